package complete

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// words is a place behind the first word of a line.
func (c *completer) words() {
	c.phrases()
	c.keywords()
	for _, role := range c.Roles {
		c.role(role)
	}
	for _, open := range c.Open {
		c.expression(open)
	}
}

// keywords adds those that the grammar of the line takes, less those that stand
// there already.
func (c *completer) keywords() {
	last := c.before(1).Keyword
	for _, k := range c.Keywords {
		switch k {
		case syntax.KwFrom, syntax.KwTo, syntax.KwUntilFurther, syntax.KwSource, syntax.KwReplaces, syntax.KwAssumed, syntax.KwWith, syntax.KwIn, syntax.KwOn:
		default:
			if c.wrote(k) {
				continue
			}
		}
		switch {
		case c.Decl == syntax.KwWaiver && k == syntax.KwTo:
			k = syntax.KwUntil
		case c.Decl == syntax.KwWaiver && k == syntax.KwOf:
			k = syntax.KwBy
		case k == syntax.KwRecord && c.Clause == syntax.KwFormat:
			k = syntax.KwElement
		case c.Decl == syntax.KwMapping && !c.reads(k):
			continue
		case k == syntax.KwIn && slices.Contains(c.Keywords, syntax.KwTo) && c.Clause == syntax.KwFix: // legg til … i
			k = syntax.KwAddIn
		case k == syntax.KwOutside && c.Clause == syntax.KwFix: // fix remove … except
			continue
		case k == syntax.KwTo && slices.Contains(c.Keywords, syntax.KwIn) && c.Clause == syntax.KwFix:
			continue
		case last == syntax.KwValid && k != syntax.KwFrom && k != syntax.KwTo && k != syntax.KwUntilFurther:
			continue
		case k == syntax.KwValid && (c.wrote(k) || c.Clause == syntax.KwValid):
			continue
		}
		c.keyword(rankNear, k)
	}
}

// role adds what can be named in a role.
func (c *completer) role(role syntax.Role) {
	switch role {
	case syntax.RoleLanguage:
		c.add(rankFirst, Item{Label: syntax.NB.String(), Kind: KeywordItem, Detail: "norsk bokmål"})
		c.add(rankFirst, Item{Label: syntax.EN.String(), Kind: KeywordItem, Detail: "English"})
	case syntax.RoleSystem:
		for _, s := range c.Info.CodeSystems {
			c.object(rankFirst, SystemItem, s, s.Title, "")
		}
	case syntax.RoleCase:
		c.records(rankFirst)
		if c.Decl != syntax.KwMapping {
			for _, g := range c.Info.Groups {
				c.object(rankNear, GroupItem, g, g.Title, "")
			}
		}
	case syntax.RoleRecord:
		c.records(rankFirst)
	case syntax.RoleRule:
		c.ruleNames()
	case syntax.RoleRow:
		c.rowNumbers()
	case syntax.RoleBuiltin:
		if c.Clause == syntax.KwCheck {
			c.checks()
		} else {
			c.builtins(rankFirst, nil)
		}
	case syntax.RoleFrom, syntax.RoleTo:
		c.dates(rankFirst, role)
	case syntax.RoleAssumption:
		for _, a := range c.Info.Assumptions {
			c.object(rankFirst, DocumentItem, a, a.Title, "")
		}
	case syntax.RoleDocument:
		c.documents()
	case syntax.RolePart:
		c.parts(c.before(1).Text, true)
	case syntax.RoleFieldOf:
		if r := c.Info.RecordNamed(c.before(2).Text); r != nil {
			c.fieldsOf(r, func(*model.Field) bool { return true })
		}
	case syntax.RoleShared:
		c.shared()
	case syntax.RoleCollection:
		if g, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Group); ok {
			for _, coll := range g.Collections {
				c.object(rankFirst, CollectionItem, coll, recordTitle(coll), recordName(coll))
			}
		}
	case syntax.RoleTemplate:
		for _, t := range c.Info.Templates {
			suits := t.Of != nil && t.Of.Name == c.before(2).Text
			if c.Decl == syntax.KwTemplate {
				suits = c.Placed == nil || t.Decl != c.Placed.Decl
			}
			if suits {
				c.object(rankFirst, TemplateItem, t, t.Title, "")
			}
		}
	case syntax.RoleKey:
		c.keys()
	case syntax.RoleFormat:
		for _, f := range c.Info.Readable.Formats {
			c.add(rankFirst, Item{Label: f, Kind: TextItem})
		}
	case syntax.RoleMapped:
		if c.Clause == syntax.KwOnePer {
			c.keyOfMapped()
		} else if r, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Record); ok {
			c.fieldsOf(r, func(f *model.Field) bool { return !c.mapped(f) })
			for _, f := range r.Fields {
				if c.mapped(f) { // what is not found in one way may be in another
					c.member(rankNear, f)
				}
			}
		}
	case syntax.RoleFix:
		c.fixable()
	case syntax.RoleAnyCode:
		c.seen[c.Before[1].Text] = true // itself
		for _, s := range c.Info.CodeSystems {
			c.codesOf(s, model.Always, true)
		}
	}
}

func (c *completer) records(rank int) {
	for _, r := range c.Info.Records {
		c.object(rank, RecordItem, r, r.Title, "")
	}
}

func (c *completer) fieldsOf(r *model.Record, takes func(*model.Field) bool) {
	for _, f := range r.Fields {
		if takes(f) {
			c.member(rankFirst, f)
		}
	}
}

// keyOfMapped is the key of the record that a mapping is for.
func (c *completer) keyOfMapped() {
	if r, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Record); ok && r.Key != nil {
		c.member(rankFirst, r.Key)
	}
}

// reads says whether a word on how a column is read makes sense of the field of the
// line.
func (c *completer) reads(k syntax.Keyword) bool {
	f := c.mappedField()
	return f == nil || check.Reads(k, f.Type.Kind)
}

// mappedField is the field that the line of a mapping is about, nil where it is none.
func (c *completer) mappedField() *model.Field {
	if c.Clause != syntax.KwField || len(c.Before) < 2 {
		return nil
	}
	f, _ := c.Info.MemberNamed(check.ScopeOf(c.Info, c.Placed).On(), c.Before[1].Text).(*model.Field)
	return f
}

// mapped says whether a line of the mapping already reads a field.
func (c *completer) mapped(f *model.Field) bool {
	return slices.ContainsFunc(c.Placed.Decl.Lines(), func(clause syntax.Clause) bool {
		line, ok := clause.(*syntax.MapClause)
		return ok && line.Field != nil && line.Field.Text == f.Name && !c.onLine(line)
	})
}

// onLine says whether a clause of the declaration in hand is the one at the
// cursor.
func (c *completer) onLine(n syntax.Node) bool {
	s := c.Placed.Abs(n.Span())
	return s.Start <= c.Word.Start && c.Word.Start <= s.End
}

// shared are the fields that all members of the group in hand have and that are
// not yet part of its key.
func (c *completer) shared() {
	g, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Group)
	if !ok || len(g.Collections) == 0 || g.Collections[0].Record == nil {
		return
	}
	c.fieldsOf(g.Collections[0].Record, func(f *model.Field) bool {
		for _, coll := range g.Collections {
			if coll.Record != nil && !slices.ContainsFunc(coll.Record.Fields, func(other *model.Field) bool { return other.Name == f.Name }) {
				return false
			}
		}
		return !slices.ContainsFunc(c.Before, func(w syntax.Written) bool { return w.Text == f.Name })
	})
}

// fixable are the code fields that a fix may change.
func (c *completer) fixable() {
	set, move := c.before(1).Keyword == syntax.KwSet, c.Before[1].Keyword == syntax.KwMove
	for _, r := range c.fixed() {
		c.fieldsOf(r, func(f *model.Field) bool {
			return !f.Fact && (f.Type.Kind == model.Codes && !set || f.Type.Kind == model.Code && !move)
		})
	}
}
