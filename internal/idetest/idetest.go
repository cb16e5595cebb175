// Package idetest has the views that the tests of lang/ide ask, and what they hold edits to.
package idetest

import (
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"

	"ppolang/internal/edits"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// PPO is the coding section's rule set.
func PPO(t testing.TB) *ide.View {
	t.Helper()
	return Of(t, string(rules.PPO()))
}

// Of is a rule file of its own.
func Of(t testing.TB, text string) *ide.View {
	t.Helper()
	f, diags := syntax.Parse([]byte(text), "ppo.rules")
	info, more := check.Check(f, machine{})
	return &ide.View{Snapshot: ide.NewSnapshot(info, diag.Sort(append(diags, more...))), File: f, Lang: diag.NB}
}

// machine has no files, and readers for some formats.
type machine struct{}

func (machine) Load(string, string) (string, []byte, error) { return "", nil, fs.ErrNotExist }

func (machine) Readable() model.Readable {
	return model.Readable{Formats: []string{"csv", "jsonl", "xlsx", "xml"}, Encodings: []string{"utf-8", "windows-1252"}}
}

// Applied is a text after edits, which must stand in order and apart.
func Applied(t *testing.T, text string, edits []ide.Edit) string {
	t.Helper()
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > len(text) {
			t.Fatalf("edit at %v after %d in a text of %d bytes", e.Span, at, len(text))
		}
		b.WriteString(text[at:e.Span.Start])
		b.WriteString(e.Text)
		at = e.Span.End
	}
	return b.String() + text[at:]
}

// Sample is a part of the rules that has everything in it and is quick to check.
func Sample() string {
	judging, tried, _ := strings.Cut(string(rules.PPO()), "\nmal ")
	first := func(text string, n int) string { return strings.Join(strings.SplitAfter(text, "\n")[:n], "") }
	return first(judging, 500) + "\nmal " + first(tried, 120)
}

// Broken edits a rule file at random and gives every state of it, with what else
// is to be drawn.
func Broken(t *testing.T, seed uint64, give func(v *ide.View, r *rand.Rand)) {
	t.Helper()
	text := edits.New(seed, Sample())
	r := rand.New(rand.NewPCG(3, seed))
	rounds := 200
	if testing.Short() {
		rounds = 60
	}
	for range rounds {
		text.Edit()
		give(Of(t, text.Now), r)
	}
}
