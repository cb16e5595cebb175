package expr

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
)

// Cover is the records that a rule makes an exception for: the cases of a rule
// for records, the members that a rule for groups points to. It is worked out
// before the rules are judged, for the rules only that are exceptions to others'
// records or to built-in findings.
type Cover struct {
	applies map[*cases.Table]columns.Truth // by row: whether the rule applies in a case that covers it
	unsure  map[cases.Member][]CoverCase   // the groups that make it unknown
	certain []certain                      // the same record by record, for exceptions to built-in findings
}

// CoverCase is a case that covers a record, and the version of the rules that it
// is judged by.
type CoverCase struct {
	Epoch *plan.Epoch
	Group *cases.Group
	Row   int32
}

// Mark is one record that one case covers: yes, or perhaps.
type Mark struct {
	Of      cases.Member
	Applies columns.Value
	By      CoverCase
}

// certain is a record that a rule covers for certain, judged in an epoch.
type certain struct {
	epoch *plan.Epoch
	of    cases.Member
}

// Add adds a record.
func (c *Cover) Add(m Mark) {
	t, known := c.applies[m.Of.Table]
	if !known {
		t = columns.NewTruth(m.Of.Table.Rows)
		if c.applies == nil {
			c.applies = map[*cases.Table]columns.Truth{}
		}
		c.applies[m.Of.Table] = t
	}
	t.Set(int(m.Of.Row), m.Applies)
	if m.Applies == columns.Unknown {
		if c.unsure == nil {
			c.unsure = map[cases.Member][]CoverCase{}
		}
		c.unsure[m.Of] = append(c.unsure[m.Of], m.By)
	} else {
		c.certain = append(c.certain, certain{m.By.Epoch, m.Of})
	}
}

// ByEpoch are the rows of the records that are covered for certain.
func (c *Cover) ByEpoch() map[*plan.Epoch]map[*cases.Table]columns.Bits {
	if len(c.certain) == 0 {
		return nil
	}
	out := map[*plan.Epoch]map[*cases.Table]columns.Bits{}
	for _, y := range c.certain {
		if out[y.epoch] == nil {
			out[y.epoch] = map[*cases.Table]columns.Bits{}
		}
		rows, known := out[y.epoch][y.of.Table]
		if !known {
			rows = columns.NewBits(y.of.Table.Rows)
			out[y.epoch][y.of.Table] = rows
		}
		rows.Add(int(y.of.Row))
	}
	return out
}

// covered is whether a rule for groups applies that points to the record.
func (f *Rows) covered(n *plan.Node) columns.Truth {
	c := f.Covers[n.Rule]
	t, any := c.applies[f.table]
	if !any {
		return columns.Same(f.N, columns.No)
	}
	return f.each(func(i int) columns.Value { return t.At(int(f.Row(i))) })
}

// needCovered adds what is missing to know whether a covering rule applies.
func (f *Rows) needCovered(n *plan.Node, i int, to *Needs) {
	for _, by := range f.Covers[n.Rule].unsure[cases.Member{Table: f.table, Row: f.Row(i)}] {
		one := f.GroupRows(by.Group, []int32{by.Row})
		if applies := by.Epoch.Rule(n.Rule).Applies; !one.isSettled(applies, 0) {
			var lacks Needs
			one.Need(applies, 0, &lacks)
			one.ResolveDate(0, &lacks)
			to.Add(lacks.Names()...)
		}
	}
}
