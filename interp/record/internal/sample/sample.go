// Package sample has a record type for the tests of the readers, with a field of
// every kind.
package sample

import (
	"regexp"

	"ppolang/lang/check"
)

// Contact is a record like those of the rule set: kontakt.
func Contact() *check.Record {
	contacts := &check.CodeSystem{Named: check.Named{Name: "Kontakttype"}, Open: true}
	ncmp := &check.CodeSystem{Named: check.Named{Name: "NCMP"}, Open: true, Pattern: regexp.MustCompile(`^[A-Z]{4}[0-9]{2}$`)}
	icd := &check.CodeSystem{Named: check.Named{Name: "ICD10"}, Open: true, Ignore: "."}
	program := &check.Record{Named: check.Named{Name: "program"}}
	r := &check.Record{Named: check.Named{Name: "kontakt"}}
	for _, f := range []struct {
		name string
		kind check.Kind
		of   []*check.CodeSystem
	}{
		{"kontakt_id", check.Text, nil},
		{"pasient_id", check.Text, nil},
		{"program", check.Reference, nil},
		{"dato", check.Date, nil},
		{"kontakttype", check.Code, []*check.CodeSystem{contacts}},
		{"hovedtilstand", check.Code, []*check.CodeSystem{icd}},
		{"prosedyrer", check.Codes, []*check.CodeSystem{ncmp}},
		{"antall_pårørende", check.Integer, nil},
		{"undervisningstimer", check.Decimal, nil},
		{"digital_andel", check.Percent, nil},
		{"pasient_deltok", check.Bool, nil},
		{"takster", check.Codes, nil},
	} {
		t := check.Type{Kind: f.kind, Systems: f.of}
		if f.kind == check.Reference {
			t.Record = program
		}
		t.Sensitive = f.name == "pasient_id"
		r.Fields = append(r.Fields, &check.Field{Named: check.Named{Name: f.name}, Record: r, Index: len(r.Fields), Type: t, Sensitive: t.Sensitive})
	}
	r.Key, r.Governing = r.Fields[0], r.Fields[3]
	return r
}

// Field is a field of a record by its name.
func Field(r *check.Record, name string) *check.Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	panic("sample: no such field: " + name)
}
