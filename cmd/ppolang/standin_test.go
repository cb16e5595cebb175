package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/interp/report/formats"
)

const sharedRules = `språk nb
dokument d "D"
  gjelder fra 2000-01-01
post besøk "Besøk"
  felt id tekst nøkkel
  felt dato dato styrende
  felt pasient tekst sensitiv
  felt pårørende tekst sensitiv
  felt mann ja/nei sensitiv
  felt avdeling tekst
gruppe g "G"
  av besøk som alle_besøk
  per pasient, mann, avdeling
regel r "R" for besøk
  kilde d
  krev id er kjent
  feil "x"
`

// A value of a sensitive key that more records share than any person has gives one
// note for the file, which never says what it is: in every format and both
// languages.
func TestAStandInForUnknown(t *testing.T) {
	dir := t.TempDir()
	rules := filepath.Join(dir, "r.rules")
	if err := os.WriteFile(rules, []byte(sharedRules), 0o644); err != nil {
		t.Fatal(err)
	}
	records := func(name string, of ...int) string {
		var b strings.Builder
		for who, n := range of {
			for i := range n {
				patient := fmt.Sprintf(`"pasient":"KANARI%d",`, who)
				if who == 0 {
					patient = "" // unknown
				}
				fmt.Fprintf(&b, "{\"id\":\"K%d-%d\",\"dato\":\"2024-01-01\",%s\"pårørende\":\"KANARI9\",\"mann\":\"ja\",\"avdeling\":\"A\"}\n", who, i, patient)
			}
		}
		path := filepath.Join(dir, "besøk-"+name+".jsonl")
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, test := range []struct {
		path  string
		notes int
	}{
		{records("få", 1500, 1000, 1000, 3), 0},
		{records("én", 10, 3, 1001), 1},
		{records("flere", 10, 1001, 2500), 1},
	} {
		for _, lang := range []string{"nb", "en"} {
			for _, format := range formats.Names() {
				code, text := call("", "eval", "--lang", lang, "--severity", "error", "--format", format, rules, test.path)
				note := map[string]string{"nb": "ser ut som en erstatning for ukjent", "en": "looks like a stand-in for unknown"}[lang]
				if strings.Count(text, note) != test.notes || strings.Count(text, "PPO616") != test.notes || code != exitOK {
					t.Errorf("%s in %s of %s, exit %d:\n%s", format, lang, filepath.Base(test.path), code, text)
				}
				if strings.Contains(text, "KANARI") {
					t.Errorf("%s in %s says which:\n%s", format, lang, text)
				}
				if format != "json" {
					continue
				}
				var got struct {
					Summary struct {
						StandIns []string `json:"stand_ins"`
					} `json:"summary"`
				}
				_, body, _ := strings.Cut(text, "{")
				if err := json.NewDecoder(strings.NewReader("{" + body)).Decode(&got); err != nil || len(got.Summary.StandIns) != test.notes || test.notes > 0 && got.Summary.StandIns[0] != "besøk.pasient" {
					t.Errorf("the summary of %s has %v, %v", filepath.Base(test.path), got.Summary.StandIns, err)
				}
			}
		}
	}
}
