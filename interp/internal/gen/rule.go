package gen

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// definitions names expressions of records and groups.
func (m *maker) definitions() {
	for range m.IntN(4) {
		m.namedCollection(pick(m, append(m.records[1:], m.groups...)))
	}
	for range m.IntN(5) {
		on := []*entity{pick(m, append(m.records[1:], m.groups...))}
		if m.oneIn(3) {
			on = some(m, append(m.records[1:], m.groups...), 3)
		}
		m.definition(on)
	}
}

// namedCollection names a collection for a record or a group, with a condition perhaps,
// and perhaps what it names is of another one that has a name.
func (m *maker) namedCollection(on *entity) {
	e := &env{on: on}
	of := m.pickOne(e)
	for _, c := range on.collections {
		if c.named && m.oneIn(2) {
			of = c
		}
	}
	if of == nil {
		return
	}
	c := &collection{name: m.name("samling"), record: of.record, group: on, named: true}
	text := m.members(e, of, 2)
	if m.oneIn(4) && !of.cut {
		text, c.cut = words(text, m.kw(syntax.KwExceptFirst)), true
	}
	c.cut = c.cut || of.cut
	m.base(words(m.kw(syntax.KwDefine), c.name, `"Samling"`, m.kw(syntax.KwFor), on.name), words(m.kw(syntax.KwIs), text), m.assumed())
	on.collections = append(on.collections, c)
}

// shared is what several records and groups have in common, as one that has only
// that.
func shared(of []*entity) *entity {
	if len(of) == 1 {
		return of[0]
	}
	var names []string
	for _, e := range of {
		names = append(names, e.name)
	}
	common := &entity{name: strings.Join(names, ", "), dated: true, several: true}
	for _, o := range of[0].members {
		inAll := true
		for _, other := range of[1:] {
			inAll = inAll && slices.ContainsFunc(other.members, func(p *operand) bool {
				return p.name == o.name && p.kind == o.kind && p.ref == o.ref && p.sensitive == o.sensitive && slices.Equal(p.systems, o.systems)
			})
		}
		if inAll {
			common.members = append(common.members, o)
		}
	}
	return common
}

func (m *maker) definition(of []*entity) {
	on := shared(of)
	if len(on.members) == 0 {
		return
	}
	o := &operand{name: m.name("def"), defined: true}
	e := &env{on: on}
	var text string
	switch m.IntN(8) {
	case 0, 1, 2:
		o.kind, text = model.Bool, m.boolean(e, 2)
	case 3:
		o.kind, text = model.Decimal, "0.5 + "+m.number(e, 1)
	case 4:
		o.kind, text = model.Integer, m.tally(e, 1)
		if !strings.HasPrefix(text, m.kw(syntax.KwCount)) {
			text = m.kw(syntax.KwYearOfWord) + "(" + m.date(e, 1) + ")"
		}
	case 5:
		o.kind, text = model.Date, m.date(e, 1)
	default:
		found := m.reach(e, func(o *operand) bool { return !o.sensitive })
		if m.oneIn(2) {
			found = m.reach(e, func(o *operand) bool {
				return o.kind == model.Code || o.kind == model.Codes || o.kind == model.Reference
			})
		}
		if len(found) == 0 {
			return
		}
		got := pick(m, found)
		o.kind, o.systems, o.ref, text = got.kind, got.systems, got.ref, got.text
		o.field = !got.defined || got.field
		if o.kind == model.Code && m.oneIn(2) {
			o.field = false
			text = m.otherwise(text, m.code(pick(m, o.systems)))
		}
	}
	names, assumed := []string{on.name}, m.assumed()
	if m.style.Wordy {
		names = strings.Split(on.name, ", ")
	}
	for _, name := range names {
		m.base(words(m.kw(syntax.KwDefine), o.name, `"Definisjon"`, m.kw(syntax.KwFor), name), words(m.kw(syntax.KwIs), text), assumed)
	}
	for _, one := range of {
		one.members = append(one.members, o)
	}
}

// provided are lines of må være kjent and forutsetter, in any order; mostly none.
func (m *maker) provided(e *env) []string {
	var lines []string
	if m.style.Wordy && m.oneIn(2) {
		lines = append(lines, m.wordyFact(e, syntax.KwProvided))
	}
	for m.oneIn(5) {
		if line := m.known(e); line != "" && m.oneIn(2) {
			lines = append(lines, line)
			continue
		}
		text := words(m.kw(syntax.KwProvided), m.boolean(e, 1))
		if m.oneIn(2) {
			r := pick(m, m.records)
			text = words(text, m.kw(syntax.KwLacking), r.name+"."+m.fieldOf(r))
		}
		if m.oneIn(4) {
			text = words(text, m.message(e, false))
		}
		lines = append(lines, text)
	}
	return lines
}

// known is a må være kjent of what can be known in a scope, empty where there is nothing.
func (m *maker) known(e *env) string {
	facts := m.reach(e, func(o *operand) bool { return !o.defined || o.field })
	if len(facts) == 0 {
		return ""
	}
	if defined := m.reach(e, func(o *operand) bool { return o.defined && o.field }); len(defined) > 0 && m.oneIn(3) {
		facts = defined
	}
	var list []string
	for range 1 + m.IntN(3) {
		list = append(list, pick(m, facts).text)
	}
	return words(m.kw(syntax.KwMustBeKnown), strings.Join(list, ", "))
}

// fieldOf is the name of a field of a record.
func (m *maker) fieldOf(r *entity) string {
	for {
		if o := pick(m, r.members); !o.defined {
			return o.name
		}
	}
}

func (m *maker) criteriaSets() {
	for _, on := range []*entity{m.records[2], pick(m, m.groups)} {
		if !m.oneIn(2) {
			continue
		}
		k := &criteria{m.name("krav"), on}
		about, source := words(m.kw(syntax.KwFor), on.name), m.kw(syntax.KwSource)+" alltid"
		if m.oneIn(4) { // what follows stands in this section too, and has a source of its own
			m.base(words(m.kw(syntax.KwSection), m.name("kravene"), `"Kravene"`, about), source)
			about, source = "", ""
		}
		for _, valid := range m.versions() {
			lines := []string{words(m.kw(syntax.KwCriteria), k.name, `"Krav"`, about), source, valid, m.assumed()}
			lines = append(lines, m.provided(&env{on: on})...)
			for i := range 1 + m.IntN(3) {
				lines = append(lines, words(m.kw(syntax.KwCriterion), fmt.Sprintf(`k%d "Krav %d"`, i, i), m.kw(syntax.KwIs), m.not(m.boolean(&env{on: on}, 1))))
				lines = append(lines, m.provided(&env{on: on})...)
				lines = append(lines, m.assumed())
			}
			m.base(lines...)
		}
		m.criteria = append(m.criteria, k)
	}
}

// rule makes a rule, perhaps in two versions. The last of a section may name that.
func (m *maker) rule(last bool) {
	on := m.ruled()
	about := words(m.kw(syntax.KwFor), on.name)
	versions := []string{m.kw(syntax.KwSource) + ` alltid "Del"`}
	kinds := m.IntN(6)
	if s := m.section; s != nil {
		if s.on != nil {
			on, about = s.on, words(m.kw(syntax.KwFor), s.on.name)
			if m.oneIn(2) {
				about = ""
			}
		}
		if s.sourced && m.oneIn(2) {
			versions[0] = ""
		}
		if s.valid || versions[0] == "" {
			kinds = 2 + kinds%2
		}
	}
	r := &rule{ref: m.name("regel"), on: on}
	switch kinds {
	case 0:
		versions = []string{m.kw(syntax.KwSource) + ` gammel "Del"`, m.kw(syntax.KwSource) + ` ny, gammel`}
	case 1:
		versions = nil
		for _, valid := range m.gap() {
			versions = append(versions, words(m.kw(syntax.KwSource), "alltid")+"\n  "+valid)
		}
	case 2:
		versions[0] = strings.TrimPrefix(versions[0]+"\n  "+m.validity(), "\n  ")
	}
	for _, version := range versions {
		header, own := m.about(about)
		lines := []string{words(m.kw(syntax.KwRule), r.ref, `"Regel `+r.ref+`"`, header), own, version, m.assumed()}
		lines = append(lines, m.body(r, false)...)
		if last && m.oneIn(4) {
			lines = append(lines, words(m.kw(pick(m, []syntax.Keyword{syntax.KwOverrides, syntax.KwExceptionTo})), m.section.name))
		}
		m.out.Rules = append(m.out.Rules, block(lines))
	}
	m.rules = append(m.rules, r)
}

// body is the clauses of a rule or a table.
func (m *maker) body(r *rule, table bool) []string {
	e := &env{on: r.on}
	var lines []string
	conditions, demands := m.IntN(3), m.IntN(3)
	if conditions+demands == 0 {
		conditions = 1
	}
	for range conditions {
		lines = append(lines, words(m.kw(syntax.KwWhen), m.not(m.boolean(e, 2))))
	}
	if about := m.coding(r.on); about != "" && m.oneIn(2) {
		lines = append(lines, words(m.kw(syntax.KwWhen), about))
	}
	if m.oneIn(4) {
		lines = append(lines, words(m.kw(syntax.KwExceptWhen), m.not(m.boolean(e, 2))))
	}
	lines = append(lines, m.relations(r)...)
	lines = append(lines, m.provided(e)...)
	if !table {
		for range demands {
			wordy := ""
			if m.style.Wordy && m.oneIn(2) {
				wordy = m.wordyFact(e, syntax.KwRequire)
				lines = append(lines, wordy)
			}
			if wordy == "" || m.oneIn(2) {
				lines = append(lines, m.demand(e))
			}
		}
	}
	points, pointed := m.points(e)
	lines = append(lines, points...)
	lines = append(lines, m.severities(e, table)...)
	lines = append(lines, m.fixes(e, pointed)...)
	if m.oneIn(4) {
		then := pick(m, []syntax.Keyword{syntax.KwIgnoreWord, syntax.KwNoteWord, syntax.KwWarningWord, syntax.KwErrorWord})
		lines = append(lines, words(m.kw(syntax.KwIfUnknown), m.kw(then)))
	}
	return lines
}

// relations are exceptions and precedence. Only earlier rules are named.
func (m *maker) relations(r *rule) []string {
	var lines, except, before []string
	for _, other := range m.rules {
		if other.on != r.on && !r.on.collects(other.on) {
			continue
		}
		if m.oneIn(3) {
			except = append(except, other.ref)
		} else if m.oneIn(3) {
			before = append(before, other.ref)
		}
	}
	if m.oneIn(8) {
		except = append(except, words(m.kw(pick(m, syntax.FindingsOfCodes())), pick(m, []string{"", m.code(m.systems[0]), m.sets[0].name})))
	}
	if len(except) > 0 {
		lines = append(lines, words(m.kw(syntax.KwExceptionTo), strings.Join(except, ", ")))
	}
	if len(before) > 0 {
		lines = append(lines, words(m.kw(syntax.KwOverrides), strings.Join(before, ", ")))
	}
	return lines
}

// demand is a krev or a forby, often of a form that fixes follow from.
func (m *maker) demand(e *env) string {
	word := m.kw(pick(m, []syntax.Keyword{syntax.KwRequire, syntax.KwRequire, syntax.KwForbid}))
	if f := m.fixable(e.on); f != nil && m.oneIn(2) {
		switch {
		case f.kind == model.Code:
			return words(word, f.name, "=", m.oneCode(f.systems))
		case m.oneIn(3):
			return words(word, f.name, m.kw(syntax.KwHasWord), m.kw(syntax.KwAllOfWord), "("+m.code(f.systems[0])+", "+m.oneCode(f.systems)+")")
		}
		return words(word, f.name, m.kw(syntax.KwHasWord), m.oneCode(f.systems))
	}
	return words(word, m.boolean(e, 2))
}

func (m *maker) fixable(r *entity) *operand {
	var list []*operand
	for _, o := range r.members {
		if o.fixable {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return pick(m, list)
}

// points is a peker på, or nothing, and the records that it points to.
func (m *maker) points(e *env) (lines []string, pointed []*entity) {
	if !m.oneIn(2) || m.pickOne(e) == nil {
		return nil, nil
	}
	var list []string
	for range 1 + m.IntN(2) {
		c := m.pickOne(e)
		list, pointed = append(list, m.pointed(e, c)), append(pointed, c.record)
	}
	return []string{words(m.kw(syntax.KwPointsTo), strings.Join(list, ", "))}, pointed
}

func (m *maker) pointed(e *env, c *collection) string {
	text := m.members(e, c, 1)
	if m.oneIn(3) {
		return words(m.kw(pick(m, []syntax.Keyword{syntax.KwFirst, syntax.KwLast})), text)
	}
	return m.exceptFirst(c, text)
}

var severityWords = []syntax.Keyword{syntax.KwErrorWord, syntax.KwWarningWord, syntax.KwNoteWord}

// severities is one severity line, or a ramp.
func (m *maker) severities(e *env, table bool) []string {
	if m.IntN(4) > 0 {
		return []string{words(m.kw(pick(m, severityWords)), m.message(e, table))}
	}
	var lines []string
	for _, day := range []string{turns[m.IntN(3)], turns[3+m.IntN(4)]} {
		lines = append(lines, words(m.kw(pick(m, severityWords)), m.kw(syntax.KwFrom), day, m.message(e, table)))
	}
	return lines
}

// message prints values of many kinds, never a sensitive one.
func (m *maker) message(e *env, table bool) string {
	text := "Melding"
	if table {
		text += " {" + m.kw(syntax.KwRequired) + "}"
	}
	for range m.IntN(3) {
		switch m.IntN(4) {
		case 0:
			text += " {" + m.number(e, 1) + "}"
		case 1:
			text += " {" + pick(m, []string{m.share(e, 1), m.date(e, 1), m.duration(), m.boolean(e, 1)}) + "}"
		default:
			list := m.reach(e, func(o *operand) bool { return !o.sensitive })
			if len(list) > 0 {
				text += " {" + pick(m, list).text + "}"
			}
		}
	}
	for _, k := range m.criteria {
		if k.on == e.on && m.oneIn(2) {
			text += " {" + k.name + "." + m.kw(pick(m, []syntax.Keyword{syntax.KwMissing, syntax.KwUnknownTitles})) + "}"
		}
	}
	return "«" + strings.ReplaceAll(strings.ReplaceAll(text, "«", `"`), "»", `"`) + "»"
}

// fixes are rett lines, or none. Without `på` only rules that point to their own
// case, or to all of it, get them here: others may point to records without the
// field.
func (m *maker) fixes(e *env, pointed []*entity) []string {
	var lines []string
	for range 2 {
		if !m.oneIn(3) {
			continue
		}
		line := m.fix(e, len(pointed) > 0)
		if m.oneIn(4) {
			line = m.move(e, pointed)
		}
		if line != "" && m.oneIn(3) {
			line = words(line, m.kw(syntax.KwWhen), m.boolean(e, 1))
		}
		if line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func (m *maker) fix(e *env, pointing bool) string {
	on, where := e.on, ""
	if e.on.isGroup || pointing {
		c := m.pickOne(e)
		if c == nil {
			return ""
		}
		on, where = c.record, words(m.kw(syntax.KwOn), m.pointed(e, c))
	}
	f := m.fixable(on)
	if f == nil {
		return ""
	}
	code := m.oneCode(f.systems)
	var text string
	switch n := m.IntN(4); {
	case f.kind == model.Code:
		text = words(m.kw(syntax.KwSet), f.name, m.kw(syntax.KwTo), code)
	case n == 0:
		text = words(m.kw(syntax.KwRemove), m.set(f.systems, false))
		if m.oneIn(2) {
			text = words(text, m.kw(syntax.KwExcept), m.set(f.systems, false))
		}
		text = words(text, m.kw(syntax.KwFrom), f.name)
	case n == 1:
		text = words(m.kw(syntax.KwReplace), code, m.kw(syntax.KwWith), m.oneCode(f.systems), m.kw(syntax.KwIn), f.name)
	default:
		text = words(m.kw(syntax.KwAddTo), code, m.kw(syntax.KwAddIn), f.name)
	}
	return words(m.kw(syntax.KwFix), text, where)
}

// move is a fix that moves a code from the records that a rule points to into others of
// the same type, or nothing.
func (m *maker) move(e *env, pointed []*entity) string {
	to := m.pickOne(e)
	if to == nil {
		return ""
	}
	switch {
	case pointed != nil:
	case e.on.isGroup:
		for _, c := range e.on.collections {
			if !c.named {
				pointed = append(pointed, c.record)
			}
		}
	default:
		pointed = []*entity{e.on}
	}
	f := m.fixable(to.record)
	if f == nil || f.kind != model.Codes || !slices.Contains(pointed, to.record) {
		return ""
	}
	return words(m.kw(syntax.KwFix), m.kw(syntax.KwMove), m.oneCode(f.systems), m.kw(syntax.KwIn), f.name, m.kw(syntax.KwTo), m.pointed(e, to))
}

// table makes a table of two or three rows.
func (m *maker) table() {
	r := &rule{ref: m.name("tabell"), on: m.records[2]}
	e := &env{on: r.on}
	var heads []reading
	for _, o := range m.reach(e, func(o *operand) bool { return !o.sensitive && o.kind != model.Reference }) {
		if m.oneIn(3) && len(heads) < 3 {
			heads = append(heads, o)
		}
	}
	f := m.fixable(r.on)
	if len(heads) == 0 || f == nil {
		return
	}
	lines := []string{words(m.kw(syntax.KwTable), r.ref, `"Tabell"`, m.kw(syntax.KwFor), r.on.name), m.kw(syntax.KwSource) + " alltid", m.validity(), m.assumed()}
	lines = append(lines, m.body(r, true)...)
	demand := m.kw(pick(m, []syntax.Keyword{syntax.KwRequire, syntax.KwForbid}))
	row := func(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |" }
	var cells []string
	for _, h := range heads {
		cells = append(cells, h.text)
	}
	lines = append(lines, row(append(cells, demand+" "+f.name)...))
	for range 2 + m.IntN(2) {
		cells = nil
		for _, h := range heads {
			cells = append(cells, m.cell(h))
		}
		lines = append(lines, row(append(cells, pick(m, []string{m.oneCode(f.systems), m.code(f.systems[0]) + ", " + m.oneCode(f.systems)}))...))
	}
	r.ref += pick(m, []string{"", "[1]", "[2]"})
	m.rules = append(m.rules, r)
	m.out.Rules = append(m.out.Rules, block(lines))
}

// cell is a condition on the column of a table.
func (m *maker) cell(h reading) string {
	switch h.kind {
	case model.Code, model.Codes:
		return pick(m, []string{"-", m.oneCode(h.systems), m.code(h.systems[0]) + ", " + m.oneCode(h.systems)})
	case model.Integer, model.Decimal, model.Date, model.Percent:
		return pick(m, []string{"-", m.literal(h.kind), m.comparison() + " " + m.literal(h.kind)})
	}
	return pick(m, []string{"-", m.literal(h.kind)})
}
