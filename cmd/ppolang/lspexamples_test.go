package main

import (
	"context"
	"fmt"
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

// TestAddedExamples adds every example that is offered at every rule of the
// coding section's rules. All of them check, and all pass but those that say
// themselves that they are drafts.
func TestAddedExamples(t *testing.T) {
	checked := func(text string) (*ide.View, int) {
		f, diags := syntax.Parse([]byte(text), "ppo.rules")
		info, more := check.Check(f, nil)
		errors := 0
		for _, d := range append(diags, more...) {
			if d.Severity == diag.Error {
				errors++
				t.Errorf("%s: %s", f.Source.LineText(d.Place.Position().Line-1), d.Message(diag.EN))
			}
		}
		return &ide.View{Snapshot: ide.NewSnapshot(info, more), File: f}, errors
	}
	v, _ := checked(string(rules.PPO))
	text := string(rules.PPO)
	var added []string
	made := map[string]string{}
	for _, d := range v.File.Decls {
		switch d.Decl.(type) {
		case *syntax.RuleDecl, *syntax.TableDecl:
		default:
			continue
		}
		for _, a := range v.Actions(source.Span{Start: d.Base, End: d.Base}) {
			if a.Kind != ide.AddExample {
				continue
			}
			one := addedExample(text, a.Edits())
			if one == "" {
				t.Fatalf("%s adds no example", a.Title)
			}
			one = strings.Replace(one, `"`, fmt.Sprintf(`"%d `, len(added)), 1)
			added = append(added, one)
			made[strings.Split(one, `"`)[1]] = one
		}
	}
	w, errors := checked(text + "\n" + strings.Join(added, "\n\n") + "\n")
	if errors > 0 {
		t.FailNow()
	}
	results, err := examples.Run(context.Background(), w.Info)
	if err != nil {
		t.Fatal(err)
	}
	run, drafts := 0, 0
	for _, r := range results {
		one, ok := made[r.Title]
		if !ok {
			continue
		}
		run++
		switch draft := strings.HasPrefix(one, "#"); {
		case draft:
			drafts++
		case !r.Passed:
			t.Errorf("does not pass:\n%s\nmissing %v, unexpected %v", one, r.Missing, r.Unexpected)
		}
	}
	if run != len(added) || run < 150 || drafts > run/4 {
		t.Errorf("%d examples added, %d run, %d drafts", len(added), run, drafts)
	}
}

// addedExample is the example that edits put into a text.
func addedExample(text string, files []ide.FileEdits) string {
	for _, f := range files {
		after, moved := text, 0
		for _, e := range f.Edits {
			after = after[:e.Span.Start+moved] + e.Text + after[e.Span.End+moved:]
			moved += len(e.Text) - e.Span.Len()
		}
		start := f.Edits[0].Span.Start
		from := strings.LastIndex(after[:start], "\n\n")
		for _, one := range strings.Split(after[from:min(len(after), start+moved+2000)], "\n\n") {
			if i := strings.Index(one, "eksempel "); i >= 0 && !strings.Contains(text, one) {
				return strings.TrimSpace(one)
			}
		}
	}
	return ""
}
