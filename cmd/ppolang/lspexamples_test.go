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
	"ppolang/lang/ide/assist"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// TestAddedExamples adds every example that is offered at every rule of the
// coding section's rules. All of them check, and all pass but those that say
// themselves that they are drafts.
func TestAddedExamples(t *testing.T) {
	v, _ := checkedRules(string(rules.PPO()))
	text := string(rules.PPO())
	var added []string
	made := map[string]string{}
	for _, d := range v.File.Decls {
		switch d.Decl.(type) {
		case *syntax.RuleDecl, *syntax.TableDecl:
		default:
			continue
		}
		for _, a := range assist.Actions(v, source.Span{Start: d.Base, End: d.Base}) {
			if a.Kind != assist.AddExample {
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
	w, diags := checkedRules(text + "\n" + strings.Join(added, "\n\n") + "\n")
	for _, d := range diags {
		if d.Severity == diag.Error {
			t.Fatalf("%s: %s", w.File.Source.LineText(d.Place.Position().Line-1), d.Message(diag.EN))
		}
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
	// Drafts are most of those for rules that ask for every criterion of a programme.
	if run != len(added) || run < 150 || drafts > run/3 {
		t.Errorf("%d examples added, %d run, %d drafts", len(added), run, drafts)
	}
}

// checkedRules is a rule set as the editor sees it, and what is said of it.
func checkedRules(text string) (*ide.View, []diag.Diagnostic) {
	f, diags := syntax.Parse([]byte(text), "ppo.rules")
	info, more := check.Check(f, nil)
	diags = append(diags, more...)
	return &ide.View{Snapshot: ide.NewSnapshot(info, diags), File: f}, diags
}

// edited is a text of one file after edits, and where they ended.
func edited(text string, files []ide.FileEdits) (after string, end int) {
	after, moved := text, 0
	for _, f := range files {
		for _, e := range f.Edits {
			after = after[:e.Span.Start+moved] + e.Text + after[e.Span.End+moved:]
			moved += len(e.Text) - e.Span.Len()
			end = e.Span.End + moved
		}
	}
	return after, end
}

// addedExample is the example that edits put into a text.
func addedExample(text string, files []ide.FileEdits) string {
	if len(files) == 0 {
		return ""
	}
	after, end := edited(text, files)
	from := strings.LastIndex(after[:files[0].Edits[0].Span.Start], "\n\n")
	for _, one := range strings.Split(after[from:min(len(after), end+2000)], "\n\n") {
		if strings.Contains(one, "eksempel ") && !strings.Contains(text, one) {
			return strings.TrimSpace(one)
		}
	}
	return ""
}
