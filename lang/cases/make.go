package cases

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Outcome is what a rule is to say of the records.
type Outcome uint8

// The outcomes.
const (
	Violated Outcome = iota
	Ordinary
	Undetermined
)

// Wish is what is wanted.
type Wish struct {
	Info    *model.Info
	Rule    *model.Rule
	Outcome Outcome
	Day     value.Date // on which the rule is asked
	Yes, No string     // as the file spells them
	Mark    byte       // the decimal mark, as the file writes it
	// Pool are codes for a field, the best first.
	Pool func(*model.Field) []string
}

// Made is what came of it.
type Made struct {
	Rows []*Row
	Case *Row // the record that the rule is asked about, nil for a group
	// Sure says that the rule has the wanted outcome; where it has not, the
	// records are a beginning.
	Sure bool
	// Shared says that what is unknown is what the rule's section asks, so that the
	// section says so.
	Shared bool
}

// world is the records to begin with, and how many conditions may be looked at.
func (wish *Wish) world(most int) *world {
	return &world{info: wish.Info, most: most, pool: wish.Pool, day: wish.Day, mark: wish.Mark, words: map[bool]string{true: wish.Yes, false: wish.No}}
}

// Make makes up records for which a rule has the wanted outcome.
func Make(wish Wish) Made {
	w := wish.world(maxSteps)
	m := Made{}
	s := &scope{}
	switch on := wish.Rule.On.(type) {
	case *model.Record:
		m.Case = w.newRow(on)
		s.row = m.Case
		if on.Governing == nil {
			return m
		}
		w.fact(m.Case, on.Governing).fix(w.day.String())
	case *model.Group:
		s.group = w.newGroup(on, nil)
		if s.group == nil || len(on.Collections) == 0 {
			return m
		}
		governing := on.Governing
		if governing == nil {
			governing = on.Collections[0]
		}
		if governing.Record == nil || governing.Record.Governing == nil {
			return m
		}
		first := w.addMember(s.group, governing)
		if first == nil || !w.fact(first, governing.Record.Governing).fix(w.day.String()) {
			return m
		}
	default:
		return m
	}
	r := wish.Rule
	m.Sure = w.outcome(r, wish.Outcome, true, s)
	if !m.Sure && !w.outcome(r, wish.Outcome, false, s) { // a beginning: where the rule applies
		w.try(func() bool { return w.applies(r, s) })
	}
	m.Rows, m.Shared = w.rows, w.shared
	return m
}

// outcome tries the ways in which a rule can have an outcome, where it is strictly
// wanted with no other rule that takes the word; first the ways that begin with
// what is demanded. Each way is a list of things to bring about; their order matters, for
// nothing that has been decided is taken back.
func (w *world) outcome(r *model.Rule, o Outcome, strict bool, s *scope) bool {
	applies := func() bool { return w.applies(r, s) }
	for _, way := range w.ways(r, o, s) {
		orders := [][]func() bool{{way, applies}, {applies, way}}
		if o == Undetermined || o == Ordinary && len(r.Require) == 0 {
			orders = [][]func() bool{{way}} // it says itself what applies
		}
		for _, steps := range orders {
			bring := func() bool {
				for _, step := range steps {
					if !step() {
						return false
					}
				}
				return true
			}
			// Once more at the end: what was done for the other rules must leave it so.
			if w.try(func() bool { return bring() && w.speaks(r, strict, s) && bring() }) {
				return true
			}
		}
	}
	return false
}

// ways are the ways to an outcome.
func (w *world) ways(r *model.Rule, o Outcome, s *scope) []func() bool {
	var list []func() bool
	add := func(way func() bool) { list = append(list, way) }
	switch o {
	case Ordinary:
		if len(r.Require) > 0 {
			add(func() bool { return w.demands(r, -1, s) })
		}
		for _, x := range r.Whens() {
			if len(r.Require) == 0 {
				add(func() bool { return w.want(x, false, s) })
			}
		}
		return list
	case Violated:
		for i := range r.Require {
			add(func() bool { return w.breaks(r, i, s) })
		}
		if len(r.Require) == 0 {
			add(func() bool { return true })
		}
		return list
	}
	breaks := func() bool { return len(r.Require) == 0 || w.breaks(r, 0, s) }
	unknown := func(shared bool, way func() bool) {
		add(func() bool {
			w.shared = shared
			return way()
		})
	}
	var section model.Section
	if r.Section != nil {
		section = *r.Section
	}
	for i, q := range r.Require {
		unknown(false, func() bool { return w.wantUnknown(q.Cond, s) && w.demands(r, i, s) && w.applies(r, s) })
		unknown(false, func() bool { return w.applies(r, s) && w.wantUnknown(q.Cond, s) && w.demands(r, i, s) })
	}
	for i, x := range r.Whens() {
		shared := i < len(section.When)
		unknown(shared, func() bool { return w.wantUnknown(x, s) && breaks() && w.whens(r, i, -1, s) })
		unknown(shared, func() bool { return w.whens(r, i, -1, s) && w.wantUnknown(x, s) && breaks() })
	}
	for i, x := range r.Unless() {
		shared := i < len(section.Except)
		unknown(shared, func() bool { return w.wantUnknown(x, s) && breaks() && w.whens(r, -1, i, s) })
		unknown(shared, func() bool { return breaks() && w.whens(r, -1, i, s) && w.wantUnknown(x, s) })
	}
	for i, p := range r.Provisions() {
		unknown(i < len(section.Provided), func() bool { return w.provided(p, false, s) && w.whens(r, -1, -1, s) })
	}
	return list
}

// breaks makes one of the demands not hold.
func (w *world) breaks(r *model.Rule, i int, s *scope) bool {
	return w.want(r.Require[i].Cond, r.Require[i].Forbid, s)
}

// demands makes all that a rule demands yes, but for one.
func (w *world) demands(r *model.Rule, but int, s *scope) bool {
	for i, q := range r.Require {
		if i != but && !w.want(q.Cond, !q.Forbid, s) {
			return false
		}
	}
	return true
}

// applies makes a rule apply.
func (w *world) applies(r *model.Rule, s *scope) bool {
	for _, p := range r.Provisions() {
		if !w.provided(p, true, s) {
			return false
		}
	}
	return w.whens(r, -1, -1, s)
}

// whens makes its conditions yes and its exceptions no, but for one of each.
func (w *world) whens(r *model.Rule, butWhen, butExcept int, s *scope) bool {
	for i, x := range r.Whens() {
		if i != butWhen && !w.want(x, true, s) {
			return false
		}
	}
	for i, x := range r.Unless() {
		if i != butExcept && !w.want(x, false, s) {
			return false
		}
	}
	return true
}

// speaks keeps other rules for the same case from taking the word of one: those
// that it is excepted by, and, where that is strictly wanted, those that go before
// it.
func (w *world) speaks(r *model.Rule, strict bool, s *scope) bool {
	for _, other := range w.info.Rules {
		if other.On != r.On || !other.InForce(w.day) || other == r {
			continue
		}
		if excepts(other, r) && !w.any(other.Whens(), func(x syntax.Expr) bool { return w.want(x, false, s) }) {
			return false
		}
		for _, before := range other.Before {
			if before == r && !w.quiet(other, s) && strict {
				return false
			}
		}
	}
	return true
}

// quiet keeps a rule from finding anything.
func (w *world) quiet(r *model.Rule, s *scope) bool {
	return w.any(r.Whens(), func(x syntax.Expr) bool { return w.want(x, false, s) }) ||
		len(r.Require) > 0 && w.try(func() bool {
			for _, p := range r.Provisions() {
				if !w.provided(p, true, s) {
					return false
				}
			}
			return w.demands(r, -1, s)
		})
}

func excepts(other, r *model.Rule) bool {
	for _, x := range other.Excepts {
		if x.Rule == r {
			return true
		}
	}
	return false
}
