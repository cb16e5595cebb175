package synth

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
)

// output holds one buffered writer a stream.
type output struct {
	contacts, programmes, sessions, attendance, referrals, stays, truth *bufio.Writer
	row                                                                 row
	written                                                             int // contacts

	extract *Extract // where the records go instead, nil for none

	shuffle bool
	seed    uint64
	held    []row // contact lines, where they are shuffled
	chunk   row   // what the next held lines are cut from
}

// chunkSize spares a million small allocations and the copying of one huge one.
const chunkSize = 1 << 20

func newOutput(to Streams, o Options) *output {
	return &output{
		contacts: buffered(to.Contacts), programmes: buffered(to.Programmes), sessions: buffered(to.Sessions),
		attendance: buffered(to.Attendance), referrals: buffered(to.Referrals), stays: buffered(to.Stays),
		truth: buffered(to.Truth), shuffle: o.Shuffle, seed: o.Seed,
	}
}

func buffered(w io.Writer) *bufio.Writer {
	if w == nil {
		w = io.Discard
	}
	return bufio.NewWriterSize(w, 1<<16)
}

// put writes a row; a writer that failed keeps its error until close.
func put(w *bufio.Writer, r row) { _, _ = w.Write(r) }

func (o *output) contact(c *contact) {
	o.written++
	if o.extract != nil {
		o.extract.contacts = append(o.extract.contacts, c)
		return
	}
	o.row = c.appendTo(o.row[:0])
	if !o.shuffle {
		put(o.contacts, o.row)
		return
	}
	if cap(o.chunk)-len(o.chunk) < len(o.row) {
		o.chunk = make(row, 0, chunkSize)
	}
	start := len(o.chunk)
	o.chunk = append(o.chunk, o.row...)
	o.held = append(o.held, o.chunk[start:])
}

func (o *output) course(c *course) {
	if o.extract != nil {
		o.extract.courses = append(o.extract.courses, &c.programme)
		o.extract.sessions = append(o.extract.sessions, c.sessions...)
	}
	o.row = c.programme.appendTo(o.row[:0])
	put(o.programmes, o.row)
	for _, s := range c.sessions {
		o.row = s.appendTo(o.row[:0])
		put(o.sessions, o.row)
	}
	for _, p := range c.parts {
		o.participation(p)
	}
}

func (o *output) participation(p *participation) {
	if p.referral != nil {
		o.row = p.referral.appendTo(o.row[:0])
		put(o.referrals, o.row)
	}
	if p.stay != nil {
		o.row = p.stay.appendTo(o.row[:0])
		put(o.stays, o.row)
	}
	if p.single != nil {
		o.contact(p.single)
	}
	for _, c := range p.contacts {
		o.contact(c)
	}
	for _, l := range p.lines {
		o.row = l.appendTo(o.row[:0])
		put(o.attendance, o.row)
	}
}

func (o *output) expected(e *Expected) {
	if o.extract != nil {
		o.extract.Truth = append(o.extract.Truth, *e)
		return
	}
	line, err := json.Marshal(e)
	if err != nil {
		panic(err) // texts only: it cannot fail
	}
	put(o.truth, append(line, '\n'))
}

// close writes what is held, and gives the first error of each stream.
func (o *output) close() error {
	rng := rand.New(rand.NewPCG(o.seed, ^uint64(0)))
	rng.Shuffle(len(o.held), func(i, j int) { o.held[i], o.held[j] = o.held[j], o.held[i] })
	for _, r := range o.held {
		put(o.contacts, r)
	}
	var failed error
	for _, w := range []*bufio.Writer{o.contacts, o.programmes, o.sessions, o.attendance, o.referrals, o.stays, o.truth} {
		failed = errors.Join(failed, w.Flush())
	}
	return failed
}
