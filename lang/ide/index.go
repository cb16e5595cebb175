package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Occurrence is a place where something is declared or used.
type Occurrence struct {
	File    *syntax.File
	Decl    *syntax.Placed // the declaration the place is in
	Node    syntax.Node    // the node of the name
	Span    source.Span    // absolute, of the name alone
	Object  check.Object
	Declare bool
}

// index says where everything of a snapshot is declared and used. It is made
// when it is first asked for.
type index struct {
	of map[identity][]Occurrence
	// declared has the object that the name at a node declares.
	declared map[syntax.Node]check.Object
}

// identity tells objects apart as people do: all versions of a rule are one, and
// so are a code as it is listed and as it is used.
type identity any

type (
	codeIdentity struct {
		system *check.CodeSystem
		code   string
	}
	ruleIdentity struct{ name string }
)

// identify is the identity of an object.
func identify(o check.Object) identity {
	switch o := o.(type) {
	case *check.ListedCode:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *check.CodeUse:
		return codeIdentity{o.System, o.System.Canon(o.Name)}
	case *check.Rule:
		return ruleIdentity{o.Name}
	}
	return o
}

func newIndex(s *Snapshot) *index {
	x := &index{of: map[identity][]Occurrence{}, declared: map[syntax.Node]check.Object{}}
	names := map[nameAt]check.Object{}
	for _, o := range Objects(s.Info) {
		at := s.Info.Place(o)
		if key := (nameAt{at.File, at.Span}); names[key] == nil { // the first row stands for a table
			names[key] = o
		}
	}
	versioned := versionedByName(s.Info)
	for _, f := range s.Info.Files {
		for _, placed := range f.Decls {
			switch placed.Decl.(type) {
			case *syntax.ValueDecl, *syntax.CodeSetDecl, *syntax.CriteriaDecl: // each a version of one object
				if name := placed.Decl.Header().Name; name != nil && versioned[name.Text] != nil {
					names[nameAt{f.Source, placed.Abs(name.Span())}] = versioned[name.Text]
				}
			}
			syntax.Walk(placed.Decl, func(n syntax.Node) bool {
				name := nameOf(n)
				if name == nil {
					return true
				}
				span := placed.Abs(name.Span())
				o, declares := names[nameAt{f.Source, span}]
				if declares {
					x.declared[n] = o
				} else if o = s.Info.Uses[n]; o == nil {
					return true
				}
				id := identify(o)
				if list := x.of[id]; len(list) > 0 && list[len(list)-1].Span == span && list[len(list)-1].File == f {
					return true // the same name seen as a node and as the name in it
				}
				x.of[id] = append(x.of[id], Occurrence{f, placed, n, span, o, declares})
				return true
			})
		}
	}
	return x
}

// versionedByName are the values, code sets and criteria, which share one name
// space and may each be declared several times.
func versionedByName(info *check.Info) map[string]check.Object {
	m := map[string]check.Object{}
	for _, o := range info.Values {
		m[o.Name] = o
	}
	for _, o := range info.CodeSets {
		m[o.Name] = o
	}
	for _, o := range info.Criteria {
		m[o.Name] = o
	}
	return m
}

// nameAt is a place of a name.
type nameAt struct {
	file *source.File
	span source.Span
}

// nameOf is the part of a node that is the name of what it stands for, nil for
// nodes that stand for nothing.
func nameOf(n syntax.Node) syntax.Node {
	switch n := n.(type) {
	case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr, *syntax.Name, *syntax.Cell:
		return n
	case *syntax.MemberExpr:
		return orNil(n.Field)
	case *syntax.CollExpr:
		return orNil(n.Name)
	case *syntax.MeetsExpr:
		return orNil(n.Criteria)
	case *syntax.RuleRef:
		return orNil(n.Name)
	}
	return nil
}

func orNil(n *syntax.Name) syntax.Node {
	if n == nil {
		return nil
	}
	return n
}

// Objects lists everything that a rule set declares, every version of it.
func Objects(info *check.Info) []check.Object {
	var list []check.Object
	add := func(o check.Object) { list = append(list, o) }
	if info.Ruleset != nil {
		add(info.Ruleset)
	}
	for _, o := range info.Documents {
		add(o)
	}
	for _, s := range info.CodeSystems {
		add(s)
		for _, code := range s.Codes {
			add(code)
		}
	}
	for _, s := range info.CodeSets {
		add(s)
	}
	for _, o := range info.Values {
		add(o)
	}
	for _, r := range info.Records {
		add(r)
		for _, f := range r.Fields {
			add(f)
		}
		for _, d := range r.Definitions {
			add(d)
		}
	}
	for _, g := range info.Groups {
		add(g)
		for _, c := range g.Collections {
			add(c)
		}
		for _, k := range g.Key {
			add(k)
		}
		for _, d := range g.Definitions {
			add(d)
		}
	}
	for _, k := range info.Criteria {
		add(k)
		for _, version := range k.Versions {
			for _, item := range version.Items {
				add(item)
			}
		}
	}
	for _, r := range info.Rules {
		add(r)
	}
	for _, t := range info.Templates {
		add(t)
	}
	for _, m := range info.Mappings {
		add(m)
	}
	return list
}
