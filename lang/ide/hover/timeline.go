package hover

import (
	"sort"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// stretch is a run of days as a piece of a time line.
func stretch(i model.Interval) string {
	switch {
	case i == model.Always:
		return "←────→"
	case i.From == value.MinDate:
		return "←─── " + i.To.String()
	case i.To == value.MaxDate:
		return i.From.String() + " ───→"
	case i.From == i.To:
		return i.From.String()
	}
	return i.From.String() + " ─── " + i.To.String()
}

// piece is a run of days on a time line.
type piece struct {
	model.Interval
	here bool // the one that the question is about
}

// timeline draws versions in order of their days, with a mark under the one that
// the question is about. Days on which none holds are shown as dots.
func timeline(list []piece, here string) string {
	sort.SliceStable(list, func(i, j int) bool { return list[i].From < list[j].From })
	var line strings.Builder
	mark, column := -1, 0
	for i, one := range list {
		if i > 0 {
			between := " │ "
			if before := list[i-1].To; before < value.MaxDate && before+1 < one.From {
				between = " │ ··· │ "
			}
			line.WriteString(between)
			column += utf8.RuneCountInString(between)
		}
		if one.here && mark < 0 {
			mark = column
		}
		text := stretch(one.Interval)
		line.WriteString(text)
		column += utf8.RuneCountInString(text)
	}
	if mark < 0 || len(list) < 2 {
		return line.String()
	}
	return line.String() + "\n" + strings.Repeat(" ", mark) + "▲ " + here
}

// pieces are the days on which a version holds.
func pieces(b *model.Basis, here bool) []piece {
	var list []piece
	for _, i := range b.Force {
		list = append(list, piece{i, here})
	}
	return list
}

// versionsAt gives the time line of all versions, and those to write about: the
// one at the cursor or that holds where one asks, else all.
func versionsAt[V any](p *page, c ide.Cursor, all []V, of func(V) (*model.Named, *model.Basis)) (line []piece, shown []V) {
	days := p.v.DaysAt(c)
	shown = all
	for _, one := range all {
		named, basis := of(one)
		here := c.Decl != nil && ide.Declares(named, c.Decl) || ide.HeldOn(basis, days)
		if here {
			shown = []V{one}
		}
		line = append(line, pieces(basis, here)...)
	}
	return line, shown
}

// versions writes the days of something that may have several versions: one as
// words, several as a time line.
func (p *page) versions(list []piece) {
	if len(list) == 1 {
		p.valid(list[0].Interval)
		return
	}
	if len(list) == 0 {
		return
	}
	p.label(diag.Term{NB: "Versjoner", EN: "Versions"}, "")
	p.block(timeline(list, p.v.Say(diag.Term{NB: "denne", EN: "this one"})))
}
