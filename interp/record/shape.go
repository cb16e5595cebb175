package record

import (
	"slices"

	"ppolang/lang/model"
)

// Shape is what is known of a file before it is opened: what a mapping and whoever
// wants it read say of it, and which headings are wanted. The zero value knows
// nothing.
type Shape struct {
	Mapping   *model.Mapping // nil for none
	Separator rune           // of a table of text; 0: it is found
	Encoding  string         // of text; "": it is found
	Header    string         // a heading that the header line has; "" for none
	Sheet     string         // of a workbook; "": the first one that is shown
	Element   string         // of XML: the path of the element that is a record; "" for none

	schema *schema // which headings are wanted; nil where nobody has said
}

// ShapeOf is what a record type and a mapping of it, which may be nil, say of the
// files that they read.
func ShapeOf(r *model.Record, m *model.Mapping) Shape { return shapeOf(newSchema(r, m), m) }

func shapeOf(s *schema, m *model.Mapping) Shape {
	shape := Shape{Mapping: m, schema: s}
	if m != nil {
		shape.Separator, shape.Encoding, shape.Element = m.Separator, m.Encoding, m.Element
		shape.Header, shape.Sheet = m.Header, m.Sheet
	}
	return shape
}

// Knows says whether anybody has said which headings are wanted.
func (s Shape) Knows() bool { return s.schema != nil || s.Header != "" }

// Wants says whether a field is read from a heading.
func (s Shape) Wants(heading []byte) bool {
	return s.schema != nil && len(heading) <= longestName && len(s.schema.find(fold(string(heading)))) > 0
}

// Reads says whether a field is read from a heading.
func (s Shape) Reads(f *model.Field, heading string) bool {
	return s.schema != nil && len(heading) <= longestName && slices.ContainsFunc(s.schema.find(fold(heading)), func(t target) bool {
		return t.field == f.Index && t.test == 0
	})
}

// Anchors says whether a heading is one that the header line is known by: the one
// that the mapping names for it, else one that the record's key is read from.
func (s Shape) Anchors(heading []byte) bool {
	switch {
	case len(heading) > longestName:
		return false
	case s.Header != "":
		return fold(string(heading)) == fold(s.Header)
	case s.schema == nil || s.schema.record.Key == nil:
		return false
	}
	for _, t := range s.schema.find(fold(string(heading))) {
		if t.field == s.schema.record.Key.Index && t.test == 0 {
			return true
		}
	}
	return false
}

// Fit says how many of the headings of a file the mapping reads, or without one the
// fields by their names, and which that have to be there are not among them: those that
// the mapping says are not optional, without one the key's.
func (s Shape) Fit(headings []string) (read int, lacking []string) {
	if s.schema == nil {
		return 0, nil
	}
	met, anchored := make([]string, 0, len(headings)), false
	for _, h := range headings {
		met = append(met, fold(h))
		if s.Mapping == nil && s.Wants([]byte(h)) || s.Mapping != nil && s.schema.names(fold(h)) {
			read++
		}
		anchored = anchored || s.Anchors([]byte(h))
	}
	for _, n := range s.schema.lacking(met) {
		lacking = append(lacking, n.columns.From)
	}
	if key := s.schema.record.Key; key != nil && s.Mapping == nil && !anchored {
		lacking = append(lacking, key.Name)
	}
	return read, lacking
}

// names says whether the mapping itself names a heading.
func (s *schema) names(folded string) bool {
	return slices.ContainsFunc(s.find(folded), func(t target) bool { return t.test > 0 || s.named[t.field] })
}
