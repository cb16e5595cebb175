// Package pairs says which aggregates hold members against the case in hand one by
// one, and how many pairs of records one case may come to. Both evaluators ask it:
// past the limit an aggregate is unknown, whatever either of them could make of it.
package pairs

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Most is how many pairs one case may come to in one aggregate: a group of so many
// members takes some seconds for each aggregate, one of ten times as many some
// minutes. No patient comes near it.
const Most = 2_000

// Scope is what a row is about, and the rows around it.
type Scope struct {
	On    model.Case
	Outer *Scope
}

// Join is how an aggregate holds its members against the rows around them.
type Join struct {
	// Open says that it reads a row beside its members' (what is pointed to is always
	// held against the case), Deep that it reads one beside the row in hand too, where
	// it is asked.
	Open, Deep bool
	// Counted says that its pairs are counted: it is open, and is not answered by
	// members in order.
	Counted bool
	// Home says that it is asked where its collection is, and not in the row in hand.
	Home bool
	// Equal are the equalities between a member and the row in hand that it demands.
	// Only members that may meet each of them make a pair.
	Equal []Equality
}

// Equality is an equality that is demanded of members: Mine is the member's, Theirs
// the row's. Both stand in the condition of Named, or where that is nil in that of
// the aggregate itself.
type Equality struct {
	Whole        *syntax.CompareExpr
	Mine, Theirs syntax.Expr
	Named        *model.Definition
}

// Rules tells how the aggregates of a rule set are joined. It remembers, and is for one
// goroutine at a time.
type Rules struct {
	info  *model.Info
	joins map[asked]*Join
	fixed map[*model.Definition]bool
	exact map[*model.Definition]bool
	long  map[*model.Definition]int

	demands map[*model.Definition]*demands
}

// asked is an aggregate, or a condition of a collection, in a row.
type asked struct {
	x  syntax.Expr
	on model.Case
}

// New is for a rule set that has been checked without errors.
func New(info *model.Info) *Rules {
	return &Rules{
		info: info, joins: map[asked]*Join{}, fixed: map[*model.Definition]bool{}, exact: map[*model.Definition]bool{},
		long:    map[*model.Definition]int{},
		demands: map[*model.Definition]*demands{},
	}
}

// Of is how an aggregate is joined in a scope, or a collection that is pointed to, of
// which every member makes a pair. It is over a collection of a case further out where
// that is named as of.
func (r *Rules) Of(x syntax.Expr, of model.Case, s *Scope) *Join {
	key := asked{x, s.On}
	if j := r.joins[key]; j != nil {
		return j
	}
	j, _ := r.join(x, of, s)
	r.joins[key] = j
	return j
}

// parts are what an aggregate is made of.
type parts struct {
	coll *syntax.CollExpr
	of   syntax.Expr // what is folded, or has to hold; nil where there is none
}

func partsOf(x syntax.Expr) parts {
	switch x := x.(type) {
	case *syntax.CollExpr:
		return parts{x, nil}
	case *syntax.CountExpr:
		return parts{x.Coll, x.Distinct}
	case *syntax.ExistsExpr:
		return parts{x.Coll, nil}
	case *syntax.EveryExpr:
		return parts{x.Coll, x.Satisfies}
	case *syntax.FoldExpr:
		return parts{x.Coll, x.X}
	case *syntax.PickExpr:
		return parts{x.Coll, nil}
	}
	return parts{}
}

// condition is what is asked of members: by the aggregate itself, or by a definition
// that names its collection.
type condition struct {
	expr   syntax.Expr
	denied bool
	scope  *Scope // of a member
	named  *model.Definition
}

// demands is what the conditions of a collection that a definition names come to, with
// those of the definitions that it rests on: chains of them may be long.
type demands struct {
	conditions
	reads levels
}

// named is what a collection demands by what definitions name it.
func (r *Rules) named(x *syntax.CollExpr) *demands {
	d, ok := r.info.Use(x).(*model.Definition)
	if !ok {
		return &demands{}
	}
	if known := r.demands[d]; known != nil {
		return known
	}
	x = d.Collection()
	all := *r.named(x)
	all.equal = slices.Clip(all.equal)
	if x.Where != nil {
		c := condition{x.Where, false, &Scope{d.Gathers.Record, &Scope{On: d.On}}, d}
		all.reads |= r.reads(c.expr, c.scope)
		r.part(c, &all.conditions)
	}
	r.demands[d] = &all
	return &all
}

// join is how an aggregate is joined, and what it reads.
func (r *Rules) join(x syntax.Expr, of model.Case, s *Scope) (*Join, levels) {
	p := partsOf(x)
	up := 0 // levels out to the row whose collection it is
	switch {
	case of != nil:
		_, up = outside(s, of)
	case p.coll.Of != nil:
		_, up = r.outward(p.coll.Of, s)
	}
	inner := &Scope{r.info.Gathered(p.coll).Record, s}
	var own []condition
	if p.coll.Where != nil {
		own = append(own, condition{p.coll.Where, false, inner, nil})
	}
	if p.of != nil {
		own = append(own, condition{p.of, true, inner, nil})
	}
	named := r.named(p.coll)
	beside, ofNamed := r.read(own).outside(), named.reads.outside()
	j := &Join{Home: beside == 0 || up == 0, Open: beside|ofNamed != 0}
	j.Deep = !j.Home || beside.outside() != 0
	reads := level(up) | beside
	if _, ok := x.(*syntax.CollExpr); ok {
		j.Open = true
	}
	if !j.Open {
		return j, reads
	}
	isAnswered := r.isAnswered(x, p, inner)
	if _, isCondition := x.(*syntax.EveryExpr); p.of != nil && !(isCondition && isAnswered) {
		own = own[:len(own)-1] // what is folded is no condition
	}
	c := named.conditions
	if !j.Home { // they read further out than the row in hand
		c = conditions{other: ofNamed != 0, all: c.all}
	}
	c.equal = slices.Clip(c.equal)
	for _, one := range own {
		r.part(one, &c)
	}
	j.Equal = c.equal
	j.Counted = !isAnswered || !c.areAnswered()
	return j, reads
}

// isAnswered says whether members in order answer an aggregate, if they tell who meets
// what it demands: how many there are, what values of their own come to, and which is
// the first or last of them.
func (r *Rules) isAnswered(x syntax.Expr, p parts, inner *Scope) bool {
	switch x := x.(type) {
	case *syntax.CountExpr:
		return x.Distinct == nil
	case *syntax.ExistsExpr:
		return true
	case *syntax.EveryExpr:
		return !r.info.ExceptsFirst(p.coll)
	case *syntax.PickExpr:
		return !r.info.ExceptsFirst(p.coll)
	case *syntax.FoldExpr:
		if r.reads(x.X, inner).outside() != 0 || r.info.ExceptsFirst(p.coll) {
			return false
		}
		switch x.Op { // what a fold makes of some members and what of others are enough
		case syntax.Sum:
			return r.isSummand(x.X)
		case syntax.Min, syntax.Max:
			return true
		}
	}
	return false
}
