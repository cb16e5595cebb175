// Package inspect looks at a data file that nobody may have written an innlesing for: it
// says what the file is, what stands in its columns in words, which innlesing of the
// rules reads it, what that one lacks, and drafts one.
//
// It reads as evaluation does, by way of the same readers, and keeps no record: of a
// column it keeps how many values there were of which kind, and the values of one with
// few different ones, which are given away only where Values is asked for and the column
// looks like nothing that could tell who somebody is.
package inspect

import (
	"context"
	"errors"
	"io"
	"slices"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/draft"
	"ppolang/lang/model"
)

// Options say what is not seen from the file. The zero value takes everything from it.
type Options struct {
	Record    *model.Record // what it is to be read into; nil: what fits best
	Name      string        // of the innlesing that is drafted
	Format    string
	Separator rune
	Encoding  string
	Rows      int // how many are looked at; 0 is all
	Progress  func(bytes int64)
}

// File is what was seen of a file.
type File struct {
	Name     string
	Format   string // "" where it is none we know
	Packed   string // gzip or zip; "" where it is not
	Guessed  bool   // its name says nothing, and the format is what it looks like
	Encoding string // of text
	Separator
	Sheets         []string // of a workbook, all of them
	Root           string   // of XML
	Space, Version string
	Tables         []*Table
	Problems       record.Problems // why it, or the rest of it, was not looked at
	Reads          files.Choice    // what evaluation would read it as
	Unread         *files.Unread   // why it would not; nil where it would
}

// Separator is what parts the cells of a table of text; 0 for none.
type Separator rune

// Table is a table in a file: the only one, or a sheet of a workbook.
type Table struct {
	Sheet    string
	Element  string // of XML, that is a record
	Header   int    // its line; 0 where there is none
	Above    int    // lines above it
	Headless bool   // the line that would be the header looks like values
	Rows     int    // records that were looked at
	More     bool   // there are more, which were not
	Unread   int    // rows that cannot be read
	Limit    bool   // it was a limit that ended the reading
	Skipped  record.Skipped
	Columns  []*Column
	Problems record.Problems
	Fits     []Fit // the nearest first
	Record   *model.Record
	Draft    draft.Draft // its text is empty where none can be made

	named  string // the drafted innlesing
	file   draft.File
	totals []draft.Total
}

// Fit is how well an innlesing fits a table, or where there is none the names of the
// fields of a record type.
type Fit struct {
	Record  *model.Record
	Mapping *model.Mapping // nil for the fields' own names
	Read    int            // headings
	Lacking []string       // that have to be there
}

// DefaultRows are so many that a file of a hospital's whole year is looked at in some
// seconds.
const DefaultRows = 1_000_000

// look is a file while it is looked at.
type look struct {
	*File
	ctx  context.Context
	src  files.Source
	info *model.Info
	opt  Options
	read files.Options
}

// Look looks at a file. The error is what the machine could not do; what is wrong with
// the file is in its problems. A reader with random access is read more than once.
func Look(ctx context.Context, src files.Source, info *model.Info, opt Options) (*File, error) {
	l := &look{File: &File{Name: src.Name}, ctx: ctx, src: src, info: info, opt: opt}
	l.read = files.Options{Format: opt.Format, Separator: opt.Separator, Encoding: opt.Encoding, Progress: opt.Progress}
	if err := l.format(); err != nil || l.Format == "" {
		return l.File, err
	}
	f := files.Open(ctx, l.src, opt.Progress)
	begin, err := f.Look(record.Shape{}, l.read)
	if err != nil {
		return l.File, err
	}
	l.Format, l.Encoding, l.Separator = begin.Format, begin.Encoding, Separator(begin.Separator)
	l.Sheets, l.Root, l.Space, l.Version = begin.Sheets, begin.Root, begin.Space, begin.Version
	if l.Problems = begin.Problems; l.Problems.Errors > 0 {
		return l.File, nil
	}
	if l.Reads, err = f.Choose(opt.Record, info.Records, info.Mappings, l.read); err != nil && !errors.As(err, &l.Unread) {
		return l.File, err
	}
	if l.Reads.Mapping != nil {
		if l.Reads.Beside, err = f.Beside(l.Reads.Record, info.Mappings, l.read); err != nil && !errors.As(err, &l.Unread) {
			return l.File, err
		}
	}
	sheets := l.Sheets
	if sheets == nil {
		sheets = []string{""}
	}
	for _, sheet := range sheets[:min(len(sheets), maxSheets)] {
		if f, err = l.reopened(ctx, f); err != nil {
			return l.File, err
		}
		if err := l.table(f, sheet); err != nil {
			return l.File, err
		}
	}
	return l.File, nil
}

// maxSheets is how many sheets of a workbook are looked at.
const maxSheets = 20

// reopened is the file from its beginning. A stream can be read to its end once, which no
// format asks for twice that is one.
func (l *look) reopened(ctx context.Context, f *files.File) (*files.File, error) {
	seeker, is := l.src.Reader.(interface {
		io.ReaderAt
		io.Seeker
	})
	if !is {
		return f, nil
	}
	_, err := seeker.Seek(0, io.SeekStart)
	return files.Open(ctx, l.src, l.opt.Progress), err
}

// shapes are what the mappings and the record types of the rules want of a table.
func (l *look) shapes(f *files.File, sheet string) (list []record.Shape, fits []Fit) {
	add := func(r *model.Record, m *model.Mapping) {
		s := record.ShapeOf(r, m)
		if s.Sheet == "" {
			s.Sheet = sheet
		}
		list, fits = append(list, s), append(fits, Fit{Record: r, Mapping: m})
	}
	for _, m := range l.info.Mappings {
		if (l.opt.Record == nil || m.Record == l.opt.Record) && f.MayHave(m, l.read) {
			add(m.Record, m)
		}
	}
	for _, r := range l.info.Records {
		if (l.opt.Record == nil || r == l.opt.Record) && r.Key != nil && l.Format != "xml" {
			add(r, nil)
		}
	}
	return list, fits
}

// fit holds the table against what the rules know, and finds its header with what fits
// best; with nothing where that is not much.
func (l *look) fit(t *Table, f *files.File) (best record.Look, err error) {
	shapes, fits := l.shapes(f, t.Sheet)
	best, err = f.Look(record.Shape{Sheet: t.Sheet}, l.read)
	most := 1
	for i, s := range shapes {
		if s.Sheet != t.Sheet || err != nil {
			continue
		}
		var seen record.Look
		if seen, err = f.Look(s, l.read); err != nil {
			break
		}
		fit := fits[i]
		switch {
		case s.Element != "" && seen.HasElement:
			fit.Read = len(fit.Mapping.Fields)
		case s.Element == "":
			fit.Read, fit.Lacking = s.Fit(seen.Headings)
		}
		fit.Lacking = distinctly(fit.Lacking)
		if fit.Read > most {
			best, most = seen, fit.Read
		}
		if fit.Read > 0 {
			t.Fits = append(t.Fits, fit)
		}
	}
	slices.SortStableFunc(t.Fits, func(a, b Fit) int {
		if (a.Lacking == nil) != (b.Lacking == nil) {
			if a.Lacking == nil {
				return -1
			}
			return 1
		}
		return (b.Read - len(b.Lacking)) - (a.Read - len(a.Lacking))
	})
	return best, err
}

// distinctly leaves out what was said before.
func distinctly(list []string) []string {
	var out []string
	for _, s := range list {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// problem is one of the file.
func (l *look) problem(code diag.Code, args ...diag.Arg) {
	l.Problems.Add(record.Problem{Code: code, File: l.Name, Args: args})
}

// Totals says whether the last row, which is not counted, looks like a total.
func (t *Table) Totals() bool { return t.totals != nil }

// Failed says whether something of the file cannot be read.
func (f *File) Failed() bool {
	return f.Problems.Errors > 0 || slices.ContainsFunc(f.Tables, func(t *Table) bool {
		return t.Problems.Errors > 0 || t.Unread > 0 || t.Headless || f.recordless(t)
	})
}

// recordless says whether a message has nothing that looks like records.
func (f *File) recordless(t *Table) bool { return f.Format == "xml" && len(t.Columns) == 0 }

// Limit says whether a limit ended the reading.
func (f *File) Limit() bool {
	return slices.ContainsFunc(f.Tables, func(t *Table) bool { return t.Limit })
}
