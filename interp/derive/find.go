package derive

import (
	"ppolang/interp/eval/expr"
	"ppolang/interp/pairs"
	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// find gives each row what is found for it: the key of the only record for which the
// condition is yes, or what all such records agree on in a field.
func (d *deriving) find(line *model.Derivation, f *expr.Rows, epoch int, ids []uint32) {
	s := d.see().Plan.Epoch(epoch).Search(line.Find, d.table.Record)
	x := d.index(line.Find, s, epoch)
	if x == nil {
		return
	}
	q := &query{index: x, search: s, rows: f, known: map[place]answer{}}
	q.ask(func(i int, a answer) {
		switch {
		case a.many:
			if d.limited == nil {
				d.limited = map[*model.Field]int{}
			}
			d.limited[line.Field]++
		case a.any:
			ids[i] = d.table.Columns[line.Field.Index].Dict.Intern(fitting(line.Field, x.value(a.candidate)))
		}
	})
}

// index is that of the records of a type for a condition. Those of shared records serve
// all batches.
func (d *deriving) index(find *model.Find, s plan.Search, epoch int) *index {
	ev := d.see()
	t := ev.Tables[find.Record]
	if t.Src == nil {
		return nil
	}
	build := func() any { return newIndex(ev, t, find, s) }
	if d.data.IsShared(find.Record) {
		return d.data.Shared().Keep(indexKey{find, epoch}, build).(*index)
	}
	return build().(*index)
}

type indexKey struct {
	of    *model.Find
	epoch int
}

// query looks in an index for some rows.
type query struct {
	*index
	search plan.Search
	rows   *expr.Rows
	known  map[place]answer // what was found where before, as long as no condition reads both
}

// answer is what is found for a row: a candidate that has the value that all have that
// meet the condition, or that there are too many to look at.
type answer struct {
	candidate int32
	any, many bool
}

// place is where in an index a row looks: in which bucket, and up to which of the points
// of its bounds.
type place struct {
	bucket *bucket
	upTo   [kept]int32
}

// kept is how many bounds a place is remembered by.
const kept = 2

// ask gives what is found for each row.
func (q *query) ask(give func(i int, a answer)) {
	may := func(int) bool { return true }
	if len(q.search.Row) > 0 {
		yes := q.rows.Truth(q.search.Row[0])
		for _, n := range q.search.Row[1:] {
			yes = yes.And(q.rows.Truth(n))
		}
		may = yes.Yes.Has
	}
	var theirs []func(i int) record.Value
	for _, e := range q.search.Equal {
		theirs = append(theirs, values(q.rows, e.Theirs))
	}
	var bounds []func(i int) record.Value
	for _, b := range q.search.Bounds {
		bounds = append(bounds, values(q.rows, b.Theirs))
	}
	p := paired{query: q, give: give}
	var key []byte
	upTo := make([]int32, len(bounds))
	for i := range q.rows.N {
		ok := may(i)
		key = key[:0]
		for n := 0; ok && n < len(theirs); n++ {
			key, ok = appendKey(key, theirs[n](i), q.search.Equal[n].Theirs.Kind)
		}
		b := q.buckets[string(key)]
		for n := 0; ok && n < len(bounds); n++ {
			var v record.Value
			if v = bounds[n](i); v.Known() {
				upTo[n] = q.upTo(n, point(v, q.bounds[n].Theirs.Kind))
			}
			ok = v.Known()
		}
		switch {
		case !ok || b == nil:
		case len(q.search.Both) > 0:
			p.add(i, b, upTo)
		default:
			give(i, q.at(b, upTo))
		}
	}
	p.flush()
}

// at is what is found at a place.
func (q *query) at(b *bucket, upTo []int32) answer {
	if len(upTo) > kept {
		return q.among(b, upTo)
	}
	at := place{bucket: b}
	copy(at.upTo[:], upTo)
	a, known := q.known[at]
	if !known {
		a = q.among(b, upTo)
		q.known[at] = a
	}
	return a
}

// among looks at the candidates of a place, until two do not agree.
func (q *query) among(b *bucket, upTo []int32) answer {
	var a answer
	var found verdict
	n := 0
	q.each(b, upTo, func(c int32) bool {
		if n++; n > pairs.Most {
			a.many = true
			return false
		}
		return found.add(q.index, c)
	})
	if a.many {
		return a
	}
	a.candidate, a.any = found.first, found.agreed()
	return a
}

// verdict is whether those that were found agree.
type verdict struct {
	first  int32
	any    bool
	differ bool
}

// add says whether it is worth going on.
func (v *verdict) add(x *index, c int32) bool {
	switch {
	case x.agree[c] == 0: // its value is unknown
		v.differ = true
	case !v.any:
		v.first, v.any = c, true
	case x.agree[c] != x.agree[v.first]:
		v.differ = true
	}
	return !v.differ
}

func (v *verdict) agreed() bool { return v.any && !v.differ }

// paired looks at candidates for conditions that read both them and the row, many rows
// at a time.
type paired struct {
	*query
	give       func(i int, a answer)
	rows       []int32 // of the records that may be found
	candidates []int32
	owners     []int32
	waiting    []int // the rows that are asked for
}

// most is how many pairs are looked at together.
const most = 100_000

func (p *paired) add(i int, b *bucket, upTo []int32) {
	from := len(p.candidates)
	many := false
	p.each(b, upTo, func(c int32) bool {
		if many = len(p.candidates)-from == pairs.Most; many {
			return false
		}
		p.candidates = append(p.candidates, c)
		return true
	})
	if many {
		p.candidates = p.candidates[:from]
		p.give(i, answer{many: true})
		return
	}
	for _, c := range p.candidates[from:] {
		p.rows, p.owners = append(p.rows, p.index.rows[c]), append(p.owners, int32(i))
	}
	p.waiting = append(p.waiting, i)
	if len(p.candidates) > most {
		p.flush()
	}
}

func (p *paired) flush() {
	if len(p.waiting) == 0 {
		return
	}
	f := p.query.rows.Paired(p.found, p.rows, p.owners)
	meets := f.Truth(p.search.Both[0])
	for _, n := range p.search.Both[1:] {
		meets = meets.And(f.Truth(n))
	}
	at := 0
	for _, i := range p.waiting {
		var found verdict
		for ; at < len(p.owners) && int(p.owners[at]) == i; at++ {
			if meets.Yes.Has(at) && !found.differ {
				found.add(p.index, p.candidates[at])
			}
		}
		p.give(i, answer{candidate: found.first, any: found.agreed()})
	}
	p.rows, p.candidates, p.owners, p.waiting = nil, p.candidates[:0], nil, p.waiting[:0]
}

// value is what a candidate gives.
func (x *index) value(c int32) record.Value {
	row := int(x.rows[c])
	if x.find.Of == nil {
		return record.TextOf(x.found.Src.Value(row, x.find.Record.Key).RawKey())
	}
	return x.found.Src.Value(row, x.find.Of)
}
