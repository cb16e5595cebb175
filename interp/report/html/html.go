// Package html writes a work list as one page that needs nothing else.
package html

import (
	"bufio"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

//go:embed page
var pageFiles embed.FS

var pageTemplate = template.Must(template.New("page.html").Funcs(template.FuncMap{"inc": func(i int) int { return i + 1 }}).ParseFS(pageFiles, "page/page.html"))

func pageFile(name string) string {
	text, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // it is inside the program
	}
	return string(text)
}

// Write writes the list by unit and contact, with filters, and ticks that stay in the
// browser they are made in.
func Write(w io.Writer, run report.Run) error {
	p := &maker{Wording: run.Wording(), run: &run, sourced: map[string]bool{}, rules: map[string]string{}}
	out := bufio.NewWriter(w)
	if err := pageTemplate.Execute(out, p.page()); err != nil {
		return err
	}
	return out.Flush()
}

// The page, as the template has it.
type (
	page struct {
		Language    string
		Style       template.CSS
		Script      template.JS
		Say         map[string]string
		Counts      []pageCount
		Unread      []string
		Charts      []chart
		Units       []pageUnit
		Rules       []named
		Severities  []named
		Nothing     string
		Undecided   []openCase
		Absent      []string
		Account     []string
		Assumptions []string
		Sources     []string
	}
	pageCount struct {
		Count          int
		Name, Class    string
		Link, Severity string
	}
	named    struct{ Name, Title string }
	pageUnit struct {
		Name, Title string
		Contacts    []pageContact
	}
	pageContact struct {
		Key, Record, Date string
		Corrections       []pageCorrection
	}
	pageCorrection struct {
		ID, Rule, Severity, Word, Do, Title, Message string
		Also, On, Sources, Place                     string
		Assumed                                      []int
	}
	openCase struct{ Unit, Key, Date, Missing, Rules string }
	chart    struct {
		Title, Spoken string
		More          string // what it has no room for
		Height        int
		Bars          []bar
	}
	bar struct {
		Name                   string
		Count                  int
		Y, Text, Width, Behind int
	}
)

type maker struct {
	report.Wording
	run     *report.Run
	assumes report.Notes
	sourced map[string]bool
	sources []string
	rules   map[string]string // titles by name
}

func (p *maker) say(t diag.Term) string { return t.In(p.Lang) }

// words are those of the page.
var words = map[string]diag.Term{
	"Title":       {NB: "Arbeidsliste", EN: "Work list"},
	"Skip":        {NB: "Til listen", EN: "To the list"},
	"Summary":     {NB: "Sammendrag", EN: "Summary"},
	"NotRead":     {NB: "Ikke lest:", EN: "Not read:"},
	"Charts":      {NB: "Fordelt", EN: "By kind"},
	"Filter":      {NB: "Velg hva som vises", EN: "Choose what is shown"},
	"Unit":        {NB: "Enhet", EN: "Unit"},
	"Rule":        {NB: "Regel", EN: "Rule"},
	"Severity":    {NB: "Alvor", EN: "Severity"},
	"Search":      {NB: "Søk", EN: "Search"},
	"OpenOnly":    {NB: "skjul det som er ferdig", EN: "hide what is done"},
	"All":         {NB: "alle", EN: "all"},
	"Work":        {NB: "Å rette", EN: "To correct"},
	"Done":        {NB: "Ferdig", EN: "Done"},
	"Explain":     {NB: "Forklaring", EN: "Explanation"},
	"Also":        {NB: "Retter også", EN: "Also cures"},
	"About":       {NB: "Gjelder", EN: "About"},
	"Source":      {NB: "Kilde", EN: "Source"},
	"Assumed":     {NB: "Antatt, nr.", EN: "Assumed, no."},
	"Undecided":   {NB: "Kan ikke avgjøres", EN: "Cannot be decided"},
	"Record":      {NB: "Post", EN: "Record"},
	"Date":        {NB: "Dato", EN: "Date"},
	"Missing":     {NB: "Mangler", EN: "Missing"},
	"Absent":      {NB: "Ikke med i noen av filene", EN: "In none of the files"},
	"Checked":     {NB: "Hva som er lest og prøvd", EN: "What was read and tried"},
	"Assumptions": {NB: "Antakelser", EN: "Assumptions"},
	"Sources":     {NB: "Kilder", EN: "Sources"},
}

var shownForm = diag.Term{NB: "{0} rettelser på {1} poster vises", EN: "{0} corrections on {1} records shown"}

func (p *maker) page() page {
	out := page{Language: "nb", Style: template.CSS(pageFile("style.css")), Say: map[string]string{}}
	if p.Lang == diag.EN {
		out.Language = "en"
	}
	for name, t := range words {
		out.Say[name] = p.say(t)
	}
	form := p.say(shownForm)
	out.Script = template.JS(strings.ReplaceAll(pageFile("script.js"), "shown.dataset.form", fmt.Sprintf("%q", form)))
	list := p.run.List()
	byMonth := map[string]int{}
	byRule := map[string]int{}
	byUnit := map[string]int{}
	for _, u := range list.Units {
		if len(u.Contacts) == 0 {
			continue
		}
		to := pageUnit{Name: u.Name, Title: p.UnitTitle(u.Name)}
		for c, here := range list.Through(u.Contacts) {
			to.Contacts = append(to.Contacts, p.contact(c, here))
			byUnit[to.Title] += len(here)
			for i := range here {
				byRule[report.Title(&here[i].Finding)]++
				if c.Dated {
					byMonth[c.Date.String()[:7]]++
				}
			}
		}
		out.Units = append(out.Units, to)
	}
	p.counts(&out)
	byCount := func(a, b bar) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) }
	byName := func(a, b bar) int { return cmp.Compare(a.Name, b.Name) }
	more := p.say(diag.Term{NB: "og %d til: %d", EN: "and %d more: %d"})
	out.chart(p.say(diag.Term{NB: "Etter enhet", EN: "By unit"}), byUnit, byCount, more)
	out.chart(p.say(diag.Term{NB: "Etter regel", EN: "By rule"}), byRule, byCount, more)
	out.chart(p.say(diag.Term{NB: "Etter måned", EN: "By month"}), byMonth, byName, more)
	p.undecided(&out, list)
	p.account(&out)
	for name, title := range p.rules {
		out.Rules = append(out.Rules, named{name, title})
	}
	slices.SortFunc(out.Rules, func(a, b named) int { return cmp.Compare(a.Title, b.Title) })
	for _, a := range p.assumes.Texts {
		out.Assumptions = append(out.Assumptions, diag.Clean(a))
	}
	slices.Sort(p.sources)
	out.Sources = p.sources
	return out
}

// counts are the numbers at the top, each a way to what it counts.
func (p *maker) counts(out *page) {
	s := &p.run.Summary
	for _, x := range []struct {
		n        int
		severity diag.Severity
		name     string
		words    diag.Term
	}{
		{s.Errors, diag.Error, "error", diag.Term{NB: "feil", EN: "errors"}},
		{s.Warnings, diag.Warning, "warning", diag.Term{NB: "advarsler", EN: "warnings"}},
		{s.Notes, diag.Note, "note", diag.Term{NB: "merknader", EN: "notes"}},
	} {
		out.Counts = append(out.Counts, pageCount{x.n, p.say(x.words), x.name, "#list", x.name})
		out.Severities = append(out.Severities, named{x.name, x.severity.Word(p.Lang)})
	}
	out.Counts = append(out.Counts, pageCount{s.Undetermined, p.say(diag.Term{NB: "kan ikke avgjøres", EN: "cannot be decided"}), "open", "#undecided", ""})
	if s.Undetermined == 0 {
		out.Counts[len(out.Counts)-1].Link = "#checked"
	}
	if s.Errors+s.Warnings+s.Notes == 0 {
		out.Nothing = strings.Join(s.Nothing(p.Lang), " ")
	}
}

func (p *maker) contact(c *report.Contact, here []report.Correction) pageContact {
	to := pageContact{Key: diag.Printable(diag.Cut(c.Key)), Record: p.Titles.Record(c.Record), Date: p.Date(c.Where)}
	for i := range here {
		to.Corrections = append(to.Corrections, p.correction(c, &here[i]))
	}
	return to
}

func (p *maker) correction(c *report.Contact, x *report.Correction) pageCorrection {
	f := &x.Finding
	severity := report.SeverityOf(f.Severity)
	to := pageCorrection{
		ID: f.ID() + " " + c.Key, Rule: diag.Clean(f.Rule), Severity: finding.SeverityName(f.Severity), Word: severity.Word(p.Lang),
		Do: p.Fixes(x.Here, c.Key), Title: report.Title(f), Message: diag.Clean(f.Message), Sources: report.Sources(f),
		Also: strings.Join(report.Also(f), "; "), Place: report.RulePlace(f),
	}
	p.rules[to.Rule] = to.Title
	if len(f.On) > 1 {
		to.On = report.Keys(f)
	}
	for _, a := range f.Assumptions {
		to.Assumed = append(to.Assumed, p.assumes.Number(a))
	}
	for _, s := range report.SourceTexts(f) {
		if !p.sourced[s] {
			p.sourced[s] = true
			p.sources = append(p.sources, diag.Clean(s))
		}
	}
	return to
}

// undecided are the cases that cannot be decided, a line a case and what it lacks; what no
// record has a line each.
func (p *maker) undecided(out *page, list *report.List) {
	for _, u := range list.Units {
		for c, here := range list.Through(u.Open) {
			for _, open := range p.Open(c, here) {
				out.Undecided = append(out.Undecided, openCase{
					Unit: p.UnitTitle(u.Name), Key: diag.Printable(diag.Cut(c.Key)), Date: p.Date(c.Where), Missing: open.Why, Rules: strings.Join(append(open.Checks, open.Rules...), "; ")})
			}
		}
	}
	out.Absent = list.Absent.Lines(p.Wording)
}

func (p *maker) account(out *page) {
	for i := range p.run.Summary.Files {
		if f := &p.run.Summary.Files[i]; !f.Whole() {
			out.Unread = append(out.Unread, diag.Clean(f.Name)+": "+f.Lost(p.Lang))
		}
	}
	if line := p.run.Selection.Line(p.Wording); line != "" {
		out.Account = append(out.Account, line)
	}
	out.Account = append(append(out.Account, p.run.Summary.Account(p.Wording)...), p.run.Summary.Made(p.Wording)...)
}

// A chart has so many bars at most, and so many characters of a name before each.
const (
	mostBars = 12
	mostName = 30
)

// chart adds bars of counts, if there is more than one. What it has no room for it says
// below in words, as more has them: how many, and their sum.
func (out *page) chart(title string, counts map[string]int, order func(a, b bar) int, more string) {
	if len(counts) < 2 {
		return
	}
	var bars []bar
	for name, n := range counts {
		bars = append(bars, bar{Name: name, Count: n})
	}
	slices.SortFunc(bars, order)
	c := chart{Title: title}
	if rest := bars[min(mostBars, len(bars)):]; len(rest) > 0 {
		sum := 0
		for _, b := range rest {
			sum += b.Count
		}
		c.More = fmt.Sprintf(more, len(rest), sum)
		bars = bars[:mostBars]
	}
	most := 0
	for _, b := range bars {
		most = max(most, b.Count)
	}
	spoken := []string{}
	for i := range bars {
		b := &bars[i]
		spoken = append(spoken, fmt.Sprint(b.Name, " ", b.Count))
		b.Y, b.Text = 18*i+3, 18*i+13
		b.Width = max(1, 150*b.Count/most)
		b.Behind = 220 + b.Width + 5
		if runes := []rune(b.Name); len(runes) > mostName {
			b.Name = string(runes[:mostName-1]) + "…"
		}
	}
	c.Height, c.Bars, c.Spoken = 18*len(bars), bars, title+": "+strings.Join(spoken, ", ")
	out.Charts = append(out.Charts, c)
}
