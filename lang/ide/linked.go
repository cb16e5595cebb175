package ide

import "ppolang/lang/source"

// Linked are the places that change together while the word at an offset is being
// typed: the key of a record where an example gives it, and where the example
// names the record. Elsewhere to type over a name is to mean another thing, so
// nothing is linked there.
func (v *View) Linked(offset int) []source.Span {
	t, ok := v.target(v.at(offset))
	if !ok || !t.declares {
		return nil
	}
	if _, key := t.object.(*RecordKey); !key {
		return nil
	}
	var list []source.Span
	for _, o := range v.occurrences(t.object) {
		if v.text(o.Span) == v.text(t.span) { // not one in quotes
			list = append(list, o.Span)
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}
