package syntax

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// shape completes what was reported with how such a line is written.
func (r *reader) shape(f form) { r.shaped(func() []*Shape { return f.shapes(r.first()) }) }

func (r *reader) shaped(shapes func() []*Shape) {
	for i := range r.problems {
		if p := &r.problems[i]; p.code == diag.WrongLine && p.args[1] == nil {
			p.args[1] = diag.Plain(written(r.fitting(shapes()), r.lang))
		}
	}
}

// fitting are those of several ways to write the line that go on with the word that it
// goes on with, or else all.
func (r *reader) fitting(shapes []*Shape) []*Shape {
	var list []*Shape
	for _, s := range shapes {
		if k := s.Elements[min(1, len(s.Elements)-1)].Keyword; len(r.tokens) > 1 && k != NoKeyword && k == r.tokens[1].kind.keyword() {
			list = append(list, s)
		}
	}
	if list == nil {
		return shapes
	}
	return list
}

// first is the word that the line begins with.
func (r *reader) first() Keyword { return r.tokens[0].kind.keyword() }

// cased is what the headers have in common that name a case: title and `for` in
// either order.
func cased(r *reader, l *caseLine) (Head, *Name) {
	h, of := Head{Name: l.Name.Name}, (*Name)(nil)
	for _, o := range l.Options {
		switch {
		case o.Title != nil && h.Title != nil, o.For != nil && of != nil:
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			h.Title = o.Title.Text
		case o.For != nil:
			of = o.For.Name
		}
	}
	return h, of
}

func (l *languageLine) decl(*reader) Decl { return &LanguageDecl{} }

func (l *useLine) decl(*reader) Decl { return &UseDecl{Path: l.Path.Text} }

func (l *titledLine) decl(r *reader) Decl {
	h := Head{Name: l.Name.Name, Title: textIn(l.Title)}
	switch r.first() {
	case KwRuleset:
		return &RulesetDecl{h}
	case KwAssumption:
		return &AssumptionDecl{h}
	case KwDocument:
		return &DocumentDecl{h}
	case KwCodeSystem:
		return &CodeSystemDecl{h}
	case KwRecord:
		return &RecordDecl{h}
	case KwGroup:
		return &GroupDecl{h}
	}
	panic("syntax: no declaration with a title: " + r.first().In(EN))
}

func (l *caseLine) decl(r *reader) Decl {
	h, of := cased(r, l)
	switch r.first() {
	case KwCriteria:
		return &CriteriaDecl{h, of}
	case KwSection:
		return &SectionDecl{h, of}
	case KwRule:
		return &RuleDecl{h, of}
	case KwTable:
		return &TableDecl{h, of}
	case KwMapping:
		return &MappingDecl{h, of}
	}
	panic("syntax: no declaration with a case: " + r.first().In(EN))
}

// header reads the header line of a chunk.
func (p *parser) header(c chunk, base int) Decl {
	kind := table[c.word].Head
	if kind == nil {
		return &BadDecl{}
	}
	r := p.reader(c, base, c.lines[0].tokens)
	r.tokens[0].kind = kindOf(c.word)
	if c.word == KwLanguage {
		return p.languageDecl(r)
	}
	d := kind.read(r)
	p.take(r)
	return d
}

// languageDecl is the header of the file. What is wrong with the first one has
// been said, for it had to be known before anything could be read.
func (p *parser) languageDecl(r *reader) Decl {
	d := table[KwLanguage].Head.read(r)
	if r.base != p.firstToken {
		at := r.tokens[0].span
		p.problems.add(problem{code: diag.MisplacedLanguage, at: at, args: []diag.Arg{diag.Plain(r.slice(r.tokens[0]))}})
	} else if len(r.tokens) > 2 {
		p.take(r)
	}
	d.(*LanguageDecl).Lang = p.lang
	return d
}

func (l *codeSetLine) decl(r *reader) Decl {
	d := &CodeSetDecl{Head: Head{Name: l.Name.Name, Title: textIn(l.Title)}}
	for _, m := range l.Members {
		if m.read() {
			d.Members = append(d.Members, &SetMember{At{r.span(m.placed)}, m.Member.X, m.Outside})
		}
	}
	return d
}

func (l *valueLine) decl(r *reader) Decl {
	d := &ValueDecl{Head: Head{Name: l.Name.Name}}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.Title == nil && (d.Codes || d.Type != NoKind):
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		case o.Type == nil: // not read to its end
		case o.Type.Scalar != "":
			d.Type = r.scalar(o.Type.Scalar)
		default:
			d.Codes, d.Systems = true, names(o.Type.Systems)
		}
	}
	return d
}

func (l *defineLine) decl(r *reader) Decl {
	d := &DefineDecl{Head: Head{Name: l.Name.Name}}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.Title == nil && d.For != nil:
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		default:
			d.For = names(o.For)
		}
	}
	return d
}

func (l *templateLine) decl(r *reader) Decl {
	d := &TemplateDecl{Head: Head{Name: l.Name.Name}}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.Of != nil && d.Of != nil, o.As != nil && d.As != nil:
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		case o.Of != nil:
			d.Of = o.Of.Name
		case o.As != nil:
			d.As = o.As.Name
		}
	}
	if d.Of == nil && d.As == nil && d.Name != nil && len(r.problems) == 0 {
		end := source.Span{Start: r.whole().End, End: r.whole().End}
		r.problems.add(problem{code: diag.Expected, at: end, args: []diag.Arg{lineEndTerm, diag.Plain("`" + KwOf.In(r.lang) + "` / `" + KwAs.In(r.lang) + "`")}})
	}
	return d
}

func (l *waiverLine) decl(r *reader) Decl {
	d := &WaiverDecl{Head: Head{Title: l.Why.Text}, For: r.ruleRefs(l.For), Until: l.Until.Date, By: l.By.Text}
	keys := []*waivedLeaf{&l.First}
	if l.Key != nil {
		keys[0] = l.Key
		d.Record = &Name{l.First.Key.At, l.First.Key.Text}
		if l.First.Key.Quoted && len(r.problems) == 0 {
			found := diag.Term{NB: "en tekst", EN: "a text"}
			r.problems.add(problem{code: diag.Expected, at: d.Record.Place, args: []diag.Arg{found, nameTerm}})
		}
	}
	for _, k := range append(keys, l.More...) {
		if k.Key != nil {
			d.Keys = append(d.Keys, k.Key)
		}
	}
	if d.Until != nil && len(d.Keys) > 0 {
		r.spelt(KwUntil, KwTo, source.Span{Start: d.Keys[len(d.Keys)-1].Place.End, End: d.Until.Place.Start})
	}
	if d.Until != nil && d.By != nil {
		r.spelt(KwBy, KwOf, source.Span{Start: d.Until.Place.End, End: d.By.Place.Start})
	}
	return d
}

func (l *exampleLine) decl(r *reader) Decl {
	d := &ExampleDecl{Several: r.first() == KwExamples}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.For != nil && d.For != nil:
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		default:
			d.For = r.ruleRefs(o.For)
		}
	}
	return d
}
