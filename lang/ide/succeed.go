package ide

import (
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// succeed offers to write a retired code's successor from the day on which it
// takes over: in a new version of what names the code, or in the same place where
// that begins later; in the cells of examples and templates at once.
func (s *site) succeed() {
	if s.decl == nil || s.broken(s.decl) {
		return
	}
	if cell, ok := s.leaf().(*syntax.Cell); ok {
		s.succeedInCell(cell)
		return
	}
	use, ok := s.Info.Use(s.leaf()).(*check.CodeUse)
	if !ok {
		return
	}
	next, day, ok := s.successor(use.Listed)
	if !ok {
		return
	}
	if _, definition := s.decl.Decl.(*syntax.DefineDecl); definition {
		title := term("bruk "+next.Name+" i stedet for "+use.Name, "use "+next.Name+" for "+use.Name)
		s.refuse(Rewrite, title, term("en definisjon gjelder alle år: lag en verdi med de to kodene", "a definition holds every year: make a value of the two codes"))
		return
	}
	d, ok := s.datedAt()
	if _, code := d.line.(*syntax.CodeClause); !ok || code {
		return
	}
	var changes []Edit
	var within syntax.Node = d.decl.Decl
	if d.line != nil {
		within = d.line
	}
	already := false
	syntax.Walk(within, func(n syntax.Node) bool {
		if other, ok := s.Info.Use(n).(*check.CodeUse); ok {
			if identify(other) == identify(use) {
				changes = append(changes, Edit{d.decl.Abs(n.Span()), next.Name})
			}
			already = already || identify(other) == identify(next)
		}
		return true
	})
	if already { // it is there beside the old one
		return
	}
	var mends []Diagnostic
	for _, one := range s.Diags {
		if one.Place.File == s.File.Source && s.selects(one.Place.Span) && (one.Code == diag.CodeNeverValid || one.Code == diag.CodeNotAlwaysValid) {
			mends = append(mends, s.diagnostic(one))
		}
	}
	kind := Rewrite
	if mends != nil {
		kind = QuickFix
	}
	switch {
	case parts(d, day):
		from := s.dateText(day)
		title := term("bruk "+next.Name+" i stedet for "+use.Name+" fra "+from, "use "+next.Name+" for "+use.Name+" from "+from)
		s.change(kind, title, func() []Edit { return s.splitAt(d, day, changes) }).Mends = mends
	case day <= d.valid.From:
		title := term("bruk "+next.Name+" i stedet for "+use.Name, "use "+next.Name+" for "+use.Name)
		s.change(kind, title, func() []Edit { return changes }).Mends = mends
	}
}

// successor is the code that replaces one, and the first day that it does.
func (v *View) successor(listed []*check.ListedCode) (*check.ListedCode, value.Date, bool) {
	for _, system := range v.Info.CodeSystems {
		for _, next := range system.Codes {
			for _, old := range next.Replaces {
				for _, l := range listed {
					if identify(old) != identify(l) {
						continue
					}
					day := next.Valid.From
					if day == value.MinDate && l.Valid.To < value.MaxDate {
						day = l.Valid.To + 1
					}
					return next, day, day > value.MinDate
				}
			}
		}
	}
	return nil, 0, false
}

// succeedInCell offers the successor of the code at the cursor in a cell of data.
func (s *site) succeedInCell(cell *syntax.Cell) {
	field := s.fieldOf(cell)
	if field == nil || field.Type.Kind != check.Code && field.Type.Kind != check.Codes {
		return
	}
	at := s.span(cell)
	start := at.Start
	for _, item := range strings.Split(cell.Raw, ",") {
		code := strings.TrimSpace(item)
		from := start + strings.Index(item, code)
		span := source.Span{Start: from, End: from + len(code)}
		start += len(item) + 1
		if code == "" || s.offset < span.Start || span.End < s.offset {
			continue
		}
		_, listed, _ := check.Resolve(field.Type.Systems, code)
		if next, _, ok := s.successor(listed); ok {
			title := term("bruk "+next.Name+" i stedet for "+code, "use "+next.Name+" for "+code)
			s.change(Rewrite, title, func() []Edit { return []Edit{{span, next.Name}} })
		}
	}
}

// fieldOf is the field whose value a cell of data holds, nil where it is none.
func (s *site) fieldOf(cell *syntax.Cell) *check.Field {
	var header *syntax.Row
	switch c := s.clause.(type) {
	case *syntax.GivenClause:
		header = c.Header
	case *syntax.TableClause:
		header = c.Header
	}
	row, ok := within[*syntax.Row](s.cursor)
	if header == nil || !ok || row == header {
		return nil
	}
	for i, c := range row.Cells {
		if c == cell && i < len(header.Cells) {
			f, _ := s.Info.Use(header.Cells[i]).(*check.Field)
			return f
		}
	}
	return nil
}
