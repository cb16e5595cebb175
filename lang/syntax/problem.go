package syntax

import (
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// problem is a diagnostic before it knows its file.
type problem struct {
	code    diag.Code
	at      source.Span
	args    []diag.Arg
	fix     *fix
	others  []*fix // where there is more than one way to mend it
	related *note
}

// fix replaces stretches of the text.
type fix struct {
	title diag.Term
	at    source.Span
	text  string
	also  []edit
}

// edit is one more stretch that a fix replaces.
type edit struct {
	at   source.Span
	text string
}

// shifted is a fix whose spans count from base.
func (f *fix) shifted(base int) *fix {
	moved := *f
	moved.at = f.at.Shift(base)
	moved.also = slices.Clone(f.also)
	for i := range moved.also {
		moved.also[i].at = f.also[i].at.Shift(base)
	}
	return &moved
}

// diagnostic gives a fix its file.
func (f *fix) diagnostic(in *source.File) diag.Fix {
	out := diag.Fix{Title: f.title, Edits: []diag.Edit{{Place: diag.Place{File: in, Span: f.at}, Text: f.text}}}
	for _, e := range f.also {
		out.Edits = append(out.Edits, diag.Edit{Place: diag.Place{File: in, Span: e.at}, Text: e.text})
	}
	return out
}

// note is a second place that explains the first.
type note struct {
	at   source.Span
	text diag.Term
}

// replaceFix offers to write something else where the mistake is.
func replaceFix(at source.Span, text string) *fix {
	title := diag.Term{NB: "skriv `" + text + "`", EN: "write `" + text + "`"}
	switch text {
	case "":
		title = diag.Term{NB: "fjern tegnet", EN: "remove the character"}
	case " ":
		title = diag.Term{NB: "skriv et vanlig mellomrom", EN: "write an ordinary blank"}
	}
	return &fix{title: title, at: at, text: text}
}

// maxProblems bounds the memory that the diagnostics of one hostile file take;
// people are shown a hundred and the number of the rest.
const maxProblems = 20_000

// problems are in the order they were found.
type problems []problem

func (p *problems) add(one problem) {
	if len(*p) < maxProblems {
		*p = append(*p, one)
	}
}

// shift adds the problems of a part whose spans count from base.
func (p *problems) shift(list problems, base int) {
	for _, one := range list {
		one.at = one.at.Shift(base)
		if one.fix != nil {
			one.fix = one.fix.shifted(base)
		}
		one.others = slices.Clone(one.others)
		for i, f := range one.others {
			one.others[i] = f.shifted(base)
		}
		if one.related != nil {
			n := *one.related
			n.at = n.at.Shift(base)
			one.related = &n
		}
		p.add(one)
	}
}

// diagnostics gives the problems their file and puts them in source order.
func (p problems) diagnostics(f *source.File) []diag.Diagnostic {
	list := make([]diag.Diagnostic, 0, len(p))
	for _, one := range p {
		d := diag.New(one.code, diag.Place{File: f, Span: one.at}, one.args...)
		if one.fix != nil {
			d.Fixes = []diag.Fix{one.fix.diagnostic(f)}
		}
		for _, other := range one.others {
			d.Fixes = append(d.Fixes, other.diagnostic(f))
		}
		if one.related != nil {
			d.Related = []diag.Related{{Place: diag.Place{File: f, Span: one.related.at}, Note: one.related.text}}
		}
		list = append(list, d)
	}
	return diag.Sort(list)
}

// unread are the places where the grammar could not go on, in source order.
// Below 120 are the codes of the language line and of characters, of which only
// those that mean nothing spoil the tree.
func (p problems) unread() []source.Span {
	var list []source.Span
	for _, one := range p {
		if "PPO120" <= one.code && one.code < "PPO180" || one.code == diag.UnclosedText || one.code == diag.UnknownCharacter {
			list = append(list, one.at)
		}
	}
	slices.SortStableFunc(list, func(a, b source.Span) int { return a.Start - b.Start })
	return list
}
