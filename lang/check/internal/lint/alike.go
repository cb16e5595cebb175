package lint

import (
	"fmt"
	"strings"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// alike notes definitions of one file that are the same but for what they are for: one
// declaration says it of all. The fix keeps the meaning.
func (l *linter) alike() {
	for _, f := range l.Info.Files {
		groups := map[string][]model.Home{}
		var order []string
		for _, d := range f.Decls {
			home := model.Home{File: f, Decl: d}
			key := l.saying(home)
			if key == "" {
				continue
			}
			if groups[key] == nil {
				order = append(order, key)
			}
			groups[key] = append(groups[key], home)
		}
		for _, key := range order {
			if len(groups[key]) > 1 {
				l.joined(groups[key][0], groups[key][1:])
			}
		}
	}
}

// saying is all that a definition says but what it is for, "" where another could not
// say it with it: it names a case, or has comments that would be lost.
func (l *linter) saying(home model.Home) string {
	d, ok := home.Decl.Decl.(*syntax.DefineDecl)
	if !ok || d.Name == nil || len(d.For) == 0 || len(home.Decl.Doc)+len(d.Inner) > 0 || l.definedBy(d) == nil {
		return ""
	}
	says := []string{d.Name.Text, fmt.Sprint(l.definedBy(d).Type.Kind)}
	if d.Title != nil {
		says = append(says, d.Title.Value)
	}
	for _, clause := range d.Body {
		says = append(says, home.Text(clause))
	}
	named := false
	syntax.Walk(d, func(n syntax.Node) bool {
		x, ok := n.(*syntax.NameExpr)
		if ok {
			_, of := l.Info.Use(x).(model.Case)
			named = named || of
		}
		return true
	})
	if named {
		return ""
	}
	return strings.Join(says, "\n")
}

// definedBy is the definition of a declaration, nil where another has the name.
func (l *linter) definedBy(d *syntax.DefineDecl) *model.Definition {
	for _, name := range d.For {
		on := l.Info.CaseNamed(name.Text)
		if on == nil {
			return nil
		}
		if def, ok := l.Info.MemberNamed(on, d.Name.Text).(*model.Definition); ok && def.Decl == syntax.Decl(d) {
			return def
		}
	}
	return nil
}

// joined notes the second of some definitions, with the fix that makes the first of all.
func (l *linter) joined(first model.Home, others []model.Home) {
	d := first.Decl.Decl.(*syntax.DefineDecl)
	last := first.At(d.For[len(d.For)-1])
	last.Span.Start = last.Span.End
	edits := []report.Edit{{Place: last}}
	var names []string
	for _, other := range others {
		for _, name := range other.Decl.Decl.(*syntax.DefineDecl).For {
			names = append(names, name.Text)
		}
		edits = append(edits, report.Edit{Place: wholeLines(other)})
	}
	edits[0].Text = ", " + strings.Join(names, ", ")
	note := l.Report(diag.AlikeDefinitions, others[0].FirstLine(), diag.Plain(d.Name.Text))
	note.Relate(first.FirstLine(), words.FirstHere)
	note.Mend(diag.Term{NB: "skriv én for alle", EN: "write one for all"}, edits...)
}

// wholeLines is a declaration with the ends of its lines, and the blank lines below it.
func wholeLines(home model.Home) model.Spot {
	src, at := home.File.Source, home.Decl.Abs(home.Decl.Decl.Span())
	whole := source.Span{Start: src.LineStart(src.Line(at.Start)), End: at.End}
	for line := src.Line(at.End) + 1; ; line++ {
		if line >= src.Lines() {
			whole.End = len(src.Text)
			break
		}
		whole.End = src.LineStart(line)
		next := src.Slice(source.Span{Start: whole.End, End: len(src.Text)})
		if row, _, _ := strings.Cut(next, "\n"); strings.TrimSpace(row) != "" {
			break
		}
	}
	return model.Spot{Decl: home.Decl.Decl, Span: whole.Shift(-home.Decl.Base)}
}
