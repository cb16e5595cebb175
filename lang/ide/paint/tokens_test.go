package paint

import (
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/source"
)

// sound sees to it that tokens are in order, lie apart, on one line each, and
// begin and end between characters.
func sound(t *testing.T, v *ide.View, list []Token) {
	t.Helper()
	end := 0
	text := v.File.Source.Text
	valid := utf8.ValidString(text)
	for _, token := range list {
		s := token.Span
		switch {
		case s.Start < end, s.Start >= s.End, s.End > len(text):
			t.Fatalf("a token at %v after %d", s, end)
		case v.File.Source.Line(s.Start) != v.File.Source.Line(s.End-1):
			t.Fatalf("the token %q is on several lines", text[s.Start:s.End])
		case valid && !utf8.ValidString(text[s.Start:s.End]):
			t.Fatalf("the token %q is cut inside a character", text[s.Start:s.End])
		case token.Kind == NoToken || token.Kind == NameToken:
			t.Fatalf("the token %q is nothing", text[s.Start:s.End])
		}
		end = s.End
	}
}

// Every name that stands for something is a token, and every comment.
func TestTokensOfTheRules(t *testing.T) {
	v := idetest.PPO(t)
	list := Tokens(v, source.Span{End: len(v.File.Source.Text)})
	sound(t, v, list)
	at := map[source.Span]Token{}
	for _, token := range list {
		at[token.Span] = token
	}
	for _, o := range v.Everywhere() {
		if at[o.Span].Kind <= NameToken {
			t.Errorf("%q at %d is no name token", v.Slice(o.Span), o.Span.Start)
		}
	}
	for _, c := range ide.Remarks(v.File) {
		if at[c.Span].Kind != CommentToken {
			t.Errorf("the comment %q is no token", c.Text)
		}
	}
	words := map[string]int{}
	for _, token := range list {
		if token.Kind == KeywordToken {
			words[v.Slice(token.Span)]++
		}
	}
	for _, word := range []string{"regel", "krev", "når", "har", "noen av", "går foran", "unntatt når", "og", "ikke", "ja"} {
		if words[word] == 0 {
			t.Errorf("`%s` is never a keyword", word)
		}
	}
}

// A part of a file has the tokens that the whole has there.
func TestTokensOfAPart(t *testing.T) {
	v := idetest.PPO(t)
	text := v.File.Source.Text
	all := Tokens(v, source.Span{End: len(text)})
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		part := source.Span{Start: r.IntN(len(text))}
		part.End = min(len(text), part.Start+r.IntN(5000))
		var want []Token
		for _, token := range all {
			if token.Span.End > part.Start && token.Span.Start < part.End {
				want = append(want, token)
			}
		}
		if got := Tokens(v, part); !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Fatalf("%v: %v %q, not %v %q", part, got[i], v.Slice(got[i].Span), want[i], v.Slice(want[i].Span))
				}
			}
			t.Fatalf("%v: %d tokens, not %d", part, len(got), len(want))
		}
	}
}

// What an editor waits for when a file is opened.
func BenchmarkTokens(b *testing.B) {
	v := idetest.PPO(b)
	part := source.Span{End: len(v.File.Source.Text)}
	b.SetBytes(int64(part.End))
	for b.Loop() {
		Tokens(v, part)
	}
}

// Whatever is typed, the tokens are sound.
func TestTokensOfBrokenText(t *testing.T) {
	idetest.Broken(t, 9, func(v *ide.View, _ *rand.Rand) {
		sound(t, v, Tokens(v, source.Span{End: len(v.File.Source.Text)}))
	})
}
