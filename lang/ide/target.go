package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// target is what the word at the cursor declares or stands for.
type target struct {
	object   check.Object
	node     syntax.Node // the node of the name
	span     source.Span // absolute, of the name alone
	declares bool
}

// target finds the object of the word at the cursor, from the inside out.
func (v *View) target(c cursor) (target, bool) {
	if c.decl == nil {
		return target{}, false
	}
	rel := c.offset - c.decl.Base
	for i := len(c.path) - 1; i >= 0; i-- {
		n := c.path[i]
		name := nameOf(n)
		if name == nil || !touches(name, rel) {
			continue
		}
		if o := v.declared(c.decl, n); o != nil {
			return target{o, n, c.span(name), true}, true
		}
		if o := v.Info.Uses[n]; o != nil {
			return target{o, n, c.span(name), false}, true
		}
	}
	return target{}, false
}

// occurrences are all places where an object, in any version, is declared or
// used, in order of files and places.
func (s *Snapshot) occurrences(o check.Object) []Occurrence { return s.index().of[identify(o)] }
