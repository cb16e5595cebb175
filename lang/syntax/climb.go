package syntax

import (
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// climber reads one expression by precedence climbing, from the tokens that
// participle hands over where the grammar of a line expects an expression.
//
// It always gives a tree. The first mistake ends the expression: the rest of
// the line is skipped and a BadExpr stands where the operand should have been.
// Mistakes that leave no doubt about what was meant are reported and read on.
type climber struct {
	lex      *lexer.PeekingLexer
	problems problems
	failed   bool
	depth    int
	chain    int
	end      int // where the last consumed token ended
}

func (c *climber) peek() *lexer.Token { return c.lex.Peek() }

func (c *climber) kind() kind { return kind(c.lex.Peek().Type) }

// second is the token after the next one.
func (c *climber) second() *lexer.Token {
	back := c.lex.MakeCheckpoint()
	c.lex.Next()
	t := c.lex.Peek()
	c.lex.LoadCheckpoint(back)
	return t
}

func (c *climber) next() *lexer.Token {
	t := c.lex.Next()
	if !t.EOF() {
		c.end = t.Pos.Offset + len(t.Value)
	}
	return t
}

func (c *climber) accept(k kind) bool {
	if c.kind() == k {
		c.next()
		return true
	}
	return false
}

func (c *climber) is(k Keyword) bool { return c.kind() == kindOf(k) }

func (c *climber) acceptWord(k Keyword) bool { return c.accept(kindOf(k)) }

// from is the node that began at start and ends with the last token.
func (c *climber) from(start int) exprNode {
	return exprNode{At{source.Span{Start: start, End: max(start, c.end)}}}
}

func (c *climber) start() int { return c.peek().Pos.Offset }

// fail reports the first mistake of the expression and skips the rest.
func (c *climber) fail(p problem) Expr {
	at := c.start()
	if !c.failed {
		c.failed = true
		if c.kind() != kindBad { // that has been reported
			c.problems.add(p)
		}
		for !c.peek().EOF() {
			c.next()
		}
	}
	return &BadExpr{exprNode{At{source.Span{Start: at, End: max(at, c.end)}}}}
}

func (c *climber) expected(want diag.Arg) Expr {
	return c.fail(problem{code: diag.Expected, at: spanOf(c.peek()), args: []diag.Arg{tokenTerm(c.peek()), want}})
}

// deeper counts one level of nesting; where it is false the rest of the
// expression has been given up.
func (c *climber) deeper() bool {
	c.depth++
	if c.depth > diag.MaxNesting {
		c.fail(problem{code: diag.TooDeep, at: spanOf(c.peek()), args: []diag.Arg{number(diag.MaxNesting), diag.Term{NB: "nivåer", EN: "levels"}}})
	}
	return !c.failed
}

func (c *climber) longer() {
	c.chain++
	if c.chain > diag.MaxOperators {
		c.fail(problem{code: diag.TooDeep, at: spanOf(c.peek()), args: []diag.Arg{number(diag.MaxOperators), diag.Term{NB: "regnetegn, `ellers` og punktum", EN: "signs, `otherwise` and points"}}})
	}
}

// expr reads a whole expression: the loosest level, `eller`.
func (c *climber) expr() Expr { return c.logic(true, c.conjunction) }

func (c *climber) conjunction() Expr { return c.logic(false, c.negation) }

// logic reads a chain of `og` or `eller` as one node.
func (c *climber) logic(or bool, operand func() Expr) Expr {
	word := KwAnd
	if or {
		word = KwOr
	}
	start := c.start()
	first := operand()
	if !c.is(word) {
		return first
	}
	list := []Expr{first}
	for c.acceptWord(word) {
		list = append(list, operand())
	}
	return &LogicExpr{c.from(start), or, list}
}

func (c *climber) negation() Expr {
	if !c.prefixed() {
		return c.comparison()
	}
	if !c.deeper() {
		return c.fail(problem{})
	}
	defer func() { c.depth-- }()
	return c.prefix(c.negation)
}

// prefixed says whether one of the words comes next that stand before a condition.
func (c *climber) prefixed() bool { return c.is(KwNot) || c.is(KwSurely) || c.is(KwPossibly) }

// prefix reads such a word and the condition behind it.
func (c *climber) prefix(operand func() Expr) Expr {
	start := c.start()
	word := kind(c.next().Type).keyword()
	x := operand()
	if word == KwNot {
		return &NotExpr{c.from(start), x}
	}
	return &CertainExpr{c.from(start), word == KwPossibly, x}
}

// comparison reads at most one comparison: they do not chain.
func (c *climber) comparison() Expr {
	start := c.start()
	x, compared := c.compare(start, c.otherwise())
	for compared && c.comparesNext() {
		t := c.peek()
		c.problems.add(problem{code: diag.ChainedComparison, at: spanOf(t), args: []diag.Arg{diag.Plain(KwAnd.In(language(t)))}})
		_, compared = c.compare(c.start(), &BadExpr{c.from(c.start())})
	}
	return x
}

var comparisons = map[kind]CompareOp{kindEq: Eq, kindNe: Ne, kindLt: Lt, kindLe: Le, kindGt: Gt, kindGe: Ge}

func (c *climber) comparesNext() bool {
	k := c.kind()
	_, op := comparisons[k]
	_, state := meaning[State](k.keyword())
	return op || state || k == kindOf(KwHasWord) || k == kindOf(KwIn) || k == kindOf(KwBetween) || k == kindOf(KwIs)
}

// compare reads a comparison and its other side after the operand x.
func (c *climber) compare(start int, x Expr) (Expr, bool) {
	return c.compareWith(start, x, c.otherwise)
}

func (c *climber) compareWith(start int, x Expr, operand func() Expr) (Expr, bool) {
	if op, ok := comparisons[c.kind()]; ok {
		c.next()
		r := operand()
		return &CompareExpr{c.from(start), op, x, r}, true
	}
	if state, ok := meaning[State](c.kind().keyword()); ok {
		c.next()
		return &StateExpr{c.from(start), x, state}, true
	}
	switch c.kind().keyword() {
	case KwHasWord:
		c.next()
		mode := c.hasMode()
		codes := c.codes()
		return &HasExpr{c.from(start), x, mode, codes}, true
	case KwIn:
		c.next()
		codes := c.codes()
		return &InExpr{c.from(start), x, codes}, true
	case KwBetween:
		c.next()
		lo := operand()
		if !c.acceptWord(KwAnd) {
			c.expected(keywordTerm(KwAnd, c.peek()))
		}
		hi := operand()
		return &BetweenExpr{c.from(start), x, lo, hi}, true
	case KwIs:
		t := c.next()
		l := language(t)
		if state, ok := c.misspeltState(l); ok {
			return &StateExpr{c.from(start), x, state}, true
		}
		c.problems.add(problem{code: diag.IsNotEquals, at: spanOf(t), fix: replaceFix(spanOf(t), "="),
			args: []diag.Arg{diag.Plain(t.Value), diag.Plain(KwIsKnown.In(l)), diag.Plain(KwIsUnknown.In(l)), diag.Plain(KwIsEmpty.In(l))}})
		if c.peek().EOF() {
			return &BadExpr{c.from(start)}, true
		}
		r := operand()
		return &CompareExpr{c.from(start), Eq, x, r}, true
	}
	return x, false
}

// misspeltState reads a misspelt `kjent`, `ukjent` or `tom` behind `er`.
func (c *climber) misspeltState(l Language) (State, bool) {
	if c.kind() != kindWord {
		return 0, false
	}
	var words []string
	states := map[string]State{}
	for _, k := range Words(ClassState) {
		_, word, _ := strings.Cut(k.In(l), " ")
		words = append(words, word)
		states[word] = table[k].Means.(State)
	}
	t := c.peek()
	near, ok := nearest(canonical(t.Value), words)
	if !ok {
		return 0, false
	}
	c.next()
	c.problems.add(misspeltProblem(spanOf(t), t.Value, near))
	return states[near], true
}

// hasMode reads how the set after `har` is tested.
func (c *climber) hasMode() HasMode {
	mode, ok := meaning[HasMode](c.kind().keyword())
	if ok {
		c.next()
	}
	return mode
}

// otherwise reads a chain of `ellers`, which binds to the right.
func (c *climber) otherwise() Expr {
	list := []Expr{c.sum()}
	for c.is(KwOtherwise) {
		c.longer()
		c.next()
		list = append(list, c.sum())
	}
	x := list[len(list)-1]
	for i := len(list) - 2; i >= 0; i-- {
		x = &OtherwiseExpr{exprNode{At{list[i].Span().Join(x.Span())}}, list[i], x}
	}
	return x
}

func (c *climber) sum() Expr { return c.arithmetic(kindPlus, kindMinus, c.product) }

func (c *climber) product() Expr { return c.arithmetic(kindTimes, kindDivide, c.unary) }

var arithmeticOps = map[kind]byte{kindPlus: '+', kindMinus: '-', kindTimes: '*', kindDivide: '/'}

func (c *climber) arithmetic(one, other kind, operand func() Expr) Expr {
	start := c.start()
	x := operand()
	for c.kind() == one || c.kind() == other {
		c.longer()
		op := arithmeticOps[kind(c.next().Type)]
		r := operand()
		x = &ArithExpr{c.from(start), op, x, r}
	}
	return x
}

func (c *climber) unary() Expr {
	if c.kind() != kindMinus {
		return c.operand()
	}
	if !c.deeper() {
		return c.fail(problem{})
	}
	defer func() { c.depth-- }()
	start := c.start()
	c.next()
	x := c.unary()
	return &NegExpr{c.from(start), x}
}
