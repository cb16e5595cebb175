package expr

import (
	"cmp"

	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/eval/task"
	"ppolang/interp/plan"
	"ppolang/lang/value"
)

// memberCount is how many members of a row count for certain and how many may; ok
// is false where the collection is unknown.
type memberCount struct {
	lo, hi int
	ok     bool
}

// tally counts for every row what a fold goes over.
func (f *Rows) tally(n *plan.Node) []memberCount {
	var counts []memberCount
	if n.Ordered() {
		counts = f.countMet(n.Members)
	} else {
		counts = f.countMembers(n.Members)
		for i, stray := 0, f.strayCounts(n); i < f.N; i++ {
			counts[i].hi += stray(i)
		}
	}
	if n.Members.ExceptFirst {
		for i := range counts {
			c := &counts[i]
			c.lo, c.hi = max(0, c.lo-1), max(0, c.hi-1)
		}
	}
	return counts
}

// countMembers counts by looking at every member, strays aside.
func (f *Rows) countMembers(m *plan.Members) []memberCount {
	g := f.gather(m)
	t := g.counted(m)
	counts := f.countList(f.N)
	for i := range counts {
		if g.isUnknown(i) {
			continue
		}
		from, to := int(g.starts[i]), int(g.starts[i+1])
		lo, hi := t.Yes.CountIn(from, to), t.Maybe.CountIn(from, to)
		counts[i] = memberCount{lo, hi, true}
	}
	return counts
}

func (f *Rows) countList(n int) []memberCount {
	return task.Some(f.scratch, func(s *scratch) *task.Slab[memberCount] { return &s.counts }, n)
}

func (f *Rows) count(n *plan.Node) columns.Numbers {
	return f.inPieces(n, func(f *Rows) columns.Numbers {
		tally := f.tally(n)
		return f.counts(func(i int) (lo, hi int, ok bool) { return tally[i].lo, tally[i].hi, tally[i].ok })
	})
}

func (f *Rows) exists(n *plan.Node) columns.Truth {
	return f.truthInPieces(n, func(f *Rows) columns.Truth {
		tally := f.tally(n)
		return f.each(func(i int) columns.Value {
			switch c := tally[i]; {
			case !c.ok:
				return columns.Unknown
			case c.lo > 0:
				return columns.Yes
			case c.hi == 0:
				return columns.No
			}
			return columns.Unknown
		})
	})
}

// every is alle … oppfyller of a collection without its first member; without
// that, the plan asks whether a member exists that fails.
func (f *Rows) every(n *plan.Node) columns.Truth {
	return f.truthInPieces(n, func(f *Rows) columns.Truth {
		g := f.gather(n.Members)
		s := f.strays(n)
		t := g.exceptFirst(g.counted(n.Members), s)
		fails := t.And(g.Truth(n.Args[0]).Not(g.N))
		return f.each(func(i int) columns.Value {
			from, to := int(g.starts[i]), int(g.starts[i+1])
			switch {
			case g.isUnknown(i):
				return columns.Unknown
			case fails.Yes.CountIn(from, to) > 0:
				return columns.No
			case fails.Maybe.CountIn(from, to) > 0 || s.fails(i):
				return columns.Unknown
			}
			return columns.Yes
		})
	})
}

// folded are the members that a fold goes over: whether each counts.
func (f *Rows) folded(g *gathered, n *plan.Node) columns.Truth {
	t := g.counted(n.Members)
	if n.Members.ExceptFirst {
		t = g.exceptFirst(t, f.strays(n))
	}
	return t
}

// distinctCount is antall ulike: between the different values of the members
// that count, and those of all that may and one more for each without a value.
func (f *Rows) distinctCount(n *plan.Node) columns.Numbers {
	return f.inPieces(n, func(f *Rows) columns.Numbers {
		g, s := f.gather(n.Members), f.strays(n)
		t := f.folded(g, n)
		joins := g.joinKeys(n.Args[0])
		return f.counts(func(i int) (lo, hi int, ok bool) {
			if g.isUnknown(i) {
				return lo, hi, false
			}
			certain, possible := map[uint32]bool{}, map[uint32]bool{}
			blank := 0
			for at := t.Maybe.Next(int(g.starts[i])); at >= 0 && at < int(g.starts[i+1]); at = t.Maybe.Next(at + 1) {
				key, known := joins.at(at)
				if !known {
					blank++
					continue
				}
				possible[key] = true
				if t.Yes.Has(at) {
					certain[key] = true
				}
			}
			hi, unknown := s.different(i, possible)
			return len(certain), hi + blank + unknown, true
		})
	})
}

// foldNumbers is sum, minste, største and their like: known only where every
// member is certain and has a value.
func (f *Rows) foldNumbers(n *plan.Node) columns.Numbers {
	if n.Ordered() {
		return f.exact(f.foldMet(n))
	}
	return f.inPieces(n, func(f *Rows) columns.Numbers {
		g, stray := f.gather(n.Members), f.strayCounts(n)
		t := f.folded(g, n)
		v := g.Number(n.Args[0])
		// all goes through the members that count of a row: false where one is not
		// certain, or take says that its value is not.
		all := func(i int, take func(at int) bool) bool {
			for at := t.Maybe.Next(int(g.starts[i])); at >= 0 && at < int(g.starts[i+1]); at = t.Maybe.Next(at + 1) {
				if !t.Yes.Has(at) || !take(at) {
					return false
				}
			}
			return !g.isUnknown(i) && stray(i) == 0
		}
		_, ofNone := combine(n.By, nil)
		if step := combineInts(n.By); step != nil && v.Ints != nil && v.IntsHi == nil && f.summable(v.Ints) {
			return f.whole(func(i int) (int, bool) {
				total, empty := int64(0), true
				ok := all(i, func(at int) bool {
					x, _, known := v.IntAt(at)
					if empty {
						total, empty = x, false
					} else {
						total = step(total, x)
					}
					return known
				})
				return int(total), ok && (!empty || ofNone)
			})
		}
		var list []value.Number
		return f.exact(func(i int) (value.Number, bool) {
			list = list[:0]
			ok := all(i, func(at int) bool {
				lo, hi, known := v.At(at)
				list = append(list, lo)
				return known && lo.Cmp(hi) == 0
			})
			if !ok {
				return value.Number{}, false
			}
			return combine(n.By, list)
		})
	})
}

// summable says whether numbers can be added without leaving an int64, however
// many there are.
func (ev *Evaluator) summable(list []int64) bool {
	for _, x := range list {
		if x >= ev.Thresholds.Summand || x <= -ev.Thresholds.Summand {
			ev.Did(&ev.Work.Exact, 1)
			return false
		}
	}
	return true
}

// foldDates is a fold that gives one of the values, of dates.
func (f *Rows) foldDates(n *plan.Node) columns.Dates {
	if n.Ordered() {
		met := f.foldMet(n)
		return f.days(func(i int) (value.Date, bool) {
			x, known := met(i)
			day, _ := x.Int64()
			return value.Date(day), known
		})
	}
	if f.isLarge(n) {
		out := columns.Dates{Days: make([]value.Date, 0, f.N), Known: columns.NewBits(f.N)}
		for p := range f.pieces(n.Members) {
			v := p.Date(n)
			out.Known = out.Known.Append(len(out.Days), v.Known, p.N)
			out.Days = append(out.Days, v.Days...)
		}
		return out
	}
	g, stray := f.gather(n.Members), f.strayCounts(n)
	t := f.folded(g, n)
	v := g.Date(n.Args[0])
	var days []value.Date
	return f.days(func(i int) (value.Date, bool) {
		if g.isUnknown(i) || stray(i) > 0 {
			return 0, false
		}
		days = days[:0]
		for at := t.Maybe.Next(int(g.starts[i])); at >= 0 && at < int(g.starts[i+1]); at = t.Maybe.Next(at + 1) {
			day, ok := v.At(at)
			if !ok || !t.Yes.Has(at) {
				return 0, false
			}
			days = append(days, day)
		}
		return chosen(n.By, days, cmp.Compare)
	})
}

// pick is første or siste: the row of the member, AbsentRow where there is none
// or it cannot be told which it is. Members without a date stand last, but may
// belong anywhere, so they are never known to be the first or last.
func (f *Rows) pick(n *plan.Node) []int32 {
	if rows, done := f.remembers().picked[n]; done {
		return rows
	}
	rows := f.rowList(f.N)[:0]
	if f.looksUp(n) {
		rows = f.viaPick(n)
	} else if n.Ordered() {
		t := f.meeting(n.Members, f.groupsOf(n.Members))
		for i := range f.N {
			rows = append(rows, t.endMet(n, i))
		}
	} else if f.isLarge(n) {
		for p := range f.pieces(n.Members) {
			rows = append(rows, p.pick(n)...)
		}
	} else {
		g, s := f.gather(n.Members), f.strays(n)
		t := f.folded(g, n)
		for i := range f.N {
			rows = append(rows, g.end(t, i, n.Op == plan.Last, s))
		}
	}
	f.memo.picked[n] = rows
	return rows
}

// end is the first or last member of a row, where it is decided.
func (g *gathered) end(t columns.Truth, i int, last bool, s *strays) int32 {
	from, to := int(g.starts[i]), int(g.starts[i+1])
	if g.isUnknown(i) {
		return cases.AbsentRow
	}
	at := t.Maybe.Next(from)
	if last {
		for at = to - 1; at >= from && !t.Maybe.Has(at); at-- {
		}
	}
	if at < from || at >= to || !t.Yes.Has(at) || g.table.Day(g.rows[at]) == cases.NoDay || s.beyond(i, g.rows[at], last) {
		return cases.AbsentRow
	}
	return g.rows[at]
}

// inPieces folds rows with too many members a piece at a time.
func (f *Rows) inPieces(n *plan.Node, fold func(*Rows) columns.Numbers) columns.Numbers {
	if !f.isLarge(n) {
		return fold(f)
	}
	out, at := columns.Numbers{Known: columns.NewBits(f.N)}, 0
	for p := range f.pieces(n.Members) {
		out.Append(at, fold(p), p.N)
		at += p.N
	}
	return out
}

func (f *Rows) truthInPieces(n *plan.Node, fold func(*Rows) columns.Truth) columns.Truth {
	if !f.isLarge(n) {
		return fold(f)
	}
	out, at := columns.NewTruth(f.N), 0
	for p := range f.pieces(n.Members) {
		out = out.Append(at, fold(p), p.N)
		at += p.N
	}
	return out
}
