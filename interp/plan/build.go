package plan

import (
	"encoding/binary"
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// graph makes nodes. Asked twice for the same thing it gives the same node.
type graph struct {
	nodes   map[string]*Node
	objects map[any]int // numbers for the objects that nodes name
	key     []byte
}

func newGraph() *graph { return &graph{nodes: map[string]*Node{}, objects: map[any]int{}} }

// number is the number of an object.
func (g *graph) number(o any) int {
	n, ok := g.objects[o]
	if !ok {
		n = len(g.objects) + 1
		g.objects[o] = n
	}
	return n
}

func (g *graph) int(n int)       { g.key = binary.AppendVarint(g.key, int64(n)) }
func (g *graph) text(s string)   { g.int(len(s)); g.key = append(g.key, s...) }
func (g *graph) node(n *Node)    { g.int(n.ID) }
func (g *graph) list(l []string) { g.int(len(l)); each(l, g.text) }

func each[T any](list []T, do func(T)) {
	for _, x := range list {
		do(x)
	}
}

// add gives back the node that is equal to n, or n itself with its number and
// what follows from its parts. extra tells nodes apart that differ in nothing
// else: the text of a constant, the names in a set.
func (g *graph) add(n Node, extra string) *Node {
	g.key = g.key[:0]
	g.int(int(n.Op))
	g.int(int(n.Kind))
	g.int(len(n.Args))
	each(n.Args, g.node)
	g.text(n.Lacks)
	for _, o := range []any{n.Field, n.Key, n.Lookup, n.Rule} {
		g.int(g.number(o))
	}
	g.int(int(n.Cmp))
	g.int(int(n.Mode))
	g.int(int(n.By))
	g.int(len(n.Conditions))
	for _, c := range n.Conditions {
		g.node(c.Cond)
		g.list(c.Lacking)
		g.int(len(c.Known))
		each(c.Known, g.node)
		g.list(c.Reads)
	}
	if m := n.Members; m != nil {
		g.members(m)
	}
	g.text(extra)
	if known := g.nodes[string(g.key)]; known != nil {
		return known
	}
	node := &n
	node.ID = len(g.nodes) + 1
	node.settle()
	node.settleFixed()
	g.nodes[string(g.key)] = node
	return node
}

func (g *graph) members(m *Members) {
	g.int(g.number(m.Coll))
	g.int(m.Up)
	g.int(g.number(m.Lookup))
	if m.Where != nil {
		g.node(m.Where)
	}
	if m.ExceptFirst {
		g.int(-1)
	}
	for _, q := range m.Equal {
		g.int(-2)
		g.node(q.Whole)
	}
	for _, b := range m.Bounds {
		g.int(-3)
		g.node(b.Whole)
	}
	if m.Counted {
		g.int(-4)
	}
	for _, by := range m.Narrow {
		g.node(by.Equal[0].Mine)
		g.node(by.Equal[0].Theirs)
	}
}

// settle works out how far out the node reads, and whether it hangs on one field
// only.
func (n *Node) settle() {
	inner := 0 // the levels of what is evaluated on members
	reads := func(from []*Node) {
		for _, a := range from {
			inner = max(inner, a.Levels)
		}
	}
	switch n.Op {
	case Field:
		n.Only = n.Field
		return
	case Outer:
		n.Levels = n.Args[0].Levels + 1
		return
	case Follow, Via:
		n.Levels = n.Args[0].Levels
		return
	case Count, Exists, Every, Distinct, Fold, First, Last:
		reads(n.Args)
		if n.Members.Where != nil {
			reads([]*Node{n.Members.Where})
		}
		reads(n.Members.Paired())
		n.Levels = max(inner-1, n.Members.Up)
		return
	}
	parts := n.parts()
	for _, a := range parts {
		n.Levels = max(n.Levels, a.Levels)
	}
	n.Only = only(parts)
}

// parts are the nodes that are evaluated in the same row.
func (n *Node) parts() []*Node {
	parts := n.Args
	for _, c := range n.Conditions {
		parts = append(parts[:len(parts):len(parts)], c.Cond)
		parts = append(parts, c.Known...)
	}
	return parts
}

// only is the one field that all nodes together hang on, nil where there is none
// or any of them hangs on more.
func only(nodes []*Node) *model.Field {
	var field *model.Field
	for _, n := range nodes {
		switch {
		case n.Op == Constant || n.Op == Dateless:
		case n.fixed():
		case n.Only == nil, field != nil && n.Only != field:
			return nil
		default:
			field = n.Only
		}
	}
	return field
}

// fixed says whether a node is the same for every row.
func (n *Node) fixed() bool { return n.isFixed }

// settleFixed works out whether a node is fixed, from its parts.
func (n *Node) settleFixed() {
	switch n.Op {
	case Constant, Dateless:
		n.isFixed = true
		return
	case Field, Key, Outer, Follow, Via, Count, Exists, Every, Distinct, Fold, First, Last, Covered, InForce, Present:
		return
	}
	n.isFixed = !slices.ContainsFunc(n.parts(), func(a *Node) bool { return !a.isFixed })
}

// make is add, but an operation on what is all read in the same other row (one
// level out, by the same reference, in the same group) is done there: once for a
// group instead of once for a member, and where the other record's columns
// answer it once for each distinct value.
func (g *graph) make(n Node, extra string) *Node {
	if way := sameWay(n.parts()); way != nil {
		inward := func(a *Node) *Node {
			if a.fixed() {
				return a
			}
			return a.Args[len(a.Args)-1]
		}
		args := make([]*Node, len(n.Args))
		for i, a := range n.Args {
			args[i] = inward(a)
		}
		conditions := make([]Condition, len(n.Conditions))
		for i, c := range n.Conditions {
			known := make([]*Node, len(c.Known))
			for k, a := range c.Known {
				known[k] = inward(a)
			}
			conditions[i] = Condition{inward(c.Cond), c.Lacking, known, c.Reads, c.Text}
		}
		n.Args, n.Conditions = args, conditions
		return g.wrap(way, g.make(n, extra))
	}
	return g.add(n, extra)
}

// sameWay is the first of the nodes that leads to another row, where they all
// lead there in the same way or are the same for every row.
func sameWay(nodes []*Node) *Node {
	var way *Node
	for _, n := range nodes {
		switch {
		case n.fixed():
		case n.Op != Outer && n.Op != Follow && n.Op != Via:
			return nil
		case way == nil:
			way = n
		case n.Op != way.Op || n.Lookup != way.Lookup || n.Op == Follow && n.Args[0] != way.Args[0]:
			return nil
		}
	}
	return way
}

// among is what all of some nodes are.
func (g *graph) among(nodes []*Node) *Node {
	var different []*Node
	for _, n := range nodes {
		if !slices.Contains(different, n) {
			different = append(different, n)
		}
	}
	if len(different) == 1 {
		return different[0]
	}
	return g.add(Node{Op: Among, Kind: nodes[0].Kind, Args: different}, "")
}

// wrap reads x where way leads.
func (g *graph) wrap(way, x *Node) *Node {
	switch way.Op {
	case Outer:
		return g.outer(x)
	case Via:
		return g.via(way.Lookup, x)
	}
	return g.follow(way.Args[0], x)
}

func (g *graph) outer(x *Node) *Node {
	if x.fixed() {
		return x
	}
	return g.add(Node{Op: Outer, Kind: x.Kind, Args: []*Node{x}}, "")
}

// outward reads x some levels out.
func (g *graph) outward(n int, x *Node) *Node {
	for range n {
		x = g.outer(x)
	}
	return x
}

func (g *graph) via(l *Lookup, x *Node) *Node {
	return g.add(Node{Op: Via, Kind: x.Kind, Lookup: l, Args: []*Node{x}}, "")
}

// follow reads x, which is closed, in the record that a reference leads to. A
// reference that is itself read elsewhere is followed there.
func (g *graph) follow(ref, x *Node) *Node {
	switch ref.Op {
	case Outer:
		return g.outer(g.follow(ref.Args[0], x))
	case Via:
		return g.via(ref.Lookup, g.follow(ref.Args[0], x))
	case Follow:
		return g.follow(ref.Args[0], g.follow(ref.Args[1], x))
	}
	return g.add(Node{Op: Follow, Kind: x.Kind, Args: []*Node{ref, x}}, "")
}

// constants are told apart by their text.
func (g *graph) constant(kind model.Kind, c Const, text string) *Node {
	return g.add(Node{Op: Constant, Kind: kind, Const: &c}, text)
}

func (g *graph) truth(yes bool) *Node {
	text := "no"
	if yes {
		text = "yes"
	}
	return g.constant(model.Bool, Const{Bool: yes}, text)
}

func (n *Node) is(yes bool) bool {
	return n.Op == Constant && n.Kind == model.Bool && n.Const.Bool == yes
}

func (g *graph) not(x *Node) *Node {
	switch {
	case x.Op == Not:
		return x.Args[0]
	case x.is(true), x.is(false):
		return g.truth(!x.Const.Bool)
	}
	return g.make(Node{Op: Not, Kind: model.Bool, Args: []*Node{x}}, "")
}

// short is up to how many operands of an og or eller are taken over into one that
// it stands in. Of a longer one there is one node, whatever it stands in: a thousand
// definitions that each add to the one before have two thousand operands, not half a
// million.
const short = 16

// chain is og or eller of any number of operands: flat, each operand once.
func (g *graph) chain(op Op, operands ...*Node) *Node {
	deciding := op == Or // what decides the whole: yes for eller, no for og
	var flat []*Node
	seen := map[*Node]bool{}
	var add func(*Node)
	add = func(x *Node) {
		if x.Op == op && len(x.Args) <= short {
			each(x.Args, add)
			return
		}
		if !x.is(!deciding) && !seen[x] {
			seen[x] = true
			flat = append(flat, x)
		}
	}
	each(operands, add)
	for _, x := range flat {
		if x.is(deciding) {
			return x
		}
	}
	switch len(flat) {
	case 0:
		return g.truth(!deciding)
	case 1:
		return flat[0]
	}
	return g.make(Node{Op: op, Kind: model.Bool, Args: flat}, "")
}

func (g *graph) compare(op syntax.CompareOp, l, r *Node) *Node {
	if op == syntax.Ne {
		return g.not(g.compare(syntax.Eq, l, r))
	}
	return g.make(Node{Op: Compare, Kind: model.Bool, Cmp: op, Args: []*Node{l, r}}, "")
}
