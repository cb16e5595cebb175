package ide

import (
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Words is the words of the logical line at the cursor, or of the placeholder or
// the cell, with the one that the cursor is at.
type Words struct {
	List []syntax.Lexeme
	At   int // -1 where the cursor is at none of them
	Lang syntax.Language
}

// WordsAt reads the words around the cursor from the text: they are there also where
// the line could not be read as a whole.
func (v *View) WordsAt(c Cursor) Words {
	text, lang := v.File.Source.Text, v.File.Lang
	l := Words{Lang: lang}
	switch {
	case c.Decl == nil:
		l.List = syntax.Lexemes(text, v.LineAt(c.Offset), lang)
	default:
		span, inside := v.wordsIn(c)
		if inside {
			l.List = syntax.LexemesInside(text, span, lang)
		} else {
			l.List = syntax.Lexemes(text, span, lang)
		}
	}
	l.At = -1
	for i, w := range l.List {
		if w.Span.Contains(c.Offset) || w.Span.End == c.Offset {
			l.At = i
		}
	}
	return l
}

// wordsIn is what of the text the cursor's words are in; inside says that it is a
// part of a text or of a row.
func (v *View) wordsIn(c Cursor) (span source.Span, inside bool) {
	for i := len(c.Path) - 1; i >= 0; i-- {
		switch n := c.Path[i].(type) {
		case *syntax.Part:
			if n.Hole != syntax.NoHole {
				return c.Span(n), true
			}
		case *syntax.Cell:
			return c.Span(n), true
		}
	}
	if c.Clause != nil {
		return c.Span(c.Clause), false
	}
	if head := c.Decl.Abs(c.Decl.Decl.Header().Line.Span()); head.Start <= c.Offset && c.Offset <= head.End {
		return head, false
	}
	return v.LineAt(c.Offset), false
}

// LineAt is the line of the text that holds an offset.
func (v *View) LineAt(offset int) source.Span {
	f := v.File.Source
	n := f.Line(offset)
	start := f.LineStart(n)
	return source.Span{Start: start, End: start + len(f.LineText(n))}
}

// KeywordAt is the keyword at the cursor, where the word there works as one: no name,
// no text and no data.
func (v *View) KeywordAt(c Cursor) (syntax.Keyword, source.Span, bool) {
	l := v.WordsAt(c)
	if l.At < 0 || l.List[l.At].Keyword == syntax.NoKeyword {
		return v.builtin(c)
	}
	span := l.List[l.At].Span
	switch leaf := c.Leaf().(type) {
	case *syntax.Name, *syntax.NameExpr, *syntax.CodeExpr, *syntax.Text, *syntax.Key, *syntax.Comment:
		if at := c.Span(leaf); at.Start <= span.Start && span.End <= at.End {
			return v.builtin(c)
		}
	case *syntax.Cell:
		if leaf.Head == nil && leaf.Items == nil && leaf.Data != "" && leaf.Word == syntax.NoKeyword {
			return syntax.NoKeyword, span, false
		}
	}
	return l.Keyword(), span, true
}

// builtin is the built-in finding that the name at the cursor stands for.
func (v *View) builtin(c Cursor) (syntax.Keyword, source.Span, bool) {
	name, ok := c.Leaf().(*syntax.Name)
	if !ok {
		return syntax.NoKeyword, source.Span{}, false
	}
	k := syntax.BuiltinWord(name.Text)
	return k, c.Span(name), k != syntax.NoKeyword
}

// Keyword is the keyword at the cursor, told apart from the others that are spelt
// as it is.
func (l Words) Keyword() syntax.Keyword {
	k := l.List[l.At].Keyword
	before := func(want ...syntax.Keyword) bool {
		for i := l.At - 1; i >= 0; i-- {
			for _, w := range want {
				if l.List[i].Keyword == w {
					return true
				}
			}
		}
		return false
	}
	next := l.At + 1
	switch k {
	case syntax.KwIn, syntax.KwTo:
		if l.List[0].Keyword == syntax.KwWaiver {
			return syntax.KwUntil
		}
		if before(syntax.KwAddTo) && l.List[0].Keyword == syntax.KwFix {
			return syntax.KwAddIn
		}
	case syntax.KwOf:
		switch l.List[0].Keyword {
		case syntax.KwCheck:
			return syntax.KwOff
		case syntax.KwWaiver:
			return syntax.KwBy
		}
	case syntax.KwRecord:
		if first := l.List[0].Keyword; first == syntax.KwFormat || l.At == 0 && next < len(l.List) && l.List[next].Kind == syntax.TextLexeme {
			return syntax.KwElement
		}
	case syntax.KwOutside:
		if l.List[0].Keyword == syntax.KwFix && !before(syntax.KwWhen) {
			return syntax.KwExcept
		}
	case syntax.KwMeets:
		if l.Lang == syntax.NB && l.awaited() {
			return syntax.KwSatisfies
		}
	case syntax.KwYear:
		if next < len(l.List) && l.List[next].Kind == syntax.MarkLexeme && l.List[next].Span.Start == l.List[l.At].Span.End {
			return syntax.KwYearOfWord
		}
	case syntax.KwLacking:
		if l.List[0].Keyword != syntax.KwProvided {
			return syntax.KwMissing
		}
	}
	return k
}

// awaited says whether an `alle` before the cursor has not had its `oppfyller`
// yet: the next one is that.
func (l Words) awaited() bool {
	for i := l.At - 1; i >= 0; i-- {
		switch l.List[i].Keyword {
		case syntax.KwEvery:
			return true
		case syntax.KwMeets:
			return false
		}
	}
	return false
}
