package main

import (
	"os"
	"path/filepath"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// dataFile is one file of records and their type.
type dataFile struct {
	record *model.Record
	path   string // `-` is standard input
}

// dataFiles understands the DATA arguments: NAME=PATH, or a path whose file name
// starts with the name of a declared record.
func (a *app) dataFiles(info *model.Info, args []string) ([]dataFile, error) {
	var list []dataFile
	for _, arg := range args {
		file, err := a.dataFile(info, arg)
		if err != nil {
			return nil, err
		}
		list = append(list, file)
	}
	return list, nil
}

func (a *app) dataFile(info *model.Info, arg string) (dataFile, error) {
	if name, file, ok := strings.Cut(arg, "="); ok {
		if r := recordNamed(info, name); r != nil {
			return dataFile{r, file}, nil
		}
		if !strings.ContainsAny(name, `/\.`) {
			return dataFile{}, usageError(a.say(diag.Term{NB: "`%s`: ingen post heter `%s` (postene er %s)", EN: "`%s`: no record is named `%s` (the records are %s)"}), arg, name, recordNames(info))
		}
	}
	best := files.RecordOf(filepath.ToSlash(arg), info.Records)
	if best == nil {
		return dataFile{}, usageError(a.say(diag.Term{
			NB: "`%s`: filnavnet begynner ikke med navnet på en post (%s); skriv NAVN=FIL",
			EN: "`%s`: the file name does not start with a record's name (%s); write NAME=FILE"}), arg, recordNames(info))
	}
	return dataFile{best, arg}, nil
}

// dataPath is the path of a DATA argument, as far as that can be told before the
// rules are read.
func dataPath(arg string) string {
	if name, file, ok := strings.Cut(arg, "="); ok && !strings.ContainsAny(name, `/\.`) {
		return file
	}
	return arg
}

func recordNamed(info *model.Info, name string) *model.Record {
	name = norm.NFC.String(name)
	for _, r := range info.Records {
		if r.Name == name {
			return r
		}
	}
	return nil
}

func recordNames(info *model.Info) string {
	var names []string
	for _, r := range info.Records {
		names = append(names, r.Name)
	}
	sort.Strings(names)
	return strings.Join(names, ", ")
}

// mappings are the mappings of those names by the record they are for.
func (a *app) mappings(info *model.Info, names []string) (map[*model.Record]*model.Mapping, error) {
	chosen := map[*model.Record]*model.Mapping{}
	for _, name := range names {
		known := false
		for _, m := range info.Mappings {
			if m.Name == norm.NFC.String(name) {
				chosen[m.Record], known = m, true
			}
		}
		if !known {
			return nil, usageError(a.say(diag.Term{NB: "--mapping: ingen innlesing heter `%s`", EN: "--mapping: no mapping is named `%s`"}), name)
		}
	}
	return chosen, nil
}

// readable refuses files that cannot be there or that no reader knows, before
// anything is read.
func (a *app) readable(list []dataFile, chosen map[*model.Record]*model.Mapping) error {
	for _, f := range list {
		if f.path == "-" {
			continue
		}
		info, err := os.Stat(f.path)
		if err == nil && info.IsDir() {
			err = ppolang.ErrNotRegular
		}
		if err != nil {
			return a.cannotRead(f.path, err)
		}
		if m := chosen[f.record]; m != nil && m.Format != "" {
			continue
		}
		if _, _, ok := files.FormatOf(f.path); !ok {
			return usageError(a.say(diag.Term{NB: "`%s`: ukjent format; filnavnet skal ende på .%s (også med .gz bak), eller --mapping si det", EN: "`%s`: unknown format; the file name ends in .%s (also with .gz behind), or --mapping says it"}),
				f.path, strings.Join(files.Formats(), ", ."))
		}
	}
	return nil
}
