package jsonl

import (
	"bytes"
	"unicode/utf8"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// ReadArray reads one array of objects, a record at a time however long the
// array is. The error is that of reading.
func ReadArray(src *record.Source, in *record.Intake, _ record.Shape) error {
	a := arrayReader{scanner: scanner{in: in}, w: src.Window, line: 1, column: 1}
	a.read()
	return src.Window.Err()
}

// arrayReader cuts an array into its elements, by counting brackets outside of
// texts, so that a broken one does not hide the next.
type arrayReader struct {
	scanner
	w            *record.Window
	line, column int // of the window's start
}

func (a *arrayReader) read() {
	c, ok := a.next()
	switch {
	case !ok:
		return
	case c == '{':
		a.here()
		a.otherForm(lines, array)
		return
	case c != '[':
		a.wanted(diag.Plain("`[`"))
		return
	}
	a.advance(1)
	if c, ok = a.next(); ok && c == ']' {
		a.advance(1)
		a.end()
		return
	}
	for a.element() {
		switch c, ok = a.next(); {
		case ok && c == ',':
			a.advance(1)
		case ok && c == ']':
			a.advance(1)
			a.end()
			return
		default:
			a.wanted(diag.Term{NB: "`,` eller `]`", EN: "`,` or `]`"})
			return
		}
	}
}

// next is the next byte that is no blank; false at the end.
func (a *arrayReader) next() (byte, bool) {
	for {
		text := a.w.Bytes()
		n := len(text) - len(bytes.TrimLeft(text, blanks))
		a.advance(n)
		if n < len(text) {
			return text[n], true
		}
		if !a.w.More() {
			return 0, false
		}
	}
}

// element reads one element as a record; it is false where the file ends in it.
func (a *arrayReader) element() bool {
	c, ok := a.next()
	if !ok || c == ',' || c == ']' {
		a.wanted(diag.Plain("`{`"))
		return false
	}
	a.here()
	size, tooLong, ok := a.cut()
	switch {
	case tooLong:
		a.tooLong()
	case ok || a.w.Err() == nil:
		a.data = a.w.Bytes()[:size]
		a.finish(a.record())
	}
	a.advance(size)
	a.in.Report.Incomplete = a.in.Report.Incomplete || !ok
	return ok
}

// cut finds the end of the element that begins the window. Of an element that is
// too long the beginning is used up already, and size is the rest.
func (a *arrayReader) cut() (size int, tooLong, ok bool) {
	depth, quoted, escaped := 0, false, false
	text := a.w.Bytes()
	for at := 0; ; at++ {
		if at == len(text) {
			if at > maxRecord {
				a.advance(at)
				at, tooLong = 0, true
			}
			if !a.w.More() {
				return at, tooLong, false
			}
			text = a.w.Bytes()
		}
		switch c := text[at]; {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth < 0 {
				return at, tooLong, true
			}
			if depth == 0 {
				return at + 1, tooLong || at >= maxRecord, true
			}
		case depth == 0 && c == ',':
			return at, tooLong, true
		}
	}
}

// end holds that nothing follows the array.
func (a *arrayReader) end() {
	if _, more := a.next(); more {
		a.wanted(diag.Term{NB: "filens slutt", EN: "the end of the file"})
	}
}

// wanted reports that something else stands where the window starts, and that
// what follows was not read.
func (a *arrayReader) wanted(what diag.Arg) {
	for !utf8.FullRune(a.w.Bytes()) && a.w.More() {
	}
	if a.w.Err() != nil {
		return
	}
	p := record.Problem{Code: diag.JSONEnds, Line: a.line, Column: a.column, Args: []diag.Arg{what}}
	if text := a.w.Bytes(); len(text) > 0 {
		p.Code, p.Args = diag.JSONSyntax, []diag.Arg{kindOf(text), what}
	}
	a.stop(p)
}

// here makes the window's start the place of the record to be scanned.
func (a *arrayReader) here() { a.scanner.line, a.scanner.column = a.line, a.column }

// advance uses up n bytes and keeps count of lines and columns.
func (a *arrayReader) advance(n int) {
	text := a.w.Bytes()[:n]
	if i := bytes.LastIndexByte(text, '\n'); i >= 0 {
		a.line += bytes.Count(text, []byte{'\n'})
		a.column = 1
		text = text[i+1:]
	}
	for _, c := range text {
		if utf8.RuneStart(c) {
			a.column++
		}
	}
	a.w.Advance(n)
}
