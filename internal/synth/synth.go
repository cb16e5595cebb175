// Package synth makes records of patient education: courses, contacts, course
// lists, referrals and stays that are rightly coded by construction, with
// mistakes put in at places it knows. It is what the rules are measured and
// tested on; none of it is taken from a real record.
//
// Everything follows from the seed: the same Options give the same bytes.
package synth

import (
	"io"
	"math/rand/v2"
)

// Options say what to make.
type Options struct {
	Seed        uint64
	Contacts    int     // exactly this many contacts
	MistakeRate float64 // the share of courses, and of participations in the other courses, with one mistake
	Plain       bool    // only what goes to the national register, and a register of courses
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
	return g.all()
}

// all makes one unit after the other until there are enough contacts.
func (g *generator) all() (Summary, error) {
	for unit := uint64(0); g.out.written < g.options.Contacts; unit++ {
		g.rng = rand.New(rand.NewPCG(g.options.Seed, unit))
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
