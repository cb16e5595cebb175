package ide

import (
	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Edit replaces a stretch of a file.
type Edit struct {
	Span source.Span // absolute
	Text string
}

// FileEdits are the edits of one file, in source order and apart from each other.
type FileEdits struct {
	File  *syntax.File
	Edits []Edit
}

// Translated is the file in the other vocabulary, if it can be written in it.
func (v *View) Translated(to syntax.Language) (string, bool) {
	if v.syntaxErrors() {
		return "", false
	}
	text, problems := format.Translate(v.File, to)
	return text, len(problems) == 0
}

// syntaxErrors says whether the file has lines that could not be read.
func (v *View) syntaxErrors() bool { return len(v.File.Unread) > 0 }
