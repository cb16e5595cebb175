package main

import (
	"context"
	"strings"
	"testing"

	"ppolang/interp/examples"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// TestSplitRules splits every rule, table, kriterier, kodesett and line of a verdi
// of the coding section's rules at New Year, one after the other: nothing is wrong
// afterwards that was not before, and every example gives what it gave. Only that a
// new version looks for a code that is retired by then is said, and well it is.
func TestSplitRules(t *testing.T) {
	view := func(text string) (*ide.View, int) {
		f, diags := syntax.Parse([]byte(text), "ppo.rules")
		info, more := check.Check(f, nil)
		wrong := 0
		for _, d := range append(diags, more...) {
			if d.Severity > diag.Note && d.Code != diag.CodeNeverValid {
				wrong++
			}
		}
		return &ide.View{Snapshot: ide.NewSnapshot(info, more), File: f}, wrong
	}
	v, before := view(string(rules.PPO))
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
	text := string(rules.PPO)
	for _, at := range places {
		for _, a := range v.Actions(source.Span{Start: at, End: at}) {
			if a.Disabled != "" || !strings.Contains(a.Title, "fra 2026-01-01") || !strings.HasPrefix(a.Title, "Del ") {
				continue
			}
			after, moved := text, 0
			for _, f := range a.Edits() {
				for _, e := range f.Edits {
					after = after[:e.Span.Start+moved] + e.Text + after[e.Span.End+moved:]
					moved += len(e.Text) - e.Span.Len()
				}
			}
			w, wrong := view(after)
			if wrong > before {
				t.Fatalf("%s at %d: %d errors and warnings, were %d", a.Title, at, wrong, before)
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
