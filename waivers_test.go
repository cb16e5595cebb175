package ppolang_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"ppolang"
)

// A program reads waivers from files of their own and says which day it is: without that
// no waiver holds, and everything counts.
func TestWaivers(t *testing.T) {
	dir := lay(t, map[string]string{
		"rules/main.rules": `language en
document d "D"
record k "K"
  field id text key
  field day date governing
  field n integer
rule r "R" for k
  source d
  require n > 1
  error "x"
`,
		"elsewhere/waivers.rules": "språk nb\navvik \"Avtalt\" for r på K1, K9 til 2026-12-31 av \"leder\"\n",
	})
	rules, err := ppolang.LoadFile(dir+"/rules/main.rules", dir+"/elsewhere/waivers.rules")
	if err != nil {
		t.Fatal(err)
	}
	data := rules.NewData()
	if _, err := data.Read(context.Background(), ppolang.Source{Name: "k.jsonl", Reader: strings.NewReader(`{"id":"K1","day":"2026-01-01","n":1}
{"id":"K2","day":"2026-01-01","n":1}
`)}); err != nil {
		t.Fatal(err)
	}
	records := data.Seal()
	day := func(text string) *ppolang.Date {
		d, _ := ppolang.ParseDate(text)
		return &d
	}
	for _, c := range []struct {
		options                  ppolang.Options
		counted, accepted, noted int
	}{
		{ppolang.Options{}, 2, 0, 0},
		{ppolang.Options{Today: day("2026-12-31")}, 1, 1, 1},
		{ppolang.Options{Today: day("2027-01-01")}, 2, 0, 1},
		{ppolang.Options{On: day("2026-06-01"), Today: day("2027-01-01")}, 1, 1, 1},
		{ppolang.Options{Today: day("2026-12-31"), Only: []string{"unknown_code"}}, 0, 0, 0},
	} {
		result, err := records.Evaluate(context.Background(), c.options)
		if err != nil {
			t.Fatal(err)
		}
		if n, a, d := result.Findings.Len(), result.Accepted.Len(), len(result.Diagnostics()); n != c.counted || a != c.accepted || d != c.noted {
			t.Errorf("%+v: %d count, %d are accepted, %d notes", c.options, n, a, d)
		}
		for f := range result.Accepted.All() {
			text, _ := json.Marshal(f)
			if f.Accepted.Why != "Avtalt" || f.Accepted.By != "leder" || !strings.Contains(string(text), `"accepted":{"why":"Avtalt","by":"leder","until":"2026-12-31"}`) {
				t.Errorf("%s", text)
			}
		}
	}
	if _, err := ppolang.LoadFile(dir+"/rules/main.rules", dir+"/elsewhere/none.rules"); err == nil {
		t.Error("a file of waivers that is not there is no error")
	}
}
