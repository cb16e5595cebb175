package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// valueDecl is one declaration of a verdi; a value may have several.
type valueDecl struct {
	home  home
	decl  *syntax.ValueDecl
	value *Value
}

func (c *checker) declareValue(h home, d *syntax.ValueDecl, named Named) {
	v, first := declareVersioned(c, named, func() *Value { return &Value{Named: named} })
	if first {
		c.info.Values = append(c.info.Values, v)
		c.valueOf[v] = &lazyType{work: func() { c.typeValue(v) }}
	}
	c.valueDecls[v] = append(c.valueDecls[v], &valueDecl{h, d, v})
}

// valueType is the type of a value: the declared one, or that of its versions.
func (c *checker) valueType(v *Value) Type {
	if lazy := c.valueOf[v]; lazy != nil {
		lazy.force(c)
	}
	return v.Type
}

// typeValue types every version of a value. The first says what the value is
// where the declaration does not.
func (c *checker) typeValue(v *Value) {
	broken := false
	for _, part := range c.valueDecls[v] {
		c.declaredValueType(part)
		for _, clause := range part.decl.Body {
			if line, ok := clause.(*syntax.VersionClause); ok {
				c.typeVersion(part, line)
			} else if _, bad := clause.(*syntax.BadClause); bad {
				broken = true
			}
		}
		if len(v.Versions) == 0 && !broken {
			c.report(diag.MissingClause, part.home.firstLine(), diag.Plain(v.Name), diag.Plain(syntax.KwIs.In(part.home.file.Lang)))
		}
	}
}

func (c *checker) declaredValueType(part *valueDecl) {
	v := part.value
	if c.unread(part.home, part.decl.Line) {
		c.vagueValues[v] = true
		return
	}
	t := Type{Kind: kindOf(part.decl.Type)}
	if part.decl.Codes {
		t = Type{Kind: Code, Systems: c.systemsNamed(part.home, part.decl.Systems)}
		if t.Systems == nil {
			c.vagueValues[v] = true
			return
		}
	}
	if t.Kind != Bad {
		if v.Type.Kind != Bad && v.Type.Kind != t.Kind {
			c.report(diag.ValueTypes, part.home.firstLine(), diag.Plain(v.Name), typeWord(v.Type), typeWord(t)).relate(v.at, declaredHere)
			c.vagueValues[v] = true
			return
		}
		v.Type = t
	}
}

func (c *checker) typeVersion(part *valueDecl, line *syntax.VersionClause) {
	v, h := part.value, part.home
	version := &ValueVersion{Basis: c.basis(h, line.Basis), Of: v, Expr: line.Value, Clause: line, home: h}
	v.Versions = append(v.Versions, version)
	c.sourced(&version.Basis, diag.ValueWithoutSource, h.place(line), v.Name)
	s := &scope{home: h, owner: v, basis: &version.Basis}
	if c.vagueValues[v] {
		c.quietly(func() { c.expr(s, line.Value) })
		return
	}
	want := v.Type
	var got Type
	if want.Kind == Bad {
		got = c.expr(s, line.Value)
	} else {
		got = c.operand(s, line.Value, want)
	}
	switch {
	case got.Kind == Bad:
	case want.Kind == Code && got.Kind == Code && !ShareSystem(want.Systems, got.Systems):
		c.report(diag.OtherSystem, h.place(line.Value), diag.Plain(h.text(line.Value)), systemNames(got.Systems), systemNames(want.Systems))
	case want.Kind == Bad:
		if got.Kind == Code || got.Kind == Codes || got.Kind == Reference {
			c.report(diag.ValueNeedsType, h.place(line.Value), diag.Plain(syntax.KwCode.In(h.file.Lang)))
			return
		}
		v.Type = got
	case want.Kind == Integer && got.Kind == Decimal && part.decl.Type == syntax.NoKind:
		v.Type = got
	case want.Kind == Decimal && got.Kind == Integer:
	case got.Kind != want.Kind:
		c.mismatch(s, line.Value, want, got)
	}
}
