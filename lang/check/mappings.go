package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// resolveMapping reads an innlesing.
func (c *checker) resolveMapping(m *model.Mapping) {
	h := c.Info.HomeOf(m.Decl)
	d := m.Decl.(*syntax.MappingDecl)
	m.Record = c.record(h, d.For)
	if d.For == nil && m.Name != "" {
		c.Report(diag.MissingCase, h.FirstLine(), diag.Plain(m.Name))
	}
	var seen repeated
	mapped := map[*model.Field]model.Spot{}
	for _, clause := range d.Body {
		switch line := clause.(type) {
		case *syntax.FormatClause:
			if !seen.repeats(c, h, line, syntax.KwFormat) {
				c.format(h, m, line)
			}
		case *syntax.MapClause:
			if m.Record != nil {
				c.mapField(h, m, line, mapped)
			}
		}
	}
	if m.Format == "" && seen.first == nil && !hasBad(d.Body) {
		c.Report(diag.MissingClause, h.FirstLine(), diag.Plain(m.Name), diag.Plain(syntax.KwFormat.In(h.File.Lang)))
	}
}

func (c *checker) format(h model.Home, m *model.Mapping, line *syntax.FormatClause) {
	if line.Format != nil {
		m.Format = line.Format.Text
		c.oneAmong(h, line.Format, m.Format, c.Info.Readable.Formats)
	}
	if line.Separator != nil {
		r, size := utf8.DecodeRuneInString(line.Separator.Value)
		if size == 0 || size != len(line.Separator.Value) || r == '"' || r == '\n' || r == '\r' || r == utf8.RuneError {
			c.Report(diag.BadSeparator, h.At(line.Separator))
		} else {
			m.Separator = r
		}
	}
	if line.Encoding != nil {
		m.Encoding = strings.ToLower(line.Encoding.Value)
		c.oneAmong(h, line.Encoding, m.Encoding, c.Info.Readable.Encodings)
	}
}

// oneAmong reports a word that is none of those that can stand in its place, if
// they are known.
func (c *checker) oneAmong(h model.Home, at syntax.Node, word string, list []string) {
	if len(list) == 0 || slices.Contains(list, word) {
		return
	}
	d := c.Report(diag.NotOneOf, h.At(at), diag.Plain(word), diag.Plain(strings.Join(list, ", ")))
	if near, ok := expr.Nearest(word, list); ok {
		if _, quoted := at.(*syntax.Text); quoted {
			near = `"` + near + `"`
		}
		d.Replace(d.Place, near)
	}
}

func (c *checker) mapField(h model.Home, m *model.Mapping, line *syntax.MapClause, mapped map[*model.Field]model.Spot) {
	if line.Field == nil {
		return
	}
	f, ok := c.Names.Members[m.Record][line.Field.Text].(*model.Field)
	if !ok {
		c.NoField(h, line.Field, m.Record)
		return
	}
	c.SetUse(line.Field, f)
	c.Use(f)
	if first, twice := mapped[f]; twice {
		c.Report(diag.ColumnTwice, h.At(line.Field), diag.Plain(f.Name)).Relate(first, words.FirstHere)
		return
	}
	mapped[f] = h.At(line.Field)
	to := &model.MappedField{Field: f}
	m.Fields = append(m.Fields, to)
	several := len(line.From) > 1
	for _, col := range line.From {
		if col.From == nil {
			continue
		}
		columns := model.ColumnRange{From: col.From.Value, To: col.From.Value}
		if col.To != nil {
			columns.To = col.To.Value
			several = true
			if !numbered(columns.From, columns.To) {
				c.Report(diag.ColumnRange, h.At(col), diag.Plain(columns.From), diag.Plain(columns.To))
			}
		}
		to.Columns = append(to.Columns, columns)
	}
	if several && f.Type.Kind != model.Codes && f.Type.Kind != model.Bad {
		c.Report(diag.SeveralColumns, h.At(line.From[len(line.From)-1]), diag.Plain(f.Name), words.Type(f.Type)).Relate(f.At, words.DeclaredHere)
	}
	if line.As != nil {
		c.mappedDate(h, to, line)
	}
	c.translation(h, to, line)
}

func (c *checker) mappedDate(h model.Home, to *model.MappedField, line *syntax.MapClause) {
	f := to.Field
	if f.Type.Kind != model.Date && f.Type.Kind != model.Bad {
		c.Report(diag.FormatOfOther, h.At(line.As), diag.Plain(f.Name), words.Type(f.Type)).Relate(f.At, words.DeclaredHere)
		return
	}
	if _, ok := value.ParseDateFormat(line.As.Value); !ok {
		c.Report(diag.BadDateFormat, h.At(line.As))
		return
	}
	to.DateFormat = line.As.Value
}

// numbered says whether two column names are one text but for a number in it, the
// second's being no smaller than the first's.
func numbered(from, to string) bool {
	head := 0
	for head < len(from) && head < len(to) && from[head] == to[head] {
		head++
	}
	for head > 0 && isDigit(from[head-1]) {
		head--
	}
	a, b := from[head:], to[head:]
	n, m := leadingDigits(a), leadingDigits(b)
	if n == 0 || m == 0 || a[n:] != b[m:] {
		return false
	}
	x, okX := value.ParseInteger(a[:n])
	y, okY := value.ParseInteger(b[:m])
	return okX && okY && x.Cmp(y) <= 0
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func leadingDigits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// translation reads the table of what stands in the file and what it means here.
func (c *checker) translation(h model.Home, to *model.MappedField, line *syntax.MapClause) {
	for _, row := range line.Rows {
		if len(row.Cells) != 2 {
			continue // the parser has said so
		}
		there, here := row.Cells[0], row.Cells[1]
		if to.Translation == nil {
			to.Translation = map[string]string{}
		}
		if _, twice := to.Translation[there.Data]; twice {
			c.Report(diag.TranslatedTwice, h.At(there), diag.Plain(there.Data))
			continue
		}
		to.Translation[there.Data] = here.Data
		c.translated(h, to.Field, here)
	}
}

// translated sees to it that a translation's right side is a value of the field.
func (c *checker) translated(h model.Home, f *model.Field, cell *syntax.Cell) {
	if cell.State != syntax.CellData || f.Type.Kind == model.Bad {
		return
	}
	if !convertible(f.Type.Kind, cell.Data) {
		c.MeantCell(h, c.Report(diag.BadCell, h.At(cell), words.Type(f.Type), diag.Plain(f.Name)), cell, f.Type.Kind)
		return
	}
	codes := []string{cell.Data}
	switch f.Type.Kind {
	case model.Codes:
		codes = value.SplitCodes(cell.Data)
	case model.Code:
	default:
		return
	}
	for _, code := range codes {
		if _, _, known := model.Resolve(f.Type.Systems, code); !known {
			c.UnknownCode(h, cell, code, f.Type.Systems)
		}
	}
}
