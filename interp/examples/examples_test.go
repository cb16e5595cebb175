package examples_test

import (
	"context"
	"fmt"
	"slices"
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

// A template that starts from another says what that says, but for its own cells;
// written downwards it says the same.
func TestTemplatesFromTemplates(t *testing.T) {
	const templates = `
mal lang som vanlig
  | timer |
  | 7     |
mal lang_b som lang
  | felt  | verdi |
  | koder | B1    |
  | dato  |       |
mal ukjent som lang_b
  | felt  | verdi |
  | koder | ?     |
`
	got := run(t, templates+`
eksempel "fra den første" for a, t
  gitt kontakt som lang
  | kontakt_id |
  | K1         |
  forvent feil t[1]
  forvent feil t[2]
eksempel "nedover" for a, t
  gitt kontakt som lang_b
  | kontakt_id |
  | K1         |
  forvent feil a
eksempel "ukjent" for a
  gitt kontakt som ukjent
  | kontakt_id |
  | K1         |
  forvent uavklart a
`)
	if want := []string{"", "", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

// Every row of a table of examples is an example of its own.
func TestTableOfExamples(t *testing.T) {
	for _, test := range []struct{ name, example, want string }{
		{"one outcome a row", `for a, t
  prøv kontakt som vanlig
  | koder | timer | forvent                |
  | A1    | 1     | ingen funn             |
  | B1    |       | feil a                 |
  | ?     | 7     | uavklart a; uavklart t[1]; uavklart t[2] |`, "; ; "},
		{"each fails by itself", `for a
  prøv kontakt som vanlig
  | koder | forvent    |
  | A1    | ingen funn |
  | B1    | ingen funn |
  | A1    | feil a     |`, "; unexpected a; missing feil a"},
		{"the key is the row's number, or the next that is free", `for a
  gitt kontakt som vanlig
  | kontakt_id |
  | 2          |
  prøv kontakt som vanlig
  | koder | forvent       |
  | B1    | feil a på 1   |
  | B1    | feil a på 3   |
  | B1    | feil a på 3   |
  | B1    | feil a på "4" |`, "; ; ; "},
		{"with the records that all are given, and with none of the other rows", `for b, c
  gitt kontakt som vanlig
  | kontakt_id | pasient_id | timer |
  | K1         | p          | 2     |
  gitt økt
  | økt_id | pasient_id | dato       |
  | O1     | p          | 2026-01-01 |
  prøv kontakt som vanlig
  | kontakt_id | pasient_id | timer | forvent               |
  | K2         | p          | 2     | advarsel b på K1, K2  |
  | K3         | p          | 1     | advarsel b på K1      |
  | K4         | q          | 2     | merknad c             |`, "; ; "},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, "eksempler \"Tittel\" "+test.example+"\n")
			if text := strings.Join(got, "; "); text != test.want {
				t.Errorf("got %q, want %q", text, test.want)
			}
		})
	}
}

// A record takes its key from its template where its row gives none, and a template
// alone is a record.
func TestGivenByTemplate(t *testing.T) {
	got := run(t, `mal k som vanlig
  | kontakt_id | pasient_id | timer |
  | K1         | p          | 2     |
mal ø av økt
  | økt_id | pasient_id | dato       |
  | O1     | p          | 2026-01-01 |
eksempel "alone" for b, c
  gitt kontakt som k, økt som ø
  forvent ingen funn
eksempel "the key of the template" for b, c
  gitt kontakt som k
  | timer |
  | 3     |
  gitt kontakt som k
  | kontakt_id |
  | K2         |
  forvent advarsel b på K1, K2
  forvent merknad c på K1, K2
eksempler "beside what is tried" for b, c
  gitt økt som ø, kontakt som k
  | timer |
  | 3     |
  prøv kontakt som vanlig
  | pasient_id | timer | forvent              |
  | p          | 1     | advarsel b på K1     |
  | p          | 2     | advarsel b på K1, 2  |
  | q          | 2     | merknad c på 3       |
`)
	if text := strings.Join(got, "; "); text != "; ; ; ; " {
		t.Errorf("got %q", text)
	}
}

// A row says what it is called, and where it stands.
func TestRowsAreNamed(t *testing.T) {
	info, err := conform.Rules("", rules+`eksempler "Tittel" for a
  prøv kontakt som vanlig
  | koder | forvent    |
  | A1    | ingen funn |
  | B1    | ingen funn |
`)
	if err != nil {
		t.Fatal(err)
	}
	results, err := examples.Run(context.Background(), info)
	if err != nil {
		t.Fatal(err)
	}
	if len(results) != 2 || results[0].Title != "Tittel[1]" || results[1].Title != "Tittel[2]" || results[1].Line != results[0].Line+1 {
		t.Errorf("got %+v", results)
	}
}
