package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// resolveGroup reads the lines of a gruppe: its collections, its key, and whose
// date governs. The conditions on members are typed later, when every definition
// has its name.
func (c *checker) resolveGroup(g *Group) {
	h := c.homeOf(g.Decl)
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
		c.vagueGroups[g] = true
	} else {
		if len(g.Collections) == 0 {
			c.report(diag.MissingClause, h.firstLine(), diag.Plain(g.Name), diag.Plain(syntax.KwOf.In(h.file.Lang)))
		}
		if per == nil {
			c.report(diag.MissingClause, h.firstLine(), diag.Plain(g.Name), diag.Plain(syntax.KwPer.In(h.file.Lang)))
		}
	}
	if per != nil {
		for _, name := range per.Fields {
			c.addKey(h, g, name)
		}
	}
	c.resolveGoverning(h, g, governing)
}

func (c *checker) addCollection(h home, g *Group, m *syntax.GroupMember) {
	r := c.record(h, m.Record)
	if m.As == nil {
		c.vagueGroups[g] = true
		return
	}
	coll := &Collection{Group: g, Index: len(g.Collections), Record: r, When: m.When, OtherwiseNone: m.OtherwiseNone}
	coll.Named = Named{Name: m.As.Text, at: h.place(m.As), Decl: h.decl.Decl}
	for _, other := range g.Collections {
		if other.Name == coll.Name {
			c.duplicate(coll.at, coll.Name, other.at)
			return
		}
	}
	g.Collections = append(g.Collections, coll)
}

// addKey adds a key field, which every collection's record has to have, of one
// type.
func (c *checker) addKey(h home, g *Group, name *syntax.Name) {
	key := &GroupKey{Group: g, Index: len(g.Key), Fields: make([]*Field, len(g.Collections))}
	key.Named = Named{Name: name.Text, at: h.place(name), Decl: h.decl.Decl}
	var first *Field
	lacking := false
	for i, coll := range g.Collections {
		if coll.Record == nil {
			continue
		}
		f, _ := c.names.members[coll.Record][name.Text].(*Field)
		if f == nil {
			if !lacking {
				c.noField(h, name, coll.Record)
			}
			lacking = true
			c.keyless[g] = true
			continue
		}
		key.Fields[i] = f
		c.use(f)
		sensitive := key.Type.Sensitive || f.Sensitive
		switch {
		case first == nil:
			first, key.Type, key.Title = f, f.Type, f.Title
			c.setUse(name, f)
		case !sameKey(first.Type, f.Type):
			d := c.report(diag.KeyTypes, h.place(name), diag.Plain(name.Text), diag.Plain(first.Record.Name), typeWord(first.Type), diag.Plain(coll.Record.Name), typeWord(f.Type))
			d.relate(f.at, declaredHere)
		}
		key.Type.Sensitive = sensitive
	}
	if key.Type.Kind == Codes {
		c.report(diag.KeyOfCodes, h.place(name), diag.Plain(name.Text))
	}
	if c.addMember(g, key) {
		g.Key = append(g.Key, key)
	}
}

// noField reports a field that a record does not have.
func (c *checker) noField(h home, name *syntax.Name, r *Record) {
	if c.lost(name.Text, c.vagueCase(r), namesOf(r.Fields)) {
		return
	}
	d := c.report(diag.UnknownField, h.place(name), diag.Plain(r.Name), diag.Plain(name.Text))
	d.relate(r.at, declaredHere)
	c.suggest(d, name.Text, namesOf(r.Fields))
}

// sameKey says whether two fields can be parts of one key.
func sameKey(a, b Type) bool {
	if a.Kind == Bad || b.Kind == Bad {
		return true
	}
	if a.Numeric() && b.Numeric() {
		return (a.Kind == Percent) == (b.Kind == Percent)
	}
	return a.Kind == b.Kind && a.Record == b.Record && (a.Kind != Code || ShareSystem(a.Systems, b.Systems))
}

// resolveGoverning finds the collection whose first or last member's date
// governs, and sees to it that there is a date.
func (c *checker) resolveGoverning(h home, g *Group, line *syntax.GoverningClause) {
	if line != nil {
		g.LastGoverns = line.Last
	}
	if line != nil && line.Collection != nil {
		coll := c.collectionOf(g, line.Collection.Text)
		if coll == nil {
			c.noCollection(h, line.Collection, g)
			c.dateless[g] = true
			return
		}
		c.setUse(line.Collection, coll)
		g.Governing = coll
		if coll.Record != nil && !c.governed(coll.Record) {
			c.report(diag.NoGoverningDate, h.place(line.Collection), diag.Plain(coll.Record.Name)).relate(coll.Record.at, declaredHere)
			c.dateless[g], c.dateless[coll.Record] = true, true
		}
	}
}

func (c *checker) collectionOf(g *Group, name string) *Collection {
	for _, coll := range g.Collections {
		if coll.Name == name {
			return coll
		}
	}
	return nil
}

// noCollection reports a collection that a group does not have.
func (c *checker) noCollection(h home, name *syntax.Name, g *Group) {
	if c.lost(name.Text, c.vagueGroups[g], namesOf(g.Collections)) {
		return
	}
	d := c.report(diag.UnknownCollection, h.place(name), diag.Plain(g.Name), diag.Plain(name.Text))
	c.suggest(d, name.Text, namesOf(g.Collections))
}

// resolveMembers types the conditions on who is a member. They belong to the
// group: what it rests on must not rest on it.
func (c *checker) resolveMembers(g *Group) {
	h := c.homeOf(g.Decl)
	for _, coll := range g.Collections {
		if coll.When == nil {
			continue
		}
		s := &scope{home: h, owner: g, lost: coll.Record == nil}
		if coll.Record != nil {
			s.on = coll.Record
		}
		c.condition(s, coll.When)
	}
}

// governed says whether cases have a date that decides which rules hold.
func (c *checker) governed(on Case) bool {
	switch on := on.(type) {
	case *Record:
		return on.Governing != nil || c.isSpoilt(on.Decl) || c.dateless[on]
	case *Group:
		if on.Governing != nil || c.vagueGroups[on] || c.dateless[on] {
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
