package inspect

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// reads says which innlesing of the rules reads the file.
func (t *text) reads(f *File) {
	if len(f.Tables) == 0 {
		return
	}
	t.gap()
	switch c := f.Reads; {
	case c.Mapping != nil:
		t.line(2, diag.Term{NB: "Innlesingen `%s` leser fila: postene er %s.", EN: "The mapping `%s` reads the file: its records are %s."}, c.Mapping.Name, c.Record.Name)
		for _, m := range c.Beside {
			t.line(4, diag.Term{NB: "Noen av radene leses også som %s, etter innlesingen `%s`.", EN: "Some of the rows are read as %s too, by the mapping `%s`."}, m.Record.Name, m.Name)
		}
		t.covers(f, c.Record, c.Mapping)
	case c.Record != nil && c.Nearest == nil:
		t.line(2, diag.Term{NB: "Fila leses etter navnene på feltene i %s; den trenger ingen innlesing.", EN: "The file is read by the names of the fields of %s; it needs no mapping."}, c.Record.Name)
		t.covers(f, c.Record, nil)
	case f.Unread != nil && slices.ContainsFunc(f.Tables, (*Table).tied):
		t.line(2, same("%s"), f.Unread.Why.In(t.Lang))
	default:
		t.line(2, diag.Term{NB: "Ingen innlesing passer.", EN: "No mapping fits."})
		t.nearest(f)
	}
}

// tied says whether some innlesing reads the table: where the file is read by none there
// are several.
func (t *Table) tied() bool {
	return slices.ContainsFunc(t.Fits, func(f Fit) bool { return f.Mapping != nil && !f.Mapping.Partial() && f.Lacking == nil })
}

// nearest says what the innlesinger lack that nearly fit.
func (t *text) nearest(f *File) {
	const named = 3
	n := 0
	for _, table := range f.Tables {
		for _, fit := range table.Fits {
			if fit.Mapping == nil && fit.Lacking == nil && 2*fit.Read > len(table.Columns) && n < named {
				t.line(4, diag.Term{NB: "%d av %d overskrifter er navn på felt i %s: skriv %s=FIL, så leses de uten innlesing.", EN: "%d of %d headings are names of fields of %s: write %s=FILE, and they are read without a mapping."},
					fit.Read, len(table.Columns), fit.Record.Name, fit.Record.Name)
				n = named
			}
			if fit.Mapping == nil || fit.Lacking == nil || fit.Mapping.Partial() || fit.Read < 2 || n == named {
				continue
			}
			n++
			t.line(4, diag.Term{NB: "`%s` leser %d av overskriftene, men mangler %s", EN: "`%s` reads %d of the headings, but lacks %s"}, fit.Mapping.Name, fit.Read, t.quoted(fit.Lacking))
		}
	}
}

// covers says which fields an innlesing gets nothing for, and which headings it does not
// read.
func (t *text) covers(f *File, r *model.Record, m *model.Mapping) {
	table := f.tableOf(r, m)
	if table == nil {
		return
	}
	missing, unused := table.Covered(r, m)
	if len(missing) > 0 {
		if m != nil && m.PerKey != nil {
			t.line(4, diag.Term{NB: "Rader med samme nøkkel i andre filer er samme post, og kan ha det som mangler her.", EN: "Rows of other files with the same key are the same record, and may have what is missing here."})
		}
		t.line(4, diag.Term{NB: "Uten overskrift i fila: %s", EN: "Without a heading in the file: %s"}, strings.Join(missing, ", "))
	}
	if len(unused) > 0 {
		t.line(4, diag.Term{NB: "Overskrifter som ikke leses: %s", EN: "Headings that are not read: %s"}, t.quoted(unused))
	}
}

// draft writes the innlesing to paste, unless there is one.
func (t *text) draft(f *File, table *Table) {
	if table.Draft.Text == "" {
		return
	}
	t.gap()
	read := f.Reads.Mapping != nil || f.Reads.Record != nil && f.Reads.Nearest == nil
	if read && !t.Draft {
		t.line(2, diag.Term{NB: "Trenger dere en egen innlesing, skriver --draft et utkast til den.", EN: "Where you need a mapping of your own, --draft writes a draft of it."})
		return
	}
	where := ""
	if len(f.Tables) > 1 {
		where = fmt.Sprintf(t.say(diag.Term{NB: " av arket «%s»", EN: " of the sheet “%s”"}), diag.Clean(table.Sheet))
	}
	t.line(2, diag.Term{NB: "Utkast til en innlesing%s: lim det inn i regelfila, se over det, og rett det som er galt.", EN: "A draft of a mapping%s: paste it into the rule file, look it over, and mend what is wrong."}, where)
	if read {
		t.line(2, diag.Term{NB: "Den leser de samme overskriftene som en som finnes; velg den da med --mapping %s.", EN: "It reads the same headings as one that is there; choose it with --mapping %s then."}, table.named)
	}
	t.gap()
	for line := range strings.Lines(table.Draft.Text) {
		t.line(0, same("%s"), strings.TrimSuffix(line, "\n"))
	}
}
