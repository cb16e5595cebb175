package explain

import (
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Node is one step of an explanation: an expression, what it came to on one
// case, and the steps it was made from.
type Node struct {
	Expr     syntax.Expr
	Decl     syntax.Decl // the declaration the expression stands in
	Case     string      // the member a condition was read on, "" for the case in hand
	Value    Value
	Need     []string // what is missing, where the value is not known
	Reads    string   // the field read, as record.field; "" for anything but a field
	Children []*Node
}

func (n *Node) truth() Truth {
	if n.open() {
		return Unknown
	}
	return n.Value.truth
}

// open says whether the value is not wholly known.
func (n *Node) open() bool { return n.Value.State != Known }

// needs are what the nodes that are not wholly known are missing.
func needs(nodes ...*Node) []string {
	var list []string
	for _, n := range nodes {
		if n.open() {
			list = union(list, n.Need)
		}
	}
	return list
}

// scope is what names mean at some place: the record or group in hand, the scope
// one level out (`denne`), and the days that dated things are read on.
type scope struct {
	*world
	decl  syntax.Decl
	rec   *row
	group *groupCase
	outer *scope
	when  *when
	pairs int // how many pairs of records the case comes to that a member is of; 0 is one
}

// on is a scope for a member of a collection.
func (s *scope) on(r *row) *scope {
	return &scope{world: s.world, decl: s.decl, rec: r, outer: s, when: s.when}
}

// member is a scope for a member of a collection, one of so many pairs.
func (s *scope) member(r *row, pairs int) *scope {
	to := s.on(r)
	to.pairs = pairs
	return to
}

// in is a scope for an expression that stands in another declaration. It is
// about the same case, but sees nothing further out.
func (s *scope) in(decl syntax.Decl) *scope {
	return &scope{world: s.world, decl: decl, rec: s.rec, group: s.group, when: s.when}
}

// eval works an expression out, whatever it is, and never stops early: an
// explanation shows every part.
func (s *scope) eval(e syntax.Expr) *Node {
	n := &Node{Expr: e, Decl: s.decl}
	switch x := e.(type) {
	case *syntax.ParenExpr:
		return s.eval(x.X)
	case *syntax.NameExpr, *syntax.CodeExpr:
		s.object(n, s.info.Use(e))
	case *syntax.NumberExpr:
		if use := s.info.Use(e); use != nil {
			s.object(n, use)
		} else {
			n.Value = number(x.Value)
		}
	case *syntax.PercentExpr:
		share, _ := x.Value.Quo(value.Int(100))
		n.Value = number(share)
	case *syntax.DateExpr:
		n.Value = dated(x.Value)
	case *syntax.DurationExpr:
		n.Value = Value{Kind: model.Duration, State: Known, span: x.Value}
	case *syntax.TextExpr:
		n.Value = Value{Kind: model.Text, State: Known, text: x.Text.Value}
	case *syntax.BoolExpr:
		n.Value = boolean(truth(x.Value))
	case *syntax.ListExpr:
		s.list(n, x)
	case *syntax.MemberExpr:
		s.memberExpr(n, x)
	case *syntax.NotExpr:
		n.Children = []*Node{s.eval(x.X)}
		s.logic(n, boolean(n.Children[0].truth().not()))
	case *syntax.CertainExpr:
		n.Children = []*Node{s.eval(x.X)}
		t := n.Children[0].truth()
		n.Value = boolean(truth(t == Yes || x.Possible && t == Unknown))
	case *syntax.LogicExpr:
		t := truth(!x.Or)
		for _, o := range x.Operands {
			c := s.eval(o)
			n.Children = append(n.Children, c)
			if x.Or {
				t = max(t, c.truth())
			} else {
				t = min(t, c.truth())
			}
		}
		s.logic(n, boolean(t))
	case *syntax.CompareExpr:
		n.Children = []*Node{s.eval(x.L), s.eval(x.R)}
		s.logic(n, boolean(compare(x.Op, n.Children[0].Value, n.Children[1].Value)))
	case *syntax.BetweenExpr:
		n.Children = []*Node{s.eval(x.X), s.eval(x.Lo), s.eval(x.Hi)}
		s.between(n)
	case *syntax.OtherwiseExpr:
		n.Children = []*Node{s.eval(x.L), s.eval(x.R)}
		if n.Value = n.Children[0].Value; n.Children[0].open() {
			s.logic(n, n.Children[1].Value)
		}
	case *syntax.NegExpr:
		c := s.eval(x.X)
		n.Children = []*Node{c}
		v := Value{Kind: model.Decimal}
		if c.Value.State != Missing {
			v = between(c.Value.hi.Neg(), c.Value.lo.Neg())
		}
		s.logic(n, v)
	case *syntax.ArithExpr:
		n.Children = []*Node{s.eval(x.L), s.eval(x.R)}
		v, tooLong := arith(x.Op, n.Children[0].Value, n.Children[1].Value)
		s.logic(n, v)
		if tooLong {
			n.Need = union(n.Need, []string{finding.TooManyDigits})
		}
	case *syntax.HasExpr:
		s.has(n, x.X, x.Codes, x.Mode)
	case *syntax.InExpr:
		s.has(n, x.X, x.Set, syntax.AnyOf)
	case *syntax.StateExpr:
		s.state(n, x)
	case *syntax.MeetsExpr:
		s.object(n, s.info.Use(x))
	case *syntax.CallExpr:
		for _, a := range x.Args {
			n.Children = append(n.Children, s.eval(a))
		}
		s.logic(n, call(x.Func, n.Children))
	case *syntax.CountExpr:
		s.count(n, x)
	case *syntax.ExistsExpr:
		s.exists(n, x)
	case *syntax.EveryExpr:
		s.every(n, x)
	case *syntax.FoldExpr:
		s.fold(n, x)
	case *syntax.PickExpr:
		s.pick(n, x)
	default:
		panic("explain: an expression that no checked rule set holds")
	}
	if n.open() {
		n.Value.Kind = s.info.TypeOf(e).Kind
	} else {
		n.Need = nil
	}
	return n
}

// logic sets a value that was made of the children's: where it is open, what is
// missing is what the open ones among them miss.
func (s *scope) logic(n *Node, v Value) {
	n.Value = v
	if n.open() {
		n.Need = needs(n.Children...)
	}
}
