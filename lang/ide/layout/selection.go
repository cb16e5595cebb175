package layout

import (
	"sort"
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Selections are the stretches around an offset by which a selection grows: the
// word, the expressions around it, the line, the declaration, the declaration
// with its comments, the section, the file. Each holds the one before.
func Selections(v *ide.View, offset int) []source.Span {
	c := v.At(offset)
	g := grower{text: v.File.Source.Text, at: c.Offset}
	g.add(ide.WordAround(g.text, g.at))
	line := v.File.Source.Line(c.Offset)
	start := v.File.Source.LineStart(line)
	g.add(source.Span{Start: start, End: start + len(v.File.Source.LineText(line))})
	for _, n := range c.Path {
		at := c.Span(n)
		g.add(at)
		if ide.IsQuoted(g.text, at) {
			g.add(ide.Inside(v.File, at))
		}
		if row, ok := n.(*syntax.Row); ok && len(row.Cells) > 0 {
			g.add(c.Span(row.Cells[0]).Join(c.Span(row.Cells[len(row.Cells)-1])))
		}
	}
	if c.Decl != nil {
		head := c.Decl.Decl.Header()
		g.add(c.Decl.Abs(head.Line.Place))
		g.add(c.Decl.Abs(head.Place))
		for _, comment := range head.Inner {
			g.add(c.Decl.Abs(comment.Place))
		}
	}
	g.documented(v.File)
	g.commented(v.File)
	for _, s := range ide.Sections(v.File) {
		g.add(s.Whole)
	}
	g.add(source.Span{End: len(g.text)})
	return g.chain()
}

// grower collects stretches of a text around a place.
type grower struct {
	text string
	at   int
	list []source.Span
}

func (g *grower) add(s source.Span) {
	if s.Start <= g.at && g.at <= s.End && s.Start < s.End {
		g.list = append(g.list, s)
	}
}

// chain are the stretches from the inside out, without those that would not hold
// the one before. There is always one: an empty file has its empty self.
func (g *grower) chain() []source.Span {
	sort.SliceStable(g.list, func(i, j int) bool { return g.list[i].End-g.list[i].Start < g.list[j].End-g.list[j].Start })
	var out []source.Span
	for _, s := range g.list {
		if len(out) == 0 {
			out = append(out, s)
			continue
		}
		if last := out[len(out)-1]; s != last && s.Start <= last.Start && last.End <= s.End {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		out = append(out, source.Span{Start: g.at, End: g.at})
	}
	return out
}

// documented adds the declarations with the comments right above them.
func (g *grower) documented(f *syntax.File) {
	for _, placed := range f.Decls {
		if len(placed.Doc) > 0 {
			g.add(placed.Abs(placed.Doc[0].Place).Join(placed.Abs(placed.Decl.Header().Place)))
		}
	}
}

// commented adds the comment at the place, with those on the lines around it.
func (g *grower) commented(f *syntax.File) {
	list := ide.Remarks(f)
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && ide.Adjacent(f.Source, list[j], list[j+1]) {
			j++
		}
		for _, c := range list[i : j+1] {
			g.add(c.Span)
			g.add(trimmed(g.text, source.Span{Start: c.Start + 1, End: c.End}))
		}
		g.add(source.Span{Start: list[i].Start, End: list[j].End})
		i = j + 1
	}
}

func trimmed(text string, s source.Span) source.Span {
	part := text[s.Start:s.End]
	s.Start += len(part) - len(strings.TrimLeft(part, " \t"))
	s.End -= len(part) - len(strings.TrimRight(part, " \t"))
	s.End = max(s.Start, s.End)
	return s
}
