// Package complete says what can stand at a place of a rule file, and what each of it is.
package complete

import (
	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// At says what can stand at an offset, and nothing else.
func At(v *ide.View, offset int) *Completion {
	gap := syntax.GapAt(v.File, offset)
	if gap == nil {
		return &Completion{}
	}
	c := &completer{View: v, Gap: gap, offset: min(max(offset, 0), len(v.File.Source.Text)), seen: map[string]bool{}}
	c.typed = v.File.Source.Text[gap.Word.Start:max(gap.Word.Start, c.offset)]
	c.valid, _ = check.ScopeOf(v.Info, gap.Placed).Valid()
	switch {
	case gap.Row:
		c.row()
	case gap.Text != nil:
		c.quote()
	case gap.Start:
		c.start()
	default:
		c.words()
	}
	return c.done()
}

// Completes says whether anything particular can stand behind a character that
// was typed. Behind a blank that is not so at the start of a line, in a text and
// behind a name that is being made up: there a list would only be in the way.
func Completes(v *ide.View, offset int, typed string) bool {
	if typed != " " {
		return true
	}
	gap := syntax.GapAt(v.File, offset)
	return gap != nil && !gap.Start && gap.Text == nil
}
