package record

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// schema leads from the names in a file (columns, JSON keys) to the fields of
// the record. Without a mapping a field is found by its own name, codes also by
// numbered names (prosedyrer_1, prosedyrer_2, …); a field that a mapping names
// is found by the names there and no other.
type schema struct {
	record   *model.Record
	fields   []conversion // by model.Field.Index
	singles  map[string][]target
	numbered []numbered
	mark     rune // the decimal mark that a mapping names; 0 for none
}

// target is a field that a name leads to. Several names may lead to one list of
// codes, which is then put together in the order of their places.
type target struct {
	field int
	place int // among the names of the list; alone where there is one name only
}

const alone = -1

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
	mapped := make([]bool, len(r.Fields))
	if m != nil {
		for _, f := range m.Fields {
			mapped[f.Field.Index] = true
		}
	}
	for i, f := range r.Fields {
		s.fields[i].field, s.fields[i].times = f, true
		if mapped[i] {
			continue
		}
		name := fold(f.Name)
		s.single(name, target{i, alone})
		if f.Type.Kind == model.Codes {
			s.numbered = append(s.numbered, numbered{before: name + "_", to: runStride - 1, target: target{i, 0}, own: true})
		}
	}
	if m != nil {
		s.conventions(m)
		for _, f := range m.Fields {
			s.mapped(f)
		}
	}
	return s
}

func (s *schema) single(name string, t target) { s.singles[name] = append(s.singles[name], t) }

// conventions are what a mapping says of every column.
func (s *schema) conventions(m *model.Mapping) {
	s.mark = m.DecimalMark
	s.decimalComma(false)
	zone := value.ZoneOf(m.TimeZone)
	for i := range s.fields {
		s.fields[i].zone = zone
	}
}

func (s *schema) mapped(m *model.MappedField) {
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
	joined := m.Field.Type.Kind == model.Codes && len(m.Columns) > 1
	for i, source := range m.Columns {
		t := target{m.Field.Index, alone}
		if joined {
			t.place = i * runStride
		}
		if run, ok := runOf(fold(source.From), fold(source.To)); ok {
			run.target = target{m.Field.Index, i * runStride}
			s.numbered = append(s.numbered, run)
			continue
		}
		s.single(fold(source.From), t)
	}
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

// decimalComma says whether the file may have decimal commas; what a mapping says of
// its decimal mark goes before that.
func (s *schema) decimalComma(is bool) {
	for i := range s.fields {
		s.fields[i].comma = is && s.mark == 0 || s.mark == ','
		s.fields[i].noPoint = s.mark == ','
	}
}

// find is what a folded name leads to.
func (s *schema) find(name string) []target {
	list := s.singles[name]
	for _, run := range s.numbered {
		if run.own && len(list) > 0 || !strings.HasPrefix(name, run.before) {
			continue
		}
		rest := name[len(run.before):]
		n := digitsAt(rest, 0)
		if number, ok := numberOf(rest[:n]); ok && rest[n:] == run.after && run.from <= number && number <= run.to {
			list = append(list[:len(list):len(list)], target{run.target.field, run.target.place + number})
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
