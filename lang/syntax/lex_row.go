package syntax

import (
	"strings"
	"unicode/utf8"

	"ppolang/lang/source"
)

// row reads a line that begins with a bar as one token: what its cells hold
// depends on the declaration. Its comment begins at a # after a blank that is
// not in a quoted cell.
func (x *scanner) row() {
	start := x.pos
	plain := true
	var q quotes
	for x.pos < x.end && source.LineEnd(x.text[x.pos:x.end]) == 0 {
		c := x.text[x.pos]
		if c == '#' && isBlank(x.text[x.pos-1]) {
			break
		}
		n := q.step(x.text[x.pos:x.end])
		plain = plain && n == 1 && c < utf8.RuneSelf && (c >= ' ' || c == '\t')
		x.pos += n
	}
	stop := x.pos
	for x.pos > start && isBlank(x.text[x.pos-1]) {
		x.pos--
	}
	if !plain {
		x.inside(start, x.pos)
	}
	x.emit(kindRow, start)
	x.pos = stop
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// quotes finds its way along a row past what stands in quotation marks. A text
// counts only where it begins a cell or an item of the list in it.
type quotes struct {
	inside bool    // not at the start of an item
	open   [2]bool // no text in "…" or «…» is closed further on in the line
}

// step is the number of bytes that belong together at the start of s.
func (q *quotes) step(s string) int {
	switch c := s[0]; {
	case c == '\\' && len(s) > 1 && s[1] == '|':
		q.inside = true
		return 2
	case c == '|' || c == ',':
		q.inside = false
	case !isBlank(c) && !q.inside:
		q.inside = true
		mark := 0
		if c != '"' {
			mark = 1
		}
		if q.open[mark] {
			return 1
		}
		if n := quotedLen(s); n > 0 {
			return n
		}
		q.open[mark] = c == '"' || strings.HasPrefix(s, "«")
	}
	return 1
}

// semicolons are the semicolons in a cell that stand in no quotation marks.
func semicolons(cell string) []int {
	var list []int
	var open [2]bool // no text in "…" or «…» is closed further on
	for i := 0; i < len(cell); {
		n := 1
		switch c := cell[i]; {
		case c == ';':
			list = append(list, i)
		case c == '"' && !open[0]:
			n = quotedLen(cell[i:])
			open[0] = n == 0
		case strings.HasPrefix(cell[i:], "«") && !open[1]:
			n = quotedLen(cell[i:])
			open[1] = n == 0
		}
		i += max(1, n)
	}
	return list
}

// quotedLen is the length of the quoted text that s begins with, 0 if none does
// or it has no end on its line.
func quotedLen(s string) int {
	opening, closing := 1, "\""
	if len(s) >= 2 && s[:2] == "«" {
		opening, closing = 2, "»"
	} else if s == "" || s[0] != '"' {
		return 0
	}
	for i := opening; i+len(closing) <= len(s) && source.LineEnd(s[i:]) == 0; i++ {
		if s[i:i+len(closing)] == closing {
			return i + len(closing)
		}
	}
	return 0
}

// RowText is a line that begins with a bar, cut at its bars.
type RowText struct {
	Cells   []string // what stands between two bars, without the blanks around it
	Open    string   // what stands behind the last bar
	Comment string   // with its #
}

// CutRow cuts a line whose first word is a bar as the parser does. Nothing that
// is written in it is left out.
func CutRow(line string) RowText {
	var row RowText
	line = strings.Trim(line, " \t\r\n")
	from := 1
	end := len(line)
	var q quotes
	for i := from; i < len(line); i += q.step(line[i:]) {
		if line[i] == '#' && isBlank(line[i-1]) {
			end = i
			break
		}
		if line[i] == '|' {
			row.Cells = append(row.Cells, strings.Trim(line[from:i], " \t"))
			from = i + 1
		}
	}
	row.Open = strings.Trim(line[from:end], " \t")
	row.Comment = line[end:]
	return row
}
