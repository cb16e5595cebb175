package ide

import (
	"sort"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// cursor is a place in a file's tree.
type cursor struct {
	file   *syntax.File
	offset int            // absolute
	decl   *syntax.Placed // the declaration it is in or right behind; nil above the first
	path   []syntax.Node  // the nodes that hold or touch the offset, outermost (the declaration) first
	clause syntax.Clause  // the line of the declaration it is on, nil on the header line
}

// at finds the nodes around an offset. A node whose end is at the offset counts:
// a cursor behind a word is at the word. Where two touch, the one that begins
// there is preferred.
func (v *View) at(offset int) cursor {
	offset = min(max(offset, 0), len(v.File.Source.Text))
	c := cursor{file: v.File, offset: offset}
	decls := v.File.Decls
	i := sort.Search(len(decls), func(i int) bool { return decls[i].Base > offset }) - 1
	if i < 0 {
		return c
	}
	c.decl = decls[i]
	rel := offset - c.decl.Base
	var node syntax.Node = c.decl.Decl
	if !touches(node, rel) {
		return c
	}
	for node != nil {
		c.path = append(c.path, node)
		if clause, ok := node.(syntax.Clause); ok {
			c.clause = clause
		}
		var next syntax.Node
		first := true
		syntax.Walk(node, func(child syntax.Node) bool {
			if first { // node itself
				first = false
				return true
			}
			if touches(child, rel) && (next == nil || child.Span().Contains(rel)) {
				next = child
			}
			return false
		})
		node = next
	}
	return c
}

func touches(n syntax.Node, rel int) bool {
	s := n.Span()
	return s.Start <= rel && rel <= s.End
}

// leaf is the innermost node, nil where there is none.
func (c cursor) leaf() syntax.Node {
	if len(c.path) == 0 {
		return nil
	}
	return c.path[len(c.path)-1]
}

// span is the absolute span of a node of the declaration at the cursor.
func (c cursor) span(n syntax.Node) source.Span { return c.decl.Abs(n.Span()) }

// within finds the innermost node of a kind around the cursor.
func within[N syntax.Node](c cursor) (n N, ok bool) {
	for i := len(c.path) - 1; i >= 0; i-- {
		if n, ok = c.path[i].(N); ok {
			return n, true
		}
	}
	return n, false
}
