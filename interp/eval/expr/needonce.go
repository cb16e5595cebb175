package expr

import (
	"ppolang/interp/columns"
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
	ofStrays                 // the strays of a lot
)

// needTallied says whether what a count lacks is found without looking at all
// members for every row: by one equality or inequality or both, or by bounds alone.
func needTallied(m *plan.Members) bool {
	return tallied(m) && (len(m.Equal) <= 1 && len(m.Bounds) == 0 || len(m.Equal) == 0 && m.Unequal == nil)
}

// needEqual adds what the members lack that leave a count by an equality or an
// inequality undecided for the one row there is.
func (f *Rows) needEqual(m *plan.Members, to *Needs) {
	t := f.tallies(m)
	g := t.groups[0]
	kept := f.kept(m, t, to)
	bucket, known := t.bucketOf(0, g)
	from, end := t.coll.Places(g)
	if !known {
		f.Need(m.Equal[0].Theirs, 0, to)
		f.needPlaces(neededKey{members: m, what: ofGroup, of: g}, t, from, end, nil, kept, to)
		return
	}
	loose := t.looseIn(from, end)
	f.needPlaces(neededKey{members: m, what: ofLoose, of: g}, t, 0, int32(len(loose)), loose, kept, to)
	if bucket >= 0 {
		f.needPlaces(neededKey{members: m, what: ofBucket, of: bucket}, t, t.starts[bucket], t.starts[bucket+1], t.places, kept, to)
	}
}

// kept says which members an inequality lets count for the one row there is: all
// where there is none or the row's side is unknown, which is then lacked.
func (f *Rows) kept(m *plan.Members, t tallies, to *Needs) func(l lackedBy) bool {
	if m.Unequal == nil {
		return func(lackedBy) bool { return true }
	}
	theirs, known := t.unequal.at(0)
	if !known {
		f.Need(m.Unequal.Theirs, 0, to)
	}
	return func(l lackedBy) bool { return !known || l.several || l.mine != theirs }
}

// lackedBy is a name that members lack: the side of an inequality of one of them, and
// whether others have another, or one that is not known.
type lackedBy struct {
	name    string
	mine    uint32
	several bool
}

// needPlaces adds what uncertain members lack: those at the places of a
// collection from one to before the other, or at the places that a list has there.
func (f *Rows) needPlaces(key neededKey, t tallies, from, to int32, list []int32, counts func(lackedBy) bool, n *Needs) {
	lacked, ok := f.lackedBy.Get(key)
	if !ok {
		lacked = f.lackedBy.Put(key, f.lackedAt(key, t, from, to, list))
	}
	for _, l := range lacked {
		if counts(l) {
			n.Add(l.name)
		}
	}
}

// lackedAt is what they lack.
func (f *Rows) lackedAt(key neededKey, t tallies, from, to int32, list []int32) []lackedBy {
	var all []lackedBy
	at := map[string]int{}
	for ; from < to; from += int32(f.Thresholds.Chunk) {
		end := min(from+int32(f.Thresholds.Chunk), to)
		places := make([]int32, 0, end-from)
		rows := make([]int32, 0, end-from)
		for at := from; at < end; at++ {
			place := at
			if list != nil {
				place = list[at]
			}
			places, rows = append(places, place), append(rows, t.coll.Rows[place])
		}
		g := &gathered{Rows: f.recordsBeside(t.coll.Table, rows), of: t.coll, places: places}
		g.needBeside(t.m, key.what != ofBucket, func(name string, mine uint32, known bool) {
			i, met := at[name]
			if !met {
				at[name] = len(all)
				all = append(all, lackedBy{name, mine, !known})
				return
			}
			all[i].several = all[i].several || !known || all[i].mine != mine
		})
	}
	return all
}

// needBeside gives what the gathered members lack that may count: of what is
// asked of them beside the equality, of their side of an inequality, and where the
// equality is not settled of their side of that.
func (g *gathered) needBeside(m *plan.Members, unequal bool, lacks func(name string, mine uint32, known bool)) {
	meets := g.belonging()
	if m.Where != nil {
		meets = meets.And(g.Truth(m.Where))
	}
	var unequals joinKeys
	if m.Unequal != nil {
		unequals = g.joinKeys(m.Unequal.Mine)
	}
	for at := meets.Maybe.Next(0); at >= 0; at = meets.Maybe.Next(at + 1) {
		var one Needs
		if g.of.Unsure != nil && g.of.Unsure.Has(int(g.places[at])) {
			one.Add(g.of.LackToBelong(g.rows[at])...)
		}
		if m.Where != nil && g.Truth(m.Where).At(at) == columns.Unknown {
			g.Need(m.Where, at, &one)
		}
		if unequal && len(m.Equal) > 0 && !g.isSettled(m.Equal[0].Mine, at) {
			g.Need(m.Equal[0].Mine, at, &one)
		}
		mine, known := uint32(0), true
		if m.Unequal != nil {
			if mine, known = unequals.at(at); !known {
				g.Need(m.Unequal.Mine, at, &one)
			}
		}
		for _, name := range one.Names() {
			lacks(name, mine, known)
		}
	}
}
