package signature

import (
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/ide/help"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// samples are what stands in the place of a slot.
var samples = map[string]string{
	"NAVN": "x", "TYPE": "tekst", "MERKER": "nøkkel", "POST": "p", "POST.FELT": "p.f", "REGEL": "r", "DOKUMENT": "d", "FUNN": "ukjent_kode",
	"DATO": "2026-01-01", "FRA": "f", "TIL": "g", "KODE": "A01", "KODER": "A01", "FELT": "f", "SAMLING": "g", "BETINGELSE": "f = 1", "UTTRYKK": "f",
	"VERDI": "5", "ALVOR": "merknad", "UTFALL": "feil", "MAL": "m", "NØKKEL": "K1", "FORMAT": "csv", "KRITERIER": "k", "SPRÅK": "nb",
}

var english = map[string]string{"tekst": "text", "nøkkel": "key", "merknad": "note", "feil": "error", "nb": "en", "ukjent_kode": "unknown_code"}

// filled is a form with something in each slot.
func filled(t *testing.T, f form, l syntax.Language) string {
	nb, m := newOutline(f.like[syntax.NB], syntax.NB), newOutline(f.like[l], l)
	if len(nb.slots) != len(m.slots) {
		t.Fatalf("%s and %s ask for different things", nb.label, m.label)
	}
	text := m.label
	for i := len(m.slots) - 1; i >= 0; i-- {
		at := m.parts[m.slots[i]].Span
		name := nb.text(i)
		if slotHelp[name].NB == "" || slotHelp[name].EN == "" {
			t.Errorf("no help for %s", name)
		}
		if m.quoted(m.slots[i]) {
			continue
		}
		with := samples[name]
		if with == "" {
			t.Errorf("no sample of %s", name)
		}
		if l == syntax.EN && english[with] != "" {
			with = english[with]
		}
		text = text[:at.Start] + with + text[at.End:]
	}
	return text
}

// Whoever writes a line as signature help says has written a line of the language.
func TestFormsAreOfTheLanguage(t *testing.T) {
	headers := map[syntax.Keyword]form{}
	for _, f := range lineForms {
		if _, ok := help.DeclarationHelp[f.word]; ok {
			headers[f.word] = f
		}
	}
	wrap := map[syntax.Keyword]string{
		syntax.KwExists: "%", syntax.KwEvery: "%", syntax.KwMeets: "%", syntax.KwHasWord: "f %", syntax.KwBetween: "f %",
		syntax.KwFirst: "(%).f = 1", syntax.KwLast: "(%).f = 1",
	}
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		top := syntax.KwLanguage.In(l) + " " + l.String() + "\n\n"
		for _, f := range lineForms {
			text := filled(t, f, l)
			switch _, isHeader := headers[f.word]; {
			case f.word == syntax.KwLanguage:
				text = text + "\n"
			case isHeader:
				text = top + text + "\n"
			default:
				under := f.under
				if under == syntax.NoKeyword {
					under = syntax.KwRule
				}
				text = top + filled(t, headers[under], l) + "\n  " + text + "\n"
			}
			parses(t, text)
		}
		for _, f := range partForms {
			shape, ok := wrap[f.word]
			if !ok {
				shape = "(%) = 1"
			}
			text := top + filled(t, headers[syntax.KwRule], l) + "\n  " + syntax.KwRequire.In(l) + " " + strings.Replace(shape, "%", filled(t, f, l), 1) + "\n"
			parses(t, text)
		}
	}
}

func parses(t *testing.T, text string) {
	t.Helper()
	_, diags := syntax.Parse([]byte(text), "x.rules")
	for _, d := range diags {
		t.Errorf("%s\n%s %s", text, d.Code, d.Message(0))
	}
}

// Every line that can be written has a form.
func TestEveryLineHasAForm(t *testing.T) {
	for _, table := range []map[syntax.Keyword]help.Entry{help.DeclarationHelp, help.LineHelp} {
		for k := range table {
			n := 0
			for _, f := range lineForms {
				if f.word == k {
					n++
				}
			}
			if alone := k == syntax.KwOpen || k == syntax.KwCodes; n == 0 && !alone {
				t.Errorf("no form for %s", k.In(syntax.NB))
			}
		}
	}
}

// Wherever a file ends and the cursor stands, an answer names a form and one of
// its slots.
func TestSignatureOfBrokenText(t *testing.T) {
	text := string(rules.PPO)
	check := func(v *ide.View, offset int) {
		for _, typed := range []bool{false, true} {
			s := At(v, offset, typed)
			if s == nil {
				continue
			}
			if s.Active >= len(s.List) || len(s.List[s.Active].Slots) > 0 && s.Slot >= len(s.List[s.Active].Slots) {
				t.Fatalf("at %d: form %d of %d, slot %d", offset, s.Active, len(s.List), s.Slot)
			}
		}
	}
	v := idetest.Of(t, text)
	for offset := 0; offset < len(text); offset += 29 {
		check(v, offset)
	}
	for end := 0; end < min(9000, len(text)); end += 397 {
		check(idetest.Of(t, text[:end]), end)
	}
}
