package assist

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// toRules offers a table as rules, one a row: with the name of the table where
// there is one row, else with the row's number behind it, also where other
// declarations name the rows.
func (s *site) toRules() {
	d, ok := s.declaration().(*syntax.TableDecl)
	if !ok {
		return
	}
	table, ok := tableOf(d)
	if !ok || d.Name == nil {
		return
	}
	versions := 0
	for _, r := range s.Info.Rules {
		if r.Name == d.Name.Text && r.Row <= 1 {
			versions++
		}
	}
	if versions > 1 {
		s.refuseRules(diag.Term{NB: "tabellen har flere versjoner", EN: "the table has several versions"})
		return
	}
	at := table.Span()
	for _, c := range d.Inner {
		if at.Start <= c.Place.Start && c.Place.Start <= at.End+2 {
			s.refuseRules(diag.Term{NB: "det står kommentarer i tabellen", EN: "there are comments in the table"})
			return
		}
	}
	rows := rowsOf(s.View, d)
	if len(rows) != len(table.Rows) {
		return
	}
	refs := refsTo(s.View, d)
	for _, r := range refs {
		if r.awaited && r.ref.Row == 0 && len(rows) > 1 {
			s.refuseRules(diag.Term{NB: "eksempler venter funn av tabellen uten å si hvilken rad", EN: "examples expect findings of the table without saying which row"})
			return
		}
	}
	s.offer(Action{Kind: Rewrite, Title: s.Say(toRulesTitle), edits: func() []ide.FileEdits { return s.asRules(d, table, rows, refs) }})
}

func tableOf(d *syntax.TableDecl) (*syntax.TableClause, bool) {
	for _, c := range d.Body {
		if t, ok := c.(*syntax.TableClause); ok && t.Header != nil && len(t.Rows) > 0 {
			for _, row := range t.Rows {
				if len(row.Cells) != len(t.Header.Cells) {
					return nil, false
				}
			}
			return t, true
		}
	}
	return nil, false
}

// rowsOf are the rules of a table's rows.
func rowsOf(v *ide.View, d syntax.Decl) []*model.Rule {
	var list []*model.Rule
	for _, r := range v.Info.Rules {
		if r.Decl == d {
			list = append(list, r)
		}
	}
	return list
}

// tableRef is a place where a table is named.
type tableRef struct {
	file    *syntax.File
	span    source.Span // absolute
	ref     *syntax.RuleRef
	awaited bool // on a forvent line
}

// refsTo are the places outside a table where it or a row of it is named.
func refsTo(v *ide.View, d *syntax.TableDecl) []tableRef {
	var list []tableRef
	for _, f := range v.Info.Files {
		for _, placed := range f.Decls {
			expect := false
			syntax.Walk(placed.Decl, func(n syntax.Node) bool {
				if _, ok := n.(syntax.Clause); ok {
					_, expect = n.(*syntax.ExpectClause)
				}
				if ref, ok := n.(*syntax.RuleRef); ok && ref.Name != nil && ref.Name.Text == d.Name.Text && placed.Decl != syntax.Decl(d) {
					list = append(list, tableRef{f, placed.Abs(ref.Span()), ref, expect})
				}
				return true
			})
		}
	}
	return list
}

// asRules are the edits that make rules of a table and name them where the table
// was named.
func (s *site) asRules(d *syntax.TableDecl, table *syntax.TableClause, rows []*model.Rule, refs []tableRef) []ide.FileEdits {
	name := func(row int) string {
		if len(rows) == 1 {
			return d.Name.Text
		}
		return fmt.Sprintf("%s_%d", d.Name.Text, row)
	}
	var all, texts []string
	for i := range rows {
		all = append(all, name(i+1))
		texts = append(texts, s.rowAsRule(d, table, i, name(i+1), rows[i].Required))
	}
	own := ide.Edit{Span: s.Decl.Abs(d.Span()), Text: strings.Join(texts, "\n\n")}
	extent := format.Extent(s.File, []*syntax.Placed{s.Decl})
	own.Span.End = max(own.Span.End, extent.End)
	edits := map[*syntax.File][]ide.Edit{s.File: {own}}
	for _, r := range refs {
		switch {
		case r.ref.Row > 0:
			edits[r.file] = append(edits[r.file], ide.Edit{Span: r.span, Text: name(r.ref.Row)})
		case len(rows) > 1:
			edits[r.file] = append(edits[r.file], ide.Edit{Span: r.span, Text: strings.Join(all, ", ")})
		}
	}
	var out []ide.FileEdits
	for _, f := range s.Info.Files {
		if list := tidy(f, edits[f]); len(list) > 0 {
			out = append(out, ide.FileEdits{File: f, Edits: list})
		}
	}
	return out
}

// rowAsRule is the text of a row as a rule.
func (s *site) rowAsRule(d *syntax.TableDecl, table *syntax.TableClause, i int, name, required string) string {
	type line struct {
		rank int
		text string
	}
	var lines []line
	start := s.Decl.Abs(d.Line.Place).End
	src := s.File.Source
	start = src.LineStart(src.Line(start)) + len(src.LineText(src.Line(start)))
	for _, c := range d.Body {
		end := s.Decl.Abs(c.Span()).End
		end = src.LineStart(src.Line(end)) + len(src.LineText(src.Line(end)))
		if c != syntax.Clause(table) {
			text := src.Slice(source.Span{Start: start, End: end})
			lines = append(lines, line{rank(c), strings.ReplaceAll(text, "{"+s.Spelt(syntax.KwRequired)+"}", required)})
		}
		start = end
	}
	var marks []string
	for j, cell := range table.Rows[i].Cells {
		head := table.Header.Cells[j]
		if cell.Dash || head.Head == nil || len(cell.Items) == 0 {
			continue
		}
		if head.Column == syntax.ConditionColumn {
			marks = append(marks, strings.ReplaceAll(cell.Raw, `"`, ""))
			lines = append(lines, line{5, "\n  " + s.Spelt(syntax.KwWhen) + " " + s.asCondition(head.Head, cell)})
			continue
		}
		for _, demand := range s.asDemands(head, cell) {
			lines = append(lines, line{10, "\n  " + demand})
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return a.rank - b.rank })
	title := ""
	if d.Title != nil {
		title = d.Title.Value
		if len(table.Rows) > 1 && len(marks) > 0 {
			title += ": " + strings.Join(marks, ", ")
		}
		title = " " + quoted(title)
	}
	text := s.Spelt(syntax.KwRule) + " " + name + title
	if d.For != nil {
		text += " " + s.Spelt(syntax.KwFor) + " " + d.For.Text
	}
	for _, l := range lines {
		text += l.text
	}
	return text
}

// asCondition is a cell of a condition column as a condition.
func (s *site) asCondition(head syntax.Expr, cell *syntax.Cell) string {
	field := s.Slice(s.Span(head))
	items := make([]string, len(cell.Items))
	for i, item := range cell.Items {
		items[i] = s.Slice(s.Span(item))
	}
	list := "(" + strings.Join(items, ", ") + ")"
	not := ""
	if cell.Op == syntax.Ne {
		not = s.Spelt(syntax.KwNot) + " "
	}
	set := len(items) == 1 && !oneCode(s.View, cell.Items[0])
	if set {
		list = items[0]
	}
	switch kind := s.Info.TypeOf(head).Kind; {
	case kind == model.Codes && len(items) == 1 && !set:
		return not + field + " " + s.Spelt(syntax.KwHasWord) + " " + items[0]
	case kind == model.Codes:
		return not + field + " " + s.Spelt(syntax.KwHasWord) + " " + s.Spelt(syntax.KwAnyOfWord) + " " + list
	case kind == model.Code && (len(items) > 1 || set):
		return not + field + " " + s.Spelt(syntax.KwIn) + " " + list
	}
	joint := " " + s.Spelt(syntax.KwOr) + " "
	if cell.Op == syntax.Ne {
		joint = " " + s.Spelt(syntax.KwAnd) + " "
	}
	for i := range items {
		items[i] = field + " " + cell.Op.String() + " " + items[i]
	}
	return strings.Join(items, joint)
}

// oneCode says whether an item of a cell is one code, or a value that is one.
func oneCode(v *ide.View, e syntax.Expr) bool {
	switch v.Info.Use(e).(type) {
	case *model.CodeUse, *model.Value:
		return true
	}
	return false
}

// asDemands are the krev or forby lines that a cell stands for.
func (s *site) asDemands(head, cell *syntax.Cell) []string {
	word := s.Spelt(syntax.KwRequire)
	if head.Column == syntax.ForbidColumn {
		word = s.Spelt(syntax.KwForbid)
	}
	if s.Info.TypeOf(head.Head).Kind != model.Codes {
		return []string{word + " " + s.asCondition(head.Head, cell)}
	}
	var list []string
	for _, item := range cell.Items {
		mode := ""
		switch {
		case oneCode(s.View, item):
		case head.Column == syntax.ForbidColumn:
			mode = s.Spelt(syntax.KwAnyOfWord) + " "
		default:
			mode = s.Spelt(syntax.KwAllOfWord) + " "
		}
		list = append(list, word+" "+s.Slice(s.Span(head.Head))+" "+s.Spelt(syntax.KwHasWord)+" "+mode+s.Slice(s.Span(item)))
	}
	return list
}
