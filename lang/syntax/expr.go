package syntax

import "ppolang/lang/value"

// Expr is a node of an expression.
type Expr interface {
	Node
	expr()
}

type exprNode struct{ At }

func (exprNode) expr() {}

// The nodes of expressions. Which code, field or value a bare word means is not
// the tree's business: see model.Info.
type (
	// BadExpr stands where no expression could be read; a diagnostic says why.
	BadExpr struct{ exprNode }

	// NameExpr is a bare word: a field, a definition, a value, a code set, a
	// criteria, or a code where a code is expected.
	NameExpr struct {
		exprNode
		Text string // NFC
	}
	// CodeExpr is a word that can only be a code: 201B, E10.9.
	CodeExpr struct {
		exprNode
		Text string
	}
	// NumberExpr is a number. Bad says, here and in the literals below, that what is
	// written is none of its kind, which has been reported. Raw keeps its spelling, for `01` is not `1` where
	// a code is expected.
	NumberExpr struct {
		exprNode
		Raw   string
		Value value.Number
		Bad   bool
	}
	// PercentExpr is 80 %. Value counts percent: 80.
	PercentExpr struct {
		exprNode
		Raw   string
		Value value.Number
		Bad   bool
	}
	// DateExpr is a date.
	DateExpr struct {
		exprNode
		Raw   string
		Value value.Date
		Bad   bool
	}
	// DurationExpr is 30 dager.
	DurationExpr struct {
		exprNode
		Value    value.Duration
		Bad      bool
		Singular bool // written dag, måned, day, …
	}
	// TextExpr is a quoted text.
	TextExpr struct {
		exprNode
		Text *Text
	}
	// BoolExpr is ja or nei.
	BoolExpr struct {
		exprNode
		Value bool
	}
	// PrefixExpr is ZWWA*: Text is ZWWA.
	PrefixExpr struct {
		exprNode
		Text string
	}
	// RangeExpr is C00..C97.
	RangeExpr struct {
		exprNode
		From, To *CodeExpr
	}
	// ListExpr is (A, B); () is the empty list.
	ListExpr struct {
		exprNode
		Items []Expr
	}
	// ParenExpr is an expression in parentheses. It means what X means.
	ParenExpr struct {
		exprNode
		X Expr
	}
	// ThisExpr is `denne`: the case one level out.
	ThisExpr struct{ exprNode }
	// MemberExpr is X.Field: X is a reference, `denne`, or a first or last. In
	// denne.denne.f, two levels out, the inner Field is the word itself.
	MemberExpr struct {
		exprNode
		X     Expr
		Field *Name
	}
	// NotExpr is ikke X.
	NotExpr struct {
		exprNode
		X Expr
	}
	// CertainExpr is sikkert X, or kanskje X where Possible: no where X is unknown,
	// or yes.
	CertainExpr struct {
		exprNode
		Possible bool
		X        Expr
	}
	// NegExpr is -X.
	NegExpr struct {
		exprNode
		X Expr
	}
	// LogicExpr is a chain of `og` (Or false) or `eller` (Or true), two operands
	// at least.
	LogicExpr struct {
		exprNode
		Or       bool
		Operands []Expr
	}
	// CompareExpr compares two values.
	CompareExpr struct {
		exprNode
		Op   CompareOp
		L, R Expr
	}
	// BetweenExpr is X mellom Lo og Hi, both ends included.
	BetweenExpr struct {
		exprNode
		X, Lo, Hi Expr
	}
	// OtherwiseExpr is L ellers R: R where L is unknown. Right to left.
	OtherwiseExpr struct {
		exprNode
		L, R Expr
	}
	// ArithExpr is L Op R with Op one of + - * /.
	ArithExpr struct {
		exprNode
		Op   byte
		L, R Expr
	}
	// HasExpr tests a set of codes.
	HasExpr struct {
		exprNode
		X     Expr
		Mode  HasMode
		Codes Expr // NameExpr, CodeExpr, NumberExpr, PrefixExpr, RangeExpr or ListExpr of such
	}
	// InExpr is X i S.
	InExpr struct {
		exprNode
		X, Set Expr
	}
	// StateExpr is X er kjent, er ukjent or er tom.
	StateExpr struct {
		exprNode
		X     Expr
		State State
	}
	// MeetsExpr is oppfyller K.
	MeetsExpr struct {
		exprNode
		Criteria *Name
	}
	// CallExpr calls a function.
	CallExpr struct {
		exprNode
		Func Func
		Args []Expr
	}
	// CollExpr is a collection: its name, the group it is of where that is not
	// the case in hand, a condition on its members, and whether the first is left
	// out. It stands in aggregates, in `peker på` and `rett … på`.
	CollExpr struct {
		exprNode
		Of          Expr // nil, or before the point the case whose it is: ThisExpr, or the NameExpr of one further out
		Name        *Name
		Group       *Name // nil, or the group after `i`
		Where       Expr  // nil, or the condition after `der`
		ExceptFirst bool
	}
	// CountExpr is antall G, or antall ulike Distinct i G.
	CountExpr struct {
		exprNode
		Distinct Expr // nil for antall
		Coll     *CollExpr
	}
	// ExistsExpr is finnes G.
	ExistsExpr struct {
		exprNode
		Coll *CollExpr
	}
	// EveryExpr is alle G oppfyller Satisfies.
	EveryExpr struct {
		exprNode
		Coll      *CollExpr
		Satisfies Expr
	}
	// FoldExpr is sum, minste or største X i G.
	FoldExpr struct {
		exprNode
		Op   FoldOp
		X    Expr
		Coll *CollExpr
	}
	// PickExpr is første G or siste G: one member, by governing date, then key.
	PickExpr struct {
		exprNode
		Last bool
		Coll *CollExpr
	}
)

// CompareOp is a comparison.
type CompareOp uint8

// The comparisons.
const (
	Eq CompareOp = iota
	Ne
	Lt
	Le
	Gt
	Ge
)

// String is the comparison as the formatter writes it.
func (op CompareOp) String() string { return [...]string{"=", "≠", "<", "<=", ">", ">="}[op] }

// HasMode is how HasExpr tests.
type HasMode uint8

// The tests on sets of codes.
const (
	Has        HasMode = iota // har C
	AnyOf                     // har noen av S
	AllOf                     // har alle av S
	NoneOf                    // har ingen av S
	Only                      // har bare S
	AnyOutside                // har noen utenom S
)

// State is what StateExpr asks.
type State uint8

// The states.
const (
	Known State = iota
	Unknown
	Empty
)

// Func is a built-in function.
type Func uint8

// The functions.
const (
	YearOf        Func = iota // år(d)
	DaysBetween               // dager_mellom(a, b)
	MonthsBetween             // måneder_mellom(a, b)
	CountCodes                // antall(s)
)

// Unparen is the expression without parentheses around it.
func Unparen(e Expr) Expr {
	for {
		p, ok := e.(*ParenExpr)
		if !ok {
			return e
		}
		e = p.X
	}
}

// Misread says whether something is a literal that names no value of its kind.
func Misread(n Node) bool {
	switch n := n.(type) {
	case *NumberExpr:
		return n.Bad
	case *PercentExpr:
		return n.Bad
	case *DateExpr:
		return n.Bad
	case *DurationExpr:
		return n.Bad
	case *Date:
		return n != nil && n.Bad
	}
	return false
}
