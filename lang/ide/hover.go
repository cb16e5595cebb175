package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Hover is what is said of the word under the mouse.
type Hover struct {
	Span source.Span
	Text string // Markdown, unless the view is plain
}

// Hover says what stands at an offset, nil where there is nothing to say.
func (v *View) Hover(offset int) *Hover {
	c := v.at(offset)
	for _, look := range []func(cursor) *Hover{v.hoverSpan, v.hoverName, v.hoverDay, v.hoverText, v.hoverWord, v.hoverRow} {
		if h := look(c); h != nil {
			return h
		}
	}
	return nil
}

// hover is a page at a place, nil where nothing was written on it.
func (p *page) hover(at source.Span) *Hover {
	if text := p.text(); text != "" {
		return &Hover{Span: at, Text: text}
	}
	return nil
}

// hoverName is about the object that the word at the cursor declares or names.
func (v *View) hoverName(c cursor) *Hover {
	t, ok := v.target(c)
	if !ok {
		return nil
	}
	p := v.page()
	p.object(t.object, c)
	return p.hover(t.span)
}

// object writes the page of anything a name can stand for.
func (p *page) object(o check.Object, c cursor) {
	switch o := o.(type) {
	case *check.ListedCode:
		p.code(o.System, o.Name)
	case *check.CodeUse:
		p.code(o.System, o.Name)
	case *check.CodeSystem:
		p.codeSystem(o)
	case *check.CodeSet:
		p.codeSet(o, c)
	case *check.Value:
		p.value(o, c)
	case *check.Record:
		p.record(o)
	case *check.Field:
		p.field(o)
	case *check.Definition:
		p.definition(o)
	case *check.Group:
		p.group(o)
	case *check.Collection:
		p.collection(o)
	case *check.GroupKey:
		p.groupKey(o)
	case *check.Criteria:
		p.criteria(o, c)
	case *check.Criterion:
		p.criterion(o)
	case *check.Rule:
		p.rule(o, c)
	case *check.Template:
		p.template(o)
	case *check.Mapping:
		p.mapping(o)
	case *check.Document:
		p.document(o)
	case *check.Ruleset:
		p.ruleset(o)
	case *check.Example:
		p.example(o)
	case *RecordKey:
		p.recordKey(o)
	case *BuiltinFinding:
		p.keyword(o.Word)
	}
}

// hoverText is about the text at the cursor: a title says what it is the title
// of, a part of a source which document it is in.
func (v *View) hoverText(c cursor) *Hover {
	text, ok := c.leaf().(*syntax.Text)
	if !ok {
		return nil
	}
	p := v.page()
	if text == c.decl.Decl.Header().Title {
		if o := v.declaredBy(c.decl); o != nil {
			p.object(o, c)
		}
		return p.hover(c.span(text))
	}
	if s, ok := within[*syntax.Source](c); ok && s.Document != nil {
		if d, ok := v.Info.Use(s.Document).(*check.Document); ok {
			p.document(d)
		}
	}
	switch line := c.clause.(type) {
	case *syntax.FieldClause:
		if text == line.Title {
			p.object(v.Snapshot.declared(c.decl)[orNil(line.Name)], c)
		}
	case *syntax.CriterionClause:
		if text == line.Title {
			p.object(v.Snapshot.declared(c.decl)[orNil(line.Name)], c)
		}
	case *syntax.CodeClause:
		if text == line.Title && line.Code != nil {
			p.object(v.Info.Use(line.Code), c)
		}
	}
	return p.hover(c.span(text))
}

// hoverWord is about the keyword at the cursor.
func (v *View) hoverWord(c cursor) *Hover {
	k, at, ok := v.keyword(c)
	if !ok {
		return nil
	}
	p := v.page()
	p.keyword(k)
	switch line := c.clause.(type) {
	case *syntax.ExpectClause:
		p.unmet(c.decl.Decl, line)
	case nil:
		if e, ok := exampleAt(c); ok && k == syntax.KwExample {
			p.result(e)
		}
	}
	return p.hover(at)
}

// exampleAt is the example that the cursor is in.
func exampleAt(c cursor) (syntax.Decl, bool) {
	if c.decl == nil {
		return nil, false
	}
	e, ok := c.decl.Decl.(*syntax.ExampleDecl)
	return e, ok
}

func (p *page) keyword(k syntax.Keyword) {
	h, ok := help(k)
	if !ok {
		return
	}
	p.source(h.like[p.v.File.Lang])
	p.paragraph(p.plain(h.says.In(p.v.Lang)))
}

// doc is the comment right above a declaration: its documentation.
func (p *page) doc(n *check.Named) {
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

// langOf is the vocabulary in which an object is written.
func (s *Snapshot) langOf(n *check.Named) syntax.Language {
	if f, _ := s.Info.Home(n.Decl); f != nil {
		return f.Lang
	}
	return s.Info.Lang
}
