package explain_test

import (
	"slices"
	"strings"
	"testing"

	"ppolang/interp/explain"
	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// plainer are the notes whose fix says the same in plainer words.
var plainer = []diag.Code{diag.SaidByCertain, diag.SaidByMustBeKnown, diag.AskedForKnown, diag.ChecksUnnamed, diag.AlikeDefinitions, diag.BracketOften}

// A fix that says it in plainer words changes no finding: each alone, and all of
// them at once.
func TestPlainerWordsMeanTheSame(t *testing.T) {
	seen := map[diag.Code]int{}
	for seed := first(); seed < first()+uint64(pairs(t, 8)/setsPerProgram); seed++ {
		p := gen.Make(seed, gen.Style{Wordy: true})
		text := p.String()
		info := clean(t, p, seed)
		fixes := rewordings(text, seen)
		for n := range min(len(fixes), 3) {
			same(t, seed, text, info, applied(text, fixes[n:n+1]))
		}
		all := text
		for round := 0; len(fixes) > 0; round++ {
			if round == 10 {
				t.Fatalf("seed %d: there is always more to say in plainer words:\n%s", seed, all)
			}
			all = applied(all, fixes)
			same(t, seed, text, info, all)
			fixes = rewordings(all, nil)
		}
	}
	if pairs(t, 1) < usual {
		return // few programs may miss a rare note
	}
	for _, code := range plainer {
		if seen[code] == 0 {
			t.Errorf("%s was never noted", code)
		}
	}
}

// same holds that two programs give the same findings.
func same(t *testing.T, seed uint64, text string, info *model.Info, other string) {
	t.Helper()
	rewritten, ok := checked(other)
	if !ok {
		t.Fatalf("seed %d: a fix makes an error:\n%s\nis now\n%s", seed, text, other)
	}
	eachSet(t, seed, text+"\nis now\n"+other, info, false, func(info *model.Info, set gen.Set) (before, after []string) {
		evaluate := func(i *model.Info) []string {
			return lines(explain.Evaluate(i, set.Dataset(i), explain.Options{}).Findings, false)
		}
		return apart(evaluate(info), evaluate(rewritten))
	})
}

// rewordings are the fixes of the notes in a program, and counts these.
func rewordings(text string, seen map[diag.Code]int) []diag.Fix {
	file, _ := syntax.Parse([]byte(text), "random.rules")
	_, list := check.Check(file, nil)
	var fixes []diag.Fix
	for _, d := range list {
		if slices.Contains(plainer, d.Code) {
			fixes = append(fixes, d.Fixes...)
			if seen != nil {
				seen[d.Code]++
			}
		}
	}
	return fixes
}

// applied is a text with some fixes; of two that overlap the first.
func applied(text string, fixes []diag.Fix) string {
	var edits []diag.Edit
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	slices.SortStableFunc(edits, func(a, b diag.Edit) int { return a.Place.Span.Start - b.Place.Span.Start })
	var out strings.Builder
	end := 0
	for _, e := range edits {
		if e.Place.Span.Start < end {
			continue
		}
		out.WriteString(text[end:e.Place.Span.Start] + e.Text)
		end = e.Place.Span.End
	}
	return out.String() + text[end:]
}
