package files

import (
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/interp/record/csv"
	"ppolang/interp/record/jsonl"
	"ppolang/interp/record/parquet"
	"ppolang/interp/record/xlsx"
	"ppolang/interp/record/xml"
	"ppolang/lang/model"
)

// Format is how one kind of file is looked at and read. Both functions are given
// what the format needs of the file; their error is that of reading it.
type Format struct {
	Name  string // also the ending of such files
	Needs Need
	Keyed bool // each record has its names
	// Look says how a file begins. Of a stream it has the first part only, and uses
	// nothing up.
	Look func(*record.Source, record.Shape) (record.Look, error)
	// Read reads the records. What is wrong with them is in the intake's report.
	Read func(*record.Source, *record.Intake, record.Shape) error
}

// Need is what a format needs of a file.
type Need uint8

// The needs.
const (
	Text   Need = iota // a stream of text, which is decoded to UTF-8 and may be packed
	Bytes              // a stream of bytes as they are in the file, which may be packed
	Random             // random access
)

// formats is the table of formats, in the order of their names.
var formats = []Format{
	{Name: "csv", Look: csv.Look, Read: csv.Read},
	{Name: "json", Keyed: true, Look: jsonl.LookArray, Read: jsonl.ReadArray},
	{Name: "jsonl", Keyed: true, Look: jsonl.Look, Read: jsonl.Read},
	{Name: "ndjson", Keyed: true, Look: jsonl.Look, Read: jsonl.Read},
	{Name: "parquet", Needs: Random, Look: parquet.Look, Read: parquet.Read},
	{Name: "xlsm", Needs: Random, Look: xlsx.Look, Read: xlsx.Read}, // macros are not looked at
	{Name: "xlsx", Needs: Random, Look: xlsx.Look, Read: xlsx.Read},
	{Name: "xml", Needs: Bytes, Look: xml.Look, Read: xml.Read},
}

// format is the format of that name, nil where there is none.
func format(name string) *Format {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == strings.ToLower(name) })
	if i < 0 {
		return nil
	}
	return &formats[i]
}

// Formats are the names of all formats, in order.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.Name
	}
	return names
}

// Readable is what an innlesing can name: every format, and each encoding by one
// name.
func Readable() model.Readable {
	return model.Readable{Formats: Formats(), Encodings: []string{latinName, utf16Name, utf8Name, windowsName}}
}
