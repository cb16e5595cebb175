// Package html writes a work list as one page that needs nothing else.
package html

import (
	"bufio"
	"embed"
	"html/template"
	"io"
	"slices"
	"strings"

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
// browser they are made in. The list is data that the page's script puts on the page some
// contacts at a time, so that one of fifty thousand opens at once; each text is in it once.
func Write(w io.Writer, run report.Run) error {
	out := bufio.NewWriter(w)
	p := &maker{Wording: run.Wording(), run: &run, out: out}
	list := run.List()
	page := p.page(list)
	if err := pageTemplate.ExecuteTemplate(out, "head", page); err != nil {
		return err
	}
	out.WriteString(`<script type="application/json" id="data">`)
	if err := p.data(list); err != nil {
		return err
	}
	out.WriteString("</script>\n")
	p.rest(page)
	if err := pageTemplate.ExecuteTemplate(out, "foot", page); err != nil {
		return err
	}
	return out.Flush()
}

// page is what the template has.
type (
	page struct {
		Language    string
		Style       template.CSS
		Script      template.JS
		Say         map[string]string
		Counts      []count
		Selected    string
		Unread      []string
		Severities  []named
		Nothing     string
		Absent      []string
		Accepted    []string
		Gone        []string
		Account     []string
		Assumptions []string
		Sources     []string
	}
	count struct {
		Count          int
		Name, Class    string
		Link, Severity string
	}
	named struct{ Name, Title string }
)

type maker struct {
	report.Wording
	run     *report.Run
	out     *bufio.Writer
	assumes report.Notes
	sources report.Notes
	texts   texts
	rules   []rule
	ruleAt  map[rule]int
}

func (p *maker) say(t diag.Term) string { return t.In(p.Lang) }

// words are those of the page.
var words = map[string]diag.Term{
	"Title":       {NB: "Arbeidsliste", EN: "Work list"},
	"Skip":        {NB: "Til listen", EN: "To the list"},
	"Summary":     {NB: "Sammendrag", EN: "Summary"},
	"NotRead":     {NB: "Ikke lest:", EN: "Not read:"},
	"Charts":      {NB: "Fordelt", EN: "By kind"},
	"Month":       {NB: "Måned", EN: "Month"},
	"Accepted":    {NB: "Godtatt", EN: "Accepted"},
	"Gone":        {NB: "Borte siden sist", EN: "Gone since last time"},
	"NoScript":    {NB: "Listen trenger skript i nettleseren. Uten det: ppolang eval … -o liste.txt eller liste.xlsx.", EN: "The list needs scripts in the browser. Without them: ppolang eval … -o list.txt or list.xlsx."},
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
	"Absent":      {NB: "Ikke med i noen av filene", EN: "In none of the files"},
	"Checked":     {NB: "Hva som er lest og prøvd", EN: "What was read and tried"},
	"Assumptions": {NB: "Antakelser", EN: "Assumptions"},
	"Sources":     {NB: "Kilder", EN: "Sources"},
}

func (p *maker) page(list *report.List) *page {
	out := &page{Language: "nb", Style: template.CSS(pageFile("style.css")), Script: template.JS(pageFile("script.js")), Say: map[string]string{}}
	if p.Lang == diag.EN {
		out.Language = "en"
	}
	for name, t := range words {
		out.Say[name] = p.say(t)
	}
	p.counts(out)
	out.Selected = p.run.Selection.Line(p.Wording)
	out.Absent = list.Absent.Lines(p.Wording)
	for i := range p.run.Summary.Files {
		if f := &p.run.Summary.Files[i]; !f.Whole() {
			out.Unread = append(out.Unread, diag.Clean(f.Name)+": "+f.Lost(p.Lang))
		}
	}
	return out
}

// rest is what stands below the list, and is known when that is written.
func (p *maker) rest(out *page) {
	for f := range p.run.Accepted.All() {
		f = f.Masked()
		out.Accepted = append(out.Accepted, report.Keys(&f)+": "+report.Title(&f)+". "+p.Accepted(f.Accepted))
	}
	for i := range p.run.Gone {
		f := p.run.Gone[i].Masked()
		line := report.Keys(&f) + ": " + report.Title(&f)
		if fixes := p.Fixes(f.Fixes, report.OnlyKey(&f)); fixes != "" {
			line += ": " + fixes
		}
		out.Gone = append(out.Gone, line)
	}
	out.Account = append(p.run.Summary.Account(p.Wording), p.run.Summary.Made(p.Wording)...)
	out.Assumptions = p.assumes.Texts
	out.Sources = slices.Sorted(slices.Values(p.sources.Texts))
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
		out.Counts = append(out.Counts, count{x.n, p.say(x.words), x.name, "#list", x.name})
		out.Severities = append(out.Severities, named{x.name, x.severity.Word(p.Lang)})
	}
	out.Counts = append(out.Counts, count{s.Undetermined, p.say(diag.Term{NB: "kan ikke avgjøres", EN: "cannot be decided"}), "open", "#undecided", ""})
	if s.Undetermined == 0 {
		out.Counts[len(out.Counts)-1].Link = "#checked"
	}
	if s.Errors+s.Warnings+s.Notes == 0 {
		out.Nothing = strings.Join(s.Nothing(p.Lang), " ")
	}
}
