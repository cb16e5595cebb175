package check

import (
	"context"
	"strings"
	"testing"

	"ppolang/lang/load"
	"ppolang/lang/syntax"
)

const catalogued = `språk nb

dokument a "A"
  gjelder fra 2020-01-01

dokument b "B"
  går foran a

kodeverk K "K"
  fra "k.csv"
  kode A "a" kilde a
  kode B "b" gjelder til 2019-12-31 erstatter C

post p "P"
  felt id tekst nøkkel
  felt dag dato styrende
  felt k kode K

regel r "R" for p
  kilde a
  krev k = A
  feil "x"
`

// The catalogue is kept as long as nothing it rests on is another, and made anew
// when anything is: what was kept would then give another result.
func TestTheCatalogueIsKept(t *testing.T) {
	const list = "kode;tittel\nC;c\n"
	for _, c := range []struct {
		what, old, new string
		list           string
		kept           bool
	}{
		{"a rule", "krev k = A", "krev k = B", list, true},
		{"a field", "k kode K", "kk kode K", list, true},
		{"a line above", "språk nb\n", "språk nb\n# x\n\n", list, true},
		{"a line that cannot be read", "krev k = A", "krev = = A", list, true},
		{"the days of a document", "fra 2020-01-01", "fra 2021-01-01", list, false},
		{"a document that goes before", "  går foran a\n", "", list, false},
		{"a new document", "dokument b", "dokument c\ndokument b", list, false},
		{"a code", "kode A", "kode AA", list, false},
		{"a code list", "", "", "kode;tittel\nC;c\nD;d\n", false},
		{"a code list with a mistake", "", "", "kode;tittel\nC;\n;\n", false},
		{"a code list that is gone", "", "", "", false},
		{"a line of a code system that cannot be read", "kode A", "kode = A", list, false},
		{"a document that is gone", "dokument a \"A\"\n  gjelder fra 2020-01-01\n", "", list, false},
	} {
		t.Run(c.what, func(t *testing.T) {
			s := newSession(memory{"x.rules": catalogued, "k.csv": list}, "x.rules", 1, nil)
			s.check()
			before := s.known.last
			if before == nil {
				t.Fatal("nothing is kept")
			}
			s.text.Now = strings.Replace(catalogued, c.old, c.new, 1)
			s.files["x.rules"], s.files["k.csv"] = s.text.Now, c.list
			if c.list == "" {
				delete(s.files, "k.csv")
			}
			got, want := s.check(), s.whole()
			if got != want {
				t.Error(difference("", "", got, want))
			}
			if kept := s.known.last == before; kept != c.kept {
				t.Errorf("kept: %v", kept)
			}
			if s.kept > 0 {
				return
			}
			// What was kept before, taken for what is there now.
			f, _ := s.parser.Parse([]byte(s.text.Now), s.main)
			decls, _ := newChecker(context.Background(), load.All(f, s.files), s.files).catalogueDecls()
			stale := *before
			stale.decls, stale.lists = decls, nil
			k := newChecker(context.Background(), load.All(f, s.files), s.files)
			if !k.reuse(&stale) {
				t.Fatal("not taken")
			}
			k.resolveRuleset()
			if stale := writeAll(k.Info, k.diagnostics()); stale == want {
				t.Error("what was kept gives the same result")
			}
		})
	}
}

// What a catalogue lacks may stand in a line elsewhere that cannot be read.
func TestACatalogueThatLacksNamesIsNotKept(t *testing.T) {
	for _, text := range []string{strings.Replace(catalogued, "foran a", "foran c", 1), strings.Replace(catalogued, "erstatter C", "erstatter D", 1)} {
		f, _ := syntax.Parse([]byte(text), "x.rules")
		var known Catalogue
		known.Check(f, memory{"k.csv": "kode;tittel\nC;c\n"})
		if known.last != nil {
			t.Error("it is kept")
		}
	}
}
