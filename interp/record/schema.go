package record

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// schema leads from the names in a file (columns, JSON keys) to the fields of
// the record. Without a mapping a field is found by its own name or its title, codes
// also by numbered names (prosedyrer_1, prosedyrer_2, …); a field that a mapping names
// is found by the names there and no other, and what a mapping reads is read by nothing
// else.
type schema struct {
	record     *model.Record
	fields     []conversion // by model.Field.Index
	singles    map[string][]target
	numbered   []numbered
	conditions []condition
	needed     []needed
	unknown    map[string]bool // words for "not recorded", in every column; nil for none
	mapped     bool            // a mapping says how the file is read
	named      []bool          // by model.Field.Index: the mapping names it
}

// target is what a name leads to: a field, or what has to do with one. Several names
// may lead to one list of codes, or to one text, which is then put together in the
// order of their places.
type target struct {
	field int
	place int // among the names of the field; alone where there is one name only
	test  int // of a cell that another is taken by: one more than the condition's number; else 0
}

const alone = -1

// condition is what a cell of a row has to be for others to be taken.
type condition struct{ heading, value string }

// needed is a heading that has to be there, or one of the headings of a range.
type needed struct {
	columns model.ColumnRange
	run     *numbered // nil where it is one heading
	folded  string
	field   *model.Field
}

// numbered is a run of names with the same text but for a number in it.
type numbered struct {
	before, after string
	from, to      int
	target        target // its place is that of the run; the number is added
	own           bool   // of the field's own name: a field so named goes before it
}

// runStride keeps the places of different runs of names apart; no file has so many
// columns.
const runStride = 1 << 20

func newSchema(r *model.Record, m *model.Mapping) *schema {
	s := &schema{record: r, fields: make([]conversion, len(r.Fields)), singles: map[string][]target{}}
	for i, f := range r.Fields {
		s.fields[i].field, s.fields[i].times = f, true
	}
	named := make([]bool, len(r.Fields))
	if m != nil {
		s.mapping(m)
		for _, f := range m.Fields {
			named[f.Field.Index] = true
		}
	}
	s.named = named
	s.ownNames()
	return s
}

// ownNames leads to the fields that no mapping names from their names and titles: a
// name goes before a title, and a title that two fields have is none's.
func (s *schema) ownNames() {
	titles := map[string]int{}
	for _, f := range s.record.Fields {
		titles[fold(f.Title)]++
	}
	own := map[string]bool{}
	for _, f := range s.record.Fields {
		own[fold(f.Name)] = true
	}
	mapped := len(s.numbered)
	for i, f := range s.record.Fields {
		if s.named[i] {
			continue
		}
		names := []string{fold(f.Name)}
		if title := fold(f.Title); title != "" && titles[title] == 1 && !own[title] {
			names = append(names, title)
		}
		for _, name := range names {
			if len(s.find(name)) == 0 {
				s.single(name, target{field: i, place: alone})
			}
			if f.Type.Kind == model.Codes {
				s.numbered = append(s.numbered, numbered{before: name + "_", to: runStride - 1, target: target{field: i}, own: true})
			}
		}
	}
	// A run of a field's own name must not hide what a later field is called.
	slices.SortStableFunc(s.numbered[mapped:], func(a, b numbered) int { return len(b.before) - len(a.before) })
}

func (s *schema) single(name string, t target) { s.singles[name] = append(s.singles[name], t) }

// mapping takes what a mapping says of the whole file and of each field.
func (s *schema) mapping(m *model.Mapping) {
	s.mapped = true
	for _, word := range m.Unknown {
		if s.unknown == nil {
			s.unknown = map[string]bool{}
		}
		s.unknown[norm.NFC.String(strings.TrimSpace(word))] = true
	}
	zone := value.ZoneOf(m.TimeZone)
	for i := range s.fields {
		s.fields[i].mark, s.fields[i].zone = m.DecimalMark, zone
	}
	for _, f := range m.Fields {
		s.mappedField(f)
	}
}

func (s *schema) mappedField(m *model.MappedField) {
	c := &s.fields[m.Field.Index]
	if format, ok := value.ParseDateFormat(m.DateFormat); ok {
		c.format = &format
	}
	if len(m.Translation) > 0 {
		c.translate = make(map[string]string, len(m.Translation))
		for there, here := range m.Translation {
			c.translate[norm.NFC.String(strings.TrimSpace(there))] = norm.NFC.String(strings.TrimSpace(here))
		}
	}
	c.split, c.firstWord, c.upper, c.share = m.SplitOn, m.FirstWord, m.UpperCase, m.AsShare
	if m.Where != nil {
		c.where = s.condition(m.Where, m.Field)
	}
	for _, piece := range m.Joined {
		switch {
		case piece.Heading != "":
			s.single(fold(piece.Heading), target{field: m.Field.Index, place: len(c.joined)})
			s.need(model.ColumnRange{From: piece.Heading, To: piece.Heading}, nil, m)
			c.joined = append(c.joined, "")
		case piece.Text != "":
			c.joined = append(c.joined, piece.Text)
		}
	}
	together := m.Field.Type.Kind == model.Codes && len(m.Columns) > 1 || c.where > 0
	for i, source := range m.Columns {
		t := target{field: m.Field.Index, place: alone}
		if together {
			t.place = i * runStride
		}
		if run, ok := runOf(fold(source.From), fold(source.To)); ok {
			run.target = target{field: m.Field.Index, place: i * runStride}
			s.numbered = append(s.numbered, run)
			s.need(source, &run, m)
			continue
		}
		s.single(fold(source.From), t)
		s.need(source, nil, m)
	}
}

// condition is one more than the number of a condition, of which there is one however
// many fields have it.
func (s *schema) condition(is *model.CellIs, f *model.Field) int {
	c := conditionOf(is)
	if at := slices.Index(s.conditions, c); at >= 0 {
		return at + 1
	}
	s.conditions = append(s.conditions, c)
	number := len(s.conditions)
	s.single(fold(c.heading), target{field: f.Index, place: alone, test: number})
	s.needed = append(s.needed, needed{columns: model.ColumnRange{From: c.heading, To: c.heading}, folded: fold(c.heading), field: f})
	return number
}

func conditionOf(is *model.CellIs) condition {
	return condition{is.Heading, norm.NFC.String(strings.TrimSpace(is.Value))}
}

// need notes a heading that has to be there, unless it may be missing.
func (s *schema) need(columns model.ColumnRange, run *numbered, m *model.MappedField) {
	if !m.Optional {
		s.needed = append(s.needed, needed{columns, run, fold(columns.From), m.Field})
	}
}

// lacking are the headings that have to be there and are not among those met, as they
// fold.
func (s *schema) lacking(met []string) []needed {
	has := make(map[string]bool, len(met))
	for _, name := range met {
		has[name] = true
	}
	var list []needed
	for _, n := range s.needed {
		there := has[n.folded]
		for i := 0; n.run != nil && !there && i < len(met); i++ {
			_, there = n.run.number(met[i])
		}
		if !there {
			list = append(list, n)
		}
	}
	return list
}

// number is the number in a name of the run, false where the name is none.
func (r *numbered) number(name string) (int, bool) {
	rest, ok := strings.CutPrefix(name, r.before)
	if !ok {
		return 0, false
	}
	n := digitsAt(rest, 0)
	number, ok := numberOf(rest[:n])
	return number, ok && rest[n:] == r.after && r.from <= number && number <= r.to
}

// runOf is the run of names from one to another, false where they do not differ
// in one number.
func runOf(from, to string) (numbered, bool) {
	for i := 0; i < len(from); {
		a, b := digitsAt(from, i), digitsAt(to, i)
		if a == 0 || b == 0 {
			if i >= len(to) || from[i] != to[i] {
				return numbered{}, false
			}
			i++
			continue
		}
		low, high := from[i:i+a], to[i:i+b]
		if low != high {
			first, ok1 := numberOf(low)
			last, ok2 := numberOf(high)
			return numbered{before: from[:i], after: from[i+a:], from: first, to: last}, ok1 && ok2 && from[i+a:] == to[i+b:]
		}
		i += a
	}
	return numbered{}, false
}

func digitsAt(s string, i int) int {
	n := 0
	for i+n < len(s) && '0' <= s[i+n] && s[i+n] <= '9' {
		n++
	}
	return n
}

// numberOf reads a column's number; it is false for one no file could have.
func numberOf(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
		if n >= runStride {
			return 0, false
		}
	}
	return n, s != ""
}

// decimalComma says whether the file may have decimal commas, where the mapping says
// nothing of its decimal mark.
func (s *schema) decimalComma(is bool) {
	for i := range s.fields {
		s.fields[i].comma = is
	}
}

// find is what a folded name leads to.
func (s *schema) find(name string) []target {
	list := s.singles[name]
	for i := range s.numbered {
		run := &s.numbered[i]
		if run.own && len(list) > 0 {
			continue
		}
		if number, ok := run.number(name); ok {
			list = append(list[:len(list):len(list)], target{field: run.target.field, place: run.target.place + number})
		}
	}
	return list
}

// fold makes names equal that differ in letter case, in a blank for a line, or
// in how an å is put together.
func fold(name string) string {
	name = strings.ToLower(norm.NFC.String(strings.TrimFunc(name, value.Blank)))
	return strings.Join(strings.Fields(name), "_")
}
