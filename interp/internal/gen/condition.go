package gen

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"

	"strings"
)

// boolean is a condition. Its parts stand in parentheses wherever the grammar
// might want them.
func (m *maker) boolean(e *env, depth int) string {
	if m.style.Wordy && depth > 0 && m.oneIn(3) {
		return m.wordy(e, depth-1)
	}
	if depth > 0 {
		switch m.IntN(14) {
		case 0:
			word := m.kw(pick(m, []syntax.Keyword{syntax.KwNot, syntax.KwSurely, syntax.KwPossibly}))
			if m.style.Kleene {
				word = m.kw(syntax.KwNot)
			}
			return words(word, "("+m.boolean(e, depth-1)+")")
		case 1, 2:
			return "(" + words(m.boolean(e, depth-1), m.kw(pick(m, []syntax.Keyword{syntax.KwAnd, syntax.KwOr})), m.boolean(e, depth-1)) + ")"
		case 3:
			return words(m.boolean(e, depth-1), m.kw(syntax.KwAnd), m.boolean(e, depth-1))
		case 4, 5:
			return words(m.number(e, depth), m.comparison(), m.number(e, depth-1))
		case 6, 7, 8, 9:
			if text := m.aggregate(e, depth); text != "" {
				return "(" + text + ")"
			}
		case 10:
			return words(m.number(e, depth-1), m.kw(syntax.KwBetween), m.number(e, depth-1), m.kw(syntax.KwAnd), m.number(e, depth-1))
		}
	}
	if e.outer != nil && m.oneIn(3) {
		if text := m.join(e); text != "" {
			return text
		}
	}
	return m.leaf(e, max(depth, 0))
}

func (m *maker) comparison() string { return pick(m, []string{"=", "≠", "!=", "<", "<=", ">", ">="}) }

func (m *maker) equality() string { return pick(m, []string{"=", "=", "≠"}) }

// join holds fields of a member against the case one level out: one, now and then two
// or three, by an equality or an order.
func (m *maker) join(e *env) string {
	var pairs []string
	for _, o := range e.on.members {
		for _, p := range e.outer.on.members {
			if o.kind != p.kind || o.kind == model.Codes || o.ref != p.ref || o.kind == model.Code && !share(o.systems, p.systems) {
				continue
			}
			theirs := m.outer(e, e.outer) + p.name
			switch {
			case !hasOrder(o.kind) || m.oneIn(3):
				pairs = append(pairs, words(o.name, m.equality(), theirs))
			case m.oneIn(3):
				pairs = append(pairs, words(theirs, m.comparison(), o.name))
			default:
				pairs = append(pairs, words(o.name, m.comparison(), theirs))
			}
			for _, q := range e.outer.on.members {
				if hasOrder(o.kind) && q.kind == o.kind && m.oneIn(3) {
					pairs = append(pairs, words(o.name, m.kw(syntax.KwBetween), theirs, m.kw(syntax.KwAnd), m.outer(e, e.outer)+q.name))
				}
			}
		}
	}
	if len(pairs) == 0 {
		return ""
	}
	text := pick(m, pairs)
	for m.oneIn(3) {
		text = words(text, m.kw(syntax.KwAnd), pick(m, pairs))
	}
	return text
}

// hasOrder says whether values of a kind can be less than others.
func hasOrder(kind model.Kind) bool {
	switch kind {
	case model.Integer, model.Decimal, model.Percent, model.Date:
		return true
	}
	return false
}

// coding is a condition that the case has a code in a field of its own; empty where
// it has none such.
func (m *maker) coding(on *entity) string {
	for _, o := range on.members {
		switch {
		case o.kind == model.Code:
			return words(o.name, "=", m.code(pick(m, o.systems)))
		case o.kind == model.Codes && m.oneIn(2):
			return words(o.name, m.kw(syntax.KwHasWord), m.code(pick(m, o.systems)))
		case o.kind == model.Codes:
			return words(o.name, m.kw(syntax.KwHasWord), m.kw(pick(m, []syntax.Keyword{syntax.KwAnyOfWord, syntax.KwAllOfWord})), "("+m.code(pick(m, o.systems))+", "+m.code(pick(m, o.systems))+")")
		}
	}
	return ""
}

// aggregate is a yes or no about a collection.
func (m *maker) aggregate(e *env, depth int) string {
	c := m.pickOne(e)
	if c == nil {
		return ""
	}
	switch m.IntN(4) {
	case 0:
		return words(m.kw(syntax.KwEvery), m.exceptFirst(c, m.members(e, c, depth)), m.kw(syntax.KwSatisfies), "("+m.boolean(&env{c.record, e}, depth-1)+")")
	case 1:
		return words(m.kw(syntax.KwCount), m.exceptFirst(c, m.members(e, c, depth)), m.comparison(), m.literal(model.Integer))
	}
	return words(m.kw(syntax.KwExists), m.exceptFirst(c, m.members(e, c, depth)))
}

// leaf is a condition on single operands.
func (m *maker) leaf(e *env, depth int) string {
	switch m.IntN(12) {
	case 0, 1:
		if c := m.coded(e, model.Codes); c.operand != nil {
			return m.has(c)
		}
	case 2, 3:
		if c := m.coded(e, model.Code); c.operand != nil {
			return m.isCode(e, c)
		}
	case 4:
		return words(m.date(e, depth), m.comparison(), m.date(e, depth-1))
	case 5:
		return words(m.share(e, depth), m.comparison(), m.operandOf(e, model.Percent))
	case 6:
		return words(m.operandOf(e, model.Text), m.equality(), m.operandOf(e, model.Text))
	case 7:
		return m.state(e)
	case 8:
		for _, k := range m.criteria {
			if k.on == e.on && m.oneIn(2) {
				return pick(m, []string{k.name, m.kw(syntax.KwMeets) + " " + k.name})
			}
		}
	case 9:
		return words(m.operandOf(e, model.Integer), m.comparison(), m.literal(model.Integer))
	case 10:
		return words(m.date(e, depth-1), m.kw(syntax.KwBetween), m.date(e, depth-1), m.kw(syntax.KwAnd), m.date(e, depth-1))
	}
	return m.operandOf(e, model.Bool)
}

// has tests a list of codes.
func (m *maker) has(c reading) string {
	switch m.IntN(8) {
	case 0:
		return words(c.text, m.kw(syntax.KwHasWord), m.kw(syntax.KwAllOfWord), m.set(c.systems, true))
	case 1:
		return words(c.text, m.kw(syntax.KwIsEmpty))
	case 2:
		return words(c.text, m.equality(), "()")
	case 3, 4:
		return words(c.text, m.kw(syntax.KwHasWord), m.oneCode(c.systems))
	}
	mode := pick(m, []syntax.Keyword{syntax.KwAnyOfWord, syntax.KwNoneOfWord, syntax.KwOnlyWord, syntax.KwAnyOutsideWord})
	return words(c.text, m.kw(syntax.KwHasWord), m.kw(mode), m.set(c.systems, false))
}

// oneCode is a code, or a dated value that is one.
func (m *maker) oneCode(systems []*system) string {
	for _, v := range m.values {
		if v.kind == model.Code && share(v.systems, systems) && m.oneIn(3) {
			return v.name
		}
	}
	return m.code(pick(m, systems))
}

// set is the right side of `har …` and `i`.
func (m *maker) set(systems []*system, listed bool) string {
	if m.oneIn(3) {
		if set := m.setOf(systems, listed); set != nil {
			return set.name
		}
	}
	if !listed && m.oneIn(10) {
		return pick(m, systems).name
	}
	if m.oneIn(12) {
		return "()"
	}
	var list []string
	for range 1 + m.IntN(3) {
		if m.oneIn(5) {
			list = append(list, m.oneCode(systems))
		} else {
			list = append(list, m.setItem(systems, listed))
		}
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// isCode tests one code.
func (m *maker) isCode(e *env, c reading) string {
	switch m.IntN(4) {
	case 0:
		return words(c.text, m.kw(syntax.KwIn), m.set(c.systems, false))
	case 1:
		others := m.reach(e, func(o *operand) bool { return o.kind == model.Code && share(o.systems, c.systems) })
		return words(c.text, m.equality(), pick(m, others).text)
	}
	return words(c.text, m.equality(), m.oneCode(c.systems))
}

// state asks whether something is known.
func (m *maker) state(e *env) string {
	list := m.reach(e, func(*operand) bool { return true })
	text := pick(m, list).text
	if m.oneIn(4) {
		if t := m.tally(e, 1); t != "" {
			text = "(" + t + ")"
		}
	}
	if m.style.Kleene {
		return m.kw(syntax.KwYes)
	}
	return words(text, m.kw(pick(m, []syntax.Keyword{syntax.KwIsKnown, syntax.KwIsUnknown})))
}

// otherwise is what a text is where it is known, and another where it is not.
func (m *maker) otherwise(text, or string) string {
	if m.style.Kleene {
		return text
	}
	return words(text, m.kw(syntax.KwOtherwise), or)
}

// not writes a condition, where the style says so as ikke ikke (…).
func (m *maker) not(condition string) string {
	if !m.style.DoubleNot {
		return condition
	}
	return words(m.kw(syntax.KwNot), m.kw(syntax.KwNot), "("+condition+")")
}
