package complete

import (
	"fmt"

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
	c.sampleHeadings()
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

// samples are the sample files that the mapping at hand reads, or nearly; else those that
// no mapping reads.
func (c *completer) samples() []*ide.Sample {
	known := c.Sampled()
	if known == nil {
		return nil
	}
	if m, ok := c.DeclaredBy(c.Placed).(*model.Mapping); ok {
		if list := c.SamplesOf(m.Name); len(list) > 0 {
			return list
		}
	}
	var list []*ide.Sample
	for i := range known.Files {
		if known.Files[i].Mapping == "" {
			list = append(list, &known.Files[i])
		}
	}
	return list
}

// sampleHeadings are the headings, or the paths, of the sample files: first those that
// no line reads yet.
func (c *completer) sampleHeadings() {
	read := map[string]bool{}
	for _, clause := range c.Placed.Decl.Lines() {
		if line, is := clause.(*syntax.MapClause); is && !c.onLine(line) {
			for _, col := range line.From {
				if col.From != nil {
					read[col.From.Value] = true
				}
			}
			if line.Path != nil {
				read[line.Path.Value] = true
			}
		}
	}
	for _, again := range []bool{false, true} {
		for _, s := range c.samples() {
			for _, col := range s.Columns {
				if read[col.Heading] == again {
					c.inside(col.Heading, fmt.Sprintf("%s: %s, %d %%", s.File, c.Say(col.Kind), col.Share))
				}
			}
		}
	}
}

// sheets are those of the sample files.
func (c *completer) sheets() {
	for _, s := range c.samples() {
		for _, sheet := range s.Sheets {
			c.inside(sheet, s.File)
		}
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
	if own != nil {
		c.sampleHeadings()
	} else {
		for _, s := range c.samples() {
			c.inside(s.Element, s.File)
		}
	}
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
