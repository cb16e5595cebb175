package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveGroup reads the lines of a gruppe: its collections, its key, and whose
// date governs. The conditions on members are typed later, when every definition
// has its name.
func (c *checker) resolveGroup(g *model.Group) {
	h := c.Info.HomeOf(g.Decl)
	var per *syntax.PerClause
	var governing *syntax.GoverningClause
	var seen repeated
	broken := false
	for _, clause := range g.Decl.Lines() {
		switch line := clause.(type) {
		case *syntax.MembersClause:
			for _, m := range line.Members {
				c.addCollection(h, g, m)
			}
			broken = broken || c.unread(h, line)
		case *syntax.PerClause:
			if !seen.repeats(c, h, line, syntax.KwPer) {
				per = line
			}
		case *syntax.GoverningClause:
			if !seen.repeats(c, h, line, syntax.KwGoverning) {
				governing = line
			}
		case *syntax.BadClause:
			broken = true
		}
	}
	if broken {
		c.VagueGroups[g] = true
	} else {
		if len(g.Collections) == 0 {
			c.Report(diag.MissingClause, h.FirstLine(), diag.Plain(g.Name), diag.Plain(syntax.KwOf.In(h.File.Lang)))
		}
		if per == nil {
			c.Report(diag.MissingClause, h.FirstLine(), diag.Plain(g.Name), diag.Plain(syntax.KwPer.In(h.File.Lang)))
		}
	}
	if per != nil {
		for _, name := range per.Fields {
			c.addKey(h, g, name)
		}
	}
	c.resolveGoverning(h, g, governing)
}

func (c *checker) addCollection(h model.Home, g *model.Group, m *syntax.GroupMember) {
	r := c.record(h, m.Record)
	if m.As == nil {
		c.VagueGroups[g] = true
		return
	}
	coll := &model.Collection{Group: g, Index: len(g.Collections), Record: r, When: m.When, OtherwiseNone: m.OtherwiseNone}
	coll.Named = model.Named{Name: m.As.Text, At: h.At(m.As), Decl: h.Decl.Decl}
	for _, other := range g.Collections {
		if other.Name == coll.Name {
			c.duplicate(coll.At, coll.Name, other.At)
			return
		}
	}
	g.Collections = append(g.Collections, coll)
}

// addKey adds a key field, which every collection's record has to have, of one
// type.
func (c *checker) addKey(h model.Home, g *model.Group, name *syntax.Name) {
	key := &model.GroupKey{Group: g, Index: len(g.Key), Fields: make([]*model.Field, len(g.Collections))}
	key.Named = model.Named{Name: name.Text, At: h.At(name), Decl: h.Decl.Decl}
	var first *model.Field
	lacking := false
	for i, coll := range g.Collections {
		if coll.Record == nil {
			continue
		}
		f, _ := c.Names.Members[coll.Record][name.Text].(*model.Field)
		if f == nil {
			if !lacking {
				c.NoField(h, name, coll.Record)
			}
			lacking = true
			c.Keyless[g] = true
			continue
		}
		key.Fields[i], f.Grouping = f, true
		c.Use(f)
		sensitive := key.Type.Sensitive || f.Sensitive
		switch {
		case first == nil:
			first, key.Type, key.Title = f, f.Type, f.Title
			c.SetUse(name, f)
		case !expr.SameKey(first.Type, f.Type):
			d := c.Report(diag.KeyTypes, h.At(name), diag.Plain(name.Text), diag.Plain(first.Record.Name), words.Type(first.Type), diag.Plain(coll.Record.Name), words.Type(f.Type))
			d.Relate(f.At, words.DeclaredHere)
		}
		key.Type.Sensitive = sensitive
	}
	if key.Type.Kind == model.Codes {
		c.Report(diag.KeyOfCodes, h.At(name), diag.Plain(name.Text))
	}
	if c.addMember(g, key) {
		g.Key = append(g.Key, key)
	}
}

// resolveGoverning finds the collection whose first or last member's date
// governs, and sees to it that there is a date.
func (c *checker) resolveGoverning(h model.Home, g *model.Group, line *syntax.GoverningClause) {
	if line != nil {
		g.LastGoverns = line.Last
	}
	if line != nil && line.Collection != nil {
		coll := c.CollectionOf(g, line.Collection.Text)
		if coll == nil {
			c.NoCollection(h, line.Collection, g)
			c.dateless[g] = true
			return
		}
		c.SetUse(line.Collection, coll)
		g.Governing = coll
		if coll.Record != nil && !c.governed(coll.Record) {
			c.Report(diag.NoGoverningDate, h.At(line.Collection), diag.Plain(coll.Record.Name)).Relate(coll.Record.At, words.DeclaredHere)
			c.dateless[g], c.dateless[coll.Record] = true, true
		}
	}
}

// resolveMembers types the conditions on who is a member. They belong to the
// group: what it rests on must not rest on it.
func (c *checker) resolveMembers(g *model.Group) {
	h := c.Info.HomeOf(g.Decl)
	for _, coll := range g.Collections {
		if coll.When == nil {
			continue
		}
		s := &expr.Scope{Home: h, Owner: g, Lost: coll.Record == nil}
		if coll.Record != nil {
			s.On = coll.Record
		}
		c.Condition(s, coll.When)
	}
}

// governed says whether cases have a date that decides which rules hold.
func (c *checker) governed(on model.Case) bool {
	switch on := on.(type) {
	case *model.Record:
		return on.Governing != nil || c.isSpoilt(on.Decl) || c.dateless[on]
	case *model.Group:
		if on.Governing != nil || c.VagueGroups[on] || c.dateless[on] {
			return true
		}
		for _, coll := range on.Collections {
			if coll.Record == nil || coll.Record.Governing != nil {
				return true
			}
		}
	}
	return false
}
