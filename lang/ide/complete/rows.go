package complete

import (
	"slices"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// cell is a place in a row of a table.
type cell struct {
	column int
	before string // what stands in the cell before the word at the cursor
	header *syntax.Row
	rows   []*syntax.Row
	head   bool // the row is the header
}

// row is a place in a row of a table.
func (c *completer) row() {
	f := c.File.Source
	start := f.LineStart(f.Line(c.offset))
	bar := start + strings.IndexByte(f.Text[start:], '|')
	rest := f.LineText(f.Line(c.offset))[bar-start:]
	at, from := syntax.CellAt(rest, c.offset-bar)
	if at < 0 || c.Placed == nil {
		return
	}
	one := cell{column: at}
	c.Word.Start = max(c.Word.Start, bar+from)
	one.before = f.Text[bar+from : c.Word.Start]
	for _, clause := range c.Placed.Decl.Lines() {
		s := c.Placed.Abs(clause.Span())
		if bar < s.Start || bar > s.End {
			continue
		}
		switch line := clause.(type) {
		case *syntax.TableClause:
			one.header, one.rows = line.Header, line.Rows
			one.head = c.isRow(line.Header, bar)
			if c.Decl == syntax.KwTable {
				c.ruleCell(one)
			} else if r, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Record); ok {
				c.dataCell(one, r, nil)
			}
		case *syntax.GivenClause:
			one.header, one.rows = line.Header, line.Rows
			one.head = c.isRow(line.Header, bar)
			if line.Record != nil {
				if r := c.Info.RecordNamed(line.Record.Text); r != nil {
					c.dataCell(one, r, line.Template)
				}
			}
		case *syntax.MapClause:
			if r, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Record); ok && line.Field != nil && at == 1 {
				if f, ok := c.Info.MemberNamed(r, line.Field.Text).(*model.Field); ok {
					c.dataValue(f, one, model.Always)
				}
			}
		}
	}
}

func (c *completer) isRow(row *syntax.Row, bar int) bool {
	return row != nil && c.Placed.Abs(row.Place).Start == bar
}

// dataCell is a cell of gitt or mal.
func (c *completer) dataCell(at cell, r *model.Record, template *syntax.Name) {
	if at.head {
		c.dataHead(at, r)
		return
	}
	if c.downwards(at) {
		c.downCell(at, r)
		return
	}
	if at.header == nil || at.column >= len(at.header.Cells) {
		return
	}
	if f, ok := c.Info.MemberNamed(r, at.header.Cells[at.column].Data).(*model.Field); ok {
		c.dataValue(f, at, c.rowDay(r, at, template))
	}
}

// dataHead is a cell of the header: a field that is not there yet, or in a mal the
// words of one that is written downwards.
func (c *completer) dataHead(at cell, r *model.Record) {
	if strings.TrimSpace(at.before) != "" {
		return
	}
	if c.Decl == syntax.KwTemplate {
		switch at.column {
		case 0:
			c.keyword(rankWord, syntax.KwField)
		case 1:
			c.keyword(rankWord, syntax.KwValueWord)
		}
	}
	c.fieldsNotIn(at.header.Cells, at.column, r)
}

// fieldsNotIn are the fields that no other cell names.
func (c *completer) fieldsNotIn(cells []*syntax.Cell, but int, r *model.Record) {
	c.fieldsOf(r, func(f *model.Field) bool {
		for i, cell := range cells {
			if i != but && cell.Data == f.Name {
				return false
			}
		}
		return true
	})
}

// downwards says whether the row is one of a template written downwards.
func (c *completer) downwards(at cell) bool {
	return c.Decl == syntax.KwTemplate && at.header != nil && at.header.Downwards()
}

// downCell is a cell of a template written downwards: a field, or its value.
func (c *completer) downCell(at cell, r *model.Record) {
	var names []*syntax.Cell
	here := -1
	for i, row := range at.rows {
		names = append(names, row.Cells[0])
		if s := c.Placed.Abs(row.Place); s.Start <= c.offset && c.offset <= s.End {
			here = i
		}
	}
	switch {
	case here < 0:
	case at.column == 0:
		if strings.TrimSpace(at.before) == "" {
			c.fieldsNotIn(names, here, r)
		}
	default:
		if f, ok := c.Info.MemberNamed(r, names[here].Data).(*model.Field); ok {
			at.header, at.rows = nil, nil
			c.dataValue(f, at, model.Always)
		}
	}
}

// rowDay is the governing date of the row at the cursor, from the row itself or
// its template.
func (c *completer) rowDay(r *model.Record, at cell, template *syntax.Name) model.Interval {
	if r.Governing == nil {
		return model.Always
	}
	day := func(header *syntax.Row, row *syntax.Row) (value.Date, bool) {
		list := column(header, []*syntax.Row{row}, r.Governing.Name)
		if len(list) == 0 {
			return 0, false
		}
		return value.ParseDate(list[0])
	}
	for _, row := range at.rows {
		if s := c.Placed.Abs(row.Place); s.Start <= c.offset && c.offset <= s.End {
			if d, ok := day(at.header, row); ok {
				return model.Interval{From: d, To: d}
			}
		}
	}
	if template == nil {
		return model.Always
	}
	if t := c.Info.Names.Templates[template.Text]; t != nil {
		if cell := t.Cell(r.Governing); cell != nil {
			if d, ok := value.ParseDate(cell.Data); ok {
				return model.Interval{From: d, To: d}
			}
		}
	}
	return model.Always
}

// dataValue is what a cell of a field may hold.
func (c *completer) dataValue(f *model.Field, at cell, valid model.Interval) {
	before := strings.TrimSpace(at.before)
	if before != "" && (f.Type.Kind != model.Codes || !strings.HasSuffix(before, ",")) && f.Type.Kind != model.Text {
		return
	}
	switch f.Type.Kind {
	case model.Bool:
		c.keyword(rankFirst, syntax.KwYes)
		c.keyword(rankFirst, syntax.KwNo)
	case model.Code, model.Codes:
		for _, one := range strings.Split(before, ",") {
			c.seen[strings.TrimSpace(one)] = true
		}
		for _, s := range f.Type.Systems {
			c.codesOf(s, valid, len(f.Type.Systems) > 1)
		}
	case model.Date:
		c.others(f, at)
		c.dates(rankUsual, syntax.RoleFrom)
	case model.Reference:
		for _, g := range c.givens() {
			if g.record == f.Type.Record {
				for _, key := range g.keys {
					c.add(rankFirst, Item{Label: key, Kind: TextItem, Detail: g.record.Name})
				}
			}
		}
		c.others(f, at)
	case model.Text:
		if f.Record.Key != f {
			c.others(f, at)
		}
	}
	if before == "" && c.typed == "" {
		c.add(rankWord, Item{Label: "?", Kind: OperatorItem, Detail: c.Say(unknownTerm)})
		if f.Type.Kind == model.Codes {
			c.add(rankWord, Item{Label: "()", Kind: OperatorItem, Detail: c.Say(noneTerm)})
		}
	}
}

// others are the values of the column in other rows, here and in the templates.
func (c *completer) others(f *model.Field, at cell) {
	if f.Sensitive {
		return
	}
	word := c.Word
	c.Word = c.cellSpan(at)
	defer func() { c.Word = word }()
	list := column(at.header, at.rows, f.Name)
	for _, t := range c.Info.Templates {
		if cell := t.Cell(f); cell != nil && cell.State == syntax.CellData {
			list = append(list, cell.Data)
		}
	}
	for _, g := range c.givens() {
		if g.record == f.Record {
			list = append(list, column(g.clause.Header, g.clause.Rows, f.Name)...)
		}
	}
	slices.Sort(list)
	for _, text := range slices.Compact(list) {
		if text != c.Slice(c.Word) {
			c.add(rankNear, Item{Label: text, Kind: DateItem})
		}
	}
}

// cellSpan is all that stands in the cell at the cursor, without the blanks
// around it.
func (c *completer) cellSpan(at cell) source.Span {
	s := c.Word
	if trimmed := strings.TrimLeft(at.before, " \t"); trimmed != "" {
		s.Start -= len(trimmed)
	}
	return s
}

// ruleCell is a cell of a table of rules.
func (c *completer) ruleCell(at cell) {
	on := check.ScopeOf(c.Info, c.Placed).On()
	if on == nil {
		return
	}
	if at.head {
		c.ruleHead(at, on)
		return
	}
	if at.header == nil || at.column >= len(at.header.Cells) {
		return
	}
	head := at.header.Cells[at.column]
	if head.Head == nil {
		return
	}
	before := strings.TrimSpace(at.before)
	t := check.ScopeOn(c.Info, on).TypeOf(head.Head)
	compares := strings.Trim(before, "=≠!<>") == "" && before != ""
	if before != "" && !strings.HasSuffix(before, ",") && !compares {
		return
	}
	switch t.Kind {
	case model.Bool:
		c.keyword(rankFirst, syntax.KwYes)
		c.keyword(rankFirst, syntax.KwNo)
	case model.Code, model.Codes:
		c.codes(t.Systems, !compares && head.Column == syntax.ConditionColumn, c.valid)
	default:
		if t.Kind == model.Date {
			c.dates(rankFirst, syntax.RoleFrom)
		}
		w := want{scope: c.caseless(), of: t}
		for _, v := range c.Info.Values {
			if fits(v.Type, w.of) {
				c.object(rankUsual, ValueItem, v, v.Title, "")
			}
		}
	}
	if before == "" && c.typed == "" {
		c.add(rankWord, Item{Label: "-", Kind: OperatorItem, Detail: c.Say(anyTerm)})
		if ordered(t) && head.Column == syntax.ConditionColumn {
			for _, sign := range []string{">=", "<=", ">", "<", "≠"} {
				c.add(rankWord, Item{Label: sign, Kind: OperatorItem, Detail: c.Say(signTerms[sign])})
			}
		}
	}
}

// ruleHead is a cell of the header of a table of rules: a condition on a field or
// a defined name, or what is required.
func (c *completer) ruleHead(at cell, on model.Case) {
	if point := strings.TrimSpace(at.before); strings.HasSuffix(point, ".") {
		if e, _ := syntax.ParseExpr(strings.TrimSuffix(point, "."), c.File.Lang); e != nil {
			c.fields(rankFirst, want{kind: wantField, on: check.ScopeOn(c.Info, on).Reached(e)})
		}
		return
	}
	first, _, _ := strings.Cut(strings.TrimSpace(at.before), " ")
	demands := first == c.Spelt(syntax.KwRequire) || first == c.Spelt(syntax.KwForbid)
	if first != "" && !demands {
		return
	}
	taken := map[string]bool{}
	for i, head := range at.header.Cells {
		if i != at.column {
			taken[strings.Join(strings.Fields(head.Raw), " ")] = true
		}
	}
	for _, o := range model.Members(on) {
		t := model.TypeOf(o)
		_, field := o.(*model.Field)
		coded := field && (t.Kind == model.Code || t.Kind == model.Codes)
		if !demands && !taken[o.ObjectName()] || demands && coded && !taken[first+" "+o.ObjectName()] {
			c.member(rankFirst, o)
		}
		for _, k := range []syntax.Keyword{syntax.KwRequire, syntax.KwForbid} {
			label := c.Spelt(k) + " " + o.ObjectName()
			if !demands && coded && !taken[label] {
				c.add(rankNear, Item{Label: label, Kind: FieldItem, Detail: c.TypeText(t), Object: o})
			}
		}
	}
}
