package ide

import (
	"github.com/aymanbagabas/go-udiff"

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

// Difference is the edits that make one text of another. They are small, so that
// cursors and marks stay where they are and nothing that is the same is sent: by
// lines first, and then within the lines that differ.
func Difference(before, after string) []Edit {
	var list []Edit
	for _, hunk := range udiff.Lines(before, after) {
		for _, e := range udiff.Strings(before[hunk.Start:hunk.End], hunk.New) {
			list = append(list, Edit{source.Span{Start: hunk.Start + e.Start, End: hunk.Start + e.End}, e.New})
		}
	}
	return list
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
