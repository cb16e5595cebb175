package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// room is where the names of an expression are looked up: those of the case in
// hand, and with `denne` those of the one outside.
type room struct {
	on    check.Case
	any   []*check.Record // the records it may be, where that is still to be written
	outer *room
}

// caseInHeader is the name behind `for` in a header, nil where there is none.
func caseInHeader(d syntax.Decl) *syntax.Name {
	switch d := d.(type) {
	case *syntax.DefineDecl:
		return d.For
	case *syntax.CriteriaDecl:
		return d.For
	case *syntax.RuleDecl:
		return d.For
	case *syntax.TableDecl:
		return d.For
	case *syntax.MappingDecl:
		return d.For
	case *syntax.TemplateDecl:
		return d.Of
	}
	return nil
}

// caseOf is the record or group that a declaration is about, nil where it is
// about none or does not say.
func (v *View) caseOf(placed *syntax.Placed) check.Case {
	if placed == nil {
		return nil
	}
	name := caseInHeader(placed.Decl)
	for _, clause := range placed.Decl.Lines() {
		if line, ok := clause.(*syntax.ForClause); ok && name == nil {
			name = line.Case
		}
	}
	if name == nil {
		switch o := v.declaredBy(placed).(type) {
		case *check.Record:
			return o
		case *check.Group:
			return o
		}
		return nil
	}
	return v.caseNamed(name.Text)
}

func (v *View) caseNamed(name string) check.Case {
	if r := v.recordNamed(name); r != nil {
		return r
	}
	if g := v.groupNamed(name); g != nil {
		return g
	}
	return nil
}

func (v *View) recordNamed(name string) *check.Record {
	r, _ := byName(v.Info.Records, name).(*check.Record)
	return r
}

func (v *View) groupNamed(name string) *check.Group {
	g, _ := byName(v.Info.Groups, name).(*check.Group)
	return g
}

func (v *View) documentNamed(name string) *check.Document {
	d, _ := byName(v.Info.Documents, name).(*check.Document)
	return d
}

// members are the fields, keys and definitions of a case.
func members(on check.Case) []check.Object {
	var list []check.Object
	switch on := on.(type) {
	case *check.Record:
		for _, f := range on.Fields {
			list = append(list, f)
		}
		for _, d := range on.Definitions {
			list = append(list, d)
		}
	case *check.Group:
		for _, k := range on.Key {
			list = append(list, k)
		}
		for _, d := range on.Definitions {
			list = append(list, d)
		}
	}
	return list
}

func memberNamed(on check.Case, name string) check.Object { return byName(members(on), name) }

func collectionNamed(g *check.Group, name string) *check.Collection {
	c, _ := byName(g.Collections, name).(*check.Collection)
	return c
}

// typeOfObject is the type of what a name stands for.
func typeOfObject(o check.Object) check.Type {
	switch o := o.(type) {
	case *check.Field:
		return o.Type
	case *check.GroupKey:
		return o.Type
	case *check.Definition:
		return o.Type
	case *check.Value:
		return o.Type
	case *check.Criteria:
		return check.Type{Kind: check.Bool}
	}
	return check.Type{}
}

// typeOf is the type of an expression that is being written and has not been
// checked; of kind Bad where it cannot be said.
func (v *View) typeOf(e syntax.Expr, r *room) check.Type {
	switch e := e.(type) {
	case *syntax.NameExpr:
		return typeOfObject(v.lookup(e.Text, r))
	case *syntax.MemberExpr:
		if e.Field != nil {
			if o := memberNamed(v.reached(e.X, r), e.Field.Text); o != nil {
				return typeOfObject(o)
			}
		}
	case *syntax.ParenExpr:
		return v.typeOf(e.X, r)
	case *syntax.NegExpr:
		return v.typeOf(e.X, r)
	case *syntax.OtherwiseExpr:
		return v.typeOf(e.L, r)
	case *syntax.NumberExpr:
		return check.Type{Kind: check.Decimal}
	case *syntax.PercentExpr:
		return check.Type{Kind: check.Percent}
	case *syntax.DateExpr:
		return check.Type{Kind: check.Date}
	case *syntax.DurationExpr:
		return check.Type{Kind: check.Duration}
	case *syntax.TextExpr:
		return check.Type{Kind: check.Text}
	case *syntax.ArithExpr:
		if l := v.typeOf(e.L, r); l.Kind == check.Date || l.Kind == check.Duration {
			return l
		}
		return check.Type{Kind: check.Decimal, Ratio: e.Op == '/'}
	case *syntax.CountExpr:
		return check.Type{Kind: check.Integer}
	case *syntax.CallExpr:
		return check.Type{Kind: check.Integer}
	case *syntax.FoldExpr:
		return v.typeOf(e.X, v.inner(e.Coll, r))
	case *syntax.BoolExpr, *syntax.NotExpr, *syntax.LogicExpr, *syntax.CompareExpr, *syntax.BetweenExpr, *syntax.HasExpr, *syntax.InExpr,
		*syntax.StateExpr, *syntax.MeetsExpr, *syntax.ExistsExpr, *syntax.EveryExpr:
		return check.Type{Kind: check.Bool}
	case *syntax.PickExpr:
		if on, ok := v.inner(e.Coll, r).on.(*check.Record); ok {
			return check.Type{Kind: check.Reference, Record: on}
		}
	}
	return check.Type{}
}

// lookup finds what a bare name stands for.
func (v *View) lookup(name string, r *room) check.Object {
	if o := memberNamed(r.on, name); o != nil {
		return o
	}
	if o := byName(v.Info.Values, name); o != nil {
		return o
	}
	return byName(v.Info.Criteria, name)
}

// reached is the case that a point behind an expression leads into, nil if none.
func (v *View) reached(e syntax.Expr, r *room) check.Case {
	if to := outward(e, r); to != nil {
		return to.on
	}
	if t := v.typeOf(e, r); t.Kind == check.Reference && t.Record != nil {
		return t.Record
	}
	return nil
}

// outward is the room that denne, denne.denne and so on lead to, nil for
// anything else and where there is none.
func outward(e syntax.Expr, r *room) *room {
	switch e := e.(type) {
	case *syntax.ThisExpr:
		return r.outer
	case *syntax.MemberExpr:
		if from := outward(e.X, r); from != nil && e.Field != nil && (e.Field.Text == syntax.KwThis.In(syntax.NB) || e.Field.Text == syntax.KwThis.In(syntax.EN)) {
			return from.outer
		}
	}
	return nil
}

// inner is the room of the members of a collection.
func (v *View) inner(coll *syntax.CollExpr, r *room) *room {
	in := &room{outer: r}
	if coll == nil || coll.Name == nil || coll.Name.Text == "" || coll.Name.Text == syntax.Cursor {
		for _, reach := range v.reachable(r) {
			if reach.coll.Record != nil {
				in.any = append(in.any, reach.coll.Record)
			}
		}
		return in
	}
	from := r
	if coll.Outer {
		from = r.outer
	}
	group := (*check.Group)(nil)
	if coll.Group != nil {
		group = v.groupNamed(coll.Group.Text)
	} else if from != nil {
		group, _ = from.on.(*check.Group)
	}
	if group != nil {
		if c := collectionNamed(group, coll.Name.Text); c != nil && c.Record != nil {
			in.on = c.Record
			return in
		}
	}
	for _, reach := range v.reachable(r) { // the group is still to be written
		if reach.coll.Name == coll.Name.Text && reach.coll.Record != nil {
			in.any = append(in.any, reach.coll.Record)
		}
	}
	return in
}

// reach is a collection that can be named, and the group to name with it: nil for
// one of the case in hand.
type reach struct {
	coll  *check.Collection
	group *check.Group
}

// reachable are the collections that can be named in a room: those of the group
// in hand, and those of every group whose key fields the case in hand has.
func (v *View) reachable(r *room) []reach {
	var list []reach
	own, _ := r.on.(*check.Group)
	if own != nil {
		for _, coll := range own.Collections {
			list = append(list, reach{coll, nil})
		}
	}
	if r.on == nil {
		return list
	}
	for _, g := range v.Info.Groups {
		if g == own || !hasKey(r.on, g) {
			continue
		}
		for _, coll := range g.Collections {
			list = append(list, reach{coll, g})
		}
	}
	return list
}

// hasKey says whether a case has all the key fields of a group.
func hasKey(on check.Case, g *check.Group) bool {
	for _, k := range g.Key {
		switch memberNamed(on, k.Name).(type) {
		case *check.Field, *check.GroupKey:
		default:
			return false
		}
	}
	return len(g.Key) > 0
}

// validityOf is when a declaration holds: what its lines say, also where it could
// not be checked.
// Without a document's days it is what its own lines say.
func (v *View) validityOf(placed *syntax.Placed, documents bool) check.Interval {
	valid := check.Always
	if placed == nil {
		return valid
	}
	var parts []syntax.Basis
	for _, clause := range placed.Decl.Lines() {
		switch line := clause.(type) {
		case *syntax.ValidClause:
			parts = append(parts, line.Basis)
		case *syntax.SourceClause:
			parts = append(parts, line.Basis)
		}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		if sources := parts[i].Sources; documents && len(sources) > 0 && sources[0].Document != nil {
			if doc := v.documentNamed(sources[0].Document.Text); doc != nil {
				valid = doc.Valid
			}
		}
	}
	for _, part := range parts {
		switch stated := part.Valid; {
		case stated == nil:
		case stated.To != nil:
			valid.To = stated.To.Value
		case stated.Open:
			valid.To = value.MaxDate
		}
		if part.Valid != nil && part.Valid.From != nil {
			valid.From = part.Valid.From.Value
		}
	}
	return valid
}
