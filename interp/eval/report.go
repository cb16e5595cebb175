package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/builtin"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Len is the number of findings.
func (f *findings) Len() int { return f.left }

// Brief is what is known of one before it is put into words.
func (f *findings) Brief(i int) finding.Brief {
	x := &f.list[i]
	by := &f.sources[x.by]
	return finding.Brief{Rule: by.id, Version: by.version, Outcome: x.outcome, Severity: x.severity}
}

// Word puts the findings of some places into words, so many at a time that memory
// does not grow with their number, and no more than are taken.
func (f *findings) Word(places []int32, take func(finding.Finding) bool) bool {
	if places == nil {
		places = f.all()
	}
	for part := range slices.Chunk(places, f.Thresholds.Worded) {
		for _, x := range f.word(part) {
			if !take(x) {
				return false
			}
		}
	}
	return true
}

// word puts the findings of some places into words.
func (f *findings) word(places []int32) []finding.Finding {
	out := make([]finding.Finding, len(places))
	f.pieces(places, func(p piece) {
		if p.cohort == nil {
			for _, i := range p.at {
				x := p.brief(i)
				out[i] = f.builtins.Word(builtin.Brief{Source: f.sources[x.by].builtin, Row: x.row, Nth: x.nth})
			}
			return
		}
		derived := &derivedReads{run: f.run}
		reporters := reporters{}
		p.cases(func(rows *expr.Rows, row int, at []int32) {
			var asked expr.Needs
			for _, i := range at {
				x := p.brief(i)
				if by := f.sources[x.by].shared; by != nil {
					out[i] = by.finding(f.run, derived, rows, row, x.nth, &asked)
					continue
				}
				w := reporters.of(&p, x.by, rows)
				w.derived = derived
				out[i] = w.finding(row, x.outcome == finding.Undetermined, &asked)
			}
		})
	})
	for i, place := range places {
		out[i].Absent = f.absences.Cover(out[i].Missing)
		out[i].Accepted = f.waived.By(f.list[place].waiver)
	}
	f.wordAlso(out, places)
	return out
}

// reporters are those of a piece, by source.
type reporters map[int32]*reporter

func (r reporters) of(p *piece, by int32, rows *expr.Rows) *reporter {
	w := r[by]
	if w == nil {
		w = p.reporter(p.sources[by].rule, p.cohort, rows)
		r[by] = w
	}
	return w
}

// wordAlso has findings say whom they speak for.
func (f *findings) wordAlso(out []finding.Finding, places []int32) {
	if len(f.also) == 0 {
		return
	}
	var spoken, by []int32
	for i, place := range places {
		for _, other := range f.also[place] {
			spoken, by = append(spoken, other), append(by, int32(i))
		}
	}
	if len(spoken) == 0 {
		return
	}
	for k, other := range f.word(spoken) {
		to := &out[by[k]]
		to.Also = append(to.Also, other.AsAlso())
	}
}

// reporter puts findings of one rule into words.
type reporter struct {
	*expr.Rows
	run     *run
	rule    *plan.Rule
	detail  *plan.Detail
	derived *derivedReads
}

func (r *run) reporter(rule *plan.Rule, of *cases.Cohort, rows *expr.Rows) *reporter {
	return &reporter{Rows: rows, run: r, rule: rule, detail: of.Epoch.Detail(rule.Rule)}
}

func (w *reporter) finding(i int, undetermined bool, asked *expr.Needs) finding.Finding {
	r := w.rule.Rule
	day := w.DayOf(i)
	on := w.Pointed(w.detail.PointsTo, i, undetermined)
	f := finding.OfRule(w.Info, r, day)
	f.On, f.Unit = cases.Refs(on), w.UnitOf(on)
	if !undetermined {
		f.Fixes, _ = w.fixes(i, on)
	}
	days := w.days(i)
	f.Assumptions = w.run.assumptions(w.Plan.Assumed().By(r, days...), w.Rows, i, on, f.Fixes)
	f.Assumptions = w.derived.assumed(f.Assumptions, w.Rows, i, on, days, func(day value.Date) *plan.Reads { return w.Plan.Reads(r, day) })
	if undetermined {
		lacks := asked.Another()
		text := unknowns(w.Rows, w.rule, i, &lacks)
		f.Undecide(r.Title, r.IfUnknown, lacks.List(), finding.Fill(text, r, holes{w, i}, w.Info.Lang), w.Info.Lang)
		return f
	}
	f.Violate(w.rule.Step, finding.Fill(w.rule.Step.Message, r, holes{w, i}, w.Info.Lang))
	return f
}

// fixes are what a violation that points to some records proposes, and the records
// that it is proposed for: the fixes that the rule writes, or else, for a record,
// those that follow from the demands that are not met.
func (w *reporter) fixes(i int, on []cases.Member) (fixes []finding.Fix, of []cases.Member) {
	by := finding.Proposer{Info: w.Info, Days: w.rule.Days, Set: w.Plan.SetOn}
	add := func(m cases.Member, list []finding.Fix) {
		for _, x := range list {
			fixes, of = append(fixes, x), append(of, m)
		}
	}
	if len(w.rule.Fixes) == 0 && w.Group == nil {
		for k, q := range w.rule.Require {
			if w.Truth(w.detail.Met[k]).At(i) == columns.Of(q.Forbid) {
				m := w.CaseMembers(i)[0]
				add(m, by.Derived(q, w.run.subject(m)))
			}
		}
	}
	for _, clause := range w.rule.Fixes {
		if when := w.detail.Whens[clause]; when != nil && w.Truth(when).At(i) != columns.Yes {
			continue
		}
		targets := on
		if named, ok := w.detail.Targets[clause]; ok {
			targets = w.Fixed(named, i)
		}
		if clause.Action == syntax.Move {
			stays := map[cases.Member]bool{}
			for _, m := range targets {
				stays[m] = true
			}
			from := slices.DeleteFunc(slices.Clone(on), func(m cases.Member) bool { return stays[m] })
			places := append(from, targets...)
			subjects := w.run.subjects(places)
			for _, x := range by.Moved(clause, subjects[:len(from)], subjects[len(from):]) {
				add(places[x.Of], []finding.Fix{x.Fix})
			}
			continue
		}
		for _, m := range targets {
			add(m, by.Written(clause, w.run.subject(m)))
		}
	}
	return fixes, of
}

// subject is a record as fixes are proposed for it.
func (r *run) subject(m cases.Member) finding.Subject {
	return finding.Subject{Record: m.Table.Of, Key: m.Table.Key(m.Row), Codes: func(f *model.Field) []record.CodeValue {
		return r.Effective(m, f).RawCodes()
	}}
}

func (r *run) subjects(of []cases.Member) []finding.Subject {
	list := make([]finding.Subject, len(of))
	for i, m := range of {
		list[i] = r.subject(m)
	}
	return list
}

// days are those that may govern a row and on which the rule holds.
func (w *reporter) days(i int) []value.Date {
	if u := w.UndecidedDate(i); u != nil {
		return slices.DeleteFunc(slices.Clone(u.Days), func(day value.Date) bool { return !w.rule.InForce(day) })
	}
	return []value.Date{w.Judged(w.DayOf(i))}
}

// holes are what stands in the placeholders of a message in one row.
type holes struct {
	*reporter
	row int
}

// Printed prints an expression.
func (h holes) Printed(p *syntax.Part) string {
	return h.print(h.detail.Holes[p], h.Info.TypeOf(p.Expr), h.row)
}

// Titles lists the titles of the krav that are no, or unknown.
func (h holes) Titles(p *syntax.Part, unknown bool) (list []string, ok bool) {
	of := h.detail.Criteria[p]
	if of.Version == nil {
		return nil, false
	}
	want := columns.No
	if unknown {
		want = columns.Unknown
	}
	for k, item := range of.Items {
		if h.Truth(item).At(h.row) == want {
			list = append(list, of.Version.Items[k].Title)
		}
	}
	return list, true
}

// print is the value of an expression in a row as messages have it.
func (w *reporter) print(n *plan.Node, t model.Type, i int) string {
	switch n.Kind {
	case model.Bool:
		if v := w.Truth(n).At(i); v.Known() {
			return finding.FormatBool(v == columns.Yes, w.Info.Lang)
		}
	case model.Integer, model.Decimal, model.Percent:
		v := w.Number(n)
		lo, hi, ok := v.At(i)
		switch {
		case !ok:
		case lo.Cmp(hi) == 0:
			return finding.FormatNumber(lo, t.Kind, w.Info.Lang)
		default:
			return finding.FormatInterval(lo, hi, t.Kind, w.Info.Lang)
		}
	case model.Date:
		if day, ok := w.Date(n).At(i); ok {
			return finding.FormatDate(day, w.Info.Lang)
		}
	case model.Duration:
		if d, ok := w.Duration(n, i); ok {
			return finding.FormatDuration(d, w.Info.Lang)
		}
	default:
		return finding.FormatValue(w.Value(n).At(i), t, w.Info.Lang)
	}
	return finding.FormatUnknown(w.Info.Lang)
}
