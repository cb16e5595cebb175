package complete

import (
	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// headings are what may stand above a column: what files call the field of the line
// elsewhere, then what people and rules call it, and its neighbours.
func (c *completer) headings() {
	r, ok := check.ScopeOf(c.Info, c.Placed).On().(*model.Record)
	if !ok {
		return
	}
	own := c.mappedField()
	for _, m := range c.Info.Mappings {
		for _, f := range m.Fields {
			for _, col := range f.Columns {
				if f.Field == own || own == nil && m.Record == r {
					c.inside(col.From, m.Name)
				}
			}
		}
	}
	for _, f := range r.Fields {
		if own != nil && f != own {
			continue
		}
		if f.Title != "" {
			c.inside(f.Title, f.Name)
		}
		c.inside(f.Name, f.Title)
	}
}

// pieces are the headings that a text can be put together of, where they are names:
// those that this and other mappings read.
func (c *completer) pieces() {
	for _, m := range c.Info.Mappings {
		for _, f := range m.Fields {
			for _, col := range f.Columns {
				c.piece(col.From, m)
			}
			for _, piece := range f.Joined {
				c.piece(piece.Heading, m)
			}
		}
	}
}

func (c *completer) piece(heading string, m *model.Mapping) {
	if ide.IsName(heading) {
		c.add(rankNear, Item{Label: heading, Kind: TextItem, Detail: m.Name})
	}
}

// messagePaths are the paths that other lines have for the field, or for the element
// that is a record.
func (c *completer) messagePaths() {
	own := c.mappedField()
	for _, m := range c.Info.Mappings {
		for _, clause := range m.Decl.Lines() {
			switch line := clause.(type) {
			case *syntax.FormatClause:
				if own == nil && line.Element != nil {
					c.inside(line.Element.Value, m.Name)
				}
			case *syntax.MapClause:
				if own != nil && line.Field != nil && line.Field.Text == own.Name {
					for _, path := range []*syntax.Text{line.Path, line.LookUp} {
						if path != nil {
							c.inside(path.Value, m.Name)
						}
					}
				}
			}
		}
	}
}
