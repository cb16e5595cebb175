package explain

import (
	"cmp"
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// member is a record that is, or may be, in a collection and meet a condition.
type member struct {
	*row
	truth Truth
	need  []string // what is missing to know, where the truth is unknown
	stray bool     // some of its key is unknown: it may belong to other groups as well
	node  *Node    // the condition; nil where there is none
}

// gathered is a collection with its condition.
type gathered struct {
	of      *model.Collection
	lacking []string  // where the collection is unknown as a whole: what is missing
	all     []*member // in order, whatever the condition says of them
	cut     bool      // the first that counts is left out
	pairs   int       // what is asked of a member is asked of one of so many pairs
}

// possible are the members whose condition is not no.
func (g *gathered) possible() []*member {
	var list []*member
	for _, m := range g.all {
		if m.truth != No {
			list = append(list, m)
		}
	}
	return list
}

// name is how `missing` names the collection.
func (g *gathered) name() string { return g.of.Group.Name + "." + g.of.Name }

// gather reads the collection of an aggregate.
func (s *scope) gather(x *syntax.CollExpr, of syntax.Expr) *gathered {
	return s.join(s.home(x), x, of, nil)
}

// home is the case whose collection is meant.
func (s *scope) home(x *syntax.CollExpr) *scope {
	if x.Of == nil {
		return s
	}
	return s.outward(x.Of)
}

// collect reads a collection of a case, which may be one further out. What is asked of
// a member is asked of one of so many pairs.
func (s *scope) collect(home *scope, x *syntax.CollExpr, pairs int) *gathered {
	if d, ok := s.info.Use(x).(*model.Definition); ok {
		return s.narrowed(home.collection(d, pairs), x)
	}
	c := s.info.Use(x).(*model.Collection)
	g := &gathered{of: c, cut: x.ExceptFirst, pairs: pairs}
	key, lacking := home.keyOf(c.Group)
	if g.lacking = lacking; lacking != nil {
		return g
	}
	if s.data.Table(c.Record) == nil && !c.OtherwiseNone {
		g.lacking = []string{g.name()}
		return g
	}
	g.all = s.members(c, key)
	s.restrict(g, x.Where)
	return g
}

// restrict holds members to a condition, if there is one.
func (s *scope) restrict(g *gathered, where syntax.Expr) {
	if where == nil {
		return
	}
	for _, m := range g.all {
		m.node = s.member(m.row, g.pairs).eval(where)
		m.node.Case = m.row.key()
		if m.need = union(m.need, m.node.Need); m.node.truth() < m.truth {
			m.truth = m.node.truth()
		}
	}
}

// collection is what a definition names for the case in hand. It sees nothing
// further out.
func (s *scope) collection(d *model.Definition, pairs int) *gathered {
	key := s.using(d)
	key.pairs = pairs
	if s.collections[key] == nil {
		in := s.in(d.Decl)
		s.collections[key] = in.collect(in, d.Collection(), pairs)
	}
	return s.collections[key]
}

// narrowed is a collection with one more condition.
func (s *scope) narrowed(of *gathered, x *syntax.CollExpr) *gathered {
	g := *of
	g.cut = of.cut || x.ExceptFirst
	g.all = nil
	for _, m := range of.all {
		one := *m
		g.all = append(g.all, &one)
	}
	s.restrict(&g, x.Where)
	return &g
}

// keyOf is the key that the case in hand has for a group; lacking is what is
// missing of it.
func (s *scope) keyOf(g *model.Group) (key []Value, lacking []string) {
	for _, k := range g.Key {
		if s.group != nil {
			i := slices.IndexFunc(s.group.of.Key, func(own *model.GroupKey) bool { return own.Name == k.Name })
			key = append(key, s.group.key[i])
			continue
		}
		i := slices.IndexFunc(s.rec.typ().Fields, func(f *model.Field) bool { return f.Name == k.Name })
		n := s.field(s.rec, s.rec.typ().Fields[i])
		key = append(key, n.Value)
		if n.open() {
			lacking = union(lacking, n.Need)
		}
	}
	return key, lacking
}

// members are the records of a collection with a key, in order of governing
// date, then key, then as they were read; those without a date stand last. Where
// some of a record's own key is unknown it may be that one.
func (w *world) members(c *model.Collection, key []Value) []*member {
	var list []*member
	for _, r := range w.rows(c.Record) {
		own, lacking := w.ownKey(c, r)
		if !slices.EqualFunc(own, key, func(own, of Value) bool { return own.State != Known || same(own, of) }) {
			continue
		}
		belongs := w.belongs(c, r)
		m := &member{row: r, truth: belongs.truth(), need: belongs.Need}
		if m.truth == No {
			continue
		}
		if len(lacking) > 0 {
			m.stray, m.truth, m.need = true, Unknown, union(m.need, lacking)
		}
		list = append(list, m)
	}
	slices.SortStableFunc(list, w.order)
	return list
}

func (w *world) order(a, b *member) int {
	da, oka := w.date(a.row)
	db, okb := w.date(b.row)
	if oka != okb {
		return cmp.Compare(truth(okb), truth(oka))
	}
	return cmp.Or(cmp.Compare(da, db), cmp.Compare(a.key(), b.key()))
}

// ownKey is the key of a record as a member of a collection, and what it lacks of it.
func (w *world) ownKey(c *model.Collection, r *row) (key []Value, lacking []string) {
	for _, k := range c.Group.Key {
		n := w.field(r, k.Fields[c.Index])
		key = append(key, n.Value)
		if n.open() {
			lacking = union(lacking, n.Need)
		}
	}
	return key, lacking
}

// settled are the members whose key is known.
func settled(list []*member) []*member {
	return slices.DeleteFunc(slices.Clone(list), func(m *member) bool { return m.stray })
}

// belongs says whether a record is a member of a collection, its key aside. It
// is read on the record's own date.
func (w *world) belongs(c *model.Collection, r *row) *Node {
	if c.When == nil {
		return &Node{Value: boolean(Yes)}
	}
	day, _ := w.date(r)
	return (&scope{world: w, decl: c.Decl, rec: r, when: w.only(w.judged(day))}).eval(c.When)
}

// date is the governing date of a record.
func (w *world) date(r *row) (value.Date, bool) {
	if r.typ().Governing == nil {
		return noDay, false
	}
	n := w.field(r, r.typ().Governing)
	if n.open() {
		return noDay, false
	}
	return n.Value.date, true
}

// undated names the governing date that a record lacks.
func (w *world) undated(r *row) []string {
	if r.typ().Governing == nil {
		return nil
	}
	return w.field(r, r.typ().Governing).Need
}

// exceptFirst leaves out the first member whose condition is yes, for everything
// but counts. Where it cannot be told which that is, everything up to it that may
// be it is uncertain.
func exceptFirst(list []*member) []*member {
	first := slices.IndexFunc(list, func(m *member) bool { return m.truth == Yes })
	if first < 0 {
		return list
	}
	if first == 0 {
		return list[1:]
	}
	it := *list[first]
	it.truth, it.need = Unknown, unsure(list[:first])
	list = slices.Clone(list)
	list[first] = &it
	return list
}
