package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// valueDecl is one declaration of a verdi; a value may have several.
type valueDecl struct {
	home  model.Home
	decl  *syntax.ValueDecl
	value *model.Value
}

func (c *checker) declareValue(h model.Home, d *syntax.ValueDecl, named model.Named) {
	v, first := declareVersioned(c, named, func() *model.Value { return &model.Value{Named: named} })
	if first {
		c.Info.Values = append(c.Info.Values, v)
		c.Later(v, func() { c.typeValue(v) })
	}
	c.valueDecls[v] = append(c.valueDecls[v], &valueDecl{h, d, v})
}

// typeValue types every version of a value. The first says what the value is
// where the declaration does not.
func (c *checker) typeValue(v *model.Value) {
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
			c.Report(diag.MissingClause, part.home.FirstLine(), diag.Plain(v.Name), diag.Plain(syntax.KwIs.In(part.home.File.Lang)))
		}
	}
}

func (c *checker) declaredValueType(part *valueDecl) {
	v := part.value
	if c.unread(part.home, part.decl.Line) {
		c.vagueValues[v] = true
		return
	}
	t := model.Type{Kind: model.KindOf(part.decl.Type)}
	if part.decl.Codes {
		t = model.Type{Kind: model.Code, Systems: c.systemsNamed(part.home, part.decl.Systems)}
		if t.Systems == nil {
			c.vagueValues[v] = true
			return
		}
	}
	if t.Kind != model.Bad {
		if v.Type.Kind != model.Bad && v.Type.Kind != t.Kind {
			c.Report(diag.ValueTypes, part.home.FirstLine(), diag.Plain(v.Name), words.Type(v.Type), words.Type(t)).Relate(v.At, words.DeclaredHere)
			c.vagueValues[v] = true
			return
		}
		v.Type = t
	}
}

func (c *checker) typeVersion(part *valueDecl, line *syntax.VersionClause) {
	v, h := part.value, part.home
	version := &model.ValueVersion{Basis: c.basis(h, line.Basis, nil), Of: v, Expr: line.Value, Clause: line, At: h.At(line)}
	v.Versions = append(v.Versions, version)
	c.sourced(&version.Basis, diag.ValueWithoutSource, h.At(line), v.Name)
	s := &expr.Scope{Home: h, Owner: v, Basis: &version.Basis}
	if c.vagueValues[v] {
		c.Quietly(func() { c.Type(s, line.Value) })
		return
	}
	want := v.Type
	var got model.Type
	if want.Kind == model.Bad {
		got = c.Type(s, line.Value)
	} else {
		got = c.Operand(s, line.Value, want)
	}
	switch {
	case got.Kind == model.Bad:
	case want.Kind == model.Code && got.Kind == model.Code && !model.ShareSystem(want.Systems, got.Systems):
		c.Report(diag.OtherSystem, h.At(line.Value), diag.Plain(h.Text(line.Value)), words.Systems(got.Systems), words.Systems(want.Systems))
	case want.Kind == model.Bad:
		if got.Kind == model.Code || got.Kind == model.Codes || got.Kind == model.Reference {
			c.Report(diag.ValueNeedsType, h.At(line.Value), diag.Plain(syntax.KwCode.In(h.File.Lang)))
			return
		}
		v.Type = got
	case want.Kind == model.Integer && got.Kind == model.Decimal && part.decl.Type == syntax.NoKind:
		v.Type = got
	case want.Kind == model.Decimal && got.Kind == model.Integer:
	case got.Kind != want.Kind:
		c.Mismatch(s, line.Value, want, got)
	}
}
