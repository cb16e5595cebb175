package lint

import (
	"sort"
	"strings"

	"ppolang/lang/check/internal/constant"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// judged is a rule as conflicts and shadowed compare them: texts of conditions
// and requirements that mean the same where they read the same.
type judged struct {
	*model.Rule
	conds []string // sorted; each has to be yes
	needs []need

	demands string // all of them, and of whom
}

// need is one thing a rule demands of one field.
type need struct {
	at    model.Spot
	field string
	op    string // "=", "har"
	value string
	not   bool
}

func (n need) text() string {
	if n.not {
		return n.field + "\x00!" + n.op + "\x00" + n.value
	}
	return n.field + "\x00" + n.op + "\x00" + n.value
}

// judge takes down what can be compared of the rules and the rows of tables.
func (l *linter) judge() []*judged {
	list := make([]*judged, 0, len(l.Info.Rules))
	for _, d := range l.Rules {
		for _, r := range d.Rules {
			l.Alive()
			if r.On == nil || r.Vague || r.Partial {
				continue
			}
			j := &judged{Rule: r}
			j.add(l, d.Home, r.When, r.Except, r.Provided)
			if s := r.Section; s != nil {
				j.add(l, l.Info.HomeOf(s.Decl), s.When, s.Except, s.Provided)
			}
			sort.Strings(j.conds)
			for _, q := range r.Require {
				j.needs = append(j.needs, l.need(d.Home, q))
			}
			j.demands = j.demandText()
			list = append(list, j)
		}
	}
	return list
}

// add takes down conditions of the rule, or of its section.
func (j *judged) add(l *linter, h model.Home, when, except []syntax.Expr, provided []*model.Provided) {
	for _, e := range when {
		j.conds = l.condTexts(j.conds, h, e)
	}
	for _, e := range except {
		j.conds = append(j.conds, "! "+l.textOf(h, e))
	}
	for _, p := range provided {
		for _, e := range p.Exprs() {
			j.conds = append(j.conds, "? "+l.textOf(h, e))
		}
	}
}

func (l *linter) condTexts(list []string, h model.Home, e syntax.Expr) []string {
	if chain, ok := syntax.Unparen(e).(*syntax.LogicExpr); ok && !chain.Or {
		for _, operand := range chain.Operands {
			list = l.condTexts(list, h, operand)
		}
		return list
	}
	return append(list, l.textOf(h, e))
}

// need says what a requirement demands; one of another form is its own text.
func (l *linter) need(h model.Home, q model.Requirement) need {
	n := need{at: h.At(q.Cond), not: q.Forbid}
	switch e := syntax.Unparen(q.Cond).(type) {
	case *syntax.CompareExpr:
		if k, ok := constant.Of(l.Info, e.R); ok && e.Op == syntax.Eq && k.Number == nil && !k.IsBool {
			n.field, n.op, n.value = l.textOf(h, e.L), "=", k.Word
			return n
		}
	case *syntax.HasExpr:
		if use, ok := l.Info.Use(syntax.Unparen(e.Codes)).(*model.CodeUse); ok && e.Mode == syntax.Has {
			n.field, n.op, n.value = l.textOf(h, e.X), "har", use.System.Canon(use.Name)
			return n
		}
	}
	n.value = l.textOf(h, q.Cond)
	return n
}

// conflicts warns of rules that under one condition demand what cannot both be.
func (l *linter) conflicts(rules []*judged) {
	const most = 16 // rules compared for one condition and field: more are one mistake
	type demand struct {
		*judged
		*need
	}
	met := map[string][]demand{}
	for _, j := range rules {
		l.Alive()
		when := j.On.ObjectName() + "\x01" + strings.Join(j.conds, "\x01") + "\x01"
		for i := range j.needs {
			n := &j.needs[i]
			if n.op == "" {
				continue
			}
			key := when + n.field + "\x01" + n.op
			others := met[key]
			for _, other := range others {
				if !opposed(*n, *other.need) || !meet(j.Force, other.Force) || knows(j.Rule, other.Rule) {
					continue
				}
				d := l.Report(diag.RulesConflict, n.at, diag.Plain(j.ID()), diag.Plain(other.ID()))
				d.Relate(other.need.at, diag.Term{NB: "den andre krever dette", EN: "the other demands this"})
				break
			}
			if len(others) < most {
				met[key] = append(others, demand{j, n})
			}
		}
	}
}

// opposed says whether two demands on one field cannot both be met.
func opposed(a, b need) bool {
	if a.not != b.not {
		return a.value == b.value
	}
	return !a.not && a.op == "=" && a.value != b.value
}

func meet(a, b []model.Interval) bool {
	for _, i := range a {
		for _, j := range b {
			if model.Overlap(i, j) {
				return true
			}
		}
	}
	return false
}

// knows says whether one rule knows of the other: it is an exception to it or
// goes before it.
func knows(a, b *model.Rule) bool {
	return names(a, b) || names(b, a)
}

func names(a, b *model.Rule) bool {
	for _, x := range a.Excepts {
		if x.Rule == b {
			return true
		}
	}
	for _, other := range a.Before {
		if other == b {
			return true
		}
	}
	return false
}

// shadowed warns of rules and rows that say nothing another does not say of more.
func (l *linter) shadowed(rules []*judged) {
	first := map[string]*judged{} // by what is demanded and when
	for _, j := range rules {
		if key := j.demands + strings.Join(j.conds, "\x01"); len(j.needs) > 0 && first[key] == nil {
			first[key] = j
		}
	}
	for _, j := range rules {
		l.Alive()
		if len(j.needs) == 0 {
			continue
		}
		for _, conds := range subsets(j.conds) {
			other := first[j.demands+strings.Join(conds, "\x01")]
			if other == nil || other == j || !covers(other, j) || knows(j.Rule, other.Rule) {
				continue
			}
			d := l.Report(diag.Shadowed, j.At, diag.Plain(j.ID()), diag.Plain(other.ID()))
			d.Relate(other.At, words.DeclaredHere)
			d.Tags = diag.Unnecessary
			break
		}
	}
}

func (j *judged) demandText() string {
	keys := make([]string, len(j.needs))
	for i, n := range j.needs {
		keys[i] = n.text()
	}
	sort.Strings(keys)
	return j.On.ObjectName() + "\x02" + strings.Join(keys, "\x01") + "\x02"
}

// subsets are the conditions themselves, those without one of them, and none:
// what a broader rule has, as people write them.
func subsets(conds []string) [][]string {
	list := [][]string{conds}
	for i := range conds {
		if i == 8 {
			break
		}
		list = append(list, append(append([]string{}, conds[:i]...), conds[i+1:]...))
	}
	if len(conds) > 1 {
		list = append(list, nil)
	}
	return list
}

// covers says whether a rule holds whenever another does, and is as severe.
func covers(wide, narrow *judged) bool {
	left := narrow.Force
	if len(left) == 0 {
		return false
	}
	for _, i := range wide.Force {
		left = model.Without(left, i)
	}
	if len(left) > 0 || len(wide.Steps) == 0 || len(narrow.Steps) == 0 {
		return false
	}
	for _, step := range narrow.Steps {
		for _, other := range wide.Steps {
			if model.Overlap(step.Interval, other.Interval) && other.Severity < step.Severity {
				return false
			}
		}
	}
	return true
}
