package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// setDecl is one declaration, that is one version, of a kodesett.
type setDecl struct {
	home model.Home
	decl *syntax.CodeSetDecl
	*model.CodeSetVersion
}

func (c *checker) declareSet(h model.Home, d *syntax.CodeSetDecl, named model.Named) {
	set, first := declareVersioned(c, named, func() *model.CodeSet { return &model.CodeSet{Named: named} })
	if first {
		c.Info.CodeSets = append(c.Info.CodeSets, set)
	}
	version := &model.CodeSetVersion{Named: named, Of: set, Members: d.Members}
	set.Versions = append(set.Versions, version)
	c.sets = append(c.sets, &setDecl{h, d, version})
}

// resolveSet finds what the members of a code set are. They may be codes of any
// system: a code set has none of its own.
func (c *checker) resolveSet(d *setDecl) {
	d.CodeSetVersion.Basis = c.basisOf(d.home, d.decl.Body, nil)
	s := &expr.Scope{Home: d.home, Owner: d.Of, Basis: &d.CodeSetVersion.Basis}
	for _, m := range d.Members {
		if m.X != nil {
			c.SetItem(s, m.X, c.Info.CodeSystems)
		}
	}
}
