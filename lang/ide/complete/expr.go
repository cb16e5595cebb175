package complete

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// seek finds the cursor in an expression, and what may stand there. w is what
// may stand in the place of the whole expression.
func seek(v *ide.View, e syntax.Expr, w want) (want, bool) {
	r := w.scope
	operand := want{scope: r}
	some := func(of model.Type) want { return want{scope: r, of: of} }
	try := func(list ...func() (want, bool)) (want, bool) {
		for _, f := range list {
			if found, ok := f(); ok {
				return found, true
			}
		}
		return want{}, false
	}
	in := func(e syntax.Expr, w want) func() (want, bool) {
		return func() (want, bool) {
			if e == nil {
				return want{}, false
			}
			return seek(v, e, w)
		}
	}
	coll := func(c *syntax.CollExpr) func() (want, bool) {
		return func() (want, bool) { return seekCollection(v, c, r) }
	}
	codes := func(of syntax.Expr, sets bool) want {
		return want{kind: wantCodes, scope: r, systems: r.TypeOf(of).Systems, sets: sets}
	}
	switch e := e.(type) {
	case *syntax.NameExpr:
		return w, e.Text == syntax.Cursor
	case *syntax.RangeExpr:
		if e.To != nil && e.To.Text == syntax.Cursor || e.From != nil && e.From.Text == syntax.Cursor {
			w.sets = false
			return w, true
		}
	case *syntax.ParenExpr:
		w.whole = false // a collection stands by itself
		return seek(v, e.X, w)
	case *syntax.ListExpr:
		w.listed = e.Items
		for _, item := range e.Items {
			if found, ok := seek(v, item, w); ok {
				return found, true
			}
		}
	case *syntax.MemberExpr:
		if e.Field != nil && e.Field.Text == syntax.Cursor {
			to := r.This(e.X)
			return want{kind: wantField, scope: r, on: r.Reached(e.X), of: w.of, outer: to != nil && to.Outer() != nil, printed: w.printed}, true
		}
		return seek(v, e.X, operand)
	case *syntax.NotExpr:
		return seek(v, e.X, operand)
	case *syntax.CertainExpr:
		return seek(v, e.X, operand)
	case *syntax.NegExpr:
		return seek(v, e.X, w)
	case *syntax.LogicExpr:
		for _, x := range e.Operands {
			if found, ok := seek(v, x, operand); ok {
				return found, true
			}
		}
	case *syntax.ArithExpr:
		left := r.TypeOf(e.L)
		if left.Kind == model.Date {
			left = model.Type{Kind: model.Duration}
		}
		left.Systems = nil
		return try(in(e.L, w), in(e.R, want{scope: r, of: left, printed: w.printed}))
	case *syntax.CompareExpr:
		return try(in(e.L, operand), in(e.R, want{scope: r, of: r.TypeOf(e.L), but: e.L}))
	case *syntax.BetweenExpr:
		return try(in(e.X, operand), in(e.Lo, some(r.TypeOf(e.X))), in(e.Hi, some(r.TypeOf(e.X))))
	case *syntax.OtherwiseExpr:
		other := some(r.TypeOf(e.L))
		other.printed = w.printed
		return try(in(e.L, w), in(e.R, other))
	case *syntax.HasExpr:
		return try(in(e.X, some(model.Type{Kind: model.Codes})), in(e.Codes, codes(e.X, e.Mode != syntax.Has)))
	case *syntax.InExpr:
		if group, ok := groupOf(e, w); ok {
			return group, true
		}
		return try(in(e.X, operand), in(e.Set, codes(e.X, true)))
	case *syntax.StateExpr:
		return seek(v, e.X, operand)
	case *syntax.MeetsExpr:
		return want{kind: wantCriteria, scope: r}, e.Criteria != nil && e.Criteria.Text == syntax.Cursor
	case *syntax.CallExpr:
		of := model.Type{Kind: model.Date}
		if e.Func == syntax.CountCodes {
			of.Kind = model.Codes
		}
		for _, x := range e.Args {
			if found, ok := seek(v, x, some(of)); ok {
				return found, true
			}
		}
	case *syntax.CollExpr:
		return seekCollection(v, e, r)
	case *syntax.CountExpr:
		return try(in(e.Distinct, want{scope: r.inner(e.Coll), measure: true}), coll(e.Coll))
	case *syntax.ExistsExpr:
		return seekCollection(v, e.Coll, r)
	case *syntax.EveryExpr:
		return try(coll(e.Coll), in(e.Satisfies, want{scope: r.inner(e.Coll)}))
	case *syntax.FoldExpr:
		measure := want{scope: r.inner(e.Coll), printed: w.printed, measure: true}
		if !syntax.Spells(e.Op).Row().Picks || w.of.Numeric() {
			measure.of.Kind = model.Decimal
		} else {
			measure.of.Kind = w.of.Kind
		}
		return try(in(e.X, measure), coll(e.Coll))
	case *syntax.PickExpr:
		return seekCollection(v, e.Coll, r)
	}
	return want{}, false
}

// groupOf is what may stand behind `i` where what stands before it is a collection of
// a group, as long as no more says so.
func groupOf(e *syntax.InExpr, w want) (want, bool) {
	name, is := e.X.(*syntax.NameExpr)
	set, cursor := e.Set.(*syntax.NameExpr)
	if !w.whole || !is || !cursor || set.Text != syntax.Cursor {
		return want{}, false
	}
	coll := &syntax.CollExpr{Name: &syntax.Name{At: name.At, Text: name.Text}}
	return want{kind: wantGroup, scope: w.scope, coll: coll}, slices.ContainsFunc(w.scope.Collections(), func(r check.Reach) bool {
		return r.Group != nil && r.Collection.Name == name.Text
	})
}

func seekCollection(v *ide.View, c *syntax.CollExpr, r scope) (want, bool) {
	switch {
	case c == nil:
		return want{}, false
	case c.Name != nil && c.Name.Text == syntax.Cursor:
		return want{kind: wantCollection, scope: r, coll: c}, true
	case c.Group != nil && c.Group.Text == syntax.Cursor:
		return want{kind: wantGroup, scope: r, coll: c}, true
	case c.Where != nil:
		return seek(v, c.Where, want{scope: r.inner(c)})
	}
	return want{}, false
}

// expression fills in what may stand in an expression.
func (c *completer) expression(open *syntax.Open) {
	top := c.top(open)
	w, found := top, false
	if open.Wants {
		if w, found = seek(c.View, open.Tree, top); found {
			c.fill(w)
		}
	}
	for _, o := range open.Options {
		if open.Role != syntax.RoleFact { // of fields nothing is asked but whether they are known
			c.option(open, o, top, w, found)
		}
	}
	switch {
	case open.Role == syntax.RoleHole && len(c.Before) == 0:
		c.holes(top)
	case open.Role == syntax.RoleDerived && open.Wants && top.of.Kind == model.Text:
		c.pieces()
	}
}

// fill adds the names, codes and so on that are wanted.
func (c *completer) fill(w want) {
	switch w.kind {
	case wantOperand:
		members := w.whole && c.follows(syntax.KwWhere) // which only a collection has
		if !members {
			c.operands(w)
		}
		if w.whole {
			c.collections(w)
		}
	case wantFact:
		for _, o := range model.Members(w.scope.On()) {
			if model.NamesField(o) {
				c.member(rankFirst, o)
			}
		}
	case wantField:
		c.fields(rankFirst, w)
		if w.outer {
			c.keyword(rankWord, syntax.KwThis)
		}
	case wantCodes:
		c.listed(w.listed)
		c.codes(w.systems, w.sets, c.valid)
	case wantCollection:
		c.collections(w)
	case wantGroup:
		for _, r := range w.scope.Collections() {
			if r.Group != nil && r.Collection.Name == w.coll.Name.Text {
				c.object(rankFirst, GroupItem, r.Group, r.Group.Title, "")
			}
		}
	case wantCriteria:
		for _, k := range c.Info.Criteria {
			if k.On == w.scope.On() {
				c.object(rankFirst, CriteriaItem, k, k.Title, "")
			}
		}
	}
}

// listed leaves out what stands there already.
func (c *completer) listed(list []syntax.Expr) {
	for _, e := range list {
		switch e := e.(type) {
		case *syntax.NameExpr:
			c.seen[e.Text] = true
		case *syntax.CodeExpr:
			c.seen[e.Text] = true
		case *syntax.NumberExpr:
			c.seen[e.Raw] = true
		}
	}
}

// operands are the values that may be named in a scope.
func (c *completer) operands(w want) {
	if w.of.Kind == model.Code || w.of.Kind == model.Codes && len(w.of.Systems) > 0 {
		c.codes(w.of.Systems, false, c.valid)
	}
	c.listed([]syntax.Expr{w.but})
	c.fields(rankNear, w)
	for _, record := range w.scope.may {
		if w.scope.On() == nil {
			inner := w
			inner.on = record
			c.fields(rankUsual, inner)
		}
	}
	c.outerCases(w, func(on model.Case) bool {
		return slices.ContainsFunc(model.Members(on), func(o model.Object) bool { t := model.TypeOf(o); return fits(t, w.of) || leadsTo(t, w.of) })
	})
	if w.of.Kind == model.Date {
		c.dates(rankFirst, syntax.RoleFrom)
	}
	for _, value := range c.Info.Values {
		if fits(value.Type, w.of) && c.own() != model.Object(value) {
			c.object(rankUsual, ValueItem, value, value.Title, "")
		}
	}
	for _, k := range c.Info.Criteria {
		if k.On == w.scope.On() && k.On != nil && fits(model.Type{Kind: model.Bool}, w.of) && c.own() != model.Object(k) {
			c.object(rankUsual, CriteriaItem, k, k.Title, "")
		}
	}
}

// fields are the fields, keys and definitions of a case, with their types.
func (c *completer) fields(rank int, w want) {
	on := w.on
	if on == nil && w.kind == wantOperand {
		on = w.scope.On()
	}
	own := c.own()
	for _, o := range model.Members(on) {
		t := model.TypeOf(o)
		if o == own || w.printed && t.Sensitive || t.Kind == model.Collected {
			continue
		}
		at := rank
		if !fits(t, w.of) {
			if !leadsTo(t, w.of) {
				continue
			}
			at = rankFar
		}
		c.member(at, o)
	}
}

// leadsTo says whether a point behind a reference leads to something of a type.
func leadsTo(t, wanted model.Type) bool {
	return t.Kind == model.Reference && t.Record != nil && slices.ContainsFunc(model.Members(t.Record), func(o model.Object) bool {
		return fits(model.TypeOf(o), wanted)
	})
}

// outerCases are the records and groups further out that may be named before a point.
func (c *completer) outerCases(w want, ok func(model.Case) bool) {
	for _, on := range w.scope.Outers() {
		if !ok(on) {
			continue
		}
		kind, title := GroupItem, ""
		switch on := on.(type) {
		case *model.Record:
			kind, title = RecordItem, on.Title
		case *model.Group:
			title = on.Title
		}
		c.object(rankUsual, kind, on, title, "")
	}
}

// collections are the collections that may be named, with their group where that
// has to be said.
func (c *completer) collections(w want) {
	from := w.scope
	var of syntax.Expr
	if w.coll != nil {
		of = w.coll.Of
	}
	switch of := of.(type) {
	case nil:
		c.outerCases(w, func(on model.Case) bool { _, is := on.(*model.Group); return is })
	case *syntax.ThisExpr:
		from.Scope = from.Outer()
	case *syntax.NameExpr:
		from.Scope = from.OuterNamed(of.Text)
	}
	if from.Scope == nil {
		return
	}
	for _, o := range model.Members(from.On()) {
		if d, ok := o.(*model.Definition); ok && d.Type.Kind == model.Collected && o != c.own() {
			c.object(rankFirst, DefinitionItem, d, d.Title, c.TypeText(d.Type))
		}
	}
	for _, r := range from.Collections() {
		item := Item{Label: r.Collection.Name, Kind: CollectionItem, Detail: recordName(r.Collection), Object: r.Collection}
		rank := rankFirst
		if r.Group != nil {
			if of != nil {
				continue
			}
			item.Label += " " + c.Spelt(syntax.KwIn) + " " + r.Group.Name
			item.Detail = r.Group.Title
			rank = rankUsual
		}
		c.add(rank, item, recordTitle(r.Collection))
	}
}
