package hover

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// columns are the columns that a field is read from, in each mapping.
func (p *page) columns(f *model.Field) []string {
	var items []string
	for _, m := range p.v.Info.Mappings {
		for _, one := range m.Fields {
			if one.Field != f {
				continue
			}
			text := p.readFrom(one) + p.v.Say(diag.Term{NB: " i ", EN: " in "}) + p.name(m.Name)
			items = append(items, text)
		}
		for _, d := range m.Derived {
			if d.Field == f {
				items = append(items, p.derived(m, d)+p.v.Say(diag.Term{NB: " i ", EN: " in "})+p.name(m.Name))
			}
		}
	}
	return items
}

// readFrom says where a field is read from, and how.
func (p *page) readFrom(f *model.MappedField) string {
	quoted := func(text string) string { return "«" + p.plain(text) + "»" }
	var list []string
	for _, c := range f.Columns {
		text := quoted(c.From)
		if c.To != "" && c.To != c.From {
			text += " .. " + quoted(c.To)
		}
		list = append(list, text)
	}
	text := strings.Join(list, ", ")
	switch {
	case f.Path != nil:
		text = p.v.Say(diag.Term{NB: "en sti", EN: "a path"})
	case f.Joined != nil:
		for i, piece := range f.Joined {
			if i > 0 {
				text += " + "
			}
			text += quoted(piece.Heading + piece.Text)
		}
	}
	for _, one := range []struct {
		is   bool
		said string
	}{
		{f.Where != nil, ""},
		{f.SplitOn != "", p.word(syntax.KwSplitOn) + " " + quoted(f.SplitOn)},
		{f.FirstWord, p.word(syntax.KwFirstWord)},
		{f.UpperCase, p.word(syntax.KwUpperCase)},
		{f.AsShare, p.word(syntax.KwAsShare)},
		{f.DateFormat != "", fmt.Sprintf(p.v.Say(diag.Term{NB: "skrevet %s", EN: "written %s"}), p.name(f.DateFormat))},
		{f.Translation != nil, p.v.Say(diag.Term{NB: "oversatt", EN: "translated"})},
		{f.Optional, p.word(syntax.KwOptional)},
	} {
		switch {
		case !one.is:
		case one.said == "":
			text += " " + p.word(syntax.KwWhen) + " " + quoted(f.Where.Heading) + " = " + quoted(f.Where.Value)
		default:
			text += ", " + one.said
		}
	}
	return text
}

// word is a word of the language as the file writes it.
func (p *page) word(k syntax.Keyword) string { return k.In(p.v.File.Lang) }

// derived says what gives a field its value where the file does not.
func (p *page) derived(m *model.Mapping, d *model.Derivation) string {
	h := p.v.Info.HomeOf(m.Decl)
	text := func(n syntax.Node) string { return p.name(strings.Join(strings.Fields(h.Text(n)), " ")) }
	said := ""
	switch {
	case d.Clause.Find != nil:
		said = text(d.Clause.Find)
	case d.Value != nil:
		said = p.word(syntax.KwIs) + " " + text(d.Value)
	}
	if d.When != nil {
		said += " " + p.word(syntax.KwWhen) + " " + text(d.When)
	}
	for _, a := range d.Assumed {
		said += ", " + p.word(syntax.KwAssumed) + " «" + p.plain(a.Why) + "»"
	}
	return said
}

// mapping writes about an innlesing: of which file, and what it makes of it.
func (p *page) mapping(m *model.Mapping) {
	p.heading(diag.Term{NB: "Innlesing", EN: "Mapping"}, m.Name, m.Title)
	p.doc(&m.Named)
	if m.Record == nil {
		return
	}
	p.label(diag.Term{NB: "Post", EN: "Record"}, p.titled(m.Record.Name, m.Record.Title))
	if m.Format != "" {
		p.label(diag.Term{NB: "Filtype", EN: "Format"}, p.name(m.Format))
	}
	read := map[*model.Field]bool{}
	var derived, missing []string
	for _, f := range m.Fields {
		read[f.Field] = true
	}
	for _, d := range m.Derived {
		read[d.Field] = true
		derived = append(derived, p.name(d.Field.Name)+": "+p.derived(m, d))
	}
	p.list(diag.Term{NB: "Utledes der fila ikke sier det", EN: "Derived where the file does not say"}, derived, 12)
	for _, f := range m.Record.Fields {
		if !read[f] {
			missing = append(missing, p.titled(f.Name, f.Title))
		}
	}
	p.list(diag.Term{NB: "Felt som ikke står her", EN: "Fields that are not named here"}, missing, 12)
}

// mappedText writes what is read from where a text of a line says, and what the sample
// files have there.
func (p *page) mappedText(c ide.Cursor, text *syntax.Text) {
	m, ok := p.v.DeclaredBy(c.Decl).(*model.Mapping)
	line, isMap := c.Clause.(*syntax.MapClause)
	if !ok || !isMap || line.Field == nil {
		return
	}
	for _, f := range m.Fields {
		if f.Field == p.v.Info.Use(line.Field) {
			p.paragraph("«" + p.plain(text.Value) + "» → " + p.titled(f.Field.Name, f.Field.Title) + ": " + p.typeText(f.Field.Type))
			p.label(diag.Term{NB: "Leses fra", EN: "Read from"}, p.readFrom(f))
		}
	}
	var items []string
	for _, s := range p.v.SamplesOf(m.Name) {
		what := p.v.Say(diag.Term{NB: "har den ikke", EN: "does not have it"})
		if col := s.Column(text.Value); col != nil {
			what = fmt.Sprintf(p.v.Say(diag.Term{NB: "%s; fylt ut i %d %% av radene", EN: "%s; filled in %d %% of the rows"}), p.plain(p.v.Say(col.Kind)), col.Share)
		} else if len(s.Columns) == 0 {
			continue // its headings are not known
		}
		items = append(items, p.name(s.File)+": "+what)
	}
	p.list(diag.Term{NB: "I prøvefilene", EN: "In the sample files"}, items, 5)
}
