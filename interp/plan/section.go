package plan

import "ppolang/lang/model"

// Section is the conditions of a section in one epoch: what its rules share.
type Section struct {
	*model.Section
	Applies  *Node // its når, and not its unntatt når
	Provided []Condition
}

// section compiles the conditions of a section, nil where it has none.
func (e *Epoch) section(of *model.Section) *Section {
	if of == nil || !of.Conditional() {
		return nil
	}
	if known := e.sections[of]; known != nil {
		return known
	}
	g := e.plan.graph
	s := &scope{on: of.On}
	parts := e.exprs(of.When, s)
	for _, x := range of.Except {
		parts = append(parts, g.not(e.expr(x, s)))
	}
	made := &Section{Section: of, Applies: g.chain(And, parts...), Provided: e.conditions(of.Provided, s)}
	e.sections[of] = made
	return made
}
