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
	"ppolang/lang/value"
)

// Source is what the language finds of one kind in a field, a type of records or a
// kind of groups: for any number of them.
type Source struct {
	Kind    syntax.Builtin
	Outcome finding.Outcome
	table   *cases.Table // what it is about
	group   *cases.Group // where that is groups
	say     func(row, nth int32) finding.Finding
}

// Brief is a finding before it is put into words: the record or group that it is
// about, and which of several it is where a source has several about one.
type Brief struct {
	*Source
	Row, Nth int32
	Severity syntax.Severity
}

// Bare is a source that says the same, and proposes nothing.
func (s *Source) Bare() *Source {
	bare := *s
	bare.say = func(row, nth int32) finding.Finding {
		f := s.say(row, nth)
		f.Fixes = nil
		return f
	}
	return &bare
}

// Builtins is what the language finds.
type Builtins struct {
	*cases.World
	excepted func(kind syntax.Builtin, on cases.Member, code string) bool
	give     func(Brief)
}

// Find gives what the language itself finds, less what rules except.
func (b *Builtins) Find(w *cases.World, excepted func(kind syntax.Builtin, on cases.Member, code string) bool, give func(Brief)) {
	b.World, b.excepted, b.give = w, excepted, give
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
}

// About is what gives findings of a kind about records, which are found elsewhere.
func (b *Builtins) About(t *cases.Table, kind syntax.Builtin, say func(row, nth int32) finding.Finding) *Source {
	return &Source{Kind: kind, Outcome: finding.Violation, table: t, say: say}
}

// severity is how bad findings of a kind are; false where they are ignored.
func (b *Builtins) severity(kind syntax.Builtin) (syntax.Severity, bool) {
	s := finding.SeverityOf(b.Info, kind)
	return s, s != syntax.Ignore
}

// Key is the key of the first record that a finding points to.
func (f Brief) Key() string {
	if f.group != nil {
		if m, any := f.group.FirstMember(f.Row); any {
			return m.Table.Key(m.Row)
		}
		return ""
	}
	return f.table.Key(f.Row)
}

// Record is the record that a finding is about.
func (f Brief) Record() cases.Member { return cases.Member{Table: f.table, Row: f.Row} }

// PointsTo are the records that a finding points to.
func (f Brief) PointsTo() []cases.Member {
	if f.group != nil {
		return f.group.Members(f.Row)
	}
	return []cases.Member{f.Record()}
}

// Day is the date that governs, NoDay where there is none.
func (f Brief) Day() value.Date {
	if f.group != nil {
		return cases.NoDay
	}
	return f.table.Day(f.Row)
}

// Word puts a finding into words.
func (b *Builtins) Word(f Brief) finding.Finding {
	on := f.PointsTo()
	out := f.say(f.Row, f.Nth)
	out.On, out.Unit = cases.Refs(on), b.UnitOf(on)
	if day := f.Day(); day != cases.NoDay {
		out.Date, out.Dated = day, true
	}
	return out
}

// references finds references to records that are not there.
func (b *Builtins) references(t *cases.Table, f *model.Field) {
	severity, told := b.severity(syntax.UnknownReference)
	if !told {
		return
	}
	to := b.Tables[f.Type.Record]
	var of *Source
	for row, id := range t.Column(f).IDs {
		if id == 0 || to.Src != nil && to.Src.RowOf(id) >= 0 {
			continue
		}
		if of == nil {
			of = &Source{Kind: syntax.UnknownReference, Outcome: finding.Violation, table: t,
				say: func(int32, int32) finding.Finding { return finding.UnknownReference(b.Info, f) }}
		}
		b.give(Brief{of, int32(row), 0, severity})
	}
}

// dates finds records without a date, and those on a day without rules.
func (b *Builtins) dates(t *cases.Table) {
	governing := t.Of.Governing
	if governing == nil {
		return
	}
	meant := slices.ContainsFunc(b.Info.Rules, func(r *model.Rule) bool { return r.On == model.Case(t.Of) })
	ruled := make([]bool, len(t.Days)) // by id of the date column
	all := true
	for id, day := range t.Days {
		ruled[id] = day != cases.NoDay && (!meant || b.Plan.Lasts(b.Judged(day)))
		all = all && ruled[id]
	}
	if all {
		return
	}
	undated, told := b.severity(syntax.UnknownDate)
	unruled, toldToo := b.severity(syntax.NoRulesForDate)
	var without, beyond *Source
	for row, id := range t.Column(governing).IDs {
		switch {
		case ruled[id]:
		case t.Days[id] == cases.NoDay && told:
			if without == nil {
				missing := []string{t.Of.Name + "." + governing.Name}
				without = &Source{Kind: syntax.UnknownDate, Outcome: finding.Undetermined, table: t,
					say: func(int32, int32) finding.Finding { return finding.UndatedRecord(b.Info, t.Of, missing) }}
			}
			b.give(Brief{without, int32(row), 0, undated})
		case t.Days[id] != cases.NoDay && toldToo:
			if beyond == nil {
				beyond = &Source{Kind: syntax.NoRulesForDate, Outcome: finding.Violation, table: t,
					say: func(row, _ int32) finding.Finding {
						return finding.NoRulesForDate(b.Info, t.Of, b.Judged(t.Day(row)))
					}}
			}
			b.give(Brief{beyond, int32(row), 0, unruled})
		}
	}
}

// groupless finds records that may belong to a group but whose key is not known,
// once for each kind of group.
func (b *Builtins) groupless(t *cases.Table) {
	severity, told := b.severity(syntax.UnknownGroup)
	if !told {
		return
	}
	for _, of := range b.Info.Groups {
		g := b.Groups[of]
		var reported graph.Visited[int32]
		for _, c := range g.Colls {
			if c.Table == t {
				b.grouplessIn(g, c, &reported, severity)
			}
		}
	}
}

func (b *Builtins) grouplessIn(g *cases.Group, c *cases.Collection, reported *graph.Visited[int32], severity syntax.Severity) {
	var of *Source
	for row := range int32(c.Table.Rows) {
		if !c.MayBelong(row) || !lacksKey(g, c, row) || !reported.First(row) {
			continue
		}
		if of == nil {
			of = &Source{Kind: syntax.UnknownGroup, Outcome: finding.Undetermined, table: c.Table,
				say: func(row, _ int32) finding.Finding {
					return finding.UnknownGroup(b.Info, c.Table.Of, g.Of, keyLacks(g, c, row))
				}}
		}
		b.give(Brief{of, row, 0, severity})
	}
}

// lacks says whether a record does not have some field of a group's key.
func lacks(c *cases.Collection, k *model.GroupKey, row int32) bool {
	f := k.Fields[c.Of.Index]
	return f.Otherwise == nil && c.Table.Column(f).IDs[row] == 0
}

func lacksKey(g *cases.Group, c *cases.Collection, row int32) bool {
	return slices.ContainsFunc(g.Of.Key, func(k *model.GroupKey) bool { return lacks(c, k, row) })
}

// keyLacks is what a record lacks of a group's key.
func keyLacks(g *cases.Group, c *cases.Collection, row int32) []string {
	var needs cases.Needs
	for _, k := range g.Of.Key {
		if f := k.Fields[c.Of.Index]; lacks(c, k, row) {
			needs.Add(f.Record.Name + "." + f.Name)
		}
	}
	return needs.List()
}

// undated finds groups without a governing date.
func (b *Builtins) undated(g *cases.Group) {
	severity, told := b.severity(syntax.UnknownDate)
	if !told {
		return
	}
	var of *Source
	for n := range int32(g.N) {
		if g.Days[n] != cases.NoDay || !g.IsCase(n) {
			continue
		}
		if of == nil {
			of = &Source{Kind: syntax.UnknownDate, Outcome: finding.Undetermined, group: g,
				say: func(n, _ int32) finding.Finding { return finding.UndatedGroup(b.Info, g.Of, g.Undecided[n].Need) }}
		}
		b.give(Brief{of, n, 0, severity})
	}
}
