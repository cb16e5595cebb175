package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/expr"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// report puts what was found into words.
func (r *run) report(list []*flagged) []*cases.Draft {
	type piece struct {
		*flagged
		cases []flaggedCase
	}
	var pieces []piece
	for _, f := range list {
		for part := range slices.Chunk(f.cases, r.Thresholds.Reported) {
			pieces = append(pieces, piece{f, part})
		}
	}
	findings := make([][]*cases.Draft, len(pieces))
	r.Parallel(len(pieces), func(i int) {
		findings[i] = r.reportCases(pieces[i].flagged, pieces[i].cases)
	})
	return slices.Concat(findings...)
}

// reporter puts findings of one rule into words.
type reporter struct {
	*expr.Rows
	run    *run
	rule   *plan.Rule
	epoch  *plan.Epoch
	detail *plan.Detail
}

func (r *run) reportCases(f *flagged, of []flaggedCase) []*cases.Draft {
	rows := make([]int32, len(of))
	for i, c := range of {
		rows[i] = c.row
	}
	w := &reporter{
		Rows:   r.SomeCases(f.cohort, rows),
		run:    r,
		rule:   f.rule,
		epoch:  f.cohort.Epoch,
		detail: f.cohort.Epoch.Detail(f.rule.Rule),
	}
	list := make([]*cases.Draft, len(of))
	for i, c := range of {
		list[i] = w.finding(i, c.undetermined)
	}
	return list
}

func (w *reporter) finding(i int, undetermined bool) *cases.Draft {
	r := w.rule.Rule
	day := w.DayOf(i)
	on := w.Pointed(w.detail.PointsTo, i, undetermined)
	f := &cases.Draft{Finding: finding.OfRule(w.Info, r, day)}
	f.On, f.Unit, f.Assumptions = cases.Refs(on), w.UnitOf(on), w.assumptions(i)
	if undetermined {
		var lacks expr.Needs
		text := unknowns(w.Rows, w.rule, i, &lacks)
		f.Undecide(r, lacks.List(), text, w.Info.Lang)
		return f
	}
	w.propose(f, on, i)
	f.Violate(w.rule.Step, finding.Fill(w.rule.Step.Message, r, holes{w, i}, w.Info.Lang))
	return f
}

// propose adds what a violation proposes: the fixes that the rule writes, or else,
// for a record, those that follow from the demands that are not met.
func (w *reporter) propose(f *cases.Draft, on []cases.Member, i int) {
	by := finding.Proposer{Info: w.Info, Days: w.rule.Days, Set: w.Plan.SetOn}
	if len(w.rule.Fixes) == 0 && w.Group == nil {
		for k, q := range w.rule.Require {
			if w.Truth(w.detail.Met[k]).At(i) == columns.Of(q.Forbid) {
				m := w.CaseMembers(i)[0]
				f.Add(m, by.Derived(q, w.run.subject(m))...)
			}
		}
	}
	for _, clause := range w.rule.Fixes {
		targets := on
		if clause.On != nil {
			targets = w.Fixed(w.detail.Targets[clause], i)
		}
		for _, m := range targets {
			f.Add(m, by.Written(clause, w.run.subject(m))...)
		}
	}
}

// subject is a record as fixes are proposed for it.
func (r *run) subject(m cases.Member) finding.Subject {
	return finding.Subject{Record: m.Table.Of, Key: m.Table.Key(m.Row), Codes: func(f *model.Field) []record.CodeValue {
		return r.Effective(m, f).RawCodes()
	}}
}

// assumptions are those of a rule in a row, on all days that may govern it.
func (w *reporter) assumptions(i int) []string {
	if u := w.UndecidedDate(i); u != nil {
		var texts []string
		for _, day := range u.Days {
			if !w.rule.InForce(day) {
				continue
			}
			for _, text := range w.run.assumptions(w.rule.Rule, day) {
				if !slices.Contains(texts, text) {
					texts = append(texts, text)
				}
			}
		}
		return texts
	}
	return w.run.assumptions(w.rule.Rule, w.Judged(w.DayOf(i)))
}

// assumptions are those of a rule on a day, worked out once.
func (r *run) assumptions(rule *model.Rule, day value.Date) []string {
	key := assumedKey{rule, day}
	texts, known := r.assumed.Load(key)
	if !known {
		texts, _ = r.assumed.LoadOrStore(key, finding.Assumptions(r.Info, rule, day))
	}
	return texts.([]string)
}

// assumedKey is a rule on a day: what it rests on hangs on nothing else.
type assumedKey struct {
	rule *model.Rule
	day  value.Date
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
