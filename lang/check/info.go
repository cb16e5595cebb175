// Package check finds out what a rule set means and what is wrong with it. It
// reads syntax trees and never writes to them: all it learns goes into Info.
package check

import (
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Info is a checked rule set: its declarations, resolved, and side tables from
// nodes of the trees to types and objects. It is read-only once made, and safe
// for any number of readers. Where Check gave errors it is incomplete, and an
// evaluator must not be given it.
type Info struct {
	Files []*syntax.File  // the main file first, then the others in the order they were met
	Lang  syntax.Language // of the main file

	Ruleset     *Ruleset // nil where the main file has none
	Documents   []*Document
	CodeSystems []*CodeSystem
	CodeSets    []*CodeSet
	Values      []*Value
	Records     []*Record
	Groups      []*Group
	Criteria    []*Criteria
	Rules       []*Rule // every version, and every row of a table, in order of declaration
	Templates   []*Template
	Examples    []*Example
	Mappings    []*Mapping

	Readable Readable // what an innlesing can name

	valid              bool
	catalogue, ruleset tables
	homes              map[syntax.Decl]home

	checker *checker // that made it, and has done its work: see Scope
}

// tables say what is known of nodes: those of the catalogue, or all others.
type tables struct {
	types map[syntax.Expr]Type
	uses  map[syntax.Node]Object
}

// TypeOf is the type of an expression; that of one that was not checked is Bad.
func (i *Info) TypeOf(e syntax.Expr) Type {
	if t, ok := i.ruleset.types[e]; ok {
		return t
	}
	return i.catalogue.types[e]
}

// Typed says whether an expression was checked.
func (i *Info) Typed(e syntax.Expr) bool {
	_, typed := i.ruleset.types[e]
	if !typed {
		_, typed = i.catalogue.types[e]
	}
	return typed
}

// Use is what a name stands for, nil where it stands for nothing. Names are
// *syntax.NameExpr, CodeExpr and NumberExpr (where they are codes), MemberExpr (its
// field), CollExpr (its collection), MeetsExpr (its criteria), *syntax.Cell (the
// field of a column of mal and gitt), and *syntax.Name and *syntax.RuleRef elsewhere.
func (i *Info) Use(n syntax.Node) Object {
	if o, ok := i.ruleset.uses[n]; ok {
		return o
	}
	return i.catalogue.uses[n]
}

// Object is anything a name can stand for.
type Object interface {
	// ObjectName is the declared name.
	ObjectName() string
	// Declared is the spot of that name; Info.Place says where it is.
	Declared() Spot
}

// Named is the common part of objects.
type Named struct {
	Name  string
	Title string      // "" where there is none
	Decl  syntax.Decl // that declares it; Info.Home says where that stands
	at    Spot        // of the name where it is declared
}

// ObjectName is the declared name.
func (n *Named) ObjectName() string { return n.Name }

// Declared is the spot of the name.
func (n *Named) Declared() Spot { return n.at }

// Interval is a run of days, both ends included; value.MinDate and
// value.MaxDate stand for no end.
type Interval struct{ From, To value.Date }

// Always is the interval without ends.
var Always = Interval{value.MinDate, value.MaxDate}

// Holds says whether the day lies in the interval.
func (i Interval) Holds(d value.Date) bool { return i.From <= d && d <= i.To }

// Assumption is an antatt: what no source says, and on which days that matters.
type Assumption struct {
	Interval
	Why string
	at  Spot
}

// Citation is one source of something.
type Citation struct {
	Document *Document
	Part     string
}

// Basis is what stands behind a version of something.
type Basis struct {
	Valid       Interval   // as declared, each unstated end from the first source's document
	Force       []Interval // the days on which this version holds: Valid, less where another goes before it
	Sources     []Citation
	Assumptions []Assumption
	vague       bool // something is wrong with it that has been reported
}

// InForce says whether the version holds on a day.
func (b *Basis) InForce(d value.Date) bool {
	for _, i := range b.Force {
		if i.Holds(d) {
			return true
		}
	}
	return false
}

// AssumedOn lists the assumptions that matter on a day.
func (b *Basis) AssumedOn(d value.Date) []Assumption {
	var list []Assumption
	for _, a := range b.Assumptions {
		if a.Holds(d) {
			list = append(list, a)
		}
	}
	return list
}

// Version is the first valid day as findings write it, "" where there is none.
func (b *Basis) Version() string {
	if b.Valid.From == value.MinDate {
		return ""
	}
	return b.Valid.From.String()
}

// Ruleset is the header of the rule set.
type Ruleset struct {
	Named
	Severities map[syntax.Builtin]syntax.Severity // what the header sets; Ignore leaves the finding out
}

// Document is a source.
type Document struct {
	Named
	Edition value.Date // MinDate where not stated
	Valid   Interval
	Link    string
	Before  []*Document // those it goes before
	vague   bool        // something is wrong with its days that has been reported
}
