package hover

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/value"
)

// page puts a hover together: paragraphs and lists, in Markdown or, where the
// view is plain, without.
type page struct {
	v *ide.View
	b strings.Builder
}

func newPage(v *ide.View) *page { return &page{v: v} }

// text is the page, "" where nothing was written.
func (p *page) text() string { return strings.TrimSpace(p.b.String()) }

// paragraph writes a text, parted from what came before.
func (p *page) paragraph(text string) {
	if text == "" {
		return
	}
	if p.b.Len() > 0 {
		p.b.WriteString("\n\n")
	}
	p.b.WriteString(text)
}

// label begins a list, or stands before a text on the same line.
func (p *page) label(t diag.Term, text string) {
	p.paragraph(p.bold(p.v.Say(t)+":") + strings.TrimRight(" "+text, " "))
}

// item writes a line of a list.
func (p *page) item(text string) { p.b.WriteString("\n- " + text) }

// list writes a label and a list below it: nothing for an empty one, one item on
// the label's line. What is past most is counted.
func (p *page) list(t diag.Term, items []string, most int) {
	switch len(items) {
	case 0:
		return
	case 1:
		p.label(t, items[0])
		return
	}
	p.label(t, "")
	if !p.v.Plain {
		p.b.WriteString("\n")
	}
	for i, item := range items {
		if i == most && len(items) > most+1 {
			p.item(fmt.Sprintf(p.v.Say(diag.Term{NB: "… og %d til", EN: "… and %d more"}), len(items)-most))
			return
		}
		p.item(item)
	}
}

// block writes lines as they stand.
func (p *page) block(text string) {
	if !p.v.Plain {
		text = "```text\n" + text + "\n```"
	}
	p.paragraph(text)
}

// source writes a line of a rule file.
func (p *page) source(text string) {
	if !p.v.Plain {
		text = "```ppolang\n" + text + "\n```"
	}
	p.paragraph(text)
}

func (p *page) bold(text string) string {
	if p.v.Plain {
		return text
	}
	return "**" + text + "**"
}

// name is a name or a code of the rules within a text.
func (p *page) name(name string) string {
	if p.v.Plain || name == "" {
		return name
	}
	return "`" + strings.ReplaceAll(name, "`", "'") + "`"
}

// titled is a name with what people call it.
func (p *page) titled(name, title string) string {
	if title == "" {
		return p.name(name)
	}
	return p.name(name) + " " + p.plain(title)
}

// link is a text that leads somewhere, where there is somewhere.
func (p *page) link(text, url string) string {
	text = p.plain(text)
	if url == "" || !webAddress(url) {
		return text
	}
	if p.v.Plain {
		return text + " <" + url + ">"
	}
	return "[" + text + "](<" + url + ">)"
}

// webAddress says whether a link is one that a browser opens and nothing else.
func webAddress(url string) bool {
	return (strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")) && !strings.ContainsAny(url, "<> \t\r\n")
}

var markdown = strings.NewReplacer("\\", "\\\\", "`", "\\`", "*", "\\*", "[", "\\[", "]", "\\]", "<", "\\<", "&", "&amp;", "|", "\\|")

// plain is a text of the rule file that must show as it is written.
func (p *page) plain(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if p.v.Plain {
		return text
	}
	return markdown.Replace(text)
}

// heading is the first line of most hovers: what sort of thing it is, its name
// and its title.
func (p *page) heading(sort diag.Term, name, title string) {
	text := p.v.Say(sort) + " " + p.bold(p.name(name))
	if title != "" {
		text += " — " + p.plain(title)
	}
	p.paragraph(text)
}

// valid says on which days something holds.
func (p *page) valid(i model.Interval) {
	p.label(diag.Term{NB: "Gjelder", EN: "Valid"}, ide.Period(i).In(p.v.Lang))
}

// sources lists what something rests on, with the part and the way to it.
func (p *page) sources(list []model.Citation) {
	var items []string
	for _, c := range list {
		items = append(items, p.citation(c))
	}
	p.list(diag.Term{NB: "Kilder", EN: "Sources"}, items, 6)
}

func (p *page) citation(c model.Citation) string {
	d := c.Document
	title := d.Title
	if title == "" {
		title = d.Name
	}
	text := p.link(title, d.Link)
	if c.Part != "" {
		text += ", «" + p.plain(c.Part) + "»"
	}
	if edition := editionOf(d); edition != "" {
		text += fmt.Sprintf(p.v.Say(diag.Term{NB: " (utgave %s)", EN: " (edition %s)"}), edition)
	}
	return text
}

// assumptions lists what no source says.
func (p *page) assumptions(list []model.Assumption) {
	var items []string
	for _, a := range list {
		items = append(items, p.assumption(a))
	}
	p.list(diag.Term{NB: "Antatt", EN: "Assumed"}, items, 4)
}

func (p *page) assumption(a model.Assumption) string {
	if a.Interval == model.Always {
		return p.plain(a.Why)
	}
	return ide.Period(a.Interval).In(p.v.Lang) + ": " + p.plain(a.Why)
}

// basis is what stands behind a version: sources and assumptions.
func (p *page) basis(b *model.Basis) {
	p.sources(b.Sources)
	p.assumptions(b.Assumptions)
}

// Hover is what is said of the word under the mouse.
type Hover struct {
	Span source.Span
	Text string // Markdown, unless the view is plain
}

// hover is a page at a place, nil where nothing was written on it.
func (p *page) hover(at source.Span) *Hover {
	if text := p.text(); text != "" {
		return &Hover{Span: at, Text: text}
	}
	return nil
}

// doc is the comment right above a declaration: its documentation.
func (p *page) doc(n *model.Named) {
	_, placed := p.v.Info.Home(n.Decl)
	if placed == nil {
		return
	}
	text := ""
	for _, comment := range placed.Doc {
		text += " " + comment.Text
	}
	p.paragraph(p.plain(text))
}

// editionOf is a document's edition, "" where it states none.
func editionOf(d *model.Document) string {
	if d.Edition == value.MinDate {
		return ""
	}
	return d.Edition.String()
}
