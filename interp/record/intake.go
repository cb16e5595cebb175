package record

import (
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
	tests   []outcome // of the record in hand, by condition
	faults  Problems  // of the record in hand
	nulls   []null    // by field
	nullMet bool      // one is to be said

	start     Spelling // its next is the usual first name
	stranger  Name     // every name beyond those kept
	spellings map[string]*Spelling
	names     map[string]*Name // by what they fold to
	order     []*Name          // as they were met
	home      *sync.Pool       // of intakes that are used again, see Done; nil for none
	watcher   Watcher          // gets all values instead of the table; nil for none
	batches   batches
}

// outcome is what a condition comes to in a record.
type outcome uint8

const (
	unmet outcome = iota // unknown: the cell is blank, or not there
	met
	otherwise
)

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
			memory: make([]memory, len(r.Fields)), row: make([]uint32, len(r.Fields)), seen: make([]seen, len(r.Fields)), nulls: make([]null, len(r.Fields)),
			spellings: map[string]*Spelling{}, names: map[string]*Name{},
		}
		in.tests = make([]outcome, len(in.schema.conditions))
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
	clear(in.tests)
	in.bad, in.faults = false, Problems{}
	in.record++
	in.lost = in.lost[:0]
	in.parts.reset()
}

// Fault reports a problem of the record in hand, which is then not taken.
func (in *Intake) Fault(p Problem) {
	if in.watcher != nil && in.watchFault(p) {
		return
	}
	in.bad = true
	if in.refused == nil && !in.Report.Keeps(p.Code) {
		*in.faults.count(p.Code)++ // not to be shown, but counted
		return
	}
	p.File = in.file
	in.faults.Add(p)
}

// FaultOfFile reports a problem of the file.
func (in *Intake) FaultOfFile(p Problem) {
	p.File = in.file
	in.Report.Add(p)
}

// Commit ends a record, which began on that line: it is taken, or counted as
// failed. A row that has no key because the cell of the key is not taken in it is no
// record of the type.
func (in *Intake) Commit(line int) {
	if in.watcher != nil {
		in.watched()
		return
	}
	key := in.schema.record.Key
	if where := in.schema.fields[key.Index].where; where > 0 && (in.tests[where-1] == otherwise || in.tests[where-1] == unmet && !in.bad) {
		in.leaveOut(in.schema.conditions[where-1])
		return
	}
	in.parts.sort()
	for i := 0; i < len(in.parts.list); {
		i = in.join(i, line)
	}
	for _, field := range in.lost {
		in.row[field] = 0
	}
	if !in.bad && in.row[key.Index] == 0 {
		in.Fault(Problem{Code: diag.RecordNoKey, Line: line, Field: key.Name, Args: []diag.Arg{diag.Plain(key.Name)}})
	}
	in.sayNulls(line)
	switch {
	case in.bad && in.refused != nil:
		for _, p := range in.faults.List {
			in.refused.hold(p)
		}
		in.refused.table.appendRow(Place{File: in.file, Line: line}, in.mapping, in.row)
		return
	case in.bad:
		in.Report.take(&in.faults)
		in.Report.Failed++
		return
	}
	in.Report.Records++
	in.table.appendRow(Place{File: in.file, Line: line}, in.mapping, in.row)
	if in.batches.each != nil {
		in.give(false)
	}
}

// Unknowable says that nobody can know the value under a name: a list that it is a
// part of is not known either.
func (in *Intake) Unknowable(n *Name) {
	for _, t := range n.targets {
		in.lost = append(in.lost, t.field)
	}
}

// leaveOut counts a row that is no record.
func (in *Intake) leaveOut(why condition) {
	clause := `"` + why.heading + `" ≠ ` + why.value
	for i := range in.Report.LeftOut {
		if in.Report.LeftOut[i].Clause == clause {
			in.Report.LeftOut[i].Rows++
			return
		}
	}
	in.Report.LeftOut = append(in.Report.LeftOut, LeftOut{clause, 1})
}

// Put takes a value under a name. The code says what is wrong with it, "" if
// nothing is; the field is then the one it was meant for.
func (in *Intake) Put(n *Name, form Form, raw []byte) (diag.Code, *model.Field) {
	if in.watcher != nil {
		in.watch(n, form, raw)
		return "", nil
	}
	if form == List {
		return in.list(n, raw)
	}
	text := value.Trim(raw)
	missing := in.missing(text)
	for _, t := range n.targets {
		c := &in.schema.fields[t.field]
		switch {
		case t.test > 0:
			in.test(t.test-1, text, missing)
			continue
		case missing:
			continue
		case len(text) == 0:
			in.blank(t, form)
			continue
		}
		if code := refusal(c.field.Type.Kind, form, text); code != "" && c.joined == nil && c.where == 0 {
			return code, c.field
		}
		if t.place != alone {
			if !plain(string(text)) {
				return diag.RecordValue, c.field
			}
			in.parts.add(t, text, form)
			continue
		}
		id, code := uint32(0), diag.Code("")
		if form == Day && c.field.Type.Kind == model.Date {
			id, code = in.day(t.field, text)
		} else {
			id, code = in.id(t.field, text, form)
		}
		if code != "" {
			return code, c.field
		}
		in.row[t.field] = id
	}
	return "", nil
}

// day is the number of a date that the file has as one. How the file's texts write
// dates does not matter then; a time in UTC is in the zone of the file what it is of
// texts.
func (in *Intake) day(field int, text []byte) (uint32, diag.Code) {
	m := &in.memory[field]
	in.parts.key = append(append(in.parts.key[:0], dayMark), text...)
	if id, ok := m.find(in.parts.key); ok {
		return id, ""
	}
	zone := (*value.Zone)(nil)
	if len(text) > 0 && text[len(text)-1] == 'Z' {
		zone = in.schema.fields[field].zone
	} else {
		text = text[:min(len(text), len("2026-02-01"))]
	}
	v, code := (&conversion{times: true, zone: zone}).date(string(text))
	if code != "" {
		return 0, code
	}
	id := in.table.Columns[field].Dict.Intern(v)
	m.keep(in.parts.key, id)
	return id, ""
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

// missing says whether a text is a word for "not recorded".
func (in *Intake) missing(text []byte) bool {
	return in.schema.unknown != nil && len(text) > 0 && in.schema.unknown[composed(text)]
}

// test tries a cell that others are taken by.
func (in *Intake) test(condition int, text []byte, missing bool) {
	switch {
	case len(text) == 0 || missing:
	case composed(text) == in.schema.conditions[condition].value:
		in.tests[condition] = met
	default:
		in.tests[condition] = otherwise
	}
}

// blank is a value with nothing in it. It is unknown, except that a column of
// codes which is there and blank is known to be empty.
func (in *Intake) blank(t target, form Form) {
	if form != Cell || in.schema.fields[t.field].field.Type.Kind != model.Codes {
		return
	}
	if t.place != alone {
		in.parts.add(t, nil, form)
		return
	}
	in.row[t.field] = in.table.Columns[t.field].Dict.Intern(CodesOf(nil))
}

// id is the number of a value in its column.
func (in *Intake) id(field int, text []byte, form Form) (uint32, diag.Code) {
	c, column := &in.schema.fields[field], in.table.Columns[field]
	if form == Day && c.field.Type.Kind == model.Date {
		return in.day(field, text)
	}
	if c.asIs() {
		if !norm.NFC.IsNormal(text) {
			text = norm.NFC.Bytes(text)
		}
		// Records mostly stand by patient and date: what the last one had is likely.
		m := &in.memory[field]
		if m.last == 0 || column.Dict.text(m.last) != string(text) {
			m.last = column.Dict.internText(text)
			in.noteNull(c.field, text)
		}
		return m.last, ""
	}
	// Marks of numbers mean otherwise in a number than in a text.
	if text[0] == arrayMark || text[0] == partsMark || form == Number && c.mark != 0 {
		v, code := c.value(composed(text), form)
		return column.Dict.Intern(v), code
	}
	m := &in.memory[field]
	if id, ok := m.find(text); ok {
		return id, ""
	}
	v, code := c.value(composed(text), form)
	if code != "" {
		return 0, code
	}
	id := column.Dict.Intern(v)
	m.keep(text, id)
	return id, ""
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
	if in.watcher != nil {
		for _, text := range texts {
			in.watch(n, Quoted, []byte(text))
		}
		return "", nil
	}
	for _, t := range n.targets {
		c := &in.schema.fields[t.field]
		list, missing := make([]string, len(texts)), false
		for i, text := range texts {
			list[i] = norm.NFC.String(strings.TrimFunc(text, value.Blank))
			if list[i] == "" || !plain(text) {
				return diag.RecordValue, c.field
			}
			missing = missing || in.missing([]byte(list[i]))
		}
		switch {
		case t.test > 0:
			return diag.RecordValue, c.field
		case missing:
		case c.field.Type.Kind != model.Codes:
			return diag.RecordValue, c.field
		case t.place != alone:
			in.parts.add(t, nil, Quoted)
			for _, text := range list {
				in.parts.add(t, []byte(text), Quoted)
			}
		default:
			id := in.table.Columns[t.field].Dict.Intern(codesOf(c.field.Type.Systems, c.words(list)))
			in.memory[t.field].keep(raw, id)
			in.row[t.field] = id
		}
	}
	return "", nil
}

// Never says that the file has nothing under a name. What was blank in its records
// and counted as known to be empty is then unknown.
func (in *Intake) Never(n *Name) {
	for _, t := range n.targets {
		if t.test > 0 {
			continue
		}
		clear(in.table.Columns[t.field].IDs[in.from:])
	}
}
