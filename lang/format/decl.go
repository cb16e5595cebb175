package format

import (
	"fmt"

	"ppolang/lang/syntax"
)

// file prints the declarations with a blank line between them.
func (p *printer) file(f *syntax.File) {
	p.decls(f.Decls)
	rest := len(f.Source.Text) + 1
	p.below(rest)
	p.above(rest, 0)
}

func (p *printer) decls(list []*syntax.Placed) {
	var before *syntax.Placed
	for _, d := range list {
		doc := d.Abs(d.Decl.Span()).Start
		if len(d.Doc) > 0 {
			doc = d.Abs(d.Doc[0].Place).Start
		}
		p.below(doc)
		p.part(before, d)
		p.base = d.Base
		p.declaration(d.Decl)
		before = d
	}
}

// part leaves a blank line between two declarations, or between the first and
// the comments that begin the next. Declarations of one line may stand together
// where the author wrote them so: those of one kind, and those that open a file.
func (p *printer) part(d, next *syntax.Placed) {
	if d == nil {
		return
	}
	start := next.Abs(next.Decl.Span()).Start
	if len(p.comments) > 0 {
		start = min(start, p.comments[0].start)
	}
	if !p.together(d, next) || p.blankAbove(start) {
		p.done = append(p.done, line{})
	}
}

func (p *printer) together(d, next *syntax.Placed) bool {
	if !p.short(d) {
		return false
	}
	if opens(d.Decl) && opens(next.Decl) {
		return true
	}
	return p.short(next) && fmt.Sprintf("%T", d.Decl) == fmt.Sprintf("%T", next.Decl)
}

// opens says whether a declaration is of those that open a file.
func opens(d syntax.Decl) bool {
	switch d.(type) {
	case *syntax.LanguageDecl, *syntax.RulesetDecl, *syntax.UseDecl:
		return true
	}
	return false
}

// short says whether a declaration is one line.
func (p *printer) short(d *syntax.Placed) bool {
	s := d.Abs(d.Decl.Header().Line.Place)
	return len(d.Decl.Lines()) == 0 && p.src.Line(s.Start) == p.src.Line(s.End)
}

// declaration prints a declaration with the comments above it.
func (p *printer) declaration(d syntax.Decl) {
	h := d.Header()
	p.begin(d.Span().Start, 0, 2*step)
	p.header(d)
	p.end(h.Line.Place.End)
	p.versions = isNumber
	if v, ok := d.(*syntax.ValueDecl); ok && v.Codes {
		p.versions = isCode
	}
	p.body(d.Lines())
}

// body prints the lines of a declaration, each one step in, and two where it
// belongs to a line above.
func (p *printer) body(list []syntax.Clause) {
	columns := p.align(list)
	headed := false
	for i, c := range list {
		headed = headed || heads(c)
		indent := step
		if headed && belongs(c) {
			indent += step
		}
		p.clause(c, indent, columns[i])
	}
}

// header prints the words of a declaration's header line.
func (p *printer) header(d syntax.Decl) {
	h := d.Header()
	switch d := d.(type) {
	case *syntax.BadDecl:
		p.word(p.raw(h.Line.Place))
	case *syntax.LanguageDecl:
		p.keyword(syntax.KwLanguage)
		p.word(p.lang.String())
	case *syntax.RulesetDecl:
		p.opening(syntax.KwRuleset, h)
	case *syntax.UseDecl:
		p.option(syntax.KwUse, d.Path)
	case *syntax.AssumptionDecl:
		p.opening(syntax.KwAssumption, h)
	case *syntax.DocumentDecl:
		p.opening(syntax.KwDocument, h)
	case *syntax.CodeSystemDecl:
		p.opening(syntax.KwCodeSystem, h)
	case *syntax.CodeSetDecl:
		p.opening(syntax.KwCodeSet, h)
		p.attach(":")
		commas(p, d.Members, p.setMember)
	case *syntax.ValueDecl:
		p.keyword(syntax.KwValueWord)
		p.name(h.Name)
		p.kind(d.Type)
		if d.Codes {
			p.keyword(syntax.KwCode)
			p.names(d.Systems)
		}
		p.text(h.Title)
	case *syntax.RecordDecl:
		p.opening(syntax.KwRecord, h)
	case *syntax.GroupDecl:
		p.opening(syntax.KwGroup, h)
	case *syntax.DefineDecl:
		p.opening(syntax.KwDefine, h)
		if len(d.For) > 0 {
			p.keyword(syntax.KwFor)
			p.names(d.For)
		}
	case *syntax.CriteriaDecl:
		p.opening(syntax.KwCriteria, h)
		p.of(syntax.KwFor, d.For)
	case *syntax.SectionDecl:
		p.opening(syntax.KwSection, h)
		p.of(syntax.KwFor, d.For)
	case *syntax.RuleDecl:
		p.opening(syntax.KwRule, h)
		p.of(syntax.KwFor, d.For)
	case *syntax.TableDecl:
		p.opening(syntax.KwTable, h)
		p.of(syntax.KwFor, d.For)
	case *syntax.TemplateDecl:
		p.opening(syntax.KwTemplate, h)
		p.of(syntax.KwOf, d.Of)
		p.of(syntax.KwAs, d.As)
	case *syntax.ExampleDecl:
		p.opening(syntax.Declares(d), h)
		if len(d.For) > 0 {
			p.keyword(syntax.KwFor)
			p.refs(d.For)
		}
	case *syntax.MappingDecl:
		p.opening(syntax.KwMapping, h)
		p.of(syntax.KwFor, d.For)
	case *syntax.WaiverDecl:
		p.waiver(d)
	default:
		panic(fmt.Sprintf("format: no such declaration: %T", d))
	}
}

// opening prints a declaration's keyword, name and title.
func (p *printer) opening(k syntax.Keyword, h *syntax.Head) {
	p.keyword(k)
	p.name(h.Name)
	p.text(h.Title)
}

// of prints a word with the name it is about, where there is one.
func (p *printer) of(k syntax.Keyword, n *syntax.Name) {
	if n != nil {
		p.keyword(k)
		p.name(n)
	}
}

func (p *printer) setMember(m *syntax.SetMember, last bool) {
	if m.Outside {
		p.keyword(syntax.KwOutside)
	}
	p.withRole(isCode, func() { p.expr(m.X, !last) })
}
