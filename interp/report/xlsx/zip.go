package xlsx

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"hash/crc32"
	"io"
	"io/fs"
	"regexp"
	"slices"
)

// ordered is an archive whose files stand in the order of their names, without times:
// the library writes its large sheets in the order of a map, and the same list has to be
// the same bytes. What waits for its place is compressed.
type ordered struct {
	to    io.Writer
	files []*packed
}

type packed struct {
	name string
	text bytes.Buffer
	size uint64
	sum  uint32
	flat *flate.Writer
}

// types is the file that says of what kind the others are, which the library writes in the
// order of a map too.
const types = "[Content_Types].xml"

var defaults = regexp.MustCompile(`<Default [^>]*></Default>`)

// inOrder has its entries for kinds of names in order.
func inOrder(text []byte) []byte {
	entries := defaults.FindAll(text, -1)
	slices.SortFunc(entries, bytes.Compare)
	sorted := slices.Concat(entries...)
	first := true
	return defaults.ReplaceAllFunc(text, func([]byte) []byte {
		if !first {
			return nil
		}
		first = false
		return sorted
	})
}

func (p *packed) Write(b []byte) (int, error) {
	if p.name == types {
		b = inOrder(b) // it is written in one piece
	}
	p.size += uint64(len(b))
	p.sum = crc32.Update(p.sum, crc32.IEEETable, b)
	_, err := p.flat.Write(b)
	return len(b), err
}

// Create begins a file.
func (o *ordered) Create(name string) (io.Writer, error) {
	p := &packed{name: name}
	p.flat, _ = flate.NewWriter(&p.text, flate.DefaultCompression) // the level is one
	o.files = append(o.files, p)
	return p, nil
}

// AddFS is not asked for by what writes workbooks.
func (o *ordered) AddFS(fs.FS) error { panic("a folder in a workbook") }

// Close writes the archive.
func (o *ordered) Close() error {
	slices.SortStableFunc(o.files, func(a, b *packed) int { return cmp.Compare(a.name, b.name) })
	w := zip.NewWriter(o.to)
	for _, p := range o.files {
		if err := p.flat.Close(); err != nil {
			return err
		}
		to, err := w.CreateRaw(&zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: p.sum, CompressedSize64: uint64(p.text.Len()), UncompressedSize64: p.size})
		if err != nil {
			return err
		}
		if _, err := p.text.WriteTo(to); err != nil {
			return err
		}
	}
	return w.Close()
}
