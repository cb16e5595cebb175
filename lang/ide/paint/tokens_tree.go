package paint

import (
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// treePainter adds the tokens that only the tree can tell: what a text is for,
// what a cell holds, where placeholders are.
type treePainter struct {
	*painter
	placed *syntax.Placed
	header *syntax.Row
	fields []*model.Field // of the columns of the table of data at hand
}

func (w *treePainter) add(n syntax.Node, kind TokenKind) { w.span(w.placed.Abs(n.Span()), kind) }

func (w *treePainter) span(at source.Span, kind TokenKind) {
	if at.Start < at.End {
		w.tree = append(w.tree, Token{Span: at, Kind: kind})
	}
}

func (w *treePainter) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.PatternClause:
		if n.Pattern != nil {
			w.add(n.Pattern, PatternToken)
		}
		return false
	case *syntax.Text:
		w.add(n, StringToken)
	case *syntax.Message:
		w.message(n)
	case *syntax.Date, *syntax.DateExpr, *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DurationExpr:
		w.add(n, NumberToken)
	case *syntax.BoolExpr:
		w.add(n, KeywordToken)
	case *syntax.PrefixExpr, *syntax.CodeExpr:
		w.add(n, NameToken+TokenKind(ide.CodeKind))
	case *syntax.Name, *syntax.NameExpr:
		w.add(n, NoToken)
	case *syntax.Key:
		kind := NoToken // of an example: its record is declared there
		if _, ok := w.placed.Decl.(*syntax.WaiverDecl); ok {
			kind = NameToken + TokenKind(ide.RecordKeyKind)
		}
		w.add(n, kind)
	case *syntax.CallExpr:
		w.call(n)
	case *syntax.GivenClause:
		w.header, w.fields = n.Header, w.v.FieldsOf(n.Header)
	case *syntax.TableClause:
		w.header, w.fields = n.Header, w.v.FieldsOf(n.Header)
	case *syntax.MapClause:
		w.header, w.fields = n.Header, nil
	case *syntax.Cell:
		return w.cell(n)
	case *syntax.Row:
		if _, rules := w.placed.Decl.(*syntax.TableDecl); !rules {
			w.dataRow(n)
			return false
		}
	}
	return true
}

// message adds what a message says; what it fills in is read by itself.
func (w *treePainter) message(m *syntax.Message) {
	at := w.placed.Abs(m.Place)
	for _, part := range m.Parts {
		if part.Hole == syntax.NoHole {
			continue
		}
		hole := w.placed.Abs(part.Place)
		w.span(source.Span{Start: at.Start, End: hole.Start}, StringToken)
		at.Start = hole.End
		w.lexemes(&w.inner, syntax.LexemesInside(w.text, source.Span{Start: hole.Start + 1, End: hole.End - 1}, w.v.File.Lang))
	}
	w.span(at, StringToken)
}

// call adds the name of a function.
func (w *treePainter) call(e *syntax.CallExpr) {
	at := w.placed.Abs(e.Place)
	if i := strings.IndexAny(w.text[at.Start:at.End], "( \t"); i > 0 {
		w.tree = append(w.tree, Token{Span: source.Span{Start: at.Start, End: at.Start + i}, Kind: FunctionToken, Marks: OfTheLanguage})
	}
}

// dataRow adds the cells of data: numbers and dates, else texts.
func (w *treePainter) dataRow(row *syntax.Row) {
	fields := w.v.FieldsOfRow(w.fields, row)
	for i, cell := range row.Cells {
		if cell.Word != syntax.NoKeyword || cell.Expect != nil {
			w.cell(cell)
			for _, x := range cell.Expect {
				syntax.Walk(x, w.visit)
			}
			continue
		}
		kind := StringToken
		if i < len(fields) && fields[i] != nil {
			switch t := fields[i].Type; {
			case t.Numeric(), t.Kind == model.Date:
				kind = NumberToken
			case t.Kind == model.Bool:
				kind = KeywordToken
			}
		}
		switch {
		case row == w.header:
			kind = NoToken
		case cell.State != syntax.CellData:
			kind = OperatorToken
		}
		w.add(cell, kind)
	}
}

// cell reads a cell of a table of rules by itself.
func (w *treePainter) cell(cell *syntax.Cell) bool {
	w.lexemes(&w.inner, syntax.LexemesInside(w.text, w.placed.Abs(cell.Place), w.v.File.Lang))
	return true
}
