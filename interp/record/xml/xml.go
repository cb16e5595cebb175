// Package xml reads records from messages of XML, one element after the other: a
// mapping says which element is a record and by which paths its fields are found.
// However long a message is, no more of it is kept than the record in hand and
// what paths lead to above it.
//
// Namespaces do not matter, names count without their prefixes. A DTD is refused:
// nothing is ever resolved or fetched.
package xml

import (
	"bytes"
	"strconv"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// maxRecord is how long a record may be.
const maxRecord = 16 << 20

// Read reads the records of a document. The error is that of reading; what is
// wrong with the document is in the intake's report.
func Read(src *record.Source, in *record.Intake, shape record.Shape) error {
	w := src.Window
	doc, d, p := decode(w, shape.Encoding)
	if p != nil {
		in.FaultOfFile(*p)
		in.Report.Incomplete = true
		return w.Err()
	}
	r := newReader(doc, in, planOf(shape))
	r.read()
	if w.Err() != nil {
		return w.Err()
	}
	if p, is := d.warning(); is {
		in.FaultOfFile(p)
	}
	r.missing()
	return doc.Err()
}

// reader makes records of the elements of a document.
type reader struct {
	follower
	in      *record.Intake
	scan    scanner
	outline outline
	fields  []fieldOf // by source
	led     []bool    // by trail: it led to something for some record
	list    []textAt
	joined  []byte

	line    int   // where the record in hand begins
	from    int64 // likewise, in the document
	tooLong bool
	records int
}

// fieldOf is what is known of a source on the way.
type fieldOf struct {
	name   *record.Name
	missed int // so many values were in no table
	at     place
}

// textAt is one text for a field.
type textAt struct {
	text []byte
	at   place
}

func newReader(w *record.Window, in *record.Intake, p *plan) *reader {
	r := &reader{in: in, scan: scanner{w: w, line: 1, column: 1}, fields: make([]fieldOf, len(p.sources)), led: make([]bool, len(p.trails))}
	r.follower = follower{plan: p, s: &r.scan, values: make([][]value, len(p.trails)), behind: make([]place, len(p.trails))}
	for i, s := range p.sources {
		if s.test {
			r.fields[i].name = in.Test(s.mapped.Where)
		} else {
			r.fields[i].name = in.At(s.mapped)
		}
	}
	return r
}

func (r *reader) read() {
	for {
		switch r.scan.next() {
		case end:
			r.end()
			return
		case opened:
			r.opened()
		case closed:
			r.closed()
		case text:
			if len(r.captures) > 0 {
				r.take(r.scan.text)
			}
			if r.records == 0 {
				r.outline.take(r.scan.text)
			}
		}
		switch {
		case r.full:
			r.stop(0, diag.XMLLimit, diag.Term{NB: "32 MiB eller 1000 verdier som hører til postene, men står utenfor dem", EN: "32 MiB or 1000 values that belong to records but stand outside them"})
		case r.record == 0 && r.long:
			r.stop(0, diag.XMLLimit, diag.Term{NB: "1 MiB i en tekst", EN: "1 MiB in a text"})
		case r.record > 0 && !r.tooLong && r.scan.offset-r.from > maxRecord:
			r.tooLong = true
			r.giveUp()
		}
	}
}

// stop ends the reading.
func (r *reader) stop(at int, code diag.Code, args ...diag.Arg) { r.scan.stop(at, code, args...) }

func (r *reader) opened() {
	if r.records == 0 {
		r.outline.begin(&r.scan)
	}
	if r.record > 0 && r.isRecord() {
		r.stop(0, diag.XMLNested, diag.Plain(called(r.scan.local())))
		return
	}
	if r.begin() {
		r.records++
		r.line, r.from, r.tooLong = r.scan.line, r.scan.offset, false
	}
}

func (r *reader) closed() {
	depth := r.scan.depth() + 1
	if r.records == 0 {
		r.outline.end()
	}
	r.leave(depth)
	if depth == r.record {
		r.commit()
		r.over()
	}
}

// commit takes the record in hand.
func (r *reader) commit() {
	r.in.Begin()
	switch {
	case r.tooLong:
		r.in.Fault(record.Problem{Code: diag.RecordTooLong, Line: r.line, Args: []diag.Arg{diag.Plain(strconv.Itoa(maxRecord >> 20))}})
	case r.long:
		r.in.Fault(record.Problem{Code: diag.XMLLimit, Line: r.line, Args: []diag.Arg{diag.Term{NB: "1 MiB i en tekst", EN: "1 MiB in a text"}}})
	default:
		for i := range r.sources {
			r.put(i)
		}
	}
	r.in.Commit(r.line)
}

// put takes the values of one field.
func (r *reader) put(i int) {
	s, f := &r.sources[i], &r.fields[i]
	field := s.mapped.Field
	r.find(i, s.pieces[0])
	several := field.Type.Kind == model.Codes && len(s.pieces) == 1 && !s.test
	if !several {
		if !r.single(s.pieces[0], field) {
			return
		}
		r.join(i)
	}
	if several && len(r.list) == 0 {
		r.list = append(r.list, textAt{}) // none is known of
	}
	for _, v := range r.list {
		if code, _ := r.in.Put(f.name, record.Cell, v.text); code != "" {
			r.in.Fault(record.Problem{Code: code, Line: v.at.line, Column: v.at.column, Field: field.Name, Args: record.NotRead(field, v.text)})
			return
		}
	}
}

// join joins what was found for the first piece of a field with the others. It is
// nothing where any of them is.
func (r *reader) join(i int) {
	s := &r.sources[i]
	if len(s.pieces) == 1 {
		return
	}
	r.joined = r.joined[:0]
	at := place{}
	for k, o := range s.pieces {
		if o.trail == none {
			r.joined = append(r.joined, o.text...)
			continue
		}
		if k > 0 {
			r.find(i, o)
			if !r.single(o, s.mapped.Field) {
				return
			}
		}
		if len(r.list) == 0 || len(r.list[0].text) == 0 {
			r.list = r.list[:0]
			return
		}
		r.joined = append(r.joined, r.list[0].text...)
		if at.line == 0 {
			at = r.list[0].at
		}
	}
	r.list = append(r.list[:0], textAt{r.joined, at})
}

// find lists what a piece of a field is in the record in hand.
func (r *reader) find(i int, o origin) {
	r.list = r.list[:0]
	if o.trail == none {
		return
	}
	f := &r.fields[i]
	base := r.record - r.trails[o.trail].up
	if r.trails[o.trail].up > 0 {
		for _, k := range r.kept {
			if k.trail == o.trail && k.base == base {
				r.list = append(r.list, textAt{k.text, k.at})
			}
		}
	}
	for _, v := range r.values[o.trail] {
		r.list = append(r.list, textAt{r.arena[v.from:v.to], v.at})
	}
	r.led[o.trail] = r.led[o.trail] || len(r.list) > 0
	if o.table == none {
		return
	}
	t := r.table(o.table, r.record-r.trails[o.table].up)
	r.led[o.table] = r.led[o.table] || t != nil
	n := 0
	for _, v := range r.list {
		if len(v.text) == 0 {
			continue
		}
		e, ok := entry{}, false
		if t != nil {
			e, ok = t.entries[string(v.text)]
		}
		switch {
		case !ok:
			if f.missed++; f.missed == 1 {
				f.at = v.at
			}
		case e.more:
			r.several(r.trails[o.table].text, r.sources[i].mapped.Field, v.at)
		case e.known:
			r.list[n] = textAt{e.text, v.at}
			n++
		}
	}
	r.list = r.list[:n]
}

// single makes the list one text, where all that was found is the same; it is
// false where it is not.
func (r *reader) single(o origin, field *model.Field) bool {
	n := 0
	for _, v := range r.list {
		switch {
		case len(v.text) == 0 || n == 1 && bytes.Equal(v.text, r.list[0].text):
		case n == 0:
			r.list[0], n = v, 1
		default:
			r.several(r.trails[o.trail].text, field, v.at)
			return false
		}
	}
	r.list = r.list[:n]
	return true
}

func (r *reader) several(path string, field *model.Field, at place) {
	r.in.Fault(record.Problem{Code: diag.XMLSeveral, Line: at.line, Column: at.column, Field: field.Name, Args: []diag.Arg{diag.Plain(field.Name), diag.Plain(path)}})
}

// end ends the document: a fault that it ends with loses the record in hand and
// what would have come.
func (r *reader) end() {
	f := r.scan.fault
	if f == nil || r.scan.w.Err() != nil {
		return
	}
	line, column := r.scan.place(f.at)
	p := record.Problem{Code: f.code, Line: line, Column: column, Args: f.args}
	if r.record > 0 {
		r.in.Begin()
		r.in.Fault(p)
		r.in.Commit(r.line)
	} else {
		r.in.FaultOfFile(p)
	}
	r.in.Report.Incomplete = true
	r.in.Report.Limit = f.code == diag.XMLLimit
}

// missing says what the document did not have that the mapping asks for.
func (r *reader) missing() {
	for i, at := range r.behind {
		if at.line > 0 {
			r.in.FaultOfFile(record.Problem{Code: diag.XMLBehind, Line: at.line, Column: at.column, Args: []diag.Arg{diag.Plain(r.trails[i].text)}})
		}
	}
	if r.records == 0 {
		if !r.in.Report.Incomplete {
			r.in.FaultOfFile(r.outline.problem(r.element))
			r.in.Report.Incomplete = true
		}
		return
	}
	for i, s := range r.sources {
		f := &r.fields[i]
		field := diag.Plain(s.mapped.Field.Name)
		if f.missed > 0 {
			r.in.FaultOfFile(record.Problem{Code: diag.XMLNotLooked, Line: f.at.line, Column: f.at.column, Field: s.mapped.Field.Name,
				Args: []diag.Arg{diag.Plain(strconv.Itoa(f.missed)), field, diag.Plain(r.trails[s.pieces[0].table].text)}})
		}
		for _, o := range s.pieces {
			for _, trail := range []int{o.trail, o.table} {
				if trail != none {
					r.lacks(i, trail)
				}
			}
		}
	}
}

// lacks says whether a trail of a field led to anything, and what that means.
func (r *reader) lacks(source, trail int) {
	s, path := r.sources[source], r.trails[trail].text
	if r.led[trail] {
		r.in.Report.Used = append(r.in.Report.Used, path)
		return
	}
	r.in.Never(r.fields[source].name)
	if !s.test && !s.mapped.Optional && !r.in.Report.Incomplete {
		r.in.FaultOfFile(record.Problem{Code: diag.XMLNoPath, Field: s.mapped.Field.Name, Args: []diag.Arg{diag.Plain(path), diag.Plain(s.mapped.Field.Name)}})
	}
}
