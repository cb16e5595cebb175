package examples_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/conform"
	"ppolang/interp/examples"
)

const rules = `språk nb
dokument d
  gjelder inntil videre
kodeverk K
  kode A1
  kode B1
post kontakt
  felt kontakt_id tekst nøkkel
  felt pasient_id tekst
  felt dato dato styrende
  felt koder koder K
  felt timer heltall
post økt
  felt økt_id tekst nøkkel
  felt pasient_id tekst
  felt dato dato styrende
gruppe pasient
  av kontakt som kontakter, økt som økter
  per pasient_id
regel a "A" for kontakt
  kilde d
  krev koder har A1
  feil "a"
regel b "B" for pasient
  kilde d
  når antall kontakter > 1
  peker på kontakter der (timer > 1)
  advarsel "b"
regel c "C" for pasient
  kilde d
  krev finnes økter
  merknad "c"
tabell t "T" for kontakt
  kilde d
  feil "t"
  | timer | krev koder |
  | 7     | B1         |
  | >= 7  | B1         |
mal vanlig av kontakt
  | dato       | koder | timer |
  | 2026-01-01 | A1    | 1     |
`

// run gives the results of examples as text: what was unexpected, and which lines
// were missing.
func run(t *testing.T, text string) []string {
	t.Helper()
	info, err := conform.Rules("", rules+text)
	if err != nil {
		t.Fatal(err)
	}
	results, err := examples.Run(context.Background(), info)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, r := range results {
		var parts []string
		for _, f := range r.Unexpected {
			parts = append(parts, "unexpected "+f.Rule)
		}
		for _, m := range r.Missing {
			parts = append(parts, "missing "+m.Text)
		}
		if r.Passed != (len(parts) == 0) {
			t.Errorf("%s: passed is %v", r.Title, r.Passed)
		}
		list = append(list, strings.Join(parts, ", "))
	}
	return list
}

func TestRun(t *testing.T) {
	for _, test := range []struct{ name, example, want string }{
		{"as expected", `for a
  gitt kontakt
  | kontakt_id | dato       | koder |
  | K1         | 2026-01-01 | B1    |
  forvent feil a på K1`, ""},
		{"nothing, and a template", `for a
  gitt kontakt som vanlig
  | kontakt_id |
  | K1         |
  forvent ingen funn`, ""},
		{"a blank cell is the template's, ? is unknown, () is empty", `for a
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | K1         |       |
  | K2         | ?     |
  | K3         | ()    |
  forvent uavklart a på K2
  forvent feil a på K3`, ""},
		{"unexpected and missing", `for a
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | K1         | B1    |
  | K2         | A1    |
  forvent feil a på K2`, "unexpected a, missing forvent feil a på K2"},
		{"another outcome", `for a
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | K1         | ?     |
  forvent feil a`, "unexpected a, missing forvent feil a"},
		{"keys are all that are pointed to", `for b
  gitt kontakt som vanlig
  | kontakt_id | pasient_id | timer |
  | K1         | p          | 2     |
  | K2         | p          | 2     |
  forvent advarsel b på K1`, "unexpected b, missing forvent advarsel b på K1"},
		{"one finding meets one line", `for a
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | K1         | B1    |
  | K2         | B1    |
  forvent feil a
  forvent feil a på K1`, ""},
		{"too few lines", `for a
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | K1         | B1    |
  | K2         | B1    |
  forvent feil a`, "unexpected a"},
		{"a record without gitt is known to be empty", `for c
  gitt kontakt som vanlig
  | kontakt_id | pasient_id |
  | K1         | p          |
  forvent merknad c på K1`, ""},
		{"without names all rules and built-in findings count", `
  gitt kontakt som vanlig
  | kontakt_id | koder  |
  | K1         | A1, A1 |
  forvent uavklart ukjent_gruppe på K1`, "unexpected gjentatt_kode"},
		{"any row of a table, and one", `for t
  gitt kontakt som vanlig
  | kontakt_id | timer |
  | K1         | 7     |
  forvent feil t
  forvent feil t[1]`, ""},
		{"a built-in finding where it is named", `for ukjent_kode
  gitt kontakt som vanlig
  | kontakt_id | koder |
  | "K 1"      | XX    |
  forvent feil ukjent_kode på "K 1"`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := run(t, fmt.Sprintf("eksempel %q %s\n", test.name, test.example))[0]; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
