package explain

import (
	"ppolang/interp/finding"
	"ppolang/interp/pairs"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// join reads the collection of an aggregate. It is unknown where its members, times
// those that the case in hand stands among, are more pairs than one case may come to.
func (s *scope) join(home *scope, x *syntax.CollExpr, of syntax.Expr, outer model.Case) *gathered {
	j := s.joins.Of(of, outer, s.around())
	n := s.among(home, x, j)
	if j.Counted && n > s.mostPairs && !s.isOwn(home, x, j) {
		if _, lacking := home.keyOf(s.info.Gathered(x).Group); lacking == nil {
			return &gathered{of: s.info.Gathered(x), lacking: []string{finding.TooManyPairs}}
		}
	}
	return s.collect(home, x, n)
}

// reach reads a collection that is pointed to: nobody where its members are more pairs
// than one case may come to.
func (s *scope) reach(x *syntax.CollExpr) *gathered {
	home := s.home(x)
	j := s.joins.Of(x, nil, s.around())
	if s.among(home, x, j) > s.mostPairs && !s.isOwn(home, x, j) {
		return &gathered{of: s.info.Gathered(x)}
	}
	return s.collect(home, x, s.among(home, x, nil))
}

// isOwn says whether the members are those of the group in hand: each is held against
// one case, and no record against another.
func (s *scope) isOwn(home *scope, x *syntax.CollExpr, j *pairs.Join) bool {
	return home.group != nil && home.group.of == s.info.Gathered(x).Group && (home == s || j != nil && j.Home)
}

// among is how many pairs a member is one of. j is nil for all that may be pointed to.
func (s *scope) among(home *scope, x *syntax.CollExpr, j *pairs.Join) int {
	n := 1
	if j == nil || j.Deep {
		n = max(s.pairs, 1)
	}
	if j != nil && !j.Open || s.isOwn(home, x, j) {
		return n
	}
	c := s.info.Gathered(x)
	key, lacking := home.keyOf(c.Group)
	if lacking != nil {
		return n
	}
	members := s.members(c, key)
	partners := len(members)
	if j != nil && j.Counted {
		for _, q := range j.Equal {
			partners = min(partners, s.mayMeet(home, members, q))
		}
	}
	return n * partners
}

// mayMeet is how many members may meet an equality.
func (s *scope) mayMeet(home *scope, members []*member, q pairs.Equality) int {
	in := s
	if q.Named != nil {
		in = home.in(q.Named.Decl)
	}
	no := No
	if q.Whole.Op == syntax.Ne {
		no = Yes
	}
	n := 0
	for _, m := range members {
		if in.on(m.row).eval(q.Whole).truth() != no {
			n++
		}
	}
	return n
}

// around is the scope as package pairs has it.
func (s *scope) around() *pairs.Scope {
	if s == nil {
		return nil
	}
	to := &pairs.Scope{Outer: s.outer.around()}
	if s.group != nil {
		to.On = s.group.of
	} else {
		to.On = s.rec.typ()
	}
	return to
}
