package assist

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// succeed offers to write a retired code's successor from the day on which it
// takes over: in a new version of what names the code, or in the same place where
// that begins later; in the cells of examples and templates at once.
func (s *site) succeed() {
	if s.Decl == nil || s.Broken(s.Decl) {
		return
	}
	if cell, ok := s.Leaf().(*syntax.Cell); ok {
		s.succeedInCell(cell)
		return
	}
	use, ok := s.Info.Use(s.Leaf()).(*model.CodeUse)
	if !ok {
		return
	}
	next, day, ok := successor(s.View, use.Listed)
	if !ok {
		return
	}
	if _, definition := s.Decl.Decl.(*syntax.DefineDecl); definition {
		title := diag.Term{NB: "bruk " + next.Name + " i stedet for " + use.Name, EN: "use " + next.Name + " for " + use.Name}
		s.refuse(Rewrite, title, diag.Term{NB: "en definisjon gjelder alle år: lag en verdi med de to kodene", EN: "a definition holds every year: make a value of the two codes"})
		return
	}
	one, ok := s.succession(use, next, day)
	if !ok {
		return
	}
	var mends []ide.Diagnostic
	for _, d := range s.Diags {
		if d.Place.File == s.File.Source && s.selects(d.Place.Span) && ofSuccession[d.Code] {
			mends = append(mends, s.Diagnostic(d))
		}
	}
	kind := Rewrite
	if mends != nil {
		kind = QuickFix
	}
	a := s.change(kind, one.title, one.edits)
	a.Mends, a.Shows = mends, one.shows
	if all := s.everywhere(use, next, day); mends != nil && len(all) > 1 {
		title := counted(diag.Term{
			NB: "bruk " + next.Name + " i stedet for " + use.Name + " alle %d steder i fila",
			EN: "use " + next.Name + " for " + use.Name + " in all %d places of the file",
		}, len(all))
		s.change(kind, title, func() []ide.Edit {
			var edits []ide.Edit
			for _, one := range all {
				edits = append(edits, one.edits()...)
			}
			return edits
		}).Mends = mends
	}
}

// ofSuccession are the warnings that a successor's place mends.
var ofSuccession = map[diag.Code]bool{diag.CodeNeverValid: true, diag.CodeNotAlwaysValid: true, diag.CodeSucceeded: true}

// succession is a place where a code's successor is to be written.
type succession struct {
	dated
	title diag.Term
	edits func() []ide.Edit
	shows *Landing // of a new version
}

// succession is how the successor of a code is written at the cursor, false where
// it is there beside the old one, or nothing holds for a time.
func (s *site) succession(use *model.CodeUse, next *model.ListedCode, day value.Date) (succession, bool) {
	d, ok := s.datedAt()
	if _, code := d.line.(*syntax.CodeClause); !ok || code {
		return succession{}, false
	}
	var changes []ide.Edit
	var within syntax.Node = d.decl.Decl
	if d.line != nil {
		within = d.line
	}
	already := false
	syntax.Walk(within, func(n syntax.Node) bool {
		if other, ok := s.Info.Use(n).(*model.CodeUse); ok {
			if ide.Identify(other) == ide.Identify(use) {
				changes = append(changes, ide.Edit{Span: d.decl.Abs(n.Span()), Text: next.Name})
			}
			already = already || ide.Identify(other) == ide.Identify(next)
		}
		return true
	})
	title := diag.Term{NB: "bruk " + next.Name + " i stedet for " + use.Name, EN: "use " + next.Name + " for " + use.Name}
	switch {
	case already:
		return succession{}, false
	case parts(d, day):
		from := s.DateText(day)
		title.NB += " fra " + from
		title.EN += " from " + from
		return succession{d, title, func() []ide.Edit { return s.splitAt(d, day, changes) }, s.landing(d.decl, d.line)}, true
	case day <= d.valid.From:
		return succession{d, title, func() []ide.Edit { return changes }, nil}, true
	}
	return succession{}, false
}

// everywhere are the places of the file at which the checker warns of a code that
// has a successor, each declaration or line of a value once.
func (s *site) everywhere(use *model.CodeUse, next *model.ListedCode, day value.Date) []succession {
	var list []succession
	for _, d := range s.Diags {
		if d.Place.File != s.File.Source || !ofSuccession[d.Code] {
			continue
		}
		t := &site{View: s.View, Cursor: s.At(d.Place.Span.Start), selection: d.Place.Span}
		if other, ok := s.Info.Use(t.Leaf()).(*model.CodeUse); !ok || ide.Identify(other) != ide.Identify(use) {
			continue
		}
		if one, ok := t.succession(use, next, day); ok && !slices.ContainsFunc(list, func(o succession) bool { return o.decl == one.decl && o.line == one.line }) {
			list = append(list, one)
		}
	}
	return list
}

// successor is the code that replaces one, and the first day that it does.
func successor(v *ide.View, listed []*model.ListedCode) (*model.ListedCode, value.Date, bool) {
	for _, system := range v.Info.CodeSystems {
		for _, next := range system.Codes {
			for _, old := range next.Replaces {
				for _, l := range listed {
					if ide.Identify(old) != ide.Identify(l) {
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
	if field == nil || field.Type.Kind != model.Code && field.Type.Kind != model.Codes {
		return
	}
	at := s.Span(cell)
	start := at.Start
	for _, item := range strings.Split(cell.Raw, ",") {
		code := strings.TrimSpace(item)
		from := start + strings.Index(item, code)
		span := source.Span{Start: from, End: from + len(code)}
		start += len(item) + 1
		if code == "" || s.Offset < span.Start || span.End < s.Offset {
			continue
		}
		_, listed, _ := model.Resolve(field.Type.Systems, code)
		if next, _, ok := successor(s.View, listed); ok {
			title := diag.Term{NB: "bruk " + next.Name + " i stedet for " + code, EN: "use " + next.Name + " for " + code}
			s.change(Rewrite, title, func() []ide.Edit { return []ide.Edit{{Span: span, Text: next.Name}} })
		}
	}
}

// fieldOf is the field whose value a cell of data holds, nil where it is none.
func (s *site) fieldOf(cell *syntax.Cell) *model.Field {
	var header *syntax.Row
	switch c := s.Clause.(type) {
	case *syntax.GivenClause:
		header = c.Header
	case *syntax.TableClause:
		header = c.Header
	}
	row, ok := ide.Around[*syntax.Row](s.Cursor)
	if header == nil || !ok || row == header {
		return nil
	}
	fields := s.FieldsOfRow(s.FieldsOf(header), row)
	if i := slices.Index(row.Cells, cell); i >= 0 && i < len(fields) {
		return fields[i]
	}
	return nil
}
