package ide

import (
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// declared is the object that a name declares, nil where the node declares
// nothing. It looks at the declaration alone, so that one question about one word
// costs no walk over the whole project.
func (v *View) declared(placed *syntax.Placed, n syntax.Node) check.Object {
	head := placed.Decl.Header()
	if name := head.Name; name != nil && n == syntax.Node(name) {
		return v.declaredBy(placed)
	}
	for _, clause := range head.Body {
		switch line := clause.(type) {
		case *syntax.CodeClause:
			if line.Code != nil && n == syntax.Node(line.Code) {
				return v.Info.Uses[n]
			}
		case *syntax.FieldClause:
			if n == syntax.Node(line.Name) {
				if r, ok := v.declaredBy(placed).(*check.Record); ok {
					for _, f := range r.Fields {
						if f.Clause == line {
							return f
						}
					}
				}
			}
		case *syntax.CriterionClause:
			if n == syntax.Node(line.Name) {
				return v.criterion(placed, line.Name)
			}
		case *syntax.MembersClause, *syntax.PerClause:
			if g, ok := v.declaredBy(placed).(*check.Group); ok {
				if o := groupPart(g, clause, n); o != nil {
					return o
				}
			}
		}
	}
	return nil
}

// groupPart is the collection or the key that a name in a group's clause declares.
func groupPart(g *check.Group, clause syntax.Clause, n syntax.Node) check.Object {
	switch line := clause.(type) {
	case *syntax.MembersClause:
		for _, m := range line.Members {
			if n != syntax.Node(m.As) {
				continue
			}
			for _, c := range g.Collections {
				if c.Name == m.As.Text {
					return c
				}
			}
		}
	case *syntax.PerClause:
		for _, name := range line.Fields {
			if n != syntax.Node(name) {
				continue
			}
			for _, k := range g.Key {
				if k.Name == name.Text {
					return k
				}
			}
		}
	}
	return nil
}

func (v *View) criterion(placed *syntax.Placed, name *syntax.Name) check.Object {
	if k, ok := v.declaredBy(placed).(*check.Criteria); ok {
		for _, version := range k.Versions {
			if !declares(&version.Named, placed) {
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

// declaredBy is the object that a declaration is of; of a table its first row. It
// is nil for declarations that name nothing, and where the name is another's.
func (v *View) declaredBy(placed *syntax.Placed) check.Object {
	info := v.Info
	switch placed.Decl.(type) {
	case *syntax.RulesetDecl:
		if r := info.Ruleset; r != nil && declares(&r.Named, placed) {
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

// declares says whether an object is of a declaration. Where the declaration
// stands does not matter: an object may be of an earlier version of its file.
func declares(n *check.Named, placed *syntax.Placed) bool {
	return n.Decl != nil && n.Decl.Decl == placed.Decl
}

// first is the first object of a declaration.
func first[O check.Object](list []O, placed *syntax.Placed, of func(O) *check.Named) check.Object {
	for _, o := range list {
		if declares(of(o), placed) {
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
