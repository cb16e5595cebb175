package ide

import (
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// target is what the word at the cursor declares or stands for.
type target struct {
	Object   model.Object
	Node     syntax.Node // the node of the name
	Span     source.Span // absolute, of the name alone
	Declares bool
}

// Target finds the object of the word at the cursor. It looks at the cursor's
// declaration alone, so that one question about one word costs no walk over the
// whole project.
func (v *View) Target(c Cursor) (t target, ok bool) {
	if c.Decl == nil {
		return target{}, false
	}
	v.Names(v.File, c.Decl, func(o Occurrence) {
		switch {
		case o.Span.Start > c.Offset || c.Offset > o.Span.End:
		case !ok, c.Offset == t.Span.End && t.Span != o.Span: // the next word begins where this one ends
			t, ok = target{o.Object, o.Node, o.Span, o.Declare}, true
		}
	})
	return t, ok
}
