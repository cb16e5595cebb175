package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// told is a finding, and the records that its fixes are for.
type told = finding.Told[member]

// report puts what was found into words.
func (r *run) report(list []*found) []*told {
	type piece struct {
		*found
		cases []foundCase
	}
	var pieces []piece
	for _, f := range list {
		for cases := range slices.Chunk(f.cases, r.at.Reported) {
			pieces = append(pieces, piece{f, cases})
		}
	}
	findings := make([][]*told, len(pieces))
	r.parallel(len(pieces), func(i int) {
		findings[i] = r.reportCases(pieces[i].found, pieces[i].cases)
	})
	return slices.Concat(findings...)
}

// reporter puts findings of one rule into words.
type reporter struct {
	*frame
	rule   *plan.Rule
	epoch  *plan.Epoch
	detail *plan.Detail
}

func (r *run) reportCases(f *found, cases []foundCase) []*told {
	rows := make([]int32, len(cases))
	for i, c := range cases {
		rows[i] = c.row
	}
	w := &reporter{
		frame:  &frame{run: r, n: len(rows), table: f.cohort.table, group: f.cohort.group, rows: rows},
		rule:   f.rule,
		epoch:  f.cohort.epoch,
		detail: f.cohort.epoch.Detail(f.rule.Rule),
	}
	list := make([]*told, len(cases))
	for i, c := range cases {
		list[i] = w.finding(i, c.undetermined)
	}
	return list
}

func (w *reporter) finding(i int, undetermined bool) *told {
	r := w.rule.Rule
	day := w.dayOf(i)
	on := w.pointed(w.detail.PointsTo, i, undetermined)
	f := &told{Finding: finding.OfRule(w.info, r, day)}
	f.On, f.Unit, f.Assumptions = refs(on), w.unit(on), w.assumptions(r, w.judged(day))
	if undetermined {
		var lacks needs
		w.unknowns(w.rule, i, &lacks)
		f.Undecide(r, lacks.list(), w.lang)
		return f
	}
	w.propose(f, on, i)
	step := finding.StepOn(r, w.judged(day))
	f.Violate(step, finding.Fill(step.Message, r, holes{w, i}, w.lang))
	return f
}

// propose adds what a violation proposes: the fixes that the rule writes, or else,
// for a record, those that follow from the demands that are not met.
func (w *reporter) propose(f *told, on []member, i int) {
	by := finding.Proposer{Info: w.info, Day: w.epoch.Day, Set: w.epoch.Set}
	if len(w.rule.Fixes) == 0 && w.group == nil {
		for k, q := range w.rule.Require {
			if w.truth(w.detail.Met[k]).At(i) == columns.Of(q.Forbid) {
				m := w.caseMembers(i)[0]
				f.Add(m, by.Derived(q, w.subject(m))...)
			}
		}
	}
	for _, clause := range w.rule.Fixes {
		targets := on
		if clause.On != nil {
			targets = w.fixed(w.detail.Targets[clause], i)
		}
		for _, m := range targets {
			f.Add(m, by.Written(clause, w.subject(m))...)
		}
	}
}

// subject is a record as fixes are proposed for it.
func (r *run) subject(m member) finding.Subject {
	return finding.Subject{Record: m.table.of, Key: m.table.key(m.row), Codes: func(f *check.Field) []record.CodeValue {
		return r.effective(m, f).RawCodes()
	}}
}

// effective is the value of a field, or what a missing one means.
func (r *run) effective(m member, f *check.Field) record.Value {
	v := m.table.src.Value(int(m.row), f)
	if !v.Known() {
		if n := r.plan.Field(f); n.Const != nil {
			return constant(n.Const, n.Kind)
		}
	}
	return v
}

// assumptions are those of a rule on a day, worked out once.
func (r *run) assumptions(rule *check.Rule, day value.Date) []string {
	key := assumedKey{rule, day}
	texts, known := r.assumed.Load(key)
	if !known {
		texts, _ = r.assumed.LoadOrStore(key, finding.Assumptions(r.info, rule, day))
	}
	return texts.([]string)
}

// assumedKey is a rule on a day: what it rests on hangs on nothing else.
type assumedKey struct {
	rule *check.Rule
	day  value.Date
}

func refs(on []member) []finding.Ref {
	list := make([]finding.Ref, len(on))
	for i, m := range on {
		list[i] = m.ref()
	}
	return list
}

// unit is the unit of the first record that has one.
func (r *run) unit(on []member) string {
	for _, m := range on {
		if u := m.table.of.Unit; u != nil {
			if v := r.effective(m, u); v.Known() {
				return diag.Mask(finding.FormatValue(v, u.Type, r.lang))
			}
		}
	}
	return ""
}

// holes are what stands in the placeholders of a message in one row.
type holes struct {
	*reporter
	row int
}

// Printed prints an expression.
func (h holes) Printed(p *syntax.Part) string {
	return h.print(h.detail.Holes[p], h.info.TypeOf(p.Expr), h.row)
}

// Titles lists the titles of the krav that are no, or unknown.
func (h holes) Titles(p *syntax.Part, unknown bool) (list []string, ok bool) {
	version := h.info.Use(p.Name).(*check.Criteria).VersionOn(h.judged(h.dayOf(h.row)))
	if version == nil {
		return nil, false
	}
	want := columns.No
	if unknown {
		want = columns.Unknown
	}
	for k, item := range h.detail.Criteria[p] {
		if h.truth(item).At(h.row) == want {
			list = append(list, version.Items[k].Title)
		}
	}
	return list, true
}

// print is the value of an expression in a row as messages have it.
func (f *frame) print(n *plan.Node, t check.Type, i int) string {
	switch n.Kind {
	case check.Bool:
		if v := f.truth(n).At(i); v.Known() {
			return finding.FormatBool(v == columns.Yes, f.lang)
		}
	case check.Integer, check.Decimal, check.Percent:
		v := f.number(n)
		lo, hi, ok := v.At(i)
		switch {
		case !ok:
		case lo.Cmp(hi) == 0:
			return finding.FormatNumber(lo, t.Kind, f.lang)
		default:
			return finding.FormatInterval(lo, hi, t.Kind, f.lang)
		}
	case check.Date:
		if day, ok := f.date(n).At(i); ok {
			return finding.FormatDate(day, f.lang)
		}
	case check.Duration:
		if d, ok := f.duration(n, i); ok {
			return finding.FormatDuration(d, f.lang)
		}
	default:
		return finding.FormatValue(f.value(n).At(i), t, f.lang)
	}
	return finding.FormatUnknown(f.lang)
}
