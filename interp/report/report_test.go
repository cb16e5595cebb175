package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample has every shape a finding can have: several records, fixes on others,
// nothing to fix, undated, undetermined of one record for one want, formulas and
// characters a terminal acts on, an identity number.
func sample() Run {
	day, _ := value.ParseDate("2026-02-09")
	on := func(keys ...string) []finding.Ref {
		var list []finding.Ref
		for _, k := range keys {
			list = append(list, finding.Ref{Record: "kontakt", Key: k})
		}
		return list
	}
	source := []finding.Source{{Source: "so2026", Part: "Eksempel på koding"}}
	run := Run{Findings: finding.ListOf([]finding.Finding{
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
		{Rule: "ukjent_kode", Outcome: finding.Violation, Severity: syntax.Error, Message: "Koden WPCKOO er ukjent.", For: "kontakt", On: on("K7"),
			Fixes: []finding.Fix{{Record: "kontakt", Key: "K7", Field: "prosedyrer", Action: "replace", Code: "WPCKOO", With: "WPCK00"}}},
		{Rule: "a", Title: "A", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «A».", For: "kontakt", On: on("K8"), Missing: []string{"kontakt.form"}},
		{Rule: "b", Title: "B", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «B».", For: "kontakt", On: on("K8"), Missing: []string{"kontakt.form"}},
		{Rule: "b", Title: "B", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "Kan ikke avgjøre «B».", For: "kontakt", On: on("01810112345"), Missing: []string{"kontakt.dato"}},
	})}
	run.Summary = Summary{Records: []Count{{"kontakt", 8}, {"program", 1}}, Unread: 1, Fields: []Field{
		{Record: "kontakt", Name: "kontakt_id", Known: 8, Of: 8}, {Record: "kontakt", Name: "form", Known: 2, Of: 8}, {Record: "kontakt", Name: "journal_for", Of: 8, Absent: true},
		{Record: "program", Name: "navn", Of: 1, Absent: true}}, Rules: []Rule{{Name: "a", Cases: 8, InOrder: 7, Violated: 1, Folded: 1}, {Name: "b", Version: "2026-01-01", Cases: 8, Elsewhere: 8, Untried: true}}, Judged: true, Files: []File{
		{Name: "kontakt.csv", Record: "kontakt", Mapping: "dips", Read: 8, LeftOut: []Count{{"utelat når id = \"Totalt\"", 1}}, Unread: 1,
			Used: []string{"Kontakt-ID", "Dato"}, Unused: []string{"Merknad"},
			Problems: []Problem{{Code: diag.RecordValue, Line: 3, Column: 4, Field: "dato", Message: "verdien av `dato` kan ikke leses, ventet en dato"}}},
		{Name: "program.csv", Record: "program", Read: 1, Used: []string{"program_id"}},
		{Name: "=økt.csv", Record: "økt", Incomplete: true, Problems: []Problem{{Code: diag.CSVNoKey, Message: "fant ingen kolonne for nøkkelen"}}},
	}}
	run.Summary.CountFindings(run.Findings)
	return run
}

func inEnglish(run Run) Run {
	run.Lang = diag.EN
	return run
}

func TestReportsAreAsTheyWere(t *testing.T) {
	writers := map[string]func(*bytes.Buffer) error{
		"text.en": func(b *bytes.Buffer) error { return Text(b, inEnglish(sample()), nil) },
		"summary": func(b *bytes.Buffer) error {
			b.WriteString(sample().Summary.Text(diag.NB) + sample().Summary.Text(diag.EN))
			return nil
		},
	}
	for _, f := range Formats {
		writers[f.Name] = func(b *bytes.Buffer) error { return f.Write(b, sample(), nil) }
	}
	for name, write := range writers {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s:\n%s\nwant\n%s", name, b.String(), want)
		}
	}
}

func TestNothingFoundIsSaid(t *testing.T) {
	var b bytes.Buffer
	run := Run{Summary: Summary{Judged: true}}
	run.Summary.CountFindings(run.Findings)
	if err := Text(&b, run, nil); err != nil || b.String() != "Ingen funn.\n" {
		t.Errorf("%q %v", b.String(), err)
	}
	if s := run.Summary.Text(diag.EN); !strings.Contains(s, "Nothing found.") || !strings.Contains(s, "0 records") {
		t.Errorf("%q", s)
	}
	b.Reset()
	if err := JSON(&b, run); err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal(b.Bytes(), &out); err != nil || out["findings"] == nil {
		t.Errorf("%s %v", b.String(), err)
	}
}

// A list never says that there is nothing where nobody looked, or not everywhere.
func TestNothingIsNotSaidOfWhatWasNotLookedAt(t *testing.T) {
	short := File{Name: "k.csv", Record: "kontakt", Read: 1, Unread: 1}
	for name, c := range map[string]struct {
		summary Summary
		want    string
	}{
		"all":       {Summary{Judged: true, Files: []File{{Name: "k.csv", Read: 2}}}, "Ingen funn.\n"},
		"no record": {Summary{}, "Ingenting er vurdert.\n"},
		"refused":   {Summary{Files: []File{{Name: "k.csv", Incomplete: true}}}, "Ingenting er vurdert.\n"},
		"some rows": {Summary{Judged: true, Unread: 1, Files: []File{short}}, "Ingen funn i det som ble lest. Ikke alt kunne leses.\n"},
	} {
		run := Run{Summary: c.summary}
		run.Summary.CountFindings(run.Findings)
		var b bytes.Buffer
		if err := Text(&b, run, nil); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("%s: %q %v", name, b.String(), err)
		}
		if run.Summary.Clean != (name == "all") {
			t.Errorf("%s: clean is %v", name, run.Summary.Clean)
		}
	}
}

// What is left out of a long list is counted; a rule that hits nearly every record
// says so.
func TestALongListHasAnEnd(t *testing.T) {
	var list []finding.Finding
	for i := range 120 {
		f := finding.Finding{Rule: "r", Title: "R", Outcome: finding.Violation, Severity: syntax.Error, Message: "Mangler.", For: "kontakt", On: []finding.Ref{{Record: "kontakt", Key: fmt.Sprint("K", i)}}}
		if i > 110 {
			f = finding.Finding{Rule: "s", Outcome: finding.Undetermined, Severity: syntax.Note, Message: "M", For: "kontakt", On: f.On, Missing: []string{"kontakt.f"}}
		}
		list = append(list, f)
	}
	run := Run{Findings: finding.ListOf(list), Limit: 3, Summary: Summary{Records: []Count{{"kontakt", 120}}}}
	var b bytes.Buffer
	if err := Text(&b, run, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"FEIL  R  (111)\n  gjelder 92 % av alle poster av slaget «kontakt»", "    K2\n    … og 108 til\n", "(9)\n", "  … og 6 til\n"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if n := strings.Count(b.String(), "\n"); n > 20 {
		t.Errorf("%d lines", n)
	}
	b.Reset()
	run.Limit = 0
	if err := Text(&b, run, nil); err != nil || strings.Contains(b.String(), "til\n") || strings.Count(b.String(), "    K") != 111 {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestColoursAreThoseOfTheSeverity(t *testing.T) {
	var b bytes.Buffer
	paint := func(s diag.Severity, word string) string { return "<" + s.String() + ">" + word }
	if err := Text(&b, sample(), paint); err != nil || !strings.Contains(b.String(), "<error>FEIL") || !strings.Contains(b.String(), "<warning>ADVARSEL") {
		t.Errorf("%s %v", b.String(), err)
	}
}

// failing fails after some bytes.
type failing struct{ left int }

func (f *failing) Write(p []byte) (int, error) {
	if f.left < len(p) {
		return f.left, errors.New("full")
	}
	f.left -= len(p)
	return len(p), nil
}

func TestAFullDiskIsAnError(t *testing.T) {
	for left := range 4 {
		for _, f := range Formats {
			if f.Write(&failing{left * 100}, sample(), nil) == nil {
				t.Errorf("%s says nothing when the disk is full after %d bytes", f.Name, left*100)
			}
		}
	}
}

// An undetermined finding that misses nothing says why in its message; those that
// say different things are not folded.
func TestTextOfWhatMissesNothing(t *testing.T) {
	var list []finding.Finding
	for _, message := range []string{"Kan ikke avgjøre «A»: en verdi lar seg ikke regne ut.", "Kan ikke avgjøre «B»: ingen dato."} {
		list = append(list, finding.Finding{Rule: message[len(message)-5:], Outcome: finding.Undetermined, Severity: syntax.Note,
			Message: message, For: "kontakt", On: []finding.Ref{{Record: "kontakt", Key: "K1"}}})
	}
	var b bytes.Buffer
	if err := Text(&b, Run{Findings: finding.ListOf(list)}, nil); err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if !strings.Contains(b.String(), "K1: "+f.Message+"  [") {
			t.Errorf("%q is not said in\n%s", f.Message, b.String())
		}
	}
	if strings.Contains(b.String(), "?") || strings.Contains(b.String(), "mangler") {
		t.Errorf("something is said to be missing:\n%s", b.String())
	}
}

// What is shown of one key, unit or code has an end; two that begin alike stay two.
func TestNoLineIsLong(t *testing.T) {
	long := strings.Repeat("k", 20_000)
	long1 := finding.Finding{Rule: "r", Outcome: finding.Violation, Severity: syntax.Error, Message: "M", For: "kontakt", Unit: long,
		On:    []finding.Ref{{Record: "kontakt", Key: long}},
		Fixes: []finding.Fix{{Record: "kontakt", Key: "K2", Field: "f", Action: "replace", Code: long, With: long}, {Record: "kontakt", Key: long, Field: "f", Action: "set", Value: long}}}
	open := finding.Finding{Rule: "r", Outcome: finding.Undetermined, Message: "M", For: "kontakt", Missing: []string{"kontakt.f"}, On: []finding.Ref{{Record: "kontakt", Key: long + "1"}}}
	other := open
	other.On = []finding.Ref{{Record: "kontakt", Key: long + "2"}}
	var b bytes.Buffer
	if err := Text(&b, Run{Findings: finding.ListOf([]finding.Finding{long1, open, other})}, nil); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if len(line) > 7*diag.MaxPrinted {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	if n := strings.Count(b.String(), "mangler kontakt.f"); n != 2 {
		t.Errorf("%d lines for two records with long keys", n)
	}
}
