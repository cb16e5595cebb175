package main

import (
	"context"
	"strings"
	"testing"

	"ppolang/interp/examples"
	"ppolang/lang/diag"
	"ppolang/lang/ide/assist"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// TestSplitRules splits every rule, table, kriterier, kodesett and line of a verdi
// of the coding section's rules at New Year, one after the other: nothing is wrong
// afterwards that was not before, and every example gives what it gave. Only that a
// new version looks for a code that is retired by then is said, and well it is.
func TestSplitRules(t *testing.T) {
	wrong := func(list []diag.Diagnostic) (n int) {
		for _, d := range list {
			if d.Severity > diag.Note && d.Code != diag.CodeNeverValid {
				n++
			}
		}
		return n
	}
	v, diags := checkedRules(string(rules.PPO()))
	before := wrong(diags)
	var places []int // from the end, so that those before stay
	for i := len(v.File.Decls) - 1; i >= 0; i-- {
		d := v.File.Decls[i]
		places = append(places, d.Base)
		if _, ok := d.Decl.(*syntax.ValueDecl); ok {
			places = places[:len(places)-1]
			for j := len(d.Decl.Lines()) - 1; j >= 0; j-- {
				places = append(places, d.Abs(d.Decl.Lines()[j].Span()).Start)
			}
		}
	}
	split := 0
	text := string(rules.PPO())
	for _, at := range places {
		for _, a := range assist.Actions(v, source.Span{Start: at, End: at}) {
			if a.Disabled != "" || !strings.Contains(a.Title, "fra 2026-01-01") || !strings.HasPrefix(a.Title, "Del ") {
				continue
			}
			after, _ := edited(text, a.Edits())
			w, diags := checkedRules(after)
			if now := wrong(diags); now > before {
				t.Fatalf("%s at %d: %d errors and warnings, were %d", a.Title, at, now, before)
			}
			text, v = after, w
			split++
			break
		}
	}
	if split < 40 {
		t.Errorf("%d were split", split)
	}
	results, err := examples.Run(context.Background(), v.Info)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if !r.Passed {
			t.Errorf("example %q fails", r.Title)
		}
	}
}
