// Package builtin finds what the language itself has to say about records, whatever
// the rules: codes, references and dates that lead nowhere.
package builtin

import (
	"slices"

	"ppolang/internal/graph"
	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Find are what the language itself finds, less what rules except.
func Find(w *cases.World, excepted func(kind syntax.Builtin, on []cases.Member, code string) bool) []*cases.Draft {
	b := &builtins{World: w, excepted: excepted}
	for _, of := range w.Info.Records {
		t := w.Tables[of]
		if t.Src == nil || w.Data.IsShared(of) {
			continue
		}
		for _, f := range of.Fields {
			switch f.Type.Kind {
			case model.Code, model.Codes:
				b.codes(t, f)
			case model.Reference:
				b.references(t, f)
			}
		}
		b.dates(t)
		b.groupless(t)
	}
	for _, of := range w.Info.Groups {
		b.undated(w.Groups[of])
	}
	return b.list
}

type builtins struct {
	*cases.World
	list     []*cases.Draft
	excepted func(kind syntax.Builtin, on []cases.Member, code string) bool
}

// about adds a finding about a record.
func (b *builtins) about(m cases.Member, kind syntax.Builtin, code string, say func() finding.Finding) {
	f := b.add([]cases.Member{m}, kind, code, say)
	if day := m.Table.Day(m.Row); f != nil && day != cases.NoDay {
		f.Date, f.Dated = day, true
	}
}

// add adds a finding; nil where it is ignored or excepted.
func (b *builtins) add(on []cases.Member, kind syntax.Builtin, code string, say func() finding.Finding) *cases.Draft {
	severity, _ := finding.SeverityOf(b.Info, kind)
	if severity == syntax.Ignore || b.excepted(kind, on, code) {
		return nil
	}
	f := &cases.Draft{Finding: say(), Builtin: kind, Fixed: on[:1]}
	f.On, f.Unit = cases.Refs(on), b.UnitOf(on)
	b.list = append(b.list, f)
	return f
}

// references finds references to records that are not there.
func (b *builtins) references(t *cases.Table, f *model.Field) {
	to := b.Tables[f.Type.Record]
	for row, id := range t.Column(f).IDs {
		if id == 0 || to.Src != nil && to.Src.RowOf(id) >= 0 {
			continue
		}
		b.about(cases.Member{Table: t, Row: int32(row)}, syntax.UnknownReference, "", func() finding.Finding { return finding.UnknownReference(b.Info, f) })
	}
}

// dates finds records without a date, and those on a day without rules.
func (b *builtins) dates(t *cases.Table) {
	governing := t.Of.Governing
	if governing == nil {
		return
	}
	meant := slices.ContainsFunc(b.Info.Rules, func(r *model.Rule) bool { return r.On == model.Case(t.Of) })
	ruled := make([]bool, len(t.Days)) // by id of the date column
	for id, day := range t.Days {
		ruled[id] = day != cases.NoDay && (!meant || b.Plan.Lasts(b.Judged(day)))
	}
	for row, id := range t.Column(governing).IDs {
		if ruled[id] {
			continue
		}
		m := cases.Member{Table: t, Row: int32(row)}
		if t.Days[id] != cases.NoDay {
			b.about(m, syntax.NoRulesForDate, "", func() finding.Finding { return finding.NoRulesForDate(b.Info, t.Of, b.Judged(t.Days[id])) })
			continue
		}
		missing := []string{t.Of.Name + "." + governing.Name}
		b.about(m, syntax.UnknownDate, "", func() finding.Finding { return finding.UndatedRecord(b.Info, t.Of, missing) })
	}
}

// groupless finds records that may belong to a group but whose key is not known,
// once for each kind of group.
func (b *builtins) groupless(t *cases.Table) {
	for _, of := range b.Info.Groups {
		g := b.Groups[of]
		var reported graph.Visited[int32]
		for _, c := range g.Colls {
			if c.Table == t {
				b.grouplessIn(g, c, &reported)
			}
		}
	}
}

func (b *builtins) grouplessIn(g *cases.Group, c *cases.Collection, reported *graph.Visited[int32]) {
	for row := range int32(c.Table.Rows) {
		if !c.MayBelong(row) {
			continue
		}
		var lacks cases.Needs
		for _, k := range g.Of.Key {
			f := k.Fields[c.Of.Index]
			if c.Table.Column(f).IDs[row] == 0 && f.Otherwise == nil {
				lacks.Add(f.Record.Name + "." + f.Name)
			}
		}
		if len(lacks.Names) == 0 || !reported.First(row) {
			continue
		}
		b.about(cases.Member{Table: c.Table, Row: row}, syntax.UnknownGroup, "", func() finding.Finding {
			return finding.UnknownGroup(b.Info, c.Table.Of, g.Of, lacks.List())
		})
	}
}

// undated finds groups without a governing date.
func (b *builtins) undated(g *cases.Group) {
	for n := range int32(g.N) {
		if g.Days[n] != cases.NoDay || !g.IsCase(n) {
			continue
		}
		on := g.Members(n)
		b.add(on, syntax.UnknownDate, "", func() finding.Finding { return finding.UndatedGroup(b.Info, g.Of, g.Undecided[n].Need) })
	}
}
