package check

import (
	"slices"
	"sort"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// cycles reports what rests on itself: once a cycle, at its first declaration,
// with the way round.
func (c *checker) cycles(nodes []Object, next func(Object) []edge) {
	w := &cycleWalk{next: next, index: map[Object]int{}, low: map[Object]int{}, on: map[Object]bool{}}
	for _, o := range nodes {
		if w.index[o] == 0 {
			w.visit(o)
		}
	}
	for _, part := range w.parts {
		sort.Slice(part, func(i, j int) bool { return c.earlier(part[i], part[j]) })
	}
	sort.Slice(w.parts, func(i, j int) bool { return c.earlier(w.parts[i][0], w.parts[j][0]) })
	for _, part := range w.parts {
		c.reportCycle(part, next)
	}
}

// earlier says whether an object is declared before another, in the order of files.
func (c *checker) earlier(a, b Object) bool {
	p, q := c.info.Place(a), c.info.Place(b)
	if p.File != q.File {
		return c.fileOrder(p.File) < c.fileOrder(q.File)
	}
	return p.Span.Start < q.Span.Start
}

// fileOrder is the place of a file among those of the rule set.
func (c *checker) fileOrder(f *source.File) int {
	return slices.IndexFunc(c.info.Files, func(one *syntax.File) bool { return one.Source == f })
}

// cycleWalk finds the parts of a graph in which everything reaches everything
// (Tarjan), those alone that have a cycle in them.
type cycleWalk struct {
	next  func(Object) []edge
	index map[Object]int // from 1, in order of visit
	low   map[Object]int
	on    map[Object]bool
	stack []Object
	parts [][]Object
}

func (w *cycleWalk) visit(o Object) {
	w.index[o] = len(w.index) + 1
	w.low[o] = w.index[o]
	w.stack, w.on[o] = append(w.stack, o), true
	self := false
	for _, e := range w.next(o) {
		switch {
		case w.index[e.to] == 0:
			w.visit(e.to)
			w.low[o] = min(w.low[o], w.low[e.to])
		case w.on[e.to]:
			w.low[o] = min(w.low[o], w.index[e.to])
		}
		self = self || e.to == o
	}
	if w.low[o] != w.index[o] {
		return
	}
	for i := len(w.stack) - 1; ; i-- {
		w.on[w.stack[i]] = false
		if w.stack[i] == o {
			part := append([]Object{}, w.stack[i:]...)
			w.stack = w.stack[:i]
			if len(part) > 1 || self {
				w.parts = append(w.parts, part)
			}
			return
		}
	}
}

// reportCycle shows a shortest way from the first declaration of a part back to
// itself.
func (c *checker) reportCycle(part []Object, next func(Object) []edge) {
	inside := map[Object]bool{}
	for _, o := range part {
		inside[o] = true
	}
	start := part[0]
	from := map[Object]Object{}
	at := map[Object]spot{}
	queue := []Object{start}
	for i := 0; i < len(queue); i++ {
		for _, e := range next(queue[i]) {
			if _, seen := from[e.to]; seen || !inside[e.to] {
				continue
			}
			from[e.to], at[e.to] = queue[i], e.at
			queue = append(queue, e.to)
		}
	}
	way := []string{start.ObjectName()}
	var places []spot
	for o := from[start]; o != start; o = from[o] {
		way = append(way, o.ObjectName())
		places = append(places, at[o])
	}
	way = append(way, start.ObjectName())
	for i, j := 0, len(way)-1; i < j; i, j = i+1, j-1 {
		way[i], way[j] = way[j], way[i]
	}
	const most = 12
	if len(way) > most {
		way = append(append(way[:most-1:most-1], "…"), way[len(way)-1])
	}
	d := c.report(diag.Cycle, spotOf(start), diag.Plain("`"+strings.Join(way, "` → `")+"`"))
	for i := len(places) - 1; i >= 0 && len(d.Related) < most; i-- {
		relate(d, places[i], diag.Term{NB: "herfra", EN: "from here"})
	}
	if start != nil && len(places) < most {
		relate(d, at[start], diag.Term{NB: "og hit igjen", EN: "and back again"})
	}
}

// meaningCycles are declarations whose meaning rests on itself: definitions,
// values, code sets, criteria, and groups through who is a member.
func (c *checker) meaningCycles() {
	nodes := make([]Object, 0, len(c.edges))
	for o := range c.edges {
		nodes = append(nodes, o)
	}
	sort.Slice(nodes, func(i, j int) bool { return c.earlier(nodes[i], nodes[j]) })
	c.cycles(nodes, func(o Object) []edge { return c.edges[o] })
}

// ruleCycles are exceptions that except each other, and rules that go before
// each other. Only versions that hold on a common day do. The rows of a table all
// have its exceptions, so its first row stands for them.
func (c *checker) ruleCycles() {
	var nodes []Object
	for _, d := range c.ruleDs {
		if len(d.excepts)+len(d.before) > 0 && len(d.rules) > 0 {
			nodes = append(nodes, d.rules[0])
		}
	}
	if len(nodes) == 0 {
		return
	}
	c.cycles(nodes, func(o Object) []edge {
		r := o.(*Rule)
		var list []edge
		for _, x := range r.Excepts {
			if x.Rule != nil && overlap(r.Valid, x.Rule.Valid) {
				list = append(list, edge{x.Rule.first, r.at})
			}
		}
		return list
	})
	c.cycles(nodes, func(o Object) []edge {
		r := o.(*Rule)
		var list []edge
		for _, other := range r.Before {
			if overlap(r.Valid, other.Valid) {
				list = append(list, edge{other.first, r.at})
			}
		}
		return list
	})
}
