package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

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
	run := Run{Findings: finding.ListOf(list), Limit: 3, ByRule: true, Summary: Summary{Records: []Count{{"kontakt", 120}}}}
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
	if err := Text(&b, run, nil); err != nil || strings.Contains(b.String(), "til\n") || strings.Count(b.String(), "    K") != 113 {
		t.Errorf("%v\n%s", err, b.String())
	}
}

// An undetermined finding that misses nothing says why in its message; those that
// say different things are not folded.
func TestTextOfWhatMissesNothing(t *testing.T) {
	var list []finding.Finding
	for _, message := range []string{"Kan ikke avgjøre «A»: en verdi lar seg ikke regne ut.", "Kan ikke avgjøre «B»: ingen dato."} {
		list = append(list, finding.Finding{Rule: "r", Title: message[len("Kan ikke avgjøre «"):][:1], Outcome: finding.Undetermined, Severity: syntax.Note,
			Message: message, For: "kontakt", On: []finding.Ref{{Record: "kontakt", Key: "K1"}}})
	}
	var b bytes.Buffer
	if err := Text(&b, Run{Findings: finding.ListOf(list)}, nil); err != nil {
		t.Fatal(err)
	}
	for _, f := range list {
		if !strings.Contains(b.String(), "K1  "+f.Message) {
			t.Errorf("%q is not said in\n%s", f.Message, b.String())
		}
	}
	if strings.Contains(b.String(), "?") || strings.Contains(b.String(), "registrert") {
		t.Errorf("something is said to be missing:\n%s", b.String())
	}
}

// What is shown of one key, unit or code has an end; two that begin alike stay two.
func TestNoLineIsLong(t *testing.T) {
	long := strings.Repeat("k", 20_000)
	long1 := finding.Finding{Rule: "r", Outcome: finding.Violation, Severity: syntax.Error, Message: "M", For: "kontakt", Unit: long,
		On:    []finding.Ref{{Record: "kontakt", Key: long}},
		Fixes: []finding.Fix{{Record: "kontakt", Key: "K2", Field: "f", Action: "replace", Code: long, With: long}, {Record: "kontakt", Key: long, Field: "f", Action: "set", Value: long}}}
	open := finding.Finding{Rule: "r", Outcome: finding.Undetermined, Message: "M: mangler kontakt.f.", For: "kontakt", Missing: []string{"kontakt.f"}, On: []finding.Ref{{Record: "kontakt", Key: long + "1"}}}
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
	_, undecided, _ := strings.Cut(b.String(), "KAN IKKE AVGJØRES")
	if strings.Count(undecided, diag.Cut(long+"1")) != 2 {
		t.Error("two records with long keys are not told apart")
	}
}
