package ide

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Occurrence is a place where something is declared or used.
type Occurrence struct {
	File    *syntax.File
	Decl    *syntax.Placed // the declaration the place is in
	Node    syntax.Node    // the node of the name, or the cell or key it stands in
	Span    source.Span    // absolute, of the name alone
	Object  check.Object
	Declare bool
	Write   bool // declares it, or gives it a value: a fix, a mapping, a column of an example
}

// index says where everything of a snapshot is declared and used. It is made
// when it is first asked for.
type index struct {
	All []Occurrence // in order of files and places
	Of  map[Identity][]Occurrence
}

// Identity tells objects apart as people do: all versions of a rule are one, and
// so are a code as it is listed and as it is used.
type Identity any

type (
	codeIdentity struct {
		system *check.CodeSystem
		code   string
	}
	ruleIdentity struct{ name string }
	keyIdentity  struct {
		example syntax.Decl
		key     string
	}
	findingIdentity struct{ word syntax.Keyword }
)

// Identify is the identity of an object.
func Identify(o check.Object) Identity {
	switch o := o.(type) {
	case *check.ListedCode:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *check.CodeUse:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *check.Rule:
		return ruleIdentity{o.Name}
	case *RecordKey:
		return keyIdentity{o.Example, o.Name}
	case *BuiltinFinding:
		return findingIdentity{o.Word}
	}
	return o
}

func newIndex(s *Snapshot) *index {
	x := &index{Of: map[Identity][]Occurrence{}}
	for _, f := range s.Info.Files {
		x.All = slices.Grow(x.All, len(f.Source.Text)/30) // there is a name for every thirty bytes or so
		for _, placed := range f.Decls {
			s.Names(f, placed, func(o Occurrence) {
				id := Identify(o.Object)
				x.All = append(x.All, o)
				x.Of[id] = append(x.Of[id], o)
			})
		}
	}
	return x
}

// Occurrences are all places where an object, in any version, is declared or
// used, in order of files and places.
func (s *Snapshot) Occurrences(o check.Object) []Occurrence { return s.Index().Of[Identify(o)] }

// Everywhere are all places where anything is declared or used, in order of files
// and places.
func (s *Snapshot) Everywhere() []Occurrence { return s.Index().All }
