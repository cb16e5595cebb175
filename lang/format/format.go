// Package format prints rule files in their one layout.
//
// The layout is the program's, the words are the author's: indentation, blanks
// and alignment are decided here; line breaks inside a continued line, single
// blank lines, quotes, dates and every comment stay as they were written. The
// text that comes out has the tree that went in, and formatting it again
// changes nothing. Translation is the same printer with the other vocabulary.
//
// A file with syntax errors has lines that no node holds: callers refuse to
// format it. Printing one all the same does not fail, it copies what it does
// not know.
package format

import (
	"strings"

	"ppolang/lang/syntax"
)

// File prints a file in the given vocabulary, with LF line ends, without a byte
// order mark and with a line end last. An empty file is the empty text.
func File(f *syntax.File, lang syntax.Language) string {
	return printFile(f, lang).render()
}

func printFile(f *syntax.File, lang syntax.Language) *printer {
	p := &printer{lang: lang, from: f.Lang, src: f.Source, comments: commentsOf(f), roles: rolesOf(f)}
	p.file(f)
	return p
}

// Expr prints an expression on one line. Numbers keep their spelling but for
// the decimal mark.
func Expr(e syntax.Expr, lang syntax.Language) string {
	return fragment(lang, func(p *printer) { p.expr(e, false) })
}

// Clause prints a clause without its indentation, on one line but for its table.
func Clause(c syntax.Clause, lang syntax.Language) string {
	return fragment(lang, func(p *printer) { p.clause(c, 0, 0) })
}

// Expected prints what a cell of a table of examples says is expected.
func Expected(list []*syntax.ExpectClause, lang syntax.Language) string {
	return fragment(lang, func(p *printer) { p.cell = true; p.expectations(&syntax.Cell{Expect: list}) })
}

// Header prints a declaration's header line.
func Header(d syntax.Decl, lang syntax.Language) string {
	return fragment(lang, func(p *printer) { p.header(d) })
}

// fragment prints a piece of a tree without the text that it was read from. It
// may come from either vocabulary: what is written as it is printed needs no
// translation, so the other is as good as known.
func fragment(lang syntax.Language, print func(*printer)) string {
	p := &printer{lang: lang, from: 1 - lang}
	print(p)
	p.flush()
	return strings.TrimSuffix(p.render(), "\n")
}
