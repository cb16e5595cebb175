package ide

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// DeclaredIn are the objects that the names in a declaration declare. It looks at
// the declaration alone.
func (s *Snapshot) DeclaredIn(placed *syntax.Placed) map[syntax.Node]model.Object {
	m := map[syntax.Node]model.Object{}
	head := placed.Decl.Header()
	own := s.DeclaredBy(placed)
	if head.Name != nil && own != nil {
		m[head.Name] = own
	}
	fields := map[*syntax.FieldClause]*model.Field{}
	if r, ok := own.(*model.Record); ok {
		for _, f := range r.Fields {
			fields[f.Clause] = f
		}
	}
	for _, clause := range head.Body {
		switch line := clause.(type) {
		case *syntax.CodeClause:
			if o := s.Info.Use(line.Code); line.Code != nil && o != nil {
				m[line.Code] = o
			}
		case *syntax.FieldClause:
			if f := fields[line]; f != nil && line.Name != nil {
				m[line.Name] = f
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

func collection(own model.Object, name *syntax.Name) model.Object {
	if g, ok := own.(*model.Group); ok && name != nil {
		for _, c := range g.Collections {
			if c.Name == name.Text {
				return c
			}
		}
	}
	return nil
}

func groupKey(own model.Object, name *syntax.Name) model.Object {
	if g, ok := own.(*model.Group); ok && name != nil {
		for _, k := range g.Key {
			if k.Name == name.Text {
				return k
			}
		}
	}
	return nil
}

func criterion(own model.Object, placed *syntax.Placed, name *syntax.Name) model.Object {
	if k, ok := own.(*model.Criteria); ok && name != nil {
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

// Declares says whether an object is of a declaration.
func Declares(n *model.Named, placed *syntax.Placed) bool {
	return n.Decl != nil && n.Decl == placed.Decl
}

// Named is the first object of a name, nil if none.
func Named[O model.Object](list []O, name string) model.Object {
	for _, o := range list {
		if o.ObjectName() == name {
			return o
		}
	}
	return nil
}
