package ppolang

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// What Read may be asked for that the rules or the readers do not have.
var (
	ErrNoRecord  = errors.New("no record type")
	ErrNoMapping = errors.New("no mapping")
	ErrNoFormat  = errors.New("no reader for the format")
	ErrShared    = errors.New("records of this type are shared by all batches")
)

// Data is records that are being read. It cannot be evaluated: Seal gives what
// can. It may be used by one goroutine at a time.
type Data struct {
	rules *Rules
	set   *record.Dataset
}

// NewData is a place to read records into, of the types that the rules declare.
func (r *Rules) NewData() *Data { return &Data{r, record.NewDataset()} }

// Source is one file of records. A name like `kontakt-2026.jsonl.gz` says all
// there is to know: it begins with the name of the record type and ends in the
// format. The other fields say what it does not.
type Source struct {
	Name      string // of the file, as problems name it
	Reader    io.Reader
	Record    string            // the record type
	Format    string            // jsonl, ndjson, json or csv
	Mapping   string            // the name of an innlesing
	Encoding  string            // utf-8 (the default), windows-1252 or iso-8859-1
	Separator rune              // of csv; it is found where this is 0
	Progress  func(bytes int64) // is told now and then how many bytes were read
}

// Read reads the records of one file. A record that cannot be read is left out
// and named in the report, never with a value out of it; the others go on. The
// error is for what the machine could not do: ErrNoRecord, ErrNoMapping,
// ErrNoFormat, ErrShared, what the reader says, or the context's. What was read
// until then stays.
func (d *Data) Read(ctx context.Context, source Source) (Report, error) {
	of, options, err := d.rules.source(source)
	if err != nil {
		return Report{}, fmt.Errorf("%s: %w", diag.Clean(source.Name), err)
	}
	if d.set.Shares(of) {
		return Report{}, fmt.Errorf("%s: %w", of.Name, ErrShared)
	}
	got, err := files.Read(ctx, d.set, of, files.Source{Name: source.Name, Reader: source.Reader}, options)
	return Report{got, d.rules.lang()}, err
}

// ReadFile is Read of a file of the machine.
func (d *Data) ReadFile(ctx context.Context, name string) (Report, error) {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrNotRegular}
	}
	if err != nil {
		return Report{}, err
	}
	file, err := os.Open(name)
	if err != nil {
		return Report{}, err
	}
	defer file.Close()
	return d.Read(ctx, Source{Name: name, Reader: file})
}

// source is what a source stands for in the rule set.
func (r *Rules) source(s Source) (*model.Record, files.Options, error) {
	options := files.Options{Format: s.Format, Encoding: s.Encoding, Separator: s.Separator, Progress: s.Progress, Leave: r.mappings.Leave}
	of := files.RecordOf(filepath.ToSlash(s.Name), r.info.Records)
	if s.Record != "" {
		of = r.record(s.Record)
	}
	if of == nil {
		return nil, options, fmt.Errorf("%w (%s)", ErrNoRecord, strings.Join(r.Records(), ", "))
	}
	if s.Mapping != "" {
		if options.Mapping = r.mapping(of, s.Mapping); options.Mapping == nil {
			return nil, options, fmt.Errorf("%w %s for %s", ErrNoMapping, diag.Clean(s.Mapping), of.Name)
		}
	}
	if !options.Readable(s.Name) {
		return nil, options, fmt.Errorf("%w (%s)", ErrNoFormat, strings.Join(files.Formats(), ", "))
	}
	return of, options, nil
}

func (r *Rules) record(name string) *model.Record {
	name = norm.NFC.String(name)
	for _, of := range r.info.Records {
		if of.Name == name {
			return of
		}
	}
	return nil
}

func (r *Rules) mapping(of *model.Record, name string) *model.Mapping {
	name = norm.NFC.String(name)
	for _, m := range r.info.Mappings {
		if m.Name == name && m.Record == of {
			return m
		}
	}
	return nil
}

// Records are the names of the record types that the rules declare.
func (r *Rules) Records() []string {
	names := make([]string, len(r.info.Records))
	for i, of := range r.info.Records {
		names[i] = of.Name
	}
	return names
}

// String counts what was read.
func (d *Data) String() string { return count(d.rules, d.set.Table) }

// count says how many records there are of each type.
func count(rules *Rules, table func(*model.Record) *record.Table) string {
	var list []string
	for _, of := range rules.info.Records {
		if t := table(of); t != nil {
			list = append(list, fmt.Sprintf("%d %s", t.Rows(), of.Name))
		}
	}
	if list == nil {
		return rules.say(diag.Term{NB: "0 poster", EN: "0 records"})
	}
	return strings.Join(list, ", ")
}

// Report is what came of reading one file: how many records were read and how
// many could not be, and what is wrong with them.
type Report struct {
	record.Report
	lang diag.Lang
}

// String is every problem on a line of its own, and then the counts.
func (r Report) String() string {
	counts := fmt.Sprintf(diag.Term{NB: "%d poster lest, %d kunne ikke leses", EN: "%d records read, %d could not be read"}.In(r.lang), r.Records, r.Failed)
	return r.Problems.Text(r.lang) + counts
}
