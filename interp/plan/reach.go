package plan

import "ppolang/lang/model"

// Reach is what rules read beside a case itself: which references they follow
// from it, which groups they look it up in, which members of it they look at, and
// what they read from there. Whoever has all that a Reach leads to has all that
// the rules ask for. It is the same for every day.
type Reach struct {
	Follow  map[*model.Field]*Reach
	Keys    map[*model.GroupKey]*Reach // key fields that are references
	Lookups map[*Lookup]*Reach
	Members map[*model.Collection]*Reach
}

// Reach is what is read beside the cases of a kind.
func (p *Plan) Reach(of model.Case) *Reach {
	p.reachOnce.Do(func() { p.reach = newReaches(p.Info) })
	return p.reach[of]
}

// reacher goes through everything that may be evaluated, in every epoch. It has a
// plan of its own, for it compiles rules in epochs in which they are not in force
// too: the date of a group may be undecided between several.
type reacher struct {
	roots map[model.Case]*Reach
	when  map[*model.Collection][]*Node // conditions on members, one an epoch
	done  map[visit]bool
}

type visit struct {
	node *Node
	at   *Reach
}

// level is where a node is evaluated, and the level one out.
type level struct {
	*Reach
	outer *level
}

func newReaches(info *model.Info) map[model.Case]*Reach {
	r := &reacher{roots: map[model.Case]*Reach{}, when: map[*model.Collection][]*Node{}, done: map[visit]bool{}}
	p := New(info)
	var epochs []*Epoch
	for number := Undated; number < len(p.starts); number++ {
		epochs = append(epochs, p.Epoch(number))
	}
	for _, of := range info.Records {
		r.roots[of] = &Reach{}
	}
	for _, g := range info.Groups {
		for _, c := range g.Collections {
			for _, e := range epochs {
				if n := e.Member(c); n != nil {
					r.when[c] = append(r.when[c], n)
				}
			}
		}
	}
	for _, g := range info.Groups {
		root := &Reach{}
		r.roots[g] = root
		for _, c := range g.Collections {
			r.member(root, c)
			r.visitAll(r.when[c], &level{r.roots[c.Record], nil})
		}
	}
	for _, e := range epochs[1:] { // nothing is judged without a date
		for _, rule := range info.Rules {
			if rule.InForce(e.day()) {
				r.rule(e, rule)
			}
		}
	}
	return r.roots
}

func (r *reacher) rule(e *Epoch, of *model.Rule) {
	at := &level{r.roots[of.On], nil}
	rule, detail := e.rule(of), e.Detail(of)
	r.visitAll([]*Node{rule.Applies, rule.Broken}, at)
	r.visitAll(detail.Met, at)
	r.conditions(rule.Provided, at)
	if rule.Shared != nil {
		r.visit(rule.Shared.Applies, at)
		r.conditions(rule.Shared.Provided, at)
	}
	for _, n := range detail.Whens {
		r.visit(n, at)
	}
	for _, n := range detail.Holes {
		r.visit(n, at)
	}
	for _, items := range detail.Criteria {
		r.visitAll(items.Items, at)
	}
	for _, t := range detail.PointsTo {
		to := r.members(t.Members, nil, at)
		if t.Members.Coll.Record == of.On { // what is assumed of codes is asked of these as of the case
			r.visitAll([]*Node{rule.Applies, rule.Broken}, &level{to, nil})
		}
	}
	for _, list := range detail.Targets {
		for _, t := range list {
			r.members(t.Members, nil, at)
		}
	}
}

func (r *reacher) conditions(list []Condition, at *level) {
	for _, c := range list {
		r.visit(c.Cond, at)
		r.visitAll(c.Known, at)
	}
}

func (r *reacher) visitAll(list []*Node, at *level) {
	for _, n := range list {
		r.visit(n, at)
	}
}

func (r *reacher) visit(n *Node, at *level) {
	if n.Levels == 0 {
		if r.done[visit{n, at.Reach}] {
			return
		}
		r.done[visit{n, at.Reach}] = true
	}
	switch n.Op {
	case Outer:
		r.visit(n.Args[0], at.outer)
	case Follow:
		r.visit(n.Args[0], at)
		for _, to := range r.targets(n.Args[0], at) {
			r.visit(n.Args[1], &level{to, nil})
		}
	case Via:
		r.visit(n.Args[0], &level{at.lookup(n.Lookup), nil})
	case Count, Exists, Every, Distinct, Fold, First, Last:
		r.members(n.Members, n.Args, at)
	default:
		r.visitAll(n.parts(), at)
	}
}

// members goes to the members of a collection, and through what is asked of them.
func (r *reacher) members(m *Members, asked []*Node, at *level) *Reach {
	home := at
	for range m.Up {
		home = home.outer
	}
	of := home.Reach
	if m.Lookup != nil {
		of = of.lookup(m.Lookup)
	}
	to := r.member(of, m.Coll)
	inner := &level{to, at}
	r.visitAll(asked, inner)
	if m.Where != nil {
		r.visit(m.Where, inner)
	}
	r.visitAll(m.Paired(), inner)
	return to
}

// member goes to the members of a collection of a group, and through the
// condition on them.
func (r *reacher) member(of *Reach, c *model.Collection) *Reach {
	to := of.Members[c]
	if to == nil {
		to = &Reach{}
		if of.Members == nil {
			of.Members = map[*model.Collection]*Reach{}
		}
		of.Members[c] = to
		r.visitAll(r.when[c], &level{to, nil})
	}
	return to
}

// targets is where a reference leads.
func (r *reacher) targets(ref *Node, at *level) []*Reach {
	switch ref.Op {
	case Field:
		return []*Reach{step(&at.Follow, ref.Field)}
	case Key:
		return []*Reach{step(&at.Keys, ref.Key)}
	case First, Last:
		return []*Reach{r.members(ref.Members, ref.Args, at)}
	case Outer:
		return r.targets(ref.Args[0], at.outer)
	case Via:
		return r.targets(ref.Args[0], &level{at.lookup(ref.Lookup), nil})
	case Follow:
		var list []*Reach
		for _, to := range r.targets(ref.Args[0], at) {
			list = append(list, r.targets(ref.Args[1], &level{to, nil})...)
		}
		return list
	}
	var list []*Reach
	for _, a := range ref.parts() {
		if a.Kind == model.Reference {
			list = append(list, r.targets(a, at)...)
		}
	}
	return list
}

func (of *Reach) lookup(l *Lookup) *Reach { return step(&of.Lookups, l) }

// step is one step further.
func step[K comparable](steps *map[K]*Reach, to K) *Reach {
	if (*steps)[to] == nil {
		if *steps == nil {
			*steps = map[K]*Reach{}
		}
		(*steps)[to] = &Reach{}
	}
	return (*steps)[to]
}
