package ide

import (
	"slices"
	"sync"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/source"
)

// Identify is the identity of an object.
func Identify(o model.Object) Identity {
	switch o := o.(type) {
	case *model.ListedCode:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *model.CodeUse:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *model.Definition:
		return o.First
	case *model.Rule:
		return ruleIdentity{o.Name}
	case *RecordKey:
		return o.identity()
	case *BuiltinFinding:
		return findingIdentity{o.Word}
	}
	return o
}

func newIndex(s *Snapshot) *index {
	x := &index{of: map[Identity][]Occurrence{}}
	for _, f := range s.Info.Files {
		x.all = slices.Grow(x.all, len(f.Source.Text)/30) // there is a name for every thirty bytes or so
		for _, placed := range f.Decls {
			s.Names(f, placed, func(o Occurrence) {
				id := Identify(o.Object)
				x.all = append(x.all, o)
				x.of[id] = append(x.of[id], o)
			})
		}
	}
	return x
}

// Occurrences are all places where an object, in any version, is declared or
// used, in order of files and places.
func (s *Snapshot) Occurrences(o model.Object) []Occurrence { return s.index().of[Identify(o)] }

// Everywhere are all places where anything is declared or used, in order of files
// and places.
func (s *Snapshot) Everywhere() []Occurrence { return s.index().all }

// NewSnapshot makes the snapshot of a checked rule set.
func NewSnapshot(info *model.Info, diags []diag.Diagnostic) *Snapshot {
	s := &Snapshot{Info: info, Diags: diags}
	s.index = sync.OnceValue(func() *index { return newIndex(s) })
	s.broken = sync.OnceValue(func() map[*source.File][]int {
		starts := map[*source.File][]int{}
		for _, f := range info.Files {
			for _, span := range SyntaxErrors(f, diags) {
				starts[f.Source] = append(starts[f.Source], span.Start)
			}
			slices.Sort(starts[f.Source])
		}
		return starts
	})
	s.templateKeys = sync.OnceValue(func() map[keyIdentity]*RecordKey { return newTemplateKeys(info) })
	s.declarations = sync.OnceValue(func() *declarations { return newDeclarations(info) })
	return s
}
