package ide

import (
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
