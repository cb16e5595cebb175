package finding_test

import (
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// printed is a message of one placeholder.
type printed string

func (p printed) Printed(*syntax.Part) string                { return string(p) }
func (p printed) Titles(*syntax.Part, bool) ([]string, bool) { return nil, false }

// A message prints so much of a value and no more, and never a part of a number.
func TestMessagesAreCut(t *testing.T) {
	hole := &syntax.Message{Parts: []*syntax.Part{{Hole: syntax.ExprHole}}}
	words := strings.Repeat("ord ", 240)
	for value, want := range map[string]string{
		"kort":                      "kort",
		strings.Repeat("å", 1000):   strings.Repeat("å", 1000),
		strings.Repeat("å", 1001):   strings.Repeat("å", 1000) + " …",
		strings.Repeat("A1, ", 500): strings.TrimSuffix(strings.Repeat("A1, ", 250), ", ") + " …",
		words + "x " + strings.Repeat("010203 12345 ", 9): strings.TrimSpace(words) + " x …",
		strings.Repeat("0", 2000):                         " …",
	} {
		got := finding.Fill(hole, &model.Rule{}, printed(value), syntax.NB)
		if got != want {
			t.Errorf("%d bytes are cut to %q, want %q", len(value), got, want)
		}
	}
	missing := strings.Split(strings.Repeat("kontakt.felt ", 100_000), " ")
	if got := finding.UndeterminedMessage("T", missing, "", syntax.NB); len(got) > diag.MaxPrinted+100 {
		t.Errorf("%d bytes say what is missing", len(got))
	}
}

// asked counts how often it is asked for titles.
type asked struct{ times *int }

func (a asked) Printed(*syntax.Part) string { return "" }
func (a asked) Titles(_ *syntax.Part, unknown bool) ([]string, bool) {
	*a.times++
	return []string{"A", "B"}, !unknown
}

// A list that a message names again and again is put together once.
func TestAListIsPutTogetherOnce(t *testing.T) {
	var parts []*syntax.Part
	for range 1000 {
		for _, name := range []string{"k", "l"} {
			parts = append(parts, &syntax.Part{Hole: syntax.MissingHole, Name: &syntax.Name{Text: name}},
				&syntax.Part{Hole: syntax.UnknownHole, Name: &syntax.Name{Text: name}}, &syntax.Part{Literal: "."})
		}
	}
	times := 0
	got := finding.Fill(&syntax.Message{Parts: parts}, &model.Rule{}, asked{&times}, syntax.NB)
	if want := strings.Repeat("A, Bukjent.", 2000); got != want || times != 4 {
		t.Errorf("asked %d times for 4 lists: %.100q", times, got)
	}
}
