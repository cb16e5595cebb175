// Package files reads data files of any format into a dataset: it knows which
// format a file has, unpacks it, decodes its characters and gives it to the
// format's reader. It opens nothing itself.
package files

import (
	"context"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/interp/record/csv"
	"ppolang/interp/record/jsonl"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Source is one file: its name as the user wrote it, and its bytes.
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
}

// formats are the readers by name. A format's name is a file's ending too.
var formats = map[string]func(*record.Window, *record.Intake, rune) error{
	"jsonl":  lines,
	"ndjson": lines,
	"json":   func(w *record.Window, in *record.Intake, _ rune) error { return jsonl.ReadArray(w, in) },
	"csv":    csv.Read,
}

func lines(w *record.Window, in *record.Intake, _ rune) error { return jsonl.Read(w, in) }

// Formats are the names of all formats, in order.
func Formats() []string { return slices.Sorted(maps.Keys(formats)) }

// Readable is what an innlesing can name: every format, and each encoding by one
// name.
func Readable() model.Readable {
	return model.Readable{Formats: Formats(), Encodings: []string{"iso-8859-1", "utf-8", "windows-1252"}}
}

// FormatOf is the format that a file name's ending says, and whether the file is
// packed; false where the ending is none we know.
func FormatOf(name string) (format string, packed, ok bool) {
	name = strings.ToLower(name)
	if inner, is := strings.CutSuffix(name, ".gz"); is {
		name, packed = inner, true
	}
	format = strings.TrimPrefix(path.Ext(name), ".")
	_, ok = formats[format]
	return format, packed, ok
}

// RecordOf is the record type whose name a file's name starts with, nil where
// there is none: the longest such name behind which no letter or digit follows.
func RecordOf(name string, records []*model.Record) *model.Record {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	var best *model.Record
	for _, r := range records {
		rest, ok := cutName(base, r.Name)
		if next, _ := utf8.DecodeRuneInString(rest); !ok || unicode.IsLetter(next) || unicode.IsDigit(next) {
			continue
		}
		if best == nil || len(r.Name) > len(best.Name) {
			best = r
		}
	}
	return best
}

// formatFor is the format of a file, whether it is packed, and whether a reader
// knows it.
func (opt Options) formatFor(name string) (format string, packed, known bool) {
	format, packed, _ = FormatOf(name)
	if opt.Mapping != nil && opt.Mapping.Format != "" {
		format = opt.Mapping.Format
	}
	if opt.Format != "" {
		format = opt.Format
	}
	_, known = formats[format]
	return format, packed, known
}

// Readable says whether a reader knows the format of a file.
func (opt Options) Readable(name string) bool {
	_, _, known := opt.formatFor(name)
	return known
}

// Read reads the records of one file of a type into the dataset. What is wrong
// with the data is in the report; the error is what the machine could not do:
// read the file, or go on because the context ended. What was read until then is
// in the dataset either way.
func Read(ctx context.Context, ds *record.Dataset, r *model.Record, src Source, opt Options) (record.Report, error) {
	format, packed, known := opt.formatFor(src.Name)
	separator, encoding := rune(0), ""
	if m := opt.Mapping; m != nil {
		separator, encoding = m.Separator, m.Encoding
	}
	if opt.Separator != 0 {
		separator = opt.Separator
	}
	if opt.Encoding != "" {
		encoding = opt.Encoding
	}
	if !known {
		return record.Report{}, fmt.Errorf("no reader for the format of %s", diag.Clean(src.Name))
	}
	in := record.NewIntake(ds, r, src.Name, opt.Mapping)
	defer in.Done()
	if r.Key == nil {
		stop(in, diag.RecordNoKeyDeclared, diag.Plain(r.Name))
		return in.Report, nil
	}
	raw := &input{ctx: ctx, src: src.Reader, progress: opt.Progress}
	w, unpacked := open(in, record.NewWindow(raw), packed, encoding)
	if w == nil {
		return in.Report, raw.err
	}
	err := formats[format](w, in, separator)
	switch {
	case raw.err != nil:
		return in.Report, raw.err
	case unpacked != nil && unpacked.swollen:
		in.Report.Limit = true
		stop(in, diag.RecordRatio, diag.Plain(maxRatioText))
	case err != nil:
		stop(in, diag.RecordDamaged)
	}
	return in.Report, nil
}

// stop reports what ended the reading of the file.
func stop(in *record.Intake, code diag.Code, args ...diag.Arg) {
	in.FaultOfFile(record.Problem{Code: code, Args: args})
	in.Report.Incomplete = true
}
