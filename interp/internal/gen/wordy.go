package gen

import (
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// What is written in more words than it needs, and what only looks so.

// wordy is such a condition, in parentheses.
func (m *maker) wordy(e *env, depth int) string {
	f := m.ownField(e, 0)
	if f == nil || m.oneIn(2) {
		text := "(" + words("("+m.boolean(e, depth)+")", m.kw(syntax.KwOtherwise), m.literal(model.Bool)) + ")"
		if m.oneIn(3) {
			text = words(m.kw(syntax.KwNot), text)
		}
		return text
	}
	test := m.test(f)
	switch m.IntN(10) {
	case 0:
		test = words(m.kw(syntax.KwNot), test)
	case 1:
		test = "(" + words(test, m.kw(pick(m, []syntax.Keyword{syntax.KwAnd, syntax.KwOr})), m.test(f)) + ")"
	case 2:
		test = words(test, m.kw(syntax.KwAnd), m.test(f))
	case 3:
		test = m.boolean(e, depth)
	case 4: // never yes, and sikkert would be where the field is unknown
		test = words(f.name, m.kw(syntax.KwIsUnknown))
	case 5:
		test = words("(("+test+")", m.kw(syntax.KwOtherwise), m.kw(syntax.KwYes)+")")
	case 6:
		test = words(test, m.kw(syntax.KwAnd), m.boolean(e, depth))
	}
	return "(" + words(f.name, m.kw(syntax.KwIsKnown), m.kw(syntax.KwAnd), test) + ")"
}

// bracketed is a collection that a case puts a condition on.
type bracketed struct {
	on *entity
	of *collection
}

// said is such a condition, mostly one that was written before.
func (m *maker) said(of bracketed, text string) string {
	if before := m.brackets[of]; before != "" && m.IntN(4) > 0 {
		return before
	}
	m.brackets[of] = text
	return text
}

// test is a condition on one field and nothing else.
func (m *maker) test(f *operand) string {
	switch f.kind {
	case model.Bool:
		return pick(m, []string{f.name, words(f.name, "=", m.literal(model.Bool))})
	case model.Text:
		return words(f.name, m.equality(), m.literal(model.Text))
	case model.Code:
		return words(f.name, pick(m, []string{"= " + m.code(f.systems[0]), m.kw(syntax.KwIn) + " " + m.set(f.systems, false)}))
	case model.Codes:
		return m.has(reading{f.name, f})
	case model.Date:
		return pick(m, []string{words(f.name, m.comparison(), m.literal(model.Date)), words(m.kw(syntax.KwYearOfWord)+"("+f.name+")", "=", "2025")})
	}
	return words(f.name, m.comparison(), m.literal(f.kind))
}

// ownField is a field of the case in hand that may be unknown, one of the first few
// where that is asked for; nil where it has none.
func (m *maker) ownField(e *env, first int) *operand {
	var list []*operand
	for _, o := range e.on.members {
		if !o.defined && o.kind != model.Reference && o != e.on.members[0] && (first == 0 || len(list) < first) {
			list = append(list, o)
		}
	}
	if e.on.isGroup || len(list) == 0 {
		return nil
	}
	return pick(m, list)
}

// wordyFact is a forutsetter or a krev that a field is known, "" where there is none.
func (m *maker) wordyFact(e *env, word syntax.Keyword) string {
	f := m.ownField(e, 2)
	if f == nil {
		return ""
	}
	line := words(m.kw(word), f.name, m.kw(syntax.KwIsKnown))
	if word == syntax.KwProvided && m.oneIn(2) {
		line = words(line, m.kw(syntax.KwLacking), e.on.name+"."+pick(m, []string{f.name, f.name, m.ownField(e, 2).name}))
	}
	return line
}
