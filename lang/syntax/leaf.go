package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/value"
)

// The leaves of the grammar: productions of their own, so that what is missing
// can be said in the words of the language. Each is a Parseable of participle.

// expectation is the error of a leaf that is not there.
type expectation struct {
	token lexer.Token
	want  diag.Arg
}

func (e *expectation) Error() string            { return "expected " + e.want.In(diag.EN) }
func (e *expectation) Message() string          { return e.Error() }
func (e *expectation) Position() lexer.Position { return e.token.Pos }

// mistake is the error of a leaf that can say more than what it expected.
type mistake struct {
	expectation
	problem problem
}

func expect(lex *lexer.PeekingLexer, want diag.Arg) error {
	return &expectation{*lex.Peek(), want}
}

// nameLeaf is a name that declares or names something.
type nameLeaf struct{ Name *Name }

// Parse reads one name.
func (n *nameLeaf) Parse(lex *lexer.PeekingLexer) error {
	t := lex.Peek()
	k := kind(t.Type)
	if isReserved(k) {
		p := problem{code: diag.ReservedName, at: spanOf(t), args: []diag.Arg{diag.Plain(t.Value)}}
		return &mistake{expectation{*t, nameTerm}, p}
	}
	if !isName(t) {
		return expect(lex, nameTerm)
	}
	n.Name = nameOf(lex.Next())
	return nil
}

// textLeaf is a quoted text.
type textLeaf struct{ Text *Text }

// Parse reads one text.
func (x *textLeaf) Parse(lex *lexer.PeekingLexer) error {
	if kind(lex.Peek().Type) != kindText {
		return expect(lex, textTerm)
	}
	x.Text = textOf(lex.Next())
	return nil
}

// messageLeaf is a text with placeholders; they are read later.
type messageLeaf struct{ Token lexer.Token }

// Parse reads one text.
func (m *messageLeaf) Parse(lex *lexer.PeekingLexer) error {
	if kind(lex.Peek().Type) != kindText {
		return expect(lex, messageTerm)
	}
	m.Token = *lex.Next()
	return nil
}

// dateLeaf is a date.
type dateLeaf struct{ Date *Date }

// Parse reads one date.
func (d *dateLeaf) Parse(lex *lexer.PeekingLexer) error {
	if kind(lex.Peek().Type) != kindDate {
		return expect(lex, dateTerm)
	}
	t := lex.Next()
	day, ok := dateOf(t.Value)
	d.Date = &Date{At{spanOf(t)}, day, !ok, t.Value}
	return nil
}

// codeLeaf is one code, however it looks.
type codeLeaf struct{ Code *CodeExpr }

// Parse reads one code.
func (c *codeLeaf) Parse(lex *lexer.PeekingLexer) error {
	t := lex.Peek()
	k := kind(t.Type)
	if k == kindNumber && strings.Contains(t.Value, ",") {
		return &mistake{expectation{*t, codeTerm}, decimalInCodes(t)}
	}
	if k != kindNumber && k != kindCode && !isName(t) {
		return expect(lex, codeTerm)
	}
	c.Code = codeOf(lex.Next())
	return nil
}

// numberLeaf is a whole number: the row in t[2].
type numberLeaf struct{ N int }

// Parse reads one number.
func (n *numberLeaf) Parse(lex *lexer.PeekingLexer) error {
	v, ok := value.ParseNumber(lex.Peek().Value, ',')
	i, whole := v.Int64()
	if kind(lex.Peek().Type) != kindNumber || !ok || !whole || i < 1 || i > diag.MaxTokens {
		return expect(lex, rowTerm)
	}
	n.N = int(i)
	lex.Next()
	return nil
}

// keyLeaf is the key of a record in an example. Data are not reserved words.
type keyLeaf struct{ Key *Key }

// Parse reads one key.
func (k *keyLeaf) Parse(lex *lexer.PeekingLexer) error {
	t := lex.Peek()
	switch w := kind(t.Type); {
	case w == kindText:
		k.Key = &Key{At{spanOf(t)}, textOf(t).Value, true}
	case w == kindNumber && strings.Contains(t.Value, ","):
		return &mistake{expectation{*t, keyTerm}, decimalInCodes(t)}
	case w == kindNumber || w == kindCode || w == kindDate || isName(t) || isReserved(w):
		k.Key = &Key{At{spanOf(t)}, canonical(t.Value), false}
	default:
		return expect(lex, keyTerm)
	}
	lex.Next()
	return nil
}

// waivedLeaf is the key of a record that a waiver names, or the name of its type:
// what goes on with the line is neither.
type waivedLeaf struct{ keyLeaf }

// Parse reads one key.
func (k *waivedLeaf) Parse(lex *lexer.PeekingLexer) error {
	if endsKeys(kind(lex.Peek().Type)) {
		return expect(lex, keyTerm)
	}
	return k.keyLeaf.Parse(lex)
}

// endsKeys says whether a token goes on with a waiver behind its keys.
func endsKeys(k kind) bool {
	return k == kindOf(KwTo) || k == kindOf(KwUntil) || k == kindOf(KwOf) || k == kindOf(KwBy)
}

// typeLeaf stands last among the types of a field: it is never there.
type typeLeaf struct{}

// Parse says that a type was expected.
func (*typeLeaf) Parse(lex *lexer.PeekingLexer) error { return expect(lex, typeTerm) }

// expressionLeaf is a whole expression, read by precedence climbing. It never
// fails: a mistake becomes a BadExpr and a problem.
type expressionLeaf struct {
	X        Expr
	Problems problems
}

// Parse reads one expression.
func (e *expressionLeaf) Parse(lex *lexer.PeekingLexer) error {
	c := climber{lex: lex}
	e.X = c.expr()
	e.Problems = c.problems
	return nil
}

// definedLeaf is what a definition is: an expression, or a collection.
type definedLeaf struct {
	X        Expr
	Problems problems
}

// Parse reads one expression or collection.
func (e *definedLeaf) Parse(lex *lexer.PeekingLexer) error {
	c := climber{lex: lex}
	e.X = c.defined()
	e.Problems = c.problems
	return nil
}

// operandLeaf is one value: what stands after `ellers` in a field.
type operandLeaf struct {
	X        Expr
	Problems problems
}

// Parse reads one operand.
func (e *operandLeaf) Parse(lex *lexer.PeekingLexer) error {
	c := climber{lex: lex}
	e.X = c.unary()
	e.Problems = c.problems
	return nil
}

// whereLeaf is a condition as `der` takes it: behind it the line may go on.
type whereLeaf struct {
	X        Expr
	Problems problems
}

// Parse reads one condition.
func (e *whereLeaf) Parse(lex *lexer.PeekingLexer) error {
	c := climber{lex: lex}
	e.X = c.condition()
	e.Problems = c.problems
	return nil
}

// membersLeaf is a collection, or its first or last member.
type membersLeaf struct {
	X        Expr
	Problems problems
}

// Parse reads what `peker på` takes.
func (m *membersLeaf) Parse(lex *lexer.PeekingLexer) error {
	c := climber{lex: lex}
	if c.is(KwFirst) || c.is(KwLast) {
		m.X = c.aggregate()
	} else {
		m.X = c.collection()
	}
	m.Problems = c.problems
	return nil
}

// codesLeaf is one code, a set of codes or a list of codes. More of the line
// follows it, so a mistake in it is the line's.
type codesLeaf struct{ X Expr }

// Parse reads codes.
func (x *codesLeaf) Parse(lex *lexer.PeekingLexer) error {
	t := *lex.Peek()
	if kind(t.Type) != kindOpen && !isCode(&t) {
		return expect(lex, codeTerm)
	}
	c := climber{lex: lex}
	x.X = c.codes()
	if len(c.problems) > 0 {
		return &mistake{expectation{t, codeTerm}, c.problems[0]}
	}
	return nil
}

// memberLeaf is a member of a code set after `utenom`, if that is there.
type memberLeaf struct{ X Expr }

// Parse reads a code, prefix, range or code set.
func (m *memberLeaf) Parse(lex *lexer.PeekingLexer) error {
	t := *lex.Peek()
	if !isCode(&t) {
		return expect(lex, codeTerm)
	}
	c := climber{lex: lex}
	m.X = c.codeItem()
	if len(c.problems) > 0 {
		return &mistake{expectation{t, codeTerm}, c.problems[0]}
	}
	return nil
}

// spanOf is the place of a token.
func spanOf(t *lexer.Token) source.Span {
	return source.Span{Start: t.Pos.Offset, End: t.Pos.Offset + len(t.Value)}
}

func nameOf(t *lexer.Token) *Name { return &Name{At{spanOf(t)}, canonical(t.Value)} }

func codeOf(t *lexer.Token) *CodeExpr {
	return &CodeExpr{exprNode{At{spanOf(t)}}, canonical(t.Value)}
}

// textOf undoes the escape of a text and takes its quotes off. What other
// quotation marks were pasted has been reported; they go too.
func textOf(t *lexer.Token) *Text {
	body, guille := unquote(t.Value)
	return &Text{At{spanOf(t)}, strings.ReplaceAll(body, `\|`, "|"), guille}
}

func unquote(raw string) (body string, guille bool) {
	_, size := utf8.DecodeRuneInString(raw)
	guille = strings.HasPrefix(raw, "«")
	body = raw[size:]
	switch {
	case guille:
		body = strings.TrimSuffix(body, "»")
	case raw[0] == '"':
		body = strings.TrimSuffix(body, `"`)
	default:
		if r, n := utf8.DecodeLastRuneInString(body); smartQuote(r) || r == '"' || r == '\'' {
			body = body[:len(body)-n]
		}
	}
	return body, guille
}
