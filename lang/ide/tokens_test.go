package ide

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ppolang/internal/edits"
	"ppolang/lang/source"
	"ppolang/rules"
)

// sound sees to it that tokens are in order, lie apart, on one line each, and
// begin and end between characters.
func sound(t *testing.T, v *View, list []Token) {
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
	v := ppo(t)
	list := v.Tokens(source.Span{End: len(v.File.Source.Text)})
	sound(t, v, list)
	at := map[source.Span]Token{}
	for _, token := range list {
		at[token.Span] = token
	}
	for _, o := range v.index().all {
		if at[o.Span].Kind <= NameToken {
			t.Errorf("%q at %d is no name token", v.text(o.Span), o.Span.Start)
		}
	}
	for _, c := range remarks(v.File) {
		if at[c.Span].Kind != CommentToken {
			t.Errorf("the comment %q is no token", c.text)
		}
	}
	words := map[string]int{}
	for _, token := range list {
		if token.Kind == KeywordToken {
			words[v.text(token.Span)]++
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
	v := ppo(t)
	text := v.File.Source.Text
	all := v.Tokens(source.Span{End: len(text)})
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
		if got := v.Tokens(part); !slices.Equal(got, want) {
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Fatalf("%v: %v %q, not %v %q", part, got[i], v.text(got[i].Span), want[i], v.text(want[i].Span))
				}
			}
			t.Fatalf("%v: %d tokens, not %d", part, len(got), len(want))
		}
	}
}

// What an editor waits for when a file is opened.
func BenchmarkTokens(b *testing.B) {
	v := ppo(b)
	part := source.Span{End: len(v.File.Source.Text)}
	b.SetBytes(int64(part.End))
	for b.Loop() {
		v.Tokens(part)
	}
}

// sample is a part of the rules that has everything in it and is quick to check.
func sample() string {
	text := string(rules.PPO)
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:620], "")
}

// Whatever is typed, answers are sound and nothing fails.
func TestAnswersOfBrokenText(t *testing.T) {
	text := edits.New(7, sample())
	r := rand.New(rand.NewPCG(3, 4))
	rounds := 200
	if testing.Short() {
		rounds = 60
	}
	for i := range rounds {
		text.Edit()
		v := viewOf(t, text.Now)
		n := len(v.File.Source.Text)
		sound(t, v, v.Tokens(source.Span{End: n}))
		nested(t, v, v.Symbols(), source.Span{End: n})
		for _, f := range v.Folds() {
			if v.File.Source.Line(f.Span.Start) >= v.File.Source.Line(f.Span.End) {
				t.Fatalf("round %d: a fold of one line", i)
			}
		}
		v.Links()
		v.Find("a r")
		for range 20 {
			offset := r.IntN(n + 1)
			v.TypeDefinition(offset)
			v.Implementation(offset)
			v.Highlights(offset)
			v.Linked(offset)
			if at, name, why := v.Renamable(offset); why.NB == "" && name != "" && (at.Start > offset || at.End < offset) {
				t.Fatalf("round %d: %q is not where it was asked for", i, name)
			}
			v.RefuseName(offset, "nytt")
			end := 0
			for _, o := range v.RenamePlaces(offset) {
				if o.Span.Start < end && o.Span.End > end {
					t.Fatalf("round %d: edits overlap", i)
				}
				end = o.Span.End
			}
			for _, block := range v.Prepare(offset) {
				v.BuildsOn(block)
				v.BuiltOnBy(block)
			}
			for _, p := range v.Definition(offset).List {
				if p.Name.Start < p.Whole.Start || p.Name.End > p.Whole.End || p.Whole.End > len(p.File.Text) {
					t.Fatalf("round %d: a place outside its line", i)
				}
			}
			spans := v.Selections(offset)
			for j := 1; j < len(spans); j++ {
				if a, b := spans[j-1], spans[j]; a == b || b.Start > a.Start || b.End < a.End {
					t.Fatalf("round %d: selections do not grow: %v %v", i, a, b)
				}
			}
		}
	}
}

// nested sees to it that symbols have names and lie in each other.
func nested(t *testing.T, v *View, list []Symbol, in source.Span) {
	t.Helper()
	for _, s := range list {
		if s.Label == "" || s.Whole.Start < in.Start || s.Whole.End > in.End || s.Name.Start < s.Whole.Start || s.Name.End > s.Whole.End {
			t.Fatalf("the symbol %q at %v, %v is not in %v", s.Label, s.Name, s.Whole, in)
		}
		nested(t, v, s.Children, s.Whole)
	}
}
