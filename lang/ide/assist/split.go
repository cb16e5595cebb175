package assist

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
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
	days := s.NewYears()
	if day, ok := s.dateAtCursor(); ok {
		days = append([]value.Date{day}, days...)
	}
	found := false
	for _, day := range days {
		if !parts(d, day) {
			continue
		}
		found = true
		s.change(Rewrite, splitTitle(d, s.DateText(day)), func() []ide.Edit { return s.splitAt(d, day, nil) }).Shows = s.landing(d.decl, d.line)
	}
	if !found && s.Clause == nil && len(days) > 0 {
		why := diag.Term{NB: "gjelder ikke både før og etter årsskiftet", EN: "it does not hold both before and after New Year"}
		s.refuse(Rewrite, splitTitle(d, s.DateText(days[0])), why)
	}
}

func splitTitle(d dated, day string) diag.Term {
	return diag.Term{NB: "del " + d.what.NB + " i to versjoner fra " + day, EN: "split " + d.what.EN + " into two versions from " + day}
}

// parts says whether both sides of a day are within its validity.
func parts(d dated, day value.Date) bool { return d.valid.From < day && day <= d.valid.To }

// dateAtCursor is the day at the cursor that a version could begin on: of a last
// day, the one after.
func (s *site) dateAtCursor() (value.Date, bool) {
	date, ok := s.Leaf().(*syntax.Date)
	if !ok {
		if e, isExpr := s.Leaf().(*syntax.DateExpr); isExpr {
			return e.Value, true
		}
		return 0, false
	}
	if v, ok := ide.Around[*syntax.Validity](s.Cursor); ok && v.To == date && date.Value < value.MaxDate {
		return date.Value + 1, true
	}
	return date.Value, true
}

// splitAt are the edits that split it. Changes are made in the later version
// only: they are edits of what stands there now.
func (s *site) splitAt(d dated, day value.Date, changes []ide.Edit) []ide.Edit {
	whole := format.Extent(s.File, []*syntax.Placed{d.decl})
	if d.line != nil {
		span := d.decl.Abs(d.line.Span())
		src := s.File.Source
		whole = source.Span{Start: src.LineStart(src.Line(span.Start)), End: span.End}
	}
	later := patched(s.Slice(whole), whole.Start, disjoint(slices.Concat([]ide.Edit{from(s.View, d, day)}, s.untrue(d, day), changes)))
	edits := []ide.Edit{until(s.View, d, day-1)}
	if d.line != nil {
		return append(edits, below(s.View, whole.End, later))
	}
	return append(edits, addedAfter(s.View, d.decl, later))
}

// untrue are the edits of a later version that take out what is true of the earlier
// only: a source that a newer document of its name has taken over from, and what is
// assumed of the days that were written.
func (s *site) untrue(d dated, day value.Date) []ide.Edit {
	var edits []ide.Edit
	basis := func(b syntax.Basis) {
		for _, source := range b.Sources {
			if source.Document == nil {
				continue
			}
			old, ok := s.Info.Use(source.Document).(*model.Document)
			if !ok {
				continue
			}
			newest := old
			for _, doc := range s.Info.Documents {
				if stem(doc.Name) == stem(old.Name) && ide.Day(doc) <= day && ide.Day(doc) > ide.Day(newest) {
					newest = doc
				}
			}
			if newest != old {
				edits = append(edits, ide.Edit{Span: d.decl.Abs(source.Document.Span()), Text: newest.Name})
			}
		}
		if b.Valid == nil {
			return
		}
		for _, a := range b.Assumed {
			at := d.decl.Abs(a.Span())
			at.Start -= len(s.File.Source.Text[:at.Start]) - len(strings.TrimRight(s.File.Source.Text[:at.Start], " "))
			edits = append(edits, ide.Edit{Span: at})
		}
	}
	if c, ok := d.line.(*syntax.VersionClause); ok {
		basis(c.Basis)
		return edits
	}
	for _, clause := range d.decl.Decl.Lines() {
		switch c := clause.(type) {
		case *syntax.CriterionClause:
			return edits
		case *syntax.ValidClause:
			basis(c.Basis)
		case *syntax.SourceClause:
			basis(c.Basis)
		}
	}
	return edits
}

// stem is the name of a document without the year it ends in.
func stem(name string) string { return strings.TrimRight(name, "0123456789_") }
