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
	"ppolang/lang/xmlpath"
)

// resolveMappings reads every innlesing.
func (c *checker) resolveMappings() {
	for _, m := range c.Info.Mappings {
		c.resolveMapping(m)
	}
	c.findCircles()
}

// mapping is an innlesing while it is read.
type mapping struct {
	*model.Mapping
	home    model.Home
	mapped  map[*model.Field]model.Spot
	stated  map[syntax.Keyword]model.Spot // what belongs to a format
	misread bool                          // the format is none
}

func (c *checker) resolveMapping(of *model.Mapping) {
	d := of.Decl.(*syntax.MappingDecl)
	m := &mapping{Mapping: of, home: c.Info.HomeOf(of.Decl), mapped: map[*model.Field]model.Spot{}, stated: map[syntax.Keyword]model.Spot{}}
	m.Record = c.record(m.home, d.For)
	if d.For == nil && m.Name != "" {
		c.Report(diag.MissingCase, m.home.FirstLine(), diag.Plain(m.Name))
	}
	var seen repeated
	for _, clause := range d.Body {
		c.fileLine(m, &seen, clause)
	}
	c.formatOptions(m, d)
	if m.Record == nil {
		return
	}
	for _, clause := range d.Body {
		if line, ok := clause.(*syntax.MapClause); ok {
			c.mapField(m, line)
		}
	}
	for _, clause := range d.Body {
		switch line := clause.(type) {
		case *syntax.PerKeyClause:
			c.onePer(m, line)
		case *syntax.LeaveOutClause:
			s := &expr.Scope{Home: m.home, On: m.Record}
			c.LineCondition(s, line, line.Cond)
			c.ofTheRow(m.home, line.Cond)
			m.LeaveOut = append(m.LeaveOut, line)
		case *syntax.DeriveClause:
			c.derive(m, line)
		}
	}
	c.readDerived(m)
}

// fileLine reads a line about the file as a whole.
func (c *checker) fileLine(m *mapping, seen *repeated, clause syntax.Clause) {
	h := m.home
	text := func(t *syntax.Text) string {
		if t == nil {
			return ""
		}
		if strings.TrimSpace(t.Value) == "" {
			c.Report(diag.EmptyText, h.At(t))
		}
		return t.Value
	}
	switch line := clause.(type) {
	case *syntax.FormatClause:
		if line.Format == nil || !seen.repeats(c, h, line, syntax.KwFormat) {
			c.format(m, seen, line, text)
		}
	case *syntax.HeadingClause:
		if !seen.repeats(c, h, line, syntax.KwHeading) {
			m.Header = text(line.Heading)
			m.stated[syntax.KwHeading] = h.At(line)
		}
	case *syntax.UnknownMeansClause:
		if !seen.repeats(c, h, line, syntax.KwUnknownMeans) {
			for _, w := range line.Words {
				m.Unknown = append(m.Unknown, text(w))
			}
		}
	case *syntax.PerKeyClause:
		seen.repeats(c, h, line, syntax.KwOnePer)
	case *syntax.DecimalMarkClause:
		if !seen.repeats(c, h, line, syntax.KwDecimalMark) && line.Mark != nil {
			switch line.Mark.Value {
			case ",", ".":
				m.DecimalMark = rune(line.Mark.Value[0])
			default:
				d := c.Report(diag.BadDecimalMark, h.At(line.Mark))
				d.Replace(d.Place, `","`)
			}
		}
	case *syntax.TimeZoneClause:
		if !seen.repeats(c, h, line, syntax.KwTimeZone) && line.Zone != nil {
			m.TimeZone = line.Zone.Value
			if _, ok := value.TimeZone(m.TimeZone); !ok {
				d := c.Report(diag.UnknownTimeZone, h.At(line.Zone), diag.Plain(m.TimeZone))
				if near, ok := expr.Nearest(m.TimeZone, value.TimeZones); ok {
					d.Replace(d.Place, `"`+near+`"`)
				}
			}
		}
	}
}

// format reads the format, and what stands behind it or on a line of its own.
func (c *checker) format(m *mapping, seen *repeated, line *syntax.FormatClause, text func(*syntax.Text) string) {
	h := m.home
	if line.Format != nil {
		m.Format = line.Format.Text
		m.misread = !c.oneAmong(h, line.Format, m.Format, c.Info.Readable.Formats)
	}
	// stated says whether something is stated, for the first time.
	stated := func(k syntax.Keyword, t *syntax.Text) bool {
		if t == nil || seen.repeats(c, h, t, k) {
			return false
		}
		m.stated[k] = h.At(t)
		return true
	}
	if stated(syntax.KwSeparator, line.Separator) {
		r, size := utf8.DecodeRuneInString(line.Separator.Value)
		if size == 0 || size != len(line.Separator.Value) || r == '"' || r == '\n' || r == '\r' || r == utf8.RuneError {
			c.Report(diag.BadSeparator, h.At(line.Separator))
		} else {
			m.Separator = r
		}
	}
	if stated(syntax.KwEncoding, line.Encoding) {
		m.Encoding = strings.ToLower(line.Encoding.Value)
		c.oneAmong(h, line.Encoding, m.Encoding, c.Info.Readable.Encodings)
	}
	if stated(syntax.KwSheet, line.Sheet) {
		m.Sheet = text(line.Sheet)
	}
	if stated(syntax.KwElement, line.Element) {
		names, mistake := xmlpath.ParseElement(line.Element.Value)
		c.badPath(h, line.Element, mistake)
		m.Element = strings.Join(names, "/")
	}
}

// The formats that a line of a mapping may belong to.
const (
	csvFormat  = "csv"
	xlsxFormat = "xlsx"
	xlsmFormat = "xlsm" // the same with macros
	xmlFormat  = "xml"
)

// ofFormat says to which format a part of a mapping belongs.
var ofFormat = []struct {
	word   syntax.Keyword
	format string
	needed bool // it has to be stated
}{
	{syntax.KwSeparator, csvFormat, false},
	{syntax.KwSheet, xlsxFormat, false},
	{syntax.KwElement, xmlFormat, true},
	{syntax.KwPath, xmlFormat, true},
}

// formatOptions sees to it that what is stated belongs to the format.
func (c *checker) formatOptions(m *mapping, d *syntax.MappingDecl) {
	lang, h := m.home.File.Lang, m.home
	var columns syntax.Node
	for _, clause := range d.Body {
		line, ok := clause.(*syntax.MapClause)
		if !ok {
			continue
		}
		switch {
		case line.Path != nil && m.stated[syntax.KwPath] == (model.Spot{}):
			m.stated[syntax.KwPath] = h.At(line.Path)
		case len(line.From) > 0 && columns == nil:
			columns = line.From[0]
		case line.Where != nil && line.Path == nil && columns == nil:
			columns = line.Where
		}
	}
	if m.misread || hasBad(d.Body) {
		return
	}
	for _, one := range ofFormat {
		at, there := m.stated[one.word]
		switch {
		case !there || m.Format == one.format || m.Format == xlsmFormat && one.format == xlsxFormat:
		case m.Format != "":
			c.Report(diag.OptionOfFormat, at, diag.Plain(one.word.In(lang)), diag.Plain(one.format), diag.Plain(m.Format))
		case one.needed:
			c.Report(diag.FormatNeeded, at, diag.Plain(one.word.In(lang)), diag.Plain(syntax.KwFormat.In(lang)+" "+one.format))
			return
		}
	}
	if m.Format != xmlFormat {
		return
	}
	if _, there := m.stated[syntax.KwElement]; !there {
		c.Report(diag.MissingClause, h.FirstLine(), diag.Plain(m.Name), diag.Plain(syntax.KwElement.In(lang)))
	}
	if at, there := m.stated[syntax.KwHeading]; there {
		c.Report(diag.HeadingOfXML, at, diag.Plain(syntax.KwFrom.In(lang)+" "+syntax.KwPath.In(lang)))
	} else if columns != nil {
		c.Report(diag.HeadingOfXML, h.At(columns), diag.Plain(syntax.KwFrom.In(lang)+" "+syntax.KwPath.In(lang)))
	}
}

// oneAmong says whether a word is one of those that can stand in its place, if they
// are known, and reports one that is none.
func (c *checker) oneAmong(h model.Home, at syntax.Node, word string, list []string) bool {
	if len(list) == 0 || slices.Contains(list, word) {
		return true
	}
	d := c.Report(diag.NotOneOf, h.At(at), diag.Plain(word), diag.Plain(strings.Join(list, ", ")))
	if near, ok := expr.Nearest(word, list); ok {
		if _, quoted := at.(*syntax.Text); quoted {
			near = `"` + near + `"`
		}
		d.Replace(d.Place, near)
	}
	return false
}

// onePer sees to it that records are put together by their key.
func (c *checker) onePer(m *mapping, line *syntax.PerKeyClause) {
	f := c.mappedName(m, line.Field)
	key := m.Record.Key
	switch {
	case f == nil || key == nil || m.PerKey != nil:
	case f != key:
		d := c.Report(diag.PerOther, m.home.At(line.Field), diag.Plain(f.Name), diag.Plain(m.Record.Name), diag.Plain(key.Name))
		d.Relate(key.At, words.DeclaredHere)
		d.Replace(d.Place, key.Name)
	default:
		m.PerKey = key
	}
}

// mappedName resolves the name of a field of the mapping's record.
func (c *checker) mappedName(m *mapping, name *syntax.Name) *model.Field {
	if name == nil {
		return nil
	}
	f, ok := c.Names.Members[m.Record][name.Text].(*model.Field)
	if !ok {
		c.NoField(m.home, name, m.Record)
		return nil
	}
	c.SetUse(name, f)
	c.Use(f)
	return f
}

// badPath reports a path that is none.
func (c *checker) badPath(h model.Home, text *syntax.Text, m *xmlpath.Mistake) {
	if m == nil {
		return
	}
	at := h.At(text)
	if mark, size := textMark(h.Text(text)); mark && m.From < m.To && !strings.Contains(text.Value, "|") {
		at.Span.Start, at.Span.End = at.Span.Start+size+m.From, at.Span.Start+size+m.To
	}
	c.Report(diag.BadPath, at, diag.Plain(text.Value[m.From:m.To]), pathMistakes[m.What])
}

// textMark is the size of the mark that a text is written with.
func textMark(raw string) (ok bool, size int) {
	r, size := utf8.DecodeRuneInString(raw)
	return r == '"' || r == '«', size
}

var pathMistakes = map[xmlpath.What]diag.Term{
	xmlpath.NoStep:       {NB: "hvert ledd er navnet på et element, `@` og navnet på et attributt, eller `..`", EN: "each step is the name of an element, `@` and the name of an attribute, or `..`"},
	xmlpath.NoTest:       {NB: "i klammer kan det stå `[1]`, `[position > 1]` eller `[@attributt='verdi']`", EN: "in brackets there can be `[1]`, `[position > 1]` or `[@attribute='value']`"},
	xmlpath.NotLast:      {NB: "et attributt er det siste leddet", EN: "an attribute is the last step"},
	xmlpath.NotFirst:     {NB: "`..` står først, med noe bak", EN: "`..` stands first, with something behind it"},
	xmlpath.LooksUp:      {NB: "et attributt uten verdi hører til bak `slå opp`", EN: "an attribute without a value belongs behind `look up`"},
	xmlpath.LooksUpOnce:  {NB: "veien må si med ett `[@attributt]` hva som skal være likt det som slås opp", EN: "the way has to say with one `[@attribute]` what must equal what is looked up"},
	xmlpath.OnlyElements: {NB: "en post er et element: bare navn med `/` mellom", EN: "a record is an element: nothing but names with `/` between"},
	xmlpath.Prefixed:     {NB: "navn skrives uten navnerom", EN: "names are written without their namespace"},
}
