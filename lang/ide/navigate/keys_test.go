package navigate

import (
	"strings"
	"testing"

	"ppolang/internal/idetest"
)

const templated = `språk nb

dokument d "Kilde"

post program
  felt id tekst nøkkel
  felt navn tekst

post p
  felt id tekst nøkkel
  felt dag dato styrende
  felt program post program
  felt n heltall

regel r "R" for p
  kilde d
  når n > 1
  feil "Galt."

mal kurs av program
  | id | navn |
  | K1 | a    |

mal rad av p
  | felt    | verdi      |
  | id      | P1         |
  | dag     | 2026-01-01 |
  | program | K1         |

eksempel "Malen gir nøkkelen" for r
  gitt program som kurs, p som rad
  | n |
  | 2 |
  forvent feil r på P1

eksempel "Den samme" for r
  gitt program som kurs
  gitt p
  | id | n | program |
  | P7 | 2 | K1      |
  forvent feil r på P7

eksempel "En egen med den nøkkelen" for r
  gitt program
  | id |
  | K1 |
  gitt p som rad
  | id | n |
  | P1 | 2 |
  forvent feil r på P1

eksempler "Flere" for r
  gitt program som kurs
  prøv p som rad
  | n | forvent        |
  | 2 | feil r på P1   |
  | 1 | ingen funn     |
`

// at is the place of the nth time that a text stands in another.
func at(t *testing.T, text, what string, n int) int {
	t.Helper()
	offset := 0
	for range n {
		i := strings.Index(text[offset:], what)
		if i < 0 {
			t.Fatalf("%q does not stand there %d times", what, n)
		}
		offset += i + 1
	}
	return offset - 1
}

// A key that a template gives is the same record wherever the template gives it, and
// where another template refers to it.
func TestKeyOfATemplate(t *testing.T) {
	v := idetest.Of(t, templated)
	if len(v.Diags) > 0 {
		t.Fatal(v.Diags[0].Message(v.Lang))
	}
	for _, one := range []struct {
		key     string
		nth     int
		changed int // places that have it
		to      int // where it is declared: the place of which of them
	}{
		{"P1", 1, 3, 1}, // the template's own cell: there, and the two examples that have it from there
		{"P1", 2, 3, 1},
		{"P1", 3, 2, 3}, // the example's own row and its line
		{"P1", 5, 3, 1}, // in a cell of a table of examples
		{"K1", 1, 4, 1}, // with what refers to it in a template and in an example, and the row that this then means
		{"K1", 2, 4, 1},
		{"K1", 3, 4, 1},
		{"K1", 4, 4, 4},
	} {
		offset := at(t, templated, one.key, one.nth)
		if _, name, why := Renamable(v, offset); name != one.key {
			t.Errorf("%s %d: %q %s", one.key, one.nth, name, why.EN)
			continue
		}
		if got := len(RenamePlaces(v, offset)); got != one.changed {
			t.Errorf("%s %d: %d places", one.key, one.nth, got)
		}
		if places := Definition(v, offset).List; len(places) != 1 || places[0].Name.Start != at(t, templated, one.key, one.to) {
			t.Errorf("%s %d: declared at %v", one.key, one.nth, places)
		}
		after := renamed(t, v, offset, "Ny-1")
		if same, wrong := SameMeaning(v.Snapshot, after.Snapshot); wrong != nil || !same {
			t.Errorf("%s %d: something else is meant", one.key, one.nth)
		}
	}
	if why := RefuseName(v, at(t, templated, "P1", 1), "K1"); why.NB == "" {
		t.Error("a key that the example has already is taken")
	}
}
