package task

import (
	"sync/atomic"
)

// Work counts what a run did: how much there was to do, and how often it went
// another way than the usual one. Tests hold how work grows with records and
// rules, and that every way is gone: counts are alike on every machine, though
// workers who need the same thing at once may both count it.
type Work struct {
	Rows    int64 // rows that expressions were evaluated on, expression by expression
	Members int64 // members that were gathered
	Asked   int64 // expressions that were asked what they lack

	Pieces     int64 // rows that were evaluated a few at a time
	Alone      int64 // rows whose members were gathered alone, to be pointed to
	Ordered    int64 // places in orders that members were put in, to be looked up by rows
	Few        int64 // rules that were judged on the few records that they are about
	Distinct   int64 // expressions that were evaluated on distinct values
	Indistinct int64 // expressions that were not, for there are too many values
	Sorted     int64 // groups that were too large to be put in order by insertion
	Exact      int64 // folds of whole numbers that are too large for an int64
	Folded     int64 // findings that another speaks for, found among many
	Waived     int64 // findings of rules that waivers name, found among many
	Succeeded  int64 // expired codes that a rule takes away or replaces, found among many
	Clashed    int64 // codes over which fixes contradict, found among many
	Beyond     int64 // rows in which an aggregate was unknown, for it would come to too many pairs
	LookedUp   int64 // unknown codes that were looked up, and not compared with all
}

// Did adds to what the run did.
func (t *Task) Did(what *int64, n int) { atomic.AddInt64(what, int64(n)) }
