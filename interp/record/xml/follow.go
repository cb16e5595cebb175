package xml

import (
	"bytes"

	"ppolang/lang/xmlpath"
)

// follower follows the trails of a plan down a document, element by element. It
// keeps what they lead to: of the record in hand in values, of what stands above
// it in kept and tables, until the element that they start from ends.
type follower struct {
	*plan
	s      *scanner
	record int // the depth of the record in hand; 0 for none

	steps    []standing
	captures []capture
	values   [][]value // of the record in hand, by trail
	arena    []byte    // the texts of values
	kept     []kept
	tables   []table
	frames   []frame // of open elements that are in no record
	buf      []byte
	long     bool    // a text of the record is longer than any may be
	full     bool    // what has to be kept of a document is more than any has
	held     int     // how much is kept, in bytes
	behind   []place // by trail: where it first led to something behind a record that wanted it
}

// standing is an element that a trail has come to, and will go on from among its
// children.
type standing struct {
	trail, step int
	depth, base int           // of the element, and of the one that the trail starts from
	counts      [maxTests]int // of children, by test
	key         string        // of a table
}

// maxTests is how many tests of a step can count; more are none that anybody needs.
const maxTests = 4

// place is a line and a column, from 1; 0 is none.
type place struct{ line, column int }

// value is a text of the record in hand.
type value struct {
	from, to int
	at       place
}

// kept is a text of what stands above records, and the depth of the element that
// its trail starts from.
type kept struct {
	trail, base int
	text        []byte
	at          place
}

// table is what a value can be looked up in, below an element at that depth.
type table struct {
	trail, base int
	entries     map[string]entry
	held        int
}

type entry struct {
	text        []byte
	known, more bool // it has a text; it has several
}

// capture is the text of an element that is being read.
type capture struct {
	trail, depth, base int
	key                string
	text               []byte
	at                 place
}

// frame is an open element outside of records.
type frame struct {
	kept    int    // how much was kept when it began
	records uint64 // bit n: a record that has ended was n levels below it
}

// Limits on what is kept of a document besides the record in hand: a message has
// some hundred units and a handful of facts of a patient.
const (
	maxText = 1 << 20
	maxKept = 1000
	maxHeld = 32 << 20
)

// begin follows the trails into the element that begins, and says whether it is
// a record.
func (f *follower) begin() bool {
	depth := f.s.depth()
	from, to := len(f.steps), len(f.steps)
	for from > 0 && f.steps[from-1].depth == depth-1 {
		from--
	}
	if f.record == 0 && f.isRecord() {
		f.record = depth
		f.start(depth, true)
		return true
	}
	local := f.s.local()
	for i := from; i < to; i++ {
		if st := &f.steps[i]; f.trails[st.trail].steps[st.step].Name == string(local) {
			f.step(i, depth)
		}
	}
	if f.record == 0 {
		f.frames = append(f.frames, frame{kept: len(f.kept)})
		f.start(depth, false)
	}
	return false
}

// isRecord says whether the element that begins is one.
func (f *follower) isRecord() bool {
	if len(f.element) == 0 || len(f.element) > f.s.depth() {
		return false
	}
	for i := range f.element {
		if string(f.s.name(f.s.depth()-1-i)) != f.element[len(f.element)-1-i] {
			return false
		}
	}
	return true
}

// start begins the trails that start from the element in hand: those of a record,
// or those of what may stand above one.
func (f *follower) start(depth int, record bool) {
	for i := range f.trails {
		t := &f.trails[i]
		switch {
		case record != (t.up == 0), t.up > 0 && len(t.steps) == 0 && t.attribute == "":
		case len(t.steps) == 0:
			f.arrive(i, depth, depth, "")
		default:
			f.steps = append(f.steps, standing{trail: i, depth: depth, base: depth})
		}
	}
}

// step goes from where a trail stands to the element that begins, if it passes the
// tests.
func (f *follower) step(i, depth int) {
	st := &f.steps[i]
	t := &f.trails[st.trail]
	key, counted := st.key, 0
	for _, test := range t.steps[st.step].Tests {
		switch test.Kind {
		case xmlpath.Equal:
			if !f.is(test.Attribute, test.Value) {
				return
			}
		case xmlpath.Looked:
			a, ok := f.s.attributeOf(test.Attribute)
			if !ok {
				return
			}
			f.buf = f.s.value(f.buf[:0], a)
			key = string(bytes.TrimSpace(f.buf))
		default:
			if counted == maxTests {
				return
			}
			st.counts[counted]++
			n := st.counts[counted]
			if counted++; test.Kind == xmlpath.Position && n != test.N || test.Kind == xmlpath.After && n <= test.N {
				return
			}
		}
	}
	next, trail, base := st.step+1, st.trail, st.base
	if t.looked != "" && t.at == next-1 {
		f.entry(trail, base, key, nil)
	}
	if next < len(t.steps) {
		f.steps = append(f.steps, standing{trail: trail, step: next, depth: depth, base: base, key: key})
		return
	}
	f.arrive(trail, depth, base, key)
}

// is says whether the element that begins has an attribute with that value.
func (f *follower) is(attribute, value string) bool {
	a, ok := f.s.attributeOf(attribute)
	if !ok {
		return false
	}
	f.buf = f.s.value(f.buf[:0], a)
	return string(bytes.TrimSpace(f.buf)) == value
}

// arrive takes what the trail leads to: an attribute of the element that begins,
// or its text, which is to come.
func (f *follower) arrive(trail, depth, base int, key string) {
	t := &f.trails[trail]
	if t.attribute == "" {
		if f.nil() {
			return
		}
		n := len(f.captures)
		if n < cap(f.captures) {
			f.captures = f.captures[:n+1]
		} else {
			f.captures = append(f.captures, capture{})
		}
		c := &f.captures[n]
		line, column := f.s.place(0)
		*c = capture{trail, depth, base, key, c.text[:0], place{line, column}}
		return
	}
	a, ok := f.s.attributeOf(t.attribute)
	if !ok {
		return
	}
	line, column := f.s.place(a.value)
	f.buf = f.s.value(f.buf[:0], a)
	f.keep(trail, base, key, f.buf, place{line, column})
}

// nil says whether the element that begins says of itself that it has no value.
func (f *follower) nil() bool {
	a, ok := f.s.attributeOf("nil")
	if !ok || a.local == a.from {
		return false
	}
	f.buf = f.s.value(f.buf[:0], a)
	return string(f.buf) == "true" || string(f.buf) == "1"
}

// keep keeps a text that a trail leads to.
func (f *follower) keep(trail, base int, key string, text []byte, at place) {
	text = bytes.TrimSpace(text)
	switch t := &f.trails[trail]; {
	case t.looked != "":
		f.entry(trail, base, key, text)
	case t.up == 0:
		from := len(f.arena)
		f.arena = append(f.arena, text...)
		f.values[trail] = append(f.values[trail], value{from, len(f.arena), at})
	default:
		f.late(trail, base)
		f.hold(len(text))
		f.full = f.full || len(f.kept) == maxKept
		f.kept = append(f.kept, kept{trail, base, bytes.Clone(text), at})
	}
}

// hold counts what is kept.
func (f *follower) hold(bytes int) {
	f.held += bytes
	f.full = f.full || f.held > maxHeld
}

// late notes where a trail leads to something that records lack which have ended
// already: those that stand so far below the element that it starts from.
func (f *follower) late(trail, base int) {
	if base > len(f.frames) || f.frames[base-1].records&(1<<f.trails[trail].up) == 0 || f.behind[trail].line > 0 {
		return
	}
	f.behind[trail].line, f.behind[trail].column = f.s.place(0)
}

// entry notes that a table has a key, and its text unless that is blank.
func (f *follower) entry(trail, base int, key string, text []byte) {
	f.late(trail, base)
	t := f.table(trail, base)
	if t == nil {
		f.tables = append(f.tables, table{trail: trail, base: base, entries: map[string]entry{}})
		t = &f.tables[len(f.tables)-1]
	}
	e, old := t.entries[key]
	size := len(text)
	if !old {
		size += len(key) + entrySize
	}
	switch {
	case len(text) == 0:
	case e.known && !bytes.Equal(e.text, text):
		e.more = true
	case !e.known:
		e.text, e.known = bytes.Clone(text), true
	}
	t.entries[key] = e
	t.held += size
	f.hold(size)
}

// entrySize is what an entry costs besides its texts.
const entrySize = 64

// table is what a trail led to below an element at that depth, nil where it led to
// nothing.
func (f *follower) table(trail, base int) *table {
	for i := range f.tables {
		if t := &f.tables[i]; t.trail == trail && t.base == base {
			return t
		}
	}
	return nil
}

// take takes a piece of text for whoever reads one.
func (f *follower) take(text []byte) {
	for i := range f.captures {
		c := &f.captures[i]
		if len(c.text)+len(text) > maxText {
			f.long = true
			continue
		}
		c.text = append(c.text, text...)
	}
}

// leave leaves the element that ends, which was at that depth.
func (f *follower) leave(depth int) {
	for n := len(f.steps); n > 0 && f.steps[n-1].depth == depth; n-- {
		f.steps = f.steps[:n-1]
	}
	for n := len(f.captures); n > 0 && f.captures[n-1].depth == depth; n-- {
		c := f.captures[n-1]
		f.captures = f.captures[:n-1]
		f.keep(c.trail, c.base, c.key, c.text, c.at)
	}
	if f.record > 0 {
		return
	}
	from := f.frames[depth-1].kept
	f.frames = f.frames[:depth-1]
	n := from
	for _, k := range f.kept[from:] {
		if k.base < depth {
			f.kept[n] = k
			n++
		} else {
			f.held -= len(k.text)
		}
	}
	f.kept = f.kept[:n]
	f.drop(depth)
}

// drop forgets the tables of an element that ends at that depth.
func (f *follower) drop(depth int) {
	n := 0
	for _, t := range f.tables {
		if t.base < depth {
			f.tables[n] = t
			n++
		} else {
			f.held -= t.held
		}
	}
	clear(f.tables[n:])
	f.tables = f.tables[:n]
}

// giveUp keeps nothing more of the record in hand.
func (f *follower) giveUp() {
	for n := len(f.steps); n > 0 && f.steps[n-1].depth >= f.record; n-- {
		f.steps = f.steps[:n-1]
	}
	for n := len(f.captures); n > 0 && f.captures[n-1].depth >= f.record; n-- {
		f.captures = f.captures[:n-1]
	}
}

// over forgets the record in hand, and notes that the elements around it have had
// one.
func (f *follower) over() {
	for i := range f.frames {
		f.frames[i].records |= 1 << (f.record - i - 1)
	}
	for i := range f.values {
		f.values[i] = f.values[i][:0]
	}
	f.drop(f.record)
	f.arena, f.record, f.long = f.arena[:0], 0, false
}
