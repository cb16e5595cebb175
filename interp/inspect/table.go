package inspect

import (
	"context"
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/interp/record/grid"
	"ppolang/lang/diag"
	"ppolang/lang/draft"
	"ppolang/lang/model"
	"ppolang/lang/xmlpath"
)

// table looks at a table of the file: at its header, its columns, and what reads it.
func (l *look) table(f *files.File, sheet string) error {
	t := &Table{Sheet: sheet}
	l.Tables = append(l.Tables, t)
	begin, err := l.fit(t, f)
	if err != nil {
		return err
	}
	if l.Encoding == "" || begin.Encoding != "" {
		l.Encoding = begin.Encoding
	}
	if begin.Separator != 0 {
		l.Separator = Separator(begin.Separator)
	}
	if t.Problems = begin.Problems; t.Problems.Errors > 0 {
		return nil
	}
	t.Header, t.Element = begin.Line, begin.Element
	t.Headless = l.Format != "xml" && !l.keyed() && headless(begin.Headings)
	for i, h := range begin.Headings {
		t.Columns = append(t.Columns, newColumn(i, h, len(begin.Headings), l.info.CodeSystems))
	}
	if t.Headless {
		for _, c := range t.Columns {
			c.Heading = ""
		}
		return nil
	}
	t.twice()
	t.guard(l.info)
	if err := l.watch(t, f); err != nil {
		return err
	}
	l.draft(t)
	return nil
}

// keyed says whether each record of the file has its names.
func (l *look) keyed() bool { return l.Format == "json" || l.Format == "jsonl" || l.Format == "ndjson" }

// twice marks the columns whose headings are one to the readers.
func (t *Table) twice() {
	first := map[string]*Column{}
	for _, c := range t.Columns {
		name := strings.Join(strings.Fields(strings.ToLower(c.Heading)), "_")
		if other := first[name]; other != nil && name != "" {
			c.Twice, other.Twice = true, true
		}
		first[name] = c
	}
}

// watch has the table read, and its columns told what stands there.
func (l *look) watch(t *Table, f *files.File) error {
	r := &model.Record{Named: model.Named{Name: t.Sheet}}
	m := &model.Mapping{Record: r, Sheet: t.Sheet, Element: t.Element}
	w := &watcher{table: t, most: l.opt.Rows}
	for _, c := range t.Columns {
		if c.Heading == "" || c.Twice || len(c.Heading) > longestHeading || c.Outside {
			continue
		}
		field := &model.Field{Named: model.Named{Name: diag.Clean(c.Heading)}, Record: r, Index: len(r.Fields), Type: model.Type{Kind: model.Text}}
		mapped := &model.MappedField{Field: field, Optional: true}
		if l.Format == "xml" {
			path, mistake := xmlpath.Parse(c.Heading)
			if mistake != nil {
				continue
			}
			field.Type.Kind, mapped.Path = model.Codes, path // any number of values
		} else {
			mapped.Columns = []model.ColumnRange{{From: c.Heading, To: c.Heading}}
		}
		r.Fields, m.Fields, w.columns = append(r.Fields, field), append(m.Fields, mapped), append(w.columns, c)
	}
	switch {
	case len(r.Fields) > 0:
		r.Key = r.Fields[0]
	case l.Format == "xml": // what is wrong with the message is seen where it is read
		r.Key = &model.Field{Named: model.Named{Name: "@"}, Record: r, Type: model.Type{Kind: model.Text}}
		r.Fields, w.columns = []*model.Field{r.Key}, []*Column{{}}
		if m.Element == "" {
			m.Element = l.Root
		}
	default:
		return nil
	}
	opt := l.read
	opt.Mapping, opt.Format = m, l.Format
	if l.Packed == "zip" {
		opt.Format = ""
	}
	if m.Header = l.anchor(t, f, r, m, opt); m.Header != "" {
		t.file.Header = m.Header
	}
	ctx, cancel := context.WithCancel(l.ctx)
	defer cancel()
	once, err := l.reopened(ctx, f)
	if err != nil {
		return err
	}
	if l.Sheets == nil || once != f {
		w.stop = cancel // of a stream with several sheets the others are still to be read
	}
	f = once
	report, err := f.Watch(r, w, opt)
	if w.stopped && l.ctx.Err() == nil {
		err = nil
	}
	t.Rows, t.Unread, t.Skipped, t.More = w.rows, report.Failed, report.Skipped, w.more
	t.Above, t.Limit = report.Skipped.Above, report.Limit
	if t.Above == 0 {
		t.file.Header = ""
	}
	if t.totals = w.totals(); t.totals == nil {
		w.flush()
	} else {
		t.Rows--
	}
	for _, c := range t.Columns {
		c.rows = t.Rows
	}
	t.Problems = report.Problems
	return err
}

// longestHeading is how long a heading can be that something is read from.
const longestHeading = 256

// anchor is a heading by which readers find the header where it is: the first that stands
// in no line above it; empty where that is the key's.
func (l *look) anchor(t *Table, f *files.File, r *model.Record, m *model.Mapping, opt files.Options) string {
	if t.Header == 0 {
		return ""
	}
	const tried = 20
	for _, field := range m.Fields[:min(len(m.Fields), tried)] {
		m.Header = field.Columns[0].From
		seen, err := f.Look(record.ShapeOf(r, m), opt)
		if err == nil && seen.Line == t.Header {
			return m.Header
		}
	}
	return ""
}

// watcher tells the columns what stands in them, a record at a time.
type watcher struct {
	table   *Table
	columns []*Column // by field
	most    int       // records that are looked at; 0 is all
	stop    func()    // ends the reading; nil where it goes on
	rows    int
	more    bool
	stopped bool

	values []seen // of the record in hand
	bytes  []byte
	last   []seen // of the last record that was taken, which its columns are not told of yet: it may be a total
	kept   []byte
}

// seen is a value in the record in hand.
type seen struct {
	column   *Column
	form     record.Form
	from, to int
	nested   bool
}

// Value takes a value.
func (w *watcher) Value(f *model.Field, form record.Form, text []byte) {
	if w.more {
		return
	}
	from := len(w.bytes)
	w.bytes = append(w.bytes, text...)
	w.values = append(w.values, seen{w.columns[f.Index], form, from, len(w.bytes), false})
}

// Nested takes what is no value.
func (w *watcher) Nested(f *model.Field) {
	if !w.more {
		w.values = append(w.values, seen{column: w.columns[f.Index], nested: true})
	}
}

// Record ends the record in hand.
func (w *watcher) Record(taken bool) {
	if w.most > 0 && w.rows == w.most && taken {
		w.more = true
		if w.stop != nil && !w.stopped {
			w.stopped = true
			w.stop()
		}
	}
	if taken && !w.more {
		w.flush()
		w.rows++
		w.values, w.last = w.last, w.values
		w.bytes, w.kept = w.kept, w.bytes
	}
	w.values, w.bytes = w.values[:0], w.bytes[:0]
}

// flush tells the columns of the last record.
func (w *watcher) flush() {
	for _, v := range w.last {
		v.column.take(w.rows, v.form, w.kept[v.from:v.to], v.nested)
	}
	w.last = w.last[:0]
}

// totals are the words by which the last record is known to be none.
func (w *watcher) totals() []draft.Total {
	var list []draft.Total
	for _, v := range w.last {
		if word := string(w.kept[v.from:v.to]); slices.Contains(grid.TotalWords, strings.ToLower(strings.TrimSuffix(word, ":"))) && v.column.values[word] == nil {
			list = append(list, draft.Total{Heading: v.column.Heading, Word: word})
		}
	}
	return list
}

// headless says whether what should be headings are values: then nobody has said what
// the columns are, and they are not to be shown.
func headless(headings []string) bool {
	named, values := 0, 0
	for _, h := range headings {
		if h == "" {
			continue
		}
		named++
		r := read([]byte(h), record.Cell, nil)
		if diag.Mask(h) != h || r.kind == days {
			return true
		}
		if r.kind == wholes && len(h) > 1 || r.kind == halves {
			values++
		}
	}
	return 3*values >= named && values > 0
}
