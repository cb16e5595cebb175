package check

import (
	"encoding/csv"
	"errors"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// maxListMistakes is how many lines of one code list are complained of: a list
// of the wrong kind is wrong in every line.
const maxListMistakes = 20

// listFile adds the codes of a code list: lines of code;title[;from;to] below a
// header that says so, in either language.
func (c *checker) listFile(h home, s *CodeSystem, path *syntax.Text) {
	at := h.place(path)
	if outsideRoot(path.Value) {
		c.incomplete[s] = true
		c.report(diag.PathOutsideRoot, at)
		return
	}
	name, text, err := load(c.load, h.file.Source.Name, path.Value)
	if err != nil {
		c.incomplete[s] = true
		c.report(notRead(err), at)
		return
	}
	if !utf8.Valid(text) {
		c.incomplete[s] = true
		c.report(diag.ListNotUTF8, at)
		return
	}
	l := &codeList{c: c, system: s, decl: h.decl.Decl, file: source.NewFile(name, strings.TrimPrefix(string(text), "\ufeff"))}
	l.read()
	if l.mistakes > 0 {
		c.incomplete[s] = true
	}
}

// codeList is one file of codes on its way in.
type codeList struct {
	c        *checker
	system   *CodeSystem
	decl     syntax.Decl
	file     *source.File
	mistakes int
}

func (l *codeList) read() {
	header, dated := false, false
	for n := range l.file.Lines() {
		if l.mistakes >= maxListMistakes {
			return
		}
		line := l.file.LineText(n)
		if strings.TrimSpace(line) == "" {
			continue
		}
		span := source.Span{Start: l.file.LineStart(n), End: l.file.LineStart(n) + len(line)}
		cells, ok := splitList(line)
		if !header {
			switch strings.ToLower(strings.Join(cells, ";")) {
			case "code;title", "kode;tittel":
			case "code;title;from;to", "kode;tittel;fra;til":
				dated = true
			default:
				l.wrong(diag.ListHeader, span)
				return
			}
			header = true
			continue
		}
		if !ok || len(cells) < 2 || len(cells) > 2 && !dated || len(cells) > 4 {
			l.wrong(diag.ListLine, span)
			continue
		}
		l.add(cells, span)
	}
	if !header {
		l.wrong(diag.ListHeader, source.Span{})
	}
}

func (l *codeList) add(cells []string, span source.Span) {
	code := &ListedCode{System: l.system, Basis: Basis{Valid: Always}}
	code.Named = Named{Name: cells[0], Title: cells[1], at: Spot{File: l.file, Span: span}, Decl: l.decl}
	if code.Name == "" || strings.ContainsAny(code.Name, " ,") {
		l.wrong(diag.ListLine, span)
		return
	}
	for i, cell := range cells[2:] {
		if cell == "" {
			continue
		}
		day, ok := value.ParseDate(cell)
		if !ok {
			l.wrong(diag.ListDate, span)
			return
		}
		if i == 0 {
			code.Valid.From = day
		} else {
			code.Valid.To = day
		}
	}
	if code.Valid.From > code.Valid.To {
		l.wrong(diag.EmptyValidity, span, diag.Plain(code.Valid.From.String()), diag.Plain(code.Valid.To.String()))
		return
	}
	code.Force = []Interval{code.Valid}
	before := len(l.c.diags)
	l.c.list(l.system, code)
	if len(l.c.diags) > before {
		l.mistakes++
	}
}

func (l *codeList) wrong(code diag.Code, span source.Span, args ...diag.Arg) {
	l.mistakes++
	l.c.report(code, Spot{File: l.file, Span: span}, args...)
}

// splitList parts a line at semicolons as CSV does. A line is read by itself, so
// that a quote without its end takes no other lines with it: it is false there.
// Quotes within a cell that does not begin with one are its own.
func splitList(line string) (cells []string, ok bool) {
	if !strings.Contains(line, `"`) { // nearly all
		cells = strings.Split(line, ";")
	} else {
		var err error
		cells, err = readList(line, false)
		if errors.Is(err, csv.ErrBareQuote) {
			cells, err = readList(line, true)
		}
		if err != nil {
			return []string{line}, false
		}
	}
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
	}
	return cells, true
}

func readList(line string, lazy bool) ([]string, error) {
	r := csv.NewReader(strings.NewReader(line))
	r.Comma, r.LazyQuotes = ';', lazy
	return r.Read()
}
