package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// declarations are the objects of a snapshot by what declares them, so that a walk
// over the declarations of a file does not look through all of them for each.
type declarations struct {
	by    map[syntax.Decl]check.Object
	rules map[string][]*check.Rule
	// Each declaration of these is a version of what has the name.
	values, sets, criteria map[string]check.Object
}

func newDeclarations(info *check.Info) *declarations {
	d := &declarations{
		by: map[syntax.Decl]check.Object{}, rules: map[string][]*check.Rule{},
		values: byName(info.Values), sets: byName(info.CodeSets), criteria: byName(info.Criteria),
	}
	if r := info.Ruleset; r != nil {
		add(d, []*check.Ruleset{r}, func(o *check.Ruleset) *check.Named { return &o.Named })
	}
	add(d, info.Documents, func(o *check.Document) *check.Named { return &o.Named })
	add(d, info.CodeSystems, func(o *check.CodeSystem) *check.Named { return &o.Named })
	add(d, info.Records, func(o *check.Record) *check.Named { return &o.Named })
	add(d, info.Groups, func(o *check.Group) *check.Named { return &o.Named })
	add(d, info.Templates, func(o *check.Template) *check.Named { return &o.Named })
	add(d, info.Mappings, func(o *check.Mapping) *check.Named { return &o.Named })
	add(d, info.Rules, func(o *check.Rule) *check.Named { return &o.Named })
	add(d, info.Examples, func(o *check.Example) *check.Named { return &o.Named })
	for _, r := range info.Records {
		add(d, r.Definitions, func(o *check.Definition) *check.Named { return &o.Named })
	}
	for _, g := range info.Groups {
		add(d, g.Definitions, func(o *check.Definition) *check.Named { return &o.Named })
	}
	for _, r := range info.Rules {
		d.rules[r.Name] = append(d.rules[r.Name], r)
	}
	return d
}

// add enters objects by their declarations; the first of several has it.
func add[O check.Object](d *declarations, list []O, of func(O) *check.Named) {
	for _, o := range list {
		if decl := of(o).Decl; decl != nil && d.by[decl] == nil {
			d.by[decl] = o
		}
	}
}

func byName[O check.Object](list []O) map[string]check.Object {
	m := make(map[string]check.Object, len(list))
	for _, o := range list {
		if m[o.ObjectName()] == nil {
			m[o.ObjectName()] = o
		}
	}
	return m
}

// DeclaredBy is the object that a declaration is of; of a table its first row. It
// is nil for declarations that name nothing, and where the name is another's.
func (s *Snapshot) DeclaredBy(placed *syntax.Placed) check.Object {
	var versioned map[string]check.Object
	switch placed.Decl.(type) {
	case *syntax.ValueDecl:
		versioned = s.declarations().values
	case *syntax.CodeSetDecl:
		versioned = s.declarations().sets
	case *syntax.CriteriaDecl:
		versioned = s.declarations().criteria
	default:
		return s.declarations().by[placed.Decl]
	}
	if name := placed.Decl.Header().Name; name != nil {
		return versioned[name.Text]
	}
	return nil
}

// RulesNamed are the versions and rows of the rules of a name, in order of
// declaration.
func (s *Snapshot) RulesNamed(name string) []*check.Rule { return s.declarations().rules[name] }
