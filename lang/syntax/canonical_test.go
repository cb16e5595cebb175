package syntax

import (
	"os"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func report(t *testing.T, list []diag.Diagnostic) {
	t.Helper()
	for _, d := range list {
		p := d.Place.Position()
		t.Errorf("%s:%d:%d: %s %s", d.Place.File.Name, p.Line, p.Column, d.Code, d.Message(diag.EN))
	}
}

// The canonical files use every construct: they parse without a word, and to
// the same tree in both vocabularies.
func TestCanonical(t *testing.T) {
	nb, ds := Parse(read(t, "canonical.nb.rules"), "canonical.nb.rules")
	report(t, ds)
	en, ds := Parse(read(t, "canonical.en.rules"), "canonical.en.rules")
	report(t, ds)
	if len(nb.Decls) != len(en.Decls) {
		t.Fatalf("%d declarations in nb, %d in en", len(nb.Decls), len(en.Decls))
	}
	// names of the language itself that the tree keeps as they were written
	translate := strings.NewReplacer(`"denne"`, `"this"`, `"ukjent_kode"`, `"unknown_code"`, `"utgått_kode"`, `"expired_code"`,
		`"gjentatt_kode"`, `"repeated_code"`, `"ukjent_referanse"`, `"unknown_reference"`,
		`"ukjent_dato"`, `"unknown_date"`, `"ingen_regler_for_datoen"`, `"no_rules_for_date"`,
		`"motstridende_rettelser"`, `"conflicting_fixes"`)
	for i := 1; i < len(nb.Decls); i++ {
		a, b := translate.Replace(Dump(nb.Decls[i].Decl)), Dump(en.Decls[i].Decl)
		if a != b {
			t.Errorf("declaration %d differs:\n%s", i, firstDifference(a, b))
		}
	}
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return strings.Join(as[max(0, i-5):i], "\n") + "\n- " + as[i] + "\n+ " + bs[i]
		}
	}
	return "one is longer"
}
