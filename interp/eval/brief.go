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
	was      int32  // its place before all were put in order
	day      value.Date
	outcome  finding.Outcome
	severity syntax.Severity
	waiver   int32 // the number of the waiver by which it is accepted, 0 for none
}

// source is what gives findings: a rule judging a cohort, the rules of a section
// together, or the language itself.
type source struct {
	id, version string     // known from when findings are sorted
	rule        *plan.Rule // nil for the language itself, and for what rules share
	shared      *shares    // nil for a rule, and for the language itself
	cohort      *cases.Cohort
	builtin     *builtin.Source
}

// findings are those of a run, in order, until they are put into words.
type findings struct {
	*run
	list     []brief
	left     int               // how many nobody else speaks for: those behind them are only words of others
	also     map[int32][]int32 // the places of those that a finding speaks for, by its own
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
	shared := r.share(list)
	for _, x := range list {
		if len(x.cases) > 0 && r.askedRule(x.rule.Rule) {
			f.add(x, f.source(source{rule: x.rule, cohort: x.cohort}))
		}
	}
	for _, x := range shared {
		f.addShared(x, f.source(source{shared: x, cohort: x.cohort}))
	}
	f.left = len(f.list)
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
		x := brief{by: int32(by), row: c.row, day: of.cohort.Day(c.row), outcome: finding.Violation}
		if c.undetermined {
			x.outcome, x.severity = finding.Undetermined, of.rule.IfUnknown
		} else {
			x.severity = of.rule.Step.Severity
		}
		f.list = append(f.list, x)
	}
}

// addShared adds the findings that rules of a section share on a cohort.
func (f *findings) addShared(of *shares, by int) {
	f.list = slices.Grow(f.list, len(of.rows))
	for i, row := range of.rows {
		f.list = append(f.list, brief{
			by: int32(by), row: row, nth: of.stand[i], day: of.cohort.Day(row),
			outcome: finding.Undetermined, severity: of.section.IfUnknown,
		})
	}
}

// sort puts the findings in order.
func (f *findings) sort() {
	for i := range f.sources {
		s := &f.sources[i]
		switch {
		case s.builtin != nil:
			s.id = s.builtin.Kind.In(f.Info.Lang)
		case s.shared != nil:
			s.id, s.version = s.shared.section.Name, s.shared.version()
		default:
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
	f.pieces(places, func(p piece) {
		if p.cohort == nil {
			for _, i := range p.at {
				x := &f.list[i]
				x.key = builtin.Brief{Source: f.sources[x.by].builtin, Row: x.row}.Key()
			}
			return
		}
		p.cases(func(rows *expr.Rows, row int, at []int32) {
			for _, i := range at {
				x := &f.list[i]
				pointsTo := f.pointsTo(&f.sources[x.by])
				if len(pointsTo) == 0 && p.cohort.Table != nil {
					x.key = p.cohort.Table.Key(x.row)
				} else if on := rows.Pointed(pointsTo, row, x.outcome == finding.Undetermined); len(on) > 0 {
					x.key = on[0].Table.Key(on[0].Row)
				}
			}
		})
	})
}

// pointsTo is whom the findings of a rule point to; what rules share points to all.
func (f *findings) pointsTo(by *source) []plan.Target {
	if by.shared != nil {
		return nil
	}
	return by.cohort.Epoch.Detail(by.rule.Rule).PointsTo
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

// all are the places of all findings that nobody else speaks for.
func (f *findings) all() []int32 {
	places := make([]int32, f.left)
	for i := range places {
		places[i] = int32(i)
	}
	return places
}

// piece is findings of rules about some cases of a cohort, or of one kind that the
// language finds, by where they are among some places. What several rules ask of a
// case is worked out once.
type piece struct {
	*findings
	places []int32
	cohort *cases.Cohort // nil for the language itself
	at     []int32       // case by case
}

// brief is the finding at a place.
func (p *piece) brief(at int32) *brief { return &p.list[p.places[at]] }

// cases gives the findings about each case, and at which of the rows it is.
func (p *piece) cases(do func(rows *expr.Rows, row int, at []int32)) {
	var list []int32
	p.each(func(at []int32) { list = append(list, p.brief(at[0]).row) })
	rows, row := p.SomeCases(p.cohort, list), 0
	p.each(func(at []int32) {
		do(rows, row, at)
		row++
	})
}

func (p *piece) each(do func(at []int32)) {
	for from := 0; from < len(p.at); {
		to := from + 1
		for to < len(p.at) && p.brief(p.at[to]).row == p.brief(p.at[from]).row {
			to++
		}
		do(p.at[from:to])
		from = to
	}
}

// pieces does something with the findings of some places: with those about as many
// cases as are put into words together.
func (f *findings) pieces(places []int32, do func(p piece)) {
	of := make([]int, len(f.sources)) // the lot that what a source finds belongs to
	lots, ofCohort := 0, map[*cases.Cohort]int{}
	for n := range f.sources {
		lot, known := ofCohort[f.sources[n].cohort]
		if !known {
			lot = lots
			lots++
			if f.sources[n].builtin == nil {
				ofCohort[f.sources[n].cohort] = lot
			}
		}
		of[n] = lot
	}
	ends := make([]int32, lots+1) // where those of a lot end, once they are put there
	for _, i := range places {
		ends[of[f.list[i].by]+1]++
	}
	for n := range lots {
		ends[n+1] += ends[n]
	}
	at := make([]int32, len(places))
	for k, i := range places {
		to := &ends[of[f.list[i].by]]
		at[*to] = int32(k)
		*to++
	}
	var list []piece
	from := int32(0)
	for n := range lots {
		list = f.cut(places, at[from:ends[n]], list)
		from = ends[n]
	}
	f.Parallel(len(list), func(i int) { do(list[i]) })
}

// cut adds a lot, case by case, in pieces.
func (f *findings) cut(places, at []int32, list []piece) []piece {
	if len(at) == 0 {
		return list
	}
	lot := piece{f, places, f.sources[f.list[places[at[0]]].by].cohort, at}
	slices.SortStableFunc(at, func(a, b int32) int { return cmp.Compare(lot.brief(a).row, lot.brief(b).row) })
	from, end, rows := 0, 0, 0
	lot.each(func(of []int32) {
		end += len(of)
		if rows++; rows%f.Thresholds.Reported == 0 || end == len(at) {
			list = append(list, piece{f, places, lot.cohort, at[from:end]})
			from = end
		}
	})
	return list
}
