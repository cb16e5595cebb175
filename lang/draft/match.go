package draft

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// match finds the columns that the fields are read from: first as an innlesing has them
// that fits the file, then those that the fields' own names and other mappings know, then,
// among what is left, those whose headings are like a name, and at last what only the
// content speaks for.
func (w *writer) match() {
	w.reads = make([]*reads, len(w.record.Fields))
	w.taken = make([]bool, len(w.file.Columns))
	for i, c := range w.file.Columns {
		w.file.Columns[i].array = c.Several && w.file.Element == ""
		heading := c.Heading
		if w.file.Element != "" { // of a path the last step
			heading = heading[strings.LastIndexByte(heading, '/')+1:]
		}
		w.spelt = append(w.spelt, spell(heading))
	}
	best := w.best()
	if i := slices.IndexFunc(best, w.fits); i >= 0 {
		w.fit = best[i]
		for _, mf := range w.fit.Fields {
			w.asIn(mf)
		}
	}
	for _, f := range w.record.Fields {
		if w.reads[f.Index] == nil {
			w.byName(f)
		}
	}
	for _, m := range best {
		for _, mf := range m.Fields {
			w.asIn(mf)
		}
	}
	w.byLikeness()
	w.byContent()
}

// best are the known mappings, the one that reads most of the file's headings first.
func (w *writer) best() []*model.Mapping {
	read := map[*model.Mapping]int{}
	for _, m := range w.known {
		for _, mf := range m.Fields {
			read[m] += len(w.columnsOf(mf))
		}
	}
	list := slices.Clone(w.known)
	slices.SortStableFunc(list, func(a, b *model.Mapping) int { return read[b] - read[a] })
	return list
}

// fits says whether the file has all that a known mapping needs.
func (w *writer) fits(m *model.Mapping) bool {
	return !slices.ContainsFunc(m.Fields, func(mf *model.MappedField) bool { return !mf.Optional && len(w.columnsOf(mf)) == 0 })
}

// put has a field read from columns, unless what stands there is nothing for it.
func (w *writer) put(f *model.Field, by By, as *model.MappedField, columns ...int) {
	r := &reads{field: f, columns: columns, as: as, by: by}
	for _, c := range columns {
		if as == nil || as.Translation == nil {
			r.against = w.against(f, &w.file.Columns[c])
		}
		if r.against != "" {
			break
		}
	}
	w.reads[f.Index] = r
	for _, c := range columns {
		w.taken[c] = w.taken[c] || r.against == ""
	}
}

// against says why a field cannot be read from a column; empty where it can.
func (w *writer) against(f *model.Field, c *Column) string {
	if c.suits(f.Type) {
		return ""
	}
	return w.say(kindTerm(c)) + w.say(diag.Term{NB: ", ikke ", EN: ", not "}) + w.say(wanted(f.Type))
}

// byName finds a field under its own name or title, codes also in numbered columns.
func (w *writer) byName(f *model.Field) {
	var columns []int
	for i := range w.file.Columns {
		if w.taken[i] || w.file.Element != "" {
			continue
		}
		h, name, title := w.spelt[i].whole, w.names.names[f.Index].whole, w.names.titles[f.Index].whole
		if h == name || h == title || f.Type.Kind == model.Codes && numberedOf(h, name) {
			columns = append(columns, i)
			if f.Type.Kind != model.Codes {
				break
			}
		}
	}
	if columns != nil {
		w.put(f, ByName, nil, columns...)
	}
}

// numberedOf says whether a heading is a name with a number behind it.
func numberedOf(heading, name string) bool {
	rest, is := strings.CutPrefix(heading, name)
	_, err := strconv.Atoi(rest)
	return is && err == nil
}

// asIn has a field read as another mapping reads it, if the file has what that takes.
func (w *writer) asIn(mf *model.MappedField) {
	if w.reads[mf.Field.Index] != nil && w.reads[mf.Field.Index].against == "" {
		return
	}
	columns := w.columnsOf(mf)
	if len(columns) > 0 && (mf.Where == nil || w.column(mf.Where.Heading) >= 0) {
		w.put(mf.Field, ByMapping, mf, columns...)
	}
}

// columnsOf are the columns that another mapping reads a field from; none where the
// file has not what it takes, or something else is read from them.
func (w *writer) columnsOf(mf *model.MappedField) []int {
	var columns []int
	switch {
	case mf.Path != nil:
		if i := w.column(mf.Path.Plain()); i >= 0 {
			return []int{i}
		}
		return nil
	case mf.Joined != nil:
		for _, p := range mf.Joined {
			if p.Heading == "" {
				continue
			}
			i := w.column(p.Heading)
			if i < 0 {
				return nil
			}
			columns = append(columns, i)
		}
		return columns
	}
	for _, r := range mf.Columns {
		for i, c := range w.file.Columns {
			if (!w.taken[i] || mf.Where != nil) && (same(c.Heading, r.From) || within(c.Heading, r)) {
				columns = append(columns, i)
			}
		}
	}
	return columns
}

// column is the column of a heading, -1 where there is none.
func (w *writer) column(heading string) int {
	return slices.IndexFunc(w.file.Columns, func(c Column) bool { return same(c.Heading, heading) })
}

// likely is a column that is perhaps a field's.
type likely struct {
	field, column int
	likeness      int
}

// byLikeness gives the fields that are left the columns whose headings are most like
// their names or titles, the likest first.
func (w *writer) byLikeness() {
	var list []likely
	for _, f := range w.record.Fields {
		if w.reads[f.Index] != nil {
			continue
		}
		for i := range w.file.Columns {
			c := &w.file.Columns[i]
			if n := w.names.likeness(w.spelt[i], f.Index); n >= likeEnough && !w.taken[i] && c.suits(f.Type) && (f != w.record.Key || c.mayBeKey()) {
				list = append(list, likely{f.Index, i, n})
			}
		}
	}
	// Codes that are written as texts are none the rules know.
	for i, l := range list {
		if kind := w.record.Fields[l.field].Type.Kind; w.file.Columns[l.column].Kind == Texts && (kind == model.Code || kind == model.Codes) {
			list[i].likeness -= 10
		}
	}
	slices.SortStableFunc(list, func(a, b likely) int { return cmp.Compare(b.likeness, a.likeness) })
	for _, l := range list {
		if w.reads[l.field] == nil && !w.taken[l.column] {
			f := w.record.Fields[l.field]
			w.put(f, ByLikeness, nil, w.run(f, l.column)...)
		}
	}
}

// run is a column and, for a field that takes several, those that are numbered on from
// it.
func (w *writer) run(f *model.Field, first int) []int {
	columns := []int{first}
	for f.Type.Kind == model.Codes && w.file.Element == "" {
		last := columns[len(columns)-1]
		if !w.follows(last+1, first) || w.taken[last+1] || !w.file.Columns[last+1].suits(f.Type) {
			break
		}
		columns = append(columns, last+1)
	}
	return columns
}

// follows says whether a column is numbered on from the one before it, in a run that
// begins with some column.
func (w *writer) follows(column, first int) bool {
	return 0 <= first && first < column && column < len(w.file.Columns) &&
		Follows(w.file.Columns[first].Heading, w.file.Columns[column-1].Heading, w.file.Columns[column].Heading)
}

// mayBeKey says whether a column could be the key by what stands there.
func (c *Column) mayBeKey() bool { return c.Kind == IDs || c.Kind == Unseen || c.Unique }

// perhaps is the heading that is most like a field which nothing is read into; empty
// where none is like it at all.
func (w *writer) perhaps(f *model.Field) string {
	best, most := "", likeAtLeast-1
	for i := range w.file.Columns {
		if n := w.names.likeness(w.spelt[i], f.Index); n > most && !w.taken[i] {
			best, most = w.file.Columns[i].Heading, n
		}
	}
	return best
}

// byContent finds what the content alone speaks for: the only column left with dates is
// the date of the record, one with codes is that of the field of their system, and what
// differs in every row is its key. A record cannot do without a key.
func (w *writer) byContent() {
	only := func(is func(*Column) bool) int {
		at := -1
		for i := range w.file.Columns {
			switch c := &w.file.Columns[i]; {
			case w.taken[i] || !is(c) || w.follows(i, at):
			case at >= 0:
				return -1
			default:
				at = i
			}
		}
		return at
	}
	if f := w.record.Governing; f != nil && w.reads[f.Index] == nil {
		if at := only(func(c *Column) bool { return c.Kind == Days }); at >= 0 {
			w.put(f, ByContent, nil, at)
		}
	}
	w.daysInOrder()
	for _, f := range w.record.Fields {
		if kind := f.Type.Kind; w.reads[f.Index] == nil && (kind == model.Code || kind == model.Codes) {
			of := func(c *Column) bool {
				return c.Kind == Coded && model.ShareSystem(c.Systems, f.Type.Systems) && c.suits(f.Type) && (kind == model.Codes || !c.Listed)
			}
			if at := only(of); at >= 0 {
				w.put(f, ByContent, nil, w.run(f, at)...)
			}
		}
	}
	w.others()
	w.byNeed()
}

// others reads the codes behind the first, where a field of one code is read from a path
// that leads to several, into a field of several of the same systems.
func (w *writer) others() {
	for _, r := range w.reads {
		if r == nil || r.as != nil || r.against != "" || r.field.Type.Kind != model.Code || len(r.columns) != 1 || !w.file.Columns[r.columns[0]].Several || w.file.Element == "" {
			continue
		}
		for _, f := range w.record.Fields {
			if w.reads[f.Index] == nil && f.Type.Kind == model.Codes && model.ShareSystem(f.Type.Systems, r.field.Type.Systems) && strings.Trim(w.file.Columns[r.columns[0]].Heading, "./@") != "" {
				w.reads[f.Index] = &reads{field: f, columns: r.columns, by: ByContent, others: true}
				break
			}
		}
	}
}

// daysInOrder reads the dates of a record, where none was found by its name, from as many
// columns of dates in their order: from when, to when.
func (w *writer) daysInOrder() {
	var fields []*model.Field
	for _, f := range w.record.Fields {
		if f.Type.Kind == model.Date {
			if w.reads[f.Index] != nil {
				return
			}
			fields = append(fields, f)
		}
	}
	var columns []int
	for i, c := range w.file.Columns {
		if c.Kind == Days && !w.taken[i] {
			columns = append(columns, i)
		}
	}
	if len(columns) == len(fields) {
		for i, f := range fields {
			w.put(f, ByContent, nil, columns[i])
		}
	}
}

// byNeed finds a key, without which no record is read: a column that differs in every
// row, one that looks like an id, other fields put together, or any.
func (w *writer) byNeed() {
	key := w.record.Key
	if key == nil || w.reads[key.Index] != nil && w.reads[key.Index].against == "" {
		return
	}
	id := func(c *Column) bool {
		return c.Kind == IDs || c.Kind == Wholes || c.Kind == Texts
	}
	switch at := w.first(func(i int, c *Column) bool { return c.Kind == IDs && c.Unique }); {
	case at >= 0:
		w.keyFrom(at, ByContent)
		return
	}
	if at := w.first(func(i int, c *Column) bool { return c.Unique && id(c) }); at >= 0 {
		w.keyFrom(at, ByContent)
		return
	}
	if at := w.first(func(i int, c *Column) bool { return c.Kind == IDs && !w.taken[i] }); at >= 0 {
		w.keyFrom(at, ByNeed)
		return
	}
	if together := w.together(); len(together) > 1 {
		w.reads[key.Index] = &reads{field: key, together: together, by: ByNeed}
		return
	}
	at := w.first(func(i int, c *Column) bool { return c.Unique || c.Kind == IDs || c.Kind == Unseen })
	if at < 0 {
		at = w.first(func(i int, c *Column) bool { return c.Kind != Blank })
	}
	if at >= 0 {
		w.keyFrom(at, ByNeed)
	}
}

// first is the first column of some sort that a key could be read from, -1 for none.
func (w *writer) first(is func(int, *Column) bool) int {
	for i := range w.file.Columns {
		if c := &w.file.Columns[i]; !c.Bare && !c.array && c.Kind != Other && !w.certain(i) && is(i, c) {
			return i
		}
	}
	return -1
}

// keyFrom has the key read from a column. What was guessed to be read from it is not.
func (w *writer) keyFrom(column int, by By) {
	for j, r := range w.reads {
		if r != nil && r.by > ByMapping && slices.Contains(r.columns, column) {
			w.reads[j] = nil
		}
	}
	w.put(w.record.Key, by, nil, column)
}

// together are the fields of which a key can be put together that are read from a column
// each: those that lead to other records or keep them apart, and the date. None of them
// is sensitive, for a key is printed.
func (w *writer) together() []*model.Field {
	var list []*model.Field
	for i, r := range w.reads {
		f := w.record.Fields[i]
		if r == nil || r.against != "" || len(r.columns) != 1 || r.as != nil && (r.as.Where != nil || r.as.Joined != nil) || f.Sensitive || w.file.Columns[r.columns[0]].Kind == Unseen {
			continue
		}
		if f.Type.Kind == model.Reference || f.Grouping && f.Type.Kind == model.Text || f == w.record.Governing {
			list = append(list, f)
		}
	}
	return list
}

// certain says whether a field is read from a column for more than a likeness.
func (w *writer) certain(column int) bool {
	return slices.ContainsFunc(w.reads, func(r *reads) bool {
		return r != nil && r.against == "" && r.by <= ByMapping && slices.Contains(r.columns, column)
	})
}
