package syntax

import "fmt"

// Walk visits a node and everything below it, each before what it holds and in
// the order it is written. Where visit is false, what the node holds is skipped.
// It panics on a node it does not know.
func Walk(n Node, visit func(Node) bool) {
	if !visit(n) {
		return
	}
	each(n, func(child Node) { Walk(child, visit) })
}

// each gives the nodes that a node holds, in the order they are written. Parts
// that were not written or not read are left out.
func each(n Node, give func(Node)) {
	if d, ok := n.(Decl); ok {
		eachOfDecl(d, give)
		return
	}
	if c, ok := n.(Clause); ok {
		eachOfClause(c, give)
		return
	}
	if x, ok := n.(Expr); ok {
		eachOfExpr(x, give)
		return
	}
	switch n := n.(type) {
	case *Name, *Text, *Date, *Comment:
	case *Message:
		all(n.Parts, give)
	case *Part:
		one(n.Name, give)
		expr(n.Expr, give)
	case *RuleRef:
		one(n.Name, give)
	case *TemplateRecord:
		one(n.Record, give)
		one(n.Template, give)
	case *Validity:
		one(n.From, give)
		one(n.To, give)
	case *Source:
		one(n.Document, give)
		one(n.Part, give)
	case *Assumed:
		one(n.From, give)
		one(n.To, give)
		one(n.Why, give)
		one(n.Name, give)
	case *SetMember:
		expr(n.X, give)
	case *GroupMember:
		one(n.Record, give)
		one(n.As, give)
		expr(n.When, give)
	case *ExceptionTarget:
		one(n.Ref, give)
		expr(n.Codes, give)
	case *MapColumn:
		one(n.From, give)
		one(n.To, give)
	case *CellTest:
		one(n.Heading, give)
		one(n.Value, give)
	case *FindPart:
		one(n.Record, give)
		one(n.Of, give)
		expr(n.Where, give)
	case *Key:
	case *Row:
		all(n.Cells, give)
	case *Cell:
		expr(n.Head, give)
		exprs(n.Items, give)
		for _, c := range n.Expect {
			give(c)
		}
	default:
		panic(fmt.Sprintf("syntax: Walk does not know %T", n))
	}
}

// one gives a node that may be missing.
func one[N any, P interface {
	*N
	Node
}](n P, give func(Node)) {
	if n != nil {
		give(n)
	}
}

func all[N any, P interface {
	*N
	Node
}](list []P, give func(Node)) {
	for _, n := range list {
		one(n, give)
	}
}

func expr(x Expr, give func(Node)) {
	if x != nil {
		give(x)
	}
}

func exprs(list []Expr, give func(Node)) {
	for _, x := range list {
		expr(x, give)
	}
}

func (b Basis) each(give func(Node)) {
	one(b.Valid, give)
	all(b.Sources, give)
	all(b.Assumed, give)
}

func eachOfDecl(d Decl, give func(Node)) {
	h := d.Header()
	one(h.Name, give)
	one(h.Title, give)
	switch d := d.(type) {
	case *BadDecl, *LanguageDecl, *RulesetDecl, *DocumentDecl, *AssumptionDecl, *CodeSystemDecl, *RecordDecl, *GroupDecl:
	case *UseDecl:
		one(d.Path, give)
	case *CodeSetDecl:
		all(d.Members, give)
	case *ValueDecl:
		all(d.Systems, give)
	case *DefineDecl:
		all(d.For, give)
	case *CriteriaDecl:
		one(d.For, give)
	case *SectionDecl:
		one(d.For, give)
	case *RuleDecl:
		one(d.For, give)
	case *TableDecl:
		one(d.For, give)
	case *TemplateDecl:
		one(d.Of, give)
		one(d.As, give)
	case *ExampleDecl:
		all(d.For, give)
	case *MappingDecl:
		one(d.For, give)
	case *WaiverDecl:
		all(d.For, give)
		one(d.Record, give)
		all(d.Keys, give)
		one(d.Until, give)
		one(d.By, give)
	default:
		panic(fmt.Sprintf("syntax: Walk does not know %T", d))
	}
	for _, c := range h.Body {
		give(c)
	}
}

func eachOfClause(c Clause, give func(Node)) {
	switch c := c.(type) {
	case *BadClause, *OpenClause, *IfUnknownClause:
	case *BuiltinClause:
		one(c.Name, give)
		one(c.Text, give)
	case *AskClause:
		one(c.Whom, give)
	case *CheckedClause:
		one(c.Date, give)
		one(c.By, give)
	case *EditionClause:
		one(c.Date, give)
	case *ValidClause:
		c.Basis.each(give)
	case *LinkClause:
		one(c.URL, give)
	case *OverridesClause:
		all(c.Refs, give)
	case *SourceClause:
		c.Basis.each(give)
	case *AssumedClause:
		one(c.Assumed, give)
	case *PatternClause:
		one(c.Pattern, give)
	case *ListFileClause:
		one(c.Path, give)
	case *IgnoreClause:
		one(c.Chars, give)
	case *CodeClause:
		one(c.Code, give)
		one(c.Title, give)
		c.Basis.each(give)
		all(c.Replaces, give)
	case *VersionClause:
		expr(c.Value, give)
		c.Basis.each(give)
	case *FieldClause:
		one(c.Name, give)
		all(c.Systems, give)
		one(c.Record, give)
		expr(c.Otherwise, give)
		one(c.Title, give)
	case *MembersClause:
		all(c.Members, give)
	case *PerClause:
		all(c.Fields, give)
	case *GoverningClause:
		one(c.Collection, give)
	case *IsClause:
		expr(c.Value, give)
	case *CriterionClause:
		one(c.Name, give)
		one(c.Title, give)
		expr(c.Is, give)
	case *ForClause:
		one(c.Case, give)
	case *WhenClause:
		expr(c.Cond, give)
	case *ExceptionClause:
		all(c.Targets, give)
	case *KnownClause:
		exprs(c.Facts, give)
	case *ProvidedClause:
		expr(c.Cond, give)
		all(c.Lacking, give)
		one(c.Text, give)
	case *RequireClause:
		expr(c.Cond, give)
	case *PointsClause:
		exprs(c.Members, give)
	case *SeverityClause:
		one(c.From, give)
		one(c.Message, give)
	case *FixClause:
		if c.Action == Set {
			one(c.Field, give)
			expr(c.Value, give)
		} else {
			expr(c.Codes, give)
			expr(c.Except, give)
			expr(c.With, give)
			one(c.Field, give)
		}
		exprs(c.To, give)
		exprs(c.On, give)
		expr(c.When, give)
	case *TableClause:
		one(c.Header, give)
		all(c.Rows, give)
	case *GivenClause:
		all(c.Before, give)
		one(c.Record, give)
		one(c.Template, give)
		one(c.Header, give)
		all(c.Rows, give)
	case *ExpectClause:
		one(c.Rule, give)
		all(c.Keys, give)
	case *FormatClause:
		one(c.Format, give)
		one(c.Separator, give)
		one(c.Encoding, give)
		one(c.Sheet, give)
		one(c.Element, give)
	case *HeadingClause:
		one(c.Heading, give)
	case *UnknownMeansClause:
		all(c.Words, give)
	case *LeaveOutClause:
		expr(c.Cond, give)
	case *PerKeyClause:
		one(c.Field, give)
	case *DecimalMarkClause:
		one(c.Mark, give)
	case *TimeZoneClause:
		one(c.Zone, give)
	case *DeriveClause:
		one(c.Field, give)
		expr(c.Value, give)
		one(c.Find, give)
		expr(c.When, give)
		all(c.Assumed, give)
	case *MapClause:
		one(c.Field, give)
		all(c.From, give)
		one(c.Path, give)
		one(c.LookUp, give)
		one(c.As, give)
		one(c.Split, give)
		one(c.Where, give)
		one(c.Header, give)
		all(c.Rows, give)
	default:
		panic(fmt.Sprintf("syntax: Walk does not know %T", c))
	}
}

func eachOfExpr(x Expr, give func(Node)) {
	switch x := x.(type) {
	case *BadExpr, *NameExpr, *CodeExpr, *NumberExpr, *PercentExpr, *DateExpr, *DurationExpr, *BoolExpr, *PrefixExpr, *ThisExpr:
	case *TextExpr:
		one(x.Text, give)
	case *RangeExpr:
		one(x.From, give)
		one(x.To, give)
	case *ListExpr:
		exprs(x.Items, give)
	case *ParenExpr:
		expr(x.X, give)
	case *MemberExpr:
		expr(x.X, give)
		one(x.Field, give)
	case *NotExpr:
		expr(x.X, give)
	case *CertainExpr:
		expr(x.X, give)
	case *NegExpr:
		expr(x.X, give)
	case *LogicExpr:
		exprs(x.Operands, give)
	case *CompareExpr:
		expr(x.L, give)
		expr(x.R, give)
	case *BetweenExpr:
		expr(x.X, give)
		expr(x.Lo, give)
		expr(x.Hi, give)
	case *OtherwiseExpr:
		expr(x.L, give)
		expr(x.R, give)
	case *ArithExpr:
		expr(x.L, give)
		expr(x.R, give)
	case *HasExpr:
		expr(x.X, give)
		expr(x.Codes, give)
	case *InExpr:
		expr(x.X, give)
		expr(x.Set, give)
	case *StateExpr:
		expr(x.X, give)
	case *MeetsExpr:
		one(x.Criteria, give)
	case *CallExpr:
		exprs(x.Args, give)
	case *CollExpr:
		expr(x.Of, give)
		one(x.Name, give)
		one(x.Group, give)
		expr(x.Where, give)
	case *CountExpr:
		expr(x.Distinct, give)
		one(x.Coll, give)
	case *ExistsExpr:
		one(x.Coll, give)
	case *EveryExpr:
		one(x.Coll, give)
		expr(x.Satisfies, give)
	case *FoldExpr:
		expr(x.X, give)
		one(x.Coll, give)
	case *PickExpr:
		one(x.Coll, give)
	default:
		panic(fmt.Sprintf("syntax: Walk does not know %T", x))
	}
}
