package cases

import (
	"slices"

	"ppolang/interp/finding"
)

// Needs collects what is missing. There are few different ones, whatever the
// number of records that lack them.
type Needs struct{ Names []string }

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
