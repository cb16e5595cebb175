package main

import (
	"context"
	"fmt"
	"os"
	"time"
	"unicode/utf8"

	"github.com/cheggaaa/pb/v3"
	"github.com/spf13/pflag"

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

// dataRead is what came of reading the data files.
type dataRead struct {
	set     *record.Dataset
	summary report.Summary
	failed  bool // some record could not be read
}

// read reads all data files. What is wrong in them is written to standard error
// and the rest is read; the error is for what could not be opened.
func (a *app) read(ctx context.Context, c *checked, list []dataFile, opt readOptions) (*dataRead, error) {
	chosen, err := a.mappings(c.info, opt.mapping)
	if err != nil {
		return nil, err
	}
	separator, size := utf8.DecodeRuneInString(opt.separator)
	if size != len(opt.separator) {
		return nil, usageError("--separator: %s", a.say(diag.Term{NB: "ett tegn", EN: "one character"}))
	}
	if opt.separator == "" {
		separator = 0
	}
	if err := a.readable(list, chosen); err != nil {
		return nil, err
	}
	out := &dataRead{set: record.NewDataset()}
	counts := map[string]int{}
	bar := a.progress(list)
	defer bar.finish()
	lang := a.lang(c.info.Lang)
	var limit bool
	for _, f := range list {
		got, err := a.readOne(ctx, out.set, f, files.Options{Mapping: chosen[f.record], Separator: separator, Encoding: opt.encoding, Progress: bar.at})
		if err != nil {
			return nil, stopped(ctx, a.cannotRead(f.path, err))
		}
		bar.next()
		a.problems(got.Problems, lang)
		counts[f.record.Name] += got.Records
		out.summary.Unread += got.Failed
		out.failed = out.failed || got.Failed > 0 || got.Errors > 0
		limit = limit || got.Limit
	}
	a.problems(out.set.Seal(), lang)
	for _, r := range c.info.Records {
		if out.set.Table(r) != nil {
			out.summary.Records = append(out.summary.Records, report.Count{Name: r.Name, Count: counts[r.Name]})
		}
	}
	if limit {
		return nil, &exitError{code: exitLimit}
	}
	return out, nil
}

func (a *app) readOne(ctx context.Context, set *record.Dataset, f dataFile, opt files.Options) (record.Report, error) {
	if f.path == "-" {
		if opt.Mapping == nil || opt.Mapping.Format == "" {
			opt.Format = "jsonl"
		}
		return files.Read(ctx, set, f.record, files.Source{Name: "-", Reader: a.stdin}, opt)
	}
	file, err := os.Open(f.path)
	if err != nil {
		return record.Report{}, err
	}
	defer file.Close()
	return files.Read(ctx, set, f.record, files.Source{Name: f.path, Reader: file}, opt)
}

// problems writes what is wrong in a data file: never a value out of it.
func (a *app) problems(list record.Problems, lang diag.Lang) {
	for _, p := range list.List {
		if a.quiet && p.Severity() != diag.Error {
			continue
		}
		fmt.Fprintln(a.stderr, p.Text(lang))
		if help := p.Help(lang); help != "" {
			fmt.Fprintf(a.stderr, "  %s: %s\n", diag.Term{NB: "hjelp", EN: "help"}.In(lang), help)
		}
	}
	if more := list.More(); more > 0 {
		fmt.Fprintf(a.stderr, diag.Term{NB: "… og %d til\n", EN: "… and %d more\n"}.In(lang), more)
	}
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
