package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/model"
)

// Need adds what is missing where an expression is not known in a row. It follows
// the expression down to what it lacks and never asks twice what a value is:
// the rows remember.
func (f *Rows) Need(n *plan.Node, i int, to *Needs) {
	switch n.Op {
	case plan.Constant:
	case plan.Dateless:
		to.Add(n.Lacks)
	case plan.Field:
		switch {
		case f.isAbsent(i):
			f.needRow(i, to)
		case f.isCommon(i):
			to.Add(f.CommonLacks(f.table, n.Field, f.Row(i))...)
		default:
			to.Add(n.Lacks)
		}
	case plan.Key:
		f.needRow(i, to)
	case plan.InForce:
		to.Add(caseDate)
	default:
		to.once(f.asked(n, i), func(to *Needs) { f.needParts(n, i, to) })
	}
}

// needParts is Need of what is made of other expressions.
func (f *Rows) needParts(n *plan.Node, i int, to *Needs) {
	f.Did(&f.Work.Asked, 1)
	switch n.Op {
	case plan.Outer:
		f.parent.Need(n.Args[0], int(f.owners[i]), to)
	case plan.Follow:
		f.follow(n.Args[0]).Need(n.Args[1], i, to)
	case plan.Via:
		f.needVia(n, i, to)
	case plan.Present:
		if f.isAbsent(i) {
			f.needRow(i, to)
		} else {
			f.Need(n.Args[0], i, to)
		}
	case plan.Provided:
		f.needProvided(n, i, to)
	case plan.Among:
		f.needAmong(n, i, to)
	case plan.Covered:
		f.needCovered(n, i, to)
	case plan.Count, plan.Exists, plan.Every, plan.Distinct, plan.Fold, plan.First, plan.Last:
		f.needMembers(n, i, to)
	default:
		for _, a := range n.Args {
			if !f.isSettled(a, i) {
				f.Need(a, i, to)
			}
		}
		if f.isTooLong(n, i) {
			to.Add(finding.TooManyDigits)
		}
	}
}

// isSettled is settled for one row.
func (f *Rows) isSettled(n *plan.Node, i int) bool {
	switch n.Kind {
	case model.Bool:
		return f.Truth(n).At(i).Known()
	case model.Integer, model.Decimal, model.Percent:
		v := f.Number(n)
		lo, hi, ok := v.At(i)
		return ok && lo.Cmp(hi) == 0
	case model.Date:
		return f.Date(n).Known.Has(i)
	case model.Duration:
		_, ok := f.Duration(n, i)
		return ok
	}
	if n.Op == plan.First || n.Op == plan.Last {
		return f.pick(n)[i] >= 0
	}
	return f.Value(n).IDs[i] != 0
}

// needRow adds what an absent row lacks.
func (f *Rows) needRow(i int, to *Needs) {
	if f.absent != nil && f.isAbsent(i) {
		f.absent(i, to)
	}
}

// needReference adds what a reference lacks that leads to no record: what it
// misses itself, or where it is known the field it was read from.
func (f *Rows) needReference(ref *plan.Node, i int, to *Needs) {
	switch ref.Op {
	case plan.Field:
		f.Need(ref, i, to)
	case plan.Key:
		if g := f.Row(i); g >= 0 {
			field := ref.Key.Fields[f.Group.First[g]]
			to.Add(field.Record.Name + "." + field.Name)
		} else {
			f.needRow(i, to)
		}
	case plan.Outer:
		f.parent.needReference(ref.Args[0], int(f.owners[i]), to)
	case plan.Follow:
		f.follow(ref.Args[0]).needReference(ref.Args[1], i, to)
	case plan.Otherwise:
		for _, a := range ref.Args {
			if f.isSettled(a, i) { // it is the one that is followed
				f.needReference(a, i, to)
				return
			}
		}
		f.Need(ref, i, to)
	default:
		f.Need(ref, i, to)
	}
}

// needProvided adds the fields that the first forutsetter names which is not yes.
func (f *Rows) needProvided(n *plan.Node, i int, to *Needs) {
	for _, c := range n.Conditions {
		if v := f.Truth(c.Cond).At(i); v != columns.Yes {
			f.NeedCondition(c, v, i, to)
			return
		}
	}
	f.Need(n.Args[0], i, to)
}

// NeedCondition adds what is missing where a forutsetter is not yes.
func (f *Rows) NeedCondition(c plan.Condition, v columns.Value, i int, to *Needs) {
	switch {
	case len(c.Lacking) > 0:
		to.Add(c.Lacking...)
	case len(c.Known) > 0:
		for _, fact := range c.Known {
			if !f.isSettled(fact, i) {
				f.Need(fact, i, to)
			}
		}
	case v == columns.Unknown:
		f.Need(c.Cond, i, to)
	default:
		to.Add(c.Reads...)
	}
}

// needKey adds the unknown fields of the key in hand.
func (f *Rows) needKey(l *plan.Lookup, i int, to *Needs) {
	if f.isAbsent(i) {
		f.needRow(i, to)
		return
	}
	for _, field := range l.Fields {
		id, here := f.id(f.table.Column(field), i)
		switch {
		case id != 0 || here && field.Otherwise != nil:
		case f.isCommon(i):
			to.Add(f.CommonLacks(f.table, field, f.Row(i))...)
		default:
			to.Add(field.Record.Name + "." + field.Name)
		}
	}
}
