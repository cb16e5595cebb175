package expr

import (
	"math/bits"
	"slices"

	"ppolang/interp/eval/cases"
	"ppolang/interp/finding"
	"ppolang/interp/plan"
)

// Needs collects what expressions lack. What one lacks in a row is found once,
// however many ways lead to it and however many rules ask about the case: what
// definitions share is one node.
type Needs struct {
	asking *asking // nil as long as nothing is lacked
	lacks  nameSet
}

// asking is what has been asked about a case.
type asking struct {
	names   []string // by number
	numbers map[string]int
	known   map[asked]nameSet
}

// asked is an expression in a row. What does not read further out is the same
// wherever the row stands.
type asked struct {
	node  *plan.Node
	rows  *Rows
	table *cases.Table
	group *cases.Group
	at    int32
}

func (f *Rows) asked(n *plan.Node, i int) asked {
	if f.only == nil && n.Levels == 0 {
		if row := f.Row(i); row >= 0 {
			return asked{node: n, table: f.table, group: f.Group, at: row}
		}
	}
	return asked{node: n, rows: f, at: int32(i)}
}

// Another collects what other expressions lack about the same case.
func (n *Needs) Another() Needs { return Needs{asking: n.remembers()} }

func (n *Needs) remembers() *asking {
	if n.asking == nil {
		n.asking = &asking{numbers: map[string]int{}, known: map[asked]nameSet{}}
	}
	return n.asking
}

// Add adds what is missing, each once.
func (n *Needs) Add(names ...string) {
	for _, name := range names {
		of := n.remembers()
		number, known := of.numbers[name]
		if !known {
			number = len(of.names)
			of.numbers[name] = number
			of.names = append(of.names, name)
		}
		n.lacks = n.lacks.with(number)
	}
}

// once adds what an expression lacks, which find finds where nobody has asked yet.
func (n *Needs) once(key asked, find func(*Needs)) {
	of := n.remembers()
	lacks, known := of.known[key]
	if !known {
		one := Needs{asking: of}
		find(&one)
		lacks = one.lacks
		of.known[key] = lacks
	}
	n.lacks = n.lacks.or(lacks)
}

// Names are what was collected.
func (n *Needs) Names() []string { return n.without(nameSet{}) }

// without is what was collected beside some names.
func (n *Needs) without(those nameSet) (names []string) {
	n.lacks.each(func(i int) {
		if !those.has(i) {
			names = append(names, n.asking.names[i])
		}
	})
	return names
}

// List is what was collected, in the order of findings.
func (n *Needs) List() []string { return finding.SortMissing(n.Names()) }

// caseDate stands for what the governing date of the case hangs on, until it is
// known which case it is.
const caseDate = "the date of the case"

// resolve puts what the governing date of the case hangs on in its place.
func (n *Needs) resolve(date *cases.Undecided) {
	names := n.Names()
	if !slices.Contains(names, caseDate) {
		return
	}
	n.lacks = nameSet{}
	n.Add(slices.DeleteFunc(names, func(name string) bool { return name == caseDate })...)
	n.Add(date.Need...)
}

// nameSet is a set of numbers that is not changed: there are few different names,
// whatever the number of records that lack them, and thousands in the odd rule set.
type nameSet struct {
	first uint64
	rest  []uint64
}

func (s nameSet) with(i int) nameSet {
	if s.has(i) {
		return s
	}
	if i < 64 {
		s.first |= 1 << i
		return s
	}
	w, bit := i/64-1, uint64(1)<<(i%64)
	rest := make([]uint64, max(len(s.rest), w+1))
	copy(rest, s.rest)
	rest[w] |= bit
	return nameSet{s.first, rest}
}

func (s nameSet) has(i int) bool {
	if i < 64 {
		return s.first>>i&1 != 0
	}
	w := i/64 - 1
	return w < len(s.rest) && s.rest[w]>>(i%64)&1 != 0
}

func (s nameSet) or(t nameSet) nameSet {
	if len(s.rest) < len(t.rest) {
		s, t = t, s
	}
	out := nameSet{s.first | t.first, s.rest}
	for w, more := range t.rest {
		if more&^out.rest[w] != 0 {
			out.rest = slices.Clone(s.rest)
			for w, more := range t.rest {
				out.rest[w] |= more
			}
			break
		}
	}
	return out
}

func (s nameSet) each(do func(i int)) {
	of := func(word uint64, from int) {
		for ; word != 0; word &= word - 1 {
			do(from + bits.TrailingZeros64(word))
		}
	}
	of(s.first, 0)
	for w, word := range s.rest {
		of(word, 64*(w+1))
	}
}
