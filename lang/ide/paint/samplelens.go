package paint

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// mostNamed is how many fields a lens names.
const mostNamed = 6

// recordLenses say how many sample records of a type there are, and which fields none of
// them has: rules that ask for these cannot be decided.
func recordLenses(v *ide.View, r *model.Record) []Lens {
	known := v.Sampled()
	if known == nil || known.Records[r.Name] == 0 {
		return nil
	}
	n := known.Records[r.Name]
	text := fmt.Sprintf(v.Say(ide.Plural(n, diag.Term{NB: "%d post i prøvefilene", EN: "%d record in the sample files"}, diag.Term{NB: "%d poster i prøvefilene", EN: "%d records in the sample files"})), n)
	list := []Lens{{Title: text, Does: CountHits}}
	absent := known.Absent[r.Name]
	if len(absent) == 0 {
		return list
	}
	text = v.Say(diag.Term{NB: "mangler i alle: ", EN: "lacking in all: "}) + strings.Join(absent[:min(len(absent), mostNamed)], ", ")
	if more := len(absent) - mostNamed; more > 0 {
		text += fmt.Sprintf(v.Say(diag.Term{NB: " og %d til", EN: " and %d more"}), more)
	}
	return append(list, Lens{Title: text})
}

// unreadLenses say which sample files are not read, and why.
func unreadLenses(v *ide.View) []Lens {
	known := v.Sampled()
	if known == nil {
		return nil
	}
	var list []Lens
	said := ""
	for _, s := range known.Files {
		if s.Problem == (diag.Term{}) || s.File == said {
			continue
		}
		said = s.File
		list = append(list, Lens{Title: s.File + ": " + v.Say(s.Problem)})
	}
	return list
}
