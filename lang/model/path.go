package model

import "ppolang/lang/syntax"

// IsPath says whether an expression is a name, or a path over references: a name and
// points.
func IsPath(e syntax.Expr) bool {
	for {
		switch x := e.(type) {
		case *syntax.NameExpr:
			return true
		case *syntax.MemberExpr:
			e = x.X
		default:
			return false
		}
	}
}

// NamesField says whether a name stands for a field or a key of a group, or for a
// definition that is just one of these or a path to one: what can be told to be
// missing.
func NamesField(o Object) bool {
	switch o := o.(type) {
	case *Field, *GroupKey:
		return true
	case *Definition:
		return o.IsJustAField
	}
	return false
}
