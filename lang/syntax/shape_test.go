package syntax

import (
	"strings"
	"testing"
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
		{KwRule, KwFix, "rett legg til KODE i FELT på SAMLING, …, rett fjern KODER fra FELT på SAMLING, …, rett bytt KODE med KODE i FELT på SAMLING, … eller rett sett FELT til VERDI på SAMLING, …",
			"fix add CODE to FIELD on COLLECTION, …, fix remove CODES from FIELD on COLLECTION, …, fix replace CODE with CODE in FIELD on COLLECTION, … or fix set FIELD to VALUE on COLLECTION, …"},
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
		{KwMapping, KwField, `felt FELT fra "kolonne", … som "datoform"`, `field FIELD from "column", … as "date form"`},
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
