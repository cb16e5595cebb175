// Package smallcells hides small numbers in tables, and as many others as it takes that
// nobody finds them by adding and subtracting.
//
// The numbers of a page are a flow: each is an edge, and what comes into a node goes out
// of it (the cells of a row into its sum). Who reads the page knows that, every number
// that is shown, and of those that are not in which range they are. So a hidden number is
// safe if and only if the flow can be changed by one along a circle of hidden numbers
// through it, with each staying in its range: the changed page would look the same.
package smallcells

import (
	"container/heap"
	"slices"
)

// Least is the smallest number below which counts can be hidden: below it there would be
// one number only that a hidden one can be.
const Least = 3

// Shown is what a page shows of a number.
type Shown uint8

// What it can be.
const (
	Whole  Shown = iota // the number
	Few                 // that it is small: 1 to few-1
	Hidden              // nothing but that it is not 0: more would give a small one away
)

// Kind is what a page has to do with a number.
type Kind uint8

// The kinds.
const (
	Published Kind = iota // it stands on the page
	Derived               // it does not, but who reads the page can work it out, which must not be where it is small
	Free                  // it does not, and may be known or not
)

// Node is where numbers meet: those that come in add up to those that go out.
type Node int

// Cell is a number of a page.
type Cell struct {
	N     int
	Shown Shown

	kind     Kind
	from, to Node
}

// Page is the numbers that are read together.
type Page struct {
	few   int
	cells []*Cell
	at    [][]int // the cells of each node
}

// NewPage is an empty one, that hides numbers from 1 to few-1; 0 hides none.
func NewPage(few int) *Page { return &Page{few: few} }

// Node is a new node.
func (p *Page) Node() Node {
	p.at = append(p.at, nil)
	return Node(len(p.at) - 1)
}

// Add puts a number between two nodes.
func (p *Page) Add(from, to Node, n int, kind Kind) *Cell {
	c := &Cell{N: n, kind: kind, from: from, to: to}
	i := len(p.cells)
	p.cells = append(p.cells, c)
	p.at[from], p.at[to] = append(p.at[from], i), append(p.at[to], i)
	return c
}

// IsSmall says whether a number is to be hidden.
func IsSmall(n, few int) bool { return 0 < n && n < few }

// Hide hides what has to be hidden, and says whether that was enough: where it is not,
// the page must not be shown.
func (p *Page) Hide() bool {
	var small []int
	for i, c := range p.cells {
		if c.kind != Free && IsSmall(c.N, p.few) {
			small = append(small, i)
			if c.kind == Published {
				c.Shown = Few
			}
		}
	}
	for _, i := range small {
		if !p.protect(i) {
			return false
		}
	}
	return true
}

// protect finds the cheapest circle through a number, and hides what it has to on it.
func (p *Page) protect(i int) bool {
	c := p.cells[i]
	var best []int
	least, by := -1, 0
	for _, change := range []int{+1, -1} {
		if price, ok := p.price(c, change); ok {
			from, to := c.to, c.from
			if change < 0 {
				from, to = to, from
			}
			if way, cost := p.path(from, to, i); cost >= 0 && (least < 0 || cost+price < least) {
				best, least, by = way, cost+price, change
			}
		}
	}
	if least < 0 {
		return false
	}
	if price, _ := p.price(c, by); price > 0 {
		c.Shown = Hidden
	}
	at := c.to
	if by < 0 {
		at = c.from
	}
	for _, i := range slices.Backward(best) {
		x := p.cells[i]
		change, next := +1, x.to
		if x.to == at {
			change, next = -1, x.from
		}
		if price, _ := p.price(x, change); price > 0 {
			x.Shown = Hidden
		}
		at = next
	}
	return true
}

// price is what it costs that a number could be one more or one less and the page look the
// same: nothing where it could already, and else what is lost when it is hidden, or when
// of a small one no range is told. False where it could not be even so: of what is hidden
// it is known that there is some.
func (p *Page) price(c *Cell, by int) (price int, ok bool) {
	n := c.N + by
	switch {
	case c.kind != Published:
		return 0, n >= 0
	case c.N == 0 || n < 1:
		return 0, false
	case c.Shown == Hidden || c.Shown == Few && IsSmall(n, p.few):
		return 0, true
	}
	return 1 + c.N, true
}

// path is the cheapest way from a node to another along numbers that can change, and what
// it costs: what is shown and has to be hidden for it; -1 where there is none.
func (p *Page) path(from, to Node, without int) (way []int, cost int) {
	costs, by := make([]int, len(p.at)), make([]int, len(p.at))
	for i := range costs {
		costs[i] = -1
	}
	queue := &steps{{from, 0, -1}}
	for queue.Len() > 0 {
		s := heap.Pop(queue).(step)
		if costs[s.node] >= 0 {
			continue
		}
		costs[s.node], by[s.node] = s.cost, s.by
		if s.node == to {
			break
		}
		for _, i := range p.at[s.node] {
			c := p.cells[i]
			next, change := c.to, +1
			if c.to == s.node {
				next, change = c.from, -1
			}
			price, ok := p.price(c, change)
			if i == without || costs[next] >= 0 || !ok {
				continue
			}
			heap.Push(queue, step{next, s.cost + price, i})
		}
	}
	if costs[to] < 0 {
		return nil, -1
	}
	for n := to; n != from; {
		c := p.cells[by[n]]
		way = append(way, by[n])
		if n == c.to {
			n = c.from
		} else {
			n = c.to
		}
	}
	return way, costs[to]
}

// step is a node that a way has come to, and by which number.
type step struct {
	node     Node
	cost, by int
}

type steps []step

func (s steps) Len() int { return len(s) }
func (s steps) Less(i, j int) bool {
	return s[i].cost < s[j].cost || s[i].cost == s[j].cost && s[i].by < s[j].by
}
func (s steps) Swap(i, j int) { s[i], s[j] = s[j], s[i] }

// Push is for the heap.
func (s *steps) Push(x any) { *s = append(*s, x.(step)) }

// Pop is for the heap.
func (s *steps) Pop() any {
	last := (*s)[len(*s)-1]
	*s = (*s)[:len(*s)-1]
	return last
}
