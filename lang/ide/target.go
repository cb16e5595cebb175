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

// target finds the object of the word at the cursor. It looks at the cursor's
// declaration alone, so that one question about one word costs no walk over the
// whole project.
func (v *View) target(c cursor) (t target, ok bool) {
	if c.decl == nil {
		return target{}, false
	}
	v.names(c.file, c.decl, func(o Occurrence) {
		switch {
		case o.Span.Start > c.offset || c.offset > o.Span.End:
		case !ok, c.offset == t.span.End && t.span != o.Span: // the next word begins where this one ends
			t, ok = target{o.Object, o.Node, o.Span, o.Declare}, true
		}
	})
	return t, ok
}
