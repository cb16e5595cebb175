// Package reporttest has a run for the tests of reports.
package reporttest

import (
	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Sample has every shape a finding can have: several records, fixes on others,
// nothing to fix, undated, undetermined of one record for one want, formulas and
// characters a terminal acts on, an identity number.
func Sample() report.Run {
	day, _ := value.ParseDate("2026-02-09")
	on := func(keys ...string) []finding.Ref {
		var list []finding.Ref
		for _, k := range keys {
			list = append(list, finding.Ref{Record: "kontakt", Key: k})
		}
		return list
	}
	source := []finding.Source{{Source: "so2026", Part: "Eksempel på koding"}}
	run := report.Run{Findings: finding.ListOf([]finding.Finding{
		{Rule: "isf_kode_første_dag", Title: "WWAA00 hører til første dag", Version: "2026-01-01", Outcome: finding.Violation, Severity: syntax.Warning,
			Message: "WWAA00 står på en senere dag.", For: "deltakelse", On: on("K2"), Date: day, Dated: true, Unit: "LMS", Sources: source,
			Fixes: []finding.Fix{{Record: "kontakt", Key: "K1", Field: "prosedyrer", Action: "add", Code: "WWAA00"},
				{Record: "kontakt", Key: "K2", Field: "prosedyrer", Action: "remove", Code: "WWAA00"}},
			Place: finding.Place{File: "rules/ppo.rules", Line: 12}},
		{Rule: "zwwa30_gruppe", Title: "ZWWA30 hver dag", Version: "2019-09-18", Outcome: finding.Violation, Severity: syntax.Error,
			Message: "ZWWA30 mangler.", For: "kontakt", On: on("=K3"), Date: day, Dated: true, Sources: source,
			Fixes:       []finding.Fix{{Record: "kontakt", Key: "=K3", Field: "prosedyrer", Action: "add", Code: "ZWWA30"}},
			Assumptions: []string{"dette er antatt"}},
		{Rule: "zwwa30_gruppe", Title: "ZWWA30 hver dag", Version: "2019-09-18", Outcome: finding.Violation, Severity: syntax.Error,
			Message: "ZWWA30 mangler.", For: "kontakt", On: on("K4"), Date: day, Dated: true, Sources: source,
			Fixes: []finding.Fix{{Record: "kontakt", Key: "K4", Field: "kontakttype", Action: "set", Value: "13"}}},
		{Rule: "to_kontakter", Title: "To på én dag", Outcome: finding.Violation, Severity: syntax.Error,
			Message: "Rødt \x1b[31m.", For: "kursdag", On: on("K5", "K6"), Date: day, Dated: true},
		{Rule: "ukjent_kode", Title: "Ukjent kode", Builtin: syntax.UnknownCode, Outcome: finding.Violation, Severity: syntax.Error, Message: "Koden WPCKOO er ukjent.", For: "kontakt", On: on("K7"),
			Fixes: []finding.Fix{{Record: "kontakt", Key: "K7", Field: "prosedyrer", Action: "replace", Code: "WPCKOO", With: "WPCK00"}}},
		{Rule: "a", Title: "A", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «A»: mangler kontakt.form.", For: "kontakt", On: on("K8"), Missing: []string{"kontakt.form"}},
		{Rule: "b", Title: "B", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «B»: mangler kontakt.form.", For: "kontakt", On: on("K8"), Missing: []string{"kontakt.form"}},
		{Rule: "b", Title: "B", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «B»: mangler kontakt.dato.", For: "kontakt", On: on("01810112345"), Missing: []string{"kontakt.dato"}},
	})}
	run.Summary = report.Summary{Records: []report.Count{{Name: "kontakt", Count: 8}, {Name: "program", Count: 1}}, Unread: 1, Fields: []report.Field{
		{Record: "kontakt", Name: "kontakt_id", Known: 8, Of: 8}, {Record: "kontakt", Name: "form", Known: 2, Of: 8}, {Record: "kontakt", Name: "journal_for", Of: 8, Absent: true},
		{Record: "program", Name: "navn", Of: 1, Absent: true}}, Rules: []report.Rule{{Name: "a", Cases: 8, InOrder: 7, Violated: 1, Folded: 1}, {Name: "b", Version: "2026-01-01", Cases: 8, Elsewhere: 8, Untried: true}}, Judged: true, Files: []report.File{
		{Name: "kontakt.csv", Record: "kontakt", Mapping: "dips", Read: 8, LeftOut: []report.Count{{Name: "utelat når id = \"Totalt\"", Count: 1}}, Unread: 1,
			Used: []string{"Kontakt-ID", "Dato"}, Unused: []string{"Merknad"},
			Problems: []report.Problem{{Code: diag.RecordValue, Line: 3, Column: 4, Field: "dato", Message: "verdien av `dato` kan ikke leses, ventet en dato"}}},
		{Name: "program.csv", Record: "program", Read: 1, Used: []string{"program_id"}},
		{Name: "=økt.csv", Record: "økt", Incomplete: true, Problems: []report.Problem{{Code: diag.CSVNoKey, Message: "fant ingen kolonne for nøkkelen"}}},
	}}
	run.Summary.CountFindings(run.Findings)
	return run
}
