package format

import (
	"slices"
	"strings"
	"unicode"

	"ppolang/lang/syntax"
)

// comment is a comment with its place in the file.
type comment struct {
	*syntax.Comment
	start int
}

// commentsOf lists every comment of the file, in order.
func commentsOf(f *syntax.File) []comment {
	var all []comment
	for _, d := range f.Decls {
		all = appendComments(all, d, d.Lead, d.Doc, d.Decl.Header().Inner)
	}
	for _, c := range f.Tail {
		all = append(all, comment{c, c.Place.Start})
	}
	slices.SortStableFunc(all, inOrder)
	return all
}

func appendComments(all []comment, d *syntax.Placed, lists ...[]*syntax.Comment) []comment {
	for _, list := range lists {
		for _, c := range list {
			all = append(all, comment{c, d.Abs(c.Place).Start})
		}
	}
	return all
}

func inOrder(a, b comment) int { return a.start - b.start }

// text is the comment as it is printed.
func (c comment) text() string { return "#" + strings.TrimRightFunc(c.Text, unicode.IsSpace) }

// line is the comment on a line of its own.
func (c comment) line(column int) line {
	return line{text: strings.Repeat(" ", column) + c.text(), start: c.start}
}

// take hands out the comments that begin before an offset.
func (p *printer) take(before int) []comment {
	n := 0
	for n < len(p.comments) && p.comments[n].start < before {
		n++
	}
	list := p.comments[:n]
	p.comments = p.comments[n:]
	return list
}

// above prints the comments before an offset, each on a line of its own, with
// the blank lines that stood above them.
func (p *printer) above(offset, column int) {
	for _, c := range p.take(offset) {
		p.blank(c.start)
		p.done = append(p.done, c.line(column))
	}
}

// below prints the comments that stand indented below a declaration's last line:
// they are about what is above them, a clause put aside as a rule. The first
// that is not indented ends them; so does the documentation of the next
// declaration, which begins at doc.
func (p *printer) below(doc int) {
	for len(p.comments) > 0 && len(p.done) > 0 {
		c := p.comments[0]
		if c.start >= doc || c.start == p.src.LineStart(p.src.Line(c.start)) {
			return
		}
		p.above(c.start+1, step)
	}
}
