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

// needVia adds what the group lacks, or where it cannot be told which it is the
// unknown fields of the key. What a group lacks is found once, however many rows
// ask: a million contacts of one group do.
func (f *frame) needVia(n *plan.Node, i int, to *needs) {
	g := f.groupsIn(n.Lookup.Group, n.Lookup)[i]
	key := neededKey{node: n.Args[0], of: g}
	if known, ok := f.lacked.Load(key); ok && g != absentRow {
		to.add(known.([]string)...)
		return
	}
	var lacks needs
	one := f.groupRows(f.groupOf(n.Lookup.Group), []int32{g})
	one.absent = func(_ int, to *needs) { f.needKey(n.Lookup, i, to) }
	one.need(n.Args[0], 0, &lacks)
	to.add(lacks.names...)
	if g != absentRow {
		f.lacked.Store(key, lacks.names)
	}
}

// neededKey is an expression, or a collection, and the group or bucket that it is
// about: what is missing hangs on nothing else.
type neededKey struct {
	node    *plan.Node
	members *plan.Members
	what    neededOf
	of      int32
}

type neededOf uint8

const (
	ofGroup  neededOf = iota // all members that may count
	ofLoose                  // those of a group whose own side of the equality is unknown
	ofBucket                 // those of a bucket
)

// needTallied adds what the members lack that leave a count by one equality
// undecided, without looking at the members once for every row.
func (f *frame) needTallied(m *plan.Members, i int, to *needs) {
	t := f.slice(i, i+1).tallies(m)
	g := t.groups[0]
	bucket, known := t.bucketOf(0, g)
	if !known {
		f.need(m.Equal[0].Theirs, i, to)
		from, end := t.coll.members(g)
		f.needPlaces(neededKey{members: m, what: ofGroup, of: g}, t, from, end, nil, to)
		return
	}
	from, end := t.coll.members(g)
	loose := t.looseIn(from, end)
	f.needPlaces(neededKey{members: m, what: ofLoose, of: g}, t, 0, int32(len(loose)), loose, to)
	if bucket >= 0 {
		f.needPlaces(neededKey{members: m, what: ofBucket, of: bucket}, t, t.starts[bucket], t.starts[bucket+1], t.places, to)
	}
}

// needPlaces adds what uncertain members lack: those at the places of a
// collection from one to before the other, or at the places that a list has there.
func (f *frame) needPlaces(key neededKey, t tallies, from, to int32, list []int32, n *needs) {
	if known, ok := f.lacked.Load(key); ok {
		n.add(known.([]string)...)
		return
	}
	var lacks needs
	for ; from < to; from += chunk {
		end := min(from+chunk, to)
		places := make([]int32, 0, end-from)
		rows := make([]int32, 0, end-from)
		for at := from; at < end; at++ {
			place := at
			if list != nil {
				place = list[at]
			}
			places, rows = append(places, place), append(rows, t.coll.rows[place])
		}
		g := &gathered{frame: f.records(t.coll.table, rows), of: t.coll, places: places}
		g.needBeside(t.m, key.what != ofBucket, &lacks)
	}
	n.add(lacks.names...)
	f.lacked.Store(key, lacks.names)
}

// needBeside adds what the members of a frame lack that may count: of what is
// asked of them beside the equality, and where that is not settled of their side
// of it.
func (g *gathered) needBeside(m *plan.Members, unequal bool, to *needs) {
	meets := g.belonging()
	if m.Where != nil {
		meets = meets.And(g.truth(m.Where))
	}
	mine := m.Equal[0].Mine
	for at := meets.Maybe.Next(0); at >= 0; at = meets.Maybe.Next(at + 1) {
		if g.of.unsure != nil && g.of.unsure.Has(int(g.places[at])) {
			to.add(g.of.need[g.rows[at]]...)
		}
		if m.Where != nil && g.truth(m.Where).At(at) == columns.Unknown {
			g.need(m.Where, at, to)
		}
		if unequal && !g.isSettled(mine, at) {
			g.need(mine, at, to)
		}
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

// needMembers adds what the members lack that leave a fold undecided.
func (f *frame) needMembers(n *plan.Node, i int, to *needs) {
	if tallied(n.Members) && len(n.Members.Equal) == 1 && n.Members.Apart == nil && (n.Op == plan.Count || n.Op == plan.Exists) {
		if g := f.groupsOf(n.Members)[i]; g >= 0 && !f.groupOf(n.Members.Coll.Group).colls[n.Members.Coll.Index].lacking {
			f.needTallied(n.Members, i, to)
			return
		}
	}
	one := f.slice(i, i+1)
	g := one.gather(n.Members)
	switch {
	case g.groups[0] == absentRow:
		one.needGroup(n.Members, to)
		return
	case g.isUnknown(0):
		to.add(n.Members.Empty)
		return
	}
	t := g.counted(n.Members)
	if n.Members.ExceptFirst && n.Op != plan.Count && n.Op != plan.Exists {
		t = g.exceptFirst(t)
	}
	if n.Op == plan.First || n.Op == plan.Last {
		g.needEnd(n, t, to)
		return
	}
	if !t.Maybe.Any() {
		to.add(n.Members.Empty)
		return
	}
	for at := t.Maybe.Next(0); at >= 0; at = t.Maybe.Next(at + 1) {
		of := (*plan.Node)(nil)
		if len(n.Args) > 0 {
			of = n.Args[0]
		}
		matters := n.Op != plan.Every || g.truth(of).At(at) != columns.Yes
		if matters && !t.Yes.Has(at) {
			g.needCounted(n.Members, at, to)
		}
		if of != nil && !g.isSettled(of, at) {
			g.need(of, at, to)
		}
	}
}

// needGroup adds what the one row of the frame lacks of the key of a collection's
// group.
func (f *frame) needGroup(m *plan.Members, to *needs) {
	home, i := f, 0
	if m.Up > 0 {
		home, i = f.parent, int(f.owners[0])
	}
	if m.Lookup == nil {
		home.needRow(i, to)
	} else {
		home.needKey(m.Lookup, i, to)
	}
}

// needCounted adds what a member lacks of which it is unknown whether it counts.
// The first one for certain may be unknown for want of what those before it lack:
// it counts unless it is the first of all.
func (g *gathered) needCounted(m *plan.Members, at int, to *needs) {
	if counts := g.counted(m); counts.Yes.Has(at) {
		for before := counts.Maybe.Next(0); before < at; before = counts.Maybe.Next(before + 1) {
			g.needCounted(m, before, to)
		}
		return
	}
	row := g.rows[at]
	if g.of.unsure != nil && g.of.unsure.Has(int(g.places[at])) {
		to.add(g.of.need[row]...)
	}
	for _, q := range m.Equal {
		if g.truth(q.Whole).At(at) == columns.Unknown {
			g.need(q.Whole, at, to)
		}
	}
	if m.Apart != nil && g.truth(m.Apart.Whole).At(at) == columns.Unknown {
		g.need(m.Apart.Whole, at, to)
	}
	if m.Where != nil && g.truth(m.Where).At(at) == columns.Unknown {
		g.need(m.Where, at, to)
	}
}

// needEnd adds what stands in the way of the first or last member: uncertain
// members before it, and members without a date.
func (g *gathered) needEnd(n *plan.Node, t columns.Truth, to *needs) {
	found := false
	for k := range g.n {
		at := k
		if n.Op == plan.Last {
			at = g.n - 1 - k
		}
		if !t.Maybe.Has(at) {
			continue
		}
		found = true
		undated := g.table.day(g.rows[at]) == noDay
		unsure := !t.Yes.Has(at)
		if !undated && !unsure {
			break
		}
		if unsure {
			g.needCounted(n.Members, at, to)
		}
		if undated && n.Members.Undated != "" {
			to.add(n.Members.Undated)
		}
	}
	if !found {
		to.add(n.Members.Empty)
	}
}
