package paint

import (
	"fmt"
	"strings"
	"unicode"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

const (
	// mostHint is how many characters of a title are shown in a line; all of it is
	// in the tooltip.
	mostHint = 30
	// mostInRow is how many codes are explained behind one row of a table.
	mostInRow = 3
)

// Hint is a note within a line that is not part of the text.
type Hint struct {
	Offset  int
	Label   string
	Tooltip string // "" where the label says it all
}

// Hints are the notes of a stretch of the file: what codes are called, what dated
// values are while their rule is in force, the numbers of a table's rows. Each
// code and value is explained once in a declaration, where it stands first.
func Hints(v *ide.View, part source.Span) []Hint {
	var list []Hint
	for _, placed := range v.File.Decls {
		whole := placed.Abs(placed.Decl.Span())
		if whole.End < part.Start || whole.Start > part.End {
			continue
		}
		h := &hinter{View: v, placed: placed, seen: map[ide.Identity]bool{}}
		v.Names(v.File, placed, h.name)
		h.rows()
		for _, one := range h.list {
			if part.Start <= one.Offset && one.Offset <= part.End {
				list = append(list, one)
			}
		}
	}
	return list
}

// hinter collects the hints of one declaration.
type hinter struct {
	*ide.View
	placed *syntax.Placed
	seen   map[ide.Identity]bool
	list   []Hint
	coded  map[int][]string // what the codes in a row are called, by where the row ends
	full   map[int][]string // the same with whole titles
}

func (h *hinter) name(o ide.Occurrence) {
	if o.Declare {
		return
	}
	id := ide.Identify(o.Object)
	if h.seen[id] {
		return
	}
	switch object := o.Object.(type) {
	case *model.ListedCode:
		h.seen[id] = true
		h.code(o, object.Name, object.Title)
	case *model.CodeUse:
		h.seen[id] = true
		h.code(o, object.Name, object.Title)
	case *model.Value:
		h.seen[id] = true
		h.value(o, object)
	}
}

// code says what a code is called. Words that speak for themselves need no title,
// nor does a code whose title stands on its line.
func (h *hinter) code(o ide.Occurrence, code, title string) {
	if title == "" || speaks(code) || strings.Contains(h.Slice(h.LineAt(o.Span.Start)), title) {
		return
	}
	if end, ok := h.rowEnd(o.Span.Start); ok {
		if h.coded == nil {
			h.coded, h.full = map[int][]string{}, map[int][]string{}
		}
		h.coded[end] = append(h.coded[end], code+" "+ide.Shorten(title, mostHint))
		h.full[end] = append(h.full[end], code+" "+title)
		return
	}
	hint := Hint{Offset: o.Span.End, Label: ide.Shorten(title, mostHint)}
	if hint.Label != title {
		hint.Tooltip = title
	}
	h.list = append(h.list, hint)
}

// speaks says whether a code is a word: gruppe, pasient.
func speaks(code string) bool {
	return strings.IndexFunc(code, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsUpper(r) }) < 0
}

// rowEnd is where the row of a table ends that an offset lies in: hints within a
// row would break its columns.
func (h *hinter) rowEnd(offset int) (int, bool) {
	line := h.LineAt(offset)
	text := h.Slice(line)
	if !strings.HasPrefix(strings.TrimLeft(text, " \t"), "|") {
		return 0, false
	}
	return line.Start + len(strings.TrimRight(text, " \t")), true
}

// value says what a dated value is while the declaration it stands in holds, each
// value that it has then.
func (h *hinter) value(o ide.Occurrence, object *model.Value) {
	if _, row := h.rowEnd(o.Span.Start); row {
		return
	}
	days := h.DaysAt(ide.Cursor{Decl: h.placed})
	var values, full []string
	for _, one := range object.Versions {
		if len(days) > 0 && !ide.HeldOn(&one.Basis, days) && days[0] != model.Always {
			continue
		}
		text := h.ValueText(one)
		values = append(values, text)
		full = append(full, text+": "+h.HeldDays(&one.Basis))
	}
	if len(values) == 0 || len(values) > mostInRow {
		return
	}
	hint := Hint{Offset: o.Span.End, Label: "= " + strings.Join(values, " → "), Tooltip: strings.Join(full, "\n")}
	h.list = append(h.list, hint)
}

// rows adds the hints behind the rows of a table: their numbers, by which findings
// name them, and their codes.
func (h *hinter) rows() {
	for _, clause := range h.placed.Decl.Lines() {
		header := headerOf(clause)
		_, rules := h.placed.Decl.(*syntax.TableDecl)
		for i, row := range append([]*syntax.Row{header}, ide.RowsOf(clause)...) {
			if row == nil {
				continue
			}
			var parts, full []string
			if rules && i > 0 && len(ide.RowsOf(clause)) > 1 {
				parts = []string{fmt.Sprintf("[%d]", i)}
			}
			end := h.placed.Abs(row.Place).End
			codes := h.coded[end]
			if len(codes) > mostInRow {
				codes = append(codes[:mostInRow:mostInRow], "…")
			}
			if len(codes) > 0 {
				parts = append(parts, strings.Join(codes, ", "))
				full = h.full[end]
			}
			if len(parts) > 0 {
				h.list = append(h.list, Hint{Offset: end, Label: strings.Join(parts, " "), Tooltip: strings.Join(full, "\n")})
			}
		}
	}
}

// headerOf is the header of a table, nil where there is none.
func headerOf(clause syntax.Clause) *syntax.Row {
	switch clause := clause.(type) {
	case *syntax.TableClause:
		return clause.Header
	case *syntax.GivenClause:
		return clause.Header
	}
	return nil
}
