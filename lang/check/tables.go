package check

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// tableRows makes a rule of every row. The conditions and requirements that the
// cells stand for are put together as the trees that a rule would have; their
// nodes stand at the cells, and share the expression of the column's head.
func (c *checker) tableRows(s *scope, d *ruleDecl, rule *Rule, body []syntax.Clause) {
	var table *syntax.TableClause
	for _, clause := range body {
		if t, ok := clause.(*syntax.TableClause); ok {
			table = t
			break // the parser lets no second one through
		}
	}
	if table == nil || table.Header == nil {
		return // the parser has said so
	}
	columns := c.tableHead(s, table.Header)
	for i, row := range table.Rows {
		r := d.rules[i]
		*r = *rule
		r.Row = i + 1
		r.at = d.home.place(row)
		if d.basis == nil {
			d.basis = &r.Basis
		}
		c.tableRow(s, r, columns, row)
	}
	if d.basis != nil {
		c.moveDemands(&rule.Basis, d.basis)
	}
}

// column is a column of a tabell.
type column struct {
	kind syntax.ColumnKind
	head syntax.Expr
	typ  Type
}

func (c *checker) tableHead(s *scope, header *syntax.Row) []column {
	columns := make([]column, len(header.Cells))
	asks := false
	for i, cell := range header.Cells {
		columns[i] = column{kind: cell.Column, head: cell.Head}
		asks = asks || cell.Column != syntax.ConditionColumn
		if cell.Head == nil {
			asks = true // broken
			continue
		}
		columns[i].typ = c.plain(s, cell.Head)
	}
	if !asks {
		lang := s.home.file.Lang
		c.report(diag.NoRequireColumn, s.home.place(header), diag.Plain(syntax.KwRequire.In(lang)), diag.Plain(syntax.KwForbid.In(lang)))
	}
	return columns
}

func (c *checker) tableRow(s *scope, r *Rule, columns []column, row *syntax.Row) {
	if len(row.Cells) != len(columns) {
		return // the parser has said so
	}
	r.When = append([]syntax.Expr{}, r.When...)
	r.Require = append([]Requirement{}, r.Require...)
	var required, forbidden []string
	for i, cell := range row.Cells {
		col := columns[i]
		if cell.Dash || col.head == nil || len(cell.Items) == 0 {
			continue
		}
		if col.kind == syntax.ConditionColumn {
			if cond := c.cellCondition(s, col, cell); cond != nil {
				r.When = append(r.When, cond)
				c.made[cond] = s.home.text(col.head) + " " + cell.Raw
			} else {
				r.partial = true
			}
			continue
		}
		if col.kind == syntax.RequireColumn {
			required = append(required, cell.Raw)
		} else {
			forbidden = append(forbidden, cell.Raw)
		}
		c.cellRequirements(s, r, col, cell)
	}
	if len(required) == 0 {
		required = forbidden
	}
	r.Required = strings.Join(required, ", ")
}

// cellCondition is the condition that a cell of a condition column stands for.
func (c *checker) cellCondition(s *scope, col column, cell *syntax.Cell) syntax.Expr {
	switch col.typ.Kind {
	case Bad:
		c.quietly(func() { c.cellItems(s, col, cell) })
		return nil
	case Codes:
		return c.negated(s, cell, c.hasCell(s, col, cell, syntax.AnyOf), cell.Op == syntax.Ne)
	case Code:
		return c.codeCell(s, col, cell)
	}
	return c.plainCell(s, col, cell)
}

// cellItems types the items of a cell beside its column.
func (c *checker) cellItems(s *scope, col column, cell *syntax.Cell) {
	for _, item := range cell.Items {
		c.operand(s, item, col.typ)
	}
}

// codeCell is the test of a code field: any of the codes in the cell.
func (c *checker) codeCell(s *scope, col column, cell *syntax.Cell) syntax.Expr {
	if cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.report(diag.NoOrder, s.home.place(cell), typeWord(col.typ))
		c.quietly(func() { c.cellItems(s, col, cell) })
		return nil
	}
	set := c.cellSet(s, col, cell)
	if len(cell.Items) == 1 {
		if one := c.oneOf(cell.Items[0]); one {
			test := &syntax.CompareExpr{Op: cell.Op, L: col.head, R: cell.Items[0]}
			return c.placed(test, &test.Place, cell, Bool)
		}
	}
	test := &syntax.InExpr{X: col.head, Set: set}
	return c.negated(s, cell, c.placed(test, &test.Place, cell, Bool), cell.Op == syntax.Ne)
}

// oneOf says whether an item is a single code or code value.
func (c *checker) oneOf(item syntax.Expr) bool {
	switch c.info.Use(syntax.Unparen(item)).(type) {
	case *CodeUse, *Value:
		return true
	}
	return false
}

// hasCell is the test of a codes field against all the items of a cell.
func (c *checker) hasCell(s *scope, col column, cell *syntax.Cell, mode syntax.HasMode) syntax.Expr {
	if cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.report(diag.NoOrder, s.home.place(cell), typeWord(col.typ))
	}
	test := &syntax.HasExpr{X: col.head, Mode: mode, Codes: c.cellSet(s, col, cell)}
	return c.placed(test, &test.Place, cell, Bool)
}

// cellSet is the list of the items of a cell, resolved.
func (c *checker) cellSet(s *scope, col column, cell *syntax.Cell) syntax.Expr {
	list := &syntax.ListExpr{Items: cell.Items}
	list.Place = cell.Place
	c.setItem(s, list, col.typ.Systems)
	c.foreign(s, list, col.typ.Systems)
	return list
}

// plainCell compares a value: = any of the items, or one comparison.
func (c *checker) plainCell(s *scope, col column, cell *syntax.Cell) syntax.Expr {
	if len(cell.Items) > 1 && cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.report(diag.OneValue, s.home.place(cell), diag.Plain(cell.Op.String()))
	}
	var tests []syntax.Expr
	for _, item := range cell.Items {
		test := &syntax.CompareExpr{Op: cell.Op, L: col.head, R: item}
		t := c.cellValue(s, col, item)
		if !c.comparable(s, item, cell.Op != syntax.Eq && cell.Op != syntax.Ne, col.head, item, col.typ, t) {
			continue
		}
		tests = append(tests, c.placed(test, &test.Place, item, Bool))
	}
	switch len(tests) {
	case 0:
		return nil
	case 1:
		return tests[0]
	}
	any := &syntax.LogicExpr{Or: cell.Op != syntax.Ne, Operands: tests}
	return c.placed(any, &any.Place, cell, Bool)
}

// cellValue types a value in a cell. A bare word in a column of texts lacks its
// quotes.
func (c *checker) cellValue(s *scope, col column, item syntax.Expr) Type {
	if name, ok := item.(*syntax.NameExpr); ok && col.typ.Kind == Text && c.lookup(s, name.Text) == nil && !c.excused(name.Text) {
		d := c.report(diag.TextWithoutQuotes, s.home.place(item), diag.Plain(name.Text))
		d.replace(d.Place, `"`+name.Text+`"`)
		return Type{}
	}
	return c.operand(s, item, col.typ)
}

// negated is the condition, or its opposite.
func (c *checker) negated(_ *scope, cell *syntax.Cell, e syntax.Expr, not bool) syntax.Expr {
	if !not || e == nil {
		return e
	}
	n := &syntax.NotExpr{X: e}
	return c.placed(n, &n.Place, cell, Bool)
}

// cellRequirements adds what a cell of a krev or forby column asks for: of a
// codes field all the codes, each on its own, so that each gives its own fix; of
// a code field any of them; none of them where the column forbids.
func (c *checker) cellRequirements(s *scope, r *Rule, col column, cell *syntax.Cell) {
	forbid := col.kind == syntax.ForbidColumn
	add := func(cond syntax.Expr) {
		if cond != nil {
			r.Require = append(r.Require, Requirement{Forbid: forbid, Cond: cond})
			c.made[cond] = s.home.text(col.head) + " " + s.home.text(cond)
		}
	}
	switch col.typ.Kind {
	case Bad:
		c.quietly(func() { c.cellItems(s, col, cell) })
	case Codes:
		c.asking(!forbid, func() { c.cellSet(s, col, cell) })
		for _, item := range cell.Items {
			add(c.requiredItem(s, col, item, forbid))
		}
	case Code:
		c.asking(!forbid, func() { add(c.codeCell(s, col, cell)) })
	default:
		add(c.plainCell(s, col, cell))
	}
}

func (c *checker) requiredItem(s *scope, col column, item syntax.Expr, forbid bool) syntax.Expr {
	mode := syntax.Has
	switch {
	case c.oneOf(item):
	case forbid:
		mode = syntax.AnyOf
	default:
		mode = syntax.AllOf
		c.allListed(s, item)
	}
	test := &syntax.HasExpr{X: col.head, Mode: mode, Codes: item}
	return c.placed(test, &test.Place, item, Bool)
}

// placed gives a node that the checker made its place and its type.
func (c *checker) placed(e syntax.Expr, place *source.Span, at syntax.Node, k Kind) syntax.Expr {
	*place = at.Span()
	c.setType(e, Type{Kind: k})
	return e
}
