package format_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
)

func TestTranslateRefuses(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a declared name that would be reserved": {
			"språk nb\n\npost kontakt\n  felt any tekst\n",
			"4:8 PPO180 the name `any` is a word of the language when the file is translated to English: rename it first"},
		"a name that another file declares": {
			"språk nb\n\ndefiner d for kontakt\n  er first = 1\n",
			"4:6 PPO180 the name `first` is a word of the language when the file is translated to English: rename it first"},
		"each name once": {
			"språk nb\n\npost not\n  felt of tekst\n  felt sum2 tekst\n\npost in\n  felt of tekst\n",
			"3:6 PPO180 the name `not` is a word of the language when the file is translated to English: rename it first\n" +
				"4:8 PPO180 the name `of` is a word of the language when the file is translated to English: rename it first\n" +
				"7:6 PPO180 the name `in` is a word of the language when the file is translated to English: rename it first"},
		"a rule named as a built-in finding there": {
			"språk nb\n\nregel unknown_code \"R\" for k\n  kilde d\n  går foran unknown_code\n  krev ja\n  feil \"x\"\n",
			"5:13 PPO180 the name `unknown_code` is a word of the language when the file is translated to English: rename it first"},
		"the other way": {
			"language en\n\nrecord kontakt\n  field der text\n",
			"4:9 PPO180 the name `der` is a word of the language when the file is translated to Norwegian: rename it first"},
		"a name where a keyword would work": {
			"språk nb\n\nregel r \"R\" for k\n  kilde d\n  krev ja\n  krev antall distinct > 2\n  feil \"x {required}\"\n",
			"7:3 PPO181 the line would be read differently in English: a name in it stands where a word of the language can stand"},
		"a name where a line would begin": {
			"språk nb\n\nregel r \"R\" for k\n  kilde d\n  krev a >\n    source - 1\n  feil \"x\"\n",
			"5:3 PPO181 the line would be read differently in English: a name in it stands where a word of the language can stand"},
	} {
		t.Run(name, func(t *testing.T) {
			f := parse(t, name, c.text)
			text, list := format.Translate(f, 1-f.Lang)
			if text != "" {
				t.Errorf("gave a text:\n%s", text)
			}
			var got []string
			for _, d := range list {
				p := d.Place.Position()
				got = append(got, fmt.Sprintf("%d:%d %s %s", p.Line, p.Column, d.Code, d.Message(diag.EN)))
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}

// TestTranslateToItself formats.
func TestTranslateToItself(t *testing.T) {
	f := parse(t, "x", "språk nb\npost   kontakt\n  felt any tekst")
	text, list := format.Translate(f, syntax.NB)
	if want := "språk nb\n\npost kontakt\n  felt any tekst\n"; text != want || len(list) > 0 {
		t.Errorf("got %q, %v", text, list)
	}
}

// TestTranslateKeeps: what is not the language's stays as it is.
func TestTranslateKeeps(t *testing.T) {
	f := parse(t, "x", `språk nb

# ja, nei og 0,5 i en kommentar
post kontakt "felt tekst 0,5"
  felt kode kode Særkode
  felt tekst tekst

regel r "krev ja" for kontakt
  kilde d "kilde 0,5"
  krev timer >= 0,5 og tekst = "ja 0,5"
  feil "ja er {timer ellers 0,5}, ikke 0,5 {{ja}}"

mal m av kontakt
  | tekst | timer | fritatt |
  | ja    | 0,5   | ja      |
`)
	got, _ := format.Translate(f, syntax.EN)
	same(t, "translated", got, `language en

# ja, nei og 0,5 i en kommentar
record kontakt "felt tekst 0,5"
  field kode code Særkode
  field tekst text

rule r "krev ja" for kontakt
  source d "kilde 0,5"
  require timer >= 0.5 and tekst = "ja 0,5"
  error "ja er {timer otherwise 0.5}, ikke 0,5 {{ja}}"

template m of kontakt
  | tekst | timer | fritatt |
  | ja    | 0,5   | ja      |
`)
}

// TestTranslateNumberBesideForeignName: the field may hold numbers or codes, a
// comma between digits is a decimal mark either way.
func TestTranslateNumberBesideForeignName(t *testing.T) {
	f := parse(t, "x", `språk nb

tabell t "T" for kontakt
  kilde d
  når timer = 0,5
  feil "x"
  | timer  | krev koder |
  | >= 1,5 | A          |
`)
	got, list := format.Translate(f, syntax.EN)
	if len(list) > 0 {
		t.Fatal(list)
	}
	same(t, "translated", got, `language en

table t "T" for kontakt
  source d
  when timer = 0.5
  error "x"
  | timer  | require koder |
  | >= 1.5 | A             |
`)
}
