package explain

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Given is a value that a line of a mapping gives a record: as text, for what compares
// them is not this package.
type Given struct {
	Record *model.Record
	Row    int
	Field  *model.Field
	Line   *model.Derivation
	Text   string
}

// seen is a field of a record.
type seen struct {
	table *record.Table
	row   int
	field *model.Field
}

// Derive is what the lines of mappings give the records, which nothing was derived of:
// each by walking the tree, and looking among all records. Records that are looked among
// are those of types that stand before in order.
func Derive(info *model.Info, data *record.Sealed, order []*model.Record) []Given {
	w := newWorld(info, data, Options{})
	w.reading, w.seen = true, map[seen]Value{}
	var all []Given
	for _, of := range order {
		for _, r := range w.rows(of) {
			known := map[*model.Field]bool{}
			for _, m := range info.Mappings {
				if m.Record != of || !r.table.IsBy(r.n, m) {
					continue
				}
				for _, line := range m.Derived {
					if line.Field == of.Key || known[line.Field] || r.table.Value(r.n, line.Field).Known() {
						continue
					}
					v, ok := w.lineGives(m, line, r)
					if !ok {
						continue
					}
					known[line.Field] = true
					if line.Find != nil {
						w.seen[seen{r.table, r.n, line.Field}] = v
					}
					all = append(all, Given{of, r.n, line.Field, line, textOf(v)})
				}
			}
		}
	}
	return all
}

// lineGives is the value that a line gives a record; false where it gives none.
func (w *world) lineGives(m *model.Mapping, line *model.Derivation, r *row) (Value, bool) {
	day := noDay
	if d, ok := w.date(r); ok {
		day = d
	}
	s := &scope{world: w, decl: m.Decl, rec: r, when: w.only(day)}
	if line.When != nil && s.eval(line.When).truth() != Yes {
		return Value{}, false
	}
	if line.Find == nil {
		n := s.eval(line.Value)
		return n.Value, !n.open()
	}
	var list []Value
	for _, other := range w.rows(line.Find.Record) {
		in := &scope{world: w, decl: m.Decl, rec: other, outer: s, when: s.when}
		if in.eval(line.Find.Where).truth() != Yes {
			continue
		}
		if line.Find.Of == nil {
			list = append(list, Value{Kind: model.Reference, State: Known, text: other.key(), row: other})
			continue
		}
		n := w.field(other, line.Find.Of)
		if n.open() {
			return Value{}, false
		}
		list = append(list, n.Value)
	}
	if len(list) == 0 || line.Find.Of == nil && len(list) > 1 {
		return Value{}, false
	}
	different := func(v Value) bool { return !same(v, list[0]) }
	return list[0], !slices.ContainsFunc(list, different)
}

// textOf is a value that is equal for equal ones.
func textOf(v Value) string {
	switch v.Kind {
	case model.Bool:
		if v.truth == Yes {
			return "1"
		}
		return "0"
	case model.Integer, model.Decimal, model.Percent:
		return v.lo.Key()
	case model.Date:
		return v.date.String()
	case model.Code:
		return v.canon
	case model.Codes:
		text := ""
		for _, c := range v.codes {
			text += c.Canon + " "
		}
		return text
	}
	return v.text
}
