package syntax

import (
	"slices"
	"strings"
	"testing"
)

// gapText is what may stand at ‸, in words: keywords, roles as <role>, the
// options of an expression behind a colon, and phrases that have been begun.
func gapText(src string) string {
	at := strings.Index(src, "‸")
	f, _ := Parse([]byte(strings.Replace(src, "‸", "", 1)), "a.rules")
	g := GapAt(f, at)
	if g == nil {
		return "nothing"
	}
	var list []string
	for _, k := range g.Keywords {
		list = append(list, k.In(f.Lang))
	}
	for _, r := range g.Roles {
		list = append(list, "<"+string(r)+">")
	}
	for _, p := range g.Phrases {
		list = append(list, f.Source.Text[p.From:at]+"→"+p.Keyword.In(f.Lang))
	}
	if g.Text != nil {
		list = append(list, "text <"+string(g.Text.Role)+">")
	}
	for _, open := range g.Open {
		var options []string
		for _, o := range open.Options {
			word := o.Sign
			if o.Keyword != NoKeyword {
				word = o.Keyword.In(f.Lang) + o.Sign
			}
			options = append(options, word)
		}
		slices.Sort(options)
		state := " behind: "
		if open.Wants {
			state = " wants: "
		}
		list = append(list, "<"+string(open.Role)+">"+state+strings.Join(slices.Compact(options), " "))
	}
	return strings.Join(list, ", ")
}

func TestGap(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"regel r \"R\" ‸", "for, <title>"},
		{"regel r \"R\" for k\n  kilde ‸", "<document>"},
		{"regel r \"R\" for k\n  kilde d ‸", "gjelder, kilde, antatt, <part>"},
		{"regel r \"R\" for k\n  kilde d \"Av‸", "text <part>"},
		{"regel r \"R\" for k\n  rett legg ‸", "legg →legg til"},
		{"regel r \"R\" for k\n  rett fjern A ‸", "utenom, fra, <codes> behind: "},
		{"regel r \"R\" for k\n  krev a ‸ har B", "<condition> behind: * + - / < <= = > >= eller ellers er kjent er tom er ukjent har i mellom og ≠"},
		{"regel r \"R\" for k\n  krev a er ‸", "er →er kjent, er →er ukjent, er →er tom"},
		{"regel r \"R\" for k\n  krev a har ‸", "<condition> wants: alle av bare ingen av noen av noen utenom"},
		{"regel r \"R\" for k\n  krev finnes b der (c = 1 ‸", "<condition> behind: % * + - / dag dager eller ellers måned måneder og år"},
		{"regel r \"R\" for k\n  krev alle b ‸", "<condition> behind: der i oppfyller unntatt første"},
		{"regel r \"R\" for k\n  krev a = \"x\" foo og ‸b", "<condition> wants: - alle antall antall ulike antall( dager_mellom( denne finnes første ikke ja kanskje minste måneder_mellom( nei oppfyller sikkert siste største sum år("},
		{"regel r \"R\" for k\n  krev a = 1 og\n    ‸", "<condition> wants: - alle antall antall ulike antall( dager_mellom( denne finnes første ikke ja kanskje minste måneder_mellom( nei oppfyller sikkert siste største sum år("},
		{"regel r \"R\" for k\n  feil \"{a ‸", "text <message>, <hole> behind: * + - / < <= = > >= eller ellers er kjent er tom er ukjent har i mellom og ≠"},
		{"regel r \"R\" for k\n  feil \"{a} ‸", "text <message>"},
		{"post p \"P\"\n  felt a kode S ‸", "nøkkel, styrende, sensitiv, hendelse, enhet, ellers, <title>"},
		{"kodeverk K \"K\"\n  kode A \"a\" gjelder fra ‸", "<from>"},
		{"regel r \"R\" for k # og ‸", "nothing"},
		{"gruppe g \"G\"\n  av k som ks ‸", "når, ellers ingen"},
		{"gruppe g \"G\"\n  av k som ks ellers ‸", "ellers →ellers ingen"},
		{"eksempel \"E\" for r\n  forvent feil r ‸", "på"},
	} {
		if got := gapText("språk nb\n\n" + c.src); got != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.src, got, c.want)
		}
	}
}

// The word at a place is the whole word, with its point, its star and its marks.
func TestGapWord(t *testing.T) {
	for _, c := range []struct{ text, word string }{
		{"krev E10‸.9", "E10.9"}, {"krev E10.‸9", "E10.9"}, {"krev E10.‸", "E10."}, {"krev p.fe‸lt", "felt"}, {"krev pa\u030A‸rørende", "pa\u030Arørende"},
		{"krev ‸prøve", "prøve"}, {"krev ZW‸WA*", "ZWWA*"}, {"fra 2026-‸01-01", "2026-01-01"}, {"krev a ‸ b", ""}, {"krev a-‸b", "b"},
	} {
		at := strings.Index(c.text, "‸")
		text := strings.Replace(c.text, "‸", "", 1)
		if s := wordAt(text, at); text[s.Start:s.End] != c.word {
			t.Errorf("%s: %q, want %q", c.text, text[s.Start:s.End], c.word)
		}
	}
}
