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
// of a tabell are expressions, and some are words of the language.
func (p *printer) cellText(c *syntax.Cell, header *syntax.Row, column int) string {
	p.cell = true
	switch {
	case c.Word != syntax.NoKeyword && !p.ownNames(header):
		p.keyword(c.Word)
	case len(c.Expect) > 0:
		p.expectations(c)
	case c.Head != nil:
		p.head(c)
	case len(c.Items) > 0:
		p.condition(c, header, column)
	default:
		p.word(c.Raw)
	}
	s := p.cur.String()
	p.cur.Reset()
	p.cell = false
	return s
}

// ownNames says whether the words of a template written downwards are names of
// the file's own fields, and so may be no words at all.
func (p *printer) ownNames(header *syntax.Row) bool {
	if !header.Downwards() {
		return false
	}
	for _, c := range header.Cells {
		if _, ok := p.roles[c.Names()]; !ok {
			return false
		}
	}
	return true
}

func (p *printer) expectations(c *syntax.Cell) {
	for i, x := range c.Expect {
		if i > 0 {
			p.attach(";")
		}
		p.expected(x)
	}
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
