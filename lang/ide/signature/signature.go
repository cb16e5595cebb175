// Package signature shows how the line at a place is written, and which part of it is due.
package signature

import (
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Signature is how something is written, with what is to be filled in.
type Signature struct {
	Label string
	Doc   string
	Slots []Slot
}

// Slot is one thing to be filled in.
type Slot struct {
	Span source.Span // in the label
	Doc  string
}

// Signatures are the ways to write what stands at an offset. Active is the one
// that fits what is there already, Slot the thing to fill in next.
type Signatures struct {
	List   []Signature
	Active int
	Slot   int
}

// At says how what stands at an offset is written, nil where there is
// nothing to say. typed says that the client asks because a blank was typed, and
// not because somebody wants to know: then it is silent where a condition or an
// expression goes on, and behind all that a line can have.
func At(v *ide.View, offset int, typed bool) *Signatures {
	gap := syntax.GapAt(v.File, offset)
	if gap == nil || gap.Row {
		return nil
	}
	fit := gap.Fit()
	if fit == nil || typed && !(fit.Next >= 0 && fit.Fresh) {
		return nil
	}
	out := &Signatures{Active: fit.Active}
	for i, shape := range fit.Shapes {
		one := signature(v, shape)
		if i == fit.Active {
			out.Slot = slotNumber(shape, fit.Next)
		}
		out.List = append(out.List, one)
	}
	return out
}

// slotNumber is which of a shape's slots an element is: behind all of them where
// there is nothing left to fill in.
func slotNumber(shape *syntax.Shape, element int) int {
	n := 0
	for i := range shape.Elements {
		if i == element {
			return n
		}
		if shape.Elements[i].Slot != nil {
			n++
		}
	}
	return max(0, n-1)
}

func signature(v *ide.View, shape *syntax.Shape) Signature {
	s := Signature{Doc: shape.Elements[0].Keyword.Row().Says.In(v.Lang)}
	var label strings.Builder
	for i := range shape.Elements {
		e := &shape.Elements[i]
		if i > 0 && !e.Glued {
			label.WriteByte(' ')
		}
		start := label.Len()
		label.WriteString(e.In(v.File.Lang))
		if e.Slot != nil {
			s.Slots = append(s.Slots, Slot{source.Span{Start: start, End: label.Len()}, e.Slot.Says.In(v.Lang)})
		}
	}
	s.Label = label.String()
	return s
}
