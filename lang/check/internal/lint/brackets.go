package lint

import (
	"slices"
	"strconv"
	"strings"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// often is how many times a condition on the members of a collection is written out
// before it is noted that it could have a name.
const often = 3

// chosen is what names begin with that are made up for members of a collection.
var chosen = map[syntax.Language]string{syntax.NB: "utvalgte_", syntax.EN: "selected_"}

// bracket is a collection with its condition in parentheses.
type bracket struct {
	home model.Home
	coll *syntax.CollExpr
}

// place is what a name can stand for: all but `unntatt første`.
func (b bracket) place() model.Spot {
	at := b.home.At(b.coll)
	at.Span.End = b.coll.Where.Span().End
	return at
}

func (b bracket) text() string { return b.home.File.Source.Slice(b.home.Decl.Abs(b.place().Span)) }

// key is the text, blanks apart; those in a text of its own count.
func (b bracket) key() string {
	text := b.text()
	if strings.ContainsAny(text, `"«`) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// brackets notes a collection that is written out with the same condition three times
// and more in a file, for the same case: a name says it. The fix keeps the meaning, for a
// definition sees the case that it is for as the condition does (docs/spec.md, 6.13).
func (l *linter) brackets() {
	on := l.casesOfDecls()
	n := &naming{linter: l, taken: map[string]bool{}, mended: map[syntax.Decl][]source.Span{}}
	for _, d := range l.Diags {
		for _, f := range d.Fixes {
			for _, e := range f.Edits {
				n.mended[e.Place.Decl] = append(n.mended[e.Place.Decl], e.Place.Span)
			}
		}
	}
	for _, f := range l.Info.Files {
		type same struct {
			of   model.Case
			text string
		}
		groups := map[same][]bracket{}
		var order []same
		for _, d := range f.Decls {
			l.Alive()
			of := on[d.Decl]
			if of == nil {
				continue
			}
			for _, b := range bracketsIn(model.Home{File: f, Decl: d}) {
				key := same{of, b.key()}
				if groups[key] == nil {
					order = append(order, key)
				}
				groups[key] = append(groups[key], b)
			}
		}
		for _, key := range order {
			if list := groups[key]; len(list) >= often && !strings.Contains(key.text, "#") { // a comment would be lost
				n.note(key.of, list)
			}
		}
	}
}

// casesOfDecls are what the conditions of declarations are about, of those that are about
// one record or group.
func (l *linter) casesOfDecls() map[syntax.Decl]model.Case {
	on := map[syntax.Decl]model.Case{}
	for _, v := range l.Rules {
		if len(v.Rules) > 0 {
			on[v.Home.Decl.Decl] = v.Rules[0].On
		}
	}
	for _, s := range l.Info.Sections {
		on[s.Decl] = s.On
	}
	for _, k := range l.Info.Criteria {
		for _, v := range k.Versions {
			on[v.Decl] = k.On
		}
	}
	for _, d := range l.Definitions {
		if len(d.Others) == 0 {
			on[d.Decl] = d.On
		}
	}
	return on
}

// bracketsIn are those of a declaration that are about its own case: those in a condition
// on members are about these.
func bracketsIn(home model.Home) []bracket {
	var list []bracket
	var visit func(n syntax.Node) bool
	outside := func(coll *syntax.CollExpr) bool {
		if coll != nil {
			visit(coll)
		}
		return false
	}
	visit = func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.Message, *syntax.TableClause:
			return false
		case *syntax.EveryExpr:
			return outside(n.Coll)
		case *syntax.FoldExpr:
			return outside(n.Coll)
		case *syntax.CountExpr:
			return outside(n.Coll)
		case *syntax.CollExpr:
			if _, ok := n.Where.(*syntax.ParenExpr); ok && n.Of == nil && n.Name != nil {
				list = append(list, bracket{home, n})
			}
			return false
		}
		return true
	}
	syntax.Walk(home.Decl.Decl, visit)
	return list
}

// naming gives names to brackets.
type naming struct {
	*linter
	taken  map[string]bool
	mended map[syntax.Decl][]source.Span // what fixes of other notes change
}

// note notes some brackets that say the same, with the fix that gives them a name: that
// of a definition which says just this, else a new one above the first of them.
func (l *naming) note(on model.Case, list []bracket) {
	name := ""
	for _, b := range list {
		if d, ok := b.home.Decl.Decl.(*syntax.DefineDecl); ok && !b.coll.ExceptFirst && d.Name != nil {
			if def := l.definedBy(d); def != nil && def.Expr == syntax.Expr(b.coll) && len(def.Assumptions) == 0 { // else findings would carry these
				name = d.Name.Text
				break
			}
		}
	}
	var edits []report.Edit
	if name == "" {
		above := l.above(list[0])
		if above.Decl == nil {
			return
		}
		lang := list[0].home.File.Lang
		name = l.freshName(chosen[lang] + list[0].coll.Name.Text)
		edits = append(edits, report.Edit{Place: above, Text: "\n\n" + strings.Join([]string{
			syntax.KwDefine.In(lang), name, syntax.KwFor.In(lang), on.ObjectName() + "\n ", syntax.KwIs.In(lang), list[0].text(),
		}, " ")})
	}
	for _, b := range list {
		if d, ok := b.home.Decl.Decl.(*syntax.DefineDecl); ok && d.Name != nil && d.Name.Text == name {
			continue
		}
		edits = append(edits, report.Edit{Place: b.place(), Text: name})
	}
	if slices.ContainsFunc(edits, l.overlaps) {
		return // another note's fix is of the same text, and comes first
	}
	note := l.Report(diag.BracketOften, list[0].place(), diag.Plain(strconv.Itoa(len(list))), diag.Plain(list[0].coll.Name.Text))
	for _, b := range list[1:] {
		note.Relate(b.place(), diag.Term{NB: "det samme står her", EN: "the same stands here"})
	}
	note.Mend(diag.Term{NB: "gi det navnet `" + name + "`", EN: "call it `" + name + "`"}, edits...)
}

// above is where the declaration before the one of a bracket ends.
func (l *linter) above(b bracket) model.Spot {
	i := slices.Index(b.home.File.Decls, b.home.Decl)
	if i <= 0 {
		return model.Spot{}
	}
	before := b.home.File.Decls[i-1]
	at := model.Spot{Decl: before.Decl, Span: before.Decl.Span()}
	text := b.home.File.Source.Text
	end := before.Abs(at.Span).End
	if n := strings.IndexAny(text[end:], "\r\n\u2028\u2029"); n >= 0 { // past a comment
		at.Span.End += n
	}
	at.Span.Start = at.Span.End
	return at
}

// freshName is a name that stands nowhere in the files.
func (l *naming) freshName(base string) string {
	stands := func(name string) bool {
		return slices.ContainsFunc(l.Info.Files, func(f *syntax.File) bool { return strings.Contains(f.Source.Text, name) })
	}
	name := base
	for n := 2; l.taken[name] || stands(name); n++ {
		name = base + "_" + strconv.Itoa(n)
	}
	l.taken[name] = true
	return name
}

// overlaps says whether the fix of another note changes the text that an edit does.
func (l *naming) overlaps(e report.Edit) bool {
	return slices.ContainsFunc(l.mended[e.Place.Decl], func(at source.Span) bool {
		return at.Start <= e.Place.Span.End && e.Place.Span.Start <= at.End
	})
}
