package rules_test

import (
	"maps"
	"slices"
	"testing"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// neverSo are the outcomes that no example of a rule has, and why.
var neverSo = map[string]map[string]string{
	"form_kjent":                   {"violated": "that a field has to be known is never broken, only undecided"},
	"prosedyrer_kjent":             {"violated": "that a field has to be known is never broken, only undecided"},
	"gruppebehandling_utenfor":     {"undetermined": "only what is certainly group treatment is out of scope"},
	"tilleggskode_alene_utstyr":    {"undetermined": "where the codes are unknown prosedyrer_kjent says so, where the programme is tilleggskode_alene"},
	"tilleggskode_alene_aktivitet": {"undetermined": "asks for codes that are recorded, and for an activity that is known"},
	"tilleggskode_alene_annet":     {"undetermined": "asks for codes that are recorded"},
	"gruppe_uten_pasienter":        {"undetermined": "where the number is unknown gruppestørrelse says so"},
	"isf_kode_utstyr":              {"undetermined": "where the codes are unknown prosedyrer_kjent says so"},
	"utdato_før_dato":              {"undetermined": "asks for a last day that is known; the first governs, and ukjent_dato is said of it"},
	"utenfor_programmet":           {"undetermined": "the days of the programme are asked for only where they are known"},
	"annen_enhet":                  {"undetermined": "asks only where both units are known"},
	"video_rapportering":           {"undetermined": "a hint: hvis ukjent overse"},
	"langt_program":                {"undetermined": "asks for a last day that is known; the first governs, and ukjent_dato is said of it"},
}

// Every rule has an example that breaks it, one that is in order and one that
// cannot be decided.
func TestEveryRuleHasExamplesOfEveryOutcome(t *testing.T) {
	info := shipped(t)
	shown := map[string]map[string]bool{}
	for _, e := range info.Examples {
		said := map[string]bool{}
		for _, x := range e.Expect {
			if x.Section != nil { // what its rules share stands for each of them
				for _, r := range e.Rules {
					if r.Section == x.Section {
						show(shown, r.Name, "undetermined")
						said[r.Name] = true
					}
				}
			}
			for _, r := range x.Rules {
				what := "violated"
				if x.Clause.Undetermined {
					what = "undetermined"
				}
				show(shown, r.Name, what)
				said[r.Name] = true
			}
		}
		for _, r := range e.Rules {
			if !said[r.Name] {
				show(shown, r.Name, "ok")
			}
		}
	}
	for _, r := range info.Rules {
		for _, what := range []string{"violated", "ok", "undetermined"} {
			why := neverSo[r.Name][what]
			if shown[r.Name][what] == (why != "") {
				t.Errorf("%s: %s, shown %v, said %q", r.Name, what, shown[r.Name][what], why)
			}
		}
	}
}

func show(in map[string]map[string]bool, name, what string) {
	if in[name] == nil {
		in[name] = map[string]bool{}
	}
	in[name][what] = true
}

// neverUnknown are fields that no example has unknown where they are read, and why.
var neverUnknown = map[string]string{}

// At every place where a rule, a section, a definition or a criterion reads a field,
// some example of a rule that comes there has the field unknown.
func TestEveryFieldIsUnknownWhereItIsRead(t *testing.T) {
	info := shipped(t)
	unknown := map[string]map[*model.Field]bool{} // in the examples of a rule
	for _, e := range info.Examples {
		fields := unknownIn(e)
		for _, r := range e.Rules {
			if unknown[r.Name] == nil {
				unknown[r.Name] = map[*model.Field]bool{}
			}
			maps.Copy(unknown[r.Name], fields)
		}
	}
	places := map[string]map[*model.Field]bool{} // the fields of a place, and whether they were unknown there
	for _, r := range info.Rules {
		come := map[syntax.Decl]bool{}
		visit(info, r.Decl, come)
		if r.Section != nil {
			visit(info, r.Section.Decl, come)
		}
		for decl := range come {
			name := decl.Header().Name.Text
			if places[name] == nil {
				places[name] = map[*model.Field]bool{}
			}
			for f := range fieldsIn(info, decl) {
				places[name][f] = places[name][f] || unknown[r.Name][f]
			}
		}
	}
	used := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(places)) {
		for f, shown := range places[name] {
			at := name + ": " + f.Record.Name + "." + f.Name
			if why := neverUnknown[at]; shown == (why != "") {
				t.Errorf("%s, shown %v, said %q", at, shown, why)
			}
			used[at] = true
		}
	}
	for at := range neverUnknown {
		if !used[at] {
			t.Errorf("%s is not read", at)
		}
	}
}

// visit adds a declaration and those that its lines lead to.
func visit(info *model.Info, decl syntax.Decl, come map[syntax.Decl]bool) {
	if come[decl] {
		return
	}
	come[decl] = true
	syntax.Walk(decl, func(n syntax.Node) bool {
		switch o := info.Use(n).(type) {
		case *model.Definition:
			visit(info, o.Decl, come)
		case *model.Criteria:
			for _, v := range o.Versions {
				visit(info, v.Decl, come)
			}
		}
		return true
	})
}

// fieldsIn are the fields that the lines of a declaration read, but for keys and
// what its fixes write.
func fieldsIn(info *model.Info, decl syntax.Decl) map[*model.Field]bool {
	fields := map[*model.Field]bool{}
	syntax.Walk(decl, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.FixClause, *syntax.SeverityClause:
			return false
		}
		if f, ok := info.Use(n).(*model.Field); ok && f.Record.Key != f {
			fields[f] = true
		}
		return true
	})
	return fields
}

// unknownIn are the fields that are unknown on a record of an example.
func unknownIn(e *model.Example) map[*model.Field]bool {
	unknown := map[*model.Field]bool{}
	for _, g := range e.Given {
		for _, row := range g.Rows {
			for _, f := range g.Record.Fields {
				var cell *syntax.Cell
				if g.Template != nil {
					cell = g.Template.Cell(f)
				}
				if i := slices.Index(g.Fields, f); i >= 0 && row.Cells[i].State != syntax.CellBlank {
					cell = row.Cells[i]
				}
				if cell == nil || cell.State == syntax.CellBlank || cell.State == syntax.CellUnknown {
					unknown[f] = true
				}
			}
		}
	}
	return unknown
}
