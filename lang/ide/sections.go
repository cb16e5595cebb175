package ide

import (
	"strings"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// section is a part of a file under a heading: a comment that is a rule of
// dashes, and the comment below it, or both on one line.
type section struct {
	Title source.Span // absolute, of the comment with the title
	Whole source.Span // absolute, from the first line of the heading to the last text before the next
	Name  string
}

// Remark is a comment with its absolute place.
type Remark struct {
	source.Span
	Text string
}

// Remarks are the comments of a file that stand on lines of their own between
// declarations, in order.
func Remarks(f *syntax.File) []Remark {
	var list []Remark
	add := func(comments []*syntax.Comment, base int) {
		for _, c := range comments {
			if c.OwnLine {
				list = append(list, Remark{c.Place.Shift(base), c.Text})
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

// Sections finds the headings of a file.
func Sections(f *syntax.File) []section {
	var list []section
	comments := Remarks(f)
	for i := 0; i < len(comments); i++ {
		c := comments[i]
		rest, ruled := afterRule(c.Text)
		title, name := c, rest
		if ruled && rest == "" && i+1 < len(comments) && Adjacent(f.Source, c, comments[i+1]) {
			if _, again := afterRule(comments[i+1].Text); !again {
				i++
				title, name = comments[i], strings.TrimSpace(comments[i].Text)
			}
		}
		if ruled && name != "" {
			list = append(list, section{title.Span, source.Span{Start: c.Start}, name})
		}
	}
	for i := range list {
		end := len(f.Source.Text)
		if i+1 < len(list) {
			end = list[i+1].Whole.Start
		}
		list[i].Whole.End = list[i].Whole.Start + len(strings.TrimRight(f.Source.Text[list[i].Whole.Start:end], " \t\r\n"))
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

// Adjacent says whether one comment stands on the line below the other.
func Adjacent(f *source.File, a, b Remark) bool { return f.Line(b.Start) == f.Line(a.Start)+1 }
