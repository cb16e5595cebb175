package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// DeclaredIn are the objects that the names in a declaration declare. It looks at
// the declaration alone.
func (s *Snapshot) DeclaredIn(placed *syntax.Placed) map[syntax.Node]check.Object {
	m := map[syntax.Node]check.Object{}
	head := placed.Decl.Header()
	own := s.DeclaredBy(placed)
	if head.Name != nil && own != nil {
		m[head.Name] = own
	}
	for _, clause := range head.Body {
		switch line := clause.(type) {
		case *syntax.CodeClause:
			if o := s.Info.Use(line.Code); line.Code != nil && o != nil {
				m[line.Code] = o
			}
		case *syntax.FieldClause:
			if r, ok := own.(*check.Record); ok && line.Name != nil {
				for _, f := range r.Fields {
					if f.Clause == line {
						m[line.Name] = f
					}
				}
			}
		case *syntax.CriterionClause:
			if o := criterion(own, placed, line.Name); o != nil {
				m[line.Name] = o
			}
		case *syntax.MembersClause:
			for _, member := range line.Members {
				if o := collection(own, member.As); o != nil {
					m[member.As] = o
				}
			}
		case *syntax.PerClause:
			for _, name := range line.Fields {
				if o := groupKey(own, name); o != nil {
					m[name] = o
				}
			}
		}
	}
	return m
}

func collection(own check.Object, name *syntax.Name) check.Object {
	if g, ok := own.(*check.Group); ok && name != nil {
		for _, c := range g.Collections {
			if c.Name == name.Text {
				return c
			}
		}
	}
	return nil
}

func groupKey(own check.Object, name *syntax.Name) check.Object {
	if g, ok := own.(*check.Group); ok && name != nil {
		for _, k := range g.Key {
			if k.Name == name.Text {
				return k
			}
		}
	}
	return nil
}

func criterion(own check.Object, placed *syntax.Placed, name *syntax.Name) check.Object {
	if k, ok := own.(*check.Criteria); ok && name != nil {
		for _, version := range k.Versions {
			if !Declares(&version.Named, placed) {
				continue
			}
			for _, item := range version.Items {
				if item.Name == name.Text {
					return item
				}
			}
		}
	}
	return nil
}

// DeclaredBy is the object that a declaration is of; of a table its first row. It
// is nil for declarations that name nothing, and where the name is another's.
func (s *Snapshot) DeclaredBy(placed *syntax.Placed) check.Object {
	info := s.Info
	switch placed.Decl.(type) {
	case *syntax.RulesetDecl:
		if r := info.Ruleset; r != nil && Declares(&r.Named, placed) {
			return r
		}
	case *syntax.DocumentDecl:
		return first(info.Documents, placed, func(o *check.Document) *check.Named { return &o.Named })
	case *syntax.CodeSystemDecl:
		return first(info.CodeSystems, placed, func(o *check.CodeSystem) *check.Named { return &o.Named })
	case *syntax.RecordDecl:
		return first(info.Records, placed, func(o *check.Record) *check.Named { return &o.Named })
	case *syntax.GroupDecl:
		return first(info.Groups, placed, func(o *check.Group) *check.Named { return &o.Named })
	case *syntax.TemplateDecl:
		return first(info.Templates, placed, func(o *check.Template) *check.Named { return &o.Named })
	case *syntax.MappingDecl:
		return first(info.Mappings, placed, func(o *check.Mapping) *check.Named { return &o.Named })
	case *syntax.RuleDecl, *syntax.TableDecl:
		return first(info.Rules, placed, func(o *check.Rule) *check.Named { return &o.Named })
	case *syntax.ExampleDecl:
		return first(info.Examples, placed, func(o *check.Example) *check.Named { return &o.Named })
	case *syntax.DefineDecl:
		for _, r := range info.Records {
			if o := first(r.Definitions, placed, func(o *check.Definition) *check.Named { return &o.Named }); o != nil {
				return o
			}
		}
		for _, g := range info.Groups {
			if o := first(g.Definitions, placed, func(o *check.Definition) *check.Named { return &o.Named }); o != nil {
				return o
			}
		}
	case *syntax.ValueDecl:
		return named(info.Values, placed)
	case *syntax.CodeSetDecl:
		return named(info.CodeSets, placed)
	case *syntax.CriteriaDecl:
		return named(info.Criteria, placed)
	}
	return nil
}

// Declares says whether an object is of a declaration.
func Declares(n *check.Named, placed *syntax.Placed) bool {
	return n.Decl != nil && n.Decl == placed.Decl
}

// first is the first object of a declaration.
func first[O check.Object](list []O, placed *syntax.Placed, of func(O) *check.Named) check.Object {
	for _, o := range list {
		if Declares(of(o), placed) {
			return o
		}
	}
	return nil
}

// named is the object of that name: each declaration is a version of it.
func named[O check.Object](list []O, placed *syntax.Placed) check.Object {
	if name := placed.Decl.Header().Name; name != nil {
		for _, o := range list {
			if o.ObjectName() == name.Text {
				return o
			}
		}
	}
	return nil
}

// Named is the first object of a name, nil if none.
func Named[O check.Object](list []O, name string) check.Object {
	for _, o := range list {
		if o.ObjectName() == name {
			return o
		}
	}
	return nil
}
