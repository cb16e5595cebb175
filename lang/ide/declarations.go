package ide

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// declarations are the objects of a snapshot by what declares them, so that a walk
// over the declarations of a file does not look through all of them for each.
type declarations struct {
	by    map[syntax.Decl]model.Object
	rules map[string][]*model.Rule
	// Each declaration of these is a version of what has the name.
	values, sets, criteria map[string]model.Object
}

func newDeclarations(info *model.Info) *declarations {
	d := &declarations{
		by: map[syntax.Decl]model.Object{}, rules: map[string][]*model.Rule{},
		values: byName(info.Values), sets: byName(info.CodeSets), criteria: byName(info.Criteria),
	}
	if r := info.Ruleset; r != nil {
		add(d, []*model.Ruleset{r}, func(o *model.Ruleset) *model.Named { return &o.Named })
	}
	add(d, info.Assumptions, func(o *model.NamedAssumption) *model.Named { return &o.Named })
	add(d, info.Documents, func(o *model.Document) *model.Named { return &o.Named })
	add(d, info.CodeSystems, func(o *model.CodeSystem) *model.Named { return &o.Named })
	add(d, info.Records, func(o *model.Record) *model.Named { return &o.Named })
	add(d, info.Groups, func(o *model.Group) *model.Named { return &o.Named })
	add(d, info.Templates, func(o *model.Template) *model.Named { return &o.Named })
	add(d, info.Mappings, func(o *model.Mapping) *model.Named { return &o.Named })
	add(d, info.Sections, func(o *model.Section) *model.Named { return &o.Named })
	add(d, info.Rules, func(o *model.Rule) *model.Named { return &o.Named })
	add(d, info.Examples, func(o *model.Example) *model.Named { return &o.Named })
	for _, r := range info.Records {
		addDefinitions(d, r.Definitions)
	}
	for _, g := range info.Groups {
		addDefinitions(d, g.Definitions)
	}
	for _, r := range info.Rules {
		d.rules[r.Name] = append(d.rules[r.Name], r)
	}
	return d
}

// addDefinitions enters definitions. Of one for several cases it is that for the case
// which its header names first, in whatever order the cases are declared.
func addDefinitions(d *declarations, list []*model.Definition) {
	for _, o := range list {
		if o.First.On != nil {
			o = o.First
		}
		add(d, []*model.Definition{o}, func(o *model.Definition) *model.Named { return &o.Named })
	}
}

// add enters objects by their declarations; the first of several has it.
func add[O model.Object](d *declarations, list []O, of func(O) *model.Named) {
	for _, o := range list {
		if decl := of(o).Decl; decl != nil && d.by[decl] == nil {
			d.by[decl] = o
		}
	}
}

func byName[O model.Object](list []O) map[string]model.Object {
	m := make(map[string]model.Object, len(list))
	for _, o := range list {
		if m[o.ObjectName()] == nil {
			m[o.ObjectName()] = o
		}
	}
	return m
}

// DeclaredBy is the object that a declaration is of; of a table its first row. It
// is nil for declarations that name nothing, and where the name is another's.
func (s *Snapshot) DeclaredBy(placed *syntax.Placed) model.Object {
	var versioned map[string]model.Object
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
func (s *Snapshot) RulesNamed(name string) []*model.Rule { return s.declarations().rules[name] }
