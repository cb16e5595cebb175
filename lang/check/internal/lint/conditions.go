package lint

import (
	"strconv"
	"strings"

	"ppolang/lang/check/internal/constant"
	"ppolang/lang/check/internal/domain"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// conditions warns of what can never be yes, or is never anything else.
func (l *linter) conditions() {
	tests := &contradictions{linter: l, said: map[model.Spot]bool{}}
	for _, chain := range l.Chains {
		l.Alive()
		if chain.Expr.Or {
			tests.look(tests.atoms(nil, chain.Home, chain.Expr, true), diag.AlwaysYes)
		} else {
			tests.look(tests.atoms(nil, chain.Home, chain.Expr, false), diag.NeverYes)
		}
	}
	for _, d := range l.Rules {
		for _, r := range d.Rules {
			l.Alive()
			var list []atom
			if s := r.Section; s != nil {
				home := l.Info.HomeOf(s.Decl)
				for _, e := range s.When {
					list = tests.atoms(list, home, e, false)
				}
				for _, e := range s.Except {
					list = tests.atoms(list, home, e, true)
				}
			}
			for _, e := range r.When {
				list = tests.atoms(list, d.Home, e, false)
			}
			for _, e := range r.Except {
				list = tests.atoms(list, d.Home, e, true)
			}
			tests.look(list, diag.NeverYes)
		}
	}
	for _, k := range l.Constants {
		l.Report(diag.ConstantComparison, k.At, words.YesNo(k.Home.File.Lang, k.Yes))
	}
}

// contradictions looks at conditions that all have to be yes.
type contradictions struct {
	*linter
	said map[model.Spot]bool
}

// atom is one test of one subject: a field, or whatever else is written the same
// way.
type atom struct {
	domain.Test
	subject string
	at      model.Spot
}

// subject is what is known of one, and the last test of it.
type subject struct {
	domain.Domain
	last model.Spot
}

// look narrows what each subject can be, and reports the test that leaves
// nothing.
func (l *contradictions) look(list []atom, code diag.Code) {
	if len(list) < 2 {
		return
	}
	subjects := make(map[string]*subject, len(list))
	for _, a := range list {
		s := subjects[a.subject]
		if s == nil {
			s = &subject{}
			subjects[a.subject] = s
		}
		if s.Narrow(a.Test) {
			s.last = a.at
			continue
		}
		if !l.said[a.at] && s.last != a.at {
			l.said[a.at] = true
			l.Report(code, a.at).Relate(s.last, diag.Term{NB: "sammen med dette", EN: "together with this"})
		}
		return
	}
}

// atoms lists the tests that all have to hold for an expression to be yes, or
// with not, no.
func (l *contradictions) atoms(list []atom, h model.Home, e syntax.Expr, not bool) []atom {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return l.atoms(list, h, e.X, not)
	case *syntax.NotExpr:
		return l.atoms(list, h, e.X, !not)
	case *syntax.CertainExpr:
		if e.Possible == not { // what surely is so is so, and what is not even possible is not
			return l.atoms(list, h, e.X, not)
		}
	case *syntax.LogicExpr:
		if e.Or != not {
			return list
		}
		for _, operand := range e.Operands {
			list = l.atoms(list, h, operand, not)
		}
		return list
	case *syntax.CompareExpr:
		return l.comparison(list, h, e, e.Op, e.L, e.R, not)
	case *syntax.BetweenExpr:
		if not {
			return list
		}
		list = l.comparison(list, h, e, syntax.Ge, e.X, e.Lo, false)
		return l.comparison(list, h, e, syntax.Le, e.X, e.Hi, false)
	case *syntax.InExpr:
		codes := map[string]bool{}
		if l.listed(e.Set, codes) {
			return append(list, atom{subject: l.textOf(h, e.X), at: h.At(e), Test: domain.Test{Not: not, Among: codes}})
		}
		return list
	case *syntax.StateExpr:
		a := atom{subject: l.textOf(h, e.X) + " " + strconv.Itoa(int(e.State)), at: h.At(e), Test: domain.Test{Not: not}}
		if e.State == syntax.Unknown {
			a.subject, a.Not = l.textOf(h, e.X)+" "+strconv.Itoa(int(syntax.Known)), !not
		}
		return append(list, a)
	case *syntax.BoolExpr, *syntax.BadExpr:
		return list
	}
	return append(list, atom{subject: l.textOf(h, e), at: h.At(e), Test: domain.Test{Not: not}})
}

var negatedOps = [...]syntax.CompareOp{
	syntax.Eq: syntax.Ne, syntax.Ne: syntax.Eq, syntax.Lt: syntax.Ge, syntax.Le: syntax.Gt, syntax.Gt: syntax.Le, syntax.Ge: syntax.Lt,
}

var turnedOps = [...]syntax.CompareOp{
	syntax.Eq: syntax.Eq, syntax.Ne: syntax.Ne, syntax.Lt: syntax.Gt, syntax.Le: syntax.Ge, syntax.Gt: syntax.Lt, syntax.Ge: syntax.Le,
}

func (l *contradictions) comparison(list []atom, h model.Home, at syntax.Expr, op syntax.CompareOp, x, y syntax.Expr, not bool) []atom {
	k, ok := constant.Of(l.Info, y)
	if !ok {
		if k, ok = constant.Of(l.Info, x); !ok {
			return append(list, atom{subject: l.textOf(h, at), at: h.At(at), Test: domain.Test{Not: not}})
		}
		x, op = y, turnedOps[op]
	}
	if not {
		op = negatedOps[op]
	}
	a := atom{subject: l.textOf(h, x), at: h.At(at), Test: domain.Test{Op: op}}
	switch {
	case k.Number != nil:
		kind := l.Info.TypeOf(x).Kind
		a.Limit, a.Whole = k.Number, kind == model.Integer || kind == model.Date
	case op == syntax.Eq || op == syntax.Ne:
		a.Not = op == syntax.Ne
		if !k.IsBool {
			a.Among = map[string]bool{k.Word: true}
		} else if !k.Yes {
			a.Not = !a.Not
		}
	default:
		return list
	}
	return append(list, a)
}

// listed collects the codes of a list that has nothing else in it.
func (l *contradictions) listed(e syntax.Expr, codes map[string]bool) bool {
	switch e := e.(type) {
	case *syntax.ParenExpr:
		return l.listed(e.X, codes)
	case *syntax.ListExpr:
		for _, item := range e.Items {
			if !l.listed(item, codes) {
				return false
			}
		}
		return true
	}
	use, ok := l.Info.Use(e).(*model.CodeUse)
	if ok {
		codes[use.System.Canon(use.Name)] = true
	}
	return ok
}

// textOf is an expression as it is written, blanks apart; equal texts in one scope
// mean the same.
func (l *linter) textOf(h model.Home, e syntax.Expr) string {
	if text, made := l.Made[e]; made {
		return text
	}
	return strings.Join(strings.Fields(h.Text(syntax.Unparen(e))), " ")
}
