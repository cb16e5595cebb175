// Package paint is what is drawn on the text: colours, hints within lines, lenses above
// them.
package paint

import (
	"slices"
	"sort"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Tokens are the tokens of the file at hand that touch a stretch of it, in order
// and apart from each other. Names are coloured by what they stand for, so those
// that stand for nothing keep the colour of plain text.
func Tokens(v *ide.View, part source.Span) []Token {
	p := painter{v: v, text: v.File.Source.Text, newest: v.NewestDay()}
	p.old = v.EndedRules(p.newest)
	decls := v.File.Decls
	from := sort.Search(len(decls), func(i int) bool { return decls[i].Abs(decls[i].Decl.Span()).End >= part.Start })
	to := from
	for to < len(decls) && decls[to].Base <= part.End {
		p.declaration(decls[to])
		to++
	}
	if to < len(decls) {
		p.above(decls[to])
	} else {
		p.comments(v.File.Tail, 0, 0)
	}
	inOrder(p.plain)
	list := overlay(p.plain, overlay(p.inner, overlay(p.tree, p.names)))
	shown := list[:0]
	for _, t := range list {
		if t.Kind != NoToken && t.Span.End > part.Start && t.Span.Start < part.End {
			shown = append(shown, t)
		}
	}
	return shown
}

// above adds the comments above a declaration.
func (p *painter) above(placed *syntax.Placed) {
	p.comments(placed.Lead, placed.Base, 0)
	p.comments(placed.Doc, placed.Base, Documents)
}

func (p *painter) comments(list []*syntax.Comment, base int, marks TokenMarks) {
	for _, c := range list {
		p.plain = append(p.plain, Token{Span: c.Place.Shift(base), Kind: CommentToken, Marks: marks, whole: true})
	}
}

// lines adds the words of a declaration, line by line: what a word does depends
// on its place on the line.
func (p *painter) lines(placed *syntax.Placed) {
	head := placed.Decl.Header()
	read := func(at source.Span) { p.lexemes(&p.plain, syntax.Lexemes(p.text, at, p.v.File.Lang)) }
	first := len(p.plain)
	read(placed.Abs(head.Line.Place))
	if _, bad := placed.Decl.(*syntax.BadDecl); !bad && len(p.plain) > first && p.plain[first].Kind == KeywordToken {
		p.plain[first].Marks = Declares // its word, which themes may show apart from those of its lines
	}
	for _, clause := range head.Body {
		read(placed.Abs(clause.Span()))
	}
	if rest := placed.Abs(head.Place); head.Body == nil { // not read at all, perhaps
		f := p.v.File.Source
		for line := f.Line(placed.Abs(head.Line.Place).End) + 1; f.LineStart(line) < rest.End; line++ {
			read(source.Span{Start: f.LineStart(line), End: min(rest.End, f.LineStart(line)+len(f.LineText(line)))})
		}
	}
	p.comments(head.Inner, placed.Base, 0)
}

func (p *painter) declaration(placed *syntax.Placed) {
	p.above(placed)
	p.lines(placed)
	strikes := p.strikes(placed)
	first := len(p.names)
	p.v.Names(p.v.File, placed, func(o ide.Occurrence) {
		if n := len(p.names); n > first && p.names[n-1].Span == o.Span {
			return // the fields that a key is of
		}
		t := Token{Span: o.Span, Kind: NameToken + TokenKind(ide.KindOf(o.Object)), Marks: p.marks(o, strikes), whole: true}
		p.names = append(p.names, t)
	})
	inOrder(p.names[first:])
	w := treePainter{painter: p, placed: placed}
	begun := len(p.tree)
	syntax.Walk(placed.Decl, w.visit)
	inOrder(p.tree[begun:])
}

func inOrder(list []Token) {
	slices.SortStableFunc(list, func(a, b Token) int { return a.Span.Start - b.Span.Start })
}

// strikes says whether codes of earlier years are struck out in a declaration:
// not where it is of an earlier year itself, and not where it lists what was.
func (p *painter) strikes(placed *syntax.Placed) bool {
	switch placed.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
		return p.old[placed.Decl] == nil
	case *syntax.CodeSetDecl, *syntax.DefineDecl, *syntax.SectionDecl:
		return true
	}
	return false
}

func (p *painter) marks(o ide.Occurrence, strikes bool) TokenMarks {
	var m TokenMarks
	switch {
	case o.Declare:
		m |= Declares
	case o.Write:
		m |= Writes
	}
	switch x := o.Object.(type) {
	case *model.Value:
		m |= Constant
	case *ide.BuiltinFinding:
		m |= OfTheLanguage
	case *model.Rule:
		if o.Declare && p.old[o.Decl.Decl] != nil {
			m |= Retires
		}
	case *model.ListedCode:
		if o.Declare && ide.Past(x.Valid, p.newest) {
			m |= Retires
		}
	case *model.CodeUse:
		if strikes && ide.Retired(x, p.newest) {
			m |= Retires
		}
	}
	return m
}

// overlay shows the tokens of an upper layer and what they leave of a lower one.
// Both are in order.
func overlay(under, over []Token) []Token {
	out := make([]Token, 0, len(under)+len(over))
	end := 0 // of what is there already
	for _, u := range under {
		for len(over) > 0 && over[0].Span.End <= u.Span.Start {
			out, over = append(out, over[0]), over[1:]
			end = out[len(out)-1].Span.End
		}
		u.Span.Start = max(u.Span.Start, end)
		covered := len(over) > 0 && over[0].Span.Start < u.Span.End
		if u.Span.Start >= u.Span.End || u.whole && covered {
			continue
		}
		for len(over) > 0 && over[0].Span.Start < u.Span.End {
			if piece := u; piece.Span.Start < over[0].Span.Start {
				piece.Span.End = over[0].Span.Start
				out = append(out, piece)
			}
			u.Span.Start = over[0].Span.End
			out, over = append(out, over[0]), over[1:]
		}
		if u.Span.Start < u.Span.End {
			out = append(out, u)
		}
		end = out[len(out)-1].Span.End
	}
	return append(out, over...)
}
