package check

import (
	"slices"
	"strconv"

	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// resolveTemplates reads the templates, each after the one that it starts from. In a
// circle, which is reported with all others, the last one met starts from nothing.
func (c *checker) resolveTemplates() {
	begun := map[*model.Template]bool{}
	for _, t := range c.Info.Templates {
		var chain []*model.Template
		for ; t != nil && !begun[t]; t = c.base(t) {
			begun[t] = true
			chain = append(chain, t)
		}
		for _, t := range slices.Backward(chain) {
			c.resolveTemplate(t)
		}
	}
}

// base finds the template that a template starts from.
func (c *checker) base(t *model.Template) *model.Template {
	h := c.Info.HomeOf(t.Decl)
	d := t.Decl.(*syntax.TemplateDecl)
	if d.As == nil {
		return nil
	}
	if d.Of != nil {
		c.Report(diag.TemplateOfTwo, h.At(d.Of), diag.Plain(t.Name), diag.Plain(d.As.Text))
	}
	if t.Base = c.templateNamed(h, d.As); t.Base != nil {
		c.Edges[t] = append(c.Edges[t], notes.Edge{To: t.Base, At: h.At(d.As)})
	}
	return t.Base
}

// templateNamed is the template of that name, which it is used by.
func (c *checker) templateNamed(h model.Home, name *syntax.Name) *model.Template {
	return named(c, h, name, words.Template, c.Names.Templates)
}

// resolveTemplate reads the table of a mal whose base has been read.
func (c *checker) resolveTemplate(t *model.Template) {
	h := c.Info.HomeOf(t.Decl)
	d := t.Decl.(*syntax.TemplateDecl)
	switch {
	case t.Base != nil:
		t.Of = t.Base.Of
	case d.Of != nil:
		t.Of = c.record(h, d.Of)
	}
	if t.Of != nil {
		t.Cells = make([]*syntax.Cell, len(t.Of.Fields))
		if t.Base != nil {
			copy(t.Cells, t.Base.Cells)
		}
	}
	for _, clause := range d.Body {
		line, ok := clause.(*syntax.TableClause)
		if !ok || line.Header == nil {
			continue
		}
		t.Clause = line
		if t.Of != nil {
			c.templateTable(h, t, line)
		}
	}
}

func (c *checker) templateTable(h model.Home, t *model.Template, line *syntax.TableClause) {
	if t.Down = c.downwards(h, line.Header, t.Of); t.Down {
		c.templateDown(h, t, line)
	} else {
		t.Fields = c.dataFields(h, line.Header.Cells, t.Of)
		if len(line.Rows) > 1 {
			c.Report(diag.OneTemplateRow, h.At(line), diag.Plain(t.Name), diag.Plain(strconv.Itoa(len(line.Rows))))
		}
		for _, row := range line.Rows {
			c.dataRow(h, line.Header, row, t.Fields)
		}
	}
	t.Own(func(f *model.Field, cell *syntax.Cell) {
		if cell.State != syntax.CellBlank {
			t.Cells[f.Index] = cell
		}
	})
}

// downwards says whether a template is written downwards: by its header, unless the
// record has fields of just those names.
func (c *checker) downwards(h model.Home, header *syntax.Row, r *model.Record) bool {
	if !header.Downwards() {
		return false
	}
	for _, cell := range header.Cells {
		if f, _ := c.Names.Members[r][cell.Names()].(*model.Field); f == nil {
			return true
		}
	}
	return false
}

// templateDown reads a table with a row a field.
func (c *checker) templateDown(h model.Home, t *model.Template, line *syntax.TableClause) {
	var names []*syntax.Cell
	for _, row := range line.Rows {
		if len(row.Cells) != 2 {
			return // the parser has said so
		}
		names = append(names, row.Cells[0])
	}
	t.Fields = c.dataFields(h, names, t.Of)
	for i, row := range line.Rows {
		c.dataCell(h, row.Cells[1], t.Fields[i])
	}
}
