// Package notes is what the passes of a check note down, for what can be judged only
// when all is known.
package notes

import (
	"ppolang/lang/check/internal/graph"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Notes are what the passes note down and nobody can judge before all is known.
type Notes struct {
	Demands     []Demand
	AllOfs      []AllOf
	ForeignSets []ForeignSet
	Chains      []Chain
	Constants   []Constant
}

// Add adds more notes.
func (n *Notes) Add(more Notes) {
	n.Demands = append(n.Demands, more.Demands...)
	n.AllOfs = append(n.AllOfs, more.AllOfs...)
	n.ForeignSets = append(n.ForeignSets, more.ForeignSets...)
	n.Chains = append(n.Chains, more.Chains...)
	n.Constants = append(n.Constants, more.Constants...)
}

// Demand is a code in a rule, with what is needed to see whether the code is
// valid while the rule is.
type Demand struct {
	Use     *model.CodeUse
	At      model.Spot
	Basis   *model.Basis
	Asked   bool // the rule asks for the code, rather than looks for it
	OfValue bool // a dated value is the code
	// Members says that the code is one of members, which have days of their own.
	Members bool
}

// AllOf is a named set of which all codes are asked for.
type AllOf struct {
	Set model.Object
	At  model.Spot
}

// ForeignSet is a code set where only codes of some systems can be met.
type ForeignSet struct {
	Set     *model.CodeSet
	At      model.Spot
	Systems []*model.CodeSystem
}

// Chain is a chain of og or eller, kept until it can be looked at as a whole.
type Chain struct {
	Home model.Home
	Expr *syntax.LogicExpr
}

// Constant is a comparison that is the same for every record.
type Constant struct {
	Home model.Home
	At   model.Spot
	Yes  bool
}

// Edge is one thing that a declaration's meaning rests on, and where it says so.
type Edge = graph.Edge[model.Object, model.Spot]
