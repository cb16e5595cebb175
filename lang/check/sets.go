package check

import "ppolang/lang/syntax"

// setDecl is one declaration, that is one version, of a kodesett.
type setDecl struct {
	home home
	decl *syntax.CodeSetDecl
	*CodeSetVersion
}

func (c *checker) declareSet(h home, d *syntax.CodeSetDecl, named Named) {
	set, first := declareVersioned(c, named, func() *CodeSet { return &CodeSet{Named: named} })
	if first {
		c.info.CodeSets = append(c.info.CodeSets, set)
	}
	version := &CodeSetVersion{Named: named, Of: set, Members: d.Members}
	set.Versions = append(set.Versions, version)
	c.sets = append(c.sets, &setDecl{h, d, version})
}

// resolveSet finds what the members of a code set are. They may be codes of any
// system: a code set has none of its own.
func (c *checker) resolveSet(d *setDecl) {
	d.CodeSetVersion.Basis = c.basisOf(d.home, d.decl.Body)
	s := &scope{home: d.home, owner: d.Of, basis: &d.CodeSetVersion.Basis}
	for _, m := range d.Members {
		if m.X != nil {
			c.setItem(s, m.X, c.info.CodeSystems)
		}
	}
}
