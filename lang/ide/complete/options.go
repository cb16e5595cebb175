package complete

import (
	"strconv"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// option adds a word or a sign of expressions that the grammar takes here, if it
// goes with what stands before it.
func (c *completer) option(open *syntax.Open, o syntax.Option, top, w want, found bool) {
	if o.Sign == "(" {
		if found && w.kind == wantOperand && c.callFits(o.Keyword, w) {
			c.function(o.Keyword)
		}
		return
	}
	if open.Role == syntax.RoleValue && !open.Wants && !o.Keyword.Is(syntax.ClassUnit) && o.Sign != "%" {
		return // a dated value is not computed
	}
	if open.Role == syntax.RoleDerived && !open.Wants && len(top.of.Systems) > 0 {
		return // nor is a code
	}
	if o.Sign != "" {
		if !open.Wants && c.joins(o, top) {
			c.add(operatorRank(o.Sign), Item{Label: o.Sign, Kind: OperatorItem, Detail: c.Say(signTerms[o.Sign])})
		}
		return
	}
	switch k := o.Keyword; {
	case k.Is(syntax.ClassUnit):
		c.durationUnit(k)
	case !open.Wants:
		if c.joins(o, top) {
			c.keyword(c.joinRank(o, top), k)
		}
	case k.Is(syntax.ClassTest):
		c.keyword(rankUsual, k)
	case found && w.kind == wantCollection:
		if (k == syntax.KwFirst || k == syntax.KwLast) || k == syntax.KwThis && c.outerGroup(w.scope.Scope) {
			c.keyword(rankWord, k)
		}
	case found && w.kind == wantOperand:
		if c.beginsValue(k, w, open) {
			c.keyword(rankWord, k)
		}
	}
}

func operatorRank(sign string) int {
	switch sign {
	case "+", "-", "*", "/":
		return rankFar
	}
	return rankNear
}

// joinRank puts first what people most often write behind such a value.
func (c *completer) joinRank(o syntax.Option, top want) int {
	_, _, operand := leftOf(o.Tree, top.scope.Scope)
	switch o.Keyword {
	case syntax.KwAnd, syntax.KwOr, syntax.KwHasWord, syntax.KwWhere, syntax.KwSatisfies:
		return rankFirst
	case syntax.KwIn:
		if operand {
			return rankFirst
		}
	case syntax.KwIsKnown, syntax.KwIsUnknown, syntax.KwIsEmpty:
		return rankUsual
	}
	return rankFar
}

// durationUnit adds a unit behind a number, one of it or several.
func (c *completer) durationUnit(k syntax.Keyword) {
	singular := k == syntax.KwDay || k == syntax.KwMonth || k == syntax.KwYear
	if one := c.before(1).Text == "1"; one == singular {
		c.keyword(rankFirst, k)
	}
}

func (c *completer) outerGroup(r *check.Scope) bool {
	if r.Outer() == nil {
		return false
	}
	_, is := r.Outer().On().(*model.Group)
	return is
}

// beginsValue says whether a word can begin the value that is wanted.
func (c *completer) beginsValue(k syntax.Keyword, w want, open *syntax.Open) bool {
	if w.measure {
		return false
	}
	of := w.of
	yesNo := of.Kind == model.Bad || of.Kind == model.Bool
	number := of.Kind == model.Bad || of.Numeric()
	some := len(w.scope.Collections()) > 0 || c.outerGroup(w.scope.Scope)
	switch k {
	case syntax.KwYes, syntax.KwNo:
		return of.Kind == model.Bool || open.Role == syntax.RoleDefault || open.Role == syntax.RoleValue && of.Kind == model.Bad
	case syntax.KwThis:
		return w.scope.Outer() != nil
	case syntax.KwMeets:
		for _, k := range c.Info.Criteria {
			if k.On == w.scope.On() && k.On != nil {
				return yesNo
			}
		}
		return false
	case syntax.KwNot, syntax.KwSurely, syntax.KwPossibly:
		return yesNo && w.scope.On() != nil
	case syntax.KwExists, syntax.KwEvery:
		return yesNo && some
	case syntax.KwCount, syntax.KwCountDistinct:
		return number && some
	case syntax.KwFirst, syntax.KwLast:
		return some
	}
	return k.Is(syntax.ClassFold) && (number || k.Row().Picks && of.Kind == model.Date) && some
}

func (c *completer) callFits(k syntax.Keyword, w want) bool {
	return !w.measure && w.scope.On() != nil && (w.of.Kind == model.Bad || w.of.Numeric())
}

// function adds a function with its parentheses.
func (c *completer) function(k syntax.Keyword) {
	name := c.Spelt(k)
	item := Item{Label: name + "()", Kind: FunctionItem, Keyword: k, Text: name + "(", Detail: c.Say(k.Row().Title)}
	stops := make([]string, k.Row().Arguments)
	for i := range stops {
		stops[i] = "$" + strconv.Itoa(i+1)
	}
	item.Snippet = name + "(" + strings.Join(stops, ", ") + ")$0"
	c.add(rankWord, item)
}

// joins says whether an operator goes with the value before it.
func (c *completer) joins(o syntax.Option, top want) bool {
	left, r, ok := leftOf(o.Tree, top.scope.Scope)
	if !ok {
		return true
	}
	t := r.TypeOf(left)
	if t.Kind == model.Bad {
		return true
	}
	switch o.Keyword {
	case syntax.KwAnd, syntax.KwOr:
		return t.Kind == model.Bool
	case syntax.KwHasWord:
		return t.Kind == model.Codes
	case syntax.KwIn:
		return t.Kind == model.Code
	case syntax.KwIsEmpty:
		return t.Kind == model.Codes
	case syntax.KwBetween:
		return ordered(t)
	}
	switch o.Sign {
	case "=", "≠":
		return t.Kind != model.Codes
	case "<", "<=", ">", ">=":
		return ordered(t)
	case "+", "-":
		return t.Numeric() || t.Kind == model.Date || t.Kind == model.Duration
	case "*", "/":
		return t.Numeric()
	}
	return true
}

// leftOf is the operand left of an operator that has been tried behind it, and
// the scope it is in. It is not known for what joins no two values.
func leftOf(tree syntax.Expr, r *check.Scope) (left syntax.Expr, at *check.Scope, ok bool) {
	var visit func(e syntax.Expr, r *check.Scope)
	take := func(e syntax.Expr, r *check.Scope) { left, at, ok = e, r, true }
	isCursor := func(e syntax.Expr) bool {
		n, is := e.(*syntax.NameExpr)
		return is && n.Text == syntax.Cursor
	}
	collection := func(coll *syntax.CollExpr, r *check.Scope) {
		if coll != nil && coll.Where != nil {
			visit(coll.Where, r.Members(coll))
		}
	}
	visit = func(e syntax.Expr, r *check.Scope) {
		switch e := e.(type) {
		case *syntax.ParenExpr:
			visit(e.X, r)
		case *syntax.ListExpr:
			if len(e.Items) > 0 {
				visit(e.Items[len(e.Items)-1], r)
			}
		case *syntax.NotExpr:
			visit(e.X, r)
		case *syntax.CertainExpr:
			visit(e.X, r)
		case *syntax.NegExpr:
			visit(e.X, r)
		case *syntax.LogicExpr:
			if last := e.Operands[len(e.Operands)-1]; isCursor(last) {
				take(e.Operands[len(e.Operands)-2], r)
			} else {
				visit(last, r)
			}
		case *syntax.ArithExpr:
			if isCursor(e.R) {
				take(e.L, r)
			} else {
				visit(e.R, r)
			}
		case *syntax.CompareExpr:
			if isCursor(e.R) {
				take(e.L, r)
			} else {
				visit(e.R, r)
			}
		case *syntax.OtherwiseExpr:
			if isCursor(e.R) {
				take(e.L, r)
			} else {
				visit(e.R, r)
			}
		case *syntax.BetweenExpr:
			if isCursor(e.Lo) {
				take(e.X, r)
			} else {
				visit(e.Hi, r)
			}
		case *syntax.HasExpr:
			take(e.X, r)
		case *syntax.InExpr:
			take(e.X, r)
		case *syntax.StateExpr:
			take(e.X, r)
		case *syntax.CallExpr:
			if len(e.Args) > 0 {
				visit(e.Args[len(e.Args)-1], r)
			}
		case *syntax.CollExpr:
			collection(e, r)
		case *syntax.CountExpr:
			collection(e.Coll, r)
		case *syntax.ExistsExpr:
			collection(e.Coll, r)
		case *syntax.EveryExpr:
			if e.Satisfies != nil {
				visit(e.Satisfies, r.Members(e.Coll))
			}
		case *syntax.FoldExpr:
			collection(e.Coll, r)
		case *syntax.PickExpr:
			collection(e.Coll, r)
		}
	}
	visit(tree, r)
	return left, at, ok
}
