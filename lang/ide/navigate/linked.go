package navigate

import (
	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// Linked are the places that change together while the word at an offset is being
// typed: the key of a record where an example gives it, and where the example
// names the record. Elsewhere to type over a name is to mean another thing, so
// nothing is linked there.
func Linked(v *ide.View, offset int) []source.Span {
	t, ok := v.Target(v.At(offset))
	if !ok || !t.Declares {
		return nil
	}
	if key, ok := t.Object.(*ide.RecordKey); !ok || key.Template != nil { // others may have that one too
		return nil
	}
	var list []source.Span
	for _, o := range v.Occurrences(t.Object) {
		if v.Slice(o.Span) == v.Slice(t.Span) { // not one in quotes
			list = append(list, o.Span)
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}
