package gen

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Example is the set as an example gives it, in every form there is of that: rows,
// templates that give all or a part of a record, its key too, templates from templates,
// written in rows or downwards, several records on a line. Every record has a key of its
// own.
func (s Set) Example(info *model.Info, seed uint64) string {
	w := &giver{Rand: rand.New(rand.NewPCG(seed, 5)), l: info.Lang}
	for _, t := range s.Tables {
		for _, row := range t.Rows {
			w.record(recordOf(info, t.Type), row)
		}
	}
	w.line()
	return strings.Join(w.templates, "\n") + "\n" + words(w.kw(syntax.KwExample), `"Alle"`) + "\n" + strings.Join(w.given, "") + "  " + words(w.kw(syntax.KwExpect), w.kw(syntax.KwNoFindings)) + "\n"
}

// giver writes an example.
type giver struct {
	*rand.Rand
	l         syntax.Language
	templates []string
	given     []string
	waiting   []string // records that are to stand on one line
}

func (w *giver) kw(k syntax.Keyword) string { return k.In(w.l) }

// line writes the records that wait for one.
func (w *giver) line() {
	if len(w.waiting) > 0 {
		w.given = append(w.given, "  "+words(w.kw(syntax.KwGiven), strings.Join(w.waiting, ", "))+"\n")
		w.waiting = nil
	}
}

func (w *giver) record(r *model.Record, row Row) {
	switch w.IntN(4) {
	case 0:
		w.line()
		w.given = append(w.given, "  "+words(w.kw(syntax.KwGiven), r.Name)+"\n"+across(w.cells(r, row, nil)))
	case 1:
		w.waiting = append(w.waiting, words(r.Name, w.kw(syntax.KwAs), w.template(r, w.cells(r, row, nil))))
	default: // a table below the line is of the last record on it
		under := map[string]string{}
		for _, c := range w.cells(r, row, nil) {
			if w.IntN(2) == 0 {
				under[c.field] = c.text
			} else if c.field != r.Key.Name && w.IntN(2) == 0 {
				under[c.field] = "?"
			}
		}
		for _, f := range r.Fields { // what the record does not have its row takes back
			if row.get(f.Name) == "" && f != r.Key && f.Type.Kind == model.Bool && w.IntN(3) == 0 {
				under[f.Name] = w.kw(syntax.KwYes)
			}
		}
		var cells []cell
		for _, f := range r.Fields {
			if text, ok := under[f.Name]; ok {
				cells = append(cells, cell{f.Name, text})
			}
		}
		if len(cells) == 0 {
			w.record(r, row)
			return
		}
		name := w.template(r, cells)
		w.waiting = append(w.waiting, words(r.Name, w.kw(syntax.KwAs), name))
		w.line()
		if over := w.cells(r, row, under); len(over) > 0 {
			w.given[len(w.given)-1] += across(over)
		}
	}
}

// cell is what a table says of a field.
type cell struct{ field, text string }

// cells are those that a row needs beside what a template says; with none, all.
func (w *giver) cells(r *model.Record, row Row, under map[string]string) []cell {
	var list []cell
	for _, f := range r.Fields {
		text, known := "?", false
		for i, name := range row.Fields {
			if name == f.Name {
				text, known = row.Values[i], true
			}
		}
		if known && text == "" && f.Type.Kind == model.Codes {
			text = "()"
		}
		below, said := under[f.Name]
		switch {
		case !said && known, said && below != text:
			list = append(list, cell{f.Name, text})
		case w.IntN(4) == 0:
			list = append(list, cell{f.Name, ""}) // as below, or unknown
		}
	}
	return list
}

// template writes a template, perhaps one that starts from another.
func (w *giver) template(r *model.Record, cells []cell) string {
	name := fmt.Sprintf("mal_%d", len(w.templates))
	head := words(w.kw(syntax.KwTemplate), name, w.kw(syntax.KwOf), r.Name)
	if len(cells) > 1 && w.IntN(3) == 0 {
		half := len(cells) / 2
		base := w.template(r, cells[:half])
		name = fmt.Sprintf("mal_%d", len(w.templates))
		head, cells = words(w.kw(syntax.KwTemplate), name, w.kw(syntax.KwAs), base), cells[half:]
	}
	table := across(cells)
	if w.IntN(2) == 0 {
		table = "  | " + w.kw(syntax.KwField) + " | " + w.kw(syntax.KwValueWord) + " |\n"
		for _, c := range cells {
			table += "  | " + c.field + " | " + c.text + " |\n"
		}
	}
	w.templates = append(w.templates, head+"\n"+table)
	return name
}

// across is a table of one record.
func across(cells []cell) string {
	head, row := "  |", "  |"
	for _, c := range cells {
		head, row = head+" "+c.field+" |", row+" "+c.text+" |"
	}
	return head + "\n" + row + "\n"
}
