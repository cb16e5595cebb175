package format

import (
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// clash is a name that is no name in the vocabulary that is printed.
type clash struct {
	name  string
	place source.Span // absolute
}

func (p *printer) clash(name string, place source.Span) {
	p.clashes = append(p.clashes, clash{name, place.Shift(p.base)})
}

// Translate prints a file in the other vocabulary: the keywords and the decimal
// marks change, and nothing else does. Where a name of the file would be read as
// a keyword there, it gives an error for each such name, at its first place, and
// no text.
func Translate(f *syntax.File, to syntax.Language) (string, []diag.Diagnostic) {
	p := printFile(f, to)
	if to == f.Lang {
		return p.render(), nil
	}
	var list []diag.Diagnostic
	said := map[string]bool{}
	for _, c := range p.clashes {
		if !said[c.name] {
			said[c.name] = true
			list = append(list, refuse(f, c))
		}
	}
	if len(list) > 0 {
		return "", list
	}
	text := p.render()
	if c, ok := misread(f, p, text); ok {
		return "", []diag.Diagnostic{refuse(f, c)}
	}
	return text, nil
}
