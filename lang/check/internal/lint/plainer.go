package lint

import (
	"strings"

	"ppolang/lang/check/internal/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// This file notes what the language has plainer words for that mean the very same.
// Each fix keeps the meaning, and any number of them may be taken together.

// plainer looks for what can be said in plainer words.
func (l *linter) plainer() {
	sections := map[syntax.Decl]*model.Section{}
	for _, v := range l.Rules {
		if len(v.Rules) > 0 {
			sections[v.Home.Decl.Decl] = v.Rules[0].Section
		}
	}
	for _, f := range l.Info.Files {
		for _, d := range f.Decls {
			l.Alive()
			p := &phrasing{linter: l, home: model.Home{File: f, Decl: d}, standing: map[syntax.Expr]bool{}}
			syntax.Walk(d.Decl, p.visit)
			p.facts(d.Decl, sections[d.Decl])
		}
	}
}

// phrasing looks at one declaration.
type phrasing struct {
	*linter
	home     model.Home
	standing map[syntax.Expr]bool // stand where ikke, sikkert and kanskje may
}

func (p *phrasing) stands(e syntax.Expr) { p.standing[e] = true }

func (p *phrasing) visit(n syntax.Node) bool {
	switch n := n.(type) {
	case *syntax.Message, *syntax.Row:
		return false
	case *syntax.WhenClause:
		p.stands(n.Cond)
	case *syntax.RequireClause:
		p.stands(n.Cond)
	case *syntax.ProvidedClause:
		p.stands(n.Cond)
	case *syntax.CriterionClause:
		p.stands(n.Is)
	case *syntax.IsClause:
		p.stands(n.Value)
	case *syntax.GroupMember:
		p.stands(n.When)
	case *syntax.NotExpr:
		if e, ok := syntax.Unparen(n.X).(*syntax.OtherwiseExpr); ok && p.otherwise(n, e) {
			return false
		}
		p.stands(n.X)
	case *syntax.CertainExpr:
		p.stands(n.X)
	case *syntax.LogicExpr:
		for _, x := range n.Operands {
			p.stands(x)
		}
		if !n.Or {
			p.knownAnd(n)
		}
	case *syntax.ParenExpr:
		if e, ok := n.X.(*syntax.OtherwiseExpr); ok && p.standing[n] {
			p.otherwise(n, e)
		} else {
			p.stands(n.X)
		}
	case *syntax.OtherwiseExpr:
		if p.standing[n] {
			p.otherwise(n, n)
		}
	}
	return true
}

// otherwise notes `E ellers nei`, which is sikkert E, and `E ellers ja`, which is
// kanskje E. whole is that, perhaps with parentheses that are not needed then, or
// with ikke before them: `ikke (E ellers ja)` is sikkert ikke E.
func (p *phrasing) otherwise(whole syntax.Expr, e *syntax.OtherwiseExpr) bool {
	r, ok := syntax.Unparen(e.R).(*syntax.BoolExpr)
	if !ok || p.Info.TypeOf(e.L).Kind != model.Bool {
		return false
	}
	_, not := whole.(*syntax.NotExpr)
	word := syntax.KwSurely
	if r.Value != not {
		word = syntax.KwPossibly
	}
	inner := syntax.Unparen(e.L)
	if _, chain := inner.(*syntax.LogicExpr); chain {
		inner = e.L
	}
	of := p.home.Text(inner)
	if not {
		of = syntax.KwNot.In(p.home.File.Lang) + " " + of
	}
	p.certain(word, p.home.At(whole), of)
	return true
}

// knownAnd notes `F er kjent og …` where what follows tests the field F and reads
// nothing else: sikkert says that.
func (p *phrasing) knownAnd(e *syntax.LogicExpr) {
	for i := 0; i+1 < len(e.Operands); i++ {
		f, next := p.knownField(e.Operands[i]), e.Operands[i+1]
		if f == nil || !p.tests(next, f) {
			continue
		}
		at := p.home.At(e.Operands[i])
		at.Span = at.Span.Join(next.Span())
		p.certain(syntax.KwSurely, at, p.home.Text(next))
		i++
	}
}

// certain notes that a stretch of the text says what word says of a condition.
func (p *phrasing) certain(word syntax.Keyword, at model.Spot, of string) {
	said := p.home.File.Source.Slice(p.home.Decl.Abs(at.Span))
	if strings.Contains(said, "#") { // a comment would be lost
		return
	}
	w := "`" + word.In(p.home.File.Lang) + "`"
	p.Report(diag.SaidByCertain, at, diag.Plain(word.In(p.home.File.Lang))).
		Mend(diag.Term{NB: "skriv det med " + w, EN: "write it with " + w}, report.Edit{Place: at, Text: word.In(p.home.File.Lang) + " " + of})
}

// knownField is the field F of `F er kjent`, nil for anything else.
func (p *phrasing) knownField(e syntax.Expr) *model.Field {
	s, ok := syntax.Unparen(e).(*syntax.StateExpr)
	if !ok || s.State != syntax.Known {
		return nil
	}
	return p.field(s.X)
}

// field is the field of the case in hand that a bare name stands for.
func (p *phrasing) field(e syntax.Expr) *model.Field {
	name, ok := syntax.Unparen(e).(*syntax.NameExpr)
	if !ok {
		return nil
	}
	f, _ := p.Info.Use(name).(*model.Field)
	return f
}

// tests says whether a condition tests a field and reads nothing else, so that it
// is unknown where the field is, and only there.
func (p *phrasing) tests(e syntax.Expr, f *model.Field) bool {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return p.tests(e.X, f)
	case *syntax.NotExpr:
		return p.tests(e.X, f)
	case *syntax.LogicExpr:
		for _, x := range e.Operands {
			if !p.tests(x, f) {
				return false
			}
		}
		return true
	case *syntax.NameExpr:
		return p.field(e) == f
	case *syntax.CompareExpr:
		return p.reads(e.L, f) && p.literal(e.R) || p.literal(e.L) && p.reads(e.R, f)
	case *syntax.BetweenExpr:
		return p.reads(e.X, f) && p.literal(e.Lo) && p.literal(e.Hi)
	case *syntax.InExpr:
		return p.reads(e.X, f) && p.literal(e.Set)
	case *syntax.HasExpr:
		return p.reads(e.X, f) && p.literal(e.Codes)
	case *syntax.StateExpr:
		return e.State == syntax.Empty && p.reads(e.X, f)
	}
	return false
}

// reads says whether an operand is a field, or a function of it and nothing else.
func (p *phrasing) reads(e syntax.Expr, f *model.Field) bool {
	e = syntax.Unparen(e)
	call, ok := e.(*syntax.CallExpr)
	return p.field(e) == f || ok && len(call.Args) == 1 && p.reads(call.Args[0], f)
}

// literal says whether an operand is written out: then it is never unknown.
func (p *phrasing) literal(e syntax.Expr) bool {
	switch e := syntax.Unparen(e).(type) {
	case *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.TextExpr, *syntax.BoolExpr, *syntax.CodeExpr, *syntax.PrefixExpr, *syntax.RangeExpr:
		return true
	case *syntax.NameExpr:
		_, code := p.Info.Use(e).(*model.CodeUse)
		return code
	case *syntax.ListExpr:
		for _, x := range e.Items {
			if !p.literal(x) {
				return false
			}
		}
		return true
	}
	return false
}

// facts notes `forutsetter F er kjent`, which is må være kjent F, and a krev that
// asks for no more than what must be known.
func (p *phrasing) facts(d syntax.Decl, in *model.Section) {
	must := map[*model.Field]bool{}
	if in != nil {
		p.must(must, in.Decl.Lines())
	}
	p.must(must, d.Lines())
	asked := 0
	var known []*syntax.RequireClause
	for _, clause := range d.Lines() {
		switch line := clause.(type) {
		case *syntax.ProvidedClause:
			p.provided(line)
		case *syntax.RequireClause:
			asked++
			if !line.Forbid && p.knownField(line.Cond) != nil {
				known = append(known, line)
			}
		}
	}
	if _, rule := d.(*syntax.RuleDecl); !rule {
		return
	}
	for _, line := range known {
		f := p.knownField(line.Cond)
		if !must[f] || asked == 1 { // a rule that asks for nothing is a violation wherever it applies
			continue
		}
		if at, whole := p.line(line); whole {
			asked--
			p.Report(diag.AskedForKnown, p.home.At(line), diag.Plain(f.Name)).
				Mend(diag.Term{NB: "ta bort linjen", EN: "remove the line"}, report.Edit{Place: at})
		}
	}
}

// must adds the fields that some lines say must be known.
func (p *phrasing) must(fields map[*model.Field]bool, lines []syntax.Clause) {
	for _, clause := range lines {
		switch line := clause.(type) {
		case *syntax.KnownClause:
			for _, e := range line.Facts {
				fields[p.field(e)] = true
			}
		case *syntax.ProvidedClause:
			fields[p.knownField(line.Cond)] = true
		}
	}
	delete(fields, nil)
}

// provided notes a forutsetter that a field is known, and that names it, or
// nothing, as what is lacking.
func (p *phrasing) provided(line *syntax.ProvidedClause) {
	f := p.knownField(line.Cond)
	if f == nil || line.Text != nil || len(line.Lacking) > 1 || len(line.Lacking) == 1 && p.Info.Use(line.Lacking[0]) != model.Object(f) {
		return
	}
	at := p.home.At(line)
	word := syntax.KwMustBeKnown.In(p.home.File.Lang)
	if strings.Contains(p.home.File.Source.Slice(p.home.Decl.Abs(at.Span)), "#") {
		return
	}
	p.Report(diag.SaidByMustBeKnown, at, diag.Plain(word)).
		Mend(diag.Term{NB: "skriv det med `" + word + "`", EN: "write it with `" + word + "`"}, report.Edit{Place: at, Text: word + " " + f.Name})
}

// line is a clause with the whole of its lines, where they have nothing else.
func (p *phrasing) line(clause syntax.Clause) (model.Spot, bool) {
	src, at := p.home.File.Source, p.home.Span(clause)
	first, last := src.Line(at.Start), src.Line(at.End)
	whole := source.Span{Start: src.LineStart(first), End: len(src.Text)}
	if last+1 < src.Lines() {
		whole.End = src.LineStart(last + 1)
	}
	text := strings.TrimSpace(src.Slice(whole))
	return model.Spot{Decl: p.home.Decl.Decl, Span: whole.Shift(-p.home.Decl.Base)}, text == src.Slice(at) && !strings.Contains(text, "#")
}
