package explain

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/value"
)

// mostBounds is how many numbers or days of a rule are tried, each with its neighbours.
const mostBounds = 4

// known are values of some kinds that stand in the tree or were read for it, in its order,
// each once; a constant may be a bound, and so may what it is compared with.
func known[T any](x *Explanation, take func(Value) (T, bool), same func(a, b T) bool, most int) []T {
	var list []T
	seen := map[*Node]bool{}
	var visit func(n *Node)
	visit = func(n *Node) {
		if n == nil || seen[n] || len(list) == most {
			return
		}
		seen[n] = true
		if n.Value.State == Known {
			if v, ok := take(n.Value); ok && !slices.ContainsFunc(list, func(w T) bool { return same(v, w) }) {
				list = append(list, v)
			}
		}
		for _, child := range n.Children {
			visit(child)
		}
	}
	for _, s := range x.Steps {
		visit(s.Node)
	}
	return list
}

// numbers are bounds and what is beside them. What is counted and measured is not less
// than nothing, unless the rule speaks of that.
func (x *Explanation) numbers(f *model.Field) []record.Value {
	bounds := known(x, func(v Value) (value.Number, bool) {
		return v.lo, numeric(v.Kind) && v.lo.Cmp(v.hi) == 0 && !v.lo.TooLong() && (f.Type.Kind != model.Integer || v.lo.IsInt())
	}, func(a, b value.Number) bool { return a.Cmp(b) == 0 }, mostBounds)
	step := value.Int(1)
	if f.Type.Kind == model.Percent {
		step, _ = value.Int(1).Quo(value.Int(100))
	}
	var list []value.Number
	for _, b := range bounds {
		for _, n := range []value.Number{b.Sub(step), b, b.Add(step)} {
			if n.Sign() >= 0 || b.Sign() < 0 {
				list = append(list, n)
			}
		}
	}
	slices.SortFunc(list, value.Number.Cmp)
	list = slices.CompactFunc(list, func(a, b value.Number) bool { return a.Cmp(b) == 0 })
	return each(list, record.NumberOf)
}

// days are bounds, the day before and the day after each.
func (x *Explanation) days() []record.Value {
	bounds := known(x, func(v Value) (value.Date, bool) { return v.date, v.Kind == model.Date }, func(a, b value.Date) bool { return a == b }, mostBounds)
	var list []value.Date
	for _, b := range bounds {
		list = append(list, b-1, b, b+1)
	}
	slices.Sort(list)
	return each(slices.Compact(list), record.DateOf)
}

func each[T any](list []T, of func(T) record.Value) []record.Value {
	values := make([]record.Value, len(list))
	for i, x := range list {
		values[i] = of(x)
	}
	return values
}

// ranges are answers in order, those that follow one another and give the same as one. A
// bound that was tried belongs to its answer; between two values that were tried lies
// nothing of whole numbers and days where they are neighbours, and else the end is open.
func (x *Explanation) ranges(f *model.Field, answers []Answer) []Answer {
	var out []Answer
	for from := 0; from < len(answers); {
		to := from
		for to+1 < len(answers) && answers[to+1].Outcome == answers[from].Outcome {
			to++
		}
		a := answers[from+(to-from)/2]
		if from > 0 {
			a.Low = x.end(f, answers[from].Value, answers[from-1].Value)
		}
		if to+1 < len(answers) {
			a.High = x.end(f, answers[to].Value, answers[to+1].Value)
		}
		out = append(out, a)
		from = to + 1
	}
	return out
}

// end is where values end that give the same, of which the last that was tried is own, and
// the next one that gives something else is other.
func (x *Explanation) end(f *model.Field, own, other record.Value) *Bound {
	if f.Type.Kind == model.Integer || f.Type.Kind == model.Date || x.isBound(own) || !x.isBound(other) {
		return &Bound{Value: own}
	}
	return &Bound{Value: other, Open: true}
}

// isBound says whether a number is one that the rule holds against.
func (x *Explanation) isBound(v record.Value) bool {
	n := v.RawNumber()
	found := known(x, func(w Value) (value.Number, bool) {
		return w.lo, numeric(w.Kind) && w.lo.Cmp(w.hi) == 0 && w.lo.Cmp(n) == 0
	}, func(a, b value.Number) bool { return a.Cmp(b) == 0 }, 1)
	return len(found) > 0
}
