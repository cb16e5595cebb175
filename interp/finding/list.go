package finding

import (
	"iter"

	"ppolang/lang/syntax"
)

// List is the findings of a run, in order. They are small until they are read:
// reading puts them into words, some at a time, and keeps none of them.
type List struct {
	words  Words
	places []int32 // which of them; nil for all
}

// Words are findings that can be put into words.
type Words interface {
	Len() int
	Brief(i int) Brief
	// Word gives the findings of some places, in that order, as long as they are
	// taken, and says whether all were; all there are where places is nil.
	Word(places []int32, take func(Finding) bool) bool
}

// Brief is what findings are counted and chosen by, before they are put into words.
type Brief struct {
	Rule, Version string
	Outcome       Outcome
	Severity      syntax.Severity
}

// NewList is all findings of a run.
func NewList(words Words) List { return List{words: words} }

// ListOf is findings that are in words already.
func ListOf(findings []Finding) List { return List{words: worded(findings)} }

// Len is how many there are.
func (l List) Len() int {
	switch {
	case l.words == nil:
		return 0
	case l.places != nil:
		return len(l.places)
	}
	return l.words.Len()
}

// Brief is what is known of one of them.
func (l List) Brief(i int) Brief { return l.words.Brief(int(l.place(i))) }

func (l List) place(i int) int32 {
	if l.places == nil {
		return int32(i)
	}
	return l.places[i]
}

// All are the findings. They may be gone through any number of times.
func (l List) All() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		if l.words != nil {
			l.words.Word(l.places, yield)
		}
	}
}

// Pick is some of them, in the order that is given.
func (l List) Pick(some []int32) List {
	places := make([]int32, len(some))
	for at, i := range some {
		places[at] = l.place(int(i))
	}
	return List{l.words, places}
}

// Keep is those that a test keeps.
func (l List) Keep(keep func(i int) bool) List {
	places := []int32{}
	for i := range l.Len() {
		if keep(i) {
			places = append(places, l.place(i))
		}
	}
	if len(places) == l.Len() {
		return l
	}
	return List{l.words, places}
}

// Watched is the same list, and shows every finding as it is read.
func (l List) Watched(see func(Finding)) List {
	if l.words == nil {
		return l
	}
	return List{watched{l.words, see}, l.places}
}

// Changed is the same list with every finding changed as it is read.
func (l List) Changed(change func(Finding) Finding) List {
	if l.words == nil {
		return l
	}
	return List{changed{l.words, change}, l.places}
}

type changed struct {
	Words
	change func(Finding) Finding
}

func (c changed) Word(places []int32, take func(Finding) bool) bool {
	return c.Words.Word(places, func(f Finding) bool { return take(c.change(f)) })
}

type watched struct {
	Words
	see func(Finding)
}

func (w watched) Word(places []int32, take func(Finding) bool) bool {
	return w.Words.Word(places, func(f Finding) bool {
		w.see(f)
		return take(f)
	})
}

// worded are findings in words.
type worded []Finding

func (w worded) Len() int { return len(w) }

func (w worded) Brief(i int) Brief {
	f := &w[i]
	return Brief{f.Rule, f.Version, f.Outcome, f.Severity}
}

func (w worded) Word(places []int32, take func(Finding) bool) bool {
	if places == nil {
		for i := range w {
			if !take(w[i]) {
				return false
			}
		}
	}
	for _, i := range places {
		if !take(w[i]) {
			return false
		}
	}
	return true
}
