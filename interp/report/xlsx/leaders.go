package xlsx

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"ppolang/interp/report"
	"ppolang/interp/report/leaders"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

// Leaders writes leaders' numbers as a workbook: what they say, and a sheet a table, each
// with its chart.
func Leaders(w io.Writer, run report.Run) error {
	b, err := newBook(run.Lang)
	if err != nil {
		return err
	}
	defer b.Close()
	p := leaders.PageOf(&run)
	say := func(t diag.Term) string { return t.In(p.Lang) }
	untried := p.Untried
	if untried == nil {
		untried = []string{say(diag.Term{NB: "Alle er prøvd.", EN: "All were tried."})}
	}
	made := []string{}
	for _, text := range []string{p.Selection(&run), p.Made(&run)} {
		if text != "" {
			made = append(made, text)
		}
	}
	sections := []section{{diag.Term{NB: "Sammendrag for ledere", EN: "Summary for leaders"}, p.Sentences()}}
	if money := p.Money(); money != nil {
		sections = append(sections, section{leaders.MoneyTitle, money})
	}
	err = b.lines(say(diag.Term{NB: "Hva tallene sier", EN: "What the numbers say"}), append(sections, []section{
		{diag.Term{NB: "Regler som ikke er prøvd", EN: "Rules that were not tried"}, untried},
		{diag.Term{NB: "Hvordan sammendraget er laget", EN: "How the summary was made"}, made},
	}...))
	if err != nil {
		return err
	}
	for _, t := range p.Tables() {
		if err := b.numbers(t); err != nil {
			return err
		}
	}
	b.SetActiveSheet(0)
	return b.Write(w)
}

// numbers makes a sheet of a table, with its chart beside it.
func (b *book) numbers(t leaders.Table) error {
	if err := b.add(t.Title); err != nil {
		return err
	}
	at := 0
	row := func(style, numbers int, name string, cells []any) error {
		at++
		first := fmt.Sprint("A", at)
		last, err := excelize.CoordinatesToCellName(len(cells)+1, at)
		if err != nil {
			return err
		}
		if err := b.SetCellStr(t.Title, first, clipped(name, b.lang)); err != nil {
			return err
		}
		if err := b.SetSheetRow(t.Title, fmt.Sprint("B", at), &cells); err != nil {
			return err
		}
		if err := b.SetCellStyle(t.Title, first, first, style); err != nil {
			return err
		}
		return b.SetCellStyle(t.Title, fmt.Sprint("B", at), last, numbers)
	}
	heads := make([]any, len(t.Heads)-1)
	for i, h := range t.Heads[1:] {
		heads[i] = clipped(h, b.lang)
	}
	if err := row(b.head, b.headRight, t.Heads[0], heads); err != nil {
		return err
	}
	if err := b.SetRowHeight(t.Title, 1, height(2)); err != nil {
		return err
	}
	for _, r := range t.Rows {
		if err := row(b.plain, b.right, r.Name, values(r)); err != nil {
			return err
		}
	}
	last := at
	if t.Sum != nil {
		if err := row(b.head, b.headRight, t.Sum.Name, values(*t.Sum)); err != nil {
			return err
		}
	}
	widest, err := excelize.ColumnNumberToName(len(t.Heads))
	if err != nil {
		return err
	}
	if err := b.SetColWidth(t.Title, "A", "A", 60); err != nil {
		return err
	}
	if err := b.SetColWidth(t.Title, "B", widest, 14); err != nil {
		return err
	}
	if err := b.SetCellStr(t.Title, fmt.Sprint("A", at+2), t.Says); err != nil {
		return err
	}
	if err := b.SetCellStyle(t.Title, fmt.Sprint("A", at+2), fmt.Sprint("A", at+2), b.wrapped); err != nil {
		return err
	}
	if t.Plot < 0 || last < 3 {
		return nil
	}
	letter, err := excelize.ColumnNumberToName(t.Plot + 2)
	if err != nil {
		return err
	}
	ink := excelize.Font{Color: "333333", Size: 9}
	return b.AddChart(t.Title, fmt.Sprint("A", at+4), &excelize.Chart{
		Type: excelize.Bar, Legend: excelize.ChartLegend{Position: "none"},
		Series: []excelize.ChartSeries{{
			Name:       fmt.Sprintf("'%s'!$%s$1", t.Title, letter),
			Categories: fmt.Sprintf("'%s'!$A$2:$A$%d", t.Title, last),
			Values:     fmt.Sprintf("'%s'!$%s$2:$%s$%d", t.Title, letter, letter, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"3F6F9F"}},
		}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: t.Title + ": " + t.Heads[t.Plot+1]}}},
		Dimension: excelize.ChartDimension{Width: 900, Height: uint(160 + 26*(last-1))},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: ink}, YAxis: excelize.ChartAxis{MajorGridLines: true, Font: ink},
	})
}

// values are the cells of a row: numbers as numbers, and what is hidden as text.
func values(r leaders.Row) []any {
	list := make([]any, len(r.Cells))
	for i, c := range r.Cells {
		switch {
		case c.Number != nil && c.Number.Shown == smallcells.Whole:
			list[i] = c.Number.N
		default:
			list[i] = c.Text
		}
	}
	return list
}
