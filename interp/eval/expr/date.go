package expr

import (
	"fmt"

	"ppolang/interp/columns"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/value"
)

// Date evaluates a date in every row.
func (f *Rows) Date(n *plan.Node) columns.Dates {
	if v, done := f.remembers().dates[n]; done {
		return v
	}
	f.Did(&f.Work.Rows, f.N)
	v := f.newDate(n)
	f.memo.dates[n] = v
	return v
}

func (f *Rows) newDate(n *plan.Node) columns.Dates {
	if f.looksUp(n) {
		return f.viaDate(n)
	}
	switch n.Op {
	case plan.Constant:
		return columns.Dates{Days: []value.Date{n.Const.Date}, Known: columns.AllBits(f.N), One: true}
	case plan.Dateless:
		return columns.Dates{Known: columns.None(f.N), One: true}
	case plan.Field:
		return f.dateField(n)
	case plan.Key:
		return f.days(func(i int) (value.Date, bool) {
			if f.Row(i) < 0 {
				return 0, false
			}
			return f.Group.KeyValue(f.Row(i), n.Key).RawDate(), true
		})
	case plan.Outer:
		of := f.parent.Date(n.Args[0])
		return f.days(func(i int) (value.Date, bool) { return of.At(int(f.owners[i])) })
	case plan.Follow:
		return f.follow(n.Args[0]).Date(n.Args[1])
	case plan.Via:
		return f.viaDate(n)
	case plan.Present:
		v := f.Date(n.Args[0])
		v.Known = v.Known.And(f.present())
		return v
	case plan.Otherwise:
		a, b := f.Date(n.Args[0]), f.Date(n.Args[1])
		return f.days(func(i int) (value.Date, bool) {
			if day, ok := a.At(i); ok {
				return day, true
			}
			return b.At(i)
		})
	case plan.Add, plan.Subtract:
		sign := 1
		if n.Op == plan.Subtract {
			sign = -1
		}
		a := f.Date(n.Args[0])
		return f.days(func(i int) (value.Date, bool) {
			day, ok := a.At(i)
			if !ok {
				return 0, false
			}
			by, ok := f.Duration(n.Args[1], i)
			if !ok {
				return 0, false
			}
			return day.Add(sign, by)
		})
	case plan.Among:
		return f.amongDates(n)
	case plan.Fold:
		return f.foldDates(n)
	}
	panic(fmt.Sprintf("eval: node %d is no date", n.Op))
}

// days makes dates row by row.
func (f *Rows) days(of func(i int) (value.Date, bool)) columns.Dates {
	days := f.dayList(f.N)
	return columns.Dates{Days: days, Known: columns.Where(f.N, func(i int) (ok bool) {
		days[i], ok = of(i)
		return ok
	})}
}

func (f *Rows) dateField(n *plan.Node) columns.Dates {
	if f.table.Src == nil {
		return columns.Dates{Known: columns.None(f.N), One: true}
	}
	c := f.table.Column(n.Field)
	var days []value.Date
	if !f.Small {
		days = f.datesOf(c)
	}
	return f.days(func(i int) (value.Date, bool) {
		id, here := f.id(c, i)
		switch {
		case id != 0 && f.Small:
			return c.Dict.Value(id).RawDate(), true
		case id != 0:
			return days[id], true
		case here && n.Const != nil:
			return n.Const.Date, true
		}
		return 0, false
	})
}

// datesOf are the dates of a column by their ids.
func (ev *Evaluator) datesOf(c *record.Column) []value.Date {
	if known, ok := ev.columnDates.Get(c); ok {
		return known
	}
	days := make([]value.Date, c.Dict.Len())
	for id := 1; id < len(days); id++ {
		days[id] = c.Dict.Value(uint32(id)).RawDate()
	}
	return ev.columnDates.Put(c, days)
}

// Duration is the duration of a row.
func (f *Rows) Duration(n *plan.Node, i int) (value.Duration, bool) {
	switch n.Op {
	case plan.Constant:
		return n.Const.Duration, true
	case plan.Outer:
		return f.parent.Duration(n.Args[0], int(f.owners[i]))
	case plan.Follow:
		return f.follow(n.Args[0]).Duration(n.Args[1], i)
	case plan.Present:
		if f.isAbsent(i) {
			return value.Duration{}, false
		}
		return f.Duration(n.Args[0], i)
	case plan.Among:
		if f.agree(n.Args)(i) {
			return f.Duration(n.Args[0], i)
		}
	case plan.Otherwise:
		if d, ok := f.Duration(n.Args[0], i); ok {
			return d, true
		}
		return f.Duration(n.Args[1], i)
	}
	return value.Duration{}, false
}
