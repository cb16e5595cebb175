package ide

import (
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// split offers to make two versions of what is at the cursor: one until the day
// before, and one from the day on that says the same, for somebody to change.
func (s *site) split() {
	d, ok := s.datedAt()
	if _, code := d.line.(*syntax.CodeClause); !ok || code {
		return
	}
	days := s.newYears()
	if day, ok := s.dateAtCursor(); ok {
		days = append([]value.Date{day}, days...)
	}
	found := false
	for _, day := range days {
		if !parts(d, day) {
			continue
		}
		found = true
		s.change(Rewrite, splitTitle(d, s.dateText(day)), func() []Edit { return s.splitAt(d, day, nil) })
	}
	if !found && s.clause == nil && len(days) > 0 {
		why := term("gjelder ikke både før og etter årsskiftet", "it does not hold both before and after New Year")
		s.refuse(Rewrite, splitTitle(d, s.dateText(days[0])), why)
	}
}

func splitTitle(d dated, day string) diag.Term {
	return term("del "+d.what.NB+" i to versjoner fra "+day, "split "+d.what.EN+" into two versions from "+day)
}

// parts says whether both sides of a day are within its validity.
func parts(d dated, day value.Date) bool { return d.valid.From < day && day <= d.valid.To }

// dateAtCursor is the day at the cursor that a version could begin on: of a last
// day, the one after.
func (s *site) dateAtCursor() (value.Date, bool) {
	date, ok := s.leaf().(*syntax.Date)
	if !ok {
		if e, isExpr := s.leaf().(*syntax.DateExpr); isExpr {
			return e.Value, true
		}
		return 0, false
	}
	if v, ok := within[*syntax.Validity](s.cursor); ok && v.To == date && date.Value < value.MaxDate {
		return date.Value + 1, true
	}
	return date.Value, true
}

// splitAt are the edits that split it. Changes are made in the later version
// only: they are edits of what stands there now.
func (s *site) splitAt(d dated, day value.Date, changes []Edit) []Edit {
	whole := format.Extent(s.File, []*syntax.Placed{d.decl})
	if d.line != nil {
		span := d.decl.Abs(d.line.Span())
		src := s.File.Source
		whole = source.Span{Start: src.LineStart(src.Line(span.Start)), End: span.End}
	}
	later := patched(s.text(whole), whole.Start, apart(append([]Edit{s.from(d, day)}, changes...)))
	edits := []Edit{s.until(d, day-1)}
	if d.line != nil {
		return append(edits, s.below(whole.End, later))
	}
	return append(edits, s.addedAfter(d.decl, later))
}
