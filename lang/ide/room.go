package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Room is where the names of an expression are looked up: those of the case in
// hand, and with `denne` those of the one outside.
type Room struct {
	On    check.Case
	Any   []*check.Record // the records it may be, where that is still to be written
	Outer *Room
}

// CaseInHeader is the name behind `for` in a header, nil where there is none.
func CaseInHeader(d syntax.Decl) *syntax.Name {
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

// CaseOf is the record or group that a declaration is about, nil where it is
// about none or does not say.
func (v *View) CaseOf(placed *syntax.Placed) check.Case {
	if placed == nil {
		return nil
	}
	name := CaseInHeader(placed.Decl)
	for _, clause := range placed.Decl.Lines() {
		if line, ok := clause.(*syntax.ForClause); ok && name == nil {
			name = line.Case
		}
	}
	if name == nil {
		switch o := v.DeclaredBy(placed).(type) {
		case *check.Record:
			return o
		case *check.Group:
			return o
		}
		return nil
	}
	return v.CaseNamed(name.Text)
}

// CaseNamed is the record or group of that name, nil if none.
func (v *View) CaseNamed(name string) check.Case {
	if r := v.RecordNamed(name); r != nil {
		return r
	}
	if g := v.GroupNamed(name); g != nil {
		return g
	}
	return nil
}

// RecordNamed is the record of that name, nil if none.
func (v *View) RecordNamed(name string) *check.Record {
	r, _ := Named(v.Info.Records, name).(*check.Record)
	return r
}

// GroupNamed is the group of that name, nil if none.
func (v *View) GroupNamed(name string) *check.Group {
	g, _ := Named(v.Info.Groups, name).(*check.Group)
	return g
}

// DocumentNamed is the document of that name, nil if none.
func (v *View) DocumentNamed(name string) *check.Document {
	d, _ := Named(v.Info.Documents, name).(*check.Document)
	return d
}

// Members are the fields, keys and definitions of a case.
func Members(on check.Case) []check.Object {
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

// MemberNamed is the member of a case that has that name, nil if none.
func MemberNamed(on check.Case, name string) check.Object { return Named(Members(on), name) }

func collectionNamed(g *check.Group, name string) *check.Collection {
	c, _ := Named(g.Collections, name).(*check.Collection)
	return c
}

// TypeOfObject is the type of what a name stands for.
func TypeOfObject(o check.Object) check.Type {
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

// TypeOf is the type of an expression that is being written and has not been
// checked; of kind Bad where it cannot be said.
func (v *View) TypeOf(e syntax.Expr, r *Room) check.Type {
	switch e := e.(type) {
	case *syntax.NameExpr:
		return TypeOfObject(v.Lookup(e.Text, r))
	case *syntax.MemberExpr:
		if e.Field != nil {
			if o := MemberNamed(v.Reached(e.X, r), e.Field.Text); o != nil {
				return TypeOfObject(o)
			}
		}
	case *syntax.ParenExpr:
		return v.TypeOf(e.X, r)
	case *syntax.NegExpr:
		return v.TypeOf(e.X, r)
	case *syntax.OtherwiseExpr:
		return v.TypeOf(e.L, r)
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
		if l := v.TypeOf(e.L, r); l.Kind == check.Date || l.Kind == check.Duration {
			return l
		}
		return check.Type{Kind: check.Decimal, Ratio: e.Op == '/'}
	case *syntax.CountExpr:
		return check.Type{Kind: check.Integer}
	case *syntax.CallExpr:
		return check.Type{Kind: check.Integer}
	case *syntax.FoldExpr:
		return v.TypeOf(e.X, v.Inner(e.Coll, r))
	case *syntax.BoolExpr, *syntax.NotExpr, *syntax.LogicExpr, *syntax.CompareExpr, *syntax.BetweenExpr, *syntax.HasExpr, *syntax.InExpr,
		*syntax.StateExpr, *syntax.MeetsExpr, *syntax.ExistsExpr, *syntax.EveryExpr:
		return check.Type{Kind: check.Bool}
	case *syntax.PickExpr:
		if on, ok := v.Inner(e.Coll, r).On.(*check.Record); ok {
			return check.Type{Kind: check.Reference, Record: on}
		}
	}
	return check.Type{}
}

// Lookup finds what a bare name stands for.
func (v *View) Lookup(name string, r *Room) check.Object {
	if o := MemberNamed(r.On, name); o != nil {
		return o
	}
	if o := Named(v.Info.Values, name); o != nil {
		return o
	}
	return Named(v.Info.Criteria, name)
}

// Reached is the case that a point behind an expression leads into, nil if none.
func (v *View) Reached(e syntax.Expr, r *Room) check.Case {
	if to := Outward(e, r); to != nil {
		return to.On
	}
	if t := v.TypeOf(e, r); t.Kind == check.Reference && t.Record != nil {
		return t.Record
	}
	return nil
}

// Outward is the room that denne, denne.denne and so on lead to, nil for
// anything else and where there is none.
func Outward(e syntax.Expr, r *Room) *Room {
	switch e := e.(type) {
	case *syntax.ThisExpr:
		return r.Outer
	case *syntax.MemberExpr:
		if from := Outward(e.X, r); from != nil && e.Field != nil && (e.Field.Text == syntax.KwThis.In(syntax.NB) || e.Field.Text == syntax.KwThis.In(syntax.EN)) {
			return from.Outer
		}
	}
	return nil
}

// Inner is the room of the members of a collection.
func (v *View) Inner(coll *syntax.CollExpr, r *Room) *Room {
	in := &Room{Outer: r}
	if coll == nil || coll.Name == nil || coll.Name.Text == "" || coll.Name.Text == syntax.Cursor {
		for _, reach := range v.Reachable(r) {
			if reach.Coll.Record != nil {
				in.Any = append(in.Any, reach.Coll.Record)
			}
		}
		return in
	}
	from := r
	if coll.Outer {
		from = r.Outer
	}
	group := (*check.Group)(nil)
	if coll.Group != nil {
		group = v.GroupNamed(coll.Group.Text)
	} else if from != nil {
		group, _ = from.On.(*check.Group)
	}
	if group != nil {
		if c := collectionNamed(group, coll.Name.Text); c != nil && c.Record != nil {
			in.On = c.Record
			return in
		}
	}
	for _, reach := range v.Reachable(r) { // the group is still to be written
		if reach.Coll.Name == coll.Name.Text && reach.Coll.Record != nil {
			in.Any = append(in.Any, reach.Coll.Record)
		}
	}
	return in
}

// reach is a collection that can be named, and the group to name with it: nil for
// one of the case in hand.
type reach struct {
	Coll  *check.Collection
	Group *check.Group
}

// Reachable are the collections that can be named in a room: those of the group
// in hand, and those of every group whose key fields the case in hand has.
func (v *View) Reachable(r *Room) []reach {
	var list []reach
	own, _ := r.On.(*check.Group)
	if own != nil {
		for _, coll := range own.Collections {
			list = append(list, reach{coll, nil})
		}
	}
	if r.On == nil {
		return list
	}
	for _, g := range v.Info.Groups {
		if g == own || !hasKey(r.On, g) {
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
		switch MemberNamed(on, k.Name).(type) {
		case *check.Field, *check.GroupKey:
		default:
			return false
		}
	}
	return len(g.Key) > 0
}

// ValidityOf is when a declaration holds: what its lines say, also where it could
// not be checked.
// Without a document's days it is what its own lines say.
func (v *View) ValidityOf(placed *syntax.Placed, documents bool) check.Interval {
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
			if doc := v.DocumentNamed(sources[0].Document.Text); doc != nil {
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

// Named is the first object of a name, nil if none.
func Named[O check.Object](list []O, name string) check.Object {
	for _, o := range list {
		if o.ObjectName() == name {
			return o
		}
	}
	return nil
}
