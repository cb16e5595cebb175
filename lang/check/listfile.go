package check

import (
	"encoding/csv"
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// maxListMistakes is how many lines of one code list are complained of: a list
// of the wrong kind is wrong in every line.
const maxListMistakes = 20

// listFile adds the codes of a code list: lines of code;title[;from;to] below a
// header that says so, in either language.
func (c *checker) listFile(h model.Home, s *model.CodeSystem, path *syntax.Text) {
	at := h.At(path)
	if load.OutsideRoot(path.Value) {
		c.Incomplete[s] = true
		c.Report(diag.PathOutsideRoot, at)
		return
	}
	file, refused := c.listText(h.File.Source.Name, path.Value)
	if file == nil {
		c.Incomplete[s] = true
		c.Report(refused, at)
		return
	}
	l := &codeList{c: c, system: s, decl: h.Decl.Decl, file: file}
	l.read()
	if l.tooMany && c.fromLists == diag.MaxListed+1 { // the first that is cut
		c.Report(diag.TooManyCodes, at, diag.Plain(strconv.Itoa(diag.MaxListed)))
	}
	if l.mistakes > 0 || l.tooMany {
		c.Incomplete[s] = true
	}
}

// listText is the file that holds a code list, or why there is none. It is read once
// however many code systems take their codes from it.
func (c *checker) listText(from, path string) (*source.File, diag.Code) {
	called := load.Beside(from, path)
	if file := c.lists[called]; file != nil {
		return file, ""
	}
	name, text, err := load.Read(c.load, from, path)
	if err != nil {
		return nil, load.NotRead(err)
	}
	if !utf8.Valid(text) {
		return nil, diag.ListNotUTF8
	}
	file := source.NewFile(name, strings.TrimPrefix(string(text), "\ufeff"))
	c.lists[called] = file
	return file, ""
}

// codeList is one file of codes on its way in.
type codeList struct {
	c        *checker
	system   *model.CodeSystem
	decl     syntax.Decl
	file     *source.File
	mistakes int
	tooMany  bool // codes in all lists of the rule set
}

func (l *codeList) read() {
	header, dated := false, false
	for n := range l.file.Lines() {
		l.c.Alive()
		if l.mistakes >= maxListMistakes || l.tooMany {
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
	code := &model.ListedCode{System: l.system, Basis: model.Basis{Valid: model.Always}}
	code.Named = model.Named{Name: cells[0], Title: cells[1], At: model.Spot{File: l.file, Span: span}, Decl: l.decl}
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
	if l.c.fromLists++; l.c.fromLists > diag.MaxListed {
		l.tooMany = true
		return
	}
	code.Force = []model.Interval{code.Valid}
	before := len(l.c.Diags)
	l.c.list(l.system, code)
	if len(l.c.Diags) > before {
		l.mistakes++
	}
}

func (l *codeList) wrong(code diag.Code, span source.Span, args ...diag.Arg) {
	l.mistakes++
	l.c.Report(code, model.Spot{File: l.file, Span: span}, args...)
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
