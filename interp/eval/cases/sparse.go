package cases

import (
	"slices"

	"ppolang/interp/plan"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Most rules of a large rule set are about a few codes, and most records have none
// of them. Where a rule applies only to records that have one of some codes (or of
// which that is not known), the records are found by the codes, and the rule is
// judged on them alone: ten thousand rules about ten thousand codes cost little
// more than ten. Rules about common codes are judged on all records as before,
// where they share what they have in common with others.

// guard is the codes of a field without which a rule does not apply.
type guard struct {
	field *model.Field
	codes []string // as they are compared
}

// guards are the codes that a condition demands: each guard for itself.
func guards(n *plan.Node) []guard {
	if n.Op == plan.And {
		var list []guard
		for _, a := range n.Args {
			list = append(list, guards(a)...)
		}
		return list
	}
	if g, ok := oneGuard(n); ok {
		return []guard{g}
	}
	return nil
}

func oneGuard(n *plan.Node) (guard, bool) {
	switch {
	case n.Op == plan.HasCodes && len(n.Args) == 1 && isPlain(n.Args[0]) && n.Set.Closed && len(n.Set.Codes) > 0:
		switch n.Mode {
		case syntax.AnyOf:
			return guard{n.Args[0].Field, n.Set.Codes}, true
		case syntax.AllOf:
			return guard{n.Args[0].Field, n.Set.Codes[:1]}, true
		}
	case n.Op == plan.Compare && n.Cmp == syntax.Eq && n.Args[0].Kind == model.Code:
		for i, a := range n.Args {
			if b := n.Args[1-i]; isPlain(a) && b.Op == plan.Constant {
				return guard{a.Field, []string{b.Const.Canon}}, true
			}
		}
	case n.Op == plan.Or:
		var all guard
		for _, a := range n.Args {
			g, ok := oneGuard(a)
			if !ok || all.field != nil && g.field != all.field {
				return guard{}, false
			}
			all = guard{g.field, append(all.codes[:len(all.codes):len(all.codes)], g.codes...)}
		}
		return all, true
	}
	return guard{}, false
}

// isPlain says whether a node is a field of which a missing value is unknown.
func isPlain(n *plan.Node) bool { return n.Op == plan.Field && n.Const == nil }

// byCode finds the records of a cohort by the codes they have in a field.
type byCode struct {
	ids    map[string][]uint32 // by code: the values of the column that have it
	starts []int32             // by value, and one more
	rows   []int32
}

func (c *Cohort) byCode(f *model.Field) *byCode {
	column := c.Table.Column(f)
	b := &byCode{ids: map[string][]uint32{}, starts: make([]int32, column.Dict.Len()+1)}
	for id := 1; id < column.Dict.Len(); id++ {
		for _, code := range column.Dict.Value(uint32(id)).RawCodes() {
			if list := b.ids[code.Canon]; len(list) == 0 || list[len(list)-1] != uint32(id) {
				b.ids[code.Canon] = append(list, uint32(id))
			}
		}
	}
	for i := range c.N {
		b.starts[column.IDs[c.row(i)]+1]++
	}
	for id := range column.Dict.Len() {
		b.starts[id+1] += b.starts[id]
	}
	next := slices.Clone(b.starts)
	b.rows = make([]int32, c.N)
	for i := range c.N {
		id := column.IDs[c.row(i)]
		b.rows[next[id]] = c.row(i)
		next[id]++
	}
	return b
}

// row is one of the cases of a cohort.
func (c *Cohort) row(i int) int32 {
	if c.Rows == nil {
		return int32(i)
	}
	return c.Rows[i]
}

// values are the ids of the values that a guard lets by, the unknown one first.
func (b *byCode) values(g guard) []uint32 {
	list := []uint32{0}
	for _, code := range g.codes {
		list = append(list, b.ids[code]...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// count is how many records a guard lets by.
func (b *byCode) count(values []uint32) int {
	n := 0
	for _, id := range values {
		n += int(b.starts[id+1] - b.starts[id])
	}
	return n
}

// rowsOf are the records of some values, in order.
func (b *byCode) rowsOf(values []uint32) []int32 {
	var rows []int32
	for _, id := range values {
		rows = append(rows, b.rows[b.starts[id]:b.starts[id+1]]...)
	}
	slices.Sort(rows)
	return rows
}

// Part sets the rules of a cohort apart that are about few of its records, with
// those records: by their place among the cohort's rules.
func (w *World) Part(c *Cohort) (all []int, few map[int][]int32) {
	few = map[int][]int32{}
	if c.Table == nil || len(c.Rules) < w.Thresholds.ManyRules || c.N < w.Thresholds.Rare {
		return everyPlace(len(c.Rules)), few
	}
	byField := map[*model.Field]*byCode{}
	for place, rule := range c.Rules {
		var rows []int32
		least := c.N / w.Thresholds.Rare
		for _, g := range guards(rule.Applies) {
			b := byField[g.field]
			if b == nil {
				b = c.byCode(g.field)
				byField[g.field] = b
			}
			values := b.values(g)
			if n := b.count(values); n <= least {
				least, rows = n, b.rowsOf(values)
				few[place] = rows
			}
		}
		if _, isFew := few[place]; isFew {
			w.Did(&w.Work.Few, 1)
		} else {
			all = append(all, place)
		}
	}
	return all, few
}

func everyPlace(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}
