package record

import "io"

// Window is the part of a file that is in memory: what was read and not yet used
// up. It grows as far as its user asks it to, so the user bounds it.
type Window struct {
	src        io.Reader
	buf        []byte
	start, end int
	done       bool
	dry        bool // more was asked for than there is
	err        error
}

// A window starts small, since most files are, and then reads enough at a time to
// keep the cost of a read small.
const (
	firstSize  = 8 << 10
	windowSize = 256 << 10
)

// NewWindow is an empty window at the start of a file.
func NewWindow(src io.Reader) *Window { return &Window{src: src} }

// WindowOf is a window on a text that is all there.
func WindowOf(text []byte) *Window { return &Window{buf: text, end: len(text), done: true} }

// Dry says whether more was asked for than there is. Of a window on the beginning of
// a text: what was found with it may be otherwise in the whole.
func (w *Window) Dry() bool { return w.dry }

// Bytes is what is in the window, until the next call of More.
func (w *Window) Bytes() []byte { return w.buf[w.start:w.end] }

// Advance uses up n bytes.
func (w *Window) Advance(n int) { w.start += n }

// More reads more into the window. It is false where there is no more, or where
// reading failed.
func (w *Window) More() bool {
	if w.done {
		w.dry = true
		return false
	}
	w.makeRoom()
	for range 100 {
		n, err := w.src.Read(w.buf[w.end:])
		w.end += n
		if err != nil {
			w.done = true
			if err != io.EOF {
				w.err = err
			}
		}
		if n > 0 || w.done {
			return n > 0
		}
	}
	w.done, w.err = true, io.ErrNoProgress
	return false
}

// makeRoom makes room behind what is in the window, to read into.
func (w *Window) makeRoom() {
	if w.end < len(w.buf) && w.start < w.end {
		return
	}
	kept, size := w.buf[w.start:w.end], len(w.buf)
	switch {
	case size == 0:
		size = firstSize
	case w.end == size && size < windowSize:
		size = windowSize
	case len(kept) == size:
		size *= 2
	}
	if size > len(w.buf) {
		w.buf = make([]byte, size)
	}
	w.start, w.end = 0, copy(w.buf, kept)
}

// Err is why reading failed, nil where it came to the end of the file.
func (w *Window) Err() error { return w.err }

// Read gives what is in the window and behind it, for what wraps a file.
func (w *Window) Read(p []byte) (int, error) {
	if w.start == w.end && !w.More() {
		if w.err != nil {
			return 0, w.err
		}
		return 0, io.EOF
	}
	n := copy(p, w.Bytes())
	w.Advance(n)
	return n, nil
}
