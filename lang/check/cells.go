package check

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// dataColumns finds the fields of the columns of a mal or gitt; nil stands for a
// column whose field is not known.
func (c *checker) dataColumns(h home, header *syntax.Row, r *Record) []*Field {
	fields := make([]*Field, len(header.Cells))
	members := c.names.members[r]
	clear(c.columns)
	for i, cell := range header.Cells {
		f, _ := members[cell.Data].(*Field)
		if f == nil {
			if !c.lost(cell.Data, c.vagueCase(r), namesOf(r.Fields)) {
				d := c.report(diag.UnknownField, h.place(cell), diag.Plain(r.Name), diag.Plain(cell.Data))
				d.relate(r.at, declaredHere)
				c.suggest(d, cell.Data, namesOf(r.Fields))
			}
			continue
		}
		if first := c.columns[f]; first != nil {
			c.report(diag.ColumnTwice, h.place(cell), diag.Plain(f.Name)).relate(h.place(first), firstHere)
			continue
		}
		c.columns[f] = cell
		fields[i] = f
		c.use(f)
		c.setUse(cell, f)
	}
	return fields
}

// dataRow sees to it that every cell of a row can be read as its field's type.
func (c *checker) dataRow(h home, header, row *syntax.Row, fields []*Field) {
	if len(row.Cells) != len(header.Cells) {
		return // the parser has said so
	}
	for i, cell := range row.Cells {
		f := fields[i]
		if f == nil || f.Type.Kind == Bad {
			continue
		}
		switch cell.State {
		case syntax.CellBlank, syntax.CellUnknown:
		case syntax.CellEmpty:
			if f.Type.Kind != Codes {
				c.report(diag.BadCell, h.place(cell), typeWord(f.Type), diag.Plain(f.Name))
			}
		case syntax.CellData:
			if !convertible(f.Type.Kind, cell.Data) {
				d := c.report(diag.BadCell, h.place(cell), typeWord(f.Type), diag.Plain(f.Name))
				c.meantCell(h, d, cell, f.Type.Kind)
			}
		default:
			panic("check: a cell of an unknown kind")
		}
	}
}

// convertible says whether a text can be read as a value of a kind. Any text can
// be a code: what the systems do not know is for the built-in findings to say.
func convertible(k Kind, text string) bool {
	ok := true
	switch k {
	case Bool:
		_, ok = value.ParseBool(text)
	case Integer:
		_, ok = value.ParseInteger(text)
	case Decimal:
		_, ok = value.ParseDecimal(text)
	case Percent:
		_, ok = value.ParsePercent(text)
	case Date:
		_, ok = value.ParseDate(text)
	}
	return ok
}
