package eval

import (
	"slices"
	"strings"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// told is a finding, and the records that its fixes are for.
type told struct {
	finding.Finding
	fixed []member
}

// report puts what was found into words.
func (r *run) report(list []*found) []told {
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
	findings := make([][]told, len(pieces))
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

func (r *run) reportCases(f *found, cases []foundCase) []told {
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
	list := make([]told, len(cases))
	for i, c := range cases {
		list[i] = w.finding(i, c.undetermined)
	}
	return list
}

func (w *reporter) finding(i int, undetermined bool) told {
	r := w.rule.Rule
	day := w.dayOf(i)
	on := w.pointed(w.detail.PointsTo, i, undetermined)
	at := w.info.Place(r)
	f := told{Finding: finding.Finding{
		Rule: r.ID(), Title: r.Title, Version: r.Version(),
		Outcome: finding.Violation, For: r.On.ObjectName(), On: refs(on),
		Date: day, Dated: true, Unit: w.unit(on),
		Sources: sources(r.Sources), Assumptions: w.assumptions(r, w.judged(day)),
		Place: finding.Place{File: at.File.Name, Line: at.Position().Line},
	}}
	if undetermined {
		var lacks needs
		w.unknowns(w.rule, i, &lacks)
		f.Outcome, f.Severity, f.Missing = finding.Undetermined, r.IfUnknown, lacks.list()
		f.Message = diag.Mask(finding.UndeterminedMessage(r.Title, f.Missing, w.lang))
		return f
	}
	step := stepOn(r, w.judged(day))
	f.Severity = step.Severity
	for _, x := range w.fixes(on, i) {
		f.Fixes, f.fixed = append(f.Fixes, x.Fix), append(f.fixed, x.of)
	}
	f.Message = diag.Mask(w.message(step.Message, i))
	return f
}

func refs(on []member) []finding.Ref {
	list := make([]finding.Ref, len(on))
	for i, m := range on {
		list[i] = m.ref()
	}
	return list
}

func sources(list []check.Citation) []finding.Source {
	var out []finding.Source
	for _, c := range list {
		out = append(out, finding.Source{Source: c.Document.Name, Part: c.Part})
	}
	return out
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

// message fills the placeholders of a rule's message in.
func (w *reporter) message(m *syntax.Message, i int) string {
	var b strings.Builder
	for _, p := range m.Parts {
		switch p.Hole {
		case syntax.NoHole:
			b.WriteString(p.Literal)
		case syntax.ExprHole:
			b.WriteString(w.print(w.detail.Holes[p], w.info.TypeOf(p.Expr), i))
		case syntax.RequiredHole:
			b.WriteString(w.rule.Required)
		case syntax.MissingHole:
			b.WriteString(w.titles(p, columns.No, w.judged(w.dayOf(i)), i))
		case syntax.UnknownHole:
			b.WriteString(w.titles(p, columns.Unknown, w.judged(w.dayOf(i)), i))
		}
	}
	return b.String()
}

// titles lists the titles of the krav that came to a truth.
func (w *reporter) titles(p *syntax.Part, v columns.Value, day value.Date, i int) string {
	version := w.info.Use(p.Name).(*check.Criteria).VersionOn(day)
	if version == nil {
		return finding.FormatUnknown(w.lang)
	}
	var list []string
	for k, item := range w.detail.Criteria[p] {
		if w.truth(item).At(i) == v {
			list = append(list, version.Items[k].Title)
		}
	}
	return finding.FormatList(list, w.lang)
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
