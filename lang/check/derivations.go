package check

import (
	"ppolang/lang/check/internal/expr"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// derive reads what a field is where the file does not say.
func (c *checker) derive(m *mapping, line *syntax.DeriveClause) {
	f := c.mappedName(m, line.Field)
	if f == nil {
		return
	}
	if f.Type.Kind == model.Text && isJoin(line.Value) {
		c.joined(m, line, f)
		return
	}
	h, s := m.home, &expr.Scope{Home: m.home, On: m.Record}
	if f == m.Record.Key {
		c.Report(diag.KeyDerived, h.At(line.Field), diag.Plain(f.Name), diag.Plain(syntax.KwFrom.In(h.File.Lang)))
	}
	d := &model.Derivation{Field: f, Clause: line, Value: line.Value, When: line.When}
	if line.Find != nil {
		d.Find = c.find(s, f, line.Find)
	} else if line.Value != nil {
		c.derived(s, f, line.Value)
		c.ofTheRow(h, line.Value)
	}
	if line.When != nil {
		if len(line.Assumed) > 0 {
			c.Condition(s, line.When)
		} else {
			c.LineCondition(s, line, line.When)
		}
		c.ofTheRow(h, line.When)
	}
	d.Assumed = c.assumptions(h, line.Assumed)
	c.neverReached(m, d)
	m.Derived = append(m.Derived, d)
}

// derived types a value that a field is to have.
func (c *checker) derived(s *expr.Scope, f *model.Field, v syntax.Expr) {
	t := c.Operand(s, v, f.Type)
	if c.assignable(s, v, f, t) && t.Sensitive && !f.Sensitive {
		c.Report(diag.SensitiveUse, s.Home.At(v), diag.Plain(s.Home.Text(v)))
	}
}

// assignable says whether a field can have a value of a type, and reports it where not.
func (c *checker) assignable(s *expr.Scope, at syntax.Node, f *model.Field, t model.Type) bool {
	want := f.Type
	fits := want.Kind == t.Kind
	switch {
	case want.Kind == model.Bad || t.Kind == model.Bad:
		return false
	case want.Kind == model.Reference:
		fits = fits && want.Record == t.Record
	case want.Kind == model.Code || want.Kind == model.Codes:
		fits = (fits || want.Kind == model.Codes && t.Kind == model.Code) && model.ShareSystem(want.Systems, t.Systems)
	case want.Kind == model.Decimal:
		fits = t.Kind == model.Integer || t.Kind == model.Decimal
	case want.Kind == model.Percent:
		fits = fits || t.Kind == model.Decimal && t.Ratio
	}
	if fits {
		return true
	}
	if e, ok := at.(syntax.Expr); ok {
		c.Mismatch(s, e, want, t)
	} else {
		c.Report(diag.WrongType, s.Home.At(at), words.Type(want), words.Type(t))
	}
	return false
}

// find reads finn: the condition is on the record that is looked for, and the row in
// hand is a case further out.
func (c *checker) find(s *expr.Scope, f *model.Field, part *syntax.FindPart) *model.Find {
	found := &model.Find{Record: c.record(s.Home, part.Record), Where: part.Where}
	inner := *s
	inner.Outer, inner.On, inner.Lost = s, nil, true
	if found.Record != nil {
		inner.On, inner.Lost = found.Record, false
		c.foundValue(s, f, part, found)
	}
	if part.Where != nil {
		c.Condition(&inner, part.Where)
		c.ofTheRow(s.Home, part.Where)
	}
	return found
}

// foundValue sees to it that the field can have what is found.
func (c *checker) foundValue(s *expr.Scope, f *model.Field, part *syntax.FindPart, found *model.Find) {
	if part.Of == nil {
		c.assignable(s, part.Record, f, model.Type{Kind: model.Reference, Record: found.Record})
		return
	}
	of, ok := c.Names.Members[found.Record][part.Of.Text].(*model.Field)
	if !ok {
		c.NoField(s.Home, part.Of, found.Record)
		return
	}
	c.SetUse(part.Of, of)
	c.Use(of)
	found.Of = of
	if c.assignable(s, part.Of, f, of.Type) && of.Type.Sensitive && !f.Sensitive {
		c.Report(diag.SensitiveUse, s.Home.At(part.Of), diag.Plain(of.Name))
	}
}

// ofTheRow sees to it that an expression reads what stands in the row: fields, and
// those of records that it leads to. There are no groups yet, and no versions of what
// is defined for rules.
func (c *checker) ofTheRow(h model.Home, e syntax.Expr) {
	syntax.Walk(e, func(n syntax.Node) bool {
		reported := false
		switch n := n.(type) {
		case *syntax.CountExpr, *syntax.ExistsExpr, *syntax.EveryExpr, *syntax.FoldExpr, *syntax.PickExpr, *syntax.MeetsExpr:
			reported = true
		case *syntax.NameExpr, *syntax.MemberExpr:
			switch c.Nodes.Uses[n].(type) {
			case *model.Definition, *model.Criteria:
				reported = true
			}
		}
		if reported {
			c.Report(diag.NotOfRow, h.At(n), diag.Plain(h.Text(n)))
		}
		return !reported
	})
}

// neverReached warns of a line behind one that gives the field a value in every row.
func (c *checker) neverReached(m *mapping, d *model.Derivation) {
	for _, before := range m.Derived {
		if before.Field == d.Field && before.When == nil && before.Find == nil && before.Value != nil && c.isConstant(before.Value) {
			at := m.home.At(d.Clause)
			c.Report(diag.NeverReached, at, diag.Plain(d.Field.Name)).Relate(m.home.At(before.Clause), diag.Term{NB: "denne linja gir alltid en verdi", EN: "this line always gives a value"})
			return
		}
	}
}

// isConstant says whether an expression reads nothing.
func (c *checker) isConstant(e syntax.Expr) bool {
	constant := true
	syntax.Walk(e, func(n syntax.Node) bool {
		switch n.(type) {
		case *syntax.NameExpr, *syntax.MemberExpr, *syntax.CodeExpr, *syntax.NumberExpr:
			switch c.Nodes.Uses[n].(type) {
			case nil:
				_, name := n.(*syntax.NameExpr)
				constant = constant && !name
			case *model.CodeUse:
			default:
				constant = false
			}
		}
		return constant
	})
	return constant
}

// readDerived warns where a condition reads a field that only lines of the mapping give
// a value: what it reads is what the file gave.
func (c *checker) readDerived(m *mapping) {
	only := map[*model.Field]bool{}
	for _, d := range m.Derived {
		if _, mapped := m.mapped[d.Field]; !mapped && d.Find == nil {
			only[d.Field] = true
		}
	}
	warn := func(e syntax.Expr) {
		if e == nil {
			return
		}
		syntax.Walk(e, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.NameExpr); ok {
				if f, ok := c.Nodes.Uses[name].(*model.Field); ok && only[f] {
					c.Report(diag.DerivedRead, m.home.At(name), diag.Plain(f.Name))
				}
			}
			return true
		})
	}
	for _, line := range m.LeaveOut {
		warn(line.Cond)
	}
	for _, d := range m.Derived {
		warn(d.Value)
		warn(d.When)
		if d.Find != nil {
			warn(d.Find.Where)
		}
	}
}

// isJoin says whether an expression puts texts together: names and texts with + between.
func isJoin(e syntax.Expr) bool {
	sum, ok := e.(*syntax.ArithExpr)
	return ok && sum.Op == '+' && (isJoin(sum.L) || isPiece(sum.L)) && isPiece(sum.R)
}

func isPiece(e syntax.Expr) bool {
	switch e.(type) {
	case *syntax.NameExpr, *syntax.TextExpr, *syntax.CodeExpr:
		return true
	}
	return false
}

// joined reads a text that is put together of what stands under headings.
func (c *checker) joined(m *mapping, line *syntax.DeriveClause, f *model.Field) {
	h := m.home
	if line.When != nil || len(line.Assumed) > 0 {
		c.Report(diag.JoinedAlways, h.At(line), diag.Plain(f.Name))
	}
	if c.mappedTwice(m, line.Field, f) {
		return
	}
	to := &model.MappedField{Field: f}
	for _, e := range addends(line.Value) {
		c.SetType(e, model.Type{Kind: model.Text})
		to.Joined = append(to.Joined, c.piece(m, e))
	}
	c.SetType(line.Value, model.Type{Kind: model.Text})
	m.Fields = append(m.Fields, to)
}

func addends(e syntax.Expr) []syntax.Expr {
	if sum, ok := e.(*syntax.ArithExpr); ok {
		return append(addends(sum.L), addends(sum.R)...)
	}
	return []syntax.Expr{e}
}

// piece is one of the texts: under a heading, which is that of the field where it is
// the name of one, or as it stands.
func (c *checker) piece(m *mapping, e syntax.Expr) model.Piece {
	if text, ok := e.(*syntax.TextExpr); ok {
		return model.Piece{Text: text.Text.Value}
	}
	name, _ := expr.BareText(e)
	f, ok := c.Names.Members[m.Record][name].(*model.Field)
	if !ok {
		return model.Piece{Heading: name}
	}
	c.SetUse(e, f)
	for _, mapped := range m.Fields {
		if mapped.Field != f {
			continue
		}
		switch {
		case mapped.Path != nil:
			return model.Piece{Path: mapped.Path}
		case len(mapped.Columns) != 1 || mapped.Columns[0].From != mapped.Columns[0].To:
			c.Report(diag.JoinedOfSeveral, m.home.At(e), diag.Plain(f.Name))
			return model.Piece{}
		}
		return model.Piece{Heading: mapped.Columns[0].From}
	}
	return model.Piece{Heading: f.Name}
}

// findCircles reports each finn that rests on itself: the records that it looks among
// are found by looking among those that it is for.
func (c *checker) findCircles() {
	leads := map[*model.Record][]*model.Record{}
	for _, m := range c.Info.Mappings {
		for _, d := range m.Derived {
			if d.Find != nil && d.Find.Record != nil {
				leads[m.Record] = append(leads[m.Record], d.Find.Record)
			}
		}
	}
	for _, m := range c.Info.Mappings {
		for _, d := range m.Derived {
			if d.Find != nil && d.Find.Record != nil && reaches(leads, d.Find.Record, m.Record) {
				h := c.Info.HomeOf(m.Decl)
				c.Report(diag.FindCircle, h.At(d.Clause.Find), diag.Plain(m.Record.Name), diag.Plain(d.Find.Record.Name))
			}
		}
	}
}

func reaches(leads map[*model.Record][]*model.Record, from, to *model.Record) bool {
	seen := map[*model.Record]bool{}
	var visit func(r *model.Record) bool
	visit = func(r *model.Record) bool {
		if r == to {
			return true
		}
		if seen[r] {
			return false
		}
		seen[r] = true
		for _, next := range leads[r] {
			if visit(next) {
				return true
			}
		}
		return false
	}
	return visit(from)
}
