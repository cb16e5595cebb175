// Package sample has a record type for the tests of the readers, with a field of
// every kind.
package sample

import (
	"regexp"

	"ppolang/lang/model"
)

// Contact is a record like those of the rule set: kontakt.
func Contact() *model.Record {
	contacts := &model.CodeSystem{Named: model.Named{Name: "Kontakttype"}, Open: true}
	ncmp := &model.CodeSystem{Named: model.Named{Name: "NCMP"}, Open: true, Pattern: regexp.MustCompile(`^[A-Z]{4}[0-9]{2}$`)}
	icd := &model.CodeSystem{Named: model.Named{Name: "ICD10"}, Open: true, Ignore: "."}
	program := &model.Record{Named: model.Named{Name: "program"}}
	r := &model.Record{Named: model.Named{Name: "kontakt"}}
	for _, f := range []struct {
		name string
		kind model.Kind
		of   []*model.CodeSystem
	}{
		{"kontakt_id", model.Text, nil},
		{"pasient_id", model.Text, nil},
		{"program", model.Reference, nil},
		{"dato", model.Date, nil},
		{"kontakttype", model.Code, []*model.CodeSystem{contacts}},
		{"hovedtilstand", model.Code, []*model.CodeSystem{icd}},
		{"prosedyrer", model.Codes, []*model.CodeSystem{ncmp}},
		{"antall_pårørende", model.Integer, nil},
		{"undervisningstimer", model.Decimal, nil},
		{"digital_andel", model.Percent, nil},
		{"pasient_deltok", model.Bool, nil},
		{"takster", model.Codes, nil},
	} {
		t := model.Type{Kind: f.kind, Systems: f.of}
		if f.kind == model.Reference {
			t.Record = program
		}
		t.Sensitive = f.name == "pasient_id"
		r.Fields = append(r.Fields, &model.Field{Named: model.Named{Name: f.name}, Record: r, Index: len(r.Fields), Type: t, Sensitive: t.Sensitive})
	}
	r.Key, r.Governing = r.Fields[0], r.Fields[3]
	return r
}

// Field is a field of a record by its name.
func Field(r *model.Record, name string) *model.Field {
	for _, f := range r.Fields {
		if f.Name == name {
			return f
		}
	}
	panic("sample: no such field: " + name)
}
