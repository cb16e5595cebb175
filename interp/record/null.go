package record

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// nullWords are what databases and spreadsheets write for "not recorded". In a date or
// a number they are refused; as a key or in a reference they would make one of all
// those that are not known.
var nullWords = map[string]bool{
	"NULL": true, "null": true, "Null": true, "(NULL)": true, "(null)": true, "<NULL>": true, "<null>": true,
	"#N/A": true, "#I/T": true, "N/A": true, "NaN": true, "(tom)": true, "(blank)": true, ".": true, "-": true,
}

// NullWord says whether a text is what databases and spreadsheets write for "not
// recorded".
func NullWord(text string) bool { return nullWords[text] }

// longestNull is how long such a word is at most.
const longestNull = len("(blank)")

// null says of a field that such a word was met.
type null uint8

const (
	noNull null = iota
	nullMet
	nullSaid
)

// noteNull notes that a key or a reference is a word for "not recorded".
func (in *Intake) noteNull(f *model.Field, text []byte) {
	if len(text) > longestNull || !nullWords[string(text)] || in.nulls[f.Index] != noNull {
		return
	}
	if f == in.schema.record.Key || f.Grouping || f.Type.Kind == model.Reference {
		in.nulls[f.Index] = nullMet
		in.nullMet = true
	}
}

// sayNulls warns once of each field in which there is such a word.
func (in *Intake) sayNulls(line int) {
	if !in.nullMet {
		return
	}
	in.nullMet = false
	for i, n := range in.nulls {
		if n != nullMet {
			continue
		}
		in.nulls[i] = nullSaid
		name := in.schema.record.Fields[i].Name
		in.FaultOfFile(Problem{Code: diag.RecordNullWord, Line: line, Field: name, Args: []diag.Arg{diag.Plain(name)}})
	}
}
