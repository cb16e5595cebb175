package navigate

import (
	"path"
	"path/filepath"

	"ppolang/lang/ide"
	"ppolang/lang/load"
	"ppolang/lang/syntax"
)

// filePath is a path to another file, as a rule file writes it.
type filePath struct {
	decl *syntax.Placed
	text *syntax.Text
}

// paths are those of bruk lines and of the code lists of code systems.
func paths(f *syntax.File) []filePath {
	var list []filePath
	for _, placed := range f.Decls {
		switch d := placed.Decl.(type) {
		case *syntax.UseDecl:
			if d.Path != nil {
				list = append(list, filePath{placed, d.Path})
			}
		case *syntax.CodeSystemDecl:
			for _, clause := range d.Body {
				if line, ok := clause.(*syntax.ListFileClause); ok && line.Path != nil {
					list = append(list, filePath{placed, line.Path})
				}
			}
		}
	}
	return list
}

// FilesRenamed are the edits that keep every path in the rule set true when files
// get other names: those of the files that name them, and of those that move
// themselves. newName gives the new name of a file, or the old one.
func FilesRenamed(s *ide.Snapshot, newName func(string) string) []ide.FileEdits {
	var list []ide.FileEdits
	for _, f := range s.Info.Files {
		old := f.Source.Name
		var edits []ide.Edit
		for _, p := range paths(f) {
			target := load.Beside(old, p.text.Value)
			rel, err := filepath.Rel(load.Beside(newName(old), ""), newName(target))
			if rel = filepath.ToSlash(rel); err != nil || rel == path.Clean(p.text.Value) {
				continue
			}
			edits = append(edits, ide.Edit{Span: ide.Inside(f, p.decl.Abs(p.text.Span())), Text: rel})
		}
		if edits != nil {
			list = append(list, ide.FileEdits{File: f, Edits: edits})
		}
	}
	return list
}
