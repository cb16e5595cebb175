package syntax

import "slices"

// Fit says how what stands before a place is written: the ways there are, the one
// that it fits, and what comes next in that.
type Fit struct {
	Shapes []*Shape
	Active int // of the shapes
	Next   int // of the active shape's elements, a slot; -1 where all is there
	// Fresh says that nothing is there yet of what comes next.
	Fresh bool
}

// reach is what may stand at a place of a line: a part by its number, behind
// those that were met on the way. Begun says that some of it is there already.
type reach struct {
	part  int
	leaf  leaf
	begun bool
	met   []int
}

// Fit says how the part of an expression that the place is in is written, or else
// the line. It is nil where no line has begun.
func (g *Gap) Fit() *Fit {
	for i := len(g.Open) - 1; i >= 0; i-- {
		if f := fitPart(g.Open[i].Tree); f != nil {
			return f
		}
	}
	if g.form == nil {
		return nil
	}
	first := g.Clause
	if first == NoKeyword {
		first = g.Decl
	}
	f := &Fit{Shapes: g.form.shapes(first), Next: -1}
	comma := len(g.Before) > 0 && g.Before[len(g.Before)-1].Text == ","
	best := -1
	for i, s := range f.Shapes {
		met, next, fresh := s.fit(g.reached, comma)
		if score := 2*met + min(1, next+1); score > best {
			best, f.Active, f.Next, f.Fresh = score, i, next, fresh
		}
	}
	return f
}

// fit is how many elements of a shape were met before a place, and the slot that
// comes next, or -1. That is the expression that has begun; else what comes first
// of all that may come and is not there yet; what is there may be written once
// more behind a comma.
func (s *Shape) fit(list []reach, comma bool) (met, next int, fresh bool) {
	const begun, missing, again = 0, 1, 2
	next, best := -1, again+1
	for _, r := range list {
		met = max(met, s.met(r.met))
		for i := range s.Elements {
			e := &s.Elements[i]
			rank := missing
			switch {
			case !e.holds(r.part):
				continue
			case r.begun:
				rank = begun
			case slices.ContainsFunc(r.met, e.holds):
				rank = again
			}
			slot := s.slotFrom(i)
			if rank == again && !comma || rank > best || rank == best && slot >= next {
				continue
			}
			best, next, fresh = rank, slot, !r.begun
		}
	}
	return met, next, fresh
}

func (e *Element) holds(part int) bool { return e.first <= part && part <= e.last }

// met counts the elements of a shape that were met.
func (s *Shape) met(parts []int) int {
	n := 0
	for i := range s.Elements {
		if slices.ContainsFunc(parts, s.Elements[i].holds) {
			n++
		}
	}
	return n
}

// slotFrom is the first slot at or behind an element, -1 where there is none.
func (s *Shape) slotFrom(i int) int {
	for ; i < len(s.Elements); i++ {
		if s.Elements[i].Slot != nil {
			return i
		}
	}
	return -1
}

// fitPart finds the part of an expression that the cursor is in and that has a
// form of its own, nil where there is none: what comes next is the slot that the
// cursor stands in.
func fitPart(tree Expr) *Fit {
	var found *Fit
	Walk(tree, func(n Node) bool {
		word, slots := slotsOf(n)
		for i, inner := range slots {
			if inner == nil || !holdsCursor(inner) {
				continue
			}
			f := &Fit{Shapes: Parts(word)}
			f.Active = activeShape(n, f.Shapes)
			f.Next = f.Shapes[f.Active].slot(i)
			f.Fresh = isCursor(inner)
			found = f
		}
		return true
	})
	return found
}

// slot is the element that is the slot of a number.
func (s *Shape) slot(n int) int {
	for i, e := range s.Elements {
		if e.Slot == nil {
			continue
		}
		if n--; n < 0 {
			return i
		}
	}
	return -1
}

// slotsOf is the word that a part of an expression begins with, and what stands
// in its slots.
func slotsOf(n Node) (Keyword, []Node) {
	of := func(coll *CollExpr, more ...Node) []Node {
		if coll == nil {
			return more
		}
		list := []Node{coll.Name}
		if coll.Where != nil {
			list = append(list, coll.Where)
		} else {
			list = append(list, nil)
		}
		return append(list, more...)
	}
	switch n := n.(type) {
	case *CallExpr:
		return Spells(n.Func), nodes(n.Args)
	case *CountExpr:
		if n.Distinct != nil {
			return KwCountDistinct, append([]Node{n.Distinct}, of(n.Coll)...)
		}
		return KwCount, of(n.Coll)
	case *ExistsExpr:
		return KwExists, of(n.Coll)
	case *EveryExpr:
		return KwEvery, of(n.Coll, n.Satisfies)
	case *FoldExpr:
		return Spells(n.Op), append([]Node{n.X}, of(n.Coll)...)
	case *PickExpr:
		if n.Last {
			return KwLast, of(n.Coll)
		}
		return KwFirst, of(n.Coll)
	case *NotExpr:
		return KwNot, []Node{n.X}
	case *CertainExpr:
		if n.Possible {
			return KwPossibly, []Node{n.X}
		}
		return KwSurely, []Node{n.X}
	case *HasExpr:
		return KwHasWord, []Node{n.Codes}
	case *BetweenExpr:
		return KwBetween, []Node{n.Lo, n.Hi}
	case *MeetsExpr:
		return KwMeets, []Node{n.Criteria}
	}
	return NoKeyword, nil
}

func nodes(list []Expr) []Node {
	var out []Node
	for _, x := range list {
		out = append(out, x)
	}
	return out
}

// activeShape tells apart the ways to write what begins with one word.
func activeShape(n Node, shapes []*Shape) int {
	for i, s := range shapes {
		second := s.Elements[1]
		switch n := n.(type) {
		case *CallExpr:
			if second.Sign == "(" {
				return i
			}
		case *HasExpr:
			if n.Mode != Has && second.Keyword == Spells(n.Mode) {
				return i
			}
		}
	}
	return 0
}

func isCursor(n Node) bool {
	switch n := n.(type) {
	case *NameExpr:
		return n.Text == Cursor
	case *Name:
		return n.Text == Cursor
	}
	return false
}

func holdsCursor(n Node) bool {
	found := false
	Walk(n, func(n Node) bool {
		found = found || isCursor(n)
		return !found
	})
	return found
}
