package navigate

import (
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Assumed is one antatt of a rule set.
type Assumed struct {
	File *syntax.File
	Span source.Span
	Of   string // what it belongs to: the word and the name
	Why  string
}

// Assumptions lists everything that no source says, of the whole rule set.
func Assumptions(v *ide.View) []Assumed {
	var list []Assumed
	for _, a := range v.Info.AllAssumptions() {
		if f := v.Snapshot.File(a.Place.File.Name); f != nil {
			list = append(list, Assumed{f, a.Place.Span, a.Word.In(f.Lang) + " " + a.Of, a.Why})
		}
	}
	return list
}
