package ide

import (
	"slices"

	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Version is one version of something, as it can be gone to.
type Version struct {
	At    Location
	Basis *model.Basis
}

// Versions are those of an object that may have several, in order of
// declaration; none for other objects.
func (s *Snapshot) Versions(o model.Object) []Version {
	var list []Version
	add := func(decl syntax.Decl, basis *model.Basis, line syntax.Node) {
		h, ok := s.HomeOf(decl)
		if !ok {
			return
		}
		at := h.Location()
		if line != nil {
			at = h.Line(line)
		}
		list = append(list, Version{at, basis})
	}
	switch o := o.(type) {
	case *model.Rule:
		for _, r := range s.RulesNamed(o.Name) {
			if r.Row <= 1 {
				add(r.Decl, &r.Basis, nil)
			}
		}
	case *model.CodeSet:
		for _, one := range o.Versions {
			add(one.Decl, &one.Basis, nil)
		}
	case *model.Criteria:
		for _, one := range o.Versions {
			add(one.Decl, &one.Basis, nil)
		}
	case *model.Value:
		for _, decl := range s.Occurrences(o) {
			for _, one := range o.Versions {
				if decl.Declare && slices.Contains(decl.Decl.Decl.Lines(), syntax.Clause(one.Clause)) {
					list = append(list, Version{Home{decl.File, decl.Decl}.valueLine(one), &one.Basis})
				}
			}
		}
	case *model.ListedCode:
		return s.entries(o.System, o.Name)
	case *model.CodeUse:
		return s.entries(o.System, o.Name)
	}
	return list
}

// entries are the lines that list a code, in rule files and in lists.
func (s *Snapshot) entries(system *model.CodeSystem, code string) []Version {
	listed, _ := system.Lookup(code)
	var list []Version
	for _, one := range listed {
		at := s.Info.Place(one)
		loc := Location{at.File, at.Span, at.Span}
		if h, ok := s.HomeOf(one.Decl); ok && h.File.Source == at.File {
			loc = loc.within(h.Placed)
		}
		list = append(list, Version{loc, &one.Basis})
	}
	return list
}

// valueLine is the place of a version of a value: what it is.
func (h Home) valueLine(v *model.ValueVersion) Location {
	if v.Expr == nil {
		return h.Line(v.Clause)
	}
	return h.Line(v.Expr)
}

// DaysAt are those on which what stands at a place is read; nil where that is not
// said.
func (v *View) DaysAt(c Cursor) []model.Interval {
	if c.Decl == nil {
		return nil
	}
	switch d := c.Decl.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
		if r, ok := v.DeclaredBy(c.Decl).(*model.Rule); ok {
			return r.Force
		}
	case *syntax.SectionDecl:
		if s, ok := v.DeclaredBy(c.Decl).(*model.Section); ok {
			return s.Force
		}
	case *syntax.ValueDecl:
		if o, ok := v.DeclaredBy(c.Decl).(*model.Value); ok {
			for _, one := range o.Versions {
				if c.Clause == syntax.Clause(one.Clause) {
					return one.Force
				}
			}
		}
	case *syntax.CodeSetDecl:
		if o, ok := v.DeclaredBy(c.Decl).(*model.CodeSet); ok {
			for _, one := range o.Versions {
				if Declares(&one.Named, c.Decl) {
					return one.Force
				}
			}
		}
	case *syntax.CriteriaDecl:
		if o, ok := v.DeclaredBy(c.Decl).(*model.Criteria); ok {
			for _, one := range o.Versions {
				if Declares(&one.Named, c.Decl) {
					return one.Force
				}
			}
		}
	case *syntax.CodeSystemDecl:
		if line, ok := c.Clause.(*syntax.CodeClause); ok && line.Code != nil {
			if code, ok := v.Info.Use(line.Code).(*model.ListedCode); ok {
				return code.Force
			}
		}
	case *syntax.ExampleDecl:
		return v.exampleDays(d)
	}
	return nil
}

// exampleDays are the days of the example that a declaration is.
func (v *View) exampleDays(d *syntax.ExampleDecl) []model.Interval {
	for _, e := range v.Info.Examples {
		if e.Decl == syntax.Decl(d) {
			return DaysOf(e)
		}
	}
	return nil
}

// DaysOf are the days that the records of an example have in their governing
// fields, or take from their templates.
func DaysOf(e *model.Example) []model.Interval {
	var days []model.Interval
	add := func(cell *syntax.Cell) {
		if day, ok := value.ParseDate(cell.Data); ok {
			days = append(days, model.Interval{From: day, To: day})
		}
	}
	for _, g := range e.Given {
		if g.Record == nil || g.Record.Governing == nil {
			continue
		}
		for _, row := range g.Rows {
			i := slices.Index(g.Fields, g.Record.Governing)
			if i >= 0 && i < len(row.Cells) && row.Cells[i].State == syntax.CellData {
				add(row.Cells[i])
			} else if g.Template != nil {
				if cell := g.Template.Cell(g.Record.Governing); cell != nil {
					add(cell)
				}
			}
		}
	}
	return days
}

// Tries says whether an example tries a version of a rule: some of its records
// are of a day on which the version is in force. One without days tries them all.
func Tries(e *model.Example, r *model.Rule) bool {
	days := DaysOf(e)
	return len(days) == 0 || slices.ContainsFunc(days, func(d model.Interval) bool { return r.InForce(d.From) })
}

// InForce are the versions that hold on some of the days; all of them where no
// days are given or none holds.
func InForce(list []Version, days []model.Interval) []Version {
	var some []Version
	for _, one := range list {
		if slices.ContainsFunc(one.Basis.Force, func(i model.Interval) bool {
			return slices.ContainsFunc(days, func(d model.Interval) bool { return i.From <= d.To && d.From <= i.To })
		}) {
			some = append(some, one)
		}
	}
	if len(some) == 0 {
		return list
	}
	return some
}

// NewestDay is the first day of the newest document: what ended before it is of an
// earlier year. There is no clock.
func (s *Snapshot) NewestDay() value.Date {
	day := value.MinDate
	for _, d := range s.Info.Documents {
		day = max(day, d.Edition)
		if d.Valid.From != value.MinDate {
			day = max(day, d.Valid.From)
		}
	}
	return day
}

// NewestDocument is the document of the newest day, nil where there is none.
func (s *Snapshot) NewestDocument() (newest *model.Document) {
	for _, d := range s.Info.Documents {
		if newest == nil || Day(d) > Day(newest) {
			newest = d
		}
	}
	return newest
}

// DocumentFor is the document that rules of a day most likely cite: the newest that
// is not of a later day. It is nil where there is none.
func (s *Snapshot) DocumentFor(day value.Date) (best *model.Document) {
	for _, d := range s.Info.Documents {
		if Day(d) <= day && d.Valid.To >= day && (best == nil || Day(d) > Day(best)) {
			best = d
		}
	}
	return best
}

// Day is the day that a document is of: of its edition, or the first that it holds on.
func Day(d *model.Document) value.Date { return max(d.Edition, d.Valid.From) }

// Past says whether something is of an earlier year: it ended before the newest
// document begins.
func Past(valid model.Interval, newest value.Date) bool {
	return valid.To != value.MaxDate && valid.To < newest
}

// Retired says whether a code has ended, in every entry of it.
func Retired(o model.Object, newest value.Date) bool {
	var codes []*model.ListedCode
	switch o := o.(type) {
	case *model.ListedCode:
		codes, _ = o.System.Lookup(o.Name)
	case *model.CodeUse:
		codes = o.Listed
	}
	for _, code := range codes {
		if !Past(code.Valid, newest) {
			return false
		}
	}
	return len(codes) > 0
}

// ValueText is what a version of a value is, as its file spells it.
func (v *View) ValueText(version *model.ValueVersion) string {
	return format.Expr(version.Expr, v.LanguageOf(&version.Of.Named))
}
