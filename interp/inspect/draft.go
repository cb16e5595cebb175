package inspect

import (
	"path"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ppolang/interp/record"
	"ppolang/interp/record/files"
	"ppolang/lang/draft"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// draft drafts an innlesing of the table into the record type that most of its headings
// are of.
func (l *look) draft(t *Table) {
	t.file.Totals = t.totals
	switch {
	case l.Format == "xml":
		t.file.Format, t.file.Element = l.Format, t.Element
	case len(l.Sheets) > 1:
		t.file.Format, t.file.Sheet = l.Format, t.Sheet
	case l.Guessed:
		t.file.Format = l.Format
	}
	if l.opt.Separator != 0 && l.Format == "csv" {
		t.file.Format, t.file.Separator = l.Format, l.opt.Separator // nobody would find it
	}
	if l.Encoding == "windows-1252" || l.Encoding == "iso-8859-1" {
		t.file.Encoding = l.Encoding
	}
	t.words(rune(l.Separator))
	for _, c := range t.Columns {
		if c.Heading != "" && !c.Twice && len(c.Heading) <= longestHeading {
			t.file.Columns = append(t.file.Columns, c.column())
		}
	}
	if len(t.file.Columns) == 0 {
		return
	}
	t.Record, t.Draft = l.best(t)
	if t.Record == nil || !slices.ContainsFunc(t.Draft.Lines, func(d draft.Line) bool { return d.Field == t.Record.Key }) {
		t.Draft = draft.Draft{} // without a key nothing can be read
		return
	}
	for _, line := range t.Draft.Lines {
		for _, c := range t.Columns {
			if slices.Contains(line.From, c.Heading) {
				c.reads(line.Field, line.By <= draft.ByMapping)
			}
		}
	}
}

// words are what the draft says of all columns: words for "not recorded", the decimal
// mark, the time zone.
func (t *Table) words(separator rune) {
	commas, points := 0, 0
	for _, c := range t.Columns {
		for _, word := range c.Null() {
			if !slices.Contains(t.file.Unknown, word) {
				t.file.Unknown = append(t.file.Unknown, word)
			}
		}
		if kind := c.Kind(); kind == draft.Halves || kind == draft.Percent {
			commas, points = commas+c.commas, points+c.points
		}
		if c.Kind() == draft.Days && c.zoned > 0 {
			t.file.TimeZone = "Europe/Oslo"
		}
	}
	slices.Sort(t.file.Unknown)
	if separator == ',' && commas > 0 && points == 0 {
		t.file.DecimalMark = ','
	}
}

// best drafts an innlesing into each record type there may be, and takes the one that
// reads most with the best reasons. A file's name, and an innlesing that fits, count.
func (l *look) best(t *Table) (*model.Record, draft.Draft) {
	var of *model.Record
	var best draft.Draft
	most := -1
	named := files.RecordOf(l.Name, l.info.Records)
	for _, r := range l.info.Records {
		if l.opt.Record != nil && r != l.opt.Record || r.Key == nil {
			continue
		}
		d := draft.Mapping(l.name(t), r, t.file, l.info.Mappings, l.info.Lang)
		score := 0
		for _, line := range d.Lines {
			kind := line.Field.Type.Kind
			switch {
			case line.By <= draft.ByMapping, line.By == draft.ByContent && (kind == model.Code || kind == model.Codes):
				score += 3
			case line.By == draft.ByLikeness:
				score += 2
			}
		}
		if r == named {
			score += 3
		}
		if len(t.Fits) > 0 && t.Fits[0].Lacking == nil && t.Fits[0].Record == r {
			score += 6
		}
		if score > most || score == most && len(d.Missing) < len(best.Missing) {
			of, best, most = r, d, score
		}
	}
	return of, best
}

// guard notes which columns the rules read into fields that say who somebody is, by any
// innlesing that knows the heading and in any record type, or might by their names.
func (t *Table) guard(info *model.Info) {
	var fields []*model.Field
	for _, r := range info.Records {
		fields = append(fields, r.Fields...)
	}
	names := draft.NamesOf(fields, info.Mappings)
	for _, c := range t.Columns {
		known, name := false, c.Heading
		if t.Element != "" { // of a path the last step
			name = strings.TrimPrefix(name[strings.LastIndexByte(name, '/')+1:], "@")
		}
		reads := func(f *model.Field, is bool) {
			if is {
				c.reads(f, true)
				known = true
			}
		}
		folded := fold(name)
		for _, f := range fields {
			reads(f, folded == fold(f.Name) || folded == fold(f.Title))
		}
		for _, m := range info.Mappings {
			for _, f := range m.Fields {
				reads(f.Field, readsFrom(f, c.Heading) || readsFrom(f, name))
			}
		}
		if !known {
			for _, f := range names.Like(name) {
				c.reads(f, false)
			}
		}
	}
}

func readsFrom(f *model.MappedField, heading string) bool {
	for _, p := range f.Joined {
		if p.Heading != "" && sameHeading(p.Heading, heading) {
			return true
		}
	}
	if f.Path != nil && f.Path.Plain() == heading {
		return true
	}
	for _, c := range f.Columns {
		if sameHeading(c.From, heading) || sameHeading(c.To, heading) {
			return true
		}
	}
	return false
}

func sameHeading(a, b string) bool { return fold(a) == fold(b) }

// fold makes headings equal that readers take for one.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(s))), "_")
}

// name is what the drafted innlesing is called: after the file, or the sheet, and as
// nothing else of the rules.
func (l *look) name(t *Table) string {
	name := l.opt.Name
	if name == "" {
		name = path.Base(strings.ReplaceAll(l.Name, `\`, "/"))
		name, _, _ = strings.Cut(name, ".")
		if t.Sheet != "" && len(l.Sheets) > 1 {
			name += "_" + t.Sheet
		}
		name = identifier(name, syntax.KwMapping.In(l.info.Lang))
	}
	taken := func(n string) bool {
		return slices.ContainsFunc(l.info.Mappings, func(m *model.Mapping) bool { return m.Name == n }) ||
			slices.ContainsFunc(l.Tables, func(o *Table) bool { return o != t && o.named == n })
	}
	for taken(name) || syntax.Reserved(name, l.info.Lang) {
		name += "_2"
	}
	t.named = name
	return name
}

// identifier makes a name of a text. What may be a number of a person is left out.
func identifier(text, otherwise string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(strings.ToLower(text)) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r) && b.Len() > 0:
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "_"):
			b.WriteByte('_')
		}
	}
	name := strings.TrimRight(b.String(), "_")
	if digits := strings.TrimFunc(name, unicode.IsLetter); name == "" || len(name) > 60 || len(strings.Map(onlyDigits, digits)) > 8 {
		return otherwise
	}
	return name
}

func onlyDigits(r rune) rune {
	if unicode.IsDigit(r) {
		return r
	}
	return -1
}

// tableOf is the table that an innlesing reads, nil where none is.
func (f *File) tableOf(r *model.Record, m *model.Mapping) *Table {
	for _, t := range f.Tables {
		for _, fit := range t.Fits {
			if fit.Record == r && fit.Mapping == m && fit.Lacking == nil {
				return t
			}
		}
	}
	return nil
}

// Covered are the fields of a record type that an innlesing, or without one their own
// names, read from no heading of the table and derive from nothing; and the headings
// that it does not read.
func (t *Table) Covered(r *model.Record, m *model.Mapping) (missing, unused []string) {
	shape := record.ShapeOf(r, m)
	for _, f := range r.Fields {
		if !t.covers(shape, f, m) {
			missing = append(missing, f.Name)
		}
	}
	if t.Element != "" {
		return missing, nil // what paths read of a message is seen when it is read
	}
	for _, c := range t.Columns {
		if c.Heading != "" && !shape.Wants([]byte(c.Heading)) {
			unused = append(unused, c.Heading)
		}
	}
	return missing, unused
}

// covers says whether a field is read from some heading, or derived.
func (t *Table) covers(shape record.Shape, f *model.Field, m *model.Mapping) bool {
	if m != nil {
		for _, d := range m.Derived {
			if d.Field == f {
				return true
			}
		}
		for _, mf := range m.Fields {
			if mf.Field == f && mf.Path != nil {
				return true
			}
		}
	}
	return slices.ContainsFunc(t.Columns, func(c *Column) bool { return shape.Reads(f, c.Heading) })
}
