package syntax

import (
	"strings"
	"testing"

	"ppolang/lang/diag"
)

// How lines are written is made from the grammar; these are the ways in which it
// is put together.
func TestShapes(t *testing.T) {
	for _, c := range []struct {
		decl, word Keyword
		nb, en     string
	}{
		{KwUse, NoKeyword, `bruk "fil.rules"`, `use "file.rules"`},
		{KwCodeSet, NoKeyword, `kodesett NAVN "tittel": KODER, …`, `codeset NAME "title": CODES, …`},
		{KwValueWord, NoKeyword, `verdi NAVN TYPE "tittel"`, `value NAME TYPE "title"`},
		{KwRule, NoKeyword, `regel NAVN "tittel" for POST`, `rule NAME "title" for RECORD`},
		{KwRule, KwValid, `gjelder fra DATO til DATO kilde DOKUMENT "avsnitt", … antatt "hvorfor"`, `valid from DATE to DATE source DOCUMENT "section", … assumed "why"`},
		{KwRule, KwAssumed, `antatt fra DATO til DATO "hvorfor"`, `assumed from DATE to DATE "why"`},
		{KwRule, KwFix, "rett legg til KODE i FELT på SAMLING, … når BETINGELSE, rett fjern KODER utenom KODER fra FELT på SAMLING, … når BETINGELSE, rett bytt KODE med KODE i FELT på SAMLING, … når BETINGELSE, rett sett FELT til VERDI på SAMLING, … når BETINGELSE eller rett flytt KODE i FELT til SAMLING, … når BETINGELSE",
			"fix add CODE to FIELD on COLLECTION, … when CONDITION, fix remove CODES except CODES from FIELD on COLLECTION, … when CONDITION, fix replace CODE with CODE in FIELD on COLLECTION, … when CONDITION, fix set FIELD to VALUE on COLLECTION, … when CONDITION or fix move CODE in FIELD to COLLECTION, … when CONDITION"},
		{KwRule, KwIfUnknown, "hvis ukjent overse, merknad, advarsel eller feil", "if unknown ignore, note, warning or error"},
		{KwRule, KwWarningWord, `advarsel fra DATO "melding"`, `warning from DATE "message"`},
		{KwRule, KwExceptWhen, "unntatt når BETINGELSE", "except when CONDITION"},
		{KwRuleset, KwIgnoreWord, "overse FUNN", "ignore FINDING"},
		{KwDocument, KwOverrides, "går foran DOKUMENT, …", "overrides DOCUMENT, …"},
		{KwCodeSystem, KwOpen, "åpen", "open"},
		{KwCodeSystem, KwCode, `kode KODE "tittel" gjelder fra DATO til DATO erstatter KODE, … antatt "hvorfor"`, `code CODE "title" valid from DATE to DATE replaces CODE, … assumed "why"`},
		{KwRecord, KwField, `felt NAVN TYPE nøkkel ellers VERDI "tittel"`, `field NAME TYPE key otherwise VALUE "title"`},
		{KwGroup, KwOf, "av POST som NAVN når BETINGELSE ellers ingen, …", "of RECORD as NAME when CONDITION otherwise none, …"},
		{KwGroup, KwGoverning, "styrende første SAMLING", "governing first COLLECTION"},
		{KwExample, KwExpect, "forvent feil REGEL på NØKKEL, … eller forvent ingen funn", "expect error RULE on KEY, … or expect no findings"},
		{KwMapping, KwField, `felt FELT fra "kolonne", … som "datoform" delt på "|" som andel når "kolonne" = "innhold", felt FELT fra sti "sti" slå opp "sti" som "datoform" delt på "|" som andel når "kolonne" = "innhold", felt FELT er VERDI når BETINGELSE antatt "hvorfor" eller felt FELT finn POST der BETINGELSE når BETINGELSE antatt "hvorfor"`,
			`field FIELD from "column", … as "date form" split on "|" as share when "column" = "content", field FIELD from path "path" look up "path" as "date form" split on "|" as share when "column" = "content", field FIELD is VALUE when CONDITION assumed "why" or field FIELD find RECORD where CONDITION when CONDITION assumed "why"`},
	} {
		shapes := Header(c.decl)
		if c.word != NoKeyword {
			shapes = Lines(c.decl, c.word)
		}
		for l, want := range map[Language]string{NB: c.nb, EN: c.en} {
			if got := written(shapes, l); got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		}
	}
}

// Every word that begins a line or a declaration has a shape that begins with it,
// and everything to be filled in is explained.
func TestEveryLineHasAShape(t *testing.T) {
	look := func(shapes []*Shape, word Keyword, where string) {
		t.Helper()
		if len(shapes) == 0 {
			t.Errorf("%s: not one way to write %s", where, word.In(EN))
		}
		for _, s := range shapes {
			if s.Elements[0].Keyword != word {
				t.Errorf("%s: %s begins with %s", where, written(shapes, EN), s.Elements[0].In(EN))
			}
			for _, e := range s.Elements {
				if e.Slot == nil && e.Keyword == NoKeyword && e.Sign == "" {
					t.Errorf("%s: a slot of %s has no row in slots.go", where, strings.TrimSpace(written(shapes, EN)))
				}
				if e.Slot != nil && (e.Slot.NB == "" || e.Slot.EN == "" || e.Slot.Says.NB == "" || e.Slot.Says.EN == "") {
					t.Errorf("%s: a slot of %s is not explained in both languages", where, word.In(EN))
				}
			}
		}
	}
	for _, d := range Declarations() {
		look(Header(d), d, "header")
		for _, k := range Clauses(d) {
			look(Lines(d, k), k, d.In(EN))
		}
	}
	for _, k := range Words(ClassAggregate | ClassFold | ClassFunction) {
		look(Parts(k), k, "expressions")
	}
}

// samples are what stands in the place of a slot.
var samples = map[string][2]string{
	"NAVN": {"x", "x"}, "TYPE": {"tekst", "text"}, "MERKER": {"nøkkel", "key"}, "POST": {"p", "p"}, "POST.FELT": {"p.f", "p.f"}, "REGEL": {"r", "r"},
	"DOKUMENT": {"d", "d"}, "FUNN": {"ukjent_kode", "unknown_code"}, "DATO": {"2026-01-01", "2026-01-01"}, "FRA": {"f", "f"}, "TIL": {"g", "g"},
	"KODE": {"A01", "A01"}, "KODER": {"A01", "A01"}, "FELT": {"f", "f"}, "SAMLING": {"g", "g"}, "BETINGELSE": {"f = 1", "f = 1"}, "UTTRYKK": {"f", "f"},
	"VERDI": {"5", "5"}, "ALVOR": {"merknad", "note"}, "UTFALL": {"feil", "error"}, "MAL": {"m", "m"}, "NØKKEL": {"K1", "K1"}, "FORMAT": {"csv", "csv"},
	"KRITERIER": {"k", "k"}, "LESEMÅTE": {"valgfri", "optional"}, "SPRÅK": {"nb", "en"},
}

// filled is a shape with something in each slot.
func filled(t *testing.T, s *Shape, l Language) string {
	var b strings.Builder
	for i, e := range s.Elements {
		if i > 0 && !e.Glued {
			b.WriteByte(' ')
		}
		text := e.In(l)
		if e.Slot != nil && !strings.HasPrefix(text, `"`) {
			if text = samples[e.Slot.NB][l]; text == "" {
				t.Errorf("no sample of %s", e.Slot.NB)
			}
		}
		b.WriteString(text)
	}
	return b.String()
}

// Whoever writes a line as forms say has written a line of the language.
func TestShapesAreOfTheLanguage(t *testing.T) {
	wrap := map[Keyword]string{
		KwExists: "%", KwEvery: "%", KwMeets: "%", KwHasWord: "f %", KwBetween: "f %", KwFirst: "(%).f = 1", KwLast: "(%).f = 1",
	}
	parses := func(text string) {
		t.Helper()
		_, diags := Parse([]byte(text), "x.rules")
		for _, d := range diags {
			t.Errorf("%s\n%s %s", text, d.Code, d.Message(diag.EN))
		}
	}
	for l := NB; l <= EN; l++ {
		top := KwLanguage.In(l) + " " + l.String() + "\n"
		for _, d := range Declarations() {
			header := filled(t, Header(d)[0], l)
			if d == KwLanguage {
				parses(header + "\n")
				continue
			}
			parses(top + "\n" + header + "\n")
			for _, k := range Clauses(d) {
				for _, s := range Lines(d, k) {
					parses(top + "\n" + header + "\n  " + filled(t, s, l) + "\n")
				}
			}
		}
		rule := filled(t, Header(KwRule)[0], l)
		for _, k := range Keywords() {
			for _, s := range Parts(k) {
				around, ok := wrap[k]
				if !ok {
					around = "(%) = 1"
				}
				parses(top + "\n" + rule + "\n  " + KwRequire.In(l) + " " + strings.Replace(around, "%", filled(t, s, l), 1) + "\n")
			}
		}
	}
}
