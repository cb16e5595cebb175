package cases

import (
	"slices"

	"ppolang/interp/finding"
)

// Needs collects what is missing. There are few different ones, whatever the
// number of records that lack them.
type Needs struct{ Names []string }

// CaseDate stands for what the governing date of the case hangs on, until it is
// known which case it is.
const CaseDate = "the date of the case"

// Resolve puts what the governing date of the case hangs on in its place.
func (n *Needs) Resolve(date *Undecided) {
	at := slices.Index(n.Names, CaseDate)
	if at < 0 {
		return
	}
	n.Names = slices.Delete(slices.Clone(n.Names), at, at+1)
	n.Add(date.Need...)
}

// Add adds what is missing, each once.
func (n *Needs) Add(names ...string) {
	for _, name := range names {
		if !slices.Contains(n.Names, name) {
			n.Names = append(n.Names, name)
		}
	}
}

// List is what was collected, in the order of findings.
func (n *Needs) List() []string { return finding.SortMissing(slices.Clone(n.Names)) }
