package format

import "ppolang/lang/syntax"

// The lines that are read together stand under one another: the titles of
// criteria and codes, what is said of checks, what follows the values of a verdi. A blank line or another
// kind of line parts them. Conditions are sentences, and are not parted from the
// word they begin with.

// align is for each clause the width of its first part, 0 where it stands alone.
func (p *printer) align(list []syntax.Clause) []int {
	widths := make([]int, len(list))
	for i := 0; i < len(list); {
		kind, own := p.firstPart(list[i])
		width := wider(0, own)
		run := i + 1
		for ; run < len(list) && kind != noRun && !p.blankBetween(list[run]); run++ {
			k, w := p.firstPart(list[run])
			if k != kind {
				break
			}
			width = wider(width, w)
		}
		for ; i < run; i++ {
			widths[i] = width
		}
	}
	return widths
}

func (p *printer) blankBetween(next syntax.Clause) bool {
	return p.src != nil && p.blankAbove(p.base+next.Span().Start)
}

// run is a kind of lines that stand under one another.
type run uint8

const (
	noRun run = iota
	criteria
	codes
	versions
	checks
)

// firstPart is the kind of run a clause may be part of, and how wide what it
// begins with is.
func (p *printer) firstPart(c syntax.Clause) (run, int) {
	switch c := c.(type) {
	case *syntax.BuiltinClause:
		if c.Check {
			return checks, columns(builtinName(c, p.lang))
		}
	case *syntax.CriterionClause:
		if c.Name != nil {
			return criteria, columns(c.Name.Text)
		}
	case *syntax.CodeClause:
		if c.Code != nil && c.Title != nil {
			return codes, columns(c.Code.Text)
		}
	case *syntax.VersionClause:
		if c.Basis.Valid != nil || len(c.Basis.Sources)+len(c.Basis.Assumed) > 0 {
			return versions, p.valueWidth(c.Value)
		}
	}
	return noRun, 0
}

// valueWidth is the width of a value on one line.
func (p *printer) valueWidth(e syntax.Expr) int {
	flat := &printer{lang: p.lang, from: p.from, roles: p.roles}
	flat.withRole(p.versions, func() { flat.expr(e, true) })
	return columns(flat.cur.String())
}
