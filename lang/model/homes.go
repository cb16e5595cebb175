package model

import (
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Home is where a declaration stands in the files of this Info: its file, and its
// place there. They are nil for a declaration that none of the files has.
func (i *Info) Home(d syntax.Decl) (*syntax.File, *syntax.Placed) {
	h := i.homes[d]
	return h.File, h.Decl
}

// HomeOf is where a declaration stands, as Home says.
func (i *Info) HomeOf(d syntax.Decl) Home { return i.homes[d] }

// Place is the place of an object's name.
func (i *Info) Place(o Object) diag.Place { return i.Locate(o.Declared()) }

// At is the place of a node of a declaration.
func (i *Info) At(d syntax.Decl, n syntax.Node) diag.Place {
	return i.Locate(Spot{Decl: d, Span: n.Span()})
}

// PlaceOf is the place of an assumption.
func (i *Info) PlaceOf(a Assumption) diag.Place { return i.Locate(a.At) }
