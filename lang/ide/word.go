package ide

import (
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// line is the words of the logical line at the cursor, or of the placeholder or
// the cell, with the one that the cursor is at.
type line struct {
	words []syntax.Lexeme
	at    int // -1 where the cursor is at none of them
	lang  syntax.Language
}

// line reads the words around the cursor from the text: they are there also where
// the line could not be read as a whole.
func (v *View) line(c cursor) line {
	text, lang := v.File.Source.Text, v.File.Lang
	l := line{lang: lang}
	switch {
	case c.decl == nil:
		l.words = syntax.Lexemes(text, v.physical(c.offset), lang)
	default:
		span, inside := v.stretch(c)
		if inside {
			l.words = syntax.LexemesInside(text, span, lang)
		} else {
			l.words = syntax.Lexemes(text, span, lang)
		}
	}
	l.at = -1
	for i, w := range l.words {
		if w.Span.Contains(c.offset) || w.Span.End == c.offset {
			l.at = i
		}
	}
	return l
}

// stretch is what of the text the cursor's words are in; inside says that it is a
// part of a text or of a row.
func (v *View) stretch(c cursor) (span source.Span, inside bool) {
	for i := len(c.path) - 1; i >= 0; i-- {
		switch n := c.path[i].(type) {
		case *syntax.Part:
			if n.Hole != syntax.NoHole {
				return c.span(n), true
			}
		case *syntax.Cell:
			return c.span(n), true
		}
	}
	if c.clause != nil {
		return c.span(c.clause), false
	}
	if head := c.decl.Abs(c.decl.Decl.Header().Line.Span()); head.Start <= c.offset && c.offset <= head.End {
		return head, false
	}
	return v.physical(c.offset), false
}

// physical is the line of the text that holds an offset.
func (v *View) physical(offset int) source.Span {
	f := v.File.Source
	n := f.Line(offset)
	start := f.LineStart(n)
	return source.Span{Start: start, End: start + len(f.LineText(n))}
}

// keyword is the keyword at the cursor, where the word there works as one: no name,
// no text and no data.
func (v *View) keyword(c cursor) (syntax.Keyword, source.Span, bool) {
	l := v.line(c)
	if l.at < 0 || l.words[l.at].Keyword == syntax.NoKeyword {
		return v.builtin(c)
	}
	span := l.words[l.at].Span
	switch leaf := c.leaf().(type) {
	case *syntax.Name, *syntax.NameExpr, *syntax.CodeExpr, *syntax.Text, *syntax.Key, *syntax.Comment:
		if at := c.span(leaf); at.Start <= span.Start && span.End <= at.End {
			return v.builtin(c)
		}
	case *syntax.Cell:
		if leaf.Head == nil && leaf.Items == nil && leaf.Data != "" {
			return syntax.NoKeyword, span, false
		}
	}
	return l.meant(), span, true
}

// builtin is the built-in finding that the name at the cursor stands for.
func (v *View) builtin(c cursor) (syntax.Keyword, source.Span, bool) {
	name, ok := c.leaf().(*syntax.Name)
	if !ok {
		return syntax.NoKeyword, source.Span{}, false
	}
	k := syntax.BuiltinWord(name.Text)
	return k, c.span(name), k != syntax.NoKeyword
}

// meant is the keyword at the cursor, told apart from the others that are spelt
// as it is.
func (l line) meant() syntax.Keyword {
	k := l.words[l.at].Keyword
	before := func(want ...syntax.Keyword) bool {
		for i := l.at - 1; i >= 0; i-- {
			for _, w := range want {
				if l.words[i].Keyword == w {
					return true
				}
			}
		}
		return false
	}
	next := l.at + 1
	switch k {
	case syntax.KwIn, syntax.KwTo:
		if before(syntax.KwAddTo) && l.words[0].Keyword == syntax.KwFix {
			return syntax.KwAddIn
		}
	case syntax.KwMeets:
		if l.lang == syntax.NB && l.awaited() {
			return syntax.KwSatisfies
		}
	case syntax.KwYear:
		if next < len(l.words) && l.words[next].Kind == syntax.MarkLexeme && l.words[next].Span.Start == l.words[l.at].Span.End {
			return syntax.KwYearOfWord
		}
	case syntax.KwLacking:
		if l.words[0].Keyword != syntax.KwProvided {
			return syntax.KwMissing
		}
	}
	return k
}

// awaited says whether an `alle` before the cursor has not had its `oppfyller`
// yet: the next one is that.
func (l line) awaited() bool {
	for i := l.at - 1; i >= 0; i-- {
		switch l.words[i].Keyword {
		case syntax.KwEvery:
			return true
		case syntax.KwMeets:
			return false
		}
	}
	return false
}
