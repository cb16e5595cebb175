// Package plan turns checked rules into what is evaluated over columns: a graph
// of nodes in which equal subexpressions are one node, whichever rules they
// stand in. It knows the rules and no records.
//
// A rule set means something on a day: dated values, code sets and criteria have
// their version, rules are in force or not. The days are cut into epochs, in
// which none of this changes, and rules are compiled for one epoch at a time.
// Nodes that no dated name takes part in come out the same in every epoch.
package plan

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Op is what a node computes.
type Op uint8

// The operations.
const (
	Constant   Op = iota // Const
	Dateless             // unknown: a dated name without a version, named by Lacks
	Field                // Field of the record in hand
	Key                  // GroupKey of the group in hand
	Outer                // Args[0], one level out
	Follow               // Args[1] in the record that Args[0], a reference or a Pick, leads to
	Via                  // Args[0] in the group of Lookup that has the key in hand
	Not                  // ikke
	And                  // og
	Or                   // eller
	Compare              // Args[0] Cmp Args[1]
	Otherwise            // Args[0] ellers Args[1]
	Add                  // Args[0] + Args[1], also a date and a duration
	Subtract             // Args[0] - Args[1]
	Multiply             // Args[0] * Args[1]
	Divide               // Args[0] / Args[1]
	Negate               // -Args[0]
	HasCodes             // Args[0] har … Set, by Mode
	IsKnown              // er kjent
	IsEmpty              // er tom
	Year                 // år(d)
	DayCount             // dager_mellom(a, b)
	MonthCount           // måneder_mellom(a, b)
	CodeCount            // antall(s)
	Present              // Args[0], but unknown in an absent row whatever it is
	Provided             // Args[0] where every one of Conditions is yes
	Count                // antall Members
	Exists               // finnes Members
	Every                // alle Members oppfyller Args[0]
	Distinct             // antall ulike Args[0] i Members
	Fold                 // sum, minste … Args[0] i Members, by By
	First                // første Members: a record
	Last                 // siste Members
	Covered              // whether the group rule Rule applies and points to the record
	InForce              // unknown: whether a rule holds on the case's undecided date
	Among                // what all Args are, one for each day that may govern the case; unknown where they differ
)

// Node is one subexpression in one epoch. It is never changed once made, and
// equal subexpressions are the same node.
type Node struct {
	ID   int
	Op   Op
	Kind model.Kind // of its value; Reference for First and Last
	Args []*Node

	Const      *Const
	Lacks      string // what a Dateless node or an absent Field names as missing
	Field      *model.Field
	Key        *model.GroupKey
	Lookup     *Lookup
	Cmp        syntax.CompareOp
	Mode       syntax.HasMode
	By         syntax.FoldOp
	Set        *model.Set
	Conditions []Condition
	Members    *Members
	Rule       *model.Rule

	// Levels is how many levels of `denne` the node reads past the row in hand; a
	// node of 0 levels is closed.
	Levels int
	// Only is the one field of the record in hand that the node's value hangs on,
	// nil where there is none or more: such a node is evaluated once for each
	// distinct value of the field.
	Only *model.Field

	isFixed bool // the same for every row
}

// Shared says whether a node is worth evaluating once for each record, however
// many rows of members stand for it: it folds the members of the record's own
// group by what they have to do with the record, and reads nothing further out.
// Definitions that each do that with the one before would else be evaluated for
// members of members of members.
func (n *Node) Shared() bool { return n.Members != nil && n.Members.Lookup != nil && n.Levels == 0 }

// Const is a literal.
type Const struct {
	Bool     bool
	Number   value.Number
	Date     value.Date
	Duration value.Duration
	Text     string // of a text and of a code, as it is spelt
	Canon    string // of a code
	Codes    []string
	Canons   []string // of a list of codes
}

// Lookup is the way from a record or group to the group that has the same key.
type Lookup struct {
	From  model.Case
	Group *model.Group
	// Fields are the fields of a record that make the key, Keys the key fields of
	// a group; one of them, by the parts of Group's key.
	Fields []*model.Field
	Keys   []*model.GroupKey
}

// Condition is a forutsetter or a må være kjent: where Cond is not yes, Lacking is
// missing, or where that is empty what those of Known miss that are unknown, or what
// Cond misses, or Reads where Cond is no.
type Condition struct {
	Cond    *Node
	Lacking []string
	Known   []*Node // of a må være kjent: what has to be known
	Reads   []string
	Text    *syntax.Message // what a finding says in place of what is missing, nil where not written
}

// Members is a collection in an expression.
type Members struct {
	Coll *model.Collection
	// Up is how many levels out the case is whose collection it is: 1 for denne.G.
	Up int
	// Open says that its condition, or what is folded, reads the row in hand.
	Open bool
	// Lookup is set where the group is the one with the key in hand and the
	// collection could not be folded once a group, because its condition reads
	// the record in hand.
	Lookup      *Lookup
	Where       *Node // nil where every member counts
	ExceptFirst bool
	// Equal are equalities that Where demands, parted from it: Mine of the member
	// is Theirs of the case one level out. Bounds are one or two orders that it demands
	// besides. Members in order answer both.
	Equal  []Equality
	Bounds []Bound
	// Counted says that its pairs with the row in hand are counted, and that there is a
	// limit to them; Narrow are the members that meet each equality that a member has to
	// be able to meet to make one. The Whole of these is nil.
	Counted bool
	Narrow  []*Members
	// Empty names the collection as missing.
	Empty string
	// Undated names what a member without a date lacks, "" where its record has
	// no governing date.
	Undated string
}

// Ordered says whether members in order answer a fold: all that it asks of members and
// the row in hand together was parted from its condition.
func (n *Node) Ordered() bool {
	m := n.Members
	if m.Counted || len(m.Equal)+len(m.Bounds) == 0 || m.Where != nil && m.Where.Levels > 0 {
		return false
	}
	switch n.Op {
	case Count, Exists:
		return true
	case Fold:
		return !m.ExceptFirst && n.Args[0].Levels == 0
	case First, Last:
		return !m.ExceptFirst
	}
	return false
}

// Paired are the conditions that were parted from Where, each in the member's row.
func (m *Members) Paired() []*Node {
	var list []*Node
	for _, q := range m.Equal {
		list = append(list, q.Whole)
	}
	for _, b := range m.Bounds {
		list = append(list, b.Whole)
	}
	return list
}

// Equality is an equality between a member and the case one level out.
type Equality struct {
	Mine   *Node
	Theirs *Node
	Whole  *Node // the comparison itself, in the member's row
}
