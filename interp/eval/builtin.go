package eval

import (
	"slices"

	"ppolang/interp/columns"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// builtins are what the language itself finds, less what rules except.
func (r *run) builtins() []*told {
	b := &builtins{run: r, excepted: map[syntax.Builtin][]exception{}, lasting: r.lasting()}
	b.exceptions()
	for _, of := range r.info.Records {
		t := r.tables[of]
		if t.src == nil {
			continue
		}
		for _, f := range of.Fields {
			switch f.Type.Kind {
			case check.Code, check.Codes:
				b.codes(t, f)
			case check.Reference:
				b.references(t, f)
			}
		}
		b.dates(t)
		b.groupless(t)
	}
	for _, of := range r.info.Groups {
		b.undated(r.groups[of])
	}
	return b.list
}

type builtins struct {
	*run
	list     []*told
	excepted map[syntax.Builtin][]exception
	lasting  []check.Interval
}

// exception is a rule's exception to a built-in finding: the records it covers,
// by the epoch in which the rule was judged.
type exception struct {
	codes  syntax.Expr // nil for all
	covers map[*plan.Epoch]map[*table]columns.Bits
}

func (b *builtins) exceptions() {
	for _, rule := range b.info.Rules {
		c := b.covers[rule]
		if c == nil {
			continue
		}
		var byEpoch map[*plan.Epoch]map[*table]columns.Bits
		for _, x := range rule.Excepts {
			if x.Rule != nil {
				continue
			}
			if byEpoch == nil {
				byEpoch = c.byEpoch()
			}
			b.excepted[x.Builtin] = append(b.excepted[x.Builtin], exception{x.Codes, byEpoch})
		}
	}
}

func (c *cover) byEpoch() map[*plan.Epoch]map[*table]columns.Bits {
	out := map[*plan.Epoch]map[*table]columns.Bits{}
	for _, y := range c.yes {
		if out[y.epoch] == nil {
			out[y.epoch] = map[*table]columns.Bits{}
		}
		rows, known := out[y.epoch][y.of.table]
		if !known {
			rows = columns.NewBits(y.of.table.rows)
			out[y.epoch][y.of.table] = rows
		}
		rows.Add(int(y.of.row))
	}
	return out
}

// isExcepted says whether a rule makes an exception to a finding about a record,
// and, where it is about a code, for that code.
func (b *builtins) isExcepted(kind syntax.Builtin, on []member, code string) bool {
	for _, x := range b.excepted[kind] {
		for epoch, tables := range x.covers {
			if x.codes != nil && !epoch.Set(x.codes).Has(code) {
				continue
			}
			for _, m := range on {
				if rows, any := tables[m.table]; any && rows.Has(int(m.row)) {
					return true
				}
			}
		}
	}
	return false
}

// about adds a finding about a record.
func (b *builtins) about(m member, kind syntax.Builtin, code string, say func() finding.Finding) {
	f := b.add([]member{m}, kind, code, say)
	if day := m.table.day(m.row); f != nil && day != noDay {
		f.Date, f.Dated = day, true
	}
}

// add adds a finding; nil where it is ignored or excepted.
func (b *builtins) add(on []member, kind syntax.Builtin, code string, say func() finding.Finding) *told {
	severity, _ := finding.SeverityOf(b.info, kind)
	if severity == syntax.Ignore || b.isExcepted(kind, on, code) {
		return nil
	}
	f := &told{Finding: say(), Builtin: kind, Fixed: on[:1]}
	f.On, f.Unit = refs(on), b.unit(on)
	b.list = append(b.list, f)
	return f
}

// references finds references to records that are not there.
func (b *builtins) references(t *table, f *check.Field) {
	to := b.tables[f.Type.Record]
	for row, id := range t.column(f).IDs {
		if id == 0 || to.src != nil && to.src.RowOf(id) >= 0 {
			continue
		}
		b.about(member{t, int32(row)}, syntax.UnknownReference, "", func() finding.Finding { return finding.UnknownReference(b.info, f) })
	}
}

// dates finds records without a date, and those on a day without rules.
func (b *builtins) dates(t *table) {
	governing := t.of.Governing
	if governing == nil {
		return
	}
	meant := slices.ContainsFunc(b.info.Rules, func(r *check.Rule) bool { return r.On == check.Case(t.of) })
	ruled := make([]bool, len(t.days)) // by id of the date column
	for id, day := range t.days {
		ruled[id] = day != noDay && (!meant || b.lasts(b.judged(day)))
	}
	for row, id := range t.column(governing).IDs {
		if ruled[id] {
			continue
		}
		m := member{t, int32(row)}
		if t.days[id] != noDay {
			b.about(m, syntax.NoRulesForDate, "", func() finding.Finding { return finding.NoRulesForDate(b.info, t.of, b.judged(t.days[id])) })
			continue
		}
		missing := []string{t.of.Name + "." + governing.Name}
		b.about(m, syntax.UnknownDate, "", func() finding.Finding { return finding.UndatedRecord(b.info, t.of, missing) })
	}
}

// lasting are the days on which some rule is in force, as intervals in order.
func (r *run) lasting() []check.Interval {
	var all []check.Interval
	for _, rule := range r.info.Rules {
		all = append(all, rule.Force...)
	}
	slices.SortFunc(all, func(a, b check.Interval) int { return int(a.From) - int(b.From) })
	var list []check.Interval
	for _, i := range all {
		if n := len(list); n > 0 && i.From <= list[n-1].To+1 {
			list[n-1].To = max(list[n-1].To, i.To)
			continue
		}
		list = append(list, i)
	}
	return list
}

func (b *builtins) lasts(day value.Date) bool {
	return slices.ContainsFunc(b.lasting, func(i check.Interval) bool { return i.Holds(day) })
}

// groupless finds records that may belong to a group but whose key is not known,
// once for each kind of group.
func (b *builtins) groupless(t *table) {
	for _, of := range b.info.Groups {
		g := b.groups[of]
		told := columns.NewBits(t.rows)
		for _, c := range g.colls {
			if c.table == t {
				b.grouplessIn(g, c, told)
			}
		}
	}
}

func (b *builtins) grouplessIn(g *group, c *collection, told columns.Bits) {
	for row := range int32(c.table.rows) {
		if told.Has(int(row)) || !c.mayBelong(row) {
			continue
		}
		var lacks needs
		for _, k := range g.of.Key {
			f := k.Fields[c.of.Index]
			if c.table.column(f).IDs[row] == 0 && f.Otherwise == nil {
				lacks.add(f.Record.Name + "." + f.Name)
			}
		}
		if len(lacks.names) == 0 {
			continue
		}
		told.Add(int(row))
		b.about(member{c.table, row}, syntax.UnknownGroup, "", func() finding.Finding {
			return finding.UnknownGroup(b.info, c.table.of, g.of, lacks.list())
		})
	}
}

// undated finds groups without a governing date.
func (b *builtins) undated(g *group) {
	for n := range int32(g.n) {
		if g.days[n] != noDay {
			continue
		}
		on := b.groupRows(g, []int32{n}).caseMembers(0)
		b.add(on, syntax.UnknownDate, "", func() finding.Finding { return finding.UndatedGroup(b.info, g.of, g.undecided[n].need) })
	}
}
