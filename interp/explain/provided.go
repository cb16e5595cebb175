package explain

import (
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// unmet is a forutsetter that is not yes, or a må være kjent of which something is
// unknown: what came of it, what it names as missing, and what it says instead.
type unmet struct {
	node *Node
	need []string
	provision
}

// said is what it says instead, of a rule or where that is nil of a section.
func (u *unmet) said(r *model.Rule) string {
	return finding.Fill(u.Text, r, u.in, u.in.info.Lang)
}

// provision is one of them, and the scope it is read in.
type provision struct {
	*model.Provided
	in *scope
}

// provisions are those of a rule's section, then its own.
func (s *scope) provisions(r *model.Rule) []provision {
	var list []provision
	if r.Section != nil {
		list = s.in(r.Section.Decl).reading(r.Section.Provided)
	}
	return append(list, s.reading(r.Provided)...)
}

func (s *scope) reading(provided []*model.Provided) []provision {
	var list []provision
	for _, p := range provided {
		list = append(list, provision{p, s})
	}
	return list
}

// unmet finds the first that is not met, nil where all are.
func (s *scope) unmet(list []*model.Provided) *unmet { return firstUnmet(s.reading(list)) }

func firstUnmet(list []provision) *unmet {
	for _, p := range list {
		n := p.in.provision(p.Provided)
		switch {
		case n.truth() == Yes:
			continue
		case len(p.Lacking) > 0:
			var need []string
			for _, f := range p.Lacking {
				need = append(need, f.Record.Name+"."+f.Name)
			}
			return &unmet{n, union(need), p}
		case n.open(), p.Cond == nil:
			return &unmet{n, n.Need, p}
		}
		return &unmet{n, p.in.fieldsIn(p.Cond), p}
	}
	return nil
}

// provision is the condition of a forutsetter, or whether all is known that must
// be: if not, it needs what those lack that are not.
func (s *scope) provision(p *model.Provided) *Node {
	if p.Cond != nil {
		return s.eval(p.Cond)
	}
	all := &Node{Value: boolean(Yes)}
	for _, e := range p.Known {
		n := s.eval(e)
		all.Children = append(all.Children, n)
		if n.open() {
			all.Value, all.Need = boolean(No), union(all.Need, n.Need)
		}
	}
	return all
}

// clause is the word that the line begins with.
func clause(p *model.Provided) syntax.Keyword {
	if p.Cond == nil {
		return syntax.KwMustBeKnown
	}
	return syntax.KwProvided
}

// fieldsIn are the fields that an expression itself reads, as record.field.
func (s *scope) fieldsIn(e syntax.Expr) []string {
	var list []string
	syntax.Walk(e, func(n syntax.Node) bool {
		if e, ok := n.(syntax.Expr); ok {
			if f, ok := s.info.Use(e).(*model.Field); ok {
				list = append(list, f.Record.Name+"."+f.Name)
			}
		}
		return true
	})
	return union(list)
}
