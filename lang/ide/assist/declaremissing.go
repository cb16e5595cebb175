package assist

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// declareMissingName offers to declare the name of a diagnostic as what may stand
// there, by how it is used: a first draft that can be read, for somebody to
// finish. None of them is preferred, for a draft is no mending.
func (s *site) declareMissingName(d diag.Diagnostic) {
	if len(d.Args) < 2 {
		return
	}
	c := s.At(d.Place.Span.Start)
	if c.Decl == nil || len(c.Path) < 2 {
		return
	}
	m := &missing{site: s, cursor: c, of: d, scope: scopeAt(s.View, c), name: d.Args[1].In(diag.EN)}
	switch d.Code {
	case diag.UnknownCode:
		m.name = d.Args[0].In(diag.EN)
		m.asCodes()
	case diag.UnknownField:
		if e, ok := ide.Around[*syntax.MemberExpr](c); ok {
			m.scope = m.scope.Within(m.scope.Reached(e.X))
			m.asOperand(true)
		}
	case diag.UnknownName:
		switch d.Args[0].In(diag.EN) {
		case "field or name":
			m.asOperand(false)
		case "set of criteria":
			m.offerCriteria()
		case "template":
			m.offerTemplate()
		case "rule":
			m.offerRule()
		}
	}
}

// declareMissing offers to declare what is named and nowhere declared, where one
// can see of what kind it is.
func (s *site) declareMissing() {
	for _, d := range s.selected() {
		s.declareMissingName(d)
	}
}

// asCodes offers what may stand among codes. What looks like a code is one.
func (m *missing) asCodes() {
	if _, word := m.cursor.Leaf().(*syntax.NameExpr); !word || strings.ToUpper(m.name) == m.name {
		return
	}
	u := m.used()
	if len(u.of.Systems) == 0 {
		u.of.Systems = m.systemsOf(m.of.Args[1].In(diag.EN))
	}
	if u.set {
		m.offerCodeSet(u.of.Systems)
	}
	if !u.sets {
		m.offerValue(model.Type{Kind: model.Code, Systems: u.of.Systems})
	}
}

// asOperand offers what may stand in a condition: of a record or group that is
// reached by a point, only what is its own.
func (m *missing) asOperand(member bool) {
	u := m.used()
	if u.of.Kind == model.Bad {
		return
	}
	value := func() {
		if !member && !u.literal && u.of.Kind != model.Bool && u.of.Kind != model.Codes && u.of.Kind != model.Text {
			m.offerValue(u.of)
		}
	}
	if u.right {
		value()
	}
	m.offerDefinition(u.of)
	m.offerField(u.of)
	if !u.right {
		value()
	}
}
