// Package jsonl reads records from JSON: one object a line (JSON lines), or one
// array of objects. It scans the bytes straight into the record's columns, and
// is as strict as the standard, stricter where JSON libraries repair in silence:
// no name twice, no half surrogates, no numbers where a text was meant.
//
// null, a missing key, "" and a blank text all say that nothing was recorded.
package jsonl

import (
	"bytes"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// Limits on one record.
const (
	maxRecord = 16 << 20 // a contact has under 1 KiB; a record must fit in memory
	maxDepth  = 64       // records are flat; this is for fields nobody reads
	maxKeys   = 10_000
)

var (
	lines    = diag.Term{NB: "JSON-linjer, én post per linje", EN: "JSON lines, one record a line"}
	array    = diag.Term{NB: "en JSON-tabell, `[{…}, {…}]`", EN: "a JSON array, `[{…}, {…}]`"}
	indented = diag.Term{NB: "JSON over flere linjer", EN: "JSON over several lines"}
)

// Read reads JSON lines. The error is that of reading; what is wrong with the
// records is in the intake's report.
func Read(src *record.Source, in *record.Intake, _ record.Shape) error {
	w := src.Window
	s := scanner{in: in, column: 1}
	for first := true; ; {
		text, whole := line(w)
		if len(text) == 0 {
			return w.Err()
		}
		last := text[len(text)-1] != '\n'
		if last && w.Err() != nil {
			return w.Err()
		}
		s.line++
		if !whole {
			s.tooLong()
			if !skipLine(w) {
				return w.Err()
			}
			continue
		}
		if s.data = bytes.TrimRight(text, blanks); len(s.data) > 0 {
			if first && bytes.TrimLeft(s.data, blanks)[0] == '[' {
				s.otherForm(array, lines)
				return nil
			}
			f := s.record()
			if first && !last && s.goesOn(f) {
				s.otherForm(indented, lines)
				return nil
			}
			s.finish(f)
			first = false
		}
		w.Advance(len(text))
	}
}

// goesOn says whether a line ends where JSON over several lines has its line
// ends.
func (s *scanner) goesOn(f *fault) bool {
	return f != nil && f.code == diag.JSONEnds && !f.inText && strings.IndexByte("{[,:", s.data[len(s.data)-1]) >= 0
}

const blanks = " \t\r\n"

// line is the next line with its line end, of at most maxRecord bytes. It is
// empty at the end of the file, and not whole where it is longer.
func line(w *record.Window) (text []byte, whole bool) {
	searched := 0
	for {
		text = w.Bytes()
		if i := bytes.IndexByte(text[searched:], '\n'); i >= 0 {
			text = text[:searched+i+1]
			return text, len(text) <= maxRecord
		}
		if len(text) > maxRecord {
			return text, false
		}
		searched = len(text)
		if !w.More() {
			return text, true
		}
	}
}

// skipLine leaves a line that is too long behind; it is false at the end of the
// file.
func skipLine(w *record.Window) bool {
	for {
		text := w.Bytes()
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			w.Advance(i + 1)
			return true
		}
		w.Advance(len(text))
		if !w.More() {
			return false
		}
	}
}

// finish ends the record, with what ended it too early if anything did.
func (s *scanner) finish(f *fault) {
	if f != nil {
		s.report(f)
	}
	s.in.Commit(s.line)
}
