package format

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Translate prints a file in the other vocabulary: the keywords and the decimal
// marks change, and nothing else does. Where a name of the file would be read as
// a word of the language there, it gives an error for each such name, at its
// first place, and no text.
func Translate(f *syntax.File, to syntax.Language) (string, []diag.Diagnostic) {
	p := printFile(f, to)
	text := p.render()
	if to == f.Lang {
		return text, nil
	}
	if list := p.clashing(f); len(list) > 0 {
		return "", list
	}
	if i, ok := misread(f, text); ok {
		start := p.done[min(i, len(p.done)-1)].start
		at := source.Span{Start: start, End: start + len(f.Source.LineText(f.Source.Line(start)))}
		return "", []diag.Diagnostic{diag.New(diag.CannotTranslate, diag.Place{File: f.Source, Span: at}, languages[to])}
	}
	return text, nil
}

var languages = [...]diag.Term{
	syntax.NB: {NB: "norsk", EN: "Norwegian"},
	syntax.EN: {NB: "engelsk", EN: "English"},
}

// clash is a name that is no name in the vocabulary that is printed.
type clash struct {
	name  string
	place source.Span // absolute
}

func (p *printer) clash(name string, place source.Span) {
	p.clashes = append(p.clashes, clash{name, place.Shift(p.base)})
}

// clashing says each name that clashes once.
func (p *printer) clashing(f *syntax.File) []diag.Diagnostic {
	var list []diag.Diagnostic
	said := map[string]bool{}
	for _, c := range p.clashes {
		if !said[c.name] {
			said[c.name] = true
			place := diag.Place{File: f.Source, Span: c.place}
			list = append(list, diag.New(diag.NameBecomesKeyword, place, diag.Plain(c.name), languages[p.lang]))
		}
	}
	return list
}

// misread finds the first line of a translation that means something else than
// what was translated. Words that are keywords only where they work are free as
// names, and where they work differs: `tom` is a fine name in both vocabularies,
// but `er tom` is a question. So the translation is read and translated back.
// A number beside a name that another file declares comes back as it was spelt
// in the translation: its decimal mark may differ, its value does not.
func misread(f *syntax.File, text string) (line int, ok bool) {
	g, list := syntax.Parse([]byte(text), f.Source.Name)
	if i := slices.IndexFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }); i >= 0 {
		return list[i].Place.Position().Line - 1, true
	}
	want, got := printFile(f, f.Lang).done, printFile(g, f.Lang).done
	for i := range want {
		if i == len(got) || pointed(got[i].text) != pointed(want[i].text) {
			return i, true
		}
	}
	return 0, false
}
