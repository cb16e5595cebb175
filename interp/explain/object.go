package explain

import (
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// row is one record, or what several with one key have in common.
type row struct {
	table *record.Table
	n     int
	twice *twice // nil for one
}

// twice is the records of a type that have one key.
type twice struct {
	list []*row
	need string // what is missing where they differ
}

func (r *row) is(other *row) bool { return r.table == other.table && r.n == other.n }

func (r *row) typ() *model.Record { return r.table.Record }

func (r *row) ref() finding.Ref { return finding.Ref{Record: r.typ().Name, Key: r.key()} }

// key is the record's key as text, "" where it is unknown.
func (r *row) key() string {
	k := r.typ().Key
	if k == nil {
		return ""
	}
	return finding.FormatKey(r.table.Value(r.n, k), k.Type)
}

// rows are all records of a type, in the order they were read.
func (w *world) rows(t *model.Record) []*row {
	table := w.data.Table(t)
	if table == nil {
		return nil
	}
	list := make([]*row, table.Rows())
	for i := range list {
		list[i] = &row{table: table, n: i}
	}
	return list
}

// find is the record of a type with a key, or what all have in common that have it;
// nil where there is none.
func (w *world) find(t *model.Record, key string) *row {
	of := named{t, key}
	if found, known := w.found[of]; known {
		return found
	}
	var list []*row
	for _, r := range w.rows(t) {
		if key != "" && r.key() == key {
			list = append(list, r)
		}
	}
	switch len(list) {
	case 0:
		w.found[of] = nil
	case 1:
		w.found[of] = list[0]
	default:
		all := *list[0]
		all.twice = &twice{list, finding.Twice(w.info, t.Key, key)}
		w.found[of] = &all
	}
	return w.found[of]
}

// named is a record type and a key.
type named struct {
	of  *model.Record
	key string
}

// field is a field of a record: what was recorded, or what a missing value means.
func (w *world) field(r *row, f *model.Field) *Node {
	n := &Node{Reads: f.Record.Name + "." + f.Name}
	if r.twice != nil {
		var list []*Node
		for _, one := range r.twice.list {
			list = append(list, w.field(one, f))
		}
		n.agree(list, []string{r.twice.need})
		return n
	}
	if v, isFound := w.seen[seen{r.table, r.n, f}]; isFound {
		n.Value = v
		n.Value.from = n.Reads
		return n
	}
	got := r.table.Value(r.n, f)
	if !got.Known() {
		if f.Otherwise != nil && !w.reading {
			s := &scope{world: w, decl: f.Decl, rec: r, when: w.only(noDay)}
			n.Value = s.eval(f.Otherwise).Value
			return n
		}
		n.Value.Kind = f.Type.Kind
		n.Need = []string{n.Reads}
		return n
	}
	v := recorded(got, f.Type.Kind)
	if f.Type.Kind == model.Reference {
		v.from, v.row = n.Reads, w.find(f.Type.Record, got.RawText())
	}
	n.Value = v
	return n
}

// recorded is what a record holds, as a value.
func recorded(got record.Value, kind model.Kind) Value {
	v := Value{Kind: kind, State: Known}
	switch kind {
	case model.Bool:
		v.truth = truth(got.RawBool())
	case model.Integer, model.Decimal, model.Percent:
		v.lo, v.hi = got.RawNumber(), got.RawNumber()
	case model.Date:
		v.date = got.RawDate()
	case model.Codes:
		v.codes = got.RawCodes()
	case model.Code:
		v.text, v.canon = got.RawText(), got.RawCanon()
	default:
		v.text = got.RawText()
	}
	return v
}

// object works out what a name stands for in the scope.
func (s *scope) object(n *Node, o model.Object) {
	switch x := o.(type) {
	case *model.Field:
		f := s.field(s.rec, x)
		n.Value, n.Need, n.Reads = f.Value, f.Need, f.Reads
	case *model.GroupKey:
		n.Value = s.group.key[x.Index]
	case *model.Definition:
		s.through(n, s.once(x, func() *Node { return s.in(x.Decl).eval(x.Expr) }))
	case *model.CodeUse:
		canon, _, _ := model.Resolve([]*model.CodeSystem{x.System}, x.Name)
		n.Value = Value{Kind: model.Code, State: Known, text: x.Name, canon: canon}
	case *model.Value:
		s.dated(n, func(s *scope, n *Node) {
			v := x.VersionOn(s.day())
			if v == nil {
				n.Value.Kind = x.Type.Kind
				n.Need = []string{s.lacks(syntax.KwValueWord, x.Name)}
				return
			}
			s.through(n, s.once(x, func() *Node { return s.in(x.Decl).eval(v.Expr) }))
		})
	case *model.Criteria:
		s.dated(n, func(s *scope, n *Node) {
			to := s.once(x, func() *Node {
				to := &Node{}
				s.criteria(to, x)
				return to
			})
			n.Value, n.Need, n.Children = to.Value, to.Need, to.Children
		})
	default:
		panic("explain: a name that stands for no value")
	}
}

// use is a name in a case on its days: what it comes to hangs on nothing else.
type use struct {
	object model.Object
	rec    row
	group  *groupCase
	when   *when
	pairs  int // of a collection: see gathered
}

// using is a name in the scope.
func (s *scope) using(o model.Object) use {
	key := use{object: o, group: s.group, when: s.when}
	if s.rec != nil {
		key.rec = *s.rec
	}
	return key
}

// once works out what a name stands for, where that is not done.
func (s *scope) once(o model.Object, eval func() *Node) *Node {
	key := s.using(o)
	n := s.known[key]
	if n == nil {
		n = eval()
		s.known[key] = n
	}
	return n
}

// through makes n what another node is.
func (s *scope) through(n, to *Node) {
	n.Value, n.Need, n.Children = to.Value, to.Need, []*Node{to}
}

// lacks names a dated thing without a version on the day in hand.
func (s *scope) lacks(kind syntax.Keyword, name string) string {
	return kind.In(s.info.Lang) + "." + name
}

// criteria is the og of the items; a forutsetter that is not yes makes its item,
// or where it stands before them the whole, unknown.
func (s *scope) criteria(n *Node, c *model.Criteria) {
	version := c.VersionOn(s.day())
	if version == nil {
		n.Value.Kind = model.Bool
		n.Need = []string{s.lacks(syntax.KwCriteria, c.Name)}
		return
	}
	in := s.in(version.Decl)
	all := Yes
	for _, item := range version.Items {
		c := in.item(item)
		n.Children = append(n.Children, c)
		all = min(all, c.truth())
	}
	s.logic(n, boolean(all))
	if first := in.unmet(version.Provided); first != nil {
		n.Value, n.Need = boolean(Unknown), first.need
		n.Children = append([]*Node{first.node}, n.Children...)
	}
}

// item is one krav of a criteria.
func (s *scope) item(c *model.Criterion) *Node {
	n := s.eval(c.Expr)
	if first := s.unmet(c.Provided); first != nil {
		return &Node{Expr: c.Expr, Decl: s.decl, Value: boolean(Unknown), Need: first.need, Children: []*Node{first.node, n}}
	}
	return n
}

// memberExpr is X.Field.
func (s *scope) memberExpr(n *Node, x *syntax.MemberExpr) {
	if pick, of := s.info.PickedOf(x); pick != nil {
		s.pickOf(n, pick, s.join(s.outside(of), pick.Coll, pick, of))
		return
	}
	if to := s.outward(x.X); to != nil {
		to.as(s.decl).object(n, s.info.Use(x))
		return
	}
	from := s.eval(x.X)
	n.Children = []*Node{from}
	n.Value = Value{Kind: s.info.TypeOf(x).Kind}
	switch {
	case from.open():
		n.Need = from.Need
	case from.Value.row == nil:
		n.Need = []string{from.Value.from}
	default:
		got := &Node{}
		s.on(from.Value.row).object(got, s.info.Use(x))
		n.Value, n.Need, n.Reads = got.Value, got.Need, got.Reads
		n.Children = append(n.Children, got.Children...)
	}
}

// outward is the scope that `denne`, `denne.denne` and so on stand for, nil for
// any other expression.
func (s *scope) outward(e syntax.Expr) *scope {
	switch x := e.(type) {
	case *syntax.ParenExpr:
		return s.outward(x.X)
	case *syntax.ThisExpr:
		return s.outer
	case *syntax.NameExpr:
		if on, ok := s.info.Use(x).(model.Case); ok {
			return s.outside(on)
		}
	case *syntax.MemberExpr:
		if to := s.outward(x.X); to != nil && s.info.Use(x) == nil {
			return to.outer
		}
	}
	return nil
}

// outside is the nearest scope further out that is about a record or group.
func (s *scope) outside(on model.Case) *scope {
	for s = s.outer; ; s = s.outer {
		if s.group != nil && model.Case(s.group.of) == on || s.group == nil && model.Case(s.rec.typ()) == on {
			return s
		}
	}
}

// as is the scope with another declaration around it.
func (s *scope) as(decl syntax.Decl) *scope {
	to := *s
	to.decl = decl
	return &to
}
