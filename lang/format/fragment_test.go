package format_test

import (
	"testing"

	"ppolang/lang/format"
	"ppolang/lang/syntax"
)

// TestFragments prints every clause and header of the canonical file on its own,
// without the text it was read from: together they are the file.
func TestFragments(t *testing.T) {
	nb := read(t, canonical+"nb.rules")
	for lang, path := range map[syntax.Language]string{syntax.NB: canonical + "nb.rules", syntax.EN: canonical + "en.rules"} {
		f, g := parse(t, path, nb), parse(t, path, read(t, path))
		for i, d := range f.Decls {
			if _, ok := d.Decl.(*syntax.LanguageDecl); ok {
				continue
			}
			if got, want := format.Header(d.Decl, lang), format.Header(g.Decls[i].Decl, lang); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
			for j, c := range d.Decl.Lines() {
				if got, want := format.Clause(c, lang), format.Clause(g.Decls[i].Decl.Lines()[j], lang); got != want {
					t.Errorf("got %q, want %q", got, want)
				}
			}
		}
	}
}

func TestExpr(t *testing.T) {
	for _, c := range []struct{ nb, en string }{
		{`antall kontakter der (prosedyrer har A0099) = 1`, `count kontakter where (prosedyrer has A0099) = 1`},
		{`timer ellers 0,5 > 2`, `timer otherwise 0.5 > 2`},
		{`denne.denne.f = denne.g`, `this.this.f = this.g`},
		{`dato + 1 år < dato - 3 måneder`, `dato + 1 year < dato - 3 months`},
		{`dato + 2 år < dato - 1 dag`, `dato + 2 years < dato - 1 day`},
		{`tekst = «han sa "ja"»`, `tekst = «han sa "ja"»`},
		{`tekst = "«ja»"`, `tekst = "«ja»"`},
		{`p har noen av (ZWWA*, C00..C97, 10.9) og x i ()`, `p has any of (ZWWA*, C00..C97, 10.9) and x in ()`},
		{`12,5 % < andel`, `12.5 % < andel`},
		{`-a * -(b - 1) / 2`, `-a * -(b - 1) / 2`},
	} {
		nb, _ := syntax.ParseExpr(c.nb, syntax.NB)
		en, _ := syntax.ParseExpr(c.en, syntax.EN)
		for _, e := range []syntax.Expr{nb, en} {
			if got := format.Expr(e, syntax.NB); got != c.nb {
				t.Errorf("got %s, want %s", got, c.nb)
			}
			if got := format.Expr(e, syntax.EN); got != c.en {
				t.Errorf("got %s, want %s", got, c.en)
			}
		}
	}
}

// TestClauseWithTable: a table stands below its clause.
func TestClauseWithTable(t *testing.T) {
	f := parse(t, "x", "språk nb\n\neksempel \"E\"\n  gitt kontakt\n  | a | bb |\n  | ccc | d |\n  forvent ingen funn\n")
	got := format.Clause(f.Decls[1].Decl.Lines()[0], syntax.EN)
	if want := "given kontakt\n| a   | bb |\n| ccc | d  |"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
