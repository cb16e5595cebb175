package check

import (
	"slices"

	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
	"ppolang/lang/xmlpath"
)

// mapField reads where a field comes from.
func (c *checker) mapField(m *mapping, line *syntax.MapClause) {
	f := c.mappedName(m, line.Field)
	if f == nil || c.mappedTwice(m, line.Field, f) {
		return
	}
	to := &model.MappedField{Field: f, FirstWord: line.FirstWord, UpperCase: line.UpperCase, AsShare: line.Share, Optional: line.Optional}
	m.Fields = append(m.Fields, to)
	c.columnsOf(m, to, line)
	c.pathOf(m, to, line)
	if line.As != nil {
		c.mappedDate(m.home, to, line)
	}
	if line.Split != nil {
		if to.SplitOn = line.Split.Value; to.SplitOn == "" {
			c.Report(diag.EmptyText, m.home.At(line.Split))
		}
	}
	if line.Where != nil && line.Where.Heading != nil && line.Where.Value != nil {
		to.Where = &model.CellIs{Heading: line.Where.Heading.Value, Value: line.Where.Value.Text}
		if line.Path != nil {
			to.Where.Path = c.path(m.home, line.Where.Heading)
		}
	}
	c.readings(m.home, to, line)
	c.translation(m.home, to, line)
}

// mappedTwice says whether a field was mapped before, and reports it.
func (c *checker) mappedTwice(m *mapping, at syntax.Node, f *model.Field) bool {
	first, twice := m.mapped[f]
	if twice {
		c.Report(diag.ColumnTwice, m.home.At(at), diag.Plain(f.Name)).Relate(first, words.FirstHere)
	} else {
		m.mapped[f] = m.home.At(at)
	}
	return twice
}

func (c *checker) columnsOf(m *mapping, to *model.MappedField, line *syntax.MapClause) {
	f, h := to.Field, m.home
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
}

func (c *checker) pathOf(m *mapping, to *model.MappedField, line *syntax.MapClause) {
	if line.Path == nil {
		return
	}
	path := c.path(m.home, line.Path)
	if line.LookUp != nil {
		var mistake *xmlpath.Mistake
		path.LookUp, mistake = xmlpath.ParseLookUp(line.LookUp.Value)
		c.badPath(m.home, line.LookUp, mistake)
	}
	to.Path = path
}

// path reads a path, an empty one where it is none.
func (c *checker) path(h model.Home, text *syntax.Text) *xmlpath.Path {
	path, mistake := xmlpath.Parse(text.Value)
	if mistake != nil {
		c.badPath(h, text, mistake)
		return &xmlpath.Path{}
	}
	return path
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

// readingKinds are the kinds of fields that a way of reading makes sense of.
var readingKinds = []struct {
	word  syntax.Keyword
	kinds []model.Kind
}{
	{syntax.KwAs, []model.Kind{model.Date}},
	{syntax.KwSplitOn, []model.Kind{model.Codes}},
	{syntax.KwAsShare, []model.Kind{model.Percent}},
	{syntax.KwFirstWord, []model.Kind{model.Text, model.Integer, model.Decimal, model.Percent, model.Date, model.Bool, model.Code, model.Codes, model.Reference}},
	{syntax.KwUpperCase, []model.Kind{model.Text, model.Code, model.Codes, model.Reference}},
}

// Reads says whether a word on how a column is read makes sense of fields of a kind.
func Reads(word syntax.Keyword, kind model.Kind) bool {
	for _, r := range readingKinds {
		if r.word == word {
			return slices.Contains(r.kinds, kind)
		}
	}
	return true
}

// readings sees to it that how a column is read fits the field.
func (c *checker) readings(h model.Home, to *model.MappedField, line *syntax.MapClause) {
	is := map[syntax.Keyword]bool{syntax.KwSplitOn: line.Split != nil}
	for _, mark := range line.Marks() {
		is[mark.Word] = *mark.Set
	}
	f := to.Field
	for _, r := range readingKinds {
		if is[r.word] && f.Type.Kind != model.Bad && !slices.Contains(r.kinds, f.Type.Kind) {
			c.Report(diag.ReadingOfOther, h.At(line.Field), diag.Plain(r.word.In(h.File.Lang)), words.Kinds(r.kinds), diag.Plain(f.Name), words.Type(f.Type)).
				Relate(f.At, words.DeclaredHere)
		}
	}
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
