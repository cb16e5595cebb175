package check

import (
	"strings"
	"testing"
)

const meanings = `språk nb

dokument a "A"
  gjelder fra 2020-01-01

dokument b "B"
  går foran a

kodeverk K "K"
  kode A "a"
  kode B "b"

kodesett s: A, B

verdi grense
  er 5 kilde a

post p "P"
  felt id tekst nøkkel
  felt dag dato styrende
  felt k kode K
  felt l koder K
  felt n heltall

post o "O"
  felt id tekst nøkkel
  felt dag dato styrende

gruppe g "G"
  av p som flere
  per id

definer stor for p
  er n > 3

regel r "R" for p
  kilde a
  når stor
  krev k = A
  feil "x"

regel q "Q" for p
  kilde a
  når n > grense
  krev l har alle av s
  feil "x"

regel w "W" for g
  kilde a
  krev antall flere der n = 2 >= 1
  feil "x"

regel v "V" for p
  kilde a
  krev n = 1
  feil "x"

regel v "V" for p
  kilde b
  krev n = 2
  feil "x"

eksempel "E" for r
  gitt p
    | id | n |
    | 1  | 2 |
    | 1  | 3 |
  forvent ingen funn
`

// What has another meaning after an edit is found out, each kind of change by
// itself: without it the result is another.
func TestChangesOfMeaningHaveTeeth(t *testing.T) {
	names := func(ch *change) { clear(ch.names) }
	objects := func(ch *change) { clear(ch.objects) }
	codes := func(ch *change) { ch.codes = false }
	all := func(ch *change) { ch.all = false }
	for _, c := range []struct {
		what, old, new string
		overlook       func(*change)
	}{
		{"a name is gone", "definer stor", "definer svær", names},
		{"a name hides another", "definer stor", "definer grense", names},
		{"a definition has another type", "er n > 3", "er dag", objects},
		{"a document holds on other days", "fra 2020-01-01", "fra 2021-01-01", objects},
		{"a field has another type", "n heltall", "n tekst", objects},
		{"a value has another type", "er 5", "er 5 %", objects},
		{"a set holds other codes", "s: A, B", "s: A, B*", objects},
		{"a code is another", "kode A", "kode AA", codes},
		{"a record has no key", "tekst nøkkel", "tekst", all},
		{"a group has other members", "av p som", "av o som", all},
		{"a document goes before no other", "  går foran a\n", "", all},
	} {
		t.Run(c.what, func(t *testing.T) {
			for _, overlook := range []func(*change){nil, c.overlook} {
				s := newSession(memory{"x.rules": meanings}, "x.rules", 1, nil)
				s.check()
				s.text.Now = strings.Replace(meanings, c.old, c.new, 1)
				s.files["x.rules"] = s.text.Now
				s.cache.overlook = overlook
				got, want := s.check(), s.whole()
				if (got != want) != (overlook != nil) {
					t.Errorf("overlooked: %v, differs: %v", overlook != nil, got != want)
				}
			}
		})
	}
}

// An edit of what others rest on leaves those alone that it makes no difference to.
func TestUnitsAreKept(t *testing.T) {
	for old, new := range map[string]string{
		`kode A "a"`: `kode A "b"`, "n heltall": `n heltall "N"`, "er n > 3": "er n > 4", "er 5": "er 6", `gruppe g "G"`: `gruppe g "H"`, `dokument b "B"`: `dokument b "C"`,
	} {
		s := newSession(memory{"x.rules": meanings}, "x.rules", 1, nil)
		s.check()
		before := map[*unit]bool{}
		for _, u := range s.cache.last.units {
			before[u] = true
		}
		s.text.Now = strings.Replace(meanings, old, new, 1)
		s.files["x.rules"] = s.text.Now
		if got, want := s.check(), s.whole(); got != want {
			t.Error(difference("", "", got, want))
		}
		for _, u := range s.cache.last.units {
			if !before[u] && !pointsAway(u.diags) {
				t.Errorf("%s: %s was checked again", new, u.named.Name)
			}
		}
	}
}
