package check_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

func day(t *testing.T, s string) value.Date {
	t.Helper()
	d, ok := value.ParseDate(s)
	if !ok {
		t.Fatal(s)
	}
	return d
}

// checked checks base.rules with more behind it, which has to be without errors.
func checked(t *testing.T, more string) *model.Info {
	t.Helper()
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	info, list := both(string(base)+more, nil)
	if got := texts(list); got != "" {
		t.Fatalf("unexpected:\n%s", got)
	}
	return info
}

// Of a rule set without errors every expression has a type, and every word in an
// expression and every name stands for something.
func TestTheTablesAreComplete(t *testing.T) {
	info, list := checkFile(t, "testdata/valid/ppo.rules")
	if got := texts(list); got != "" {
		t.Fatal(got)
	}
	for _, f := range info.Files {
		for _, decl := range f.Decls {
			if home, placed := info.Home(decl.Decl); home != f || placed != decl {
				t.Fatalf("a declaration without a home")
			}
			syntax.Walk(decl.Decl, func(n syntax.Node) bool {
				complete(t, info, n, f.Source.Slice(decl.Abs(n.Span())))
				return true
			})
		}
	}
	for _, r := range info.Rules {
		for _, e := range r.When {
			syntax.Walk(e, func(n syntax.Node) bool { complete(t, info, n, r.ID()); return true })
		}
		for _, q := range r.Require {
			syntax.Walk(q.Cond, func(n syntax.Node) bool { complete(t, info, n, r.ID()); return true })
		}
		if r.On == nil || len(r.Steps) == 0 || len(r.Force) == 0 {
			t.Errorf("%s is not complete", r.ID())
		}
	}
}

func complete(t *testing.T, info *model.Info, n syntax.Node, text string) {
	t.Helper()
	e, ok := n.(syntax.Expr)
	if !ok {
		return
	}
	if info.TypeOf(e).Kind == model.Bad {
		t.Errorf("%T %s has no type", e, text)
	}
	used := true
	switch e.(type) {
	case *syntax.NameExpr, *syntax.MemberExpr, *syntax.CollExpr, *syntax.MeetsExpr:
		used = info.Use(e) != nil
	}
	if m, ok := e.(*syntax.MemberExpr); ok && m.Field.Text == "denne" {
		used = true
	}
	if !used {
		t.Errorf("%T %s stands for nothing", e, text)
	}
}

func TestCodeSetsOnDays(t *testing.T) {
	info := checked(t, `
kodesett s: A, 13
  gjelder til 2025-12-31
kodesett s: B, koden
  gjelder fra 2026-01-01

verdi skifter kode K
  er A gjelder til 2025-12-31 kilde gml
  er B gjelder fra 2026-01-01 til 2026-12-31 kilde gml
verdi følger kode K
  er skifter gjelder til 2027-12-31 kilde gml

kodesett uten: WPCK*, ABCD01..ABCD03, utenom WPCK00, utenom ABCD02*
kodesett nest: uten, WWAA01
kodesett liste: A, B, 13, utenom ab
kodesett ute: liste, 01
kodesett ingenting: A, utenom A
kodesett begge: ingenting
kodesett alt: K
kodesett punkt: E10.9, E11*, E13..E14

regel r "R" for kontakt
  kilde gml
  krev koder har noen av s
  krev pros har noen av uten
  krev pros har noen av nest
  krev koder har noen av ute
  krev koder har noen av ingenting
  krev koder har noen av begge
  krev koder har noen av alt
  krev diag i punkt
  krev koder har noen av (A, skifter)
  krev koder har følger
  krev (type) i (13)
  krev type = (01)
  feil "x"
`)
	sets := map[string]syntax.Expr{}
	for _, q := range info.Rules[0].Require {
		switch e := q.Cond.(type) {
		case *syntax.HasExpr:
			sets[fmt.Sprint(len(sets))] = e.Codes
		case *syntax.InExpr:
			sets[fmt.Sprint(len(sets))] = e.Set
		}
	}
	for _, c := range []struct{ set, day, has, not, about string }{
		{"0", "2025-12-31", "A 13", "B 01", "[A 13] closed"},
		{"0", "2026-01-01", "B A", "13", "[B A] closed"},
		{"1", "2026-01-01", "WPCK01 ABCD01 ABCD03 ABCD031", "WPCK00 ABCD02 ABCD04 WPC", "[]"},
		{"2", "2026-01-01", "WPCK01 WWAA01", "WPCK00 WWAA02", "[WWAA01]"},
		{"3", "2026-01-01", "13 01", "A B", "[13 01] closed"},
		{"4", "2026-01-01", "", "A", "[] closed empty"},
		{"5", "2026-01-01", "", "A", "[] closed empty"},
		{"6", "2026-01-01", "A B 13 01", "C", "[]"},
		{"7", "2026-01-01", "E109 E11 E119 E13 E149", "E10 E12 E15", "[E109]"},
		{"8", "2025-01-01", "A", "B", "[A] closed"},
		{"8", "2026-01-01", "A B", "13", "[A B] closed"},
		{"8", "2027-01-01", "A", "B", "[A] closed lacking skifter"},
		{"9", "2026-06-01", "B", "A", "[B] closed"},
		{"9", "2028-01-01", "", "A", "[] closed empty lacking følger"},
		{"10", "2026-01-01", "13", "A", "[13] closed"},
	} {
		set := info.SetOn(sets[c.set], day(t, c.day))
		for _, code := range strings.Fields(c.has) {
			if !set.Has(code) {
				t.Errorf("set %s on %s has no %s", c.set, c.day, code)
			}
		}
		for _, code := range strings.Fields(c.not) {
			if set.Has(code) {
				t.Errorf("set %s on %s has %s", c.set, c.day, code)
			}
		}
		about := fmt.Sprint(set.Codes)
		if set.Closed {
			about += " closed"
		}
		if set.Empty() {
			about += " empty"
		}
		for _, o := range set.Lacking {
			about += " lacking " + o.ObjectName()
		}
		if about != c.about {
			t.Errorf("set %s on %s is %s, want %s", c.set, c.day, about, c.about)
		}
	}
	if set := info.SetOn(sets["0"], day(t, "2026-01-01")); len(set.Used) != 2 {
		t.Errorf("a set of a code set and a value in it was made of %d versions", len(set.Used))
	}

	if code, used, _, ok := info.CodeOn(sets["9"], day(t, "2026-06-01")); !ok || code != "B" || used == nil || used.Of.Name != "følger" {
		t.Errorf("got %s, %v, %v", code, used, ok)
	}
	if _, _, lacking, ok := info.CodeOn(sets["9"], day(t, "2027-06-01")); ok || lacking.ObjectName() != "skifter" {
		t.Errorf("got %v, %v", lacking, ok)
	}
	if code, used, _, ok := info.CodeOn(info.Rules[0].Require[11].Cond.(*syntax.CompareExpr).R, day(t, "2026-01-01")); !ok || code != "01" || used != nil {
		t.Errorf("got %s, %v, %v", code, used, ok)
	}
	if _, _, lacking, ok := info.CodeOn(sets["6"], day(t, "2026-01-01")); ok || lacking != nil {
		t.Errorf("a code set is one code: %v, %v", lacking, ok)
	}
}

func TestVersionsHoldOnTheirDays(t *testing.T) {
	info := checked(t, `
verdi v
  er 1 kilde gml antatt fra 2024-01-01 til 2024-12-31 "usikkert"
  er 2 gjelder fra 2024-06-01 til 2024-06-30 kilde ny "Del"

kriterier k2 for kontakt "K"
  gjelder inntil videre
  kilde ny
  krav a "A" er ok
`)
	v := info.Values[len(info.Values)-1]
	for when, want := range map[string]string{
		"2018-12-31": "none", "2019-01-01": "0", "2024-05-31": "0", "2024-06-01": "1", "2024-06-30": "1", "2024-07-01": "0",
	} {
		got := "none"
		if version := v.VersionOn(day(t, when)); version == v.Versions[0] {
			got = "0"
		} else if version == v.Versions[1] {
			got = "1"
		}
		if got != want {
			t.Errorf("on %s version %s, want %s", when, got, want)
		}
	}
	if v.Versions[0].Version() != "2019-01-01" || v.Versions[1].Sources[0].Part != "Del" {
		t.Error("the first version begins with its source, the second cites a part")
	}
	if n := len(v.Versions[0].AssumedOn(day(t, "2024-12-31"))); n != 1 {
		t.Errorf("%d assumptions", n)
	}
	if n := len(v.Versions[0].AssumedOn(day(t, "2025-01-01"))); n != 0 {
		t.Errorf("%d assumptions", n)
	}
	k := info.Criteria[len(info.Criteria)-1]
	if k.VersionOn(day(t, "2025-12-31")) != nil || k.VersionOn(day(t, "2200-01-01")) == nil {
		t.Error("until further notice has no last day, and the first is the document's")
	}
	if set := info.CodeSets[0]; set.VersionOn(value.MinDate) == nil || set.Versions[0].Version() != "" {
		t.Error("a code set without validity holds always")
	}
}

func TestSeveritiesFollowEachOther(t *testing.T) {
	info := checked(t, `
regel r "R" for kontakt
  kilde gml
  krev ok
  feil fra 2026-07-01 "tre"
  merknad fra 2026-01-01 "en"
  advarsel fra 2026-04-01 "to"
`)
	var got []string
	for _, s := range info.Rules[0].Steps {
		got = append(got, fmt.Sprintf("%s %s %d", s.From, s.To, s.Severity))
	}
	want := "2026-01-01 2026-03-31 1; 2026-04-01 2026-06-30 2; 2026-07-01 9999-12-31 3"
	if strings.Join(got, "; ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "; "), want)
	}
}

// Rows of tables are rules: their cells become the conditions and requirements
// that a rule would have.
func TestTablesAreRules(t *testing.T) {
	info := checked(t, `
tabell t for kontakt
  kilde gml
  når fritatt
  advarsel "{krevd}"
  | type | koder | antall_med | ok  | krev koder | krev type | forby pros    |
  | A    | -     | >= 2       | ja  | A, koden   | A, B      | WPCK*, WPCK00 |
  | ≠ A  | A, ab | 1, 2       | -   | ab         | 13        | -             |
  | ab   | ≠ A   | ≠ 3        | nei | -          | 13        | WPCK00        |
`)
	var got []string
	for _, r := range info.Rules {
		line := r.ID()
		for _, e := range r.When {
			line += " | " + shape(info, e)
		}
		line += " =>"
		for _, q := range r.Require {
			if q.Forbid {
				line += " not"
			}
			line += " (" + shape(info, q.Cond) + ")"
		}
		got = append(got, line+" ["+r.Required+"]")
	}
	want := []string{
		"t[1] | fritatt | type = A | antall_med >= 2 | ok = ja => (koder has0 A) (koder has0 koden) (type in (A B)) not (pros has1 WPCK*) not (pros has0 WPCK00) [A, koden, A, B]",
		"t[2] | fritatt | type ≠ A | koder has1 (A ab) | antall_med = 1 or antall_med = 2 => (koder has2 ab) (type = 13) [ab, 13]",
		"t[3] | fritatt | type in (ab) | not koder has1 (A) | antall_med ≠ 3 | ok = nei => (type = 13) not (pros has0 WPCK00) [13]",
	}
	for i, line := range got {
		if line != want[i] {
			t.Errorf("got\n%s\nwant\n%s", line, want[i])
		}
	}
}

// shape writes an expression down, and sees to it that it has a type.
func shape(info *model.Info, e syntax.Expr) string {
	if !info.Typed(e) {
		return "UNTYPED"
	}
	switch e := e.(type) {
	case *syntax.NameExpr:
		return e.Text
	case *syntax.CodeExpr:
		return e.Text
	case *syntax.NumberExpr:
		return e.Raw
	case *syntax.BoolExpr:
		if e.Value {
			return "ja"
		}
		return "nei"
	case *syntax.PrefixExpr:
		return e.Text + "*"
	case *syntax.ListExpr:
		var items []string
		for _, item := range e.Items {
			items = append(items, shape(info, item))
		}
		return "(" + strings.Join(items, " ") + ")"
	case *syntax.CompareExpr:
		return shape(info, e.L) + " " + e.Op.String() + " " + shape(info, e.R)
	case *syntax.InExpr:
		return shape(info, e.X) + " in " + shape(info, e.Set)
	case *syntax.HasExpr:
		return fmt.Sprintf("%s has%d %s", shape(info, e.X), e.Mode, shape(info, e.Codes))
	case *syntax.NotExpr:
		return "not " + shape(info, e.X)
	case *syntax.LogicExpr:
		word := " and "
		if e.Or {
			word = " or "
		}
		var list []string
		for _, operand := range e.Operands {
			list = append(list, shape(info, operand))
		}
		return strings.Join(list, word)
	}
	return fmt.Sprintf("%T", e)
}

func TestRulesKnowEachOther(t *testing.T) {
	info := checked(t, `
regel a "A" for kontakt
  kilde gml
  krev ok
  feil "x"
tabell t for kontakt
  kilde gml
  feil "x"
  unntak fra a, utgått_kode A
  | type | krev koder |
  | A    | B          |
  | B    | A          |
regel g "G" for deltakelse
  kilde gml
  krev mange
  unntak fra t[2]
  går foran t
  feil "x"
`)
	rules := map[string]*model.Rule{}
	for _, r := range info.Rules {
		rules[r.ID()] = r
	}
	for _, id := range []string{"t[1]", "t[2]"} {
		x := rules[id].Excepts
		if len(x) != 2 || x[0].Rule != rules["a"] || x[1].Builtin != syntax.ExpiredCode || x[1].Codes == nil {
			t.Errorf("%s excepts %v", id, x)
		}
	}
	if x := rules["g"].Excepts; len(x) != 1 || x[0].Rule != rules["t[2]"] {
		t.Errorf("g excepts %v", x)
	}
	if b := rules["g"].Before; len(b) != 2 || b[0] != rules["t[1]"] || b[1] != rules["t[2]"] {
		t.Errorf("g goes before %v", b)
	}
}

func TestFieldsAndTypes(t *testing.T) {
	info := checked(t, `
definer andel_med for kontakt
  er antall_med / program.dager
definer neste for kontakt
  er dato + 1 måned
definer hemmelig for kontakt
  er pasient
definer første_dato for deltakelse
  er første kontakter.dato
definer grensen for kontakt
  er grense ellers 2,5
`)
	kinds := map[string]model.Type{}
	for _, r := range info.Records {
		for _, d := range r.Definitions {
			kinds[d.Name] = d.Type
		}
	}
	for _, g := range info.Groups {
		for _, d := range g.Definitions {
			kinds[d.Name] = d.Type
		}
	}
	for name, want := range map[string]model.Kind{
		"andel_med": model.Decimal, "neste": model.Date, "hemmelig": model.Text, "første_dato": model.Date, "grensen": model.Decimal, "lang": model.Bool,
	} {
		if kinds[name].Kind != want {
			t.Errorf("%s has kind %d, want %d", name, kinds[name].Kind, want)
		}
	}
	if !kinds["andel_med"].Ratio || kinds["grensen"].Ratio || !kinds["hemmelig"].Sensitive || kinds["neste"].Sensitive {
		t.Error("a quotient is a ratio, and what is a sensitive value is sensitive")
	}
	g := info.Groups[0]
	if !g.Key[0].Type.Sensitive || g.Key[1].Type.Kind != model.Reference || g.Governing != g.Collections[0] || g.Collections[0].When == nil {
		t.Errorf("the group is %+v", g)
	}
	if r := info.Records[1]; r.Key.Name != "kontakt_id" || r.Governing.Name != "dato" || r.Unit != nil || r.Fields[3].Index != 3 {
		t.Errorf("the record is %+v", r)
	}
}

// A suggestion is a single nearest name of the right kind.
func TestSuggestionsNameTheNearest(t *testing.T) {
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[string]string{
		"krev antal_med > 1":                     "antall_med",
		"krev program.timr > 1":                  "timer",
		"krev pros har WPCKOO":                   "WPCK00",
		"krev diag = E10.8 og diag = E109":       "",
		"krev finnes kontaktr i deltakelse":      "kontakter",
		"krev finnes kontakter i deltakels":      "deltakelse",
		"krev finnes kontakter":                  "kontakter i deltakelse",
		"krev koder har ab":                      "noen av ab",
		"krev type har A":                        " i ",
		"krev koder i ab":                        " har noen av ",
		"krev type = ab":                         " i ",
		"krev type = \"A\"":                      "A",
		"krev andel = 80":                        "80 %",
		"krev diag i E14..E10":                   "E10..E14",
		"krev kontakt.ok":                        "ok",
		"krev helt_borte":                        "",
		"krev koder har noen av (A, X)":          "",
		"krev finnes opphold_liste i hos der ok": "denne.ok",
	} {
		_, list := both(string(base)+"regel r \"R\" for kontakt\n  kilde gml\n  "+line+"\n  feil \"x\"\n", nil)
		got := ""
		for _, d := range list {
			if len(d.Fixes) > 0 {
				got = d.Fixes[0].Edits[0].Text
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q\n%s", line, got, want, texts(list))
		}
	}
}

func TestAFileIsCheckedTheSameEveryTime(t *testing.T) {
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range mistakenTexts(t, string(base)) {
		_, first := both(text, nil)
		for range 3 {
			if _, again := both(text, nil); all(again) != all(first) {
				t.Fatalf("once\n%s\nthen\n%s", all(first), all(again))
			}
		}
	}
}

func all(list []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range list {
		fmt.Fprintln(&b, d.Place.Span, d.Code, d.Message(diag.NB), d.Help(diag.NB))
		for _, r := range d.Related {
			fmt.Fprintln(&b, r.Place.Span, r.Note.NB)
		}
		for _, f := range d.Fixes {
			fmt.Fprintln(&b, f.Title.NB, f.Edits[0].Place.Span, f.Edits[0].Text)
		}
	}
	return b.String()
}
