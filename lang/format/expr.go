package format

import (
	"fmt"
	"strconv"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// expr prints an expression. The parentheses are the author's: the tree keeps
// them. What follows says that something other than the line's end, `og`,
// `eller`, `)` or `}` comes next, where the condition of a collection must stand
// in parentheses to be read as one.
func (p *printer) expr(e syntax.Expr, follows bool) {
	role := p.number
	p.number = isNumber
	switch e := e.(type) {
	case nil:
	case *syntax.BadExpr:
		p.word(p.raw(e.Place))
	case *syntax.NameExpr:
		p.named(e.Text, e.Place)
	case *syntax.CodeExpr:
		p.word(e.Text)
	case *syntax.NumberExpr:
		p.word(p.mark(e.Raw, role))
	case *syntax.PercentExpr:
		p.word(p.mark(e.Raw, isNumber) + " %")
	case *syntax.DateExpr:
		p.word(e.Raw)
	case *syntax.DurationExpr:
		p.word(strconv.Itoa(e.Value.N))
		p.keyword(unitWord(e))
	case *syntax.TextExpr:
		p.text(e.Text)
	case *syntax.BoolExpr:
		p.keyword(either(e.Value, syntax.KwYes, syntax.KwNo))
	case *syntax.PrefixExpr:
		p.word(e.Text + "*")
	case *syntax.RangeExpr:
		p.expr(e.From, true)
		p.attach("..")
		p.glued = true
		p.expr(e.To, follows)
	case *syntax.ListExpr:
		p.list(e.Items, e.Place, role)
	case *syntax.ParenExpr:
		p.list([]syntax.Expr{e.X}, e.Place, role)
	case *syntax.ThisExpr:
		p.keyword(syntax.KwThis)
	case *syntax.MemberExpr:
		p.member(e)
	case *syntax.NotExpr:
		p.keyword(syntax.KwNot)
		p.operand(e.Place.Start, e.X, follows)
	case *syntax.CertainExpr:
		p.keyword(either(e.Possible, syntax.KwPossibly, syntax.KwSurely))
		p.operand(e.Place.Start, e.X, follows)
	case *syntax.NegExpr:
		p.word("-")
		p.glued = true
		p.expr(e.X, follows)
	case *syntax.LogicExpr:
		p.logic(e, follows)
	case *syntax.CompareExpr:
		p.compare(e, follows)
	case *syntax.BetweenExpr:
		p.expr(e.X, true)
		p.keyword(syntax.KwBetween)
		p.operand(end(e.X), e.Lo, false)
		p.gap(end(e.Lo), e.Hi.Span().Start)
		p.keyword(syntax.KwAnd)
		p.expr(e.Hi, follows)
	case *syntax.OtherwiseExpr:
		p.withRole(role, func() { p.expr(e.L, true) })
		p.keyword(syntax.KwOtherwise)
		p.withRole(role, func() { p.operand(end(e.L), e.R, follows) })
	case *syntax.ArithExpr:
		p.expr(e.L, true)
		p.word(string(rune(e.Op)))
		p.operand(end(e.L), e.R, follows)
	case *syntax.HasExpr:
		p.expr(e.X, true)
		p.keyword(syntax.KwHasWord)
		p.gap(end(e.X), e.Codes.Span().Start)
		if e.Mode != syntax.Has {
			p.keyword(syntax.Spells(e.Mode))
		}
		p.withRole(isCode, func() { p.expr(e.Codes, follows) })
	case *syntax.InExpr:
		p.expr(e.X, true)
		p.keyword(syntax.KwIn)
		p.withRole(isCode, func() { p.operand(end(e.X), e.Set, follows) })
	case *syntax.StateExpr:
		p.expr(e.X, true)
		p.keyword(syntax.Spells(e.State))
	case *syntax.MeetsExpr:
		p.keyword(syntax.KwMeets)
		p.gap(e.Place.Start, e.Criteria.Place.Start)
		p.name(e.Criteria)
	case *syntax.CallExpr:
		p.keyword(syntax.Spells(e.Func))
		p.glued = true
		p.list(e.Args, e.Place, isNumber)
	case *syntax.CollExpr:
		p.collection(e, follows)
	case *syntax.CountExpr:
		if e.Distinct != nil {
			p.keyword(syntax.KwCountDistinct)
			p.expr(e.Distinct, true)
			p.keyword(syntax.KwIn)
			p.gap(end(e.Distinct), e.Coll.Place.Start)
		} else {
			p.keyword(syntax.KwCount)
		}
		p.collection(e.Coll, follows)
	case *syntax.ExistsExpr:
		p.keyword(syntax.KwExists)
		p.collection(e.Coll, follows)
	case *syntax.EveryExpr:
		p.keyword(syntax.KwEvery)
		p.collection(e.Coll, true)
		p.keyword(syntax.KwSatisfies)
		p.operand(end(e.Coll), e.Satisfies, follows)
	case *syntax.FoldExpr:
		p.keyword(syntax.Spells(e.Op))
		p.expr(e.X, true)
		p.keyword(syntax.KwIn)
		p.gap(end(e.X), e.Coll.Place.Start)
		p.collection(e.Coll, follows)
	case *syntax.PickExpr:
		p.keyword(either(e.Last, syntax.KwLast, syntax.KwFirst))
		p.collection(e.Coll, follows)
	default:
		panic(fmt.Sprintf("format: no such expression: %T", e))
	}
}

func either(choice bool, yes, no syntax.Keyword) syntax.Keyword {
	if choice {
		return yes
	}
	return no
}

func unitWord(d *syntax.DurationExpr) syntax.Keyword {
	switch d.Value.Unit {
	case value.Days:
		return either(d.Singular, syntax.KwDay, syntax.KwDaysWord)
	case value.Months:
		return either(d.Singular, syntax.KwMonth, syntax.KwMonthsWord)
	}
	// One word in Norwegian: the number tells which it is.
	return either(d.Value.N == 1, syntax.KwYear, syntax.KwYears)
}

func end(n syntax.Node) int { return n.Span().End }

// operand prints what stands behind an operator, which in turn stands behind
// what ended at the offset.
func (p *printer) operand(ended int, e syntax.Expr, follows bool) {
	p.gap(ended, e.Span().Start)
	p.expr(e, follows)
}

// list prints what stands between parentheses, parted by commas. The place is
// that of the whole, from the first parenthesis or before it to the last.
func (p *printer) list(items []syntax.Expr, place source.Span, r role) {
	p.open()
	ended := place.Start
	if len(items) > 0 {
		p.gap(ended, items[0].Span().Start)
		ended = end(items[len(items)-1])
	}
	commas(p, items, func(x syntax.Expr, last bool) {
		p.withRole(r, func() { p.expr(x, !last) })
	})
	p.close(ended, place)
}

// open begins a pair of parentheses, close ends the one at place, behind what
// ended at the offset.
func (p *printer) open() {
	p.word("(")
	p.glued = true
	p.parens++
}

func (p *printer) close(ended int, place source.Span) {
	p.parens--
	p.gap(ended, place.End-1)
	p.attach(")")
}

// logic breaks before the word: one that ended a line begins the next.
func (p *printer) logic(e *syntax.LogicExpr, follows bool) {
	for i, x := range e.Operands {
		if i > 0 {
			p.gap(end(e.Operands[i-1]), x.Span().Start)
			p.keyword(either(e.Or, syntax.KwOr, syntax.KwAnd))
		}
		p.expr(x, follows && i+1 == len(e.Operands))
	}
}

func (p *printer) compare(e *syntax.CompareExpr, follows bool) {
	codes := e.Op == syntax.Eq || e.Op == syntax.Ne // codes have no order
	left, right := isNumber, isNumber
	if codes {
		left, right = p.roleBeside(e.R), p.roleBeside(e.L)
	}
	p.withRole(left, func() { p.expr(e.L, true) })
	p.word(e.Op.String())
	p.withRole(right, func() { p.operand(end(e.L), e.R, follows) })
}

// member puts parentheses round a first or last of another group: without them
// the point seems to belong to the group's name.
func (p *printer) member(e *syntax.MemberExpr) {
	if pick, ok := e.X.(*syntax.PickExpr); ok && pick.Coll != nil && pick.Coll.Group != nil {
		p.enclosed(pick)
	} else {
		p.expr(e.X, true)
	}
	p.glue(".")
	if isThis(e.X) && e.Field.Text == syntax.KwThis.In(p.from) {
		p.keyword(syntax.KwThis)
	} else {
		p.name(e.Field)
	}
}

// isThis says whether an expression is `denne`, `denne.denne` and so on.
func isThis(e syntax.Expr) bool {
	if m, ok := e.(*syntax.MemberExpr); ok {
		return isThis(m.X)
	}
	_, ok := e.(*syntax.ThisExpr)
	return ok
}

func (p *printer) collection(c *syntax.CollExpr, follows bool) {
	if c.Of != nil {
		p.expr(c.Of, true)
		p.glue(".")
	}
	p.name(c.Name)
	ended := c.Name.Place.End
	if c.Group != nil {
		p.keyword(syntax.KwIn)
		p.gap(ended, c.Group.Place.Start)
		p.name(c.Group)
		ended = c.Group.Place.End
	}
	if c.Where != nil {
		p.keyword(syntax.KwWhere)
		p.gap(ended, c.Where.Span().Start)
		p.where(c.Where, follows || c.ExceptFirst)
	}
	if c.ExceptFirst {
		p.keyword(syntax.KwExceptFirst)
	}
}

// where puts parentheses round a condition that something follows.
func (p *printer) where(e syntax.Expr, follows bool) {
	if _, has := e.(*syntax.ParenExpr); has || !follows {
		p.expr(e, follows)
		return
	}
	p.enclosed(e)
}

// enclosed puts parentheses where the author had none.
func (p *printer) enclosed(e syntax.Expr) {
	p.open()
	p.expr(e, false)
	p.parens--
	p.attach(")")
}
