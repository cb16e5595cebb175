package rules_test

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/examples"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// Where the members of a collection are written out each time, the note on that gives
// them a name, and every example goes as before.
func TestBracketsThatStandOftenAreNamed(t *testing.T) {
	text := string(rules.PPO())
	if said, _ := bracketNotes(t, text); len(said) > 0 {
		t.Errorf("%s", said[0].Message(diag.NB))
	}
	written := text
	named := regexp.MustCompile(`(?m)^definer ([\p{L}\d_]+) "[^"]*" for deltakelse\n  er (kontakter der \(.*\))$`)
	for _, m := range named.FindAllStringSubmatch(text, -1) {
		use := regexp.MustCompile(`([^\p{L}\d_.]` + m[1] + `)($|[^\p{L}\d_.])(der)?`)
		written = use.ReplaceAllStringFunc(written, func(at string) string {
			if strings.HasSuffix(at, " der") { // has a condition of its own besides
				return at
			}
			return strings.Replace(at, m[1], m[2], 1)
		})
		written = strings.Replace(written, "definer "+m[2], "definer "+m[1], 1)
	}
	said, info := bracketNotes(t, written)
	if len(said) < 3 {
		t.Fatalf("%d are noted", len(said))
	}
	after := written
	var edits []diag.Edit
	for _, d := range said {
		edits = append(edits, d.Fixes[0].Edits...)
	}
	slices.SortStableFunc(edits, func(a, b diag.Edit) int { return b.Place.Span.Start - a.Place.Span.Start })
	for _, e := range edits {
		after = after[:e.Place.Span.Start] + e.Text + after[e.Place.Span.End:]
	}
	_, renamed := bracketNotes(t, after)
	for _, info := range []*model.Info{info, renamed} {
		results, err := examples.Run(context.Background(), info)
		if err != nil || len(results) == 0 {
			t.Fatal(err)
		}
		for _, r := range results {
			if !r.Passed {
				t.Errorf("%s fails", r.Title)
			}
		}
	}
}

func bracketNotes(t *testing.T, text string) ([]diag.Diagnostic, *model.Info) {
	t.Helper()
	file, list := syntax.Parse([]byte(text), "ppo.rules")
	info, more := check.Check(file, nil)
	list = append(list, more...)
	if !info.Valid() {
		t.Fatal(list)
	}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return d.Code != diag.BracketOften }), info
}
