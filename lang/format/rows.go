package format

import (
	"strings"

	"ppolang/lang/syntax"
)

// Rows puts the bars of table rows under one another, as far as the rows have
// them: a row that is being written may lack cells, or its last bar. What stands
// in the cells stays as it is. Each row is a line of the text, whose first word
// is a bar; those that come out stand one step in.
func Rows(rows []string) []string {
	cut := make([]syntax.RowText, len(rows))
	var widths []int
	for i, row := range rows {
		cut[i] = syntax.CutRow(row)
		for j, cell := range cut[i].Cells {
			if j == len(widths) {
				widths = append(widths, 0)
			}
			widths[j] = wider(widths[j], columns(cell))
		}
	}
	p := &printer{}
	for _, row := range cut {
		p.column = step
		p.word("|")
		for j, cell := range row.Cells {
			p.word(cell)
			p.pad(columns(cell), widths[j])
			p.word("|")
		}
		if row.Open != "" {
			p.word(row.Open)
		}
		p.trailing = row.Comment
		p.flush()
	}
	return strings.Split(strings.TrimSuffix(p.render(), "\n"), "\n")
}
