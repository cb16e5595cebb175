// Package domain finds out what is left of the values of a subject, a field or the
// like, that passes one test after the other.
package domain

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Test is one test of a subject. Its zero value is that the subject is yes, or with
// Not that it is no.
type Test struct {
	Not   bool
	Op    syntax.CompareOp
	Limit *value.Number   // of a comparison of numbers or dates
	Whole bool            // there is nothing between a number and the next
	Among map[string]bool // of a test of codes or texts: these, or with Not none of these
}

// Domain is what a subject can still be. The zero value is anything.
type Domain struct {
	yes, no         bool // excluded
	low, high       *value.Number
	lowOut, highOut bool // the end itself is excluded
	points          []value.Number
	among, outside  map[string]bool
	amongSet        bool
}

// Narrow takes a test into account; it is false where nothing is left.
func (d *Domain) Narrow(t Test) bool {
	switch {
	case t.Limit != nil:
		d.bound(t)
		return d.spans()
	case t.Among != nil && !t.Not:
		return d.only(t.Among)
	case t.Among != nil:
		if d.outside == nil {
			d.outside = map[string]bool{}
		}
		for code := range t.Among {
			d.outside[code] = true
		}
		return d.only(nil)
	case t.Not:
		d.yes = true
		return !d.no
	}
	d.no = true
	return !d.yes
}

// only keeps the words that are among others, and none that is excluded.
func (d *Domain) only(words map[string]bool) bool {
	if words != nil {
		kept := map[string]bool{}
		for w := range words {
			if !d.amongSet || d.among[w] {
				kept[w] = true
			}
		}
		d.among, d.amongSet = kept, true
	}
	if !d.amongSet {
		return true
	}
	for w := range d.among {
		if !d.outside[w] {
			return true
		}
	}
	return false
}

func (d *Domain) bound(t Test) {
	n := *t.Limit
	op := t.Op
	if t.Whole && n.IsInt() {
		switch op {
		case syntax.Gt:
			n, op = n.Add(value.Int(1)), syntax.Ge
		case syntax.Lt:
			n, op = n.Sub(value.Int(1)), syntax.Le
		}
	}
	switch op {
	case syntax.Ne:
		d.points = append(d.points, n)
		return
	case syntax.Eq:
		d.raise(n, false)
		d.lower(n, false)
	case syntax.Gt, syntax.Ge:
		d.raise(n, op == syntax.Gt)
	case syntax.Lt, syntax.Le:
		d.lower(n, op == syntax.Lt)
	}
}

func (d *Domain) raise(n value.Number, out bool) {
	if d.low == nil || n.Cmp(*d.low) > 0 || n.Cmp(*d.low) == 0 && out {
		d.low, d.lowOut = &n, out
	}
}

func (d *Domain) lower(n value.Number, out bool) {
	if d.high == nil || n.Cmp(*d.high) < 0 || n.Cmp(*d.high) == 0 && out {
		d.high, d.highOut = &n, out
	}
}

// spans says whether any number is left between the ends.
func (d *Domain) spans() bool {
	if d.low == nil || d.high == nil {
		return true
	}
	switch cmp := d.low.Cmp(*d.high); {
	case cmp > 0:
		return false
	case cmp < 0:
		return true
	}
	for _, p := range d.points {
		if p.Cmp(*d.low) == 0 {
			return false
		}
	}
	return !d.lowOut && !d.highOut
}
