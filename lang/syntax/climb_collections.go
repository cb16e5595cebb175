package syntax

import (
	"strconv"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
)

// aggregate reads what computes something over a collection.
func (c *climber) aggregate() Expr {
	t := c.peek()
	start := t.Pos.Offset
	word := kind(t.Type).keyword()
	if word == KwCount && kind(c.second().Type) == kindOpen {
		return c.call()
	}
	c.next()
	switch word {
	case KwCount:
		coll := c.collection()
		return &CountExpr{c.from(start), nil, coll}
	case KwCountDistinct:
		x := c.sum()
		coll := c.collectionAfterIn()
		return &CountExpr{c.from(start), x, coll}
	case KwExists:
		coll := c.collection()
		return &ExistsExpr{c.from(start), coll}
	case KwEvery:
		coll := c.collection()
		c.satisfies()
		x := c.condition()
		return &EveryExpr{c.from(start), coll, x}
	case KwFirst, KwLast:
		coll := c.collectionOf(true)
		return &PickExpr{c.from(start), word == KwLast, coll}
	}
	fold, ok := meaning[FoldOp](word)
	if !ok {
		panic("syntax: no such aggregate: " + word.In(EN))
	}
	x := c.sum()
	coll := c.collectionAfterIn()
	return &FoldExpr{c.from(start), fold, x, coll}
}

func (c *climber) collectionAfterIn() *CollExpr {
	if !c.acceptWord(KwIn) {
		c.expected(keywordTerm(KwIn, c.peek()))
	}
	return c.collection()
}

// satisfies reads the word between a collection and what all its members must
// satisfy. English has two words where Norwegian has one.
func (c *climber) satisfies() {
	t := c.peek()
	l := language(t)
	switch {
	case c.is(KwSatisfies), l == NB && c.is(KwMeets):
		c.next()
	case c.is(KwMeets):
		c.next()
		c.meetsOrSatisfies(t, KwSatisfies)
	default:
		c.expected(keywordTerm(KwSatisfies, t))
	}
}

func (c *climber) meetsOrSatisfies(t *lexer.Token, right Keyword) {
	word := right.In(language(t))
	c.problems.add(problem{code: diag.MeetsOrSatisfies, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value), diag.Plain(word)}, fix: replaceFix(spanOf(t), word)})
}

// meets reads oppfyller K.
func (c *climber) meets() Expr {
	t := c.next()
	if kind(t.Type) == kindOf(KwSatisfies) {
		c.meetsOrSatisfies(t, KwMeets)
	}
	criteria := c.name(criteriaTerm)
	if criteria == nil {
		return &BadExpr{c.from(t.Pos.Offset)}
	}
	return &MeetsExpr{c.from(t.Pos.Offset), criteria}
}

// collection reads a collection with its group and its condition. It is never
// nil; its name is where the collection could not be read.
func (c *climber) collection() *CollExpr { return c.collectionOf(false) }

// pointsToCollection says whether the name behind a point is that of a collection:
// a condition follows. Else what stands behind the point of a first or last member is
// one of its fields.
func (c *climber) pointsToCollection() bool {
	back := c.lex.MakeCheckpoint()
	defer c.lex.LoadCheckpoint(back)
	c.lex.Next()
	c.lex.Next()
	if c.is(KwIn) {
		c.lex.Next()
		c.lex.Next()
	}
	return c.is(KwWhere) || c.is(KwExceptFirst)
}

func (c *climber) collectionOf(picked bool) *CollExpr {
	start := c.start()
	coll := &CollExpr{}
	if c.is(KwThis) {
		c.next()
		coll.Of = &ThisExpr{c.from(start)}
		if !c.accept(kindPoint) {
			c.expected(pointTerm)
		}
	}
	coll.Name = c.name(collectionTerm)
	if coll.Of == nil && coll.Name != nil && c.kind() == kindPoint && (!picked || c.pointsToCollection()) {
		coll.Of = &NameExpr{c.from(start), coll.Name.Text}
		c.next()
		coll.Name = c.name(collectionTerm)
	}
	if coll.Name == nil {
		coll.Name = &Name{At: c.from(start).At}
	}
	if c.acceptWord(KwIn) {
		coll.Group = c.name(groupTerm)
	}
	return c.restricted(start, coll)
}

// defined reads an expression, or a collection. Without a condition that looks like a
// name, or like a test of a code, and only what the names stand for tells.
func (c *climber) defined() Expr {
	start := c.start()
	x := c.expr()
	if !c.is(KwWhere) && !c.is(KwExceptFirst) {
		return x
	}
	coll := &CollExpr{}
	switch x := x.(type) {
	case *NameExpr:
		coll.Name = &Name{x.At, x.Text}
	case *InExpr:
		name, plain := x.X.(*NameExpr)
		group, named := x.Set.(*NameExpr)
		if !plain || !named {
			return x
		}
		coll.Name, coll.Group = &Name{name.At, name.Text}, &Name{group.At, group.Text}
	default:
		return x
	}
	return c.restricted(start, coll)
}

// restricted reads what may follow the name of a collection.
func (c *climber) restricted(start int, coll *CollExpr) *CollExpr {
	if c.acceptWord(KwWhere) {
		coll.Where = c.condition()
	}
	if c.acceptWord(KwExceptFirst) {
		coll.ExceptFirst = true
	}
	coll.exprNode = c.from(start)
	return coll
}

// condition reads what `der` and `oppfyller` take: one expression in parentheses
// and then nothing more, or one comparison, yes/no name or `ikke`, `sikkert`
// or `kanskje` of these whose sides are single operands. So what follows belongs to the aggregate:
//
//	antall kontakter der prosedyrer har A0099 = 1
//
// compares the count, and `finnes kontakter der a = b og c` is a chain of two.
func (c *climber) condition() Expr {
	if !c.deeper() {
		return c.fail(problem{})
	}
	defer func() { c.depth-- }()
	start := c.start()
	switch {
	case c.prefixed():
		return c.prefix(c.condition)
	case c.kind() == kindOpen:
		return c.parenthesis(c.expr)
	}
	x, _ := c.compareWith(start, c.single(), c.single)
	return x
}

// single reads an operand of a condition without parentheses. What would reach
// further than it looks must have them.
func (c *climber) single() Expr {
	t := c.peek()
	word := kind(t.Type).keyword()
	call := word == KwCount && kind(c.second().Type) == kindOpen
	if !call && word.Is(ClassAggregate|ClassFold) || word == KwMeets || word == KwSatisfies {
		c.problems.add(problem{code: diag.NeedsParentheses, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value)}})
	}
	return c.unary()
}

// call reads a function with its arguments.
func (c *climber) call() Expr {
	t := c.next()
	start := t.Pos.Offset
	f, known := meaning[Func](kind(t.Type).keyword())
	if !known {
		c.problems.add(c.unknownFunction(t))
	}
	var args []Expr
	switch list := c.parenthesis(c.expr).(type) {
	case *ListExpr:
		args = list.Items
	case *ParenExpr:
		args = []Expr{list.X}
	}
	if !known {
		return &BadExpr{c.from(start)}
	}
	if takes := Spells(f).Row().Arguments; len(args) != takes && !c.failed {
		at := c.from(start).Place
		c.problems.add(problem{code: diag.WrongArguments, at: at, args: []diag.Arg{diag.Plain(t.Value), diag.Plain(strconv.Itoa(takes)), diag.Plain(strconv.Itoa(len(args)))}})
		return &BadExpr{c.from(start)}
	}
	return &CallExpr{c.from(start), f, args}
}

func (c *climber) unknownFunction(t *lexer.Token) problem {
	l := language(t)
	p := problem{code: diag.UnknownFunction, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value)}}
	var names []string
	for _, k := range Words(ClassFunction) {
		names = append(names, k.In(l))
	}
	if near, ok := diag.Near(t.Value, names); ok {
		p.fix = replaceFix(p.at, near)
	}
	return p
}
