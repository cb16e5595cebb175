package ide

import (
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// section is a part of a file under a heading: a comment that is a rule of
// dashes, and the comment below it, or both on one line.
type section struct {
	title source.Span // absolute, of the comment with the title
	whole source.Span // absolute, from the first line of the heading to the last text before the next
	name  string
}

// remark is a comment with its absolute place.
type remark struct {
	source.Span
	text string
}

// remarks are the comments of a file that stand on lines of their own between
// declarations, in order.
func remarks(f *syntax.File) []remark {
	var list []remark
	add := func(comments []*syntax.Comment, base int) {
		for _, c := range comments {
			if c.OwnLine {
				list = append(list, remark{c.Place.Shift(base), c.Text})
			}
		}
	}
	for _, placed := range f.Decls {
		add(placed.Lead, placed.Base)
		add(placed.Doc, placed.Base)
	}
	add(f.Tail, 0)
	return list
}

// sections finds the headings of a file.
func sections(f *syntax.File) []section {
	var list []section
	comments := remarks(f)
	for i := 0; i < len(comments); i++ {
		c := comments[i]
		rest, ruled := afterRule(c.text)
		title, name := c, rest
		if ruled && rest == "" && i+1 < len(comments) && adjacent(f.Source, c, comments[i+1]) {
			if _, again := afterRule(comments[i+1].text); !again {
				i++
				title, name = comments[i], strings.TrimSpace(comments[i].text)
			}
		}
		if ruled && name != "" {
			list = append(list, section{title.Span, source.Span{Start: c.Start}, name})
		}
	}
	for i := range list {
		end := len(f.Source.Text)
		if i+1 < len(list) {
			end = list[i+1].whole.Start
		}
		list[i].whole.End = list[i].whole.Start + len(strings.TrimRight(f.Source.Text[list[i].whole.Start:end], " \t\r\n"))
	}
	return list
}

// afterRule is the text of a comment that begins with a rule of dashes, without
// that and without one at the end.
func afterRule(text string) (rest string, ruled bool) {
	text = strings.TrimSpace(text)
	for _, mark := range []string{"-", "=", "─", "*", "#"} {
		if cut := strings.TrimLeft(text, mark); strings.HasPrefix(text, strings.Repeat(mark, 3)) {
			return strings.TrimSpace(strings.TrimRight(cut, mark+" ")), true
		}
	}
	return "", false
}

// adjacent says whether one comment stands on the line below the other.
func adjacent(f *source.File, a, b remark) bool { return f.Line(b.Start) == f.Line(a.Start)+1 }
