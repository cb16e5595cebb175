package expr

import (
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// needVia adds what the group lacks, or where it cannot be told which it is the
// unknown fields of the key. What a group lacks is found once, however many rows
// ask: a million contacts of one group do.
func (f *Rows) needVia(n *plan.Node, i int, to *Needs) {
	g := f.slice(i, i+1).groupsIn(n.Lookup.Group, n.Lookup)[0]
	key := neededKey{node: n.Args[0], of: g}
	if known, ok := f.lacked.Get(key); ok && g != cases.AbsentRow {
		to.Add(known...)
		return
	}
	var lacks Needs
	one := f.GroupRows(f.GroupOf(n.Lookup.Group), []int32{g})
	one.absent = func(_ int, to *Needs) { f.needKey(n.Lookup, i, to) }
	one.Need(n.Args[0], 0, &lacks)
	to.Add(lacks.Names()...)
	if g != cases.AbsentRow {
		f.lacked.Put(key, lacks.Names())
	}
}

// neededKey is an expression and the group, or the lot of strays, that it is about: what
// is missing hangs on nothing else.
type neededKey struct {
	node   *plan.Node
	strays bool
	of     int32
}
