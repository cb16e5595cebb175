package report

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ppolang/lang/diag"
)

// Format is one way to write a run.
type Format struct {
	Name  string // as --format has it
	Write func(w io.Writer, run Run, paint diag.Paint) error
}

// Formats are all of them, the usual one first. Only what people read at a
// terminal takes the paint.
var Formats = []Format{
	{"text", Text},
	{"jsonl", plain(JSONL)},
	{"json", plain(JSON)},
	{"csv", plain(CSV)},
	{"html", plain(HTML)},
}

func plain(write func(io.Writer, Run) error) func(io.Writer, Run, diag.Paint) error {
	return func(w io.Writer, run Run, _ diag.Paint) error { return write(w, run) }
}

// FormatNames are the names of all formats.
func FormatNames() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = f.Name
	}
	return names
}

// FormatNamed is the format of a name.
func FormatNamed(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// FormatOf is the name of the format that a file's name ends in, the usual one where it
// has no ending or one of texts; false for the ending of something that is not written.
func FormatOf(file string) (name string, ok bool) {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(file), "."))
	for _, f := range Formats {
		if f.Name == ending {
			return f.Name, true
		}
	}
	return Formats[0].Name, !slices.Contains([]string{"xlsx", "xlsm", "xls", "ods", "sarif", "xml", "pdf", "parquet"}, ending)
}
