package format

import (
	"strings"

	"ppolang/lang/syntax"
)

// table prints the rows of a table under one another, as wide as the widest
// cell of each column asks for.
func (p *printer) table(header *syntax.Row, rows []*syntax.Row, indent int) {
	if header != nil {
		rows = append([]*syntax.Row{header}, rows...)
	}
	cells := make([][]string, len(rows))
	var widths []int
	for i, row := range rows {
		cells[i] = make([]string, len(row.Cells))
		for j, c := range row.Cells {
			cells[i][j] = p.cellText(c, header, j)
			if j == len(widths) {
				widths = append(widths, 0)
			}
			widths[j] = wider(widths[j], columns(cells[i][j]))
		}
	}
	for i, row := range rows {
		p.begin(row.Place.Start, indent, indent)
		p.word("|")
		for j, s := range cells[i] {
			p.word(s + strings.Repeat(" ", max(0, widths[j]-columns(s))) + " |")
		}
		p.end(row.Place.End)
	}
}

// cellText is a cell on its own. Cells of data are as they were written; those
// of a tabell are expressions.
func (p *printer) cellText(c *syntax.Cell, header *syntax.Row, column int) string {
	if c.Head == nil && len(c.Items) == 0 {
		return c.Raw
	}
	p.cell = true
	if c.Head != nil {
		p.head(c)
	} else {
		p.condition(c, header, column)
	}
	s := p.cur.String()
	p.cur.Reset()
	p.cell = false
	return s
}

func (p *printer) head(c *syntax.Cell) {
	switch c.Column {
	case syntax.RequireColumn:
		p.keyword(syntax.KwRequire)
	case syntax.ForbidColumn:
		p.keyword(syntax.KwForbid)
	}
	p.expr(c.Head, true)
}

// condition prints the values of a cell; they may be codes where its column is
// about a field of codes.
func (p *printer) condition(c *syntax.Cell, header *syntax.Row, column int) {
	if c.Op != syntax.Eq {
		p.word(c.Op.String())
	}
	r := isEither
	if c.Op != syntax.Eq && c.Op != syntax.Ne { // codes have no order
		r = isNumber
	} else if header != nil && column < len(header.Cells) {
		r = p.roleBeside(header.Cells[column].Head)
	}
	commas(p, c.Items, func(e syntax.Expr, _ bool) {
		p.withRole(r, func() { p.expr(e, true) })
	})
}
