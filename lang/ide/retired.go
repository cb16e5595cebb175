package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// retirements are hints on what is of an earlier year: versions of rules and
// tables, listed codes, and codes that are used where something newer is meant.
// Editors strike them out; nothing is wrong with them.
func (v *View) retirements() []Diagnostic {
	newest := v.newest()
	var list []Diagnostic
	hint := func(placed *syntax.Placed, n syntax.Node, text diag.Term) {
		list = append(list, Diagnostic{Hint: true, Span: placed.Abs(n.Span()), Message: v.say(text), Tags: diag.Deprecated})
	}
	old := v.endedRules(newest)
	for _, placed := range v.File.Decls {
		name := placed.Decl.Header().Name
		switch d := placed.Decl.(type) {
		case *syntax.CodeSystemDecl:
			for _, clause := range d.Body {
				line, ok := clause.(*syntax.CodeClause)
				if !ok || line.Code == nil {
					continue
				}
				if code, ok := v.Info.Use(line.Code).(*check.ListedCode); ok && past(code.Valid, newest) {
					hint(placed, line.Code, endedText(code.Valid.To))
				}
			}
		case *syntax.RuleDecl, *syntax.TableDecl:
			if rule := old[placed.Decl]; rule != nil && name != nil {
				hint(placed, name, endedText(rule.Valid.To))
			} else if rule == nil {
				v.retiredCodes(placed, newest, hint)
			}
		case *syntax.CodeSetDecl, *syntax.DefineDecl:
			v.retiredCodes(placed, newest, hint)
		}
	}
	return list
}

// endedRules are the rules and tables of earlier years by their declarations.
func (s *Snapshot) endedRules(newest value.Date) map[syntax.Decl]*check.Rule {
	m := map[syntax.Decl]*check.Rule{}
	for _, rule := range s.Info.Rules {
		if past(rule.Valid, newest) {
			m[rule.Decl] = rule
		}
	}
	return m
}

// retiredCodes hints at the codes in a declaration that have ended.
func (v *View) retiredCodes(placed *syntax.Placed, newest value.Date, hint func(*syntax.Placed, syntax.Node, diag.Term)) {
	syntax.Walk(placed.Decl, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr:
			if use, ok := v.Info.Use(n).(*check.CodeUse); ok && retired(use, newest) {
				hint(placed, n, endedText(use.Listed[len(use.Listed)-1].Valid.To))
			}
		}
		return true
	})
}

func endedText(last value.Date) diag.Term {
	return diag.Term{NB: "gjaldt til " + last.String(), EN: "was valid to " + last.String()}
}
