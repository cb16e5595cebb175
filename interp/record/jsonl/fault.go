package jsonl

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// fault is something wrong at an offset of the record.
type fault struct {
	code   diag.Code
	at     int
	args   []diag.Arg
	field  string
	inText bool // it lies inside quotes
}

func (s *scanner) fault(code diag.Code, args ...diag.Arg) *fault {
	return s.faultAt(s.at, code, args...)
}

func (s *scanner) faultAt(at int, code diag.Code, args ...diag.Arg) *fault {
	return &fault{code: code, at: at, args: args}
}

func (s *scanner) inText(f *fault) *fault {
	f.inText = true
	return f
}

// unexpected says that something else than a mark of JSON stands here.
func (s *scanner) unexpected(want string) *fault {
	return s.unexpectedTerm(diag.Term{NB: "`" + want + "`", EN: "`" + want + "`"})
}

// unexpectedNext says that neither a comma nor the closing mark stands here.
func (s *scanner) unexpectedNext(closing string) *fault {
	return s.unexpectedTerm(diag.Term{NB: "`,` eller `" + closing + "`", EN: "`,` or `" + closing + "`"})
}

func (s *scanner) unexpectedTerm(want diag.Term) *fault {
	if s.at >= len(s.data) {
		return s.fault(diag.JSONEnds, want)
	}
	return s.fault(diag.JSONSyntax, kindOf(s.data[s.at:]), want)
}

// kindOf says what a text begins with, without saying which: it may be a value.
func kindOf(text []byte) diag.Arg {
	r, _ := utf8.DecodeRune(text)
	switch {
	case strings.ContainsRune(`{}[]:,"`, r):
		return diag.Plain("`" + string(r) + "`")
	case unicode.IsDigit(r):
		return diag.Term{NB: "et siffer", EN: "a digit"}
	case unicode.IsLetter(r):
		return diag.Term{NB: "en bokstav", EN: "a letter"}
	case unicode.IsControl(r):
		return diag.Term{NB: "et styretegn", EN: "a control character"}
	}
	return diag.Term{NB: "et annet tegn", EN: "another character"}
}

// place is the line and column of an offset of the record, from 1. Where a
// problem of that code is only counted, it is not looked for.
func (s *scanner) place(at int, code diag.Code) (line, column int) {
	if !s.in.Report.Keeps(code) {
		return 0, 0
	}
	before := s.data[:min(at, len(s.data))]
	if i := bytes.LastIndexByte(before, '\n'); i >= 0 {
		return s.line + bytes.Count(before, []byte{'\n'}), 1 + utf8.RuneCount(before[i+1:])
	}
	return s.line, s.column + utf8.RuneCount(before)
}

// report makes a problem of a fault; the record in hand is not taken.
func (s *scanner) report(f *fault) {
	line, column := s.place(f.at, f.code)
	s.in.Fault(record.Problem{Code: f.code, Line: line, Column: column, Field: f.field, Args: f.args})
}

// refuse reports an array or an object that its field has no use for.
func (s *scanner) refuse(n *record.Name, at int) {
	s.refusal(diag.RecordValue, s.in.Field(n), nil, at)
}

func (s *scanner) refusal(code diag.Code, field *model.Field, raw []byte, at int) {
	f := s.faultAt(at, code, record.NotRead(field, raw)...)
	f.field = field.Name
	s.report(f)
}

// otherForm reports a file that is no JSON of the kind that was expected.
func (s *scanner) otherForm(seems, wanted diag.Term) {
	s.stop(record.Problem{Code: diag.RecordForm, Line: s.line, Args: []diag.Arg{seems, wanted}})
}

// stop reports what ends the reading of the file.
func (s *scanner) stop(p record.Problem) {
	s.in.FaultOfFile(p)
	s.in.Report.Incomplete = true
}

// tooLong reports a record over the limit, which is not taken.
func (s *scanner) tooLong() {
	s.in.Begin()
	s.in.Fault(record.Problem{Code: diag.RecordTooLong, Line: s.line, Args: []diag.Arg{diag.Plain("16")}})
	s.in.Commit(s.line)
}
