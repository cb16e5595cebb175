package record

import "io"

// Source is what a format's reader reads: of a format that is a stream the window
// on it, of one that needs random access the bytes wherever they lie.
type Source struct {
	Window *Window
	At     io.ReaderAt
	Size   int64
	// Kept is what a format that is dear to open keeps between looks and reading; nobody
	// else knows what it is.
	Kept any
}
