package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// named is what a name stands for among those of one kind, and is used by it; none
// where there is no name, or where the kind, which messages call what, has none such.
func named[T interface {
	comparable
	model.Object
}](c *checker, h model.Home, name *syntax.Name, what diag.Term, among map[string]T) (of T) {
	if name == nil {
		return of
	}
	var none T
	if of = among[name.Text]; of == none {
		c.Unknown(h, name, name.Text, what, expr.NamesIn(among))
		return none
	}
	c.SetUse(name, of)
	c.Use(of)
	return of
}
