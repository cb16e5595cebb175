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
func (i *Info) NamesField(o Object) bool {
	seen := map[Object]bool{} // definitions may be made of each other, which is an error
	for {
		switch is := o.(type) {
		case *Field, *GroupKey:
			return true
		case *Definition:
			x := syntax.Unparen(is.Expr)
			if seen[o] || !IsPath(x) {
				return false
			}
			seen[o] = true
			o = i.Use(x)
		default:
			return false
		}
	}
}
