// Package graph finds what rests on itself.
package graph

import "slices"

// Edge leads to a node; At is where that is said.
type Edge[N comparable, P any] struct {
	To N
	At P
}

// Cycles are the parts of a graph in which every node reaches every other
// (Tarjan's algorithm): parts of several nodes, and single nodes that have an edge
// to themselves.
func Cycles[N comparable, P any](nodes []N, next func(N) []Edge[N, P]) [][]N {
	w := walk[N, P]{next: next, marks: make(map[N]*mark, len(nodes))}
	for _, n := range nodes {
		if w.marks[n] == nil {
			w.visit(n)
		}
	}
	return w.parts
}

type walk[N comparable, P any] struct {
	next  func(N) []Edge[N, P]
	marks map[N]*mark
	stack []N
	parts [][]N
}

// mark is what the walk knows of a node it has met.
type mark struct {
	index int  // in order of visit
	low   int  // the least index on the stack that it reaches
	on    bool // it is on the stack
}

func (w *walk[N, P]) visit(n N) *mark {
	m := &mark{index: len(w.marks), low: len(w.marks), on: true}
	w.marks[n] = m
	w.stack = append(w.stack, n)
	self := false
	for _, e := range w.next(n) {
		if to := w.marks[e.To]; to == nil {
			m.low = min(m.low, w.visit(e.To).low)
		} else if to.on {
			m.low = min(m.low, to.index)
		}
		self = self || e.To == n
	}
	if m.low == m.index {
		w.take(n, self)
	}
	return m
}

// take takes a part off the stack, down to the node of it that was visited first.
func (w *walk[N, P]) take(first N, self bool) {
	i := len(w.stack) - 1
	for w.stack[i] != first {
		i--
	}
	part := append([]N{}, w.stack[i:]...)
	w.stack = w.stack[:i]
	for _, n := range part {
		w.marks[n].on = false
	}
	if len(part) > 1 || self {
		w.parts = append(w.parts, part)
	}
}

// Round is a shortest way from the first node of a part that Cycles gave back to
// itself, edge by edge.
func Round[N comparable, P any](part []N, next func(N) []Edge[N, P]) []Edge[N, P] {
	type step struct {
		from N
		edge Edge[N, P]
	}
	inside := make(map[N]bool, len(part))
	for _, n := range part {
		inside[n] = true
	}
	start := part[0]
	reached := map[N]step{}
	for queue := []N{start}; len(queue) > 0; queue = queue[1:] {
		for _, e := range next(queue[0]) {
			if _, seen := reached[e.To]; !seen && inside[e.To] {
				reached[e.To] = step{queue[0], e}
				queue = append(queue, e.To)
			}
		}
	}
	var back []Edge[N, P]
	for n := start; len(back) == 0 || n != start; n = reached[n].from {
		back = append(back, reached[n].edge)
	}
	slices.Reverse(back)
	return back
}
