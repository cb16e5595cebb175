package format

import (
	"slices"
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// step is how far what belongs to a line stands in from it.
const step = 2

// printer writes one file, line by line. It follows the order of the tree, and
// asks the places of the nodes only where the author had a choice: whether a
// line was broken, whether a blank line stood above, and where the comments were.
type printer struct {
	lang, from syntax.Language
	src        *source.File // nil when a piece of a tree is printed on its own
	base       int          // where the spans of the declaration in hand count from
	comments   []comment    // those not printed yet, in file order

	done     []line          // finished lines
	cur      strings.Builder // the line being written, without its indentation
	column   int             // its indentation
	indent   int             // that of the first line of what is being written
	trailing string          // the comment behind it
	glued    bool            // no blank before the next word
	first    int             // the index in done of the first line of what is being written
	start    int             // where that begins in the source
	hang     int             // the indentation of continuations
	parens   int             // open at this point

	roles    map[string]role // what the file's own names hold
	number   role            // what the next number may be
	versions role            // what the values of the declaration in hand may be
	cell     bool            // inside a table's cell, where a bar is written `\|`
	clashes  []clash         // names that cannot be written in lang
}

// line is a finished line: its text, the comment behind it, and where in the
// source what it belongs to begins.
type line struct {
	text, comment string
	start         int
}

// word writes a word with a blank before it.
func (p *printer) word(s string) {
	if p.cur.Len() > 0 && !p.glued {
		p.cur.WriteByte(' ')
	}
	p.attach(s)
}

// attach writes a word that touches the one before.
func (p *printer) attach(s string) {
	p.cur.WriteString(s)
	p.glued = false
}

// glue writes a word that touches the one before and the one after.
func (p *printer) glue(s string) {
	p.attach(s)
	p.glued = true
}

// keyword writes a keyword in the vocabulary that is printed.
func (p *printer) keyword(k syntax.Keyword) { p.word(k.In(p.lang)) }

// wider is the width that two things which stand under one another share. What
// is wider than reach stands out and leaves the other where it is: a long line
// should not carry short ones off the page, nor a hostile file fill the memory
// with blanks.
func wider(a, b int) int {
	if b > reach {
		return a
	}
	return max(a, b)
}

const reach = 100

// pad writes the blanks that bring a word of a width to the column's.
func (p *printer) pad(width, column int) {
	p.cur.WriteString(strings.Repeat(" ", max(0, column-width)))
}

// begin starts a line whose first word stands at the offset, after the comments
// and the blank line that stood above it. Its continuations stand at hang.
func (p *printer) begin(start, column, hang int) {
	if p.src != nil {
		p.above(p.base+start, column)
		p.blank(p.base + start)
	}
	p.start = p.base + start
	p.first, p.indent, p.column, p.hang, p.parens = len(p.done), column, column, hang, 0
}

// deepest is how many open parentheses show in the indentation.
const deepest = 20

// gap stands between two words where a line may be broken: it breaks the line
// where the author did, and leaves the comments up to there behind and below it.
// The offsets are the end of the one word and the start of the next.
func (p *printer) gap(end, start int) {
	if p.src == nil || p.src.Line(p.base+end) == p.src.Line(p.base+start) {
		return
	}
	list := p.take(p.base + start)
	if len(list) > 0 && !list[0].OwnLine {
		p.trailing, list = list[0].text(), list[1:]
	}
	p.flush()
	p.column = p.hang + step*min(p.parens, deepest)
	for _, c := range list {
		p.done = append(p.done, c.line(p.column))
	}
}

// end finishes what is being written, whose last word ended at the offset. A
// comment that no gap had room for goes above it.
func (p *printer) end(end int) {
	if p.src == nil {
		p.flush()
		return
	}
	end += p.base
	list := p.take(p.src.LineStart(p.src.Line(end) + 1))
	if n := len(list); n > 0 && !list[n-1].OwnLine {
		p.trailing, list = list[n-1].text(), list[:n-1]
	}
	p.flush()
	above := make([]line, len(list))
	for i, c := range list {
		above[i] = c.line(p.indent)
	}
	p.done = slices.Insert(p.done, p.first, above...)
}

// flush ends the line being written and leaves the next one empty.
func (p *printer) flush() {
	if p.cur.Len() > 0 {
		p.done = append(p.done, line{strings.Repeat(" ", p.column) + p.cur.String(), p.trailing, p.start})
	}
	p.cur.Reset()
	p.trailing, p.glued = "", false
}

// blank keeps one blank line where the author had any above an offset.
func (p *printer) blank(offset int) {
	if n := len(p.done); n > 0 && p.done[n-1].text != "" && p.blankAbove(offset) {
		p.done = append(p.done, line{})
	}
}

func (p *printer) blankAbove(offset int) bool {
	at := p.src.Line(offset)
	return at > 0 && strings.TrimSpace(p.src.LineText(at-1)) == ""
}

// render puts the lines together. Comments behind adjacent lines stand under
// one another.
func (p *printer) render() string {
	var b strings.Builder
	for i := 0; i < len(p.done); {
		run, column := i, 0
		for run < len(p.done) && p.done[run].comment != "" {
			column = wider(column, columns(p.done[run].text))
			run++
		}
		for ; i < run; i++ {
			b.WriteString(p.done[i].text)
			b.WriteString(strings.Repeat(" ", max(0, column-columns(p.done[i].text))+2))
			b.WriteString(p.done[i].comment)
			b.WriteByte('\n')
		}
		if i < len(p.done) {
			b.WriteString(p.done[i].text)
			b.WriteByte('\n')
			i++
		}
	}
	return b.String()
}
