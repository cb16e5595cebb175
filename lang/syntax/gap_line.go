package syntax

import (
	"slices"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
)

// spot is a state of an automaton before a token.
type spot struct{ state, next int }

// run follows a line's automaton along the tokens and notes what may come after
// the last.
func (s *gapReader) run(a *automaton, tokens []token) {
	seen := map[spot]bool{}
	broken := Role("") // of an expression that was met
	var visit func(at spot, met []int)
	visit = func(at spot, met []int) {
		if seen[at] {
			return
		}
		seen[at] = true
		for _, by := range a.states[at.state] {
			switch {
			case by.leaf == noLeaf && by.token == 0:
				visit(spot{by.to, at.next}, met)
			case by.leaf >= expressionPart && by.leaf != typePart:
				if by.leaf == expressionPart || by.leaf == definedPart {
					broken = by.role
				}
				open := len(s.Open)
				n := s.expression(by.leaf, by.role, tokens[at.next:])
				if len(s.Open) > open {
					s.reached = append(s.reached, reach{by.part, by.leaf, at.next < len(tokens), met})
				}
				if n > 0 {
					visit(spot{by.to, at.next + n}, append(slices.Clip(met), by.part))
				}
			case at.next == len(tokens):
				s.may(by)
				s.reached = append(s.reached, reach{by.part, by.leaf, false, met})
			case by.leaf == noLeaf && tokens[at.next].kind == by.token, by.leaf != noLeaf && s.reads(by.leaf, tokens[at.next]):
				visit(spot{by.to, at.next + 1}, append(slices.Clip(met), by.part))
			}
		}
	}
	visit(spot{0, 0}, nil)
	if len(s.Keywords)+len(s.Roles)+len(s.Open) > 0 || broken == "" {
		return
	}
	// There is a mistake further left: what stands behind the last `og` can be read
	// all the same.
	for i := len(tokens) - 1; i >= 0; i-- {
		if k := tokens[i].kind.keyword(); k == KwAnd || k == KwOr {
			s.expression(expressionPart, broken, tokens[i+1:])
			return
		}
	}
}

// may notes what an arc would read.
func (s *gapReader) may(by arc) {
	if by.leaf == typePart {
		return
	}
	if by.leaf != noLeaf {
		s.Roles = append(s.Roles, by.role)
		return
	}
	same := func(other Keyword) bool { return other.In(s.file.Lang) == by.token.keyword().In(s.file.Lang) }
	if k := by.token.keyword(); k != NoKeyword && !slices.ContainsFunc(s.Keywords, same) {
		s.Keywords = append(s.Keywords, k)
	}
}

// reads says whether a leaf of one token reads a token.
func (s *gapReader) reads(l leaf, t token) bool {
	word := lexer.Token{Type: lexer.TokenType(t.kind), Value: s.slice(t)}
	switch l {
	case nameOne:
		return isName(&word)
	case textOne, messageOne:
		return t.kind == kindText
	case dateOne:
		return t.kind == kindDate
	case codeOne:
		return t.kind == kindNumber || t.kind == kindCode || isName(&word)
	case numberOne:
		return t.kind == kindNumber
	case waivedOne:
		return !endsKeys(t.kind) && s.reads(keyOne, t)
	case keyOne:
		return t.kind == kindNumber || t.kind == kindCode || t.kind == kindDate || t.kind == kindText || isName(&word) || isReserved(t.kind)
	}
	return false
}

// maxTried bounds the expressions of which it is tried out what may come next,
// for each such word reads them again.
const maxTried = 2000

// expression reads an expression that begins before the tokens. Where the cursor
// is in it or right behind it, it is noted. It gives the number of tokens that
// were read, where the line may go on behind them.
func (s *gapReader) expression(l leaf, role Role, tokens []token) int {
	if len(tokens) > maxTried {
		return 0
	}
	t := s.try(l, tokens)
	if t.read < len(tokens) {
		if !t.failed {
			return t.read
		}
		return 0
	}
	if t.odd {
		return 0
	}
	open := &Open{Role: role, Tree: t.tree, Wants: t.read > len(tokens)}
	for _, k := range expressionWords {
		if k.Is(ClassUnit) && (len(tokens) == 0 || tokens[len(tokens)-1].kind != kindNumber) {
			continue
		}
		if o := s.try(l, tokens, lexer.Token{Type: lexer.TokenType(kindOf(k)), Value: k.In(s.file.Lang)}); o.took {
			open.Options = append(open.Options, Option{k, "", o.tree})
		}
	}
	for _, sign := range expressionSigns {
		if o := s.try(l, tokens, lexer.Token{Type: lexer.TokenType(sign.kind), Value: sign.text}); o.took {
			open.Options = append(open.Options, Option{NoKeyword, sign.text, o.tree})
		}
	}
	for _, k := range Words(ClassFunction) {
		word := lexer.Token{Type: lexer.TokenType(kindOf(lexed(k, s.file.Lang))), Value: k.In(s.file.Lang)}
		if o := s.try(l, tokens, word, lexer.Token{Type: lexer.TokenType(kindOpen), Value: "("}); o.took {
			open.Options = append(open.Options, Option{k, "(", o.tree})
		}
	}
	s.Open = append(s.Open, open)
	if len(tokens) == 0 || open.Wants {
		return 0
	}
	return len(tokens)
}

// trial is what came of reading tokens, more tokens and the cursor.
type trial struct {
	tree   Expr
	read   int  // tokens that were read without a mistake, the cursor counted
	failed bool // a mistake ended the expression
	took   bool // more was read too
	odd    bool // what stands before the cursor is not meant so
}

// try reads an expression of tokens, perhaps some more, and the cursor.
func (s *gapReader) try(l leaf, tokens []token, more ...lexer.Token) trial {
	r := &reader{joiner: s.joiner, lang: s.file.Lang}
	r.tokens = append(tokens[:len(tokens):len(tokens)], token{kind: kindWord})
	f := r.feed()
	list := f.list[:len(f.list)-2]
	if len(list) != len(tokens) {
		return trial{failed: true} // too deep
	}
	end := len(s.text)
	for _, t := range append(more, lexer.Token{Type: lexer.TokenType(kindWord), Value: Cursor}) {
		end += 2
		t.Pos = lexer.Position{Filename: r.lang.String(), Offset: end, Line: len(list)}
		list = append(list, t)
	}
	f.list = append(list, lexer.EOFToken(lexer.Position{Filename: r.lang.String(), Offset: end + 2, Line: len(list)}))
	lex, err := lexer.Upgrade(f)
	if err != nil {
		return trial{failed: true}
	}
	c := climber{lex: lex}
	var t trial
	switch l {
	case membersPart:
		if c.is(KwFirst) || c.is(KwLast) {
			t.tree = c.aggregate()
		} else {
			t.tree = c.collection()
		}
	case definedPart:
		t.tree = c.defined()
	case codesPart:
		t.tree = c.codes()
	case memberPart:
		t.tree = c.codeItem()
	case operandPart:
		t.tree = c.unary()
	case wherePart:
		t.tree = c.condition()
	default:
		t.tree = c.expr()
	}
	t.read, t.failed = lex.Peek().Pos.Line, c.failed
	if c.failed {
		t.read = failedAt(list, c.problems)
	}
	last := len(tokens) + len(more)
	t.took = len(more) > 0 && t.read >= last
	for _, p := range c.problems {
		for _, word := range list[len(tokens):last] {
			t.took = t.took && (p.at.Start != word.Pos.Offset || p.code == diag.UnclosedParenthesis)
		}
		t.odd = t.odd || p.code == diag.IsNotEquals && last > 0 && p.at.Start == list[last-1].Pos.Offset
	}
	return t
}

// failedAt is the token at which an expression could not be read on.
func failedAt(list []lexer.Token, problems problems) int {
	for i, word := range list {
		if kind(word.Type) == kindBad {
			return i
		}
	}
	if len(problems) == 0 {
		return 0
	}
	last := problems[len(problems)-1]
	if last.code == diag.UnclosedParenthesis { // which is said at the end
		return len(list)
	}
	for i, word := range list {
		if word.Pos.Offset >= last.at.Start {
			return i
		}
	}
	return len(list)
}

// expressionWords are the keywords that may stand in an expression.
var expressionWords = Words(ClassOperator | ClassTest | ClassState | ClassAggregate | ClassFold | ClassOuter | ClassTruth | ClassUnit)

// expressionSigns are the operators that are no words.
var expressionSigns = []struct {
	text string
	kind kind
}{{"=", kindEq}, {"≠", kindNe}, {"<", kindLt}, {"<=", kindLe}, {">", kindGt}, {">=", kindGe}, {"+", kindPlus}, {"-", kindMinus}, {"*", kindTimes}, {"/", kindDivide}, {"%", kindPercent}}
