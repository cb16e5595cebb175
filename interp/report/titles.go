package report

import (
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Titles are what people call the things of a rule set. Without one a thing goes by its
// name.
type Titles struct{ info *model.Info }

// TitlesOf are those of a rule set.
func TitlesOf(info *model.Info) Titles { return Titles{info} }

// Info is the rule set; nil where there is none.
func (t Titles) Info() *model.Info { return t.info }

func (t Titles) record(name string) *model.Record {
	if t.info != nil {
		for _, r := range t.info.Records {
			if r.Name == name {
				return r
			}
		}
	}
	return nil
}

// Record is the title of a record type.
func (t Titles) Record(name string) string {
	if r := t.record(name); r != nil {
		name = finding.TitleOf(r.Title, name)
	}
	return diag.Clean(name)
}

// Field is the title of a field of a record type.
func (t Titles) Field(record, name string) string {
	if r := t.record(record); r != nil {
		if f := r.FieldNamed(name); f != nil {
			name = finding.TitleOf(f.Title, name)
		}
	}
	return diag.Clean(name)
}

// Changed is what a field is called in what is to be changed: its name, which reads as a
// word of a sentence, but the title of one whose name is several words made into one.
func (t Titles) Changed(record, name string) string {
	if title := t.Field(record, name); strings.Contains(name, "_") && title != diag.Clean(name) {
		return "«" + title + "»"
	}
	return diag.Clean(name)
}

// members is the record type that a collection of a group is of, nil where that is none.
func (t Titles) members(group, collection string) *model.Record {
	if t.info != nil {
		for _, g := range t.info.Groups {
			for _, c := range g.Collections {
				if g.Name == group && c.Name == collection {
					return c.Record
				}
			}
		}
	}
	return nil
}

// Missing says of what a finding names as missing what it is: a field by its title, and
// whose where that is not the record at hand; or the records of which there is no file.
func (t Titles) Missing(name, at string, l diag.Lang) string {
	record, part, isField := strings.Cut(name, ".")
	if of := t.members(record, part); of != nil {
		return diag.Fill(diag.Term{NB: "fil med «{0}»", EN: "a file of “{0}”"}.In(l), t.Record(of.Name))
	}
	if !isField {
		return t.Record(record)
	}
	if record == at {
		return t.Field(record, part)
	}
	return t.Field(record, part) + " (" + t.Record(record) + ")"
}
