package record

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Intake takes the records of one file into their table. A format's reader finds
// the names and the raw values, the intake knows what they mean: bytes go
// straight to the numbers of the columns' dictionaries, and a text that was met
// before in a column is neither converted nor copied again.
//
// A reader calls, for each record: Begin; Once and Put (or Array) for each value;
// Commit. Problems go through Fault.
type Intake struct {
	Report Report

	file    string
	table   *Table
	schema  *schema
	mapping *model.Mapping // nil for none
	memory  []memory       // by field
	row     []uint32       // the record in hand, by field
	bad     bool           // it has a problem
	record  uint32         // its number, from 1
	from    int            // the first row of the file
	texts   *Dict          // of the dataset
	refused *refused       // the rows with problems, where some rows are left out; nil elsewhere
	seen    []seen         // by field
	lost    []int          // the fields of the record in hand whose value cannot be known
	parts   parts

	start     Spelling // its next is the usual first name
	stranger  Name     // every name beyond those kept
	spellings map[string]*Spelling
	names     map[string]*Name // by what they fold to
	home      *sync.Pool       // of intakes that are used again, see Done; nil for none
}

type seen struct {
	record uint32
	part   bool
}

// memory is the raw values of a field that were met, and what they came to. A
// byte that no trimmed text begins with stands before the raw form of arrays and
// of lists put together from several columns.
type memory struct {
	raw   pool // its texts are the intake's own
	ids   []uint32
	bytes int
	last  uint32 // of a text or reference: its id; else the number in raw of what was found last
}

// rememberedBytes is how much of a column is remembered: one with more distinct
// values than go in there gains nothing by it.
const rememberedBytes = 1 << 20

// NewIntake takes records of a type from one file. The mapping may be nil.
func NewIntake(ds *Dataset, r *model.Record, file string, m *model.Mapping) *Intake {
	in, home := ds.used(r, m)
	if in == nil {
		in = &Intake{
			schema: newSchema(r, m), home: home,
			memory: make([]memory, len(r.Fields)), row: make([]uint32, len(r.Fields)), seen: make([]seen, len(r.Fields)),
			spellings: map[string]*Spelling{}, names: map[string]*Name{},
		}
		texts := new(packed)
		for i := range in.memory {
			in.memory[i].raw = newPool(texts)
		}
	}
	in.file, in.table, in.mapping = diag.Mask(file), ds.Give(r), m
	in.from, in.texts = in.table.Rows(), ds.Texts
	in.Report.File, in.Report.Record = file, r.Name
	if m != nil {
		in.Report.Mapping = m.Name
	}
	return in
}

// Shape is what the record type and the mapping say of the file.
func (in *Intake) Shape() Shape { return shapeOf(in.schema, in.mapping) }

// DecimalComma says that the file may write 0,5 for a half. Without it a comma
// in a number is refused, since it may as well part thousands.
func (in *Intake) DecimalComma() { in.schema.decimalComma(true) }

// Begin starts a record.
func (in *Intake) Begin() {
	clear(in.row)
	in.bad = false
	in.record++
	in.lost = in.lost[:0]
	in.parts.reset()
}

// Fault reports a problem of the record in hand, which is then not taken.
func (in *Intake) Fault(p Problem) {
	in.bad = true
	if in.refused != nil {
		in.refused.hold(p)
		return
	}
	in.FaultOfFile(p)
}

// FaultOfFile reports a problem of the file.
func (in *Intake) FaultOfFile(p Problem) {
	p.File = in.file
	in.Report.Add(p)
}

// Commit ends a record, which began on that line: it is taken, or counted as
// failed.
func (in *Intake) Commit(line int) {
	in.parts.sort()
	for i := 0; i < len(in.parts.list); {
		i = in.join(i)
	}
	for _, field := range in.lost {
		in.row[field] = 0
	}
	key := in.schema.record.Key
	if !in.bad && in.row[key.Index] == 0 {
		in.Fault(Problem{Code: diag.RecordNoKey, Line: line, Field: key.Name, Args: []diag.Arg{diag.Plain(key.Name)}})
	}
	switch {
	case in.bad && in.refused != nil:
		in.refused.table.appendRow(Place{File: in.file, Line: line}, in.mapping, in.row)
		return
	case in.bad:
		in.Report.Failed++
		return
	}
	in.Report.Records++
	in.table.appendRow(Place{File: in.file, Line: line}, in.mapping, in.row)
}

// Unknowable says that nobody can know the value under a name: a list that it is a
// part of is not known either.
func (in *Intake) Unknowable(n *Name) {
	for _, t := range n.targets {
		in.lost = append(in.lost, t.field)
	}
}

// Put takes a value under a name. The code says what is wrong with it, "" if
// nothing is; the field is then the one it was meant for.
func (in *Intake) Put(n *Name, form Form, raw []byte) (diag.Code, *model.Field) {
	if form == List {
		return in.list(n, raw)
	}
	text := value.Trim(raw)
	for _, t := range n.targets {
		c := &in.schema.fields[t.field]
		if len(text) == 0 {
			in.blank(t, form)
			continue
		}
		if code := refusal(c.field.Type.Kind, form, text); code != "" {
			return code, c.field
		}
		if t.place != alone {
			if !plain(string(text)) {
				return diag.RecordValue, c.field
			}
			in.parts.add(t, text)
			continue
		}
		id, ok := uint32(0), false
		if form == Day && c.field.Type.Kind == model.Date {
			id, ok = in.day(t.field, text)
		} else {
			id, ok = in.id(t.field, text)
		}
		if !ok {
			return c.failure(text), c.field
		}
		in.row[t.field] = id
	}
	return "", nil
}

// day is the number of a date that the file has as one. How the file's texts write
// dates does not matter then.
func (in *Intake) day(field int, text []byte) (uint32, bool) {
	m := &in.memory[field]
	in.parts.key = append(append(in.parts.key[:0], dayMark), text...)
	if id, ok := m.find(in.parts.key); ok {
		return id, true
	}
	d, ok := value.ParseDate(string(text[:min(len(text), len("2026-02-01"))]))
	if !ok {
		return 0, false
	}
	id := in.table.Columns[field].Dict.Intern(DateOf(d))
	m.keep(in.parts.key, id)
	return id, true
}

// ListMark stands before the texts of a list, and behind each.
const ListMark = 0x1f

// list takes a list of texts in one.
func (in *Intake) list(n *Name, raw []byte) (diag.Code, *model.Field) {
	if in.Seen(n, raw) {
		return "", nil
	}
	var texts []string
	if len(raw) > 1 {
		texts = strings.Split(string(raw[1:len(raw)-1]), string(rune(ListMark)))
	}
	return in.Array(n, raw, texts)
}

// blank is a value with nothing in it. It is unknown, except that a column of
// codes which is there and blank is known to be empty.
func (in *Intake) blank(t target, form Form) {
	if form != Cell || in.schema.fields[t.field].field.Type.Kind != model.Codes {
		return
	}
	if t.place != alone {
		in.parts.add(t, nil)
		return
	}
	in.row[t.field] = in.table.Columns[t.field].Dict.Intern(CodesOf(nil))
}

// id is the number of a value in its column.
func (in *Intake) id(field int, text []byte) (uint32, bool) {
	c, column := &in.schema.fields[field], in.table.Columns[field]
	if kind := c.field.Type.Kind; (kind == model.Text || kind == model.Reference) && c.translate == nil {
		if !norm.NFC.IsNormal(text) {
			text = norm.NFC.Bytes(text)
		}
		// Records mostly stand by patient and date: what the last one had is likely.
		if m := &in.memory[field]; m.last == 0 || column.Dict.text(m.last) != string(text) {
			m.last = column.Dict.internText(text)
		}
		return in.memory[field].last, true
	}
	if text[0] == arrayMark || text[0] == partsMark {
		v, ok := c.value(composed(text))
		return column.Dict.Intern(v), ok
	}
	m := &in.memory[field]
	if id, ok := m.find(text); ok {
		return id, true
	}
	v, ok := c.value(composed(text))
	if !ok {
		return 0, false
	}
	id := column.Dict.Intern(v)
	m.keep(text, id)
	return id, true
}

func (m *memory) find(raw []byte) (uint32, bool) {
	if int(m.last) < len(m.ids) && m.raw.list[m.last] == string(raw) {
		return m.ids[m.last], true
	}
	at, ok := m.raw.find(raw)
	if !ok {
		return 0, false
	}
	m.last = at
	return m.ids[at], true
}

func (m *memory) keep(raw []byte, id uint32) {
	if cost := len(raw) + 32; m.bytes+cost <= rememberedBytes {
		m.raw.add(raw)
		m.ids = append(m.ids, id)
		m.bytes += cost
	}
}

// The first bytes of remembered raw values that are not one text.
const (
	arrayMark = '['
	partsMark = 0x1f
	dayMark   = 0x1e
)

// Seen takes a JSON array that was met before in its column, byte for byte.
func (in *Intake) Seen(n *Name, raw []byte) bool {
	if len(n.targets) != 1 || n.targets[0].place != alone {
		return false
	}
	field := n.targets[0].field
	id, ok := in.memory[field].find(raw)
	if ok {
		in.row[field] = id
	}
	return ok
}

// Array takes a list of codes: the raw JSON array and the texts in it. It is
// refused for fields that are no lists, and where a text is blank: that is
// neither a code nor none.
func (in *Intake) Array(n *Name, raw []byte, texts []string) (diag.Code, *model.Field) {
	for _, t := range n.targets {
		c := &in.schema.fields[t.field]
		list := make([]string, len(texts))
		for i, text := range texts {
			list[i] = norm.NFC.String(strings.TrimFunc(text, value.Blank))
			if list[i] == "" || !plain(text) {
				return diag.RecordValue, c.field
			}
		}
		switch {
		case c.field.Type.Kind != model.Codes:
			return diag.RecordValue, c.field
		case t.place != alone:
			in.parts.add(t, nil)
			for _, text := range list {
				in.parts.add(t, []byte(text))
			}
		default:
			c.translateEach(list)
			id := in.table.Columns[t.field].Dict.Intern(codesOf(c.field.Type.Systems, list))
			in.memory[t.field].keep(raw, id)
			in.row[t.field] = id
		}
	}
	return "", nil
}

// join puts the list together that begins at one of the sorted parts, and gives
// the place of the next.
func (in *Intake) join(i int) int {
	field, from := in.parts.list[i].field, i
	key := append(in.parts.key[:0], partsMark)
	for ; i < len(in.parts.list) && in.parts.list[i].field == field; i++ {
		key = append(append(key, in.parts.text(i)...), partsMark)
	}
	in.parts.key = key
	m := &in.memory[field]
	if id, ok := m.find(key); ok {
		in.row[field] = id
		return i
	}
	c := &in.schema.fields[field]
	var list []CodeValue
	for ; from < i; from++ {
		if text := in.parts.text(from); len(text) > 0 {
			v, _ := c.value(composed(text))
			list = append(list, v.RawCodes()...)
		}
	}
	in.row[field] = in.table.Columns[field].Dict.Intern(CodesOf(list))
	m.keep(key, in.row[field])
	return i
}

// Never says that the file has nothing under a name. What was blank in its records
// and counted as known to be empty is then unknown.
func (in *Intake) Never(n *Name) {
	for _, t := range n.targets {
		clear(in.table.Columns[t.field].IDs[in.from:])
	}
}

// parts are the values of a record that are joined to lists, in one buffer.
type parts struct {
	list  []part
	bytes []byte
	key   []byte
}

type part struct {
	target
	from, to int
}

func (p *parts) reset() { p.list, p.bytes = p.list[:0], p.bytes[:0] }

func (p *parts) add(t target, text []byte) {
	from := len(p.bytes)
	p.bytes = append(p.bytes, text...)
	p.list = append(p.list, part{t, from, len(p.bytes)})
}

func (p *parts) text(i int) []byte { return p.bytes[p.list[i].from:p.list[i].to] }

// sort orders the parts by field and place.
func (p *parts) sort() {
	order := func(a, b part) int {
		if a.field != b.field {
			return a.field - b.field
		}
		return a.place - b.place
	}
	if !slices.IsSortedFunc(p.list, order) {
		slices.SortStableFunc(p.list, order)
	}
}
