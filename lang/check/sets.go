package check

import (
	"strconv"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// maxMembers bounds what a code set holds when every set in it is written out:
// sets of sets double with each line.
const maxMembers = 2_000_000

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

// sizes finds how many members each code set has written out, and reports the
// first that crosses the limit.
func (c *checker) sizes() {
	memo := map[*CodeSet]int{}
	for _, set := range c.info.CodeSets {
		if c.size(set, memo) > maxMembers {
			c.report(diag.CodeSetTooLarge, set.at, diag.Plain(set.Name), diag.Plain(strconv.Itoa(maxMembers)))
			return
		}
	}
}

func (c *checker) size(set *CodeSet, memo map[*CodeSet]int) int {
	if n, ok := memo[set]; ok {
		return n
	}
	memo[set] = 0 // a cycle is reported elsewhere
	n := 0
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if sub, ok := c.info.Use(m.X).(*CodeSet); ok {
				n += c.size(sub, memo)
			} else {
				n++
			}
			n = min(n, maxMembers+1)
		}
	}
	memo[set] = n
	return n
}
