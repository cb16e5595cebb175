package check

import (
	"sync"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// homes says where declarations stand. It is made when it is first asked for:
// after most edits nothing is wrong, and nobody asks.
type homes struct {
	once  sync.Once
	place map[syntax.Decl]placement
}

type placement struct {
	file   *syntax.File
	placed *syntax.Placed
}

// Home is where a declaration stands in the files of this Info: its file, and its
// place there. They are nil for a declaration that none of the files has.
func (i *Info) Home(d syntax.Decl) (*syntax.File, *syntax.Placed) {
	i.homes.once.Do(func() {
		n := 0
		for _, f := range i.Files {
			n += len(f.Decls)
		}
		i.homes.place = make(map[syntax.Decl]placement, n)
		for _, f := range i.Files {
			for _, placed := range f.Decls {
				i.homes.place[placed.Decl] = placement{f, placed}
			}
		}
	})
	p := i.homes.place[d]
	return p.file, p.placed
}

// Place is the place of an object's name in the files of this Info: an object may
// be of an earlier version of its file, for an edit leaves most of them as they are.
func (i *Info) Place(o Object) diag.Place { return o.Declared(i) }

// At is the place of a node of a declaration.
func (i *Info) At(d syntax.Decl, n syntax.Node) diag.Place {
	return i.place(spot{decl: d, Span: n.Span()})
}

// PlaceOf is the place of an assumption.
func (i *Info) PlaceOf(a Assumption) diag.Place { return i.place(a.at) }
