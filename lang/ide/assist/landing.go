package assist

import (
	"slices"

	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Landing is what an action writes and a person goes on with, out of sight as it
// may be. It is found again in the file as the change has left it, so that it can
// be offered before anybody has worked out the change: by its name where the
// action declares a new one, else by how many declarations and lines stand above.
type Landing struct {
	File       *syntax.File // before the change
	Name       string
	Decl, Line int // a line of -1 stands for the header
}

// Find is the stretch of the changed file to be selected; false where what was to
// stand there does not.
func (l Landing) Find(f *syntax.File) (source.Span, bool) {
	if l.Name != "" {
		return named(f, l.Name)
	}
	if l.Decl < 0 || l.Decl >= len(f.Decls) {
		return source.Span{}, false
	}
	d := f.Decls[l.Decl]
	if l.Line < 0 {
		return headOf(d), true
	}
	lines := d.Decl.Lines()
	if l.Line >= len(lines) {
		return source.Span{}, false
	}
	if version, ok := lines[l.Line].(*syntax.VersionClause); ok && version.Value != nil {
		return d.Abs(version.Value.Span()), true // which is to be written over
	}
	return beginning(d.Abs(lines[l.Line].Span())), true
}

// named is where a declaration or a field of a name begins.
func named(f *syntax.File, name string) (source.Span, bool) {
	for _, d := range f.Decls {
		if n := d.Decl.Header().Name; n != nil && n.Text == name {
			return headOf(d), true
		}
		for _, clause := range d.Decl.Lines() {
			if field, ok := clause.(*syntax.FieldClause); ok && field.Name != nil && field.Name.Text == name {
				return beginning(d.Abs(field.Name.Span())), true
			}
		}
	}
	return source.Span{}, false
}

// headOf is where the name of a declaration begins, or the declaration.
func headOf(d *syntax.Placed) source.Span {
	if n := d.Decl.Header().Name; n != nil {
		return beginning(d.Abs(n.Span()))
	}
	return beginning(d.Abs(d.Decl.Header().Line.Place))
}

func beginning(s source.Span) source.Span { return source.Span{Start: s.Start, End: s.Start} }

// landing is what an action writes right below a declaration, or a line of it.
func (s *site) landing(d *syntax.Placed, line syntax.Clause) *Landing {
	at := slices.Index(s.File.Decls, d)
	if line == nil {
		return &Landing{File: s.File, Decl: at + 1, Line: -1}
	}
	return &Landing{File: s.File, Decl: at, Line: slices.Index(d.Decl.Lines(), line) + 1}
}

// landingOn is a thing of a new name in a file.
func landingOn(v *ide.View, name string) *Landing { return &Landing{File: v.File, Name: name} }
