package complete

import (
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// start is where a line begins: a line of the declaration above, or a new
// declaration.
func (c *completer) start() {
	f := c.File.Source
	line := f.Line(c.Word.Start)
	margin := c.Word.Start == f.LineStart(line)
	blank := line > 0 && strings.TrimSpace(f.LineText(line-1)) == ""
	declares := margin || blank || len(c.Keywords) == 0 && !c.rowsBelow()
	clauses := rankFirst
	if declares && (blank && margin || len(c.Keywords) == 0) {
		clauses = rankFar
	}
	c.newRow(rankFirst)
	for _, k := range c.Keywords {
		if !c.writtenOnce(k) {
			c.clause(clauses, k)
		}
	}
	c.phrases()
	if declares {
		c.declarations(rankNear)
	}
	c.continuation()
}

// writtenOnce says whether a line that may stand once stands already, other than
// at the cursor.
func (c *completer) writtenOnce(k syntax.Keyword) bool {
	if k == syntax.KwFor && model.CaseInHeader(c.Placed.Decl) != nil {
		return true
	}
	return syntax.Single(c.Decl, k) && c.has(k)
}

// clause adds a word that begins a line.
func (c *completer) clause(rank int, k syntax.Keyword) {
	word := c.Spelt(k)
	item := Item{Label: word, Kind: KeywordItem, Keyword: k, Text: word}
	if !c.blankBehind() && k != syntax.KwOpen {
		item.Text += " "
		if syntax.TakesText(c.Decl, k) {
			item.Snippet = escapeSnippet(word) + ` "$0"`
		}
	}
	c.add(rank, item)
}

// continuation are `og` and `eller`, which a line may begin with that goes on
// with the one before.
func (c *completer) continuation() {
	f := c.File.Source
	line := f.Line(c.Word.Start)
	if line == 0 || strings.TrimSpace(f.LineText(line-1)) == "" {
		return
	}
	above := f.LineStart(line) - 1
	for above > 0 && strings.ContainsRune("\r\n", rune(f.Text[above])) {
		above--
	}
	rest := syntax.GapBehind(c.File, above+1)
	if rest == nil {
		return
	}
	for _, open := range rest.Open {
		for _, o := range open.Options {
			if o.Keyword == syntax.KwAnd || o.Keyword == syntax.KwOr {
				c.keyword(rankWord, o.Keyword)
			}
		}
	}
}

// tableAt is the table of the declaration that holds an offset or ends right
// above it.
func (c *completer) tableAbove() (header *syntax.Row, end int) {
	if c.Placed == nil {
		return nil, 0
	}
	for _, clause := range c.Placed.Decl.Lines() {
		s := c.Placed.Abs(clause.Span())
		if s.Start > c.Word.Start {
			break
		}
		header, end = nil, s.End
		switch line := clause.(type) {
		case *syntax.TableClause:
			header = line.Header
		case *syntax.GivenClause:
			header = line.Header
		}
	}
	return header, end
}

// rowsBelow says whether the declaration takes rows and nothing but rows here.
func (c *completer) rowsBelow() bool {
	header, _ := c.tableAbove()
	return header != nil || c.Decl == syntax.KwTemplate
}

// newRow adds an empty row with as many cells as the header has, or a first bar.
func (c *completer) newRow(rank int) {
	header, end := c.tableAbove()
	row := Item{Label: "|", Kind: OperatorItem, Detail: c.Say(rowTerm)}
	switch {
	case header != nil && c.File.Source.Line(end) >= c.File.Source.Line(c.Word.Start)-1:
		row.Text = "|"
		row.Snippet = "|"
		for i := range header.Cells {
			row.Text += "  |"
			row.Snippet += " $" + strconv.Itoa(i+1) + " |"
		}
	case c.Decl == syntax.KwTemplate && header == nil, c.Decl == syntax.KwTable && !c.hasTable(), c.awaitsTable():
		row.Text = "|  |"
		row.Snippet = "| $0 |"
	default:
		return
	}
	c.add(rank, row)
}

func (c *completer) hasTable() bool {
	return slices.ContainsFunc(c.Placed.Decl.Lines(), func(clause syntax.Clause) bool {
		_, is := clause.(*syntax.TableClause)
		return is
	})
}

// awaitsTable says whether the line above is a `gitt` without its table.
func (c *completer) awaitsTable() bool {
	if c.Placed == nil {
		return false
	}
	var last syntax.Clause
	for _, clause := range c.Placed.Decl.Lines() {
		if c.Placed.Abs(clause.Span()).Start < c.Word.Start {
			last = clause
		}
	}
	given, ok := last.(*syntax.GivenClause)
	return ok && given.Header == nil
}
