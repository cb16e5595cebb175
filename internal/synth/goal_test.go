package synth_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ppolang"
	"ppolang/internal/synth"
	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/rules"
)

// shipped are ppo.rules, with the mappings that it uses.
func shipped(t testing.TB) *ppolang.Rules {
	t.Helper()
	loaded, err := ppolang.Load(rules.FS, "ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

// judged are the findings about the files of an extract, each read by the mapping that
// fits it.
func judged(t testing.TB, loaded *ppolang.Rules, files ...synth.File) *ppolang.Result {
	t.Helper()
	data := loaded.NewData()
	for _, f := range files {
		got, err := data.Read(context.Background(), ppolang.Source{Name: f.Name, Reader: bytes.NewReader(f.Data)})
		if err != nil {
			t.Fatal(err)
		}
		if got.Mapping == "" || got.Failed > 0 || got.Errors > 0 {
			t.Fatalf("%s was not read by a mapping: %v", f.Name, got)
		}
	}
	result, err := data.Seal().Evaluate(context.Background(), ppolang.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// beside are the register and the days of the courses.
func beside(e *synth.Extract) []synth.File {
	return []synth.File{e.Register().Text(';'), e.Days().Text(';')}
}

// The shapes of an extract.
var shapes = map[string]func(testing.TB, *synth.Extract) []synth.File{
	"workbook":     func(t testing.TB, e *synth.Extract) []synth.File { return []synth.File{workbook(t, e.Wide())} },
	"wide, gzip":   func(t testing.TB, e *synth.Extract) []synth.File { return []synth.File{gzipped(t, e.Wide().Text(';'))} },
	"wide, zip":    func(t testing.TB, e *synth.Extract) []synth.File { return []synth.File{zipped(t, e.Wide().Text(';'))} },
	"wide":         func(_ testing.TB, e *synth.Extract) []synth.File { return []synth.File{e.Wide().Text(';')} },
	"wide, commas": func(_ testing.TB, e *synth.Extract) []synth.File { return []synth.File{e.Wide().Text(',')} },
	"XML":          func(_ testing.TB, e *synth.Extract) []synth.File { return []synth.File{e.Message()} },
	"report":       func(_ testing.TB, e *synth.Extract) []synth.File { return []synth.File{e.Report().Text(';')} },
	"long":         func(_ testing.TB, e *synth.Extract) []synth.File { return long(e) },
	"long, reversed": func(_ testing.TB, e *synth.Extract) []synth.File {
		files := long(e)
		slices.Reverse(files)
		return files
	},
}

func long(e *synth.Extract) []synth.File {
	var files []synth.File
	for _, t := range e.Long() {
		files = append(files, t.Text(';'))
	}
	return files
}

// same is what does not hang on the shape: the rule, the records and the fixes of what
// is wrong. In the long files a contact without a code is one whose codes nobody knows,
// and a row that is there twice is one row.
func same(result *ppolang.Result) []string {
	var list []string
	for f := range result.Findings.All() {
		if f.Outcome == finding.Violation && f.Rule != "gjentatt_kode" {
			list = append(list, fmt.Sprintf("%s %v %v", f.Rule, f.On, f.Fixes))
		}
	}
	slices.Sort(list)
	return list
}

// Whatever shape an extract comes in, the same is found.
func TestEveryShapeGivesTheSameFindings(t *testing.T) {
	loaded := shipped(t)
	e := extract(t, synth.Options{Seed: 21, Contacts: 600, MistakeRate: 0.3}).Common()
	want := same(judged(t, loaded, append(shapes["wide"](t, e), beside(e)...)...))
	if len(want) < 60 {
		t.Errorf("only %d findings", len(want))
	}
	for name, shape := range shapes {
		if got := same(judged(t, loaded, append(beside(e), shape(t, e)...)...)); !slices.Equal(got, want) {
			t.Errorf("%s: %s", name, diag.Clean(firstDifference(got, want)))
		}
	}
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return "no " + want[i]
		case i >= len(want) || got[i] != want[i]:
			return "first other " + got[i]
		}
	}
	return ""
}

// A plain extract of 3,000 contacts with its register of courses gives a list that can
// be used: nearly all mistakes are found, little else is, and it is short.
func TestAPlainExtractGivesAListThatCanBeUsed(t *testing.T) {
	loaded := shipped(t)
	e := extract(t, synth.Options{Seed: 5, Contacts: 3000, MistakeRate: 0.26})
	for name, shape := range shapes {
		if name == "report" {
			continue // it lacks the level of care, which most rules about the codes ask for
		}
		result := judged(t, loaded, append(shape(t, e), beside(e)...)...)
		found, missed, others := compared(e, result)
		var text bytes.Buffer
		if err := report.Text(&text, report.Run{Findings: result.Findings, Lang: diag.NB}, nil); err != nil {
			t.Fatal(err)
		}
		lines := strings.Count(text.String(), "\n")
		t.Logf("%s: found %d of %d, %d others, %d lines", name, found, len(e.Truth), others, lines)
		if 36*found < 33*len(e.Truth) {
			t.Errorf("%s: found only %d of %d: %v", name, found, len(e.Truth), missed)
		}
		if others > 150 {
			t.Errorf("%s: %d errors and warnings where nothing is wrong", name, others)
		}
		if lines > 1600 {
			t.Errorf("%s: the list has %d lines", name, lines)
		}
	}
}

// compared counts the mistakes that were found, those that were not by their kinds, and
// the errors and warnings about contacts that nothing is wrong with.
func compared(e *synth.Extract, result *ppolang.Result) (found int, missed map[string]int, others int) {
	about := map[string][]finding.Finding{} // violations by the contacts they point to
	wrong := map[string]bool{}
	for _, x := range e.Truth {
		for _, on := range x.On {
			wrong[on.Key] = true
		}
	}
	for f := range result.Findings.All() {
		if f.Outcome != finding.Violation {
			continue
		}
		expected := false
		for _, on := range f.On {
			about[on.Key] = append(about[on.Key], f)
			expected = expected || wrong[on.Key]
		}
		if !expected && finding.SeverityName(f.Severity) != "note" {
			others++
		}
	}
	missed = map[string]int{}
	for _, x := range e.Truth {
		if slices.ContainsFunc(about[x.On[0].Key], func(f finding.Finding) bool { return cures(f, x) }) {
			found++
			continue
		}
		missed[x.Mistake]++
	}
	return found, missed, others
}

// cures says whether a finding has every fix that a mistake asks for.
func cures(f finding.Finding, x synth.Expected) bool {
	for _, want := range x.Fixes {
		if !slices.ContainsFunc(f.Fixes, func(got finding.Fix) bool {
			return got.Key == want.Key && got.Field == want.Field && got.Action == want.Action && got.Code == want.Code
		}) {
			return false
		}
	}
	return true
}
