package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/check"
)

// needs collects what is missing. There are few different ones, whatever the
// number of records that lack them.
type needs struct{ names []string }

func (n *needs) add(names ...string) {
	for _, name := range names {
		if !slices.Contains(n.names, name) {
			n.names = append(n.names, name)
		}
	}
}

// list is what was collected, in the order of findings.
func (n *needs) list() []string { return finding.SortMissing(slices.Clone(n.names)) }

// need adds what is missing where an expression is not known in a row. It follows
// the expression down to what it lacks and never asks twice what a value is:
// frames remember.
func (f *frame) need(n *plan.Node, i int, to *needs) {
	f.did(&f.work.Asked, 1)
	switch n.Op {
	case plan.Constant:
	case plan.Dateless:
		to.add(n.Lacks)
	case plan.Field:
		if f.isAbsent(i) {
			f.needRow(i, to)
		} else {
			to.add(n.Lacks)
		}
	case plan.Key:
		f.needRow(i, to)
	case plan.Outer:
		f.parent.need(n.Args[0], int(f.owners[i]), to)
	case plan.Follow:
		f.follow(n.Args[0]).need(n.Args[1], i, to)
	case plan.Via:
		f.needVia(n, i, to)
	case plan.Present:
		if f.isAbsent(i) {
			f.needRow(i, to)
		} else {
			f.need(n.Args[0], i, to)
		}
	case plan.Provided:
		f.needProvided(n, i, to)
	case plan.InForce:
		if u := f.group.undecided[f.row(i)]; u != nil {
			to.add(u.need...)
		}
	case plan.Covered:
		f.needCovered(n, i, to)
	case plan.Count, plan.Exists, plan.Every, plan.Distinct, plan.Sum, plan.Least, plan.Greatest, plan.First, plan.Last:
		f.needMembers(n, i, to)
	default:
		for _, a := range n.Args {
			if !f.isSettled(a, i) {
				f.need(a, i, to)
			}
		}
	}
}

// isSettled is settled for one row.
func (f *frame) isSettled(n *plan.Node, i int) bool {
	switch n.Kind {
	case check.Bool:
		return f.truth(n).At(i).Known()
	case check.Integer, check.Decimal, check.Percent:
		v := f.number(n)
		lo, hi, ok := v.At(i)
		return ok && lo.Cmp(hi) == 0
	case check.Date:
		return f.date(n).Known.Has(i)
	case check.Duration:
		_, ok := f.duration(n, i)
		return ok
	}
	if n.Op == plan.First || n.Op == plan.Last {
		return f.pick(n)[i] >= 0
	}
	return f.value(n).IDs[i] != 0
}

// needRow adds what an absent row lacks.
func (f *frame) needRow(i int, to *needs) {
	if f.absent != nil && f.isAbsent(i) {
		f.absent(i, to)
	}
}

// needReference adds what a reference lacks that leads to no record: what it
// misses itself, or where it is known the field it was read from.
func (f *frame) needReference(ref *plan.Node, i int, to *needs) {
	switch ref.Op {
	case plan.Field:
		f.need(ref, i, to)
	case plan.Key:
		if g := f.row(i); g >= 0 {
			field := ref.Key.Fields[f.group.first[g]]
			to.add(field.Record.Name + "." + field.Name)
		} else {
			f.needRow(i, to)
		}
	case plan.Outer:
		f.parent.needReference(ref.Args[0], int(f.owners[i]), to)
	case plan.Follow:
		f.follow(ref.Args[0]).needReference(ref.Args[1], i, to)
	case plan.Otherwise:
		for _, a := range ref.Args {
			f.needReference(a, i, to)
			if f.isSettled(a, i) {
				return
			}
		}
	default:
		f.need(ref, i, to)
	}
}

// needProvided adds the fields that the first forutsetter names which is not yes.
func (f *frame) needProvided(n *plan.Node, i int, to *needs) {
	for _, c := range n.Conditions {
		if v := f.truth(c.Cond).At(i); v != columns.Yes {
			f.needCondition(c, v, i, to)
			return
		}
	}
	f.need(n.Args[0], i, to)
}

func (f *frame) needCondition(c plan.Condition, v columns.Value, i int, to *needs) {
	switch {
	case len(c.Lacking) > 0:
		to.add(c.Lacking...)
	case v == columns.Unknown:
		f.need(c.Cond, i, to)
	default:
		to.add(c.Reads...)
	}
}

// needKey adds the unknown fields of the key in hand.
func (f *frame) needKey(l *plan.Lookup, i int, to *needs) {
	if f.isAbsent(i) {
		f.needRow(i, to)
		return
	}
	for _, field := range l.Fields {
		c := f.table.column(field)
		if id, _ := f.id(c, i); id == 0 && field.Otherwise == nil {
			to.add(field.Record.Name + "." + field.Name)
		}
	}
}
