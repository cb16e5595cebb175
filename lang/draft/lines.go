package draft

import (
	"maps"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

func text(s string) *syntax.Text {
	if s == "" {
		return nil
	}
	return &syntax.Text{Value: s}
}

// fileClauses are the lines about the file as a whole.
func (w *writer) fileClauses() []syntax.Clause {
	var list []syntax.Clause
	f := &w.file
	if c := (&syntax.FormatClause{Encoding: text(f.Encoding), Sheet: text(f.Sheet)}); f.Format != "" || f.Encoding != "" || f.Sheet != "" {
		if f.Format != "" {
			c.Format = &syntax.Name{Text: f.Format}
		}
		if f.Separator != 0 {
			c.Separator = text(string(f.Separator))
		}
		if f.Element != "" {
			c.Element = text("…/" + f.Element)
		}
		list = append(list, c)
	}
	if f.Header != "" {
		list = append(list, &syntax.HeadingClause{Heading: text(written(f.Header))})
	}
	if len(f.Unknown) > 0 {
		c := &syntax.UnknownMeansClause{}
		for _, word := range f.Unknown {
			c.Words = append(c.Words, text(word))
		}
		list = append(list, c)
	}
	if f.DecimalMark != 0 {
		list = append(list, &syntax.DecimalMarkClause{Mark: text(string(f.DecimalMark))})
	}
	if f.TimeZone != "" {
		list = append(list, &syntax.TimeZoneClause{Zone: text(f.TimeZone)})
	}
	list = append(list, w.leavesOut()...)
	if w.fit != nil && w.fit.PerKey != nil {
		list = append(list, &syntax.PerKeyClause{Field: &syntax.Name{Text: w.fit.PerKey.Name}})
	}
	return list
}

// leavesOut are the lines that leave rows of totals out, where the column in which
// they say so is one that a text is read from.
func (w *writer) leavesOut() []syntax.Clause {
	var list []syntax.Clause
	for _, t := range w.file.Totals {
		for _, r := range w.reads {
			if r == nil || r.against != "" || r.field.Type.Kind != model.Text || len(r.columns) != 1 || w.file.Columns[r.columns[0]].Heading != t.Heading {
				continue
			}
			is, _ := syntax.ParseExpr(r.field.Name+` = "`+t.Word+`"`, w.lang)
			list = append(list, &syntax.LeaveOutClause{Cond: is})
		}
	}
	return list
}

// line is the line that reads a field, and what is to be said of it.
func (w *writer) line(r *reads) string {
	switch {
	case r.together != nil:
		return w.putTogether(r)
	case r.as != nil && r.as.Joined != nil:
		return w.joined(r)
	}
	c := &syntax.MapClause{Field: &syntax.Name{Text: r.field.Name}}
	w.from(c, r)
	w.how(c, r)
	line := format.Clause(c, w.lang)
	if note := w.note(r); note != "" {
		line += "  # " + note
	}
	if r.as != nil {
		for _, there := range slices.Sorted(maps.Keys(r.as.Translation)) {
			line += "\n  | " + escaped(there) + " | " + escaped(r.as.Translation[there]) + " |"
		}
	}
	return line
}

// escaped is a text in a cell of a table.
func escaped(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// joined is the line that joins a text as another mapping does.
func (w *writer) joined(r *reads) string {
	var pieces []string
	for _, p := range r.as.Joined {
		if p.Heading != "" {
			pieces = append(pieces, p.Heading)
		} else {
			pieces = append(pieces, `"`+p.Text+`"`)
		}
	}
	return syntax.KwField.In(w.lang) + " " + r.field.Name + " " + syntax.KwIs.In(w.lang) + " " + strings.Join(pieces, " + ")
}

// putTogether is the line that makes a key of other fields.
func (w *writer) putTogether(r *reads) string {
	var names []string
	for _, f := range r.together {
		names = append(names, f.Name)
	}
	return syntax.KwField.In(w.lang) + " " + r.field.Name + " " + syntax.KwIs.In(w.lang) + " " + strings.Join(names, ` + "/" + `) +
		"  # " + w.say(diag.Term{NB: "fila har ingen nøkkel; se etter om dette er ulikt i hver rad", EN: "the file has no key; see whether this differs in every row"})
}

// from says where a field stands.
func (w *writer) from(c *syntax.MapClause, r *reads) {
	switch {
	case w.file.Element == "":
		c.From = ranges(w.headings(r))
	case r.as != nil:
		c.Path, c.LookUp = w.pathAs(r.as)
	default:
		c.Path = text(w.path(r))
	}
}

// pathAs is a path as another mapping has it written.
func (w *writer) pathAs(mf *model.MappedField) (path, lookUp *syntax.Text) {
	for _, m := range w.known {
		if !slices.Contains(m.Fields, mf) {
			continue
		}
		for _, clause := range m.Decl.(*syntax.MappingDecl).Body {
			if c, ok := clause.(*syntax.MapClause); ok && c.Field != nil && c.Field.Text == mf.Field.Name {
				return c.Path, c.LookUp
			}
		}
	}
	return nil, nil
}

// path is the path that a field is read by. One value is the first of several.
func (w *writer) path(r *reads) string {
	column := &w.file.Columns[r.columns[0]]
	if !r.others && (r.field.Type.Kind == model.Codes || !column.Several) {
		return column.Heading
	}
	steps := strings.Split(column.Heading, "/")
	for i, s := range steps {
		if s == ".." || strings.HasPrefix(s, "@") {
			continue
		}
		if r.others {
			steps[i] = s + "[position > 1]"
			break
		}
		steps[i] = s + "[1]"
	}
	return strings.Join(steps, "/")
}

// headings are those that a field is read from.
func (w *writer) headings(r *reads) []string {
	var list []string
	for _, f := range r.together {
		list = append(list, w.headings(w.reads[f.Index])...)
	}
	for _, c := range r.columns {
		list = append(list, written(w.file.Columns[c].Heading))
	}
	return list
}

// how says how what stands there is read. What the columns have goes before what
// another mapping says.
func (w *writer) how(c *syntax.MapClause, r *reads) {
	kind := r.field.Type.Kind
	for _, i := range r.columns {
		column := &w.file.Columns[i]
		coded := kind == model.Code || kind == model.Codes
		if kind == model.Date && column.Kind == Days && c.As == nil {
			c.As = text(column.Dates)
		}
		if kind == model.Codes && c.Split == nil {
			c.Split = text(column.Split)
		}
		c.FirstWord = c.FirstWord || coded && column.Titled
		c.UpperCase = c.UpperCase || coded && column.Small
		c.Share = c.Share || kind == model.Percent && column.Share
		if r.as == nil {
			continue
		}
		if column.Kind == Unseen || column.Kind == Blank {
			c.As, c.Split, c.FirstWord, c.Share = text(r.as.DateFormat), text(r.as.SplitOn), r.as.FirstWord, r.as.AsShare
		}
		c.UpperCase = c.UpperCase || r.as.UpperCase
	}
	if r.as != nil && r.as.Where != nil {
		c.Where = &syntax.CellTest{Heading: text(r.as.Where.Heading), Value: &syntax.Key{Text: r.as.Where.Value, Quoted: true}}
	}
}

// strictKinds are the kinds of fields that do not take every text.
var strictKinds = []model.Kind{model.Bool, model.Integer, model.Decimal, model.Percent, model.Date}

// note is what is to be said of a line: that it was guessed, and of what.
func (w *writer) note(r *reads) string {
	several := w.file.Element != "" && r.as == nil && w.file.Columns[r.columns[0]].Several && r.field.Type.Kind != model.Codes
	mixed := slices.ContainsFunc(r.columns, func(i int) bool { return w.file.Columns[i].Mixed }) && slices.Contains(strictKinds, r.field.Type.Kind)
	coded := r.field.Type.Kind == model.Code || r.field.Type.Kind == model.Codes
	switch {
	case coded && slices.ContainsFunc(r.columns, func(i int) bool { return w.file.Columns[i].Kind == Texts && w.file.Columns[i].Systems == nil }) && (r.as == nil || r.as.Translation == nil):
		return w.say(diag.Term{NB: "der står det tekst: oversett den til koder i en tabell under linja", EN: "what stands there is text: translate it to codes in a table below the line"})
	case mixed:
		return w.say(diag.Term{NB: "ikke alt som står der, kan leses slik", EN: "not all that stands there can be read so"})
	case r.by == ByNeed:
		return w.say(diag.Term{NB: "ingen overskrift ligner på nøkkelen; velg det som er ulikt i hver rad", EN: "no heading is like the key; choose what differs in every row"})
	case r.by == ByContent:
		return w.say(diag.Term{NB: "gjettet av det som står der; se etter", EN: "guessed by what stands there; check it"})
	case several:
		return w.say(diag.Term{NB: "det er flere i noen av postene; dette er den første", EN: "some records have several; this is the first"})
	case r.by == ByLikeness:
		return w.say(diag.Term{NB: "gjettet av navnet; se etter", EN: "guessed by its name; check it"})
	}
	return ""
}

// remarks are comments on the fields that nothing was found for, each a line that
// lacks its heading only, and on a key that comes again.
func (w *writer) remarks(missing []*model.Field) []string {
	var list []string
	if key := w.record.Key; key != nil && (w.fit == nil || w.fit.PerKey == nil) {
		if r := w.reads[key.Index]; r != nil && r.against == "" && len(r.columns) == 1 && w.file.Columns[r.columns[0]].Repeats {
			list = append(list, "# "+format.Clause(&syntax.PerKeyClause{Field: &syntax.Name{Text: key.Name}}, w.lang)+
				"  # "+w.say(diag.Term{NB: "nøkkelen kommer igjen i flere rader: ta bort # foran hvis de er én post", EN: "the key comes again in several rows: take the # away if they are one record"}))
		}
	}
	if len(missing) == 0 {
		return list
	}
	list = append(list, "# "+w.say(diag.Term{NB: "Ikke funnet. Står noe av dette i fila, så sett inn overskriften og ta bort #:", EN: "Not found. Where the file has any of these, put the heading in and take the # away:"}))
	for _, f := range missing {
		c := &syntax.MapClause{Field: &syntax.Name{Text: f.Name}}
		say := f.Title
		if r := w.reads[f.Index]; r != nil {
			w.from(c, r)
			say = r.against
		} else {
			near := w.perhaps(f)
			if near != "" {
				say = w.say(diag.Term{NB: "kanskje «", EN: "perhaps “"}) + diag.Clean(written(near)) + w.say(diag.Term{NB: "»", EN: "”"})
			}
			if w.file.Element != "" {
				c.Path = text("…")
			} else {
				c.From = ranges([]string{"…"})
			}
		}
		line := "# " + format.Clause(c, w.lang)
		if say != "" {
			line += "  # " + diag.Clean(say)
		}
		list = append(list, line)
	}
	return list
}

// derivations are the lines of the known mapping that fits, or is nearest, that give fields their values
// which the file has not.
func (w *writer) derivations() []*model.Derivation {
	from := w.best()
	if w.fit != nil {
		from = []*model.Mapping{w.fit}
	}
	for _, m := range from {
		var list []*model.Derivation
		for _, d := range m.Derived {
			if r := w.reads[d.Field.Index]; r == nil || r.against != "" || d.Find != nil || d.When != nil {
				list = append(list, d)
			}
		}
		if list != nil {
			return list
		}
	}
	return nil
}
