package plan

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// NewReading is a plan of what mappings say of the rows that they read: a field is what
// was read, and not what a missing value of it means.
func NewReading(info *model.Info) *Plan {
	p := New(info)
	p.reading = true
	return p
}

// OfRow is an expression of a mapping about the rows of its record.
func (e *Epoch) OfRow(x syntax.Expr, of *model.Record) *Node {
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	return e.expr(x, &scope{on: of})
}

// Search is the condition of a finn in parts, all of which have to be yes: what is asked
// of the row it is found for, of a record that may be found, and of both.
type Search struct {
	Row    []*Node
	Among  []*Node
	Equal  []Equality
	Bounds []Bound
	Both   []*Node // with the row one level out
}

// Search parts the condition of a finn for rows of a record.
func (e *Epoch) Search(find *model.Find, of *model.Record) Search {
	e.plan.mu.Lock()
	defer e.plan.mu.Unlock()
	whole := e.expr(find.Where, &scope{on: find.Record, outer: &scope{on: of}})
	all := []*Node{whole}
	if whole.Op == And {
		all = whole.Args
	}
	var s Search
	for _, c := range all {
		q, equal := equality(c)
		b, ordered := bound(c)
		switch {
		case c.Levels == 0:
			s.Among = append(s.Among, c)
		case c.Op == Outer:
			s.Row = append(s.Row, c.Args[0])
		case equal:
			s.Equal = append(s.Equal, q)
		case ordered && b.Cmp != syntax.Ne:
			s.Bounds = append(s.Bounds, b)
		default:
			s.Both = append(s.Both, c)
		}
	}
	return s
}
