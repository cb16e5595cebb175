package check

import (
	"ppolang/lang/check/internal/graph"
	"ppolang/lang/syntax"
)

// notes are what the passes note down and nobody can judge before all is known.
type notes struct {
	demands     []codeDemand
	lateSets    []lateSet
	foreignSets []foreignSet
	chains      []logic
	constants   []constantTest
}

// add adds more notes.
func (n *notes) add(more notes) {
	n.demands = append(n.demands, more.demands...)
	n.lateSets = append(n.lateSets, more.lateSets...)
	n.foreignSets = append(n.foreignSets, more.foreignSets...)
	n.chains = append(n.chains, more.chains...)
	n.constants = append(n.constants, more.constants...)
}

// codeDemand is a code in a rule, with what is needed to see whether the code is
// valid while the rule is.
type codeDemand struct {
	use    *CodeUse
	at     Spot
	basis  *Basis
	demand bool // the rule asks for the code, rather than looks for it
	value  bool // a dated value is the code
	// members says that the code is one of members, which have days of their own.
	members bool
	told    bool // that it is not always valid
}

// lateSet is a named set of which all codes are asked for.
type lateSet struct {
	set Object
	at  Spot
}

// foreignSet is a code set where only codes of some systems can be met.
type foreignSet struct {
	set     *CodeSet
	at      Spot
	systems []*CodeSystem
}

// logic is a chain of og or eller, kept until it can be looked at as a whole.
type logic struct {
	home home
	expr *syntax.LogicExpr
}

// constantTest is a comparison that is the same for every record.
type constantTest struct {
	home home
	at   Spot
	yes  bool
}

// edge is one thing that a declaration's meaning rests on, and where it says so.
type edge = graph.Edge[Object, Spot]

// version is a declaration that is a version of what it names.
type version struct {
	home  home
	name  string
	basis *Basis  // nil where it could not be made sense of
	rules []*Rule // of a rule or of a table, one a row
}
