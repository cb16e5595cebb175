package explain_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// setsPerProgram is how many sets of records each random program meets.
const setsPerProgram = 10

// usual is how many programs and sets of records the two evaluators are compared
// on. The variable PAIRS asks for another number; other tests take their share.
const usual = 2000

// pairs is a share of the pairs that are asked for: one of so many.
func pairs(t *testing.T, share int) int {
	t.Helper()
	n, err := strconv.Atoi(os.Getenv("PAIRS"))
	if err != nil {
		if n = usual; testing.Short() {
			n /= 5
		}
	}
	return n / share
}

// first is the first seed, so that runs can go on where others ended.
func first() uint64 {
	n, _ := strconv.ParseUint(os.Getenv("SEED"), 10, 64)
	return n
}

// checked is a rule file that has no errors; false where it has some.
func checked(text string) (*model.Info, bool) {
	file, problems := syntax.Parse([]byte(text), "random.rules")
	info, more := check.Check(file, nil)
	for _, d := range slices.Concat(problems, more) {
		if d.Severity == diag.Error {
			return nil, false
		}
	}
	return info, true
}

// comparison evaluates records two ways and gives what each has that the other
// has not.
type comparison func(info *model.Info, set gen.Set) (one, other []string)

// eachPair compares on many random pairs, and shows the first difference with as
// few records as it can be made with; and with as few lines of the program, where
// the comparison is good for any program.
func eachPair(t *testing.T, n int, anyProgram bool, compare func(p gen.Program, seed uint64) comparison) {
	t.Helper()
	for seed := first(); seed < first()+uint64(n/setsPerProgram); seed++ {
		p := gen.Make(seed, gen.Style{})
		eachSet(t, seed, p.String(), clean(t, p, seed), anyProgram, compare(p, seed))
	}
}

// eachSet compares one program on its sets of records.
func eachSet(t *testing.T, seed uint64, text string, info *model.Info, anyProgram bool, differs comparison) {
	t.Helper()
	for i := range uint64(setsPerProgram) {
		set := gen.Records(seed*setsPerProgram+i, info)
		one, other := differs(info, set)
		if len(one)+len(other) == 0 {
			continue
		}
		set = fewerRecords(info, set, differs)
		if anyProgram {
			text, info = fewerLines(text, set, differs)
			set = fewerRecords(info, set, differs)
		}
		one, other = differs(info, set)
		t.Fatalf("seed %d, records %d\n%s\n%s\none way:\n%s\nthe other way:\n%s", seed, i, text, set,
			strings.Join(one, "\n"), strings.Join(other, "\n"))
	}
}

func clean(t *testing.T, p gen.Program, seed uint64) *model.Info {
	t.Helper()
	info, ok := checked(p.String())
	if !ok {
		t.Fatalf("seed %d makes a program with errors:\n%s", seed, p)
	}
	return info
}

// fewerRecords drops records and fields as long as the difference stays.
func fewerRecords(info *model.Info, set gen.Set, differs comparison) gen.Set {
	for _, smaller := range set.Smaller() {
		if one, other := differs(info, smaller); len(one)+len(other) > 0 {
			return fewerRecords(info, smaller, differs)
		}
	}
	return set
}

// fewerLines drops lines of a program as long as it checks and the difference
// stays.
func fewerLines(text string, set gen.Set, differs comparison) (string, *model.Info) {
	info, _ := checked(text)
	all := strings.Split(text, "\n")
	for i := len(all) - 1; i >= 0; i-- {
		less := strings.Join(slices.Delete(slices.Clone(all), i, i+1), "\n")
		smaller, ok := checked(less)
		if !ok || !declares(smaller, set) {
			continue
		}
		if one, other := differs(smaller, set); len(one)+len(other) > 0 {
			return fewerLines(less, set, differs)
		}
	}
	return text, info
}

// declares says whether a rule set has the records of a set and their fields.
func declares(info *model.Info, set gen.Set) bool {
	has := map[string]bool{}
	for _, r := range info.Records {
		has[r.Name] = true
		for _, f := range r.Fields {
			has[r.Name+"."+f.Name] = true
		}
	}
	for _, t := range set.Tables {
		if !has[t.Type] {
			return false
		}
		for _, row := range t.Rows {
			for _, f := range row.Fields {
				if !has[t.Type+"."+f] {
					return false
				}
			}
		}
	}
	return true
}

// lines are findings as text, sorted: findings with equal places in the order may
// change places.
func lines(list []finding.Finding, place bool) []string {
	var out []string
	for _, f := range list {
		if !place {
			f.Place = finding.Place{}
		}
		f.Fixes, f.Sources = append([]finding.Fix{}, f.Fixes...), append([]finding.Source{}, f.Sources...)
		f.Missing, f.Assumptions = append([]string{}, f.Missing...), append([]string{}, f.Assumptions...)
		text, _ := json.Marshal(f)
		out = append(out, string(text)+fmt.Sprint(f.Title, f.Place, f.Shared))
	}
	slices.Sort(out)
	return out
}

// apart are the lines that only one of two lists has.
func apart(a, b []string) (onlyA, onlyB []string) {
	left := map[string]int{}
	for _, l := range b {
		left[l]++
	}
	for _, l := range a {
		if left[l]--; left[l] < 0 {
			onlyA = append(onlyA, l)
		}
	}
	left = map[string]int{}
	for _, l := range a {
		left[l]++
	}
	for _, l := range b {
		if left[l]--; left[l] < 0 {
			onlyB = append(onlyB, l)
		}
	}
	return onlyA, onlyB
}

func evaluated(info *model.Info, set gen.Set, place bool) []string {
	return lines(explain.Evaluate(info, set.Dataset(info), explain.Options{}).Findings, place)
}

// eachByItself are the findings, of which none speaks for others: which does hangs on the
// order of the rules.
func eachByItself(info *model.Info, set gen.Set) []string {
	return lines(explain.Evaluate(info, set.Dataset(info), explain.Options{Apart: true}).Findings, false)
}

// rewritten compares a program with another that should mean the same.
func rewritten(other *model.Info) comparison {
	return func(info *model.Info, set gen.Set) ([]string, []string) {
		return apart(eachByItself(info, set), eachByItself(other, set))
	}
}

// The order of rules means nothing.
func TestOrderOfRules(t *testing.T) {
	eachPair(t, pairs(t, 5), false, func(p gen.Program, seed uint64) comparison {
		return rewritten(clean(t, p.Reversed(), seed))
	})
}

// Twice not is nothing.
func TestDoubleNegation(t *testing.T) {
	eachPair(t, pairs(t, 5), false, func(p gen.Program, seed uint64) comparison {
		return rewritten(clean(t, gen.Make(seed, gen.Style{DoubleNot: true}), seed))
	})
}

// A rule that holds on no day of the records changes nothing.
func TestUnreachedRule(t *testing.T) {
	eachPair(t, pairs(t, 5), false, func(p gen.Program, seed uint64) comparison {
		return rewritten(clean(t, p.Unreached(), seed))
	})
}

// The order of records means nothing, as long as no key occurs twice.
func TestOrderOfRecords(t *testing.T) {
	eachPair(t, pairs(t, 5), true, func(_ gen.Program, seed uint64) comparison {
		return func(info *model.Info, set gen.Set) ([]string, []string) {
			set = set.Unique(info)
			return apart(evaluated(info, set, true), evaluated(info, set.Shuffled(seed), true))
		}
	})
}
