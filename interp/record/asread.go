package record

import (
	"maps"
	"slices"

	"ppolang/lang/model"
)

// AsRead is the same records as the conditions of mappings see them: what was read, and
// the records that were found for them, but no value that a line gave otherwise.
func (s *Sealed) AsRead() *Sealed {
	view := &Sealed{tables: s.tables, shared: s.shared, Texts: s.Texts}
	if s.shared != nil {
		view.shared = s.shared.Keep(asReadKey{}, func() any { return s.shared.AsRead() }).(*Sealed)
	}
	view.tables = maps.Clone(s.tables)
	for of, t := range s.tables {
		if slices.ContainsFunc(t.Columns, (*Column).gives) {
			view.tables[of] = t.asRead()
		}
	}
	return view
}

type asReadKey struct{}

func (t *Table) asRead() *Table {
	out := *t
	out.Columns = slices.Clone(t.Columns)
	for i, c := range t.Columns {
		if !c.gives() {
			continue
		}
		seen := *c
		seen.IDs = slices.Clone(c.IDs)
		for row := range seen.IDs {
			if line := c.Derived(row); line != nil && line.Find == nil {
				seen.IDs[row] = 0
			}
		}
		out.Columns[i] = &seen
	}
	return &out
}

// gives says whether some line gave values otherwise than by finding records.
func (c *Column) gives() bool {
	return slices.ContainsFunc(c.lines, func(l *model.Derivation) bool { return l.Find == nil })
}
