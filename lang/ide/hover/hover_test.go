package hover

import (
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// Every name and every keyword of the coding section's rules says something, in
// both languages; what is said of a word is said of all of it.
func TestEveryWordSaysSomething(t *testing.T) {
	v := idetest.PPO(t)
	for _, lang := range []diag.Lang{diag.NB, diag.EN} {
		v.Lang = lang
		for i, o := range v.Everywhere() {
			if i%5 != int(lang) { // a fifth of them in each language
				continue
			}
			if h := At(v, o.Span.Start); h == nil || h.Span.Start > o.Span.Start || h.Span.End < o.Span.End {
				t.Errorf("%q at %d: %+v", v.Slice(o.Span), o.Span.Start, h)
			}
		}
		for _, placed := range v.File.Decls {
			head := placed.Decl.Header()
			spans := []syntax.Node{head.Line}
			for _, clause := range head.Body {
				spans = append(spans, clause)
			}
			for _, n := range spans {
				first := syntax.Lexemes(v.File.Source.Text, placed.Abs(n.Span()), v.File.Lang)[0]
				if first.Keyword == syntax.NoKeyword {
					continue // the header of a mal
				}
				h := At(v, first.Span.Start)
				if h == nil || h.Span != first.Span {
					t.Errorf("%q at %d: %+v", v.Slice(first.Span), first.Span.Start, h)
				}
			}
		}
	}
}

// No question makes the server fail, wherever a file ends.
func TestHoverOfBrokenText(t *testing.T) {
	text := string(rules.PPO())[:9000]
	for end := 0; end < len(text); end += 397 {
		v := idetest.Of(t, text[:end])
		for offset := end - 200; offset <= end+1; offset += 3 {
			_ = At(v, offset)
		}
	}
	v := idetest.PPO(t)
	for offset := 0; offset < len(v.File.Source.Text); offset += 37 {
		if h := At(v, offset); h != nil && (h.Span.Start > offset || h.Span.End < offset) {
			t.Fatalf("at %d: the answer is about %v", offset, h.Span)
		}
	}
}

// A client that shows no Markdown gets none.
func TestPlainHover(t *testing.T) {
	v := idetest.PPO(t)
	v.Plain = true
	for i, o := range v.Everywhere() {
		if i%10 != 0 {
			continue
		}
		if h := At(v, o.Span.Start); h != nil && (strings.Contains(h.Text, "**") || strings.Contains(h.Text, "`") || strings.Contains(h.Text, "](")) {
			t.Fatalf("%q: %s", v.Slice(o.Span), h.Text)
		}
	}
}

// BenchmarkHover asks about every name of the coding section's rules in turn.
func BenchmarkHover(b *testing.B) {
	v := idetest.PPO(b)
	all := v.Everywhere()
	for i := 0; b.Loop(); i++ {
		At(v, all[i*7919%len(all)].Span.Start)
	}
}

// A key that a template gives says what the template does, in the template and in an
// example that has it from there.
func TestKeyOfATemplate(t *testing.T) {
	const text = `språk nb

dokument d "Kilde"

post p "En post"
  felt id tekst nøkkel
  felt dag dato styrende
  felt n heltall

regel r "R" for p
  kilde d
  når n > 1
  feil "Galt."

mal rad av p
  | id | dag        | n |
  | P1 | 2026-01-01 | 7 |

eksempel "E" for r
  gitt p som rad
  forvent feil r på P1
`
	v := idetest.Of(t, text)
	for _, one := range []struct {
		at   int
		says string
	}{
		{strings.Index(text, "P1 |"), "Posten som malen gir **`P1`**"},
		{strings.LastIndex(text, "P1"), "Post i eksempelet **`P1`**"},
	} {
		h := At(v, one.at)
		if h == nil {
			t.Fatalf("nothing is said at %d", one.at)
		}
		for _, part := range []string{one.says, "`n` = 7", "Fra malen `rad`"} {
			if !strings.Contains(h.Text, part) {
				t.Errorf("%q is not said:\n%s", part, h.Text)
			}
		}
	}
}
