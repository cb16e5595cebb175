package ppolang

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
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

// Source is one file of records. Its name ends in its format, and its headings say by
// which innlesing of the rule set it is read; where none fits, a name like
// `kontakt-2026.jsonl.gz` begins with the record type, and the headings are the names
// of the fields. The other fields say what that does not.
type Source struct {
	Name      string // of the file, as problems name it; what is called `-` is JSON lines where no mapping says else
	Reader    io.Reader
	Record    string            // the record type
	Format    string            // one of the formats that an innlesing can name
	Mappings  []string          // names of innlesinger, one of which it is read by; empty: the one that fits, if any
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
	file := files.Open(ctx, files.Source{Name: source.Name, Reader: source.Reader}, source.Progress)
	choice, options, err := d.rules.choose(file, source)
	if err != nil {
		return Report{}, fmt.Errorf("%s: %w", diag.Clean(source.Name), err)
	}
	of := choice.Record
	if d.set.Shares(of) {
		return Report{}, fmt.Errorf("%s: %w", of.Name, ErrShared)
	}
	beside := slices.DeleteFunc(choice.Beside, func(m *model.Mapping) bool { return d.set.Shares(m.Record) })
	var large *record.Problem // why it cannot be read twice
	if len(beside) > 0 {
		large = file.Twice()
	}
	got, err := file.Read(d.set, of, options)
	if choice.Nearest != nil {
		choice.Nearest.File = source.Name
		got.Add(*choice.Nearest)
	}
	all := Report{Report: got, lang: d.rules.lang()}
	for _, m := range beside {
		if err != nil {
			break
		}
		also := record.Report{File: source.Name, Record: m.Record.Name, Mapping: m.Name, Incomplete: true}
		if large != nil {
			large.File = source.Name
			also.Add(*large)
		} else {
			options.Mapping = m
			also, err = file.Read(d.set, m.Record, options)
		}
		all.add(Report{Report: also, lang: all.lang})
	}
	return all, err
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

// choose says what a source is read as.
func (r *Rules) choose(file *files.File, s Source) (files.Choice, files.Options, error) {
	options := files.Options{Format: s.Format, Encoding: s.Encoding, Separator: s.Separator, Leave: r.mappings.Leave}
	var of *model.Record
	if s.Record != "" {
		if of = r.record(s.Record); of == nil {
			return files.Choice{}, options, fmt.Errorf("%w %s (%s)", ErrNoRecord, diag.Clean(s.Record), strings.Join(r.Records(), ", "))
		}
	}
	mappings, stated, err := r.among(of, s)
	if err != nil {
		return files.Choice{}, options, err
	}
	if s.Name == "-" && s.Format == "" && !(stated && slices.ContainsFunc(mappings, func(m *model.Mapping) bool { return m.Format != "" })) {
		options.Format = "jsonl"
	}
	var choice files.Choice
	if stated && len(mappings) == 1 {
		choice = files.Choice{Record: mappings[0].Record, Mapping: mappings[0]}
	} else if choice, err = file.Choose(of, r.info.Records, mappings, options); err != nil {
		return choice, options, err
	}
	if choice.Mapping != nil && err == nil {
		if choice.Beside, err = file.Beside(choice.Record, r.beside(s), options); err != nil {
			return choice, options, err
		}
	}
	options.Mapping = choice.Mapping
	if !options.Readable(s.Name) {
		return choice, options, fmt.Errorf("%w (%s)", ErrNoFormat, strings.Join(files.Formats(), ", "))
	}
	return choice, options, nil
}

// among are the mappings that a source may be read by, and whether it was stated that it
// is read by one of these. Where its record type is known otherwise, what is stated of
// other types is for other files.
func (r *Rules) among(of *model.Record, s Source) (mappings []*model.Mapping, stated bool, err error) {
	if len(s.Mappings) == 0 {
		return r.info.Mappings, false, nil
	}
	if of == nil {
		of = files.RecordOf(filepath.ToSlash(s.Name), r.info.Records)
	}
	var all, some []*model.Mapping
	for _, name := range s.Mappings {
		m := r.mapping(name)
		if m == nil {
			return nil, false, fmt.Errorf("%w %s", ErrNoMapping, diag.Clean(name))
		}
		if all = append(all, m); m.Record == of {
			some = append(some, m)
		}
	}
	switch {
	case some != nil:
		return some, true, nil
	case of != nil:
		return r.info.Mappings, false, nil
	}
	return all, true, nil
}

// beside are the mappings by which other records may be read from a source too: those
// that were stated, if any were.
func (r *Rules) beside(s Source) []*model.Mapping {
	if len(s.Mappings) == 0 {
		return r.info.Mappings
	}
	var list []*model.Mapping
	for _, name := range s.Mappings {
		list = append(list, r.mapping(name))
	}
	return list
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

func (r *Rules) mapping(name string) *model.Mapping {
	name = norm.NFC.String(name)
	for _, m := range r.info.Mappings {
		if m.Name == name {
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
	// Beside is what came of reading the file for records of other types too, of which
	// some of its rows tell as well.
	Beside []Report
	lang   diag.Lang
}

// add adds what came of reading the file once more. What is not wrong with its records is
// said once, and a heading that one of the readings uses is used.
func (r *Report) add(also Report) {
	also.Unused = nil
	r.Unused = slices.DeleteFunc(r.Unused, func(h string) bool { return slices.Contains(also.Used, h) })
	said := also.List
	also.List = nil
	for _, p := range said {
		same := func(o record.Problem) bool { return o.Code == p.Code && o.Line == p.Line && o.Column == p.Column }
		if p.Severity() == diag.Error || !slices.ContainsFunc(r.List, same) {
			also.List = append(also.List, p)
		} else {
			also.Warnings--
		}
	}
	r.Beside = append(r.Beside, also)
}

// String is every problem on a line of its own, and then the counts.
func (r Report) String() string {
	counts := fmt.Sprintf(diag.Term{NB: "%d poster lest, %d kunne ikke leses", EN: "%d records read, %d could not be read"}.In(r.lang), r.Records, r.Failed)
	text := r.Problems.Text(r.lang) + counts
	for _, also := range r.Beside {
		text += "\n" + also.String()
	}
	return text
}
