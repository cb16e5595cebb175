package html

import (
	"bufio"
	"html/template"
	"io"
	"strings"

	"ppolang/interp/report"
	"ppolang/interp/report/leaders"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

var leadersTemplate = template.Must(template.New("leaders.html").ParseFS(pageFiles, "page/leaders.html"))

// The page for leaders, as the template has it.
type (
	leadersPage struct {
		Language  string
		Style     template.CSS
		Say       map[string]string
		Selection string
		Counts    []struct{ Text, Name, Class string }
		Sentences []string
		Parts     []leadersPart
		Money     []string
		Untried   []string
		Made      string
	}
	leadersPart struct {
		ID, Title, Caption string
		Chart              *plot
		Heads              []string
		Rows               []plainRow
		Foot               *plainRow
	}
	plainRow struct {
		Name  string
		Cells []string
	}
	plot struct {
		Spoken, More string
		Height       int
		Bars         []plotBar
	}
	plotBar struct {
		Name, Shown            string
		Hidden                 bool
		Y, Text, Width, Behind int
	}
)

// Leaders writes how much there is to correct, of what and where, as a page without
// anything of a record.
func Leaders(w io.Writer, run report.Run) error {
	p := leaders.PageOf(&run)
	say := func(t diag.Term) string { return t.In(p.Lang) }
	out := leadersPage{
		Language: "nb", Style: template.CSS(pageFile("style.css") + pageFile("leaders.css")), Sentences: p.Sentences(), Money: p.Money(), Untried: p.Untried, Made: p.Made(&run),
		Selection: p.Selection(&run),
		Say: map[string]string{
			"Title":   say(diag.Term{NB: "Sammendrag for ledere", EN: "Summary for leaders"}),
			"Counted": say(diag.Term{NB: "Hva tallene sier", EN: "What the numbers say"}),
			"Money":   say(leaders.MoneyTitle),
			"Untried": say(diag.Term{NB: "Regler som ikke er prøvd, for de gjaldt ingenting av det som ble lest", EN: "Rules that were not tried, for they applied to nothing that was read"}),
		},
	}
	if p.Lang == diag.EN {
		out.Language = "en"
	}
	count := func(c *leaders.Number, name diag.Term, class string) {
		if c != nil {
			out.Counts = append(out.Counts, struct{ Text, Name, Class string }{p.Text(c), say(name), class})
		}
	}
	count(p.Total.Contacts, diag.Term{NB: "lest", EN: "read"}, "read")
	count(p.Total.With, diag.Term{NB: "med noe å rette", EN: "with something to correct"}, "with")
	count(p.Total.Severity[diag.Error], diag.Term{NB: "feil", EN: "errors"}, "error")
	count(p.Total.Severity[diag.Warning], diag.Term{NB: "advarsler", EN: "warnings"}, "warning")
	count(p.Total.Severity[diag.Note], diag.Term{NB: "merknader", EN: "notes"}, "note")
	for _, t := range p.Tables() {
		part := leadersPart{ID: t.ID, Title: t.Title, Caption: t.Says, Heads: t.Heads}
		for _, r := range t.Rows {
			part.Rows = append(part.Rows, plain(r))
		}
		if t.Sum != nil {
			sum := plain(*t.Sum)
			part.Foot = &sum
		}
		if t.Plot >= 0 && len(t.Rows) > 1 {
			part.Chart = plotOf(t, say)
		}
		out.Parts = append(out.Parts, part)
	}
	to := bufio.NewWriter(w)
	if err := leadersTemplate.Execute(to, out); err != nil {
		return err
	}
	return to.Flush()
}

func plain(r leaders.Row) plainRow {
	row := plainRow{Name: r.Name}
	for _, c := range r.Cells {
		row.Cells = append(row.Cells, c.Text)
	}
	return row
}

// A plot has so many rows of a table, which has them all, and so many characters of a name.
const (
	mostPlotted = 36
	longestName = 30
)

// plotOf draws a column of a table. What is hidden is drawn as hidden, and as long as any
// other that is.
func plotOf(t leaders.Table, say func(diag.Term) string) *plot {
	rows := t.Rows[:min(mostPlotted, len(t.Rows))]
	p := &plot{Height: 18 * len(rows)}
	if len(rows) < len(t.Rows) {
		p.More = say(diag.Term{NB: "Resten står i tabellen.", EN: "The others are in the table."})
	}
	most := 1
	for _, r := range rows {
		if c := r.Cells[t.Plot].Number; c.Shown == smallcells.Whole {
			most = max(most, c.N)
		}
	}
	spoken := []string{}
	for i, r := range rows {
		c := r.Cells[t.Plot]
		spoken = append(spoken, r.Name+" "+c.Text)
		b := plotBar{Name: r.Name, Shown: c.Text, Y: 18*i + 3, Text: 18*i + 13, Hidden: c.Number.Shown != smallcells.Whole, Width: 12}
		if !b.Hidden {
			b.Width = 330 * c.Number.N / most
			if c.Number.N > 0 {
				b.Width = max(1, b.Width)
			}
		}
		b.Behind = 232 + b.Width + 6
		if runes := []rune(b.Name); len(runes) > longestName {
			b.Name = string(runes[:longestName-1]) + "…"
		}
		p.Bars = append(p.Bars, b)
	}
	p.Spoken = t.Title + ", " + t.Heads[t.Plot+1] + ": " + strings.Join(spoken, ", ")
	return p
}
