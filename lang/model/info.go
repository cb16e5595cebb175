// Package model is what a checked rule set is: its declarations with what they mean,
// and what every name and expression in it stands for. lang/check makes it, everyone
// else reads it.
package model

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
	Assumptions []*NamedAssumption
	CodeSystems []*CodeSystem
	CodeSets    []*CodeSet
	Values      []*Value
	Records     []*Record
	Groups      []*Group
	Criteria    []*Criteria
	Sections    []*Section
	Rules       []*Rule // every version, and every row of a table, in order of declaration
	Templates   []*Template
	Examples    []*Example
	Mappings    []*Mapping
	Waivers     []*Waiver

	Readable Readable // what an innlesing can name

	Names     *Names
	Catalogue *Nodes // of documents and code systems
	Nodes     *Nodes // of all else

	valid  bool
	homes  map[syntax.Decl]Home
	around map[syntax.Decl]*syntax.SectionDecl // the section that a declaration stands in
}

// Nodes says what is known of nodes of the trees.
type Nodes struct {
	Types map[syntax.Expr]Type
	Uses  map[syntax.Node]Object
}

// NewInfo is the Info of files of which nothing is known yet. Its tables are about
// as large as they get, which saves a tenth of the time of a check.
func NewInfo(files []*syntax.File) *Info {
	bytes, decls := 0, 0
	for _, f := range files {
		bytes, decls = bytes+len(f.Source.Text), decls+len(f.Decls)
	}
	info := &Info{
		Files:     files,
		Lang:      files[0].Lang,
		Names:     newNames(),
		Catalogue: &Nodes{map[syntax.Expr]Type{}, map[syntax.Node]Object{}},
		Nodes:     &Nodes{make(map[syntax.Expr]Type, bytes/120), make(map[syntax.Node]Object, bytes/30)},
		homes:     make(map[syntax.Decl]Home, decls),
		around:    map[syntax.Decl]*syntax.SectionDecl{},
	}
	for _, f := range files {
		var section *syntax.SectionDecl
		for _, placed := range f.Decls {
			info.homes[placed.Decl] = Home{f, placed}
			if begun, ok := placed.Decl.(*syntax.SectionDecl); ok {
				section = begun
			} else if section != nil {
				info.around[placed.Decl] = section
			}
		}
	}
	return info
}

// WithOwnNodes is the same rule set with nothing said yet of nodes that are in no tree of
// it: what is said of those does not reach this Info.
func (i *Info) WithOwnNodes() *Info {
	own := *i
	own.Catalogue, own.Nodes = i.Catalogue, &Nodes{map[syntax.Expr]Type{}, map[syntax.Node]Object{}}
	return &own
}

// TypeOf is the type of an expression; that of one that was not checked is Bad.
func (i *Info) TypeOf(e syntax.Expr) Type {
	if t, ok := i.Nodes.Types[e]; ok {
		return t
	}
	return i.Catalogue.Types[e]
}

// Typed says whether an expression was checked.
func (i *Info) Typed(e syntax.Expr) bool {
	_, typed := i.Nodes.Types[e]
	if !typed {
		_, typed = i.Catalogue.Types[e]
	}
	return typed
}

// Use is what a name stands for, nil where it stands for nothing. Names are
// *syntax.NameExpr, CodeExpr and NumberExpr (where they are codes), MemberExpr (its
// field), CollExpr (its collection), MeetsExpr (its criteria), *syntax.Cell (the
// field of a column of mal and gitt), and *syntax.Name and *syntax.RuleRef elsewhere.
func (i *Info) Use(n syntax.Node) Object {
	if o, ok := i.Nodes.Uses[n]; ok {
		return o
	}
	return i.Catalogue.Uses[n]
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
	At    Spot        // of the name where it is declared
}

// ObjectName is the declared name.
func (n *Named) ObjectName() string { return n.Name }

// Declared is the spot of the name.
func (n *Named) Declared() Spot { return n.At }

// Assumption is an antatt: what no source says, and on which days that matters.
type Assumption struct {
	Interval
	Why   string
	At    Spot
	Named *NamedAssumption // that it cites, nil where the text stands there
}

// NamedAssumption is an antakelse: what no source says, written once.
type NamedAssumption struct {
	Named
	Whom    string     // who can tell, "" where not stated
	Checked value.Date // when somebody last saw to it, MinDate where not stated
	By      string     // in which role
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
	Vague       bool // something is wrong with it that has been reported
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
	Checks map[syntax.Builtin]Check // what the header says of built-in checks
}

// Check is what a rule set says of a check that the language makes of itself.
type Check struct {
	Severity syntax.Severity // Ignore leaves its findings out
	Text     string          // what they say first, "" for nothing
	Named    bool            // it stands behind kontroll
}

// Document is a source.
type Document struct {
	Named
	Edition value.Date // MinDate where not stated
	Valid   Interval
	Link    string
	Before  []*Document // those it goes before
	Vague   bool        // something is wrong with its days that has been reported
}

// GoesBefore says whether the document goes before another, directly or through
// others. A cycle is an error, and ends here.
func (d *Document) GoesBefore(other *Document) bool {
	seen := map[*Document]bool{}
	var reach func(*Document) bool
	reach = func(from *Document) bool {
		for _, next := range from.Before {
			if next == other {
				return true
			}
			if !seen[next] {
				seen[next] = true
				if reach(next) {
					return true
				}
			}
		}
		return false
	}
	return d != other && reach(d)
}
