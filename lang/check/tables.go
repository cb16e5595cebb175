package check

import (
	"strings"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// tableRows makes a rule of every row. The conditions and requirements that the
// cells stand for are put together as the trees that a rule would have; their
// nodes stand at the cells, and share the expression of the column's head.
func (c *checker) tableRows(s *expr.Scope, d *ruleDecl, rule *model.Rule, body []syntax.Clause) {
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
		r.At = d.home.At(row)
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
	typ  model.Type
}

func (c *checker) tableHead(s *expr.Scope, header *syntax.Row) []column {
	columns := make([]column, len(header.Cells))
	asks := false
	for i, cell := range header.Cells {
		columns[i] = column{kind: cell.Column, head: cell.Head}
		asks = asks || cell.Column != syntax.ConditionColumn
		if cell.Head == nil {
			asks = true // broken
			continue
		}
		columns[i].typ = c.Plain(s, cell.Head)
	}
	if !asks {
		lang := s.Home.File.Lang
		c.Report(diag.NoRequireColumn, s.Home.At(header), diag.Plain(syntax.KwRequire.In(lang)), diag.Plain(syntax.KwForbid.In(lang)))
	}
	return columns
}

func (c *checker) tableRow(s *expr.Scope, r *model.Rule, columns []column, row *syntax.Row) {
	c.Alive()
	if len(row.Cells) != len(columns) {
		return // the parser has said so
	}
	r.When = append([]syntax.Expr{}, r.When...)
	r.Require = append([]model.Requirement{}, r.Require...)
	var required, forbidden []string
	for i, cell := range row.Cells {
		col := columns[i]
		if cell.Dash || col.head == nil || len(cell.Items) == 0 {
			continue
		}
		if col.kind == syntax.ConditionColumn {
			if cond := c.cellCondition(s, col, cell); cond != nil {
				r.When = append(r.When, cond)
				c.made[cond] = s.Home.Text(col.head) + " " + cell.Raw
			} else {
				r.Partial = true
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
func (c *checker) cellCondition(s *expr.Scope, col column, cell *syntax.Cell) syntax.Expr {
	switch col.typ.Kind {
	case model.Bad:
		c.Quietly(func() { c.cellItems(s, col, cell) })
		return nil
	case model.Codes:
		return c.negated(s, cell, c.hasCell(s, col, cell, syntax.AnyOf), cell.Op == syntax.Ne)
	case model.Code:
		return c.codeCell(s, col, cell)
	}
	return c.plainCell(s, col, cell)
}

// cellItems types the items of a cell beside its column.
func (c *checker) cellItems(s *expr.Scope, col column, cell *syntax.Cell) {
	for _, item := range cell.Items {
		c.Operand(s, item, col.typ)
	}
}

// codeCell is the test of a code field: any of the codes in the cell.
func (c *checker) codeCell(s *expr.Scope, col column, cell *syntax.Cell) syntax.Expr {
	if cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.Report(diag.NoOrder, s.Home.At(cell), words.Type(col.typ))
		c.Quietly(func() { c.cellItems(s, col, cell) })
		return nil
	}
	set := c.cellSet(s, col, cell)
	if len(cell.Items) == 1 {
		if one := c.oneOf(cell.Items[0]); one {
			test := &syntax.CompareExpr{Op: cell.Op, L: col.head, R: cell.Items[0]}
			return c.placed(test, &test.Place, cell, model.Bool)
		}
	}
	test := &syntax.InExpr{X: col.head, Set: set}
	return c.negated(s, cell, c.placed(test, &test.Place, cell, model.Bool), cell.Op == syntax.Ne)
}

// oneOf says whether an item is a single code or code value.
func (c *checker) oneOf(item syntax.Expr) bool {
	switch c.Info.Use(syntax.Unparen(item)).(type) {
	case *model.CodeUse, *model.Value:
		return true
	}
	return false
}

// hasCell is the test of a codes field against all the items of a cell.
func (c *checker) hasCell(s *expr.Scope, col column, cell *syntax.Cell, mode syntax.HasMode) syntax.Expr {
	if cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.Report(diag.NoOrder, s.Home.At(cell), words.Type(col.typ))
	}
	test := &syntax.HasExpr{X: col.head, Mode: mode, Codes: c.cellSet(s, col, cell)}
	return c.placed(test, &test.Place, cell, model.Bool)
}

// cellSet is the list of the items of a cell, resolved.
func (c *checker) cellSet(s *expr.Scope, col column, cell *syntax.Cell) syntax.Expr {
	list := &syntax.ListExpr{Items: cell.Items}
	list.Place = cell.Place
	c.SetItem(s, list, col.typ.Systems)
	c.Foreign(s, list, col.typ.Systems)
	return list
}

// plainCell compares a value: = any of the items, or one comparison.
func (c *checker) plainCell(s *expr.Scope, col column, cell *syntax.Cell) syntax.Expr {
	if len(cell.Items) > 1 && cell.Op != syntax.Eq && cell.Op != syntax.Ne {
		c.Report(diag.OneValue, s.Home.At(cell), diag.Plain(cell.Op.String()))
	}
	var tests []syntax.Expr
	for _, item := range cell.Items {
		test := &syntax.CompareExpr{Op: cell.Op, L: col.head, R: item}
		t := c.cellValue(s, col, item)
		if !c.Comparable(s, item, cell.Op != syntax.Eq && cell.Op != syntax.Ne, col.head, item, col.typ, t) {
			continue
		}
		tests = append(tests, c.placed(test, &test.Place, item, model.Bool))
	}
	switch len(tests) {
	case 0:
		return nil
	case 1:
		return tests[0]
	}
	any := &syntax.LogicExpr{Or: cell.Op != syntax.Ne, Operands: tests}
	return c.placed(any, &any.Place, cell, model.Bool)
}

// cellValue types a value in a cell. A bare word in a column of texts lacks its
// quotes.
func (c *checker) cellValue(s *expr.Scope, col column, item syntax.Expr) model.Type {
	if name, ok := item.(*syntax.NameExpr); ok && col.typ.Kind == model.Text && c.Lookup(s, name.Text) == nil && !c.Excused(name.Text) {
		d := c.Report(diag.TextWithoutQuotes, s.Home.At(item), diag.Plain(name.Text))
		d.Replace(d.Place, `"`+name.Text+`"`)
		return model.Type{}
	}
	return c.Operand(s, item, col.typ)
}

// negated is the condition, or its opposite.
func (c *checker) negated(_ *expr.Scope, cell *syntax.Cell, e syntax.Expr, not bool) syntax.Expr {
	if !not || e == nil {
		return e
	}
	n := &syntax.NotExpr{X: e}
	return c.placed(n, &n.Place, cell, model.Bool)
}

// cellRequirements adds what a cell of a krev or forby column asks for: of a
// codes field all the codes, each on its own, so that each gives its own fix; of
// a code field any of them; none of them where the column forbids.
func (c *checker) cellRequirements(s *expr.Scope, r *model.Rule, col column, cell *syntax.Cell) {
	forbid := col.kind == syntax.ForbidColumn
	add := func(cond syntax.Expr) {
		if cond != nil {
			r.Require = append(r.Require, model.Requirement{Forbid: forbid, Cond: cond})
			c.made[cond] = s.Home.Text(col.head) + " " + s.Home.Text(cond)
		}
	}
	switch col.typ.Kind {
	case model.Bad:
		c.Quietly(func() { c.cellItems(s, col, cell) })
	case model.Codes:
		c.asking(!forbid, func() { c.cellSet(s, col, cell) })
		for _, item := range cell.Items {
			add(c.requiredItem(s, col, item, forbid))
		}
	case model.Code:
		c.asking(!forbid, func() { add(c.codeCell(s, col, cell)) })
	default:
		add(c.plainCell(s, col, cell))
	}
}

func (c *checker) requiredItem(s *expr.Scope, col column, item syntax.Expr, forbid bool) syntax.Expr {
	mode := syntax.Has
	switch {
	case c.oneOf(item):
	case forbid:
		mode = syntax.AnyOf
	default:
		mode = syntax.AllOf
		c.AllListed(s, item)
	}
	test := &syntax.HasExpr{X: col.head, Mode: mode, Codes: item}
	return c.placed(test, &test.Place, item, model.Bool)
}

// placed gives a node that the checker made its place and its type.
func (c *checker) placed(e syntax.Expr, place *source.Span, at syntax.Node, k model.Kind) syntax.Expr {
	*place = at.Span()
	c.SetType(e, model.Type{Kind: k})
	return e
}
