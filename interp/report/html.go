package report

import (
	"bufio"
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/interp/finding"
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

// HTML writes the list as one page that needs nothing else: by unit and contact, with
// filters, and ticks that stay in the browser they are made in.
func HTML(w io.Writer, run Run) error {
	p := &pageMaker{run: &run, t: &textReport{run: &run, lang: run.Lang}, assumed: map[string]int{}, sourced: map[string]bool{}, rules: map[string]string{}}
	var text bytes.Buffer
	p.t.out = bufio.NewWriter(&text)
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
		Files       []string
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

type pageMaker struct {
	run         *Run
	t           *textReport
	assumed     map[string]int
	assumptions []string
	sourced     map[string]bool
	sources     []string
	rules       map[string]string // titles by name
}

func (p *pageMaker) say(t diag.Term) string { return t.In(p.run.Lang) }

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

func (p *pageMaker) page() page {
	out := page{Language: "nb", Style: template.CSS(pageFile("style.css")), Say: map[string]string{}}
	if p.run.Lang == diag.EN {
		out.Language = "en"
	}
	for name, t := range words {
		out.Say[name] = p.say(t)
	}
	form := p.say(shownForm)
	out.Script = template.JS(strings.ReplaceAll(pageFile("script.js"), "shown.dataset.form", fmt.Sprintf("%q", form)))
	var all []finding.Finding
	for f := range p.run.Findings.All() {
		all = append(all, f.Masked())
	}
	work := p.run.work(all)
	byMonth := map[string]int{}
	byRule := map[string]int{}
	byUnit := map[string]int{}
	for _, u := range work {
		to := pageUnit{Name: u.Name, Title: diag.Clean(u.Name)}
		if to.Title == "" {
			to.Title = p.say(diag.Term{NB: "Uten enhet", EN: "Without a unit"})
		}
		for _, c := range u.Contacts {
			to.Contacts = append(to.Contacts, p.contact(c))
			byUnit[to.Title] += len(c.Corrections)
			for _, x := range c.Corrections {
				byRule[p.title(x.Finding)]++
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
	p.undecided(&out, all)
	p.account(&out)
	for name, title := range p.rules {
		out.Rules = append(out.Rules, named{name, title})
	}
	slices.SortFunc(out.Rules, func(a, b named) int { return cmp.Compare(a.Title, b.Title) })
	out.Assumptions = p.assumptions
	slices.Sort(p.sources)
	out.Sources = p.sources
	return out
}

// counts are the numbers at the top, each a way to what it counts.
func (p *pageMaker) counts(out *page) {
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
		out.Severities = append(out.Severities, named{x.name, x.severity.Word(p.run.Lang)})
	}
	out.Counts = append(out.Counts, pageCount{s.Undetermined, p.say(diag.Term{NB: "kan ikke avgjøres", EN: "cannot be decided"}), "open", "#undecided", ""})
	if s.Undetermined == 0 {
		out.Counts[len(out.Counts)-1].Link = "#checked"
	}
	var nothing strings.Builder
	if s.Errors+s.Warnings+s.Notes == 0 {
		s.nothing(&nothing, p.run.Lang)
	}
	out.Nothing = strings.TrimSpace(nothing.String())
}

func (p *pageMaker) title(f *finding.Finding) string {
	title := f.Title
	if title == "" { // of the language's own its name, in words
		title = strings.ReplaceAll(f.Rule, "_", " ")
		first, size := utf8.DecodeRuneInString(title)
		title = string(unicode.ToUpper(first)) + title[size:]
	}
	return diag.Clean(title)
}

func (p *pageMaker) contact(c *contact) pageContact {
	to := pageContact{Key: diag.Printable(diag.Cut(c.Key)), Record: diag.Clean(c.Record)}
	if c.Dated {
		to.Date = c.Date.Norwegian()
	}
	for _, x := range c.Corrections {
		to.Corrections = append(to.Corrections, p.correction(c, x))
	}
	return to
}

func (p *pageMaker) correction(c *contact, x correction) pageCorrection {
	f := x.Finding
	own := *f
	own.Fixes, own.On = x.Fixes, []finding.Ref{c.Ref}
	severity := SeverityOf(f.Severity)
	to := pageCorrection{
		ID: f.ID() + " " + c.Key, Rule: diag.Clean(f.Rule), Severity: finding.SeverityName(f.Severity), Word: severity.Word(p.run.Lang),
		Do: p.t.fixes(&own), Title: p.title(f), Message: diag.Clean(f.Message), Sources: diag.Clean(strings.Join(sourceTexts(f), "; ")),
	}
	p.rules[to.Rule] = to.Title
	var also []string
	for _, a := range f.Also {
		also = append(also, diag.Clean(cmp.Or(a.Title, a.Rule)))
	}
	to.Also = strings.Join(also, "; ")
	if len(f.On) > 1 {
		to.On = keysOf(f, diag.Cut)
	}
	if f.Place.Line > 0 {
		to.Place = fmt.Sprintf("%s:%d", diag.Clean(f.Place.File), f.Place.Line)
	}
	for _, a := range f.Assumptions {
		n := p.assumed[a]
		if n == 0 {
			p.assumptions = append(p.assumptions, diag.Clean(a))
			n = len(p.assumptions)
			p.assumed[a] = n
		}
		to.Assumed = append(to.Assumed, n)
	}
	for _, s := range sourceTexts(f) {
		if !p.sourced[s] {
			p.sourced[s] = true
			p.sources = append(p.sources, diag.Clean(s))
		}
	}
	return to
}

// undecided are the cases that cannot be decided, a line a case and what it lacks; what no
// record has a line each.
func (p *pageMaker) undecided(out *page, all []finding.Finding) {
	var absent absences
	at := map[string]int{}
	for i := range all {
		f := &all[i]
		switch {
		case f.Outcome != finding.Undetermined:
			continue
		case f.Absent:
			absent.add(f)
			continue
		}
		why := p.t.why(f)
		key := keysOf(f, whole) + "\x00" + why
		if k, known := at[key]; known {
			out.Undecided[k].Rules += ", " + diag.Clean(f.Rule)
			continue
		}
		at[key] = len(out.Undecided)
		c := openCase{Unit: diag.Clean(f.Unit), Key: keysOf(f, diag.Cut), Missing: why, Rules: diag.Clean(f.Rule)}
		if f.Dated {
			c.Date = f.Date.Norwegian()
		}
		out.Undecided = append(out.Undecided, c)
	}
	out.Absent = p.lines(func(t *textReport) { t.absent(&absent) })
}

// lines are what the list as text has, line by line.
func (p *pageMaker) lines(write func(t *textReport)) []string {
	var text bytes.Buffer
	t := &textReport{run: p.run, lang: p.run.Lang, out: bufio.NewWriter(&text)}
	write(t)
	_ = t.out.Flush()
	var list []string
	for line := range strings.Lines(text.String()) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func (p *pageMaker) account(out *page) {
	for i := range p.run.Summary.Files {
		f := &p.run.Summary.Files[i]
		out.Files = append(out.Files, f.line(p.run.Lang))
		if unused := f.unused(p.run.Lang); unused != "" {
			out.Files = append(out.Files, diag.Clean(f.Name)+": "+unused)
		}
		if !f.Whole() {
			out.Unread = append(out.Unread, diag.Clean(f.Name)+": "+f.lost(p.run.Lang))
		}
	}
	var derived strings.Builder
	writeDerived(&derived, "", p.run.Summary.Derived, p.run.Lang)
	out.Account = append(strings.Split(strings.TrimSpace(derived.String()), "\n"), p.lines(func(t *textReport) { t.tried(&p.run.Summary) })...)
	out.Account = slices.DeleteFunc(out.Account, func(s string) bool { return strings.TrimSpace(s) == "" })
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
