package syntax

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// headRule is how one kind of header line is read.
type headRule struct {
	read      func(r *reader) Decl
	automaton func() *automaton
}

// newHead makes the rule of a header. Also of a broken header there is a
// declaration: what was read before the mistake is in it.
func newHead[G any](nb, en string, build func(*reader, *G) Decl) *headRule {
	g := newGrammar[G]()
	shape := [2]string{nb, en}
	return &headRule{automaton: g.automaton, read: func(r *reader) Decl {
		v, _ := g.read(r)
		r.shape(shape)
		return build(r, v)
	}}
}

// shape completes what was reported with how such a line is written.
func (r *reader) shape(shape [2]string) {
	for i := range r.problems {
		if p := &r.problems[i]; p.code == diag.WrongLine && p.args[1] == nil {
			p.args[1] = diag.Plain(shape[r.lang])
		}
	}
}

func titled(r *reader, l *titledLine) Head {
	return Head{Name: l.Name.Name, Title: textIn(l.Title)}
}

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

// headRules are the header lines by the word they begin with.
var headRules = map[Keyword]*headRule{
	KwLanguage: newHead("språk nb", "language en", func(*reader, *languageLine) Decl { return &LanguageDecl{} }),
	KwRuleset: newHead(`regelsett NAVN "tittel"`, `ruleset NAME "title"`, func(r *reader, l *titledLine) Decl {
		return &RulesetDecl{titled(r, l)}
	}),
	KwUse: newHead(`bruk "fil.rules"`, `use "file.rules"`, func(_ *reader, l *useLine) Decl {
		return &UseDecl{Path: l.Path.Text}
	}),
	KwDocument: newHead(`dokument NAVN "tittel"`, `document NAME "title"`, func(r *reader, l *titledLine) Decl {
		return &DocumentDecl{titled(r, l)}
	}),
	KwCodeSystem: newHead(`kodeverk NAVN "tittel"`, `codesystem NAME "title"`, func(r *reader, l *titledLine) Decl {
		return &CodeSystemDecl{titled(r, l)}
	}),
	KwCodeSet:   newHead(`kodesett NAVN "tittel": KODE, …`, `codeset NAME "title": CODE, …`, buildCodeSet),
	KwValueWord: newHead(`verdi NAVN kode KODEVERK, … "tittel"`, `value NAME code CODESYSTEM, … "title"`, buildValue),
	KwRecord: newHead(`post NAVN "tittel"`, `record NAME "title"`, func(r *reader, l *titledLine) Decl {
		return &RecordDecl{titled(r, l)}
	}),
	KwGroup: newHead(`gruppe NAVN "tittel"`, `group NAME "title"`, func(r *reader, l *titledLine) Decl {
		return &GroupDecl{titled(r, l)}
	}),
	KwDefine: newHead(`definer NAVN "tittel" for POST`, `define NAME "title" for RECORD`, func(r *reader, l *caseLine) Decl {
		h, of := cased(r, l)
		return &DefineDecl{h, of}
	}),
	KwCriteria: newHead(`kriterier NAVN "tittel" for POST`, `criteria NAME "title" for RECORD`, func(r *reader, l *caseLine) Decl {
		h, of := cased(r, l)
		return &CriteriaDecl{h, of}
	}),
	KwRule: newHead(`regel NAVN "tittel" for POST`, `rule NAME "title" for RECORD`, func(r *reader, l *caseLine) Decl {
		h, of := cased(r, l)
		return &RuleDecl{h, of}
	}),
	KwTable: newHead(`tabell NAVN "tittel" for POST`, `table NAME "title" for RECORD`, func(r *reader, l *caseLine) Decl {
		h, of := cased(r, l)
		return &TableDecl{h, of}
	}),
	KwMapping: newHead(`innlesing NAVN for POST`, `mapping NAME for RECORD`, func(r *reader, l *caseLine) Decl {
		h, of := cased(r, l)
		return &MappingDecl{h, of}
	}),
	KwTemplate: newHead("mal NAVN av POST", "template NAME of RECORD", buildTemplate),
	KwExample:  newHead(`eksempel "tittel" for REGEL, …`, `example "title" for RULE, …`, buildExample),
}

// header reads the header line of a chunk.
func (p *parser) header(c chunk, base int) Decl {
	rule, ok := headRules[c.word]
	if !ok {
		return &BadDecl{}
	}
	r := p.reader(c, base, c.lines[0].tokens)
	r.tokens[0].kind = kindOf(c.word)
	if c.word == KwLanguage {
		return p.languageDecl(r)
	}
	d := rule.read(r)
	p.take(r)
	return d
}

// languageDecl is the header of the file. What is wrong with the first one has
// been said, for it had to be known before anything could be read.
func (p *parser) languageDecl(r *reader) Decl {
	d := headRules[KwLanguage].read(r)
	if r.base != p.firstToken {
		at := r.tokens[0].span
		p.problems.add(problem{code: diag.MisplacedLanguage, at: at, args: []diag.Arg{diag.Plain(r.slice(r.tokens[0]))}})
	} else if len(r.tokens) > 2 {
		p.take(r)
	}
	d.(*LanguageDecl).Lang = p.lang
	return d
}

func buildCodeSet(r *reader, l *codeSetLine) Decl {
	d := &CodeSetDecl{Head: Head{Name: l.Name.Name, Title: textIn(l.Title)}}
	for _, m := range l.Members {
		if m.read() {
			d.Members = append(d.Members, &SetMember{At{r.span(m.placed)}, m.Member.X, m.Outside})
		}
	}
	return d
}

func buildValue(r *reader, l *valueLine) Decl {
	d := &ValueDecl{Head: Head{Name: l.Name.Name}}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.Title == nil && (d.Codes || d.Type != NoKind):
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		case o.Scalar != "":
			d.Type = r.scalar(o.Scalar)
		default:
			d.Codes, d.Systems = true, names(o.Systems)
		}
	}
	return d
}

func buildTemplate(r *reader, l *templateLine) Decl {
	d := &TemplateDecl{Head: Head{Name: l.Name.Name}}
	for _, o := range l.Options {
		switch {
		case o.Title != nil && d.Title != nil, o.Of != nil && d.Of != nil:
			r.twice(r.wordAt(o.Pos))
		case o.Title != nil:
			d.Title = o.Title.Text
		case o.Of != nil:
			d.Of = o.Of.Name
		}
	}
	if d.Of == nil && d.Name != nil && len(r.problems) == 0 {
		end := source.Span{Start: r.whole().End, End: r.whole().End}
		r.problems.add(problem{code: diag.Expected, at: end, args: []diag.Arg{lineEndTerm, diag.Plain("`" + KwOf.In(r.lang) + "`")}})
	}
	return d
}

func buildExample(r *reader, l *exampleLine) Decl {
	d := &ExampleDecl{}
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
