package explain

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// unmet is a forutsetter that is not yes, or a må være kjent of which something is
// unknown: what came of it, what it names as missing, and what it says instead.
type unmet struct {
	node *Node
	need []string
	text string
}

// unmet finds the first that is not met, nil where all are.
func (s *scope) unmet(list []*model.Provided) *unmet {
	for _, p := range list {
		n := s.provision(p)
		switch {
		case n.truth() == Yes:
			continue
		case len(p.Lacking) > 0:
			var need []string
			for _, f := range p.Lacking {
				need = append(need, f.Record.Name+"."+f.Name)
			}
			return &unmet{n, union(need), p.Text}
		case n.open(), p.Cond == nil:
			return &unmet{n, n.Need, p.Text}
		}
		return &unmet{n, s.fieldsIn(p.Cond), p.Text}
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
