package examples

import (
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Given is the records of an example. A record type of which it gives none is
// known to be empty.
func Given(info *model.Info, e *model.Example) *record.Sealed {
	data := record.NewDataset()
	for _, r := range info.Records {
		data.Give(r)
	}
	for _, g := range e.Given {
		table := data.Give(g.Record)
		for _, row := range g.Rows {
			at := info.At(e.Decl, row)
			table.Append(record.Place{File: at.File.Name, Line: at.Position().Line}, values(g, row))
		}
	}
	sealed, _ := data.Seal()
	return sealed
}

// values are the values of one row, those of the template where it says nothing.
func values(g *model.Given, row *syntax.Row) []record.Value {
	list := make([]record.Value, len(g.Record.Fields))
	if g.Template != nil {
		for _, f := range g.Record.Fields {
			if cell := g.Template.Cell(f); cell != nil {
				fill(list, f, cell)
			}
		}
	}
	for i, cell := range row.Cells {
		if i < len(g.Fields) && g.Fields[i] != nil {
			fill(list, g.Fields[i], cell)
		}
	}
	if g.Made != "" {
		list[g.Record.Key.Index], _ = record.Convert(g.Record.Key, g.Made)
	}
	return list
}

// fill puts a cell that says something into the values.
func fill(list []record.Value, f *model.Field, cell *syntax.Cell) {
	switch cell.State {
	case syntax.CellData:
		// A cell that is no value of the field is a mistake in the rule file, and
		// has been reported there.
		list[f.Index], _ = record.Convert(f, cell.Data)
	case syntax.CellUnknown:
		list[f.Index] = record.Value{}
	case syntax.CellEmpty:
		list[f.Index] = record.CodesOf(nil)
	}
}
