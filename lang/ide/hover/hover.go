// Package hover says what stands at a place of a rule file: pages of a few paragraphs, in
// Markdown or plain.
package hover

import (
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// At says what stands at an offset, nil where there is nothing to say.
func At(v *ide.View, offset int) *Hover {
	c := v.At(offset)
	for _, look := range []func(*ide.View, ide.Cursor) *Hover{hoverSpan, hoverName, hoverDay, hoverText, hoverWord, hoverRow} {
		if h := look(v, c); h != nil {
			return h
		}
	}
	return nil
}

// Of is what is said of an object and of a keyword, wherever they stand, ""
// where there is nothing to say.
func Of(v *ide.View, o model.Object, k syntax.Keyword) string {
	p := newPage(v)
	p.keyword(k)
	p.object(o, ide.Cursor{})
	return p.text()
}

// hoverName is about the object that the word at the cursor declares or names.
func hoverName(v *ide.View, c ide.Cursor) *Hover {
	t, ok := v.Target(c)
	if !ok {
		return nil
	}
	p := newPage(v)
	p.object(t.Object, c)
	return p.hover(t.Span)
}

// object writes the page of anything a name can stand for.
func (p *page) object(o model.Object, c ide.Cursor) {
	switch o := o.(type) {
	case *model.ListedCode:
		p.code(o.System, o.Name)
	case *model.CodeUse:
		p.code(o.System, o.Name)
	case *model.CodeSystem:
		p.codeSystem(o)
	case *model.CodeSet:
		p.codeSet(o, c)
	case *model.Value:
		p.value(o, c)
	case *model.Record:
		p.record(o)
	case *model.Field:
		p.field(o)
	case *model.Definition:
		p.definition(o)
	case *model.Group:
		p.group(o)
	case *model.Collection:
		p.collection(o)
	case *model.GroupKey:
		p.groupKey(o)
	case *model.Criteria:
		p.criteria(o, c)
	case *model.Criterion:
		p.criterion(o)
	case *model.Section:
		p.section(o)
	case *model.Rule:
		p.rule(o, c)
	case *model.Template:
		p.template(o)
	case *model.Mapping:
		p.mapping(o)
	case *model.NamedAssumption:
		p.namedAssumption(o)
	case *model.Document:
		p.document(o)
	case *model.Ruleset:
		p.ruleset(o)
	case *model.Example:
		p.examples(o.Title, []*model.Example{o})
	case *ide.RecordKey:
		p.recordKey(o)
	case *ide.BuiltinFinding:
		p.check(syntax.BuiltinNamed(o.ObjectName()))
	}
}

// hoverText is about the text at the cursor: a title says what it is the title
// of, a part of a source which document it is in.
func hoverText(v *ide.View, c ide.Cursor) *Hover {
	text, ok := c.Leaf().(*syntax.Text)
	if !ok {
		return nil
	}
	p := newPage(v)
	if text == c.Decl.Decl.Header().Title {
		if list := v.ExamplesIn(c.Decl); len(list) > 0 {
			p.examples(text.Value, list)
			return p.hover(c.Span(text))
		}
		if o := v.DeclaredBy(c.Decl); o != nil {
			p.object(o, c)
		}
		return p.hover(c.Span(text))
	}
	if s, ok := ide.Around[*syntax.Source](c); ok && s.Document != nil {
		if d, ok := v.Info.Use(s.Document).(*model.Document); ok {
			p.document(d)
		}
	}
	switch line := c.Clause.(type) {
	case *syntax.FieldClause:
		if text == line.Title {
			p.object(v.Snapshot.DeclaredIn(c.Decl)[ide.OrNil(line.Name)], c)
		}
	case *syntax.CriterionClause:
		if text == line.Title {
			p.object(v.Snapshot.DeclaredIn(c.Decl)[ide.OrNil(line.Name)], c)
		}
	case *syntax.MapClause:
		p.mappedText(c, text)
	case *syntax.CodeClause:
		if text == line.Title && line.Code != nil {
			p.object(v.Info.Use(line.Code), c)
		}
	}
	return p.hover(c.Span(text))
}

// hoverWord is about the keyword at the cursor.
func hoverWord(v *ide.View, c ide.Cursor) *Hover {
	k, at, ok := v.KeywordAt(c)
	if !ok {
		return nil
	}
	p := newPage(v)
	p.keyword(k)
	if line, ok := ide.Around[*syntax.ExpectClause](c); ok {
		if e := v.ExampleAt(c); e != nil {
			p.unmet(e, line)
		}
	} else if c.Clause == nil && (k == syntax.KwExample || k == syntax.KwExamples) && c.Decl != nil {
		p.results(v.ExamplesIn(c.Decl))
	}
	return p.hover(at)
}

func (p *page) keyword(k syntax.Keyword) {
	if k == syntax.NoKeyword {
		return
	}
	row := k.Row()
	p.source(row.Like[p.v.File.Lang])
	p.paragraph(p.plain(row.Says.In(p.v.Lang)))
}
