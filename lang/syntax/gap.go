package syntax

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ppolang/lang/source"
)

// Gap is what may stand at a place of a file, judged by what stands before it on
// its logical line: the words that the grammar takes there, and the roles of the
// names, texts and codes that may be written. What stands behind the place does
// not count, nor does the word that the place is in.
type Gap struct {
	Word source.Span // absolute: the word at the place, empty where there is none

	Decl   Keyword // the declaration that the line is in or begins
	Placed *Placed // that declaration; nil where the line is its header and could not be read
	Clause Keyword // the word the line begins with; NoKeyword for a header and at a start
	Before []Written

	// Start says that a line begins here. Keywords are then the words of lines of
	// the declaration; a new declaration may begin as well.
	Start    bool
	Keywords []Keyword
	Phrases  []Phrase
	Roles    []Role
	Row      bool   // the place is in a row of a table: nothing else is filled in
	Text     *Quote // the place is in a text
	// Open are the expressions that the place is in or right behind.
	Open []*Open

	form    form // of the line, nil where there is none
	reached []reach
}

// Written is a token before the place.
type Written struct {
	Text    string // names in NFC
	Keyword Keyword
	Span    source.Span // absolute
}

// Phrase is a keyword of several words of which some are written: From is where
// the first begins.
type Phrase struct {
	Keyword Keyword
	From    int
	// Open and Tree are the expression with the keyword in it, nil where it stands
	// in none.
	Open *Open
	Tree Expr
}

// Quote is a text that a place is in.
type Quote struct {
	Role   Role
	Inside source.Span // absolute: between the quotes
	Hole   bool        // in the braces of a placeholder
}

// Open is an expression up to the place. Where a value, a code or a name may
// stand, the tree has a name Cursor there.
type Open struct {
	Role    Role
	Tree    Expr
	Wants   bool // the tree has the name: something may stand here
	Options []Option
}

// Option is a word or a sign that may stand in an expression, and the tree as it
// is with it, with Cursor behind it where that is taken.
type Option struct {
	Keyword Keyword // NoKeyword for a sign
	Sign    string
	Tree    Expr
}

// Cursor is the name that stands for what is about to be written.
const Cursor = "ꙮ"

// GapAt finds what may stand at an offset, nil in a comment.
func GapAt(f *File, offset int) *Gap {
	offset = min(max(offset, 0), len(f.Source.Text))
	return f.gap(wordAt(f.Source.Text, offset), offset)
}

// GapBehind finds what may stand behind a word that ends at an offset, as if a
// blank were there.
func GapBehind(f *File, offset int) *Gap {
	return f.gap(source.Span{Start: offset, End: offset}, offset)
}

func (f *File) gap(word source.Span, offset int) *Gap {
	text := f.Source.Text
	from, placed := f.lineBefore(word.Start)
	g := &Gap{Word: word, Placed: placed}
	if placed != nil {
		g.Decl = Declares(placed.Decl)
	}
	s := &gapReader{Gap: g, file: f, from: from}
	s.text = text[from:word.Start]
	if rowAt(f.Source, offset) {
		said, ok := f.expectationBefore(placed, word.Start)
		if !ok {
			g.Row = true
			return g
		}
		// What is expected is written in the cell as on a line of its own.
		s.text = KwExpect.In(f.Lang) + " " + said
		s.from, g.Decl = word.Start-len(s.text), KwExample
	}
	if wordBefore(s.text, len(s.text)) < len(s.text) {
		s.text += " "
	}
	s.text += Cursor
	s.words = vocabularies[f.Lang]()
	tokens, _ := lex(s.text, f.Lang)
	p := parser{joiner: s.joiner, file: source.NewFile("", s.text), lang: f.Lang}
	lines, comments := p.lines(tokens)
	if len(lines) == 0 || len(comments) > 0 && comments[len(comments)-1].span.End == len(s.text) {
		return nil
	}
	s.line(lines[len(lines)-1])
	return g
}

// wordAt is the word around an offset: a name, a keyword, a number, a date, a
// code such as E10.9 or a prefix.
func wordAt(text string, offset int) source.Span {
	s := source.Span{Start: offset, End: offset}
	if offset > 1 && text[offset-1] == '*' && wordBefore(text, offset-1) < offset-1 {
		s.Start--
	}
	s.Start = wordBefore(text, s.Start)
	if s.Start == offset && offset > 2 && text[offset-1] == '.' && isDigit(text[offset-2]) { // E10. is a code that goes on
		if before := wordBefore(text, offset-1); 'A' <= text[before] && text[before] <= 'Z' {
			s.Start = before
		}
	}
	for s.Start > 1 && s.Start < len(text) && (text[s.Start-1] == '.' || text[s.Start-1] == '-') && isDigit(text[s.Start]) {
		before := wordBefore(text, s.Start-1)
		if before == s.Start-1 || text[s.Start-1] == '-' && !isDigit(text[before]) {
			break
		}
		s.Start = before
	}
	for s.End < len(text) {
		r, size := utf8.DecodeRuneInString(text[s.End:])
		point := (r == '.' || r == '-' && s.Start < len(text) && isDigit(text[s.Start])) && s.End > s.Start && s.End+1 < len(text) && isDigit(text[s.End+1])
		if !nameRune(r) && !point {
			break
		}
		s.End += size
	}
	if s.End > s.Start && s.End < len(text) && text[s.End] == '*' {
		s.End++
	}
	return s
}

// wordBefore is where the name that ends at an offset begins.
func wordBefore(text string, offset int) int {
	for offset > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:offset])
		if !nameRune(r) {
			break
		}
		offset -= size
	}
	return offset
}

func rowAt(f *source.File, offset int) bool {
	before := f.Text[f.LineStart(f.Line(offset)):offset]
	return strings.HasPrefix(strings.TrimLeft(before, " \t"), "|")
}

// expectationBefore is what stands before an offset in a cell of a table of
// examples that says what is expected, behind its last semicolon.
func (f *File) expectationBefore(placed *Placed, offset int) (string, bool) {
	if placed == nil {
		return "", false
	}
	start := f.Source.LineStart(f.Source.Line(offset))
	for _, clause := range placed.Decl.Lines() {
		line, ok := clause.(*GivenClause)
		if !ok || line.Header == nil || !line.Header.Expects() {
			continue
		}
		here := f.Source.Line(offset)
		if here <= f.Source.Line(placed.Abs(line.Header.Place).Start) || here > f.Source.Line(placed.Abs(line.Place).End) {
			continue
		}
		bar := start + strings.IndexByte(f.Source.Text[start:], '|')
		at, from := CellAt(f.Source.LineText(f.Source.Line(offset))[bar-start:], offset-bar)
		if at != len(line.Header.Cells)-1 {
			return "", false
		}
		said := f.Source.Text[bar+from : offset]
		if parts := semicolons(said); len(parts) > 0 {
			said = said[parts[len(parts)-1]+1:]
		}
		return strings.TrimLeft(said, " \t"), true
	}
	return "", false
}

// maxLines bounds how many lines of the text a logical line is looked for in.
const maxLines = 500

// lineBefore is an offset at or before the start of the logical line of an
// offset, and the declaration that the line is in.
func (f *File) lineBefore(offset int) (int, *Placed) {
	words := vocabularies[f.Lang]()
	at := f.Source.Line(offset)
	for n := 0; n < maxLines && at > 0; n++ {
		start := f.Source.LineStart(at)
		if start < offset && words.begins(f.Source.Text[start:min(offset, f.Source.LineStart(at+1))]) {
			break
		}
		at--
	}
	from := f.Source.LineStart(at)
	line := f.Source.LineStart(f.Source.Line(offset))
	var placed *Placed
	for i := len(f.Decls) - 1; i >= 0; i-- {
		d := f.Decls[i]
		if _, bad := d.Decl.(*BadDecl); d.Base <= offset && !(bad && d.Base >= line) {
			placed = d
			break
		}
	}
	return from, placed
}

// begins says whether a line of the text begins with a row or a word of lines.
func (v *vocabulary) begins(line string) bool {
	line = strings.TrimLeft(line, " \t")
	if strings.HasPrefix(line, "|") {
		return true
	}
	end := 0
	for end < len(line) {
		r, size := utf8.DecodeRuneInString(line[end:])
		if !nameRune(r) {
			break
		}
		end += size
	}
	if end == len(line) {
		return false // perhaps still being written
	}
	word := canonical(line[:end])
	if k := v.single[word]; isDeclaration[k] || isClause[k] {
		return true
	}
	for _, list := range [][]phrase{v.opening[word], v.phrases[v.single[word]]} {
		for _, p := range list {
			rest := canonical(strings.Join(strings.Fields(line[end:]), " "))
			if isClause[p.keyword] && strings.HasPrefix(rest, strings.Join(p.rest, " ")) {
				return true
			}
		}
	}
	return false
}

// gapReader fills in a gap.
type gapReader struct {
	*Gap
	joiner
	file *File
	from int // where text begins in the file
}

// line reads a logical line whose last token has the cursor in it.
func (s *gapReader) line(l line) {
	last := l.tokens[len(l.tokens)-1]
	if last.span.End < len(s.text)-len(Cursor) || last.kind == kindRow {
		return
	}
	if last.kind == kindText || s.slice(last) != Cursor {
		if last.kind == kindText {
			s.quoted(l, last)
		}
		return
	}
	before := l.tokens[:len(l.tokens)-1]
	for _, t := range before {
		s.Before = append(s.Before, Written{canonical(s.slice(t)), t.kind.keyword(), t.span.Shift(s.from)})
	}
	for n := 1; n <= 2 && n <= len(before); n++ {
		s.phrases(before, n)
	}
	if len(before) == 0 {
		s.Start = true
		if s.Placed != nil {
			s.Keywords = Clauses(s.Decl)
		}
		return
	}
	tokens, form := s.formOf(l)
	if form == nil {
		return
	}
	s.form = form
	s.run(form.automaton(), tokens)
}

// formOf are the tokens of a line with its phrases joined, without the cursor,
// and how such a line is written.
func (s *gapReader) formOf(l line) ([]token, form) {
	tokens := s.join(l.tokens)
	tokens = tokens[:len(tokens)-1]
	if len(tokens) == 0 {
		return nil, nil
	}
	first := tokens[0].kind.keyword()
	if l.start.Row().Alias {
		first = l.start
	}
	header := isDeclaration[first] && (clauseKind(s.Decl, first) == nil || s.Placed != nil && s.Placed.Base == l.tokens[0].span.Start+s.from)
	if header {
		s.Decl, s.Clause = first, NoKeyword
		return tokens, table[first].Head
	}
	s.Clause = first
	return tokens, clauseKind(s.Decl, first)
}

// phrases notes the keywords of several words of which the last n words before
// the cursor are the first.
func (s *gapReader) phrases(before []token, n int) {
	var words []string
	for _, t := range before[len(before)-n:] {
		words = append(words, canonical(s.slice(t)))
	}
	said := strings.Join(words, " ") + " "
	var list []Keyword
	for k := NoKeyword + 1; k < keywords; k++ {
		if strings.HasPrefix(k.In(s.file.Lang), said) {
			list = append(list, k)
		}
	}
	if len(list) == 0 {
		return
	}
	at := before[len(before)-n].span.Start
	inner := &gapReader{Gap: &Gap{Placed: s.Placed, Decl: s.Decl}, joiner: s.joiner, file: s.file, from: s.from}
	inner.text = s.text[:at] + Cursor
	rest := append(before[:len(before)-n:len(before)-n], token{kind: kindWord, span: source.Span{Start: at, End: at + len(Cursor)}, first: before[len(before)-n].first})
	if len(rest) == 1 {
		inner.Keywords = Clauses(s.Decl)
	} else if tokens, form := inner.formOf(line{tokens: rest}); form != nil {
		inner.run(form.automaton(), tokens)
	}
	for _, k := range list {
		phrase := Phrase{Keyword: k, From: at + s.from}
		takes := slices.Contains(inner.Keywords, k)
		for _, open := range inner.Open {
			for _, o := range open.Options {
				if o.Keyword == k {
					takes, phrase.Open, phrase.Tree = true, open, o.Tree
				}
			}
		}
		if takes {
			s.Phrases = append(s.Phrases, phrase)
		}
	}
}

// quoted reads a line whose last token is a text without its end.
func (s *gapReader) quoted(l line, text token) {
	raw := s.slice(text)
	_, quote := utf8.DecodeRuneInString(raw)
	inside := source.Span{Start: text.span.Start + quote + s.from, End: s.Word.End}
	closing := `"`
	if strings.HasPrefix(raw, "«") {
		closing = "»"
	}
	rest := s.file.Source.LineText(s.file.Source.Line(s.Word.End))
	rest = rest[min(len(rest), s.Word.End-s.file.Source.LineStart(s.file.Source.Line(s.Word.End))):]
	if i := strings.Index(rest, closing); i >= 0 {
		inside.End += i
	}
	for _, t := range l.tokens[:len(l.tokens)-1] {
		s.Before = append(s.Before, Written{canonical(s.slice(t)), t.kind.keyword(), t.span.Shift(s.from)})
	}
	cursor := append(l.tokens[:len(l.tokens)-1:len(l.tokens)-1], token{kind: kindWord, span: text.span})
	tokens, form := s.formOf(line{cursor, l.start})
	if form == nil {
		return
	}
	inner := &gapReader{Gap: &Gap{}, joiner: s.joiner, file: s.file, from: s.from}
	inner.run(form.automaton(), tokens)
	s.form = form
	for _, r := range inner.reached {
		if r.leaf == textOne || r.leaf == messageOne || r.leaf == keyOne || r.leaf == waivedOne {
			s.reached = append(s.reached, r)
		}
	}
	for _, role := range inner.Roles {
		switch role {
		case RoleMessage, RoleLack:
			s.Text = &Quote{Role: role, Inside: inside}
			s.hole(raw[quote:len(raw)-len(Cursor)], text.span.Start+quote)
		case RoleTitle, RolePart, RoleWhy, RoleDescribes, RoleSeparator, RoleEncoding, RoleDateFormat, RolePath, RoleListFile,
			RoleLink, RolePattern, RoleCharacters, RoleColumn, RoleSheet, RoleElement, RoleXMLPath, RoleParting, RoleCell, RoleDecimal, RoleTimeZone, RoleKey, RoleWaived, RoleWaives, RoleWho:
			s.Text = &Quote{Role: role, Inside: inside}
		}
	}
}

// hole reads the placeholder that a message ends in.
func (s *gapReader) hole(body string, at int) {
	open := -1
	for i := 0; i < len(body); i++ {
		switch {
		case strings.HasPrefix(body[i:], "{{"), strings.HasPrefix(body[i:], "}}"):
			i++
		case body[i] == '{':
			open = i
		case body[i] == '}':
			open = -1
		}
	}
	if open < 0 {
		return
	}
	s.Text.Hole = true
	r := &reader{joiner: s.joiner, lang: s.file.Lang}
	q := r.within(source.Span{Start: at + open + 1, End: len(s.text)})
	if len(q.tokens) == 0 || s.slice(q.tokens[len(q.tokens)-1]) != Cursor {
		return
	}
	tokens := q.tokens[:len(q.tokens)-1]
	s.Before = nil
	for _, t := range tokens {
		s.Before = append(s.Before, Written{canonical(s.slice(t)), t.kind.keyword(), t.span.Shift(s.from)})
	}
	s.expression(expressionPart, RoleHole, tokens)
}

// CellAt is the cell of a row that a place in it is in, from 0, and where in the
// row the cell begins. Before the first bar it is -1.
func CellAt(row string, at int) (cell, start int) {
	cell = -1
	var q quotes
	for i := 0; i < min(at, len(row)); i += q.step(row[i:]) {
		if row[i] == '|' {
			cell, start = cell+1, i+1
		}
	}
	return cell, start
}
