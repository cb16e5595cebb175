package eval

import (
	"cmp"
	"slices"
	"strings"

	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// brief is a finding before it is put into words. There may be as many as records
// times rules, so it is small.
type brief struct {
	key      string // of the first record pointed to
	by       int32  // the number of its source
	row, nth int32  // the case, and which of several findings about it
	day      value.Date
	outcome  finding.Outcome
	severity syntax.Severity
}

// source is what gives findings: a rule judging a cohort, or the language itself.
type source struct {
	id, version string     // known from when findings are sorted
	rule        *plan.Rule // nil for the language itself
	cohort      *cases.Cohort
	builtin     *builtin.Source
}

// findings are those of a run, in order, until they are put into words.
type findings struct {
	*run
	list     []brief
	sources  []source
	builtins builtin.Builtins
}

func (r *run) findings(list []*flagged) *findings {
	f := &findings{run: r, sources: make([]source, 0, len(list))}
	f.builtins.Find(r.World, r.exceptions().covers, func(x builtin.Brief) {
		if name := x.Kind.In(r.Info.Lang); !r.asked(name, name) {
			return
		}
		by := len(f.sources) - 1 // it is one of the last
		for by >= 0 && f.sources[by].builtin != x.Source {
			by--
		}
		if by < 0 {
			by = f.source(source{builtin: x.Source})
		}
		f.list = append(f.list, brief{by: int32(by), row: x.Row, nth: x.Nth, day: x.Day(), outcome: x.Outcome, severity: x.Severity})
	})
	if f.builtins.Propose() {
		r.leaveProposed(list, &f.builtins)
	}
	for _, x := range list {
		if len(x.cases) > 0 && r.askedRule(x.rule.Rule) {
			f.add(x, f.source(source{rule: x.rule, cohort: x.cohort}))
		}
	}
	return f
}

// source adds a source, and is its number.
func (f *findings) source(s source) int {
	f.sources = append(f.sources, s)
	return len(f.sources) - 1
}

// add adds the findings of a rule on a cohort.
func (f *findings) add(of *flagged, by int) {
	f.list = slices.Grow(f.list, len(of.cases))
	for _, c := range of.cases {
		x := brief{by: int32(by), row: c.row, outcome: finding.Violation}
		if of.cohort.Group != nil {
			x.day = of.cohort.Group.Days[c.row]
		} else {
			x.day = of.cohort.Table.Day(c.row)
		}
		if c.undetermined {
			x.outcome, x.severity = finding.Undetermined, of.rule.IfUnknown
		} else {
			x.severity = of.rule.Step.Severity
		}
		f.list = append(f.list, x)
	}
}

// sort puts the findings in order.
func (f *findings) sort() {
	for i := range f.sources {
		s := &f.sources[i]
		if s.builtin != nil {
			s.id = s.builtin.Kind.In(f.Info.Lang)
		} else {
			s.id, s.version = s.rule.ID(), s.rule.Version()
		}
	}
	f.findKeys()
	slices.SortFunc(f.list, func(a, b brief) int {
		x, y := f.order(&a), f.order(&b)
		return cmp.Or(x.Compare(&y), a.compare(&b))
	})
	f.sortTies()
}

func (f *findings) order(x *brief) finding.Order {
	by := &f.sources[x.by]
	return finding.Order{Date: x.day, Dated: x.day != cases.NoDay, Key: x.key, Rule: by.id, Version: by.version}
}

// compare orders what is the same by everything that findings are ordered by.
func (x *brief) compare(o *brief) int {
	return cmp.Or(cmp.Compare(x.by, o.by), cmp.Compare(x.row, o.row), cmp.Compare(x.nth, o.nth))
}

// findKeys finds the keys of the records that are pointed to first.
func (f *findings) findKeys() {
	places := f.all()
	f.pieces(places, func(by *source, at []int32) {
		var rows *expr.Rows
		for row, i := range at {
			x := &f.list[i]
			switch {
			case by.builtin != nil:
				x.key = builtin.Brief{Source: by.builtin, Row: x.row}.Key()
				continue
			case len(f.detail(by).PointsTo) == 0 && by.cohort.Table != nil:
				x.key = by.cohort.Table.Key(x.row)
				continue
			case rows == nil:
				rows = f.rows(by, places, at)
			}
			if on := rows.Pointed(f.detail(by).PointsTo, row, x.outcome == finding.Undetermined); len(on) > 0 {
				x.key = on[0].Table.Key(on[0].Row)
			}
		}
	})
}

// detail is what a rule's findings say.
func (f *findings) detail(by *source) *plan.Detail { return by.cohort.Epoch.Detail(by.rule.Rule) }

// rows are the cases of some findings of a rule.
func (f *findings) rows(by *source, places, at []int32) *expr.Rows {
	rows := make([]int32, len(at))
	for row, i := range at {
		rows[row] = f.list[places[i]].row
	}
	return f.SomeCases(by.cohort, rows)
}

// sortTies puts those in order that have everything in common but their messages:
// such are few, mostly what is wrong with several codes of one record.
func (f *findings) sortTies() {
	var ties []int32 // places, run by run
	var ends []int   // of the runs
	settle := func() {
		messages := make([]string, 0, len(ties))
		f.Word(ties, func(x finding.Finding) bool {
			messages = append(messages, x.Message)
			return true
		})
		from := 0
		for _, to := range ends {
			sortRun(f.list[ties[from]:][:to-from], messages[from:to])
			from = to
		}
		ties, ends = ties[:0], ends[:0]
	}
	for from := 0; from < len(f.list); {
		to := from + 1
		for to < len(f.list) && f.order(&f.list[from]) == f.order(&f.list[to]) {
			to++
		}
		if to-from > 1 {
			for i := from; i < to; i++ {
				ties = append(ties, int32(i))
			}
			ends = append(ends, len(ties))
			if len(ties) >= f.Thresholds.Worded {
				settle()
			}
		}
		from = to
	}
	settle()
}

// sortRun orders findings by their messages.
func sortRun(list []brief, messages []string) {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return strings.Compare(messages[a], messages[b]) })
	sorted := make([]brief, len(list))
	for to, from := range order {
		sorted[to] = list[from]
	}
	copy(list, sorted)
}

// all are the places of all findings.
func (f *findings) all() []int32 {
	places := make([]int32, len(f.list))
	for i := range places {
		places[i] = int32(i)
	}
	return places
}

// pieces does something with the findings of some places: with so many of one
// source as are put into words together, by where they are among the places.
func (f *findings) pieces(places []int32, do func(by *source, at []int32)) {
	ends := make([]int32, len(f.sources)+1) // where those of a source end, once they are put there
	for _, i := range places {
		ends[f.list[i].by+1]++
	}
	for n := range f.sources {
		ends[n+1] += ends[n]
	}
	at := make([]int32, len(places))
	for k, i := range places {
		to := &ends[f.list[i].by]
		at[*to] = int32(k)
		*to++
	}
	type piece struct {
		by *source
		at []int32
	}
	list := make([]piece, 0, len(f.sources))
	from := int32(0)
	for n := range f.sources {
		for part := range slices.Chunk(at[from:ends[n]], f.Thresholds.Reported) {
			list = append(list, piece{&f.sources[n], part})
		}
		from = ends[n]
	}
	f.Parallel(len(list), func(i int) { do(list[i].by, list[i].at) })
}
