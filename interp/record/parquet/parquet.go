// Package parquet reads records from Parquet, which data warehouses write: a column
// is what a heading is in other tables, a row a record. Row groups are read in
// order, a page of each column at a time.
//
// The library trusts what a file says of the size of its parts, and panics where a
// page is not what its header promises. So sizes are held against the file before
// it sees them (footer.go, pages.go), and a panic means that the file is damaged.
package parquet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"

	library "github.com/parquet-go/parquet-go"

	"ppolang/interp/record"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
)

// Look says which columns a file has. The error is that of reading.
func Look(src *record.Source, shape record.Shape) (look record.Look, err error) {
	f, err := open(src)
	if err == nil {
		look.Line = 1
		for _, c := range f.columns {
			look.Headings = append(look.Headings, c.name)
		}
	}
	p, err := f.said(err)
	if p != nil {
		look.Problems.Add(*p)
	}
	return look, err
}

// Read reads the records of a file. The error is that of reading; what is wrong with
// the file is in the intake's report.
func Read(src *record.Source, in *record.Intake, shape record.Shape) error {
	f, err := open(src)
	if err == nil {
		rows := &rows{file: f, shape: shape}
		defer rows.close()
		err = grid.Read(rows, in, shape)
	}
	p, err := f.said(err)
	if p != nil {
		in.FaultOfFile(*p)
		in.Report.Incomplete = true
		in.Report.Limit = in.Report.Limit || p.Code == diag.ParquetLimit
	}
	return err
}

// file is a Parquet file whose footer was read.
type file struct {
	at      io.ReaderAt
	size    int64
	failed  error // why reading the file failed
	columns []*column
	groups  []library.RowGroup
	file    *library.File
}

// refusal is why a file, or the rest of it, cannot be read.
type refusal struct {
	code diag.Code
	args []diag.Arg
}

func (r *refusal) Error() string { return string(r.code) }

func refuse(code diag.Code, args ...diag.Arg) error { return &refusal{code, args} }

func beyond(nb, en, most string) error {
	return refuse(diag.ParquetLimit, diag.Term{NB: nb, EN: en}, diag.Plain(most))
}

var errDamaged = refuse(diag.ParquetDamaged)

// ReadAt reads from the file, and remembers that it failed: what the library makes of
// that does not tell it from damage.
func (f *file) ReadAt(p []byte, off int64) (int, error) {
	n, err := f.at.ReadAt(p, off)
	if err != nil && err != io.EOF {
		f.failed = err
	}
	return n, err
}

// said makes a problem of an error, unless it was reading the file that failed.
func (f *file) said(err error) (*record.Problem, error) {
	if f.failed != nil {
		return nil, f.failed
	}
	if err == nil {
		return nil, nil
	}
	var r *refusal
	if !errors.As(err, &r) {
		r = &refusal{code: diag.ParquetDamaged}
	}
	return &record.Problem{Code: r.code, Args: r.args}, nil
}

// safely calls what may panic on a damaged file.
func safely(call func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = errDamaged
		}
	}()
	return call()
}

// magic stands at both ends of a file.
const magic = "PAR1"

// open reads the footer. The file is there also where there is an error.
func open(src *record.Source) (*file, error) {
	f := &file{at: src.At, size: src.Size}
	if err := f.seems(); err != nil {
		return f, err
	}
	if err := f.footer(); err != nil {
		return f, err
	}
	return f, safely(func() (err error) {
		f.file, err = library.OpenFile(f, f.size, library.SkipPageIndex(true), library.SkipBloomFilters(true))
		if err != nil {
			return errDamaged
		}
		f.groups = f.file.RowGroups()
		for _, c := range f.file.Root().Columns() {
			f.columns = append(f.columns, columnOf(c))
		}
		return nil
	})
}

// seems refuses what is no Parquet, by how it begins and ends.
func (f *file) seems() error {
	begins := make([]byte, min(512, f.size))
	if _, err := f.ReadAt(begins, 0); err != nil && err != io.EOF {
		return err
	}
	other := func(nb, en string) error {
		return refuse(diag.RecordForm, diag.Term{NB: nb, EN: en}, diag.Plain("Parquet"))
	}
	switch {
	case bytes.HasPrefix(begins, []byte("PARE")):
		return refuse(diag.ParquetEncrypted)
	case bytes.HasPrefix(begins, []byte(magic)):
		return nil
	case len(begins) == 0:
		return other("tom", "empty")
	case bytes.HasPrefix(begins, []byte("PK\x03\x04")):
		return other("en zip-fil eller et regneark (`.xlsx`)", "a zip file or a workbook (`.xlsx`)")
	case bytes.HasPrefix(begins, []byte("\x1f\x8b")):
		return other("pakket med gzip", "packed with gzip")
	case bytes.IndexByte(begins, 0) < 0:
		return other("tekst", "text")
	}
	return other("noe annet", "something else")
}

// tail is the length of the footer, which stands at the end with the magic.
func (f *file) tail() (int64, error) {
	end := make([]byte, 8)
	if f.size < 12 {
		return 0, errDamaged
	}
	if _, err := f.ReadAt(end, f.size-8); err != nil && err != io.EOF {
		return 0, err
	}
	n := int64(binary.LittleEndian.Uint32(end))
	switch {
	case string(end[4:]) == "PARE":
		return 0, refuse(diag.ParquetEncrypted)
	case string(end[4:]) != magic || n > f.size-12:
		return 0, errDamaged
	}
	return n, nil
}
