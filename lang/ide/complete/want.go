package complete

import (
	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// scope is where a name is looked up.
type scope struct {
	*check.Scope
	may []*model.Record // those whose fields may be meant, where the collection or its group is still to be written
}

// caseless is the scope where no record is in hand.
func (c *completer) caseless() scope { return scope{Scope: check.ScopeOn(c.Info, nil)} }

// inner is the scope of the members of a collection.
func (s scope) inner(coll *syntax.CollExpr) scope {
	in := scope{Scope: s.Members(coll)}
	if in.On() != nil {
		return in
	}
	unnamed := coll == nil || coll.Name == nil || coll.Name.Text == "" || coll.Name.Text == syntax.Cursor
	for _, reach := range s.Collections() {
		if record := reach.Collection.Record; record != nil && (unnamed || reach.Collection.Name == coll.Name.Text) {
			in.may = append(in.may, record)
		}
	}
	return in
}

// want is what may stand at the cursor in an expression.
type want struct {
	kind    wantKind
	scope   scope
	of      model.Type // of an operand: the type it is compared with, Bad where any will do
	on      model.Case // of a field: whose
	systems []*model.CodeSystem
	sets    bool // of codes: sets may stand too
	coll    *syntax.CollExpr
	outer   bool          // of a field: `denne` may follow too
	whole   bool          // of an operand: what a definition is, so that a collection may stand there
	measure bool          // of an operand: what is summed up or compared over a collection
	printed bool          // a person will read the value itself
	but     syntax.Expr   // of an operand: what stands on the other side
	listed  []syntax.Expr // of codes: those that stand in the list already
}

type wantKind uint8

const (
	wantOperand wantKind = iota
	wantFact             // a field that must be known
	wantField
	wantCodes
	wantCollection
	wantGroup
	wantCriteria
	wantNothing
)

// fits says whether a value of one type may stand where another is wanted.
func fits(t, wanted model.Type) bool {
	switch {
	case wanted.Kind == model.Bad || t.Kind == model.Bad:
		return true
	case wanted.Kind == model.Percent || t.Kind == model.Percent:
		return t.Numeric() && wanted.Numeric()
	case wanted.Numeric():
		return t.Numeric()
	case wanted.Kind == model.Code && t.Kind == model.Code:
		return mayShare(t.Systems, wanted.Systems)
	case wanted.Kind == model.Reference && t.Kind == model.Reference:
		return t.Record == wanted.Record
	}
	return t.Kind == wanted.Kind
}

// mayShare says whether a code can be of both lists of systems, where one that is
// not written yet may still name any.
func mayShare(a, b []*model.CodeSystem) bool {
	return len(a) == 0 || len(b) == 0 || model.ShareSystem(a, b)
}

func ordered(t model.Type) bool {
	return t.Numeric() || t.Kind == model.Date || t.Kind == model.Duration
}

// member adds a field, a key or a definition with its type.
func (c *completer) member(rank int, o model.Object) {
	kind, title := FieldItem, ""
	switch o := o.(type) {
	case *model.Field:
		title = o.Title
	case *model.Definition:
		kind, title = DefinitionItem, o.Title
	}
	c.object(rank, kind, o, title, c.TypeText(model.TypeOf(o)))
}
