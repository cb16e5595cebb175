package eval

import (
	"cmp"
	"fmt"
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Rules of a section that are undetermined in a case where the section's own
// conditions are not decided give together one finding.

// undecided are the rows in which the conditions of sections are not decided.
type undecided map[*plan.Section]columns.Bits

// in are those of the rows in which a rule is undetermined where the conditions of
// its section are not decided.
func (u undecided) in(f *expr.Rows, rule *plan.Rule, undetermined columns.Bits) columns.Bits {
	s := rule.Shared
	if s == nil || !undetermined.Any() {
		return columns.None(f.N)
	}
	open, known := u[s]
	if !known {
		applies := f.Truth(s.Applies)
		met := applies.Maybe
		for _, p := range s.Provided {
			met = met.And(f.Truth(p.Cond).Yes)
		}
		open = applies.Unknown().Or(applies.Maybe.AndNot(met))
		u[s] = open
	}
	return open.And(undetermined)
}

// shares are the findings that rules of a section share in the cases of a cohort.
type shares struct {
	section *plan.Section
	cohort  *cases.Cohort
	rows    []int32 // of the cases
	stand   []int32 // by case: which of the lists of rules it stands for
	rules   [][]*plan.Rule
}

// share takes what rules share out of what they found, and puts it together.
func (r *run) share(list []*flagged) []*shares {
	type key struct {
		section *plan.Section
		cohort  *cases.Cohort
	}
	byRow := map[key]map[int32][]*plan.Rule{}
	var order []key
	for _, f := range list {
		if f.rule.Shared == nil {
			continue
		}
		k := key{f.rule.Shared, f.cohort}
		f.cases = slices.DeleteFunc(f.cases, func(c flaggedCase) bool {
			if c.shared {
				if byRow[k] == nil {
					byRow[k] = map[int32][]*plan.Rule{}
					order = append(order, k)
				}
				byRow[k][c.row] = append(byRow[k][c.row], f.rule)
			}
			return c.shared
		})
	}
	var all []*shares
	for _, k := range order {
		all = append(all, r.sharesOf(k.section, k.cohort, byRow[k]))
	}
	return all
}

func (r *run) sharesOf(section *plan.Section, cohort *cases.Cohort, rules map[int32][]*plan.Rule) *shares {
	s := &shares{section: section, cohort: cohort}
	known := map[string]int32{}
	for row := range rules {
		s.rows = append(s.rows, row)
	}
	slices.Sort(s.rows)
	kept := s.rows[:0]
	for _, row := range s.rows {
		list := rules[row]
		slices.SortFunc(list, func(a, b *plan.Rule) int { return cmp.Compare(a.Number, b.Number) })
		if !r.askedShared(list) {
			continue
		}
		text := fmt.Sprint(numbers(list))
		n, ok := known[text]
		if !ok {
			n = int32(len(s.rules))
			known[text], s.rules = n, append(s.rules, list)
		}
		kept, s.stand = append(kept, row), append(s.stand, n)
	}
	s.rows = kept
	return s
}

func numbers(rules []*plan.Rule) []int {
	list := make([]int, len(rules))
	for i, r := range rules {
		list[i] = r.Number
	}
	return list
}

// askedShared says whether the finding that rules of a section share was asked for.
func (r *run) askedShared(rules []*plan.Rule) bool {
	return slices.ContainsFunc(rules, func(of *plan.Rule) bool { return r.askedRule(of.Rule) })
}

// version is that of the first rule of the section that holds on the days of the
// cases.
func (s *shares) version() string {
	if first := s.section.FirstOn(s.cohort.Epoch.Days...); first != nil {
		return first.Version()
	}
	return ""
}

// finding puts what rules share in a row into words: those of a list.
func (s *shares) finding(r *run, derived *derivedReads, f *expr.Rows, i int, stand int32, asked *expr.Needs) finding.Finding {
	days := []value.Date{f.Judged(f.DayOf(i))}
	if u := f.UndecidedDate(i); u != nil {
		days = u.Days
	}
	on := f.CaseMembers(i)
	out := finding.OfSection(r.Info, s.section.Section, f.DayOf(i), days)
	out.On, out.Unit = cases.Refs(on), f.UnitOf(on)
	out.Assumptions = r.assumptions(r.Plan.Assumed().BySection(s.section.Section, days...), f, i, on, nil)
	out.Assumptions = derived.assumed(out.Assumptions, f, i, on, days, func(day value.Date) *plan.Reads {
		return r.Plan.SharedReads(s.section.Section, s.cohort.On, day)
	})
	for _, rule := range s.rules[stand] {
		out.Shared = append(out.Shared, rule.ID())
	}
	lacks := asked.Another()
	text := ""
	if m := s.lacks(f, i, &lacks); m != nil { // any rule of the section knows what stands in its placeholders
		text = finding.Fill(m, nil, holes{r.reporter(s.rules[stand][0], s.cohort, f), i}, r.Info.Lang)
	}
	out.Undecide(s.section.Title, s.section.IfUnknown, lacks.List(), text, r.Info.Lang)
	return out
}

// lacks adds what the conditions of a section lack where they are not decided, and
// gives what is said instead, nil where something else is lacking.
func (s *shares) lacks(f *expr.Rows, i int, to *expr.Needs) *syntax.Message {
	defer func() { f.ResolveDate(i, to) }()
	open := !f.Truth(s.section.Applies).At(i).Known()
	if open {
		f.Need(s.section.Applies, i, to)
	}
	for _, p := range s.section.Provided {
		if v := f.Truth(p.Cond).At(i); v != columns.Yes {
			f.NeedCondition(p, v, i, to)
			if !open {
				return p.Text
			}
			break
		}
	}
	return nil
}
