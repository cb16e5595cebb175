// Package signature shows how the line at a place is written, and which part of it is due.
package signature

import (
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/ide/help"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Signature is how something is written, with what is to be filled in.
type Signature struct {
	Label string
	Doc   string
	Slots []Slot
}

// Slot is one thing to be filled in.
type Slot struct {
	Span source.Span // in the label
	Doc  string
}

// Signatures are the ways to write what stands at an offset. Active is the one
// that fits what is there already, Slot the thing to fill in next.
type Signatures struct {
	List   []Signature
	Active int
	Slot   int
}

// At says how what stands at an offset is written, nil where there is
// nothing to say. typed says that the client asks because a blank was typed, and
// not because somebody wants to know: then it is silent where a condition or an
// expression goes on.
func At(v *ide.View, offset int, typed bool) *Signatures {
	c := v.At(offset)
	if quiet(v, c) {
		return nil
	}
	before := wordsBefore(v, c)
	if len(before) == 0 {
		return nil
	}
	if start, ok := innermost(v, before); ok {
		k := ide.Words{List: before, At: start, Lang: v.File.Lang}.Meant()
		if part := fit(v, formsOf(partForms, k, syntax.NoKeyword), before[start:], offset); part != nil {
			if typed && part.goesOn() {
				return nil
			}
			return &part.Signatures
		}
	}
	under := under(v, c)
	whole := fit(v, formsOf(lineForms, before[0].Keyword, under), before, offset)
	if whole == nil || typed && whole.goesOn() {
		return nil
	}
	return &whole.Signatures
}

// quiet says whether the cursor is in a row or a comment: there is nothing to
// fill in there that a form would tell.
func quiet(v *ide.View, c ide.Cursor) bool {
	if _, in := ide.Around[*syntax.Row](c); in {
		return true
	}
	text := v.Slice(source.Span{Start: v.LineAt(c.Offset).Start, End: c.Offset})
	return strings.HasPrefix(strings.TrimLeft(text, " \t"), "|")
}

// wordsBefore are the words of the logical line, or of the placeholder, up to the
// cursor, with the one that is being written.
func wordsBefore(v *ide.View, c ide.Cursor) []syntax.Lexeme {
	span, inside := v.LineAt(c.Offset), false
	if c.Decl != nil {
		if s, in := v.WordsIn(c); in {
			span, inside = s, true
		} else if last := lastLine(v, c); last.Start <= c.Offset && (c.Offset <= last.End || span.Start <= last.End) {
			if own := syntax.Lexemes(v.File.Source.Text, span, v.File.Lang); len(own) == 0 || last.Start >= span.Start || formsOf(lineForms, own[0].Keyword, under(v, c)) == nil {
				span = last
			} // else a new line has been begun below one that ends in a comma
		}
	}
	span.End = c.Offset
	if span.Start > span.End {
		return nil
	}
	text, lang := v.File.Source.Text, v.File.Lang
	if inside {
		return syntax.LexemesInside(text, span, lang)
	}
	list := syntax.Lexemes(text, span, lang)
	if n := len(list); n > 0 && list[n-1].Kind == syntax.CommentLexeme {
		return nil
	}
	return list
}

// lastLine is the last logical line that ends before the cursor.
func lastLine(v *ide.View, c ide.Cursor) source.Span {
	last := c.Decl.Abs(c.Decl.Decl.Header().Line.Place)
	for _, clause := range c.Decl.Decl.Lines() {
		if at := c.Span(clause); at.Start <= c.Offset {
			last = at
		}
	}
	return last
}

// under is the declaration that a line at the cursor belongs to.
func under(v *ide.View, c ide.Cursor) syntax.Keyword {
	if c.Decl == nil {
		return syntax.NoKeyword
	}
	first := syntax.Lexemes(v.File.Source.Text, c.Decl.Abs(c.Decl.Decl.Header().Line.Place), v.File.Lang)
	if len(first) == 0 {
		return syntax.NoKeyword
	}
	return first[0].Keyword
}

// formsOf are the forms of a word under a declaration.
func formsOf(list []form, word, under syntax.Keyword) []form {
	var forms []form
	if under == syntax.KwTable {
		under = syntax.KwRule
	}
	for _, f := range list {
		if f.word == word && (f.under == syntax.NoKeyword || f.under == under) {
			forms = append(forms, f)
		}
	}
	return forms
}

// fitted is how well forms fit the words before the cursor.
type fitted struct {
	Signatures
	progress
}

// goesOn says whether a blank that was just typed lies within something of several
// words, or behind all that a line can have.
func (f *fitted) goesOn() bool { return f.done || f.long && !f.fresh }

// fit chooses among forms by the keywords that are there already.
func fit(v *ide.View, forms []form, before []syntax.Lexeme, offset int) *fitted {
	if len(forms) == 0 {
		return nil
	}
	out := &fitted{}
	for i, f := range forms {
		m := newOutline(f.like[v.File.Lang], v.File.Lang)
		out.List = append(out.List, signature(v, f, m))
		if p := m.follow(v.File.Source.Text, before, offset); p.met > out.met {
			out.progress, out.Active, out.Slot = p, i, p.slot
		}
	}
	return out
}

func signature(v *ide.View, f form, m *outline) Signature {
	s := Signature{Label: m.label}
	if h, ok := help.Of(f.word); ok {
		s.Doc = h.Says.In(v.Lang)
	}
	inNorwegian := newOutline(f.like[syntax.NB], syntax.NB)
	for i, at := range m.slots {
		doc := ""
		if i < len(inNorwegian.slots) {
			doc = slotHelp[inNorwegian.text(i)].In(v.Lang)
		}
		s.Slots = append(s.Slots, Slot{m.parts[at].Span, doc})
	}
	return s
}
