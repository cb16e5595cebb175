package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"

	"ppolang/lang/diag"
)

// Limits on a workbook as a zip file. They count what is really read and unpacked,
// not what the file says of itself.
const (
	maxDirectory = 4 << 20 // a workbook has some tens of parts, each with 100 bytes there
	maxParts     = 2000
	// A sheet that repeats itself is packed to a thirtieth. What grows more than this is
	// made to fill memory; small parts may, for what they are.
	maxRatio  = 200
	ratioFrom = 64 << 20
)

// refusal is why a workbook, or the rest of it, cannot be read.
type refusal struct {
	code diag.Code
	args []diag.Arg
	line int // the row in hand, 0 where none is
}

func (r *refusal) Error() string { return string(r.code) }

func refuse(code diag.Code, args ...diag.Arg) error { return &refusal{code: code, args: args} }

// beyond is a refusal for a limit.
func beyond(what diag.Term, most string) error {
	return refuse(diag.XLSXLimit, what, diag.Plain(most))
}

// other is a file of another kind than was expected.
func other(nb, en string) error {
	return refuse(diag.RecordForm, diag.Term{NB: nb, EN: en}, diag.Term{NB: "et regneark (`.xlsx`)", EN: "a workbook (`.xlsx`)"})
}

var (
	errDamaged = refuse(diag.XLSXDamaged)
	errSwollen = refuse(diag.RecordRatio, diag.Plain("200"))
)

// file is the workbook as bytes. It knows whether it was reading that failed, which
// nobody can tell from what the libraries make of it.
type file struct {
	io.ReaderAt
	failed error // why reading failed
	budget int64 // how much may still be read; no limit where negative
}

var errBudget = errors.New("xlsx: too much to read")

func (f *file) ReadAt(p []byte, off int64) (int, error) {
	if f.budget >= 0 {
		if f.budget -= int64(len(p)); f.budget < 0 {
			f.budget = 0
			return 0, errBudget
		}
	}
	if off < 0 { // a damaged directory leads there
		return 0, io.ErrUnexpectedEOF
	}
	n, err := f.ReaderAt.ReadAt(p, off)
	if err != nil && err != io.EOF {
		f.failed = err
	}
	return n, err
}

// container is a workbook as a zip file.
type container struct {
	size  int64
	parts map[string]*zip.File // by their names in lower case, without a slash in front
}

// unzip opens a file, if it is a zip file that can be a workbook.
func unzip(f *file, size int64) (*container, error) {
	begins := make([]byte, min(512, size))
	f.budget = maxDirectory
	if _, err := f.ReadAt(begins, 0); f.failed != nil {
		return nil, err
	}
	if err := seems(begins); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(f, size)
	switch {
	case errors.Is(err, errBudget), err == nil && len(z.File) > maxParts:
		return nil, beyond(diag.Term{NB: "deler", EN: "parts"}, "2 000")
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // no part is written anywhere
		return nil, errDamaged
	}
	f.budget = -1
	c := &container{size: size, parts: make(map[string]*zip.File, len(z.File))}
	for _, part := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(part.Name, `\`, "/"), "/"))
		if c.parts[name] != nil {
			return nil, errDamaged // nobody knows which of the two others would read
		}
		c.parts[name] = part
	}
	return c, c.kind()
}

// seems refuses what is no zip file, by how it begins.
func seems(begins []byte) error {
	switch {
	case bytes.HasPrefix(begins, []byte("PK\x03\x04")):
		return nil
	case bytes.HasPrefix(begins, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		// Excel wraps a workbook with a password like a workbook of before 2007.
		return refuse(diag.XLSXCompound)
	case len(begins) == 0:
		return other("tom", "empty")
	case bytes.HasPrefix(begins, []byte("\x1f\x8b")):
		return other("pakket med gzip", "packed with gzip")
	case bytes.HasPrefix(begins, []byte("%PDF")):
		return other("PDF", "PDF")
	case bytes.HasPrefix(begins, []byte("PAR1")):
		return other("Parquet", "Parquet")
	case bytes.IndexByte(begins, 0) < 0:
		return other("tekst", "text")
	}
	return other("noe annet", "something else")
}

// kind refuses zip files that are no workbook we read.
func (c *container) kind() error {
	has := func(name string) bool { return c.parts[name] != nil }
	switch {
	case has("[content_types].xml") && has("xl/workbook.bin"):
		return other("en binær arbeidsbok (`.xlsb`)", "a binary workbook (`.xlsb`)")
	case has("[content_types].xml"):
		return nil
	case has("mimetype") && has("content.xml"):
		return other("et OpenDocument (`.ods`)", "an OpenDocument (`.ods`)")
	}
	return other("en zip-fil som ikke er noe regneark", "a zip file that is no workbook")
}

// open is a part of the workbook as it unpacks, an error where it is not there.
func (c *container) open(name string) (io.ReadCloser, error) {
	f := c.parts[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return nil, errDamaged
	}
	r, err := f.Open()
	if err != nil {
		return nil, errDamaged
	}
	packed := c.size
	if f.CompressedSize64 < uint64(c.size) {
		packed = int64(f.CompressedSize64)
	}
	return &unpacking{ReadCloser: r, packed: packed}, nil
}

// unpacking reads a part as long as it does not grow beyond reason.
type unpacking struct {
	io.ReadCloser
	packed, out int64
}

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.ReadCloser.Read(p)
	u.out += int64(n)
	if u.out > ratioFrom && u.out/maxRatio > u.packed {
		return 0, errSwollen
	}
	return n, err
}
