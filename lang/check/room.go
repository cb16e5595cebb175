package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// room is what a subject can still be.
type room struct {
	yes, no         bool // excluded
	low, high       *value.Number
	lowOut, highOut bool // the end itself is excluded
	points          []value.Number
	among, outside  map[string]bool
	amongSet        bool
	last            spot
}

// narrow takes a test into account; it is false where nothing is left.
func (r *room) narrow(a atom) bool {
	ok := true
	switch {
	case a.limit != nil:
		r.bound(a)
		ok = r.spans()
	case a.among != nil && !a.not:
		ok = r.only(a.among)
	case a.among != nil:
		if r.outside == nil {
			r.outside = map[string]bool{}
		}
		for code := range a.among {
			r.outside[code] = true
		}
		ok = r.only(nil)
	case a.not:
		r.yes = true
		ok = !r.no
	default:
		r.no = true
		ok = !r.yes
	}
	if ok {
		r.last = a.at
	}
	return ok
}

// only keeps the words that are among others, and none that is excluded.
func (r *room) only(words map[string]bool) bool {
	if words != nil {
		kept := map[string]bool{}
		for w := range words {
			if !r.amongSet || r.among[w] {
				kept[w] = true
			}
		}
		r.among, r.amongSet = kept, true
	}
	if !r.amongSet {
		return true
	}
	for w := range r.among {
		if !r.outside[w] {
			return true
		}
	}
	return false
}

func (r *room) bound(a atom) {
	n := *a.limit
	op := a.op
	if a.whole && n.IsInt() {
		switch op {
		case syntax.Gt:
			n, op = n.Add(value.Int(1)), syntax.Ge
		case syntax.Lt:
			n, op = n.Sub(value.Int(1)), syntax.Le
		}
	}
	switch op {
	case syntax.Ne:
		r.points = append(r.points, n)
		return
	case syntax.Eq:
		r.raise(n, false)
		r.lower(n, false)
	case syntax.Gt, syntax.Ge:
		r.raise(n, op == syntax.Gt)
	case syntax.Lt, syntax.Le:
		r.lower(n, op == syntax.Lt)
	}
}

func (r *room) raise(n value.Number, out bool) {
	if r.low == nil || n.Cmp(*r.low) > 0 || n.Cmp(*r.low) == 0 && out {
		r.low, r.lowOut = &n, out
	}
}

func (r *room) lower(n value.Number, out bool) {
	if r.high == nil || n.Cmp(*r.high) < 0 || n.Cmp(*r.high) == 0 && out {
		r.high, r.highOut = &n, out
	}
}

// spans says whether any number is left between the ends.
func (r *room) spans() bool {
	if r.low == nil || r.high == nil {
		return true
	}
	switch cmp := r.low.Cmp(*r.high); {
	case cmp > 0:
		return false
	case cmp < 0:
		return true
	}
	for _, p := range r.points {
		if p.Cmp(*r.low) == 0 {
			return false
		}
	}
	return !r.lowOut && !r.highOut
}
