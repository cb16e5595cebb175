package ide

import (
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Occurrence is a place where something is declared or used.
type Occurrence struct {
	File    *syntax.File
	Decl    *syntax.Placed // the declaration the place is in
	Node    syntax.Node    // the node of the name, or the cell or key it stands in
	Span    source.Span    // absolute, of the name alone
	Object  model.Object
	Declare bool
	Write   bool // declares it, or gives it a value: a fix, a mapping, a column of an example
}

// index says where everything of a snapshot is declared and used. It is made
// when it is first asked for.
type index struct {
	all []Occurrence // in order of files and places
	of  map[Identity][]Occurrence
}

// Identity tells objects apart as people do: all versions of a rule are one, and
// so are a code as it is listed and as it is used.
type Identity any

type (
	codeIdentity struct {
		system *model.CodeSystem
		code   string
	}
	ruleIdentity    struct{ name string }
	findingIdentity struct{ word syntax.Keyword }
)
