package syntax

import (
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// rows reads a run of table rows. What they are depends on what they stand under:
// conditions and demands in a table of rules, data everywhere else.
func (b *body) rows(lines []line) {
	at := lines[0].span().Join(lines[len(lines)-1].span()).Shift(-b.base)
	r := &reader{joiner: joiner{b.text, vocabularies[b.chunk.lang]()}, lang: b.chunk.lang, base: b.base}
	r.tokens = lines[0].tokens
	defer func() { b.take(r) }()
	var last Clause
	if len(b.clauses) > 0 {
		last = b.clauses[len(b.clauses)-1]
	}
	switch b.chunk.word {
	case KwTable, KwTemplate:
		if b.table {
			r.problems.add(problem{code: diag.SecondTable, at: lines[0].span().Shift(-b.base), args: []diag.Arg{diag.Plain(b.chunk.word.In(r.lang))}})
			b.add(&BadClause{clauseNode{At{at}}})
			return
		}
		b.table = true
		kind := ruleTable
		if b.chunk.word == KwTemplate {
			kind = templateTable
		}
		header, rows := r.table(lines, kind)
		b.add(&TableClause{clauseNode{At{at}}, header, rows})
		return
	case KwExample, KwExamples:
		if given, ok := last.(*GivenClause); ok && given.Header == nil {
			kind := givenTable
			if given.Try {
				kind = tryTable
			}
			given.Header, given.Rows = r.table(lines, kind)
			given.Place.End = at.End
			return
		}
	case KwMapping:
		if m, ok := last.(*MapClause); ok && m.Header == nil {
			m.Rows = r.pairs(lines)
			m.Place.End = at.End
			return
		}
	}
	if _, broken := last.(*BadClause); !broken {
		r.problems.add(problem{code: diag.RowOutside, at: lines[0].span().Shift(-b.base), args: []diag.Arg{diag.Plain(b.chunk.word.In(r.lang))}})
	}
	b.add(&BadClause{clauseNode{At{at}}})
}

// pairs reads the translation of a mapping: two columns and no header.
func (r *reader) pairs(lines []line) []*Row {
	var rows []*Row
	for _, l := range lines {
		row := r.row(l)
		r.width(row, 2)
		r.data(row.Cells)
		rows = append(rows, row)
	}
	return rows
}

// tableKind says how the cells of a table are read.
type tableKind uint8

const (
	ruleTable     tableKind = iota // conditions and demands
	givenTable                     // data
	templateTable                  // data, perhaps with a row a field
	tryTable                       // data, and in the last column what is expected
)

// table reads a header and the rows below it. Rows are not measured against a
// header that has a mistake, unless one agrees with it: it may have lost a bar,
// or have one too many.
func (r *reader) table(lines []line, kind tableKind) (header *Row, rows []*Row) {
	rules := kind == ruleTable
	before := len(r.problems)
	header = r.row(lines[0])
	if rules {
		r.columns(header)
	} else {
		r.fields(header, kind)
	}
	sound := len(r.problems) == before
	want := len(header.Cells)
	for _, l := range lines[1:] {
		rows = append(rows, r.row(l))
	}
	if sound && !rules && len(rows) > 0 && len(rows[0].Cells) > want {
		r.missingBar(header)
		sound = len(r.problems) == before
	}
	switch width, agreed := agreedWidth(rows); {
	case !sound:
		sound = slices.ContainsFunc(rows, func(row *Row) bool { return len(row.Cells) == want })
	case agreed && width != want:
		r.width(header, width)
		sound = false
	}
	for _, row := range rows {
		switch {
		case sound:
			r.width(row, want)
		case len(row.Cells) != want:
			continue // what stands in which column cannot be said
		}
		switch {
		case rules:
			r.conditions(row, header)
		case header.Expects() && len(row.Cells) == want:
			r.data(row.Cells[:want-1])
			r.expectations(row.Cells[want-1])
		default:
			r.data(row.Cells)
			if header.Downwards() && len(row.Cells) == want && row.Cells[0].State == CellBlank {
				r.emptyCell(row.Cells[0], fieldTerm)
			}
		}
	}
	return header, rows
}

// agreedWidth is how many cells every row has, where there are several rows: if
// the header has another number, it is the header that is wrong.
func agreedWidth(rows []*Row) (int, bool) {
	for _, row := range rows {
		if len(row.Cells) != len(rows[0].Cells) {
			return 0, false
		}
	}
	if len(rows) < 2 {
		return 0, false
	}
	return len(rows[0].Cells), true
}

// width reports a row that has not as many cells as the others.
func (r *reader) width(row *Row, want int) {
	if len(row.Cells) != want {
		r.problems.add(problem{code: diag.RowWidth, at: row.Place, args: []diag.Arg{number(len(row.Cells)), number(want)}})
	}
}

// row cuts a line into cells.
func (r *reader) row(l line) *Row {
	at := l.tokens[0].span
	row := &Row{At: At{at.Shift(-r.base)}}
	text := r.text[at.Start:at.End]
	from := 1 // after the bar
	if text[0] != '|' {
		from = 0
		start := source.Span{Start: row.Place.Start, End: row.Place.Start}
		r.problems.add(problem{code: diag.RowNotOpened, at: start, fix: &fix{title: diag.Term{NB: "begynn raden med `|`", EN: "begin the row with `|`"}, at: start, text: "| "}})
	}
	var q quotes
	for i := from; i < len(text); i += q.step(text[i:]) {
		if text[i] == '|' {
			row.Cells = append(row.Cells, r.cell(at.Start+from, at.Start+i))
			from = i + 1
		}
	}
	if strings.TrimSpace(text[from:]) != "" {
		end := source.Span{Start: row.Place.End, End: row.Place.End}
		row.Cells = append(row.Cells, r.cell(at.Start+from, at.End))
		r.problems.add(problem{code: diag.RowNotClosed, at: end, fix: &fix{title: diag.Term{NB: "lukk raden med `|`", EN: "close the row with `|`"}, at: end, text: " |"}})
	}
	return row
}

// cell is what stands between two bars, without the blanks around it.
func (r *reader) cell(start, end int) *Cell {
	for start < end && isBlank(r.text[start]) {
		start++
	}
	for start < end && isBlank(r.text[end-1]) {
		end--
	}
	return &Cell{At: At{source.Span{Start: start - r.base, End: end - r.base}}, Raw: r.text[start:end]}
}

// data reads the cells of gitt, mal and innlesing: they are data, and no word
// in them means anything.
func (r *reader) data(cells []*Cell) {
	for _, c := range cells {
		switch c.Raw {
		case "":
			c.State = CellBlank
		case "?":
			c.State = CellUnknown
		case "()":
			c.State = CellEmpty
		default:
			c.Data = cellText(c.Raw)
		}
	}
}

// fields reads the header of a table of data: the name of a field a cell, or the
// words of the language that some tables have there.
func (r *reader) fields(row *Row, kind tableKind) {
	for _, c := range row.Cells {
		if c.Raw == "" {
			r.emptyCell(c, fieldTerm)
			continue
		}
		c.Data = cellText(c.Raw)
	}
	last := len(row.Cells) - 1
	switch {
	case kind == templateTable && last == 1 && r.isWord(row.Cells[0], KwField) && r.isWord(row.Cells[1], KwValueWord):
		row.Cells[0].become(KwField)
		row.Cells[1].become(KwValueWord)
	case kind == tryTable && last >= 0 && r.isWord(row.Cells[last], KwExpect):
		row.Cells[last].become(KwExpect)
	case kind == tryTable:
		at := row.Place
		if last >= 0 {
			at = row.Cells[last].Place
		}
		r.problems.add(problem{code: diag.NoExpectColumn, at: at, args: []diag.Arg{diag.Plain(KwExpect.In(r.lang))}})
	}
}

// isWord says whether a cell of a header is a word of the language.
func (r *reader) isWord(c *Cell, k Keyword) bool { return c.Data == k.In(r.lang) }

// become makes a cell a word of the language, which is no data.
func (c *Cell) become(k Keyword) { c.Word, c.Data = k, "" }

func (r *reader) emptyCell(c *Cell, want diag.Arg) {
	r.problems.add(problem{code: diag.EmptyCell, at: c.Place, args: []diag.Arg{want}})
}

// expectations reads what an example in a row expects: one thing, or several with
// semicolons between them.
func (r *reader) expectations(c *Cell) {
	before := len(r.problems)
	defer func() {
		if len(r.problems) > before { // what is printed of it is what was written
			c.Expect = nil
		}
	}()
	start := 0
	for _, end := range append(semicolons(c.Raw), len(c.Raw)) {
		r.expectation(c, source.Span{Start: c.Place.Start + start, End: c.Place.Start + end})
		start = end + 1
	}
}

func (r *reader) expectation(c *Cell, at source.Span) {
	q := r.within(at)
	q.until = barTerm
	switch {
	case len(q.tokens) > 0:
		if v, ok := grammarOf[expected]().read(q); ok {
			at = source.Span{Start: q.tokens[0].span.Start - r.base, End: q.tokens[len(q.tokens)-1].span.End - r.base}
			c.Expect = append(c.Expect, q.expected(clauseNode{At{at}}, v))
		}
		q.shaped(func() []*Shape { return grammarOf[expected]().parts().shapes(NoKeyword) })
	case len(q.problems) == 0:
		r.emptyCell(c, expectedTerm)
	}
	r.problems.shift(q.problems, 0)
}

// missingBar reports where two names stand in one cell of a header.
func (r *reader) missingBar(header *Row) {
	for _, c := range header.Cells {
		if q := r.within(c.Place); len(q.tokens) > 1 {
			q.until = barTerm
			q.trailing(&q.feed().list[1], nil)
			r.problems.shift(q.problems, 0)
		}
	}
}

func cellText(raw string) string {
	if n := quotedLen(raw); n == len(raw) {
		raw, _ = unquote(raw)
	}
	return canonical(strings.ReplaceAll(raw, `\|`, "|"))
}

// columns reads the header of a table of rules.
func (r *reader) columns(row *Row) {
	for _, c := range row.Cells {
		in := c.Place
		if c.Raw == "" {
			r.emptyCell(c, fieldTerm)
			continue
		}
		q := r.within(in)
		if len(q.tokens) > 1 {
			switch q.tokens[0].kind.keyword() {
			case KwRequire:
				c.Column = RequireColumn
			case KwForbid:
				c.Column = ForbidColumn
			}
			if c.Column != ConditionColumn && q.tokens[1].kind != kindPoint {
				in.Start = q.tokens[1].span.Start - r.base
			} else {
				c.Column = ConditionColumn
			}
		}
		c.Head = r.inside(in, fieldTerm, barTerm)
	}
}

// conditions reads a row of a table of rules.
func (r *reader) conditions(row, header *Row) {
	if len(row.Cells) != len(header.Cells) {
		return // the row's width has been reported
	}
	for i, c := range row.Cells {
		q := r.within(c.Place)
		switch {
		case len(q.tokens) == 0 && len(q.problems) == 0:
			q.emptyCell(c, dashTerm)
		case c.Raw == "-":
			c.Dash = true
		case len(q.tokens) > 0:
			q.items(c, header.Cells[i].Column)
		}
		r.problems.shift(q.problems, 0)
	}
}

// items reads the values of a cell: a comparison with one, or any of a list.
func (q *reader) items(c *Cell, column ColumnKind) {
	q.until = barTerm
	lex, _ := lexer.Upgrade(q.feed())
	climb := climber{lex: lex}
	item := climb.unary
	if column != ConditionColumn {
		item = climb.codeItem
	} else if op, ok := comparisons[climb.kind()]; ok {
		climb.next()
		c.Op = op
	}
	c.Items = append(c.Items, item())
	for climb.accept(kindComma) {
		c.Items = append(c.Items, item())
	}
	q.problems.shift(climb.problems, 0)
	if t := lex.Peek(); !t.EOF() {
		q.trailing(t, nil)
	}
}
