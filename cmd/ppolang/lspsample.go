package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"ppolang"
	"ppolang/interp/finding"
	"ppolang/interp/inspect"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// sampleRows is how many records of a sample file are looked at to say what stands in
// its columns.
const sampleRows = 2000

func (h editorHost) Sample(ctx context.Context, info *model.Info, folder string, globs []string, done func(float64)) (*ide.Sampled, error) {
	rules, err := ppolang.Compile(info)
	if err != nil {
		return nil, err
	}
	out := &ide.Sampled{Records: map[string]int{}, Absent: map[string][]string{}, Hits: map[string]ide.Hits{}}
	data := rules.NewData()
	names := sampleFiles(folder, globs)
	for i, name := range names {
		seen, err := lookedAt(ctx, info, name)
		if err != nil {
			return nil, err
		}
		got, err := h.readOne(ctx, data, dataFile{path: name}, ppolang.Source{})
		var unread *files.Unread
		switch {
		case errors.Is(err, ppolang.ErrNoFormat):
			continue // no file of records
		case errors.As(err, &unread):
			notRead(seen, noMapping(&seen[0]))
		case err != nil:
			return nil, err
		}
		for _, p := range got.List {
			if p.Severity() == diag.Error {
				notRead(seen, diag.Term{NB: p.Message(diag.NB), EN: p.Message(diag.EN)})
			}
		}
		out.Files = append(out.Files, seen...)
		done(float64(i+1) / float64(len(names)+1))
	}
	records := data.Seal()
	for _, f := range records.Fields() {
		out.Records[f.Record] = f.Of
		if f.Absent {
			out.Absent[f.Record] = append(out.Absent[f.Record], f.Name)
		}
	}
	result, err := records.Evaluate(ctx, ppolang.Options{})
	if err != nil {
		return nil, err
	}
	for i := range result.Findings.Len() {
		f := result.Findings.Brief(i)
		n := out.Hits[f.Rule]
		if f.Outcome == finding.Undetermined {
			n.Undetermined++
		} else {
			n.Violations++
		}
		out.Hits[f.Rule] = n
	}
	return out, nil
}

// notRead says of the parts of a file why it is not read, or not all of it: the first
// reason.
func notRead(parts []ide.Sample, why diag.Term) {
	for i := range parts {
		if parts[i].Problem == (diag.Term{}) {
			parts[i].Problem = why
		}
	}
}

// noMapping says that no mapping reads a file, and which would nearly.
func noMapping(s *ide.Sample) diag.Term {
	why := diag.Term{NB: "ingen innlesing passer", EN: "no mapping fits"}
	if s.Nearest != "" {
		lacks := "«" + strings.Join(s.Lacking, "», «") + "»"
		why.NB += "; nærmest er `" + s.Nearest + "`, som også leser " + lacks
		why.EN += "; nearest is `" + s.Nearest + "`, which reads " + lacks + " too"
	}
	return why
}

// lookedAt is what can be seen of a sample file, by sheet.
func lookedAt(ctx context.Context, info *model.Info, name string) ([]ide.Sample, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	f, err := inspect.Look(ctx, files.Source{Name: filepath.Base(name), Reader: file}, info, inspect.Options{Rows: sampleRows})
	if err != nil {
		return nil, err
	}
	var list []ide.Sample
	for _, t := range f.Tables {
		s := ide.Sample{File: f.Name, Sheet: t.Sheet, Sheets: f.Sheets, Element: t.Element}
		if f.Unread == nil && f.Reads.Record != nil {
			s.Record = f.Reads.Record.Name
			if m := f.Reads.Mapping; m != nil {
				s.Mapping = m.Name
			}
		}
		if !t.Headless {
			for _, c := range t.Columns {
				s.Columns = append(s.Columns, ide.SampleColumn{
					Heading: c.Heading, Share: 100 * c.Filled / max(1, t.Rows), Kind: diag.Term{NB: c.Words(diag.NB), EN: c.Words(diag.EN)},
				})
			}
			if s.Mapping == "" && t.Record != nil {
				s.Draft, s.Drafts = t.Draft.Text, t.Record.Name
			}
		}
		if s.Mapping == "" {
			for _, fit := range t.Fits {
				if fit.Mapping != nil && fit.Lacking != nil {
					s.Nearest, s.Lacking = fit.Mapping.Name, fit.Lacking
					break
				}
			}
		}
		list = append(list, s)
	}
	if len(list) == 0 {
		list = []ide.Sample{{File: f.Name}}
	}
	return list, nil
}

// sampleFiles are the files that the globs name, from a folder.
func sampleFiles(folder string, globs []string) []string {
	var list []string
	if !reachable(folder) {
		return nil
	}
	for _, glob := range globs {
		if !filepath.IsAbs(glob) {
			glob = filepath.Join(filepath.FromSlash(folder), filepath.FromSlash(glob))
		}
		names, _ := filepath.Glob(glob)
		list = append(list, names...)
	}
	return unique(list)
}
