package complete

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// scope is where a name is looked up.
type scope struct {
	*check.Scope
	may []*check.Record // those whose fields may be meant, where the collection or its group is still to be written
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
	of      check.Type // of an operand: the type it is compared with, Bad where any will do
	on      check.Case // of a field: whose
	systems []*check.CodeSystem
	sets    bool // of codes: sets may stand too
	coll    *syntax.CollExpr
	outer   bool          // of a field: `denne` may follow too
	measure bool          // of an operand: what is summed up or compared over a collection
	printed bool          // a person will read the value itself
	but     syntax.Expr   // of an operand: what stands on the other side
	listed  []syntax.Expr // of codes: those that stand in the list already
}

type wantKind uint8

const (
	wantOperand wantKind = iota
	wantField
	wantCodes
	wantCollection
	wantGroup
	wantCriteria
	wantNothing
)

// fits says whether a value of one type may stand where another is wanted.
func fits(t, wanted check.Type) bool {
	switch {
	case wanted.Kind == check.Bad || t.Kind == check.Bad:
		return true
	case wanted.Kind == check.Percent || t.Kind == check.Percent:
		return t.Numeric() && wanted.Numeric()
	case wanted.Numeric():
		return t.Numeric()
	case wanted.Kind == check.Code && t.Kind == check.Code:
		return mayShare(t.Systems, wanted.Systems)
	case wanted.Kind == check.Reference && t.Kind == check.Reference:
		return t.Record == wanted.Record
	}
	return t.Kind == wanted.Kind
}

// mayShare says whether a code can be of both lists of systems, where one that is
// not written yet may still name any.
func mayShare(a, b []*check.CodeSystem) bool {
	return len(a) == 0 || len(b) == 0 || check.ShareSystem(a, b)
}

func ordered(t check.Type) bool {
	return t.Numeric() || t.Kind == check.Date || t.Kind == check.Duration
}

// member adds a field, a key or a definition with its type.
func (c *completer) member(rank int, o check.Object) {
	kind, title := FieldItem, ""
	switch o := o.(type) {
	case *check.Field:
		title = o.Title
	case *check.Definition:
		kind, title = DefinitionItem, o.Title
	}
	c.object(rank, kind, o, title, c.TypeText(check.TypeOf(o)))
}
