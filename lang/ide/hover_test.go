package ide

import (
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Every name and every keyword of the coding section's rules says something, in
// both languages; what is said of a word is said of all of it.
func TestEveryWordSaysSomething(t *testing.T) {
	v := ppo(t)
	for _, lang := range []diag.Lang{diag.NB, diag.EN} {
		v.Lang = lang
		for i, o := range v.index().all {
			if i%5 != int(lang) { // a fifth of them in each language
				continue
			}
			if h := v.Hover(o.Span.Start); h == nil || h.Span.Start > o.Span.Start || h.Span.End < o.Span.End {
				t.Errorf("%q at %d: %+v", v.text(o.Span), o.Span.Start, h)
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
				h := v.Hover(first.Span.Start)
				if h == nil || h.Span != first.Span {
					t.Errorf("%q at %d: %+v", v.text(first.Span), first.Span.Start, h)
				}
			}
		}
	}
}

// No question makes the server fail, wherever a file ends.
func TestHoverOfBrokenText(t *testing.T) {
	text := readRules(t)[:9000]
	for end := 0; end < len(text); end += 397 {
		v := viewOf(t, text[:end])
		for offset := end - 200; offset <= end+1; offset += 3 {
			_ = v.Hover(offset)
		}
	}
	v := ppo(t)
	for offset := 0; offset < len(v.File.Source.Text); offset += 37 {
		if h := v.Hover(offset); h != nil && (h.Span.Start > offset || h.Span.End < offset) {
			t.Fatalf("at %d: the answer is about %v", offset, h.Span)
		}
	}
}

// A client that shows no Markdown gets none.
func TestPlainHover(t *testing.T) {
	v := ppo(t)
	v.Plain = true
	for i, o := range v.index().all {
		if i%10 != 0 {
			continue
		}
		if h := v.Hover(o.Span.Start); h != nil && (strings.Contains(h.Text, "**") || strings.Contains(h.Text, "`") || strings.Contains(h.Text, "](")) {
			t.Fatalf("%q: %s", v.text(o.Span), h.Text)
		}
	}
}

// BenchmarkHover asks about every name of the coding section's rules in turn.
func BenchmarkHover(b *testing.B) {
	v := ppo(b)
	all := v.index().all
	for i := 0; b.Loop(); i++ {
		v.Hover(all[i*7919%len(all)].Span.Start)
	}
}
