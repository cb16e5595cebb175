package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// dataFields finds the fields that the cells of a mal or gitt name: those of its
// header, or of its first column. Nil stands for one that is not known.
func (c *checker) dataFields(h model.Home, cells []*syntax.Cell, r *model.Record) []*model.Field {
	fields := make([]*model.Field, len(cells))
	members := c.Names.Members[r]
	clear(c.columns)
	for i, cell := range cells {
		name := cell.Names()
		f, _ := members[name].(*model.Field)
		if f == nil {
			if !c.Lost(name, c.VagueCase(r), expr.NamesOf(r.Fields)) {
				d := c.Report(diag.UnknownField, h.At(cell), diag.Plain(r.Name), diag.Plain(name))
				d.Relate(r.At, words.DeclaredHere)
				c.Suggest(d, name, expr.NamesOf(r.Fields))
			}
			continue
		}
		if first := c.columns[f]; first != nil {
			c.Report(diag.ColumnTwice, h.At(cell), diag.Plain(f.Name)).Relate(h.At(first), words.FirstHere)
			continue
		}
		c.columns[f] = cell
		fields[i] = f
		c.Use(f)
		c.SetUse(cell, f)
	}
	return fields
}

// dataRow sees to it that every cell of a row can be read as its field's type.
func (c *checker) dataRow(h model.Home, header, row *syntax.Row, fields []*model.Field) {
	if len(row.Cells) != len(header.Cells) {
		return // the parser has said so
	}
	for i, f := range fields {
		c.dataCell(h, row.Cells[i], f)
	}
}

// dataCell sees to it that a cell can be read as its field's type.
func (c *checker) dataCell(h model.Home, cell *syntax.Cell, f *model.Field) {
	if f == nil || f.Type.Kind == model.Bad {
		return
	}
	switch cell.State {
	case syntax.CellBlank, syntax.CellUnknown:
	case syntax.CellEmpty:
		if f.Type.Kind != model.Codes {
			c.Report(diag.BadCell, h.At(cell), words.Type(f.Type), diag.Plain(f.Name))
		}
	case syntax.CellData:
		if !convertible(f.Type.Kind, cell.Data) {
			d := c.Report(diag.BadCell, h.At(cell), words.Type(f.Type), diag.Plain(f.Name))
			c.MeantCell(h, d, cell, f.Type.Kind)
		}
	default:
		panic("check: a cell of an unknown kind")
	}
}

// convertible says whether a text can be read as a value of a kind. Any text can
// be a code: what the systems do not know is for the built-in findings to say.
func convertible(k model.Kind, text string) bool {
	ok := true
	switch k {
	case model.Bool:
		_, ok = value.ParseBool(text)
	case model.Integer:
		_, ok = value.ParseInteger(text)
	case model.Decimal:
		_, ok = value.ParseDecimal(text)
	case model.Percent:
		_, ok = value.ParsePercent(text)
	case model.Date:
		_, ok = value.ParseDate(text)
	}
	return ok
}
