package ide

import (
	"strings"

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

// Signature says how what stands at an offset is written, nil where there is
// nothing to say. typed says that the client asks because a blank was typed, and
// not because somebody wants to know: then it is silent where a condition or an
// expression goes on.
func (v *View) Signature(offset int, typed bool) *Signatures {
	c := v.at(offset)
	if v.quiet(c) {
		return nil
	}
	before := v.wordsBefore(c)
	if len(before) == 0 {
		return nil
	}
	if start, ok := v.innermost(before); ok {
		k := line{before, start, v.File.Lang}.meant()
		if part := v.fit(formsOf(partForms, k, syntax.NoKeyword), before[start:], offset); part != nil {
			if typed && part.goesOn() {
				return nil
			}
			return &part.Signatures
		}
	}
	under := v.under(c)
	whole := v.fit(formsOf(lineForms, before[0].Keyword, under), before, offset)
	if whole == nil || typed && whole.goesOn() {
		return nil
	}
	return &whole.Signatures
}

// quiet says whether the cursor is in a row or a comment: there is nothing to
// fill in there that a form would tell.
func (v *View) quiet(c cursor) bool {
	if _, in := within[*syntax.Row](c); in {
		return true
	}
	text := v.text(source.Span{Start: v.physical(c.offset).Start, End: c.offset})
	return strings.HasPrefix(strings.TrimLeft(text, " \t"), "|")
}

// wordsBefore are the words of the logical line, or of the placeholder, up to the
// cursor, with the one that is being written.
func (v *View) wordsBefore(c cursor) []syntax.Lexeme {
	span, inside := v.physical(c.offset), false
	if c.decl != nil {
		if s, in := v.stretch(c); in {
			span, inside = s, true
		} else if last := v.lastLine(c); last.Start <= c.offset && (c.offset <= last.End || span.Start <= last.End) {
			if own := syntax.Lexemes(v.File.Source.Text, span, v.File.Lang); len(own) == 0 || last.Start >= span.Start || formsOf(lineForms, own[0].Keyword, v.under(c)) == nil {
				span = last
			} // else a new line has been begun below one that ends in a comma
		}
	}
	span.End = c.offset
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
func (v *View) lastLine(c cursor) source.Span {
	last := c.decl.Abs(c.decl.Decl.Header().Line.Place)
	for _, clause := range c.decl.Decl.Lines() {
		if at := c.span(clause); at.Start <= c.offset {
			last = at
		}
	}
	return last
}

// under is the declaration that a line at the cursor belongs to.
func (v *View) under(c cursor) syntax.Keyword {
	if c.decl == nil {
		return syntax.NoKeyword
	}
	first := syntax.Lexemes(v.File.Source.Text, c.decl.Abs(c.decl.Decl.Header().Line.Place), v.File.Lang)
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
func (v *View) fit(forms []form, before []syntax.Lexeme, offset int) *fitted {
	if len(forms) == 0 {
		return nil
	}
	out := &fitted{}
	for i, f := range forms {
		m := newOutline(f.like[v.File.Lang], v.File.Lang)
		out.List = append(out.List, v.signature(f, m))
		if p := m.follow(v.File.Source.Text, before, offset); p.met > out.met {
			out.progress, out.Active, out.Slot = p, i, p.slot
		}
	}
	return out
}

func (v *View) signature(f form, m *outline) Signature {
	s := Signature{Label: m.label}
	if h, ok := help(f.word); ok {
		s.Doc = h.says.In(v.Lang)
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
