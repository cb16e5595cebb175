package assist

import (
	"slices"
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// usage is how a name is used.
type usage struct {
	of      model.Type // what is expected there; Bad where that cannot be said
	set     bool       // a set of codes may stand there
	sets    bool       // and one code by name may not
	literal bool       // it is compared with what is written out: it is no value itself
	right   bool       // it is what something else is held up against
}

// used finds out how the name is used from what stands around it.
func (m *missing) used() usage {
	path := m.cursor.Path
	node := path[len(path)-1]
	reached, picked := false, false
	for i := len(path) - 2; i >= 0; i-- {
		if _, ok := path[i].(*syntax.MemberExpr); ok {
			reached = true
		}
		if _, ok := path[i].(*syntax.IsClause); ok && picked {
			if u := m.asDefined(); u.of.Kind == model.Date {
				return u
			}
			return usage{of: model.Type{Kind: model.Integer}}
		}
		if _, ok := path[i].(*syntax.IsClause); ok && reached {
			return m.asDefined() // a definition may be a record's field, of whatever type
		}
		if fold, ok := path[i].(*syntax.FoldExpr); ok && fold.Op != syntax.Sum {
			picked, node = true, fold // the largest day is a day
			continue
		}
		var u usage
		var up bool
		if e, ok := path[i].(syntax.Expr); ok {
			u, up = m.operandOf(e, node)
		} else {
			u, up = m.partOf(path[i], node, path[:i])
		}
		if !up {
			return u
		}
		node = path[i]
	}
	return usage{}
}

// asDefined is how the definition that the name stands in is used: the first use that
// says of which type it is.
func (m *missing) asDefined() usage {
	if m.defined {
		return usage{} // two definitions of each other
	}
	d, ok := m.DeclaredBy(m.cursor.Decl).(*model.Definition)
	if !ok {
		return usage{}
	}
	for _, o := range m.Occurrences(d) {
		if o.Declare || o.File != m.File {
			continue
		}
		other := *m
		other.defined, other.cursor = true, m.At(o.Span.Start)
		if other.cursor.Decl == nil || len(other.cursor.Path) < 2 {
			continue
		}
		other.scope = scopeAt(m.View, other.cursor)
		if u := other.used(); u.of.Kind != model.Bad && u.of.Kind != model.Text {
			return usage{of: u.of}
		}
	}
	return usage{}
}

// operandOf is the usage of what stands in an expression; up says that the whole
// expression is used alike.
func (m *missing) operandOf(e syntax.Expr, node syntax.Node) (u usage, up bool) {
	of := func(k model.Kind) (usage, bool) { return usage{of: model.Type{Kind: k}}, false }
	switch e := e.(type) {
	case *syntax.ParenExpr, *syntax.ListExpr, *syntax.MemberExpr:
		if member, ok := e.(*syntax.MemberExpr); ok && syntax.Node(member.Field) != node {
			return usage{}, false // a reference, and to what is not known
		}
		return usage{}, true
	case *syntax.LogicExpr, *syntax.NotExpr, *syntax.CertainExpr, *syntax.CollExpr, *syntax.EveryExpr:
		return of(model.Bool)
	case *syntax.NegExpr, *syntax.FoldExpr:
		return of(model.Integer)
	case *syntax.CountExpr, *syntax.StateExpr:
		if state, ok := e.(*syntax.StateExpr); ok && state.State == syntax.Empty {
			return usage{}, false
		}
		return of(model.Text)
	case *syntax.CallExpr:
		if e.Func == syntax.CountCodes {
			return usage{}, false
		}
		return of(model.Date)
	case *syntax.CompareExpr:
		return m.beside(e.L, e.R, node), false
	case *syntax.BetweenExpr:
		if e.X == node {
			return m.beside(e.X, e.Lo, node), false
		}
		return m.beside(e.X, nil, node), false
	case *syntax.OtherwiseExpr:
		return m.beside(e.L, e.R, node), false
	case *syntax.ArithExpr:
		u := m.beside(e.L, e.R, node)
		switch {
		case u.of.Kind == model.Date:
			u.of.Kind = model.Duration
		case u.of.Kind == model.Duration && e.L == node:
			u.of.Kind = model.Date
		case u.of.Kind == model.Bad:
			return usage{}, true
		}
		u.literal, u.right = false, u.of.Kind != model.Date
		return u, false
	case *syntax.HasExpr:
		if e.X == node {
			return usage{of: model.Type{Kind: model.Codes, Systems: systemsIn(m.site.View, e.Codes)}, literal: true}, false
		}
		return usage{of: model.Type{Kind: model.Code, Systems: m.scope.TypeOf(e.X).Systems}, set: e.Mode != syntax.Has}, false
	case *syntax.InExpr:
		if e.X == node {
			return usage{of: model.Type{Kind: model.Code, Systems: systemsIn(m.site.View, e.Set)}, literal: true}, false
		}
		return usage{of: model.Type{Kind: model.Code, Systems: m.scope.TypeOf(e.X).Systems}, set: true}, false
	}
	return usage{}, false
}

// partOf is the usage of what stands in a line, a message or a table.
func (m *missing) partOf(parent, node syntax.Node, path []syntax.Node) (u usage, up bool) {
	switch p := parent.(type) {
	case *syntax.WhenClause, *syntax.RequireClause, *syntax.ProvidedClause, *syntax.CriterionClause, *syntax.IsClause, *syntax.GroupMember:
		return usage{of: model.Type{Kind: model.Bool}}, false
	case *syntax.Part:
		return usage{of: model.Type{Kind: model.Text}}, false
	case *syntax.SetMember, *syntax.ExceptionTarget:
		return usage{set: true, sets: true}, false
	case *syntax.Cell:
		return m.cell(p, path), false
	}
	return usage{}, false
}

// beside is the usage of one of two things that are held up against each other.
func (m *missing) beside(l, r syntax.Expr, node syntax.Node) usage {
	if l == node {
		return usage{of: m.alike(r), literal: r != nil && single(r) && !m.isName(r)}
	}
	return usage{of: m.alike(l), literal: single(l) && !m.isName(l), right: true}
}

// isName says whether an expression is the name of something declared.
func (m *missing) isName(e syntax.Expr) bool {
	name, ok := e.(*syntax.NameExpr)
	return ok && m.scope.Lookup(name.Text) != nil
}

// alike is the type of what an expression may be compared with.
func (m *missing) alike(e syntax.Expr) model.Type {
	if e == nil {
		return model.Type{}
	}
	if n, ok := e.(*syntax.NumberExpr); ok && !strings.ContainsAny(n.Raw, ".,") {
		return model.Type{Kind: model.Integer}
	}
	if t := m.scope.TypeOf(e); t.Kind != model.Bad {
		if t.Ratio {
			t.Kind = model.Percent
		}
		return model.Type{Kind: t.Kind, Systems: t.Systems}
	}
	if systems := systemsIn(m.site.View, e); systems != nil {
		return model.Type{Kind: model.Code, Systems: systems}
	}
	return model.Type{}
}

// systemsIn are the code systems of the first thing in an expression that says of
// which it is: a system by name, a dated value, a code set by what it holds, a code
// by the first system that lists it, one that lists all codes beside it before others;
// else the first whose shape they have.
func systemsIn(v *ide.View, e syntax.Node) []*model.CodeSystem {
	codes := codesIn(e)
	for _, listed := range []bool{true, false} {
		f := systemFinder{View: v, listed: listed, beside: codes, met: map[*model.CodeSet]bool{}}
		if f.find(e); f.found != nil {
			return f.found
		}
	}
	return nil
}

// codesIn are the words of an expression that may be codes.
func codesIn(e syntax.Node) []string {
	var list []string
	if e != nil {
		syntax.Walk(e, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.NameExpr:
				list = append(list, n.Text)
			case *syntax.NumberExpr:
				list = append(list, n.Raw)
			case *syntax.CodeExpr:
				list = append(list, n.Text)
			}
			return true
		})
	}
	return list
}

// systemFinder looks for code systems. A code set is looked into once.
type systemFinder struct {
	*ide.View
	listed bool     // a code's shape is not enough
	beside []string // what stands with the code in hand
	met    map[*model.CodeSet]bool
	found  []*model.CodeSystem
}

func (f *systemFinder) find(e syntax.Node) {
	if e == nil {
		return
	}
	syntax.Walk(e, func(n syntax.Node) bool {
		if f.found != nil {
			return false
		}
		switch n := n.(type) {
		case *syntax.NameExpr:
			f.named(n.Text)
		case *syntax.NumberExpr:
			f.code(n.Raw)
		case *syntax.CodeExpr:
			f.code(n.Text)
		case *syntax.PrefixExpr:
			f.first(func(s *model.CodeSystem) bool { return s.HasPrefix(n.Text) })
		case *syntax.RangeExpr:
			if n.From != nil {
				f.first(func(s *model.CodeSystem) bool { return s.HasPrefix(n.From.Text) })
			}
		}
		return f.found == nil
	})
}

// named finds the systems of what has a name.
func (f *systemFinder) named(name string) {
	if system, ok := ide.Named(f.Info.CodeSystems, name).(*model.CodeSystem); ok {
		f.found = []*model.CodeSystem{system}
		return
	}
	if value, ok := ide.Named(f.Info.Values, name).(*model.Value); ok && value.Type.Kind == model.Code {
		f.found = value.Type.Systems
		return
	}
	if set, ok := ide.Named(f.Info.CodeSets, name).(*model.CodeSet); ok && !f.met[set] {
		f.met[set] = true
		beside := f.beside
		defer func() { f.beside = beside }()
		for _, version := range set.Versions {
			f.beside = nil
			for _, member := range version.Members {
				f.beside = append(f.beside, codesIn(member.X)...)
			}
			for _, member := range version.Members {
				if f.found == nil && !member.Outside {
					f.find(member.X)
				}
			}
		}
		return
	}
	f.code(name)
}

// code finds the system of a code.
func (f *systemFinder) code(code string) {
	has := func(s *model.CodeSystem, code string) bool {
		codes, known := s.Lookup(code)
		return codes != nil || !f.listed && known && s.Pattern != nil
	}
	f.first(func(s *model.CodeSystem) bool {
		return has(s, code) && !slices.ContainsFunc(f.beside, func(other string) bool { return !has(s, other) })
	})
	f.first(func(s *model.CodeSystem) bool { return has(s, code) })
}

func (f *systemFinder) first(is func(*model.CodeSystem) bool) {
	if i := slices.IndexFunc(f.Info.CodeSystems, is); i >= 0 && f.found == nil {
		f.found = f.Info.CodeSystems[i : i+1 : i+1]
	}
}

// cell is the usage of what stands in a table of a rule: in the header what the
// column is about, by what its cells hold; below it a value.
func (m *missing) cell(cell *syntax.Cell, path []syntax.Node) usage {
	table, ok := ide.Around[*syntax.TableClause](ide.Cursor{Path: path})
	if !ok || table.Header == nil {
		return usage{}
	}
	if i := slices.Index(table.Header.Cells, cell); i >= 0 {
		for _, row := range table.Rows {
			if i < len(row.Cells) && len(row.Cells[i].Items) > 0 {
				t := m.alike(row.Cells[i].Items[0])
				if t.Kind == model.Code && cell.Column != syntax.ConditionColumn {
					t.Kind = model.Codes
				}
				return usage{of: t, literal: true}
			}
		}
		return usage{}
	}
	for _, row := range table.Rows {
		if i := slices.Index(row.Cells, cell); i >= 0 && i < len(table.Header.Cells) && table.Header.Cells[i].Head != nil {
			t := m.scope.TypeOf(table.Header.Cells[i].Head)
			coded := t.Kind == model.Code || t.Kind == model.Codes
			return usage{of: model.Type{Kind: t.Kind, Systems: t.Systems}, set: coded, right: true}
		}
	}
	return usage{}
}

// scopeAt is where a name at a cursor is looked up.
func scopeAt(v *ide.View, c ide.Cursor) *check.Scope {
	r := check.ScopeOf(v.Info, c.Decl)
	for i := 0; i+1 < len(c.Path); i++ {
		next := c.Path[i+1]
		switch n := c.Path[i].(type) {
		case *syntax.GroupMember:
			if n.When == next && n.Record != nil {
				if record := v.Info.RecordNamed(n.Record.Text); record != nil {
					r = check.ScopeOn(v.Info, record)
				}
			}
		case *syntax.CollExpr:
			if n.Where == next {
				r = r.Members(n)
			}
		case *syntax.EveryExpr:
			if n.Satisfies == next {
				r = r.Members(n.Coll)
			}
		case *syntax.CountExpr:
			if n.Distinct == next {
				r = r.Members(n.Coll)
			}
		case *syntax.FoldExpr:
			if n.X == next {
				r = r.Members(n.Coll)
			}
		}
	}
	return r
}

// single says whether a value can stand in a cell.
func single(e syntax.Expr) bool {
	switch e.(type) {
	case *syntax.NameExpr, *syntax.CodeExpr, *syntax.NumberExpr, *syntax.PercentExpr, *syntax.DateExpr, *syntax.TextExpr, *syntax.BoolExpr:
		return true
	}
	return false
}
