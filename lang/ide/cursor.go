package ide

import (
	"slices"
	"sort"

	"ppolang/lang/format"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Cursor is a place in a file's tree.
type Cursor struct {
	Offset int            // absolute
	Decl   *syntax.Placed // the declaration it is in or right behind; nil above the first
	Path   []syntax.Node  // the nodes that hold or touch the offset, outermost (the declaration) first
	Clause syntax.Clause  // the line of the declaration it is on, nil on the header line
}

// At finds the nodes around an offset. A node whose end is at the offset counts:
// a cursor behind a word is at the word. Where two touch, the one that begins
// there is preferred.
func (v *View) At(offset int) Cursor {
	offset = min(max(offset, 0), len(v.File.Source.Text))
	c := Cursor{Offset: offset}
	decls := v.File.Decls
	i := sort.Search(len(decls), func(i int) bool { return decls[i].Base > offset }) - 1
	if i < 0 {
		return c
	}
	c.Decl = decls[i]
	rel := offset - c.Decl.Base
	var node syntax.Node = c.Decl.Decl
	if !touches(node, rel) {
		return c
	}
	for node != nil {
		c.Path = append(c.Path, node)
		if clause, ok := node.(syntax.Clause); ok && c.Clause == nil { // one in a cell is no line
			c.Clause = clause
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

// Leaf is the innermost node, nil where there is none.
func (c Cursor) Leaf() syntax.Node {
	if len(c.Path) == 0 {
		return nil
	}
	return c.Path[len(c.Path)-1]
}

// Span is the absolute span of a node of the declaration at the cursor.
func (c Cursor) Span(n syntax.Node) source.Span { return c.Decl.Abs(n.Span()) }

// Around finds the innermost node of a kind around the cursor.
func Around[N syntax.Node](c Cursor) (n N, ok bool) {
	for i := len(c.Path) - 1; i >= 0; i-- {
		if n, ok = c.Path[i].(N); ok {
			return n, true
		}
	}
	return n, false
}

// DeclAt is the index of the declaration whose lines an offset is on or below,
// -1 above the first.
func DeclAt(f *syntax.File, offset int) int {
	i, _ := slices.BinarySearchFunc(f.Decls, offset+1, func(d *syntax.Placed, at int) int { return d.Base - at })
	return i - 1
}

// DeclAround is the declaration that an offset is in, with its documentation and
// the comments behind its lines; nil between two.
func (v *View) DeclAround(offset int) *syntax.Placed {
	i := max(DeclAt(v.File, offset), 0)
	for ; i < len(v.File.Decls); i++ {
		at := format.Extent(v.File, v.File.Decls[i:i+1])
		if at.Start <= offset && offset <= at.End {
			return v.File.Decls[i]
		}
		if at.Start > offset {
			break
		}
	}
	return nil
}
