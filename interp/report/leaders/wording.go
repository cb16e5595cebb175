package leaders

import (
	"strconv"
	"strings"

	"ppolang/interp/report"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

// Table is numbers by something, as a page has them: what it is about, what its first
// column and the others are, its rows, and their sum.
type Table struct {
	ID          string
	Title, Says string
	Heads       []string
	Rows        []Row
	Sum         *Row
	Plot        int // the column that is drawn, from 0; -1 for none
}

// Row is one of a table. A cell that is nil is empty.
type Row struct {
	Name  string
	Cells []Value
}

// Value is what a cell shows: a number, or a share of a hundred where Percent is set.
type Value struct {
	Number  *Number
	Percent *int
	Text    string // as it reads
}

// Page is the numbers in words.
type Page struct {
	*Numbers
	report.Wording
}

// PageOf counts a run, to be written in its language.
func PageOf(run *report.Run) Page { return Page{Of(run), run.Wording()} }

func (p Page) say(t diag.Term) string { return t.In(p.Lang) }

// Text is a number as it is shown.
func (p Page) Text(c *Number) string {
	switch {
	case c == nil:
		return p.say(diag.Term{NB: "vises ikke", EN: "not shown"})
	case c.Shown == smallcells.Few:
		return "1–" + strconv.Itoa(p.Few-1)
	case c.Shown == smallcells.Hidden:
		return p.say(diag.Term{NB: "skjult", EN: "hidden"})
	}
	return strconv.Itoa(c.N)
}

func (p Page) number(c *Number) Value { return Value{Number: c, Text: p.Text(c)} }

func (p Page) share(l *Line) Value {
	percent, ok := l.Share()
	switch {
	case l.Contacts != nil && l.Contacts.Shown == smallcells.Whole && l.Contacts.N == 0:
		return Value{Text: "–"}
	case !ok:
		return Value{Text: p.say(diag.Term{NB: "skjult", EN: "hidden"})}
	}
	return Value{Percent: &percent, Text: strconv.Itoa(percent) + p.say(diag.Term{NB: " %", EN: "%"})}
}

// Month is one as people write it.
func (p Page) Month(name string) string {
	year, month, ok := strings.Cut(name, "-")
	n, _ := strconv.Atoi(month)
	if !ok || n < 1 || n > 12 {
		return p.say(diag.Term{NB: "uten dato", EN: "undated"})
	}
	names := p.say(diag.Term{
		NB: "januar februar mars april mai juni juli august september oktober november desember",
		EN: "January February March April May June July August September October November December",
	})
	return strings.Fields(names)[n-1] + " " + year
}

var (
	severities = []diag.Severity{diag.Error, diag.Warning, diag.Note}
	counted    = []diag.Term{{NB: "Feil", EN: "Errors"}, {NB: "Advarsler", EN: "Warnings"}, {NB: "Merknader", EN: "Notes"}}
	inAll      = diag.Term{NB: "Til sammen", EN: "In all"}
	unitHead   = diag.Term{NB: "Enhet", EN: "Unit"}
	ruleHead   = diag.Term{NB: "Regel", EN: "Rule"}
	contacts   = diag.Term{NB: "Lest", EN: "Read"}
	withHead   = diag.Term{NB: "Med noe å rette", EN: "With something to correct"}
	shareHead  = diag.Term{NB: "Uten funn", EN: "Without findings"}
)

// Tables are those of the page, in its order.
func (p Page) Tables() []Table {
	if p.Without == Contacts {
		return p.absences(nil)
	}
	units := Table{ID: "units", Title: p.say(diag.Term{NB: "Etter enhet", EN: "By unit"}), Plot: -1,
		Says: p.say(diag.Term{NB: "Hvor mange som er lest ved hver enhet, i hvor mange det er noe å rette, og rettelsene etter alvor.", EN: "How many were read of each unit, in how many there is something to correct, and the corrections by severity."})}
	months := Table{ID: "months", Title: p.say(diag.Term{NB: "Etter måned", EN: "By month"}), Plot: -1,
		Says: p.say(diag.Term{NB: "Hvor mange som er lest i hver måned, og i hvor mange det er noe å rette. En måned uten er med, og har 0.", EN: "How many were read of each month, and in how many there is something to correct. A month without any is there, with 0."})}
	units.Heads, months.Heads = p.heads(unitHead, true), p.heads(diag.Term{NB: "Måned", EN: "Month"}, false)
	if p.Without < Findings {
		units.Plot, months.Plot = 1, 1
	}
	for i := range p.Units {
		units.Rows = append(units.Rows, p.row(p.UnitTitle(p.Units[i].Name), &p.Units[i], true))
	}
	for i := range p.Months {
		months.Rows = append(months.Rows, p.row(p.Month(p.Months[i].Name), &p.Months[i], false))
	}
	sum, monthly := p.row(p.say(inAll), &p.Total, true), p.row(p.say(inAll), &p.Total, false)
	units.Sum, months.Sum = &sum, &monthly
	list := []Table{units, months}
	if len(p.Rules) > 0 {
		list = append(list, p.rules(), p.unitsAndRules())
	}
	return p.absences(list)
}

func (p Page) heads(first diag.Term, corrections bool) []string {
	heads := []string{p.say(first), p.say(contacts)}
	if p.Without < Findings {
		heads = append(heads, p.say(withHead), p.say(shareHead))
	}
	if corrections && p.Without < Corrections {
		for _, t := range counted {
			heads = append(heads, p.say(t))
		}
		heads = append(heads, p.say(diag.Term{NB: "Rettelser", EN: "Corrections"}))
	}
	return heads
}

func (p Page) row(name string, l *Line, corrections bool) Row {
	r := Row{Name: name, Cells: []Value{p.number(l.Contacts)}}
	if p.Without < Findings {
		r.Cells = append(r.Cells, p.number(l.With), p.share(l))
	}
	if corrections && p.Without < Corrections {
		for _, s := range severities {
			r.Cells = append(r.Cells, p.number(l.Severity[s]))
		}
		r.Cells = append(r.Cells, p.number(l.Corrections))
	}
	return r
}

func (p Page) rules() Table {
	t := Table{ID: "rules", Title: p.say(diag.Term{NB: "Etter regel", EN: "By rule"}), Plot: 1,
		Says:  p.say(diag.Term{NB: "Hvor mange rettelser hver regel ber om.", EN: "How many corrections each rule asks for."}),
		Heads: []string{p.say(ruleHead), p.say(diag.Term{NB: "Alvor", EN: "Severity"}), p.say(diag.Term{NB: "Rettelser", EN: "Corrections"})}}
	for i := range p.Rules {
		r := &p.Rules[i]
		t.Rows = append(t.Rows, Row{r.Title, []Value{{Text: r.Severity.Word(p.Lang)}, p.number(r.All)}})
	}
	t.Sum = &Row{p.say(inAll), []Value{{}, p.number(p.Total.Corrections)}}
	return t
}

func (p Page) unitsAndRules() Table {
	t := Table{ID: "units-rules", Title: p.say(diag.Term{NB: "Etter regel og enhet", EN: "By rule and unit"}), Plot: -1,
		Says:  p.say(diag.Term{NB: "Hvor mange rettelser hver regel ber om ved hver enhet.", EN: "How many corrections each rule asks for at each unit."}),
		Heads: []string{p.say(ruleHead)}}
	sum := Row{Name: p.say(inAll)}
	for i := range p.Units {
		t.Heads = append(t.Heads, p.UnitTitle(p.Units[i].Name))
		sum.Cells = append(sum.Cells, p.number(p.Units[i].Corrections))
	}
	t.Heads = append(t.Heads, p.say(inAll))
	sum.Cells = append(sum.Cells, p.number(p.Total.Corrections))
	t.Sum = &sum
	several := map[string]int{}
	for i := range p.Rules {
		several[p.Rules[i].Title]++
	}
	for i := range p.Rules {
		r := &p.Rules[i]
		row := Row{Name: r.Title}
		if several[r.Title] > 1 {
			row.Name += " (" + r.Severity.Word(p.Lang) + ")"
		}
		for _, c := range r.Units {
			row.Cells = append(row.Cells, p.number(c))
		}
		row.Cells = append(row.Cells, p.number(r.All))
		t.Rows = append(t.Rows, row)
	}
	return t
}

// absences adds the table of what is missing, where something is.
func (p Page) absences(list []Table) []Table {
	if len(p.Missing) == 0 {
		return list
	}
	t := Table{ID: "missing", Title: p.say(diag.Term{NB: "Kan ikke avgjøres", EN: "Cannot be decided"}), Plot: 0,
		Says:  p.say(diag.Term{NB: "I hvor mange tilfeller noe ikke kan avgjøres fordi dette ikke er registrert. Samme tilfelle kan mangle flere ting, så tallene kan ikke legges sammen.", EN: "In how many cases something cannot be decided because this is not recorded. One case may lack several things, so the numbers do not add up."}),
		Heads: []string{p.say(diag.Term{NB: "Mangler", EN: "Missing"}), p.say(diag.Term{NB: "Tilfeller", EN: "Cases"})}}
	for _, m := range p.Missing {
		t.Rows = append(t.Rows, Row{m.Title, []Value{p.number(m.Cases)}})
	}
	return append(list, t)
}

// Sentences say what is counted, what is not, and what is hidden.
func (p Page) Sentences() []string {
	list := []string{
		diag.Fill(p.say(diag.Term{NB: "«Lest» er alle poster av typen «{0}» i det som er valgt, også de som ingen regel gjelder for.", EN: "“Read” are all records of the type “{0}” in what was chosen, also those that no rule applies to."}), p.Record),
		p.say(diag.Term{NB: "«Med noe å rette» er de av dem som står på arbeidslisten, hver talt én gang; «uten funn» er resten, og prosenten er rundet ned.", EN: "“With something to correct” are those of them that are on the work list, each counted once; “without findings” are the others, with the percentage rounded down."}),
		p.say(diag.Term{NB: "En rettelse er ett funn på én post. Rettelser på poster av andre typer er med blant rettelsene, men ikke blant postene.", EN: "A correction is one finding on one record. Corrections on records of other types are among the corrections, but not among the records."}),
		p.say(diag.Term{NB: "Det som ikke kan avgjøres, og det som er godtatt, er ikke regnet som noe å rette.", EN: "What cannot be decided, and what is accepted, does not count as something to correct."}),
		p.say(diag.Term{NB: "Siden har ingen nøkler, ingen tekst fra poster og ingen meldinger: den kan sendes.", EN: "The page has no keys, no text of records and no messages: it can be mailed."}),
	}
	if p.Unread.N > 0 {
		list = append(list, diag.Fill(p.say(diag.Term{NB: "Poster som ikke kunne leses, er ikke talt: {0}.", EN: "Records that could not be read are not counted: {0}."}), p.Text(p.Unread)))
	}
	switch p.Without {
	case Contacts:
		list = append(list, p.say(diag.Term{NB: "Det er for få poster til at tall om dem kan vises.", EN: "There are too few records for numbers of them to be shown."}))
	case Corrections:
		list = append(list, p.say(diag.Term{NB: "Tallene på rettelser vises ikke: det er så få at de ikke kan skjules hver for seg.", EN: "The numbers of corrections are not shown: there are so few that they cannot be hidden one by one."}))
	case Findings:
		list = append(list, p.say(diag.Term{NB: "Hvor mange poster som har noe å rette, vises ikke: det er for få av dem, eller av de andre.", EN: "How many records have something to correct is not shown: there are too few of them, or of the others."}))
	case Nothing:
	}
	switch {
	case p.Few == 0:
		list = append(list, p.say(diag.Term{NB: "Små tall er ikke skjult (--small-cells 0).", EN: "Small numbers are not hidden (--small-cells 0)."}))
	case p.Hides:
		list = append(list, diag.Fill(p.say(diag.Term{
			NB: "Tall fra 1 til {0} er skjult og står som «1–{0}». «Skjult» er tall som ellers ville røpe et av dem ved at man trekker fra.",
			EN: "Numbers from 1 to {0} are hidden and stand as “1–{0}”. “Hidden” are numbers from which one of those could be found by subtraction.",
		}), strconv.Itoa(p.Few-1)))
	default:
		list = append(list, diag.Fill(p.say(diag.Term{NB: "Ingen tall er skjult: ingen er fra 1 til {0}.", EN: "No number is hidden: none is from 1 to {0}."}), strconv.Itoa(p.Few-1)))
	}
	return list
}

// Selection says what was chosen; how many findings have no date is of no page for leaders.
func (p Page) Selection(run *report.Run) string {
	chosen := run.Selection
	chosen.Undated = 0
	return chosen.Line(p.Wording)
}

// Made says what the page came of, but for the files: people name them.
func (p Page) Made(run *report.Run) string {
	if run.Summary.Stamp == nil {
		return ""
	}
	return run.Summary.Made(p.Wording)[0]
}
