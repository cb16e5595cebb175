package explain_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"ppolang/interp"
	"ppolang/interp/explain"
	"ppolang/interp/finding"
	"ppolang/interp/internal/gen"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// The columnar evaluator and this one were written apart from one specification:
// they give the same findings on everything.
func TestBothEvaluators(t *testing.T) {
	var did interp.Work
	eachPair(t, pairs(t, 1), true, func(_ gen.Program, seed uint64) comparison {
		compare := columns(interp.Options{Thresholds: thresholds(seed), Pairs: few(seed)}, &did)
		return func(info *model.Info, set gen.Set) (here, there []string) {
			if seed%2 == 0 {
				set.Derived = seed + 1
			}
			return compare(info, set)
		}
	})
	if pairs(t, 1) < usual {
		return // few programs may miss a rare way
	}
	work := reflect.ValueOf(did)
	for i := range work.NumField() {
		if work.Field(i).Int() == 0 {
			t.Errorf("nothing went the way that %s counts", work.Type().Field(i).Name)
		}
	}
}

// few is how many pairs one case may come to for some programs: so few that a handful of
// records comes to more.
func few(seed uint64) int { return int(seed / 3 % 5) }

// thresholds are the usual ones for some programs, and for most so small that a
// handful of records goes every way there is.
func thresholds(seed uint64) *interp.Thresholds {
	if seed%4 == 0 {
		return nil
	}
	n := int(seed % 3)
	return &interp.Thresholds{
		Chunk: 1 + n, Block: 1 + n, Reported: 1 + n, Worded: 1 + 2*n, Members: 1 + n, ManyRules: 1, Rare: 1 + n/2,
		Distinct: n / 2, Insertion: n, Summand: 1 + int64(n/2), Compared: n,
	}
}

// They do where everything uses everything, and the work is bounded by how large the
// program is, whatever the number of ways through it.
func TestBothEvaluatorsOnGraphs(t *testing.T) {
	for seed := first(); seed < first()+uint64(pairs(t, 5)/setsPerProgram); seed++ {
		text := gen.Graph(seed)
		info, ok := checked(text)
		if !ok {
			t.Fatalf("seed %d makes a program with errors:\n%s", seed, text)
		}
		var did interp.Work
		eachSet(t, seed, text, info, true, columns(interp.Options{Thresholds: thresholds(seed)}, &did))
		if most := int64(len(text)) * 1000 * setsPerProgram; did.Rows+did.Members+did.Asked > most {
			t.Errorf("seed %d: %d rows, %d members and %d questions for a program of %d bytes:\n%s", seed, did.Rows, did.Members, did.Asked, len(text), text)
		}
	}
}

// They do where another day than their own governs all cases, too.
func TestBothEvaluatorsOnOneDay(t *testing.T) {
	eachPair(t, pairs(t, 5), true, func(_ gen.Program, seed uint64) comparison {
		day, _ := value.NewDate(2025+int(seed%2), 7-6*int(seed/2%2), 1)
		return func(info *model.Info, set gen.Set) (here, there []string) {
			return both(info, set, interp.Options{On: &day, Thresholds: thresholds(seed / 4)}, new(interp.Work))
		}
	})
}

// What is asked for alone is what is found of it among everything.
func TestOnlySomeRules(t *testing.T) {
	eachPair(t, pairs(t, 5), true, func(_ gen.Program, seed uint64) comparison {
		return func(info *model.Info, set gen.Set) (here, there []string) {
			names := []string{syntax.ExpiredCode.In(info.Lang)}
			if len(info.Rules) > 0 {
				r := info.Rules[seed%uint64(len(info.Rules))]
				if names = append(names, r.Name); r.Section != nil && seed%2 == 0 {
					names[1] = r.Section.Name
				}
			}
			within := map[string]string{} // the sections of rules, by their names
			for _, r := range info.Rules {
				if r.Section != nil {
					within[r.Name] = r.Section.Name
				}
			}
			all, err := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Apart: true})
			some, err2 := interp.Evaluate(context.Background(), info, set.Dataset(info), interp.Options{Only: names, Apart: true})
			if err != nil || err2 != nil {
				return []string{fmt.Sprint(err)}, []string{fmt.Sprint(err2)}
			}
			asked := slices.DeleteFunc(slices.Collect(all.Findings.All()), func(f finding.Finding) bool {
				return !slices.ContainsFunc(append(f.Shared, f.Rule), func(id string) bool {
					name, _, _ := strings.Cut(id, "[")
					return slices.Contains(names, name) || slices.Contains(names, within[name])
				})
			})
			found := slices.Collect(some.Findings.All())
			for _, list := range [][]finding.Finding{asked, found} {
				for i := range list {
					list[i].Shared = nil // other rules that share it were not asked for
					if list[i].Rule == names[0] {
						list[i].Fixes = nil // what other rules take out leaves its fix out
					}
				}
			}
			return apart(lines(asked, true), lines(found, true))
		}
	})
}

// mutations is how many random changes a program goes through.
const mutations = 60

// Programs that were changed at random, a word here and a line there, are written
// in ways that nobody thought of. Those that still check are evaluated alike, and
// none of them makes the parser, the checker or an evaluator stop.
func TestBothEvaluatorsOnMutations(t *testing.T) {
	for seed := first(); seed < first()+uint64(pairs(t, 10)/setsPerProgram); seed++ {
		text := gen.Make(seed, gen.Style{}).String()
		for i := range uint64(mutations) {
			mutated := gen.Mutate(text, seed*mutations+i)
			if _, ok := checked(mutated); ok {
				text = mutated
			}
		}
		info, _ := checked(text)
		eachSet(t, seed, text, info, true, columns(interp.Options{Thresholds: thresholds(seed)}, new(interp.Work)))
	}
}

func columns(options interp.Options, did *interp.Work) comparison {
	return func(info *model.Info, set gen.Set) (here, there []string) { return both(info, set, options, did) }
}

// tried is what the rules came to, by rule: how many cases were in order, broke it or were
// undetermined, and how many of its findings others speak for.
func tried(own explain.Result) (list []string) {
	count := map[string]*[5]int{}
	of := func(id, version string) *[5]int {
		if count[id+version] == nil {
			count[id+version] = &[5]int{}
		}
		return count[id+version]
	}
	for _, j := range own.Judgments {
		of(j.Rule.ID(), j.Rule.Version())[j.Outcome]++
	}
	for _, f := range own.Findings {
		for _, also := range f.Also {
			if n := count[also.Rule+also.Version]; n != nil {
				n[4]++
			}
		}
	}
	for name, n := range count {
		if n[finding.NotApplicable] = 0; *n != [5]int{} {
			list = append(list, fmt.Sprint(name, *n))
		}
	}
	slices.Sort(list)
	return list
}

func triedByColumns(r *interp.Result) (list []string) {
	for _, t := range r.Tried {
		n := [5]int(append(t.Judged[:], t.Folded))
		if n != [5]int{} {
			list = append(list, fmt.Sprint(t.Rule.ID()+t.Rule.Version(), n))
		}
	}
	slices.Sort(list)
	return list
}

// both compares the two evaluators, and adds to what the columnar one did.
func both(info *model.Info, set gen.Set, options interp.Options, did *interp.Work) (here, there []string) {
	today, _ := value.ParseDate(gen.Today)
	options.Workers, options.Today = 2, &today
	r, err := interp.Evaluate(context.Background(), info, set.Dataset(info), options)
	if err != nil {
		return nil, []string{fmt.Sprint(err)}
	}
	found := slices.Collect(r.Findings.All())
	sum, one := reflect.ValueOf(did).Elem(), reflect.ValueOf(*r.Work)
	for i := range sum.NumField() {
		sum.Field(i).SetInt(sum.Field(i).Int() + one.Field(i).Int())
	}
	own := explain.Evaluate(info, set.Dataset(info), explain.Options{On: options.On, Today: options.Today, Pairs: options.Pairs})
	here, there = apart(lines(slices.Concat(own.Findings, own.Accepted), true), lines(slices.AppendSeq(found, r.Accepted.All()), true))
	if len(here)+len(there) > 0 {
		return here, there
	}
	if here, there = apart(tried(own), triedByColumns(r)); len(here)+len(there) > 0 {
		return here, there
	}
	for i, f := range own.Findings {
		if a, b := order(f), order(found[i]); a != b {
			return []string{"order: " + a}, []string{"order: " + b}
		}
	}
	return here, there
}

// order is what findings are ordered by.
func order(f finding.Finding) string {
	key := ""
	if len(f.On) > 0 {
		key = f.On[0].Key
	}
	return fmt.Sprint(f.Dated, f.Date, " ", key, " ", f.Rule, " ", f.Version, " ", f.Message)
}

// apiece are findings without what only all records together say of them: that a
// field is absent.
func apiece(list []finding.Finding) []finding.Finding {
	for i := range list {
		list[i].Absent = false
	}
	return list
}

// Thousands of records are judged in batches, and what has nothing in common
// stays what it is: as many findings as of all small sets by themselves.
func TestManyRecords(t *testing.T) {
	const sets = 1200
	for seed := range uint64(pairs(t, 2000)) {
		info := clean(t, gen.Make(seed, gen.Style{}), seed)
		var want []string
		var all []gen.Set
		for i := range sets {
			set := gen.Records(uint64(i), info).Given(info).Keyed(info).Rekeyed(info, i+1)
			all = append(all, set)
			want = append(want, lines(apiece(explain.Evaluate(info, set.Dataset(info), explain.Options{}).Findings), true)...)
		}
		for _, workers := range []int{1, 3} {
			r, err := interp.Evaluate(context.Background(), info, gen.Together(info, all).Dataset(info), interp.Options{Workers: workers})
			if err != nil {
				t.Fatal(err)
			}
			if here, there := apart(want, lines(apiece(slices.Collect(r.Findings.All())), true)); len(here)+len(there) > 0 {
				t.Fatalf("seed %d, %d workers\nof small sets:\n%s\nof all:\n%s", seed, workers, strings.Join(here, "\n"), strings.Join(there, "\n"))
			}
		}
	}
}
