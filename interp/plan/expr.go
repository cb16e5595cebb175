package plan

import (
	"fmt"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// scope is what names mean at some place: the record or group in hand, and the
// scope one level out.
type scope struct {
	on    model.Case
	outer *scope
	// between is how many levels lie between the two: where a collection that a
	// definition names is of a case further out, its condition sees that case, and the
	// members stand in rows further in.
	between int
}

// expr compiles an expression for the epoch.
func (e *Epoch) expr(x syntax.Expr, s *scope) *Node {
	g := e.plan.graph
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return e.expr(x.X, s)
	case *syntax.NameExpr, *syntax.CodeExpr:
		return e.object(e.plan.Info.Use(x))
	case *syntax.NumberExpr:
		if use := e.plan.Info.Use(x); use != nil {
			return e.object(use)
		}
		return g.constant(model.Decimal, Const{Number: x.Value}, x.Value.Key())
	case *syntax.PercentExpr:
		n := x.Value.Percent()
		return g.constant(model.Percent, Const{Number: n}, n.Key())
	case *syntax.DateExpr:
		return g.constant(model.Date, Const{Date: x.Value}, x.Value.String())
	case *syntax.DurationExpr:
		return g.constant(model.Duration, Const{Duration: x.Value}, fmt.Sprint(x.Value.N, x.Value.Unit))
	case *syntax.TextExpr:
		return g.constant(model.Text, Const{Text: x.Text.Value}, x.Text.Value)
	case *syntax.BoolExpr:
		return g.truth(x.Value)
	case *syntax.ListExpr:
		return e.dated(func(e *Epoch) *Node { return e.list(x, s) })
	case *syntax.MemberExpr:
		return e.member(x, s)
	case *syntax.NotExpr:
		return g.not(e.expr(x.X, s))
	case *syntax.CertainExpr:
		arg := e.expr(x.X, s)
		return g.make(Node{Op: Otherwise, Kind: model.Bool, Args: []*Node{arg, g.truth(x.Possible)}}, "")
	case *syntax.NegExpr:
		arg := e.expr(x.X, s)
		return g.make(Node{Op: Negate, Kind: arg.Kind, Args: []*Node{arg}}, "")
	case *syntax.LogicExpr:
		op := And
		if x.Or {
			op = Or
		}
		return g.chain(op, e.exprs(x.Operands, s)...)
	case *syntax.CompareExpr:
		return g.compare(x.Op, e.expr(x.L, s), e.expr(x.R, s))
	case *syntax.BetweenExpr:
		of := e.expr(x.X, s)
		return g.chain(And, g.compare(syntax.Ge, of, e.expr(x.Lo, s)), g.compare(syntax.Le, of, e.expr(x.Hi, s)))
	case *syntax.OtherwiseExpr:
		l, r := e.expr(x.L, s), e.expr(x.R, s)
		return g.make(Node{Op: Otherwise, Kind: l.Kind, Args: []*Node{l, r}}, "")
	case *syntax.ArithExpr:
		return e.arithmetic(x, s)
	case *syntax.HasExpr:
		return e.has(x.X, x.Mode, x.Codes, s)
	case *syntax.InExpr:
		return e.has(x.X, syntax.AnyOf, x.Set, s)
	case *syntax.StateExpr:
		return e.state(x, s)
	case *syntax.MeetsExpr:
		return e.object(e.plan.Info.Use(x))
	case *syntax.CallExpr:
		op, ok := functions[x.Func]
		if !ok {
			panic("plan: no such function: " + syntax.Spells(x.Func).In(syntax.EN))
		}
		return g.make(Node{Op: op, Kind: model.Integer, Args: e.exprs(x.Args, s)}, "")
	case *syntax.CountExpr, *syntax.ExistsExpr, *syntax.EveryExpr, *syntax.FoldExpr, *syntax.PickExpr:
		return e.aggregate(x, s)
	}
	panic(fmt.Sprintf("plan: an expression %T that no checked rule set holds", x))
}

func (e *Epoch) exprs(list []syntax.Expr, s *scope) []*Node {
	nodes := make([]*Node, len(list))
	for i, x := range list {
		nodes[i] = e.expr(x, s)
	}
	return nodes
}

// object compiles what a name stands for.
func (e *Epoch) object(o model.Object) *Node {
	g := e.plan.graph
	switch o := o.(type) {
	case *model.Field:
		return e.plan.field(o)
	case *model.GroupKey:
		return g.add(Node{Op: Key, Kind: o.Type.Kind, Key: o}, "")
	case *model.Definition:
		return e.named(o, func() *Node { return e.expr(o.Expr, &scope{on: o.On}) })
	case *model.Value:
		return e.named(o, func() *Node { return e.dated(func(e *Epoch) *Node { return e.value(o) }) })
	case *model.Criteria:
		return e.named(o, func() *Node { return e.dated(func(e *Epoch) *Node { return e.criteria(o) }) })
	case *model.CodeUse:
		canon := o.System.Canon(o.Name)
		return g.constant(model.Code, Const{Text: o.Name, Canon: canon}, canon+"\x00"+o.Name)
	}
	panic(fmt.Sprintf("plan: a name for %T, which is no value", o))
}

// named compiles a declaration once an epoch, however often it is used.
func (e *Epoch) named(o model.Object, compile func() *Node) *Node {
	n := e.names[o]
	if n == nil {
		n = compile()
		e.names[o] = n
	}
	return n
}

func (e *Epoch) value(v *model.Value) *Node {
	version := v.VersionOn(e.day())
	if version == nil {
		return e.dateless(v.Type.Kind, syntax.KwValueWord, v.Name)
	}
	return e.expr(version.Expr, &scope{})
}

// dateless is a dated name without a version in the epoch.
func (e *Epoch) dateless(kind model.Kind, word syntax.Keyword, name string) *Node {
	return e.plan.graph.add(Node{Op: Dateless, Kind: kind, Lacks: word.In(e.plan.Info.Lang) + "." + name}, "")
}

func (e *Epoch) criteria(c *model.Criteria) *Node {
	version := c.VersionOn(e.day())
	if version == nil {
		return e.dateless(model.Bool, syntax.KwCriteria, c.Name)
	}
	var items []*Node
	for _, item := range version.Items {
		items = append(items, e.item(item, c.On))
	}
	return e.provided(e.plan.graph.chain(And, items...), version.Provided, &scope{on: c.On})
}

// item is one krav of criteria.
func (e *Epoch) item(item *model.Criterion, on model.Case) *Node {
	s := &scope{on: on}
	return e.provided(e.expr(item.Expr, s), item.Provided, s)
}

// provided is x where every forutsetter holds, unknown elsewhere.
func (e *Epoch) provided(x *Node, list []*model.Provided, s *scope) *Node {
	if len(list) == 0 {
		return x
	}
	return e.plan.graph.make(Node{Op: Provided, Kind: model.Bool, Args: []*Node{x}, Conditions: e.conditions(list, s)}, "")
}

func (e *Epoch) conditions(list []*model.Provided, s *scope) []Condition {
	var conditions []Condition
	for _, p := range list {
		if p.Cond == nil {
			conditions = append(conditions, e.known(p.Known, s))
			continue
		}
		c := Condition{Cond: e.expr(p.Cond, s), Text: p.Text}
		for _, f := range p.Lacking {
			c.Lacking = append(c.Lacking, f.Record.Name+"."+f.Name)
		}
		if c.Lacking == nil {
			c.Reads = e.plan.fieldsIn(p.Cond)
		}
		conditions = append(conditions, c)
	}
	return conditions
}

// known is that everything that must be known is.
func (e *Epoch) known(facts []syntax.Expr, s *scope) Condition {
	c := Condition{Known: e.exprs(facts, s)}
	var known []*Node
	for _, n := range c.Known {
		known = append(known, e.isKnown(n))
	}
	c.Cond = e.plan.graph.chain(And, known...)
	return c
}

func (e *Epoch) isKnown(n *Node) *Node {
	return e.plan.graph.make(Node{Op: IsKnown, Kind: model.Bool, Args: []*Node{n}}, "")
}

func (e *Epoch) list(x *syntax.ListExpr, s *scope) *Node {
	var c Const
	text := ""
	for _, item := range x.Items {
		n := e.expr(item, s)
		if n.Op == Dateless {
			return e.plan.graph.add(Node{Op: Dateless, Kind: model.Codes, Lacks: n.Lacks}, "")
		}
		c.Codes = append(c.Codes, n.Const.Text)
		c.Canons = append(c.Canons, n.Const.Canon)
		text += n.Const.Canon + "\x00" + n.Const.Text + "\x00"
	}
	return e.plan.graph.constant(model.Codes, c, text)
}

// outward is the scope that `denne`, `denne.denne` or the name of a case further out
// leads to, and how many levels out that is: none for any other expression.
func (e *Epoch) outward(x syntax.Expr, s *scope) (*scope, int) {
	switch x := x.(type) {
	case *syntax.ParenExpr:
		return e.outward(x.X, s)
	case *syntax.ThisExpr:
		return s.outer, 1 + s.between
	case *syntax.NameExpr:
		if on, ok := e.plan.Info.Use(x).(model.Case); ok {
			return s.outside(on)
		}
	case *syntax.MemberExpr:
		if e.plan.Info.Use(x) == nil {
			to, n := e.outward(x.X, s)
			return to.outer, n + 1 + to.between
		}
	}
	return s, 0
}

// outside is the nearest scope outside of s that is of a record or group.
func (s *scope) outside(on model.Case) (*scope, int) {
	to, n := s.outer, 1+s.between
	for to.on != on {
		to, n = to.outer, n+1+to.between
	}
	return to, n
}

func (e *Epoch) member(x *syntax.MemberExpr, s *scope) *Node {
	g := e.plan.graph
	use := e.plan.Info.Use(x)
	if pick, of := e.plan.Info.PickedOf(x); pick != nil {
		return e.pick(pick, of, s)
	}
	if _, n := e.outward(x.X, s); n > 0 {
		return g.outward(n, e.object(use))
	}
	ref := e.expr(x.X, s)
	if ref.Op == Dateless {
		return g.add(Node{Op: Dateless, Kind: e.plan.Info.TypeOf(x).Kind, Lacks: ref.Lacks}, "")
	}
	read := e.object(use)
	if read.Op != Field {
		// What a definition says of a record that is not there is unknown, even where
		// it would be known of a record without any values.
		read = g.add(Node{Op: Present, Kind: read.Kind, Args: []*Node{read}}, "")
	}
	return g.follow(ref, read)
}

func (e *Epoch) arithmetic(x *syntax.ArithExpr, s *scope) *Node {
	op := map[byte]Op{'+': Add, '-': Subtract, '*': Multiply, '/': Divide}[x.Op]
	l, r := e.expr(x.L, s), e.expr(x.R, s)
	kind := model.Decimal
	if l.Kind == model.Date || r.Kind == model.Date {
		kind = model.Date
		if r.Kind == model.Date {
			l, r = r, l
		}
	}
	return e.plan.graph.make(Node{Op: op, Kind: kind, Args: []*Node{l, r}}, "")
}

func (e *Epoch) state(x *syntax.StateExpr, s *scope) *Node {
	g := e.plan.graph
	arg := e.expr(x.X, s)
	switch x.State {
	case syntax.Empty:
		return g.make(Node{Op: IsEmpty, Kind: model.Bool, Args: []*Node{arg}}, "")
	case syntax.Known:
		return e.isKnown(arg)
	case syntax.Unknown:
		return g.not(e.isKnown(arg))
	}
	panic("plan: no such state: " + syntax.Spells(x.State).In(syntax.EN))
}

// has is a test on codes. A set that has no meaning in the epoch makes it unknown
// and adds its name to what is missing, whatever else is.
func (e *Epoch) has(x syntax.Expr, mode syntax.HasMode, codes syntax.Expr, s *scope) *Node {
	of := e.expr(x, s)
	return e.dated(func(e *Epoch) *Node { return e.hasOf(of, mode, codes) })
}

// hasOf is has on one day.
func (e *Epoch) hasOf(of *Node, mode syntax.HasMode, codes syntax.Expr) *Node {
	set := e.set(codes)
	args := []*Node{of}
	for _, o := range set.Lacking {
		word := syntax.KwValueWord
		if _, ok := o.(*model.CodeSet); ok {
			word = syntax.KwCodeSet
		}
		args = append(args, e.dateless(model.Codes, word, o.ObjectName()))
	}
	if mode == syntax.Has {
		mode = syntax.AnyOf
	}
	return e.plan.graph.make(Node{Op: HasCodes, Kind: model.Bool, Mode: mode, Set: set, Args: args}, e.setKey(codes))
}

// functions are the operations of the functions.
var functions = map[syntax.Func]Op{syntax.YearOf: Year, syntax.DaysBetween: DayCount, syntax.MonthsBetween: MonthCount, syntax.CountCodes: CodeCount}
