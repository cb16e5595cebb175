// Package formats has the formats that a run can be written in.
package formats

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ppolang/interp/report"
	"ppolang/interp/report/html"
	"ppolang/interp/report/junit"
	"ppolang/interp/report/sarif"
	"ppolang/interp/report/xlsx"
	"ppolang/lang/diag"
)

// Format is one way to write a run.
type Format struct {
	Name  string // as --format has it
	Write func(w io.Writer, run report.Run, paint diag.Paint) error
	// Leaders writes numbers alone, for those who lead; nil where the format has no page
	// of that kind.
	Leaders func(w io.Writer, run report.Run) error
}

// All are the formats, the usual one first. Only what people read at a
// terminal takes the paint.
var All = []Format{
	{"text", report.Text, nil},
	{"jsonl", plain(report.JSONL), nil},
	{"json", plain(report.JSON), nil},
	{"csv", plain(report.CSV), nil},
	{"html", plain(html.Write), html.Leaders},
	{"sarif", plain(sarif.Write), nil},
	{"xlsx", plain(xlsx.Write), xlsx.Leaders},
	{"junit", plain(junit.Write), nil},
}

func plain(write func(io.Writer, report.Run) error) func(io.Writer, report.Run, diag.Paint) error {
	return func(w io.Writer, run report.Run, _ diag.Paint) error { return write(w, run) }
}

// Names are the names of all formats.
func Names() []string {
	names := make([]string, len(All))
	for i, f := range All {
		names[i] = f.Name
	}
	return names
}

// ForLeaders are the names of those that leaders' numbers are written in.
func ForLeaders() []string {
	var names []string
	for _, f := range All {
		if f.Leaders != nil {
			names = append(names, f.Name)
		}
	}
	return names
}

// Named is the format of a name.
func Named(name string) (Format, bool) {
	for _, f := range All {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Of is the name of the format that a file's name ends in, the usual one where it
// has no ending or one of texts; false for the ending of something that is not written.
func Of(file string) (name string, ok bool) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	for _, f := range All {
		if f.Name == ending {
			return f.Name, true
		}
	}
	return All[0].Name, !slices.Contains([]string{"xlsm", "xls", "ods", "xml", "pdf", "parquet"}, ending)
}
