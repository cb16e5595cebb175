package xml

import (
	"fmt"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/xmlpath"
)

// plan is what a mapping asks of a document: which element is a record, and what
// has to be kept of it and of what stands before it.
type plan struct {
	element []string // the names that the path of a record ends in
	trails  []trail
	sources []source
}

// trail is the way down from an element to what is kept: from a record, or where
// up is not 0 from an element so many levels above it.
type trail struct {
	up        int
	steps     []xmlpath.Step // children
	attribute string         // of the last one; "" for its text
	looked    string         // the attribute by which it is looked up; "" for none
	at        int            // the step that has it
	text      string         // as messages call it
}

// source is where the values of a field come from.
type source struct {
	mapped *model.MappedField
	pieces []origin // of one text each: several where texts are joined
	test   bool     // what is found is what the field's condition asks for
}

// origin is a trail, the trail of the table that its values are looked up in, or
// a text that is always the same.
type origin struct {
	trail, table int // none
	text         string
}

const none = -1

// planOf is what a mapping asks for: nothing, where there is none.
func planOf(shape record.Shape) *plan {
	p := &plan{element: names(shape.Element)}
	if shape.Mapping == nil {
		return p
	}
	for _, f := range shape.Mapping.Fields {
		s := source{mapped: f}
		switch {
		case f.Path != nil:
			s.pieces = []origin{p.origin(f.Path)}
		case len(f.Joined) > 0:
			for _, j := range f.Joined {
				if j.Path != nil {
					s.pieces = append(s.pieces, p.origin(j.Path))
				} else {
					s.pieces = append(s.pieces, origin{none, none, j.Text})
				}
			}
		default:
			continue // headings are for tables
		}
		p.sources = append(p.sources, s)
		if is := f.Where; is != nil && is.Path != nil {
			p.sources = append(p.sources, source{mapped: f, pieces: []origin{p.origin(is.Path)}, test: true})
		}
	}
	return p
}

// names are the names of a path of elements. What stands before the first does
// not matter: a record is known by what its path ends in.
func names(path string) []string {
	var list []string
	for _, n := range strings.Split(path, "/") {
		if n = strings.TrimSpace(n); n != "" && n != "…" && n != "..." && n != "*" {
			list = append(list, n[strings.LastIndexByte(n, ':')+1:])
		}
	}
	return list
}

func (p *plan) origin(path *xmlpath.Path) origin {
	o := origin{trail: p.trail(path.Steps), table: none}
	if path.LookUp != nil {
		o.table = p.trail(path.LookUp)
	}
	return o
}

func (p *plan) trail(steps []xmlpath.Step) int {
	t := trail{text: spelt(steps), at: none}
	for _, s := range steps {
		switch s.Axis {
		case xmlpath.Parent:
			t.up++
		case xmlpath.Attribute:
			t.attribute = s.Name
		case xmlpath.Child:
			for _, test := range s.Tests {
				if test.Kind == xmlpath.Looked {
					t.looked, t.at = test.Attribute, len(t.steps)
				}
			}
			t.steps = append(t.steps, s)
		}
	}
	for i, other := range p.trails {
		if other.text == t.text {
			return i
		}
	}
	p.trails = append(p.trails, t)
	return len(p.trails) - 1
}

// spelt is a path as it is written.
func spelt(steps []xmlpath.Step) string {
	var b strings.Builder
	for i, s := range steps {
		if i > 0 {
			b.WriteByte('/')
		}
		switch s.Axis {
		case xmlpath.Parent:
			b.WriteString("..")
		case xmlpath.Attribute:
			b.WriteString("@" + s.Name)
		case xmlpath.Child:
			b.WriteString(s.Name)
		}
		for _, t := range s.Tests {
			switch t.Kind {
			case xmlpath.Position:
				fmt.Fprintf(&b, "[%d]", t.N)
			case xmlpath.After:
				fmt.Fprintf(&b, "[position > %d]", t.N)
			case xmlpath.Equal:
				fmt.Fprintf(&b, "[@%s='%s']", t.Attribute, t.Value)
			case xmlpath.Looked:
				fmt.Fprintf(&b, "[@%s]", t.Attribute)
			}
		}
	}
	return b.String()
}
