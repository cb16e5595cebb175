package ide

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// retirements are hints on what is of an earlier year: versions of rules and
// tables, listed codes, and codes that are used where something newer is meant.
// Editors strike them out; nothing is wrong with them.
func (v *View) retirements() []Diagnostic {
	newest := v.NewestDay()
	var list []Diagnostic
	hint := func(placed *syntax.Placed, n syntax.Node, text diag.Term) {
		list = append(list, Diagnostic{Hint: true, Span: placed.Abs(n.Span()), Message: v.Say(text), Tags: diag.Deprecated})
	}
	old := v.EndedRules(newest)
	named := v.retiredNames(newest)
	for _, placed := range v.File.Decls {
		name := placed.Decl.Header().Name
		switch d := placed.Decl.(type) {
		case *syntax.CodeSystemDecl:
			for _, clause := range d.Body {
				line, ok := clause.(*syntax.CodeClause)
				if !ok || line.Code == nil {
					continue
				}
				if code, ok := v.Info.Use(line.Code).(*model.ListedCode); ok && Past(code.Valid, newest) {
					hint(placed, line.Code, endedText(code.Valid.To))
				}
			}
		case *syntax.RuleDecl, *syntax.TableDecl:
			if rule := old[placed.Decl]; rule != nil && name != nil {
				hint(placed, name, endedText(rule.Valid.To))
			} else if rule == nil && named(v.Slice(placed.Abs(placed.Decl.Span()))) {
				v.retiredCodes(placed, newest, hint)
			}
		case *syntax.CodeSetDecl, *syntax.DefineDecl:
			if named(v.Slice(placed.Abs(placed.Decl.Span()))) {
				v.retiredCodes(placed, newest, hint)
			}
		}
	}
	return list
}

// EndedRules are the rules and tables of earlier years by their declarations.
func (s *Snapshot) EndedRules(newest value.Date) map[syntax.Decl]*model.Rule {
	m := map[syntax.Decl]*model.Rule{}
	for _, rule := range s.Info.Rules {
		if Past(rule.Valid, newest) {
			m[rule.Decl] = rule
		}
	}
	return m
}

// retiredNames says of a text whether a code that has ended may be named in it.
// After every keystroke all rules are asked, and few name one.
func (s *Snapshot) retiredNames(newest value.Date) func(text string) bool {
	var names []string
	any := false // some code may be spelt in more than one way
	for _, system := range s.Info.CodeSystems {
		for _, code := range system.Codes {
			if Past(code.Valid, newest) {
				names = append(names, code.Name)
				any = any || system.Ignore != ""
			}
		}
	}
	return func(text string) bool {
		return any || slices.ContainsFunc(names, func(name string) bool { return strings.Contains(text, name) })
	}
}

// retiredCodes hints at the codes in a declaration that have ended.
func (v *View) retiredCodes(placed *syntax.Placed, newest value.Date, hint func(*syntax.Placed, syntax.Node, diag.Term)) {
	syntax.Walk(placed.Decl, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr:
			if use, ok := v.Info.Use(n).(*model.CodeUse); ok && Retired(use, newest) {
				hint(placed, n, endedText(use.Listed[len(use.Listed)-1].Valid.To))
			}
		}
		return true
	})
}

func endedText(last value.Date) diag.Term {
	return diag.Term{NB: "gjaldt til " + last.String(), EN: "was valid to " + last.String()}
}
