package format

import (
	"regexp"
	"strings"

	"ppolang/lang/syntax"
)

// role is what a bare number may be at its place. A code is spelt as its code
// system lists it, also `10.9`, whatever the vocabulary.
type role uint8

const (
	isNumber role = iota
	isCode
	isEither // beside a name that another file declares
)

// rolesOf says of the file's fields and values whether they hold codes. A name
// that is both in different records may be either.
func rolesOf(f *syntax.File) map[string]role {
	roles := map[string]role{}
	note := func(n *syntax.Name, codes bool) {
		if n == nil {
			return
		}
		r := isNumber
		if codes {
			r = isCode
		}
		if had, ok := roles[n.Text]; ok && had != r {
			r = isEither
		}
		roles[n.Text] = r
	}
	for _, placed := range f.Decls {
		if v, ok := placed.Decl.(*syntax.ValueDecl); ok {
			note(v.Name, v.Codes)
		}
		for _, c := range placed.Decl.Lines() {
			if field, ok := c.(*syntax.FieldClause); ok {
				note(field.Name, field.Kind == syntax.CodeKind || field.Kind == syntax.CodesKind)
			}
		}
	}
	return roles
}

// roleBeside is what a number may be that is compared with the expression.
func (p *printer) roleBeside(e syntax.Expr) role {
	switch e := e.(type) {
	case *syntax.NameExpr:
		return p.roleOf(e.Text)
	case *syntax.MemberExpr:
		if e.Field != nil {
			return p.roleOf(e.Field.Text)
		}
	case *syntax.ParenExpr:
		return p.roleBeside(e.X)
	case *syntax.OtherwiseExpr:
		return p.roleBeside(e.L)
	case *syntax.CodeExpr:
		return isCode
	}
	return isNumber
}

func (p *printer) roleOf(name string) role {
	if r, ok := p.roles[name]; ok {
		return r
	}
	return isEither
}

// withRole prints something with numbers that may be codes.
func (p *printer) withRole(r role, print func()) {
	p.number = r
	print()
	p.number = isNumber
}

// mark is a number's spelling with the decimal mark of the vocabulary. Where it
// may be a code it is left alone, as far as the vocabulary can read it.
func (p *printer) mark(raw string, r role) string {
	switch {
	case r == isCode:
		return raw
	case p.lang == syntax.EN:
		return strings.Replace(raw, ",", ".", 1)
	case r == isNumber:
		return strings.Replace(raw, ".", ",", 1)
	}
	return raw
}

var commaMark = regexp.MustCompile(`\b([0-9]+),([0-9]+)\b`)

// pointed is a line with all its decimal marks as points.
func pointed(line string) string {
	return commaMark.ReplaceAllString(line, "$1.$2")
}
