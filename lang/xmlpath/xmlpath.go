// Package xmlpath reads the few paths that say where in a message of XML a field
// stands. It parses and nothing else: whoever reads messages follows the steps.
package xmlpath

import "strings"

// Path leads from the element that is a record to the text of a field.
type Path struct {
	Steps []Step
	// LookUp leads from the same element to the entry of a table inside the message:
	// one of its steps has the test Looked, on the attribute that has to be what Steps
	// lead to. It is nil where the field is what Steps lead to.
	LookUp []Step
}

// Step goes from an element to others, or to an attribute of it.
type Step struct {
	Axis  Axis
	Name  string // without namespace; "" of Parent
	Tests []Test // of a child, in order: each of those that are left by the tests before it
}

// Axis is where a step goes.
type Axis uint8

// The axes. An attribute is the last step.
const (
	Child Axis = iota
	Parent
	Attribute
)

// Test is what stands in brackets behind a child.
type Test struct {
	Kind      TestKind
	N         int    // of Position and After
	Attribute string // of Equal and Looked
	Value     string // of Equal
}

// TestKind is what a test asks.
type TestKind uint8

// The tests.
const (
	Position TestKind = iota // [2]: the second
	After                    // [position > 1]: all but the first
	Equal                    // [@a="v"]
	Looked                   // [@a]: the attribute is what is looked up
)

// Plain is the way of a path, without what is asked of its steps.
func (p *Path) Plain() string {
	var steps []string
	for _, s := range p.Steps {
		switch s.Axis {
		case Parent:
			steps = append(steps, "..")
		case Attribute:
			steps = append(steps, "@"+s.Name)
		case Child:
			steps = append(steps, s.Name)
		}
	}
	return strings.Join(steps, "/")
}
