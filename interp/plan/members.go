package plan

import (
	"fmt"

	"ppolang/interp/pairs"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// aggregate compiles what is folded over a collection.
//
// Three ways lead from the row in hand to the members. In a rule for a group the
// group's own members are at hand. For `G i GROUP` and `denne.G`, where nothing
// that is asked of the members reads the row in hand, the answer is one a group,
// however many rows ask for it: the fold is done in the group and looked up (Via,
// Outer). Only where a condition reads `denne` are rows and members paired, and
// there equalities with `denne`, and up to two orders, are set apart, so that members
// in order answer them.
func (e *Epoch) aggregate(x syntax.Expr, s *scope) *Node {
	switch x := x.(type) {
	case *syntax.CountExpr:
		if x.Distinct != nil {
			return e.fold(Distinct, model.Integer, x, x.Coll, x.Distinct, s)
		}
		return e.fold(Count, model.Integer, x, x.Coll, nil, s)
	case *syntax.ExistsExpr:
		return e.fold(Exists, model.Bool, x, x.Coll, nil, s)
	case *syntax.EveryExpr:
		if e.plan.Info.ExceptsFirst(x.Coll) {
			return e.fold(Every, model.Bool, x, x.Coll, x.Satisfies, s)
		}
		return e.every(x, s)
	case *syntax.FoldExpr:
		return e.foldBy(Fold, x.Op, e.plan.Info.TypeOf(x).Kind, x, x.Coll, x.X, s)
	case *syntax.PickExpr:
		return e.pick(x, nil, s)
	}
	panic(fmt.Sprintf("plan: %T is no aggregate", x))
}

// pick is the first or last member of a collection, of a case further out where there is
// one.
func (e *Epoch) pick(x *syntax.PickExpr, of model.Case, s *scope) *Node {
	op := First
	if x.Last {
		op = Last
	}
	home, up := e.home(x.Coll, s)
	if of != nil {
		home, up = s.outside(of)
	}
	m, _, way := e.membersIn(home, x.Coll, s)
	way.up = up
	e.count(m, x, of, s)
	return e.finish(Node{Op: op, Kind: model.Reference, Members: m}, way)
}

// every is alle … oppfyller, as the absence of a member that fails: in Kleene
// logic that is the same, and it lacks the same.
func (e *Epoch) every(x *syntax.EveryExpr, s *scope) *Node {
	g := e.plan.graph
	m, inner, way := e.members(x.Coll, s)
	e.count(m, x, nil, s)
	where := g.not(e.expr(x.Satisfies, inner))
	if m.Where != nil {
		where = g.chain(And, m.Where, where)
	}
	m.Where = where
	return g.not(e.finish(Node{Op: Exists, Kind: model.Bool, Members: m}, way))
}

func (e *Epoch) fold(op Op, kind model.Kind, x syntax.Expr, coll *syntax.CollExpr, of syntax.Expr, s *scope) *Node {
	return e.foldBy(op, 0, kind, x, coll, of, s)
}

func (e *Epoch) foldBy(op Op, by syntax.FoldOp, kind model.Kind, x syntax.Expr, coll *syntax.CollExpr, of syntax.Expr, s *scope) *Node {
	m, inner, way := e.members(coll, s)
	e.count(m, x, nil, s)
	n := Node{Op: op, By: by, Kind: kind, Members: m}
	if of != nil {
		n.Args = []*Node{e.expr(of, inner)}
	}
	return e.finish(n, way)
}

// passage is how the group of a collection is reached from the row in hand.
type passage struct {
	up     int // levels out
	lookup *Lookup
	named  *model.Definition // the collection is one that a definition names
}

// members compiles a collection: its scope, and the way to its group.
func (e *Epoch) members(x *syntax.CollExpr, s *scope) (*Members, *scope, passage) {
	home, up := e.home(x, s)
	m, inner, way := e.membersIn(home, x, s)
	way.up = up
	return m, inner, way
}

// home is the case whose collection is meant, and how many levels out it is.
func (e *Epoch) home(x *syntax.CollExpr, s *scope) (*scope, int) {
	if x.Of == nil {
		return s, 0
	}
	return e.outward(x.Of, s)
}

func (e *Epoch) membersIn(home *scope, x *syntax.CollExpr, s *scope) (*Members, *scope, passage) {
	coll := e.plan.Info.Gathered(x)
	m := &Members{Coll: coll, ExceptFirst: e.plan.Info.ExceptsFirst(x), Empty: coll.Group.Name + "." + coll.Name}
	if f := coll.Record.Governing; f != nil && f.Otherwise == nil {
		m.Undated = f.Record.Name + "." + f.Name
	}
	inner := &scope{on: coll.Record, outer: s}
	if x.Where != nil {
		m.Where = e.expr(x.Where, inner)
	}
	var way passage
	way.named, _ = e.plan.Info.Use(x).(*model.Definition)
	if home.on != model.Case(coll.Group) {
		way.lookup = e.plan.lookup(home.on, coll.Group)
	}
	return m, inner, way
}

// finish makes the node of a fold.
func (e *Epoch) finish(n Node, way passage) *Node {
	g := e.plan.graph
	if !n.closed() && way.up > 0 {
		e.narrow(n.Members, way.named, way.up)
		n.Members.Open, n.Members.Up, n.Members.Lookup = true, way.up, way.lookup
		e.part(n.Members)
		return g.add(n, "")
	}
	// What is asked reads no row between, so it is asked where the collection is.
	e.narrow(n.Members, way.named, 0)
	if n.Members.Open = !n.closed(); n.Members.Open {
		n.Members.Lookup = way.lookup
		e.part(n.Members)
		return g.outward(way.up, g.add(n, ""))
	}
	node := g.add(n, "")
	if way.lookup != nil {
		node = g.via(way.lookup, node)
	}
	return g.outward(way.up, node)
}

// closed says whether what a fold asks of the members reads no row but theirs.
func (n *Node) closed() bool {
	for _, a := range n.Args {
		if a.Levels > 0 {
			return false
		}
	}
	return n.Members.Where == nil || n.Members.Where.Levels == 0
}

// narrow adds the condition of the collection that a definition names, if it does, to
// what is asked of the members besides.
func (e *Epoch) narrow(m *Members, named *model.Definition, up int) {
	if named == nil {
		return
	}
	where := e.conditionOf(named, up)
	if m.Where != nil {
		where = e.plan.graph.chain(And, where, m.Where)
	}
	m.Where = nil
	if !where.is(true) {
		m.Where = where
	}
}

// conditionOf is the condition of the collection that a definition names, on members
// that stand so many levels further in than those of the definition's own case.
func (e *Epoch) conditionOf(d *model.Definition, up int) *Node {
	key := conditionKey{d, up}
	if n := e.narrowing[key]; n != nil {
		return n
	}
	x := d.Collection()
	n := e.plan.graph.truth(true)
	if inner, ok := e.plan.Info.Use(x).(*model.Definition); ok {
		n = e.conditionOf(inner, up)
	}
	if x.Where != nil {
		s := &scope{on: e.plan.Info.Gathered(x).Record, outer: &scope{on: d.On}, between: up}
		n = e.plan.graph.chain(And, n, e.expr(x.Where, s))
	}
	e.narrowing[key] = n
	return n
}

type conditionKey struct {
	of *model.Definition
	up int
}

// part sets what orders or equals members and the row in hand apart.
func (e *Epoch) part(m *Members) {
	if m.Where == nil {
		return
	}
	conjuncts := []*Node{m.Where}
	if m.Where.Op == And {
		conjuncts = m.Where.Args
	}
	var rest []*Node
	for _, c := range conjuncts {
		if q, ok := equality(c); ok && len(m.Equal) < pairs.MaxEqual {
			m.Equal = append(m.Equal, q)
		} else if b, ok := bound(c); ok && len(m.Bounds) < pairs.MaxBounds {
			m.Bounds = append(m.Bounds, b)
		} else {
			rest = append(rest, c)
		}
	}
	m.Where = nil
	if len(rest) > 0 {
		m.Where = e.plan.graph.chain(And, rest...)
	}
}

// equality recognizes mine = denne.theirs. Numbers count only as fields: what is
// computed may be undecided, and equals more than one number.
func equality(c *Node) (Equality, bool) {
	if c.Op != Compare || c.Cmp != syntax.Eq {
		return Equality{}, false
	}
	for i, mine := range c.Args {
		theirs := c.Args[1-i]
		if mine.Levels > 0 || theirs.Op != Outer || mine.fixed() || theirs.Args[0].Levels > 0 {
			continue
		}
		theirs = theirs.Args[0]
		switch mine.Kind {
		case model.Bool, model.Text, model.Reference, model.Code, model.Date:
			return Equality{mine, theirs, c}, true
		case model.Integer, model.Decimal, model.Percent:
			if mine.Op == Field && (theirs.Op == Field || theirs.Op == Key) {
				return Equality{mine, theirs, c}, true
			}
		}
	}
	return Equality{}, false
}
