package main

import (
	"errors"
	"os"
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// dataFile is one file of records.
type dataFile struct {
	record string // the type of its records; "" where the file itself says
	path   string // `-` is standard input
}

// dataFiles understands the DATA arguments: NAME=PATH, or a path.
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
	name, file, ok := strings.Cut(arg, "=")
	switch {
	case ok && recordNamed(info, name):
		return dataFile{name, file}, nil
	case ok && !strings.ContainsAny(name, `/\.`):
		return dataFile{}, usageError(a.say(diag.Term{NB: "`%s`: ingen post heter `%s` (postene er %s)", EN: "`%s`: no record is named `%s` (the records are %s)"}), arg, name, recordNames(info))
	}
	return dataFile{path: arg}, nil
}

// dataPath is the path of a DATA argument, as far as that can be told before the
// rules are read.
func dataPath(arg string) string {
	if name, file, ok := strings.Cut(arg, "="); ok && !strings.ContainsAny(name, `/\.`) {
		return file
	}
	return arg
}

func recordNamed(info *model.Info, name string) bool {
	name = norm.NFC.String(name)
	return slices.ContainsFunc(info.Records, func(r *model.Record) bool { return r.Name == name })
}

func recordNames(info *model.Info) string {
	var names []string
	for _, r := range info.Records {
		names = append(names, r.Name)
	}
	sort.Strings(names)
	return strings.Join(names, ", ")
}

// knownMappings refuses names of innlesinger that the rules do not have.
func (a *app) knownMappings(info *model.Info, names []string) error {
	for _, name := range names {
		name = norm.NFC.String(name)
		if !slices.ContainsFunc(info.Mappings, func(m *model.Mapping) bool { return m.Name == name }) {
			return usageError(a.say(diag.Term{NB: "--mapping: ingen innlesing heter `%s`", EN: "--mapping: no mapping is named `%s`"}), name)
		}
	}
	return nil
}

// readable refuses files that cannot be there or that no reader knows, before
// anything is read.
func (a *app) readable(info *model.Info, list []dataFile) error {
	stated := slices.ContainsFunc(info.Mappings, func(m *model.Mapping) bool { return m.Format != "" })
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
		if _, _, ok := files.FormatOf(f.path); !ok && !stated {
			return a.noFormat(f.path)
		}
	}
	return nil
}

func (a *app) noFormat(path string) error {
	return usageError(a.say(diag.Term{NB: "`%s`: ukjent format; filnavnet skal ende på .%s (en tekst også med .gz bak, eller alene i en .zip), eller --mapping si det", EN: "`%s`: unknown format; the file name ends in .%s (a text also with .gz behind, or alone in a .zip), or --mapping says it"}),
		path, strings.Join(files.Formats(), ", ."))
}

// cannotRecord says why a data file was not read.
func (a *app) cannotRecord(path string, err error) error {
	var unread *files.Unread
	switch {
	case errors.As(err, &unread):
		return usageError("`%s`: %s", path, a.say(unread.Why))
	case errors.Is(err, ppolang.ErrNoFormat):
		return a.noFormat(path)
	}
	return a.cannotRead(path, err)
}
