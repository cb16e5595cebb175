package format

import (
	"strconv"
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// raw is a piece of the text that the tree was read from.
func (p *printer) raw(s source.Span) string {
	if p.src == nil {
		return ""
	}
	return p.src.Slice(s.Shift(p.base))
}

// text prints a text as it was written, quotes and escapes too.
func (p *printer) text(t *syntax.Text) {
	switch {
	case t == nil:
	case p.src != nil:
		p.word(p.raw(t.Place))
	default:
		p.quote(t.Guille, t.Value)
	}
}

// quote writes a text between quotes: those asked for, if it can stand in them.
func (p *printer) quote(guille bool, s string) {
	if p.cell {
		s = strings.ReplaceAll(s, "|", `\|`)
	}
	if guille && !strings.Contains(s, "»") || strings.Contains(s, `"`) {
		p.word("«" + s + "»")
	} else {
		p.word(`"` + s + `"`)
	}
}

// message prints a message. Its literal parts are as they were written.
func (p *printer) message(m *syntax.Message) {
	opening, closing := `"`, `"`
	if m.Guille {
		opening, closing = "«", "»"
	}
	p.word(opening)
	for _, part := range m.Parts {
		p.messagePart(part)
	}
	p.attach(closing)
}

var braces = strings.NewReplacer("{", "{{", "}", "}}")

func (p *printer) messagePart(part *syntax.Part) {
	if part.Hole == syntax.NoHole {
		if p.src != nil {
			p.attach(p.raw(part.Place))
		} else {
			p.attach(braces.Replace(part.Literal))
		}
		return
	}
	p.glue("{")
	switch part.Hole {
	case syntax.ExprHole:
		p.expr(part.Expr, false)
	case syntax.RequiredHole:
		p.keyword(syntax.KwRequired)
	case syntax.MissingHole:
		p.name(part.Name)
		p.glue(".")
		p.keyword(syntax.KwMissing)
	case syntax.UnknownHole:
		p.name(part.Name)
		p.glue(".")
		p.keyword(syntax.KwUnknownTitles)
	}
	p.attach("}")
}

// name prints a name.
func (p *printer) name(n *syntax.Name) {
	if n != nil {
		p.named(n.Text, n.Place)
	}
}

// named prints a bare word that is no keyword, and notes where it would be one
// in the vocabulary that is printed.
func (p *printer) named(text string, place source.Span) {
	if p.lang != p.from && syntax.Reserved(text, p.lang) {
		p.clash(text, place)
	}
	p.word(text)
}

// commas prints nodes parted by commas. The printing is told whether it is the last.
func commas[T syntax.Node](p *printer, list []T, print func(n T, last bool)) {
	for i, n := range list {
		if i > 0 {
			p.attach(",")
			p.gap(list[i-1].Span().End, n.Span().Start)
		}
		print(n, i+1 == len(list))
	}
}

// names prints names parted by commas.
func (p *printer) names(list []*syntax.Name) {
	commas(p, list, func(n *syntax.Name, _ bool) { p.name(n) })
}

// ref prints the name of a rule, a table, a row of one, or a built-in finding,
// whose names belong to the vocabularies.
func (p *printer) ref(r *syntax.RuleRef) {
	if k, ok := builtin(r.Name.Text, p.from); ok {
		p.keyword(k)
	} else {
		if _, taken := builtin(r.Name.Text, p.lang); taken {
			p.clash(r.Name.Text, r.Name.Place)
		}
		p.name(r.Name)
	}
	if r.Row > 0 {
		p.attach("[" + strconv.Itoa(r.Row) + "]")
	}
}

// refs prints such names parted by commas.
func (p *printer) refs(list []*syntax.RuleRef) {
	commas(p, list, func(r *syntax.RuleRef, _ bool) { p.ref(r) })
}

// builtin finds the built-in finding of a name.
func builtin(name string, lang syntax.Language) (syntax.Keyword, bool) {
	for _, k := range syntax.Words(syntax.ClassFinding) {
		if k.In(lang) == name {
			return k, true
		}
	}
	return syntax.NoKeyword, false
}
