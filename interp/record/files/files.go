// Package files reads data files of any format into a dataset: it knows which
// format a file has, unpacks it, decodes its characters and gives it to the
// format's reader. It opens nothing itself.
package files

import (
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Source is one file: its name as the user wrote it, and its bytes. A reader that
// can also seek and read at a place is one with random access.
type Source struct {
	Name   string
	Reader io.Reader
}

// Options say what the file's name does not. The zero value takes everything
// from the name and the mapping.
type Options struct {
	Mapping   *model.Mapping
	Format    string // goes before the mapping's and the name's
	Separator rune   // likewise
	Encoding  string // likewise
	// Progress is told now and then how many bytes of the file were read.
	Progress func(bytes int64)
	// Leave says which rows a mapping leaves out, and what its clauses for that say; nil
	// leaves none out.
	Leave func(m *model.Mapping) (leave record.Leave, clauses []string)
	// Each is given the records as they are read, Batch of them at a time; nil for nobody.
	Each  func(record.Batch)
	Batch int
}

// FormatOf is the format that a file name's ending says, and whether the file is
// packed; false where the ending is none we know.
func FormatOf(name string) (is string, packed, ok bool) {
	name = strings.ToLower(name)
	if inner, is := cutZip(name); is {
		is, _, _ := FormatOf(inner)
		return is, true, true // the name of what is in it says the format
	}
	if inner, is := strings.CutSuffix(name, ".gz"); is {
		name, packed = inner, true
	}
	is = strings.TrimPrefix(path.Ext(name), ".")
	f := format(is)
	return is, packed, f != nil && !(packed && f.Needs == Random)
}

// formatFor is the format of a file, nil where no reader knows it, and whether the
// file is packed.
func (opt Options) formatFor(name string) (f *Format, packed bool) {
	is, packed, _ := FormatOf(name)
	if opt.Mapping != nil && opt.Mapping.Format != "" {
		is = opt.Mapping.Format
	}
	if opt.Format != "" {
		is = opt.Format
	}
	if f = format(is); f != nil && packed && f.Needs == Random {
		return nil, packed
	}
	return f, packed
}

// formatOf is the format of the file, and whether it is packed with gzip; nil where
// no reader knows it, or where it is in a zip file with which something is wrong.
func (f *File) formatOf(opt Options) (format *Format, packed bool, wrong *record.Problem) {
	if _, is := cutZip(f.name); is {
		format, wrong = f.formatIn(opt)
		return format, false, wrong
	}
	format, packed = opt.formatFor(f.name)
	return format, packed, nil
}

// Readable says whether a reader knows the format of a file.
func (opt Options) Readable(name string) bool {
	if _, is := cutZip(name); is {
		return true // what is in it is seen when it is opened
	}
	f, _ := opt.formatFor(name)
	return f != nil
}

// shape is the shape of a file with what the options say of it.
func (opt Options) shape(s record.Shape) record.Shape {
	if opt.Separator != 0 {
		s.Separator = opt.Separator
	}
	if opt.Encoding != "" {
		s.Encoding = opt.Encoding
	}
	return s
}

// Read reads the records of one file of a type into the dataset. What is wrong
// with the data is in the report; the error is what the machine could not do:
// read the file, or go on because the context ended. What was read until then is
// in the dataset either way.
func Read(ctx context.Context, ds *record.Dataset, r *model.Record, src Source, opt Options) (record.Report, error) {
	return Open(ctx, src, opt.Progress).Read(ds, r, opt)
}

// Read reads the records of the file into the dataset: once, unless Twice was asked for
// before.
func (f *File) Read(ds *record.Dataset, r *model.Record, opt Options) (record.Report, error) {
	return f.read(record.NewIntake(ds, r, f.name, opt.Mapping), r, opt)
}

// Watch reads the file like Read, but keeps nothing: somebody is told what stands there.
func (f *File) Watch(r *model.Record, w record.Watcher, opt Options) (record.Report, error) {
	return f.read(record.NewWatch(r, f.name, opt.Mapping, w), r, opt)
}

// read reads the file into an intake.
func (f *File) read(in *record.Intake, r *model.Record, opt Options) (record.Report, error) {
	format, packed, wrong := f.formatOf(opt)
	if format == nil && wrong == nil {
		return record.Report{}, fmt.Errorf("no reader for the format of %s", diag.Clean(f.name))
	}
	f.begin()
	defer in.Done()
	if r.Key == nil {
		in.FaultOfFile(*problem(diag.RecordNoKeyDeclared, diag.Plain(r.Name)))
		in.Report.Incomplete = true
		return in.Report, nil
	}
	var leave record.Leave
	var clauses []string
	if opt.Leave != nil && opt.Mapping != nil {
		leave, clauses = opt.Leave(opt.Mapping)
	}
	if leave != nil {
		in.Hold()
	}
	if wrong != nil {
		if f.raw.err == nil {
			in.FaultOfFile(*wrong)
			in.Report.Incomplete = true
		}
		return in.Report, f.raw.err
	}
	if opt.Each != nil {
		in.Each(opt.Batch, opt.Each)
	}
	shape := opt.shape(in.Shape())
	o := f.open(format, packed, shape.Encoding, func() { in.FaultOfFile(*problem(diag.RecordGuessed)) })
	err := f.raw.err
	if o.problem == nil && err == nil {
		if err = format.Read(o.source, in, shape); err == nil && format.Keyed {
			in.Keys()
		}
	}
	if p := f.ended(o, err); p != nil {
		in.FaultOfFile(*p)
		in.Report.Incomplete = true
		in.Report.Limit = in.Report.Limit || p.Code == diag.RecordRatio
	}
	if leave != nil {
		in.LeaveOut(leave, clauses)
	}
	in.End()
	return in.Report, f.raw.err
}

// Look says how the file begins, as often as it is asked for before the file is
// read. The error is what the machine could not do.
func (f *File) Look(shape record.Shape, opt Options) (record.Look, error) {
	opt.Mapping = shape.Mapping
	format, packed, wrong := f.formatOf(opt)
	if wrong != nil {
		var look record.Look
		look.Problems.Add(*wrong)
		return look, f.raw.err
	}
	if format == nil {
		return record.Look{}, fmt.Errorf("no reader for the format of %s", diag.Clean(f.name))
	}
	shape = opt.shape(shape)
	var o opened
	switch {
	case f.entry != nil:
		o = f.open(format, packed, shape.Encoding, func() {})
	case format.Needs == Random:
		o = f.random()
	default:
		begin := File{w: record.WindowOf(f.head())}
		o = begin.open(format, packed, shape.Encoding, func() {})
	}
	var look record.Look
	if o.problem == nil {
		look, _ = format.Look(o.source, shape) // of a packed file the rest is not there, which is no error
	} else {
		look.Problems.Add(*o.problem)
	}
	look.Format = format.Name
	if format.Needs == Text {
		look.Encoding = o.text.named()
	}
	return look, f.raw.err
}

// ended says what ended the reading of a file before its end, nil where nothing did
// or the machine could not.
func (f *File) ended(o opened, err error) *record.Problem {
	switch {
	case f.raw.err != nil:
		return nil
	case o.problem != nil:
		return o.problem
	case o.unpacked != nil && o.unpacked.swollen:
		return problem(diag.RecordRatio, diag.Plain(maxRatioText))
	case err != nil:
		return problem(diag.RecordDamaged)
	}
	return nil
}

func problem(code diag.Code, args ...diag.Arg) *record.Problem {
	return &record.Problem{Code: code, Args: args}
}
