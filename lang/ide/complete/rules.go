package complete

import (
	"slices"
	"strconv"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// ruleNames are the rules, and other things, that a line may name.
func (c *completer) ruleNames() {
	switch {
	case c.Decl == syntax.KwDocument:
		c.documents()
	case c.Decl == syntax.KwWaiver:
		c.rules(rankFirst, func(*model.Rule) bool { return true })
		c.sections(rankNear, (*model.Section).Conditional)
		c.builtins(rankFar, nil)
	case c.Clause == syntax.KwExpect:
		c.expected()
	case c.Clause == syntax.KwExceptionTo:
		c.rules(rankFirst, func(r *model.Rule) bool { return c.mayGoBefore(r) })
		c.sections(rankNear, c.actsOnSection)
		c.builtins(rankFar, syntax.FindingsOfCodes())
	case c.Clause == syntax.KwOverrides:
		c.rules(rankFirst, func(r *model.Rule) bool { return c.mayGoBefore(r) })
		c.sections(rankNear, c.actsOnSection)
	default:
		c.rules(rankFirst, func(*model.Rule) bool { return true })
		c.sections(rankNear, func(s *model.Section) bool { return len(s.Rules) > 0 })
		c.builtins(rankFar, nil)
	}
}

// rules adds the rules and tables that are taken, but not those on the line.
func (c *completer) rules(rank int, takes func(*model.Rule) bool) {
	for _, r := range c.Info.Rules {
		if r.Row <= 1 && takes(r) && !c.seen[r.Name] && !slices.ContainsFunc(c.Before, func(w syntax.Written) bool { return w.Text == r.Name }) {
			c.object(rank, RuleItem, r, r.Title, "")
		}
	}
}

// sections adds the sections that are taken, but not those on the line.
func (c *completer) sections(rank int, takes func(*model.Section) bool) {
	for _, s := range c.Info.Sections {
		if takes(s) && !slices.ContainsFunc(c.Before, func(w syntax.Written) bool { return w.Text == s.Name }) {
			c.object(rank, SectionItem, s, s.Title, c.Say(sectionTerm))
		}
	}
}

// actsOnSection says whether the rule in hand can act on some rule of a section.
func (c *completer) actsOnSection(s *model.Section) bool {
	return slices.ContainsFunc(s.Rules, c.mayGoBefore)
}

// mayGoBefore says whether the rule in hand may be an exception to another, or
// go before it.
func (c *completer) mayGoBefore(other *model.Rule) bool {
	if name := c.Placed.Decl.Header().Name; name != nil && name.Text == other.Name {
		return false
	}
	on := check.ScopeOf(c.Info, c.Placed).On()
	if g, ok := on.(*model.Group); ok && other.On != on {
		return slices.ContainsFunc(g.Collections, func(coll *model.Collection) bool { return coll.Record != nil && model.Case(coll.Record) == other.On })
	}
	return on == nil || on == other.On
}

// expected are the rules that a line of an example may expect: those that the
// example names, else all; first those with the severity that is written.
func (c *completer) expected() {
	named := map[string]bool{}
	if d, ok := c.Placed.Decl.(*syntax.ExampleDecl); ok {
		for _, ref := range d.For {
			if ref.Name != nil {
				named[ref.Name.Text] = true
			}
		}
	}
	severity, stated := severities[c.before(1).Keyword]
	for _, r := range c.Info.Rules {
		if r.Row > 1 || len(named) > 0 && !named[r.Name] && (r.Section == nil || !named[r.Section.Name]) {
			continue
		}
		rank := rankNear
		if stated && slices.ContainsFunc(r.Steps, func(s model.Step) bool { return s.Severity == severity }) {
			rank = rankFirst
		}
		c.object(rank, RuleItem, r, r.Title, "")
	}
	if !stated { // the finding that rules share cannot be decided
		c.sections(rankNear, func(s *model.Section) bool {
			of := func(r *model.Rule) bool { return named[r.Name] }
			return s.Conditional() && s.IfUnknown != syntax.Ignore && (len(named) == 0 || named[s.Name] || slices.ContainsFunc(s.Rules, of))
		})
	}
	var words []syntax.Keyword
	for _, k := range syntax.Words(syntax.ClassFinding) {
		if len(named) == 0 || named[k.In(syntax.NB)] || named[k.In(syntax.EN)] {
			words = append(words, k)
		}
	}
	if len(words) > 0 {
		c.builtins(rankFar, words)
	}
}

var severities = map[syntax.Keyword]syntax.Severity{
	syntax.KwErrorWord: syntax.Error, syntax.KwWarningWord: syntax.Warning, syntax.KwNoteWord: syntax.Note,
}

// builtins adds the built-in findings, or some of them.
func (c *completer) builtins(rank int, some []syntax.Keyword) {
	if some == nil {
		some = syntax.Words(syntax.ClassFinding)
	}
	for _, k := range some {
		c.add(rank, Item{Label: c.Spelt(k), Kind: BuiltinItem, Keyword: k, Detail: c.Say(builtinTerm)})
	}
}

// checks adds the built-in checks that no line of the header names, each with how
// bad its findings are and a text to be written over.
func (c *completer) checks() {
	for _, b := range syntax.Builtins() {
		if c.Info.Ruleset != nil && !c.rewrites(b.Keyword()) {
			if _, named := c.Info.Ruleset.Checks[b]; named {
				continue
			}
		}
		item := Item{Label: b.In(c.File.Lang), Kind: BuiltinItem, Keyword: b.Keyword(), Detail: c.Say(builtinTerm)}
		if !c.blankBehind() {
			draft := b.Check(c.File.Lang)[len(syntax.KwCheck.In(c.File.Lang))+1:] + ` "‹` + c.Written(b.Keyword().Row().Finding.Why) + `›"`
			item.Text, item.Snippet = plain(draft), snippet(draft)
		}
		c.add(rankFirst, item)
	}
}

// rowNumbers are the rows of the table named before the bracket.
func (c *completer) rowNumbers() {
	for _, r := range c.Info.Rules {
		if r.Row > 0 && r.Name == c.before(2).Text {
			c.add(rankFirst, Item{Label: strconv.Itoa(r.Row), Kind: RuleItem, Detail: r.Title, Object: r})
		}
	}
}

// keys are the keys of the records that the rule in hand can point to.
func (c *completer) keys() {
	about := map[*model.Record]bool{}
	for _, w := range c.Before {
		for _, r := range c.Info.Rules {
			if r.Name != w.Text {
				continue
			}
			switch on := r.On.(type) {
			case *model.Record:
				about[on] = true
			case *model.Group:
				for _, coll := range on.Collections {
					about[coll.Record] = true
				}
			}
		}
	}
	for _, given := range c.givens() {
		rank := rankFirst
		if len(about) > 0 && !about[given.record] { // the rule may point to these too
			rank = rankFar
		}
		for _, key := range given.keys {
			if !slices.ContainsFunc(c.Before, func(w syntax.Written) bool { return w.Text == key || w.Text == `"`+key+`"` }) {
				item := Item{Label: key, Kind: TextItem, Detail: given.record.Name}
				if !syntax.IsKey(key, c.File.Lang) {
					item.Text = `"` + key + `"`
				}
				c.add(rank, item)
			}
		}
	}
}

// given is a table of records of an example.
type given struct {
	record *model.Record
	clause *syntax.GivenClause
	keys   []string
}

// givens are the tables of the example in hand.
func (c *completer) givens() []given {
	if c.Placed == nil {
		return nil
	}
	var list []given
	for _, clause := range c.Placed.Decl.Lines() {
		line, ok := clause.(*syntax.GivenClause)
		if !ok || line.Record == nil {
			continue
		}
		for _, one := range line.Records() {
			g := given{record: c.Info.RecordNamed(one.Record.Text), clause: &syntax.GivenClause{}}
			if g.record == nil {
				continue
			}
			if one.Record == line.Record { // the table is of the last
				g.clause = line
			}
			if g.record.Key != nil {
				g.keys = column(g.clause.Header, g.clause.Rows, g.record.Key.Name)
				if key := c.templateKey(one, g.record); key != "" && !slices.Contains(g.keys, key) {
					g.keys = append(g.keys, key)
				}
			}
			list = append(list, g)
		}
	}
	return list
}

// templateKey is the key that a template gives the records that have none.
func (c *completer) templateKey(given *syntax.TemplateRecord, r *model.Record) string {
	if given.Template == nil {
		return ""
	}
	t := c.Info.Names.Templates[given.Template.Text]
	if t == nil || t.Of != r {
		return ""
	}
	cell := t.Cell(r.Key)
	if cell == nil || cell.State != syntax.CellData {
		return ""
	}
	return cell.Data
}

// column is what stands in the column of a field, each once.
func column(header *syntax.Row, rows []*syntax.Row, field string) []string {
	if header == nil {
		return nil
	}
	var list []string
	for i, head := range header.Cells {
		if head.Data != field {
			continue
		}
		for _, row := range rows {
			if i < len(row.Cells) && row.Cells[i].State == syntax.CellData && row.Cells[i].Data != "" && !slices.Contains(list, row.Cells[i].Data) {
				list = append(list, row.Cells[i].Data)
			}
		}
	}
	return list
}

// documents are those that can be cited, the one of the days in hand first.
func (c *completer) documents() {
	own := c.own()
	day, known := c.firstDay()
	if !known {
		day = c.NewestDay()
	}
	best := c.DocumentFor(day)
	for _, d := range c.Info.Documents {
		rank := rankNear
		if d == best {
			rank = rankFirst
		}
		if model.Object(d) != own {
			c.object(rank, DocumentItem, d, d.Title, "")
		}
	}
}
