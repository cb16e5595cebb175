package files

import (
	"archive/zip"
	"bytes"
	"context"
	"io"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// File is a file that can be looked at and then read. A stream is read from its
// beginning only, so what a look needs of it is kept.
type File struct {
	name  string
	raw   *input
	w     *record.Window // on the file as it lies on the disk
	at    io.ReaderAt    // nil where it is a stream
	size  int64
	entry *zip.File      // the one in a zip file; nil as long as nobody asked
	begun bool           // it was read
	whole *record.Source // of random access, as soon as somebody asked
}

// Open makes a file of a source. Nothing is read of it yet. Progress is told now
// and then how many bytes were; it may be nil.
func Open(ctx context.Context, src Source, progress func(bytes int64)) *File {
	f := &File{name: src.Name, raw: &input{ctx: ctx, src: src.Reader, progress: progress}}
	f.w = record.NewWindow(f.raw)
	if random, is := src.Reader.(interface {
		io.ReaderAt
		io.Seeker
	}); is {
		if here, err := random.Seek(0, io.SeekCurrent); err == nil && here == 0 {
			end, err := random.Seek(0, io.SeekEnd)
			if _, back := random.Seek(0, io.SeekStart); err == nil && back == nil {
				f.at, f.size = &inputAt{f.raw, random}, end
			}
		}
	}
	return f
}

// headSize is how much of a file is kept for looks: any header stands in it.
const headSize = 1 << 20

// head is how the file begins. Nothing of it is used up.
func (f *File) head() []byte {
	for len(f.w.Bytes()) < headSize && f.w.More() {
	}
	return f.w.Bytes()[:min(headSize, len(f.w.Bytes()))]
}

// opened is a file as its format's reader takes it, or what is wrong with it.
type opened struct {
	source   *record.Source
	text     text      // of a format that is text
	unpacked *unpacker // nil where the file is not packed
	problem  *record.Problem
}

// open unpacks and decodes the file, as far as its format needs that.
//
// Where it takes a text for Windows-1252 that nobody said was, it tells.
func (f *File) open(format *Format, packed bool, encoding string, tell func()) (o opened) {
	if format.Needs == Random {
		return f.random()
	}
	if format.Needs == Text && !KnownEncoding(encoding) {
		o.problem = problem(diag.RecordEncoding, diag.Plain(encoding))
		return o
	}
	w := f.w
	if f.entry != nil {
		var err error
		if o.unpacked, err = f.unpackedEntry(); err != nil {
			o.problem = problem(diag.RecordDamaged)
			return o
		}
		w = record.NewWindow(o.unpacked)
	}
	begins := first(w)
	switch isPacked := bytes.HasPrefix(begins, []byte{0x1f, 0x8b}); {
	case packed && !isPacked:
		o.problem = problem(diag.RecordForm, diag.Term{NB: "upakket", EN: "not packed"}, diag.Term{NB: "en gzip-fil", EN: "a gzip file"})
		return o
	case packed:
		var err error
		if o.unpacked, err = unpack(w); err != nil {
			o.problem = problem(diag.RecordDamaged)
			return o
		}
		w = record.NewWindow(o.unpacked)
		begins = first(w)
	}
	if format.Needs == Text {
		if what, foreign := seems(begins); foreign {
			o.problem = problem(diag.RecordForm, what, diag.Term{NB: "tekst", EN: "text"})
			return o
		}
		o.text = decode(w, begins, encoding, tell)
		w = o.text.Window
	}
	o.source = &record.Source{Window: w}
	return o
}

// maxInMemory is how large a stream may be whose format needs random access: it is
// taken into memory, and never into a file.
const maxInMemory = 64 << 20

// random gives random access to the file.
func (f *File) random() (o opened) {
	if o.problem = f.anywhere(); o.problem != nil {
		return o
	}
	if f.whole == nil {
		f.whole = &record.Source{At: f.at, Size: f.size}
	}
	o.source = f.whole
	return o
}

// anywhere sees to it that the file can be read at any place.
func (f *File) anywhere() *record.Problem {
	if f.at != nil {
		return nil
	}
	for len(f.w.Bytes()) <= maxInMemory && f.w.More() {
	}
	all := f.w.Bytes()
	if len(all) > maxInMemory {
		return problem(diag.RecordStream, diag.Plain("64"))
	}
	f.at, f.size = bytes.NewReader(all), int64(len(all))
	return nil
}

// Twice has the file be read more than once. A stream is taken into memory for that; it
// is a problem where it does not go in there.
func (f *File) Twice() *record.Problem { return f.anywhere() }

// begin puts a file that was read before its beginning again.
func (f *File) begin() {
	if f.begun && f.at != nil {
		f.w, f.raw.progress = record.NewWindow(io.NewSectionReader(f.at, 0, f.size)), nil
	}
	f.begun = true
}

// firstBytes is how much tells what a file is.
const firstBytes = 512

// first is how the text in a window begins.
func first(w *record.Window) []byte {
	for len(w.Bytes()) < firstBytes && w.More() {
	}
	return w.Bytes()[:min(firstBytes, len(w.Bytes()))]
}

// seems says what a file is that is no text we read, by how it begins; false
// where it may be such a text.
func seems(begins []byte) (diag.Term, bool) {
	switch wide, _, _ := wideText(begins); {
	case bytes.HasPrefix(begins, []byte{0x1f, 0x8b}):
		return diag.Term{NB: "pakket med gzip (endelsen `.gz` mangler)", EN: "packed with gzip (its name lacks the ending `.gz`)"}, true
	case bytes.HasPrefix(begins, []byte("PK\x03\x04")):
		return diag.Term{NB: "en zip-fil eller et regneark (`.xlsx`)", EN: "a zip file or a spreadsheet (`.xlsx`)"}, true
	case !wide && bytes.IndexByte(begins, 0) >= 0:
		return diag.Term{NB: "noe annet enn tekst", EN: "something else than text"}, true
	}
	return diag.Term{}, false
}
