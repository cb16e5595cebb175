package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/cheggaaa/pb/v3"
	"github.com/spf13/pflag"

	"ppolang"
	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// readOptions say what the data files' names do not.
type readOptions struct {
	mapping   []string
	separator string
	encoding  string
}

func (opt *readOptions) flags(a *app, flags *pflag.FlagSet) {
	flags.StringSliceVar(&opt.mapping, "mapping", nil, a.say(diag.Term{NB: "les filene etter denne innlesingen", EN: "read the files by this mapping"}))
	flags.StringVar(&opt.separator, "separator", "", a.say(diag.Term{NB: "skilletegn i csv (ellers finnes det)", EN: "separator of csv (else it is found)"}))
	flags.StringVar(&opt.encoding, "encoding", "", a.say(diag.Term{NB: "tegnsett: utf-8, windows-1252, iso-8859-1", EN: "encoding: utf-8, windows-1252, iso-8859-1"}))
}

func (opt *readOptions) validate(a *app) error {
	if opt.encoding != "" && !files.KnownEncoding(opt.encoding) {
		return oneOf("--encoding", opt.encoding, files.Readable().Encodings...)
	}
	r, size := utf8.DecodeRuneInString(opt.separator)
	if size != len(opt.separator) || r == '"' || r != '\t' && opt.separator != "" && !unicode.IsPrint(r) {
		return usageError("--separator: %s", a.say(diag.Term{NB: "ett tegn, men ikke et anførselstegn", EN: "one character, but not a quote"}))
	}
	return nil
}

// dataRead is what came of reading the data files.
type dataRead struct {
	records *ppolang.Records
	summary report.Summary
	failed  bool // some record could not be read
}

// read reads all data files. What is wrong in them is written to standard error
// and the rest is read; the error is for what could not be opened.
func (a *app) read(ctx context.Context, c *checked, list []dataFile, opt readOptions) (*dataRead, error) {
	if err := a.knownMappings(c.info, opt.mapping); err != nil {
		return nil, err
	}
	separator, _ := utf8.DecodeRuneInString(opt.separator)
	if opt.separator == "" {
		separator = 0
	}
	if err := a.readable(c.info, list); err != nil {
		return nil, err
	}
	out := &dataRead{}
	data := c.rules.NewData()
	given := map[string]bool{}
	bar := a.progress(list)
	defer bar.finish()
	lang := a.lang(c.info.Lang)
	var limit bool
	for _, f := range list {
		hash := hashing(f)
		got, err := a.readOne(ctx, data, f, ppolang.Source{Mappings: opt.mapping, Separator: separator, Encoding: opt.encoding, Progress: bar.at})
		if err != nil {
			return nil, a.cannotRecord(f.path, err)
		}
		bar.next()
		sum := hash()
		for _, got := range append([]ppolang.Report{got}, got.Beside...) {
			a.problems(got, lang)
			given[got.Record] = true
			file := report.FileOf(got.Report, a.outputLang(c.info.Lang))
			file.Hash = sum
			out.summary.Files = append(out.summary.Files, file)
			out.summary.Unread += got.Failed
			out.failed = out.failed || got.Failed > 0 || got.Errors > 0
			limit = limit || got.Limit
		}
	}
	out.records = data.Seal()
	sealed := out.records.Report()
	out.summary.Unread += sealed.Failed
	out.failed = out.failed || sealed.Failed > 0
	for _, r := range c.info.Records {
		if given[r.Name] {
			out.summary.Records = append(out.summary.Records, report.Count{Name: r.Name, Count: out.records.CountOf(r.Name)})
		}
	}
	out.summary.Derived = report.DerivedOf(out.records.Account())
	out.summary.Merged(out.records.Account())
	out.summary.Fields = out.records.Fields()
	for _, p := range sealed.List {
		if p.Code == diag.RecordStandIn {
			out.summary.StandIns = append(out.summary.StandIns, p.Args[0].In(lang))
		}
	}
	a.problems(sealed, lang)
	if limit {
		return nil, &exitError{code: exitLimit}
	}
	return out, nil
}

// readOne reads one data file.
func (a *app) readOne(ctx context.Context, data *ppolang.Data, f dataFile, source ppolang.Source) (ppolang.Report, error) {
	source.Name, source.Reader, source.Record = f.path, a.stdin, f.record
	if f.path == "-" {
		return data.Read(ctx, source)
	}
	file, err := os.Open(f.path)
	if err != nil {
		return ppolang.Report{}, err
	}
	defer file.Close()
	source.Reader = file
	return data.Read(ctx, source)
}

// hashing has the hash of a data file made while it is read; standard input and
// pipes, which are not to be read twice, have none.
func hashing(f dataFile) func() string {
	if info, err := os.Stat(f.path); f.path == "-" || err != nil || !info.Mode().IsRegular() {
		return func() string { return "" }
	}
	done := make(chan string, 1)
	go func() { done <- hashOf([]string{f.path}) }()
	return func() string { return <-done }
}

// problems writes what is wrong in a data file: never a value out of it. Those
// that keep nothing from being read are left out where quiet is asked for.
func (a *app) problems(r ppolang.Report, lang diag.Lang) {
	list := r.Problems
	if a.quiet {
		list.Warnings = 0
		list.List = slices.DeleteFunc(slices.Clone(list.List), func(p record.Problem) bool { return p.Severity() != diag.Error })
	}
	fmt.Fprint(a.stderr, list.Text(lang))
}

// progressBar shows how much of the data files was read, on a terminal only.
type progressBar struct {
	bar  *pb.ProgressBar
	done int64 // the bytes of the files before the one in hand
	last int64 // the bytes of the file in hand
}

// slow is how long a run may take before a bar is worth showing.
const slow = 500 * time.Millisecond

func (a *app) progress(list []dataFile) *progressBar {
	var total int64
	for _, f := range list {
		if info, err := os.Stat(f.path); err == nil {
			total += info.Size()
		}
	}
	if a.quiet || !isTerminal(a.stderr) {
		return &progressBar{}
	}
	bar := pb.New64(total).SetWriter(a.stderr).Set(pb.Bytes, true).Set(pb.CleanOnFinish, true)
	bar.SetRefreshRate(slow)
	return &progressBar{bar: bar.Start()}
}

func (p *progressBar) at(bytes int64) {
	p.last = bytes
	if p.bar != nil {
		p.bar.SetCurrent(p.done + bytes)
	}
}

func (p *progressBar) next() { p.done, p.last = p.done+p.last, 0 }

func (p *progressBar) finish() {
	if p.bar != nil {
		p.bar.Finish()
	}
}
