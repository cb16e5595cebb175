package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

var toTableTitle = diag.Term{NB: "gjør regelen til en tabell", EN: "make the rule a table"}

// tableColumn is a column of a table that is being made, and its one cell.
type tableColumn struct{ head, cell string }

// toTable offers a rule as a table: what its `når` asks of a field becomes a
// condition column, what it demands a krev or forby column. What fits in no cell
// stays a `når` line; a demand that does not, stays in the way.
func (s *site) toTable() {
	if _, ok := s.declaration().(*syntax.RuleDecl); !ok {
		return
	}
	var wheres, demands []tableColumn
	edits := []ide.Edit{{Span: firstWord(s.View, s.Decl), Text: s.Spelt(syntax.KwTable)}}
	var last syntax.Clause
	for _, c := range s.Decl.Decl.Lines() {
		last = c
		switch c := c.(type) {
		case *syntax.WhenClause:
			if c.Except {
				continue
			}
			var rest []string
			for _, e := range conjuncts(c.Cond) {
				if col, ok := s.condition(e); ok && !hasColumn(wheres, col.head) {
					wheres = append(wheres, col)
				} else {
					rest = append(rest, s.Slice(s.Span(e)))
				}
			}
			if len(rest) == len(conjuncts(c.Cond)) {
				continue
			}
			if len(rest) > 0 {
				edits = append(edits, ide.Edit{Span: s.Span(c.Cond), Text: strings.Join(rest, " "+s.Spelt(syntax.KwAnd)+" ")})
				continue
			}
			edits = append(edits, s.withoutClause(c))
		case *syntax.RequireClause:
			col, ok := s.demand(c)
			if !ok || hasColumn(demands, col.head) {
				return
			}
			demands = append(demands, col)
			edits = append(edits, s.withoutClause(c))
		}
	}
	if len(wheres) == 0 || len(demands) == 0 {
		return
	}
	for _, c := range s.Decl.Decl.Header().Inner {
		for _, e := range edits[1:] {
			if at := s.Decl.Abs(c.Span()); e.Span.Start <= at.Start && at.Start < e.Span.End {
				return // a comment would be lost
			}
		}
	}
	head, row := "  |", "  |"
	for _, col := range append(wheres, demands...) {
		if strings.ContainsAny(col.cell+col.head, "|#") {
			return
		}
		head, row = head+" "+col.head+" |", row+" "+col.cell+" |"
	}
	s.change(Rewrite, toTableTitle, func() []ide.Edit { return append(edits, below(s.View, s.Span(last).End, head+"\n"+row)) })
}

func hasColumn(list []tableColumn, head string) bool {
	for _, col := range list {
		if col.head == head {
			return true
		}
	}
	return false
}

// withoutClause is the edit that takes a line out, and leaves the comment behind it.
func (s *site) withoutClause(c syntax.Clause) ide.Edit {
	src := s.File.Source
	span := s.Span(c)
	end := src.Line(span.End)
	if rest := src.Slice(source.Span{Start: span.End, End: src.LineStart(end) + len(src.LineText(end))}); strings.TrimSpace(rest) == "" {
		return ide.Edit{Span: source.Span{Start: src.LineStart(src.Line(span.Start)), End: src.LineStart(end + 1)}, Text: ""}
	}
	return ide.Edit{Span: span, Text: ""}
}

// conjuncts are the conditions that must all hold for one to hold.
func conjuncts(e syntax.Expr) []syntax.Expr {
	if l, ok := e.(*syntax.LogicExpr); ok && !l.Or {
		return l.Operands
	}
	return []syntax.Expr{e}
}

// condition is a test as a column and its cell, where it can be one.
func (s *site) condition(e syntax.Expr) (tableColumn, bool) {
	switch e := e.(type) {
	case *syntax.NameExpr:
		if s.Info.TypeOf(e).Kind == model.Bool && s.isColumn(e) {
			return tableColumn{e.Text, s.Spelt(syntax.KwYes)}, true
		}
	case *syntax.NotExpr:
		if name, ok := e.X.(*syntax.NameExpr); ok && s.Info.TypeOf(name).Kind == model.Bool && s.isColumn(name) {
			return tableColumn{name.Text, s.Spelt(syntax.KwNo)}, true
		}
	case *syntax.CompareExpr:
		if !s.isColumn(e.L) || !single(e.R) {
			return tableColumn{}, false
		}
		cell := s.Slice(s.Span(e.R))
		if e.Op != syntax.Eq {
			cell = e.Op.String() + " " + cell
		}
		return tableColumn{s.Slice(s.Span(e.L)), cell}, true
	case *syntax.InExpr:
		if cell, ok := s.items(e.Set); ok && s.isColumn(e.X) {
			return tableColumn{s.Slice(s.Span(e.X)), cell}, true
		}
	case *syntax.HasExpr:
		if cell, ok := s.items(e.Codes); ok && s.isColumn(e.X) && (e.Mode == syntax.Has || e.Mode == syntax.AnyOf) {
			return tableColumn{s.Slice(s.Span(e.X)), cell}, true
		}
	}
	return tableColumn{}, false
}

// demand is a krev or forby as a column and its cell, where it can be one.
func (s *site) demand(c *syntax.RequireClause) (tableColumn, bool) {
	word := s.Spelt(syntax.KwRequire)
	if c.Forbid {
		word = s.Spelt(syntax.KwForbid)
	}
	if h, ok := c.Cond.(*syntax.HasExpr); ok {
		if wanted := c.Forbid && h.Mode == syntax.AnyOf || !c.Forbid && h.Mode == syntax.AllOf || h.Mode == syntax.Has; !wanted {
			return tableColumn{}, false
		}
		cell, ok := s.items(h.Codes)
		return tableColumn{word + " " + s.Slice(s.Span(h.X)), cell}, ok && s.isColumn(h.X)
	}
	switch e := c.Cond.(type) { // such cells take codes only
	case *syntax.CompareExpr:
		if e.Op != syntax.Eq || s.Info.TypeOf(e.L).Kind != model.Code {
			return tableColumn{}, false
		}
	case *syntax.InExpr:
	default:
		return tableColumn{}, false
	}
	col, ok := s.condition(c.Cond)
	return tableColumn{word + " " + col.head, col.cell}, ok
}

// isColumn says whether a column can be about an expression: a field, a key or a
// definition of the case in hand.
func (s *site) isColumn(e syntax.Expr) bool {
	name, ok := e.(*syntax.NameExpr)
	if !ok {
		return false
	}
	switch s.Info.Use(name).(type) {
	case *model.Field, *model.Definition, *model.GroupKey:
		return true
	}
	return false
}

// items is a set of codes as a cell writes it.
func (s *site) items(e syntax.Expr) (string, bool) {
	list := []syntax.Expr{e}
	if l, ok := e.(*syntax.ListExpr); ok {
		list = l.Items
	}
	var texts []string
	for _, item := range list {
		switch item.(type) {
		case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr, *syntax.PrefixExpr, *syntax.RangeExpr:
		default:
			return "", false
		}
		texts = append(texts, s.Slice(s.Span(item)))
	}
	return strings.Join(texts, ", "), len(list) > 0
}

// refuseRules says why a table cannot be rules.
func (s *site) refuseRules(why diag.Term) { s.refuse(Rewrite, toRulesTitle, why) }

var toRulesTitle = diag.Term{NB: "gjør tabellen til regler", EN: "make the table rules"}
