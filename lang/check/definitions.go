package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// lazyType is the type of something that may be asked for while it is being
// worked out, because declarations stand in any order.
type lazyType struct {
	state lazyState
	work  func()
}

type lazyState uint8

const (
	untouched lazyState = iota
	underway
	done
)

// force works the type out, once. One that is asked for while underway rests on
// itself: its type stays Bad here, and the cycle is reported by cycles.
func (l *lazyType) force(c *checker) {
	if l.state == untouched {
		l.state = underway
		c.independently(l.work)
		l.state = done
	}
}

// definition is a definer on its way into Info.
type definition struct {
	*Definition
	home home
	decl *syntax.DefineDecl
	lazy lazyType
}

// declareDefinition enters a definition among the names of its case, which has
// its fields and keys by now.
func (c *checker) declareDefinition(d *definition) {
	d.lazy.work = func() { c.typeDefinition(d) }
	c.definitionOf[d.Definition] = d
	head := d.decl.Header()
	on := c.caseNamed(d.home, d.decl.For)
	if on == nil {
		if d.decl.For == nil && head.Name != nil {
			c.report(diag.MissingCase, d.home.firstLine(), diag.Plain(d.Name))
		}
		c.broken[d.Name] = true // it may be meant for any case
		return
	}
	d.On = on
	if head.Name == nil || !c.addMember(on, d.Definition) {
		return
	}
	switch on := on.(type) {
	case *Record:
		on.Definitions = append(on.Definitions, d.Definition)
	case *Group:
		on.Definitions = append(on.Definitions, d.Definition)
	}
}

func (c *checker) typeDefinition(d *definition) {
	basis := c.basisOf(d.home, d.decl.Body)
	d.Sources, d.Assumptions = basis.Sources, basis.Assumptions
	s := &scope{home: d.home, on: d.On, owner: d.Definition, lost: d.On == nil}
	broken := false
	for _, clause := range d.decl.Body {
		switch line := clause.(type) {
		case *syntax.IsClause:
			if d.Expr != nil {
				c.report(diag.RepeatedClause, d.home.place(line), diag.Plain(syntax.KwIs.In(d.home.file.Lang))).relate(d.home.place(d.Expr), firstHere)
				continue
			}
			d.Expr = line.Value
			if d.home.cut(line, line.Value) {
				c.quietly(func() { c.expr(s, line.Value) })
				continue
			}
			d.Type = c.expr(s, line.Value)
		case *syntax.BadClause:
			broken = true
		}
	}
	if d.Expr == nil && !broken {
		c.report(diag.MissingClause, d.home.firstLine(), diag.Plain(d.Name), diag.Plain(syntax.KwIs.In(d.home.file.Lang)))
	}
}

// definitionType is the type of a definition. One of a rule set that has been
// checked has its type.
func (c *checker) definitionType(d *Definition) Type {
	if underWay := c.definitionOf[d]; underWay != nil {
		underWay.lazy.force(c)
	}
	return d.Type
}
