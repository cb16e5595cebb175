// Package synth makes records of patient education: courses, contacts, course
// lists, referrals and stays that are rightly coded by construction, with
// mistakes put in at places it knows. It is what the rules are measured and
// tested on; none of it is taken from a real record.
//
// Everything follows from the seed: the same Options give the same bytes.
package synth

import (
	"bufio"
	"errors"
	"io"
	"math/rand/v2"
)

// Options say what to make.
type Options struct {
	Seed        uint64
	Contacts    int     // exactly this many contacts
	MistakeRate float64 // the share of courses, and of participations in the other courses, with one mistake
	Shuffle     bool    // contacts in random order; holds every contact line in memory
}

// Streams are where the records go, one JSON object a line. Truth gets one
// Expected a line. A nil stream is not written.
type Streams struct {
	Contacts   io.Writer // kontakt
	Programmes io.Writer // program
	Sessions   io.Writer // økt
	Attendance io.Writer // oppmøte
	Referrals  io.Writer // henvisning
	Stays      io.Writer // opphold
	Truth      io.Writer
}

// Summary counts what was made.
type Summary struct {
	Contacts, Programmes, Patients int
	Mistakes                       map[string]int // by the name of the kind
}

// Generate writes records and the findings they must give. Unless shuffled,
// contacts come by programme and patient, and memory does not grow with their
// number.
func Generate(o Options, to Streams) (Summary, error) {
	g := generator{options: o, out: newOutput(to, o), mistakes: map[string]int{}}
	for unit := uint64(0); g.out.written < o.Contacts; unit++ {
		g.rng = rand.New(rand.NewPCG(o.Seed, unit))
		g.unit()
	}
	err := g.out.close()
	return Summary{g.out.written, g.ids.programmes, g.ids.patients, g.mistakes}, err
}

// generator makes one unit after the other: a course with all who take part in
// it, or an individual contact. Each unit draws from random numbers of its own.
type generator struct {
	options   Options
	rng       *rand.Rand
	ids       counters
	out       *output
	mistakes  map[string]int
	returning []string // patients of earlier courses who may attend another
}

// oneIn is true once in n draws.
func (g *generator) oneIn(n int) bool { return g.rng.IntN(n) == 0 }

func (g *generator) between(low, high int) int { return low + g.rng.IntN(high-low+1) }

func (g *generator) unit() {
	if g.oneIn(2) {
		g.individual()
		return
	}
	before, returning := g.ids, g.returning
	c := g.course()
	sites := g.spoilCourse(c)
	if g.out.written+c.size() > g.options.Contacts { // too large for what is left
		g.ids, g.returning = before, returning
		g.individual()
		return
	}
	g.keep(c)
	g.out.course(c)
	g.tell(sites)
}

func (g *generator) individual() {
	p := g.consultation()
	sites := g.spoilParticipation(nil, p)
	g.out.participation(p)
	g.tell(sites)
}

func (g *generator) tell(sites []*site) {
	for _, s := range sites {
		g.mistakes[s.kind.name]++
		for _, e := range s.expected {
			g.out.expected(e)
		}
	}
}

// output holds one buffered writer a stream.
type output struct {
	contacts, programmes, sessions, attendance, referrals, stays, truth *bufio.Writer
	row                                                                 row
	written                                                             int // contacts

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
