package ide

import (
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Location is a place to go to, in a rule file or in a list of codes.
type Location struct {
	File  *source.File
	Name  source.Span // absolute: what is selected
	Whole source.Span // absolute: the declaration or the line it is in
}

// Home is where a declaration stands.
type Home struct {
	File   *syntax.File
	Placed *syntax.Placed
}

// HomeOf finds a declaration in the files of the snapshot, wherever it stood when
// its object was made.
func (s *Snapshot) HomeOf(d syntax.Decl) (Home, bool) {
	f, placed := s.Info.Home(d)
	return Home{f, placed}, f != nil
}

// Location is the place of the name of a declaration.
func (h Home) Location() Location {
	head := h.Placed.Decl.Header()
	loc := Location{h.File.Source, h.Placed.Abs(head.Line.Place), h.Placed.Abs(head.Place)}
	if head.Name != nil {
		loc.Name = h.Placed.Abs(head.Name.Place)
	}
	return loc
}

// Line is the place of a node, with the line of the declaration that it is in.
func (h Home) Line(n syntax.Node) Location {
	loc := Location{h.File.Source, h.Placed.Abs(n.Span()), h.Placed.Abs(n.Span())}
	return loc.within(h.Placed)
}

// within widens the whole to the line of the declaration that the name is in, or
// the part of the line that declares it.
func (l Location) within(placed *syntax.Placed) Location {
	l.Whole = placed.Abs(placed.Decl.Header().Line.Place)
	widen := func(n syntax.Node) {
		if at := placed.Abs(n.Span()); at.Start <= l.Name.Start && l.Name.End <= at.End {
			l.Whole = at
		}
	}
	for _, clause := range placed.Decl.Lines() {
		widen(clause)
		for _, row := range RowsOf(clause) {
			widen(row)
		}
		if line, ok := clause.(*syntax.MembersClause); ok {
			for _, m := range line.Members {
				widen(m)
			}
		}
	}
	return l
}

// RowsOf are the rows of a table, without its header.
func RowsOf(clause syntax.Clause) []*syntax.Row {
	switch clause := clause.(type) {
	case *syntax.TableClause:
		return clause.Rows
	case *syntax.GivenClause:
		return clause.Rows
	case *syntax.MapClause:
		return clause.Rows
	}
	return nil
}

// Location is the place where an occurrence stands.
func (o Occurrence) Location() Location {
	if head := o.Decl.Decl.Header(); head.Name != nil && o.Decl.Abs(head.Name.Place) == o.Span {
		return Home{o.File, o.Decl}.Location()
	}
	return Location{File: o.File.Source, Name: o.Span}.within(o.Decl)
}

// Declarations are the places where an object is declared: every version of it,
// and a code in a list file too. Of a record that several declare by its key it is the
// one which that key stands for.
func (s *Snapshot) Declarations(o model.Object) []Location {
	var list []Location
	key, _ := o.(*RecordKey)
	for _, occ := range s.Occurrences(o) {
		if occ.Declare && (key == nil || key.declaredAt(occ)) {
			list = append(list, occ.Location())
		}
	}
	return append(list, s.Listed(o)...)
}

// Listed are the places of a code in list files.
func (s *Snapshot) Listed(o model.Object) []Location {
	var codes []*model.ListedCode
	switch o := o.(type) {
	case *model.ListedCode:
		codes, _ = o.System.Lookup(o.Name)
	case *model.CodeUse:
		codes, _ = o.System.Lookup(o.Name)
	}
	var list []Location
	for _, code := range codes {
		if at := s.Info.Place(code); s.File(at.File.Name) == nil {
			list = append(list, Location{at.File, at.Span, at.Span})
		}
	}
	return list
}
