package formats_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/formats"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// Every format prints a key in the place of a key as it is, and masks eleven
// digits everywhere else, whichever field of a finding holds them.
func TestKeysAreWholeAndAllElseIsMasked(t *testing.T) {
	const key, other = "41810112345", "030804\u00a011111"
	day, _ := value.ParseDate("2026-02-09")
	f := finding.Finding{Outcome: finding.Violation, Date: day, Dated: true, Place: finding.Place{Line: 1},
		On: []finding.Ref{{}}, Sources: []finding.Source{{}}, Fixes: []finding.Fix{{Action: "replace"}, {Action: "set"}}, Missing: []string{""}, Assumptions: []string{""}}
	fill(reflect.ValueOf(&f).Elem(), key, other)
	undetermined := f
	undetermined.Outcome = finding.Undetermined
	accepted := f
	accepted.Accepted = &finding.Accepted{Why: other, By: other, Until: day}
	said := `"` + other + `"`
	var gone finding.Former // as a file has it that nobody masked
	if err := json.Unmarshal([]byte(strings.NewReplacer("N", said, "K", `"`+key+`"`).Replace(`{"rule":N,"title":N,"version":N,"outcome":"violation","severity":"error","message":N,"for":N,
		"on":[{"record":N,"key":K,"unit":N}],"unit":N,"sources":[{"source":N,"part":N}],"fixes":[{"record":N,"key":K,"field":N,"action":"replace","code":N,"with":N}],
		"assumptions":[N],"also":[{"rule":N,"message":N,"id":N}],"place":{"file":N,"line":1},"id":N}`)), &gone); err != nil {
		t.Fatal(err)
	}
	run := report.Run{
		Findings: finding.ListOf([]finding.Finding{f, undetermined}), Accepted: finding.ListOf([]finding.Finding{accepted}), Gone: []finding.Former{gone},
		Summary: report.Summary{Accepted: 1, Baseline: &report.Baseline{New: 2, Gone: 1}},
	}
	for _, format := range formats.All {
		name := format.Name
		var b bytes.Buffer
		if err := format.Write(&b, run, nil); err != nil {
			t.Fatal(err)
		}
		got := readable(t, name, b.Bytes())
		if strings.Count(got, key) < 2 {
			t.Errorf("%s does not say which record:\n%s", name, got)
		}
		if got = strings.ReplaceAll(got, key, ""); diag.Mask(got) != got || strings.Contains(got, "030804") {
			t.Errorf("%s prints eleven digits:\n%s", name, got)
		}
	}
	if f.Message != other || f.Fixes[0].Code != other {
		t.Error("writing a finding changed it")
	}
}

// fill puts a number into every text of a value that has none, and a key into
// each that is one.
func fill(v reflect.Value, key, other string) {
	switch v.Kind() {
	case reflect.String:
		if v.String() == "" {
			v.SetString(other)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), key, other)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch {
			case v.Type().Field(i).Name == "Key":
				v.Field(i).SetString(key)
			case v.Field(i).CanSet():
				fill(v.Field(i), key, other)
			}
		}
	}
}
