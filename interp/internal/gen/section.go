package gen

import (
	"slices"
	"strings"

	"ppolang/lang/syntax"
)

// section is what some rules have in common.
type section struct {
	name    string
	on      *entity // nil where it is for nothing
	sourced bool    // it names a source
	valid   bool    // it states a validity
	shares  bool    // it has conditions, so that its rules share a finding
}

// part makes a rule, perhaps a table, and where the program has sections a section
// around them: a rule behind another's section would stand in that.
func (m *maker) part(sections, table bool) {
	before := len(m.out.Rules)
	if !sections {
		if table {
			m.table()
		}
		m.rule(false)
		return
	}
	head := m.startSection()
	rules := len(m.rules)
	if m.oneIn(3) {
		m.rule(false)
	}
	if table && (m.section.on == nil || m.section.on == m.records[2]) {
		m.table()
	}
	m.rule(m.section.on != nil)
	var named *rule
	if of := m.section.on; of != nil && !slices.ContainsFunc(m.rules[rules:], func(r *rule) bool { return r.on != of }) {
		named = &rule{ref: m.section.name, on: of, bare: !m.section.shares}
	}
	m.section = nil
	if named != nil {
		m.rules = append(m.rules, named)
	}
	m.out.Rules = append(m.out.Rules[:before:before], head+strings.Join(m.out.Rules[before:], "\n"))
}

// startSection begins a section: a heading, or one with conditions.
func (m *maker) startSection() string {
	s := &section{name: m.name("avsnitt")}
	m.section = s
	line := words(m.kw(syntax.KwSection), s.name, `"Avsnitt `+s.name+`"`)
	if m.oneIn(4) {
		return line + "\n"
	}
	s.on = m.ruled()
	e := &env{on: s.on}
	header, own := m.about(words(m.kw(syntax.KwFor), s.on.name))
	lines := []string{words(line, header), own}
	if m.oneIn(2) {
		s.sourced = true
		lines = append(lines, m.kw(syntax.KwSource)+` alltid "Avsnitt"`)
	}
	if m.oneIn(4) {
		s.valid = true
		lines = append(lines, m.validity())
	}
	before := len(full(lines))
	for range m.IntN(3) {
		lines = append(lines, words(m.kw(syntax.KwWhen), m.not(m.boolean(e, 1))))
	}
	if m.oneIn(4) {
		lines = append(lines, words(m.kw(syntax.KwExceptWhen), m.not(m.boolean(e, 1))))
	}
	if known := m.known(e); known != "" && m.oneIn(2) {
		lines = append(lines, known)
	}
	lines = append(lines, m.provided(e)...)
	s.shares = len(full(lines)) > before
	if m.oneIn(5) {
		then := pick(m, []syntax.Keyword{syntax.KwIgnoreWord, syntax.KwWarningWord, syntax.KwErrorWord})
		lines = append(lines, words(m.kw(syntax.KwIfUnknown), m.kw(then)))
	}
	return block(append(lines, m.assumed()))
}

// about is what something is for, in its header or on a line of its own.
func (m *maker) about(text string) (header, own string) {
	if m.oneIn(4) {
		return "", text
	}
	return text, ""
}

// ruled is a record or a group that rules can be for.
func (m *maker) ruled() *entity {
	if on := pick(m, append([]*entity{m.records[2], m.records[3]}, m.groups...)); on.dated {
		return on
	}
	return m.records[2]
}
