package gen

import (
	"fmt"
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// env is what names mean: the record or group in hand, and the env one level out.
type env struct {
	on    *entity
	outer *env
}

// literal is a constant of a kind.
func (m *maker) literal(kind model.Kind) string {
	switch kind {
	case model.Bool:
		return m.kw(pick(m, []syntax.Keyword{syntax.KwYes, syntax.KwNo}))
	case model.Text:
		return pick(m, []string{`"a"`, `"b"`, `«c»`})
	case model.Integer:
		return fmt.Sprint(m.IntN(4))
	case model.Decimal:
		mark := "."
		if m.l == syntax.NB {
			mark = pick(m, []string{".", ","})
		}
		return pick(m, []string{"0", "1", "2"}) + mark + pick(m, []string{"5", "25"})
	case model.Percent:
		return pick(m, []string{"0", "50", "80", "100"}) + " %"
	}
	if kind == model.Duration {
		return m.period()
	}
	return pick(m, turns)
}

// duration is a number of days, months or years, perhaps a dated one.
func (m *maker) duration() string {
	for _, v := range m.values {
		if v.kind == model.Duration && m.oneIn(2) {
			return pick(m, []string{v.name, "(" + m.otherwise(v.name, "2 "+m.kw(syntax.KwDaysWord)) + ")"})
		}
	}
	return m.period()
}

func (m *maker) period() string {
	n := m.IntN(14)
	unit := pick(m, [][2]syntax.Keyword{{syntax.KwDay, syntax.KwDaysWord}, {syntax.KwMonth, syntax.KwMonthsWord}, {syntax.KwYear, syntax.KwYears}})
	if n == 1 {
		return "1 " + m.kw(unit[0])
	}
	return fmt.Sprint(n) + " " + m.kw(unit[1])
}

// reading is a way to read something.
type reading struct {
	text string
	*operand
}

// reach lists every way to read something: by its name, one level out, through a
// reference.
func (m *maker) reach(e *env, ok func(*operand) bool) []reading {
	var list []reading
	prefix := ""
	for at := e; at != nil; at = at.outer {
		for _, o := range at.on.members {
			if m.plain && o.defined {
				continue
			}
			if ok(o) {
				list = append(list, reading{prefix + o.name, o})
			}
			if o.kind == model.Reference {
				list = append(list, m.through(prefix+o.name, o.ref, ok, 2)...)
			}
		}
		prefix = m.outer(e, at.outer)
	}
	return list
}

// names says whether the name of a case further out stands for it: it is the nearest
// of that name.
func (e *env) names(at *env) bool {
	if at.on.several {
		return false
	}
	for outer := e.outer; outer != nil; outer = outer.outer {
		if outer.on == at.on {
			return outer == at
		}
	}
	return false
}

// outer leads to a case further out, with its point: by its name, or by `denne`.
func (m *maker) outer(e, to *env) string {
	if to != nil && e.names(to) && m.oneIn(2) {
		return to.on.name + "."
	}
	prefix := ""
	for at := e; at != to; at = at.outer {
		prefix += m.kw(syntax.KwThis) + "."
	}
	return prefix
}

// through lists what can be read of a record that a reference leads to.
func (m *maker) through(ref string, r *entity, ok func(*operand) bool, steps int) []reading {
	var list []reading
	for _, far := range r.members {
		if m.plain && far.defined {
			continue
		}
		if ok(far) {
			list = append(list, reading{ref + "." + far.name, far})
		}
		if far.kind == model.Reference && steps > 1 {
			list = append(list, m.through(ref+"."+far.name, far.ref, ok, steps-1)...)
		}
	}
	return list
}

// operandOf is something of a kind that can be read, or else a literal.
func (m *maker) operandOf(e *env, kind model.Kind) string {
	ok := func(o *operand) bool { return o.kind == kind && !o.sensitive }
	list := m.reach(e, ok)
	for _, v := range m.values {
		if v.kind == kind {
			list = append(list, reading{v.name, v})
		}
	}
	if m.oneIn(5) {
		if c := m.pickOne(e); c != nil {
			var far []string
			for _, o := range c.record.members {
				if ok(o) {
					far = append(far, o.name)
				}
			}
			if len(far) > 0 {
				word := m.kw(pick(m, []syntax.Keyword{syntax.KwFirst, syntax.KwLast}))
				return "(" + words(word, m.members(e, c, 1)) + ")." + pick(m, far)
			}
		}
	}
	if refs := m.reach(e, func(o *operand) bool { return o.kind == model.Reference }); len(refs) > 0 && m.oneIn(8) {
		a, b := pick(m, refs), pick(m, refs)
		if far := m.through("("+m.otherwise(a.text, b.text)+")", a.ref, ok, 1); a.ref == b.ref && len(far) > 0 {
			return pick(m, far).text
		}
	}
	if len(list) == 0 {
		return m.literal(kind)
	}
	return pick(m, list).text
}

// pickOne is a collection that can be read in an env, nil where none can.
func (m *maker) pickOne(e *env) *collection {
	if e == nil || e.on == nil {
		return nil
	}
	var list []*collection
	list = append(list, e.on.collections...)
	for at := e.outer; at != nil; at = at.outer {
		if at == e.outer || e.names(at) {
			list = append(list, at.on.collections...)
		}
	}
	for _, g := range m.groups {
		for _, c := range g.collections {
			if !c.named && reaches(e.on, g) {
				list = append(list, c)
			}
		}
	}
	if m.plain || len(list) == 0 {
		return nil
	}
	return pick(m, list)
}

// reaches says whether a record or group has the key fields of a group.
func reaches(on, g *entity) bool {
	for _, k := range g.keys {
		found := false
		for _, o := range on.members {
			found = found || o.name == k
		}
		if !found {
			return false
		}
	}
	return true
}

// members is a collection with a condition, less its first member perhaps.
func (m *maker) members(e *env, c *collection, depth int) string {
	text, where := c.name, m.IntN(3) > 0
	switch {
	case e.on == c.group && (c.named || m.IntN(4) > 0):
	case e.outer != nil && e.outer.on == c.group && m.oneIn(2):
		text = m.outer(e, e.outer) + text
	case e.outer != nil && e.outer.outer != nil && e.outer.outer.on == c.group && e.names(e.outer.outer) && m.oneIn(2):
		text = c.group.name + "." + text
	case !c.named && e.outer != nil && reaches(e.outer.on, c.group) && m.oneIn(6):
		prefix := m.outer(e, e.outer)
		if !where { // of the first or last, what stands behind a point would be a field
			prefix = m.kw(syntax.KwThis) + "."
		}
		text = words(prefix+text, m.kw(syntax.KwIn), c.group.name)
	case !c.named && reaches(e.on, c.group):
		text = words(text, m.kw(syntax.KwIn), c.group.name)
	case e.outer != nil && e.outer.on == c.group:
		text = m.outer(e, e.outer) + text
	default:
		text = c.group.name + "." + text
	}
	if where && !c.cut {
		text = words(text, m.kw(syntax.KwWhere), "("+m.asked(&env{c.record, e}, depth-1)+")")
		if m.style.Wordy && e.outer == nil {
			text = m.said(bracketed{e.on, c}, text)
		}
	}
	return text
}

// asked is what is asked of members: often what holds them against the case, by itself
// or with something else.
func (m *maker) asked(e *env, depth int) string {
	if m.plain || m.IntN(3) > 0 {
		return m.boolean(e, depth)
	}
	switch text := m.join(e); {
	case text == "":
		return m.boolean(e, depth)
	case m.oneIn(3):
		return words(text, m.kw(syntax.KwAnd), "("+m.boolean(e, depth)+")")
	default:
		return text
	}
}

func (m *maker) exceptFirst(c *collection, text string) string {
	if !c.cut && m.oneIn(5) {
		return words(text, m.kw(syntax.KwExceptFirst))
	}
	return text
}

// number is a number that is no percentage.
func (m *maker) number(e *env, depth int) string {
	if depth <= 0 {
		return m.operandOf(e, pick(m, []model.Kind{model.Integer, model.Decimal}))
	}
	switch m.IntN(12) {
	case 0:
		op := pick(m, []string{"+", "-", "*", "/", "/"})
		if op == "/" && m.oneIn(2) {
			return "(" + words(m.number(e, depth-1), op, m.divisor(e)) + ")"
		}
		return "(" + words(m.number(e, depth-1), op, m.someNumber()) + ")"
	case 1:
		return "(" + words(m.number(e, depth-1), pick(m, []string{"+", "-"}), m.number(e, depth-1)) + ")"
	case 2:
		if text := m.tally(e, depth); text != "" && m.oneIn(2) {
			return "(" + words(pick(m, []string{"0", "2", "(-1)", "0.5"}), "*", "("+text+")") + ")"
		}
		return "(" + words(m.someNumber(), "*", m.number(e, depth-1)) + ")"
	case 3:
		return "(" + m.otherwise(m.number(e, depth-1), m.number(e, depth-1)) + ")"
	case 4:
		return "(-" + m.number(e, depth-1) + ")"
	case 5:
		return m.kw(syntax.KwYearOfWord) + "(" + m.date(e, depth-1) + ")"
	case 6:
		return m.kw(pick(m, []syntax.Keyword{syntax.KwDaysBetweenWord, syntax.KwMonthsBetweenWord})) + "(" + m.date(e, depth-1) + ", " + m.date(e, depth-1) + ")"
	case 7:
		if codes := m.codesField(e); codes != "" {
			return m.kw(syntax.KwCount) + "(" + codes + ")"
		}
	case 8, 9, 10:
		if text := m.tally(e, depth); text != "" {
			return "(" + text + ")"
		}
	}
	return m.operandOf(e, pick(m, []model.Kind{model.Integer, model.Decimal}))
}

// someNumber is a literal that is not zero.
func (m *maker) someNumber() string { return pick(m, []string{"1", "2", "0.5", "3"}) }

// divisor is something that is no constant zero.
func (m *maker) divisor(e *env) string {
	list := m.reach(e, func(o *operand) bool { return o.kind == model.Integer || o.kind == model.Decimal })
	if len(list) == 0 || m.oneIn(3) {
		return m.someNumber()
	}
	return pick(m, list).text
}

// tally is an aggregate that gives a number.
func (m *maker) tally(e *env, depth int) string {
	c := m.pickOne(e)
	if c == nil {
		return ""
	}
	inner := &env{c.record, e}
	switch m.IntN(6) {
	case 0:
		var fields []string
		for _, o := range c.record.members {
			if o.kind != model.Codes {
				fields = append(fields, o.name)
			}
		}
		return words(m.kw(syntax.KwCountDistinct), pick(m, fields), m.kw(syntax.KwIn), m.exceptFirst(c, m.members(e, c, depth)))
	case 1:
		fold := pick(m, syntax.Words(syntax.ClassFold))
		of := m.number(inner, depth-1)
		if m.oneIn(2) {
			of = m.operandOf(inner, model.Integer)
		}
		return words(m.kw(fold), "("+of+")", m.kw(syntax.KwIn), m.exceptFirst(c, m.members(e, c, depth)))
	}
	return words(m.kw(syntax.KwCount), m.exceptFirst(c, m.members(e, c, depth)))
}

// date is a date.
func (m *maker) date(e *env, depth int) string {
	if depth <= 0 {
		return m.operandOf(e, model.Date)
	}
	switch m.IntN(7) {
	case 0:
		if m.oneIn(5) {
			return "(" + m.duration() + " + " + m.date(e, depth-1) + ")"
		}
		return "(" + words(m.date(e, depth-1), pick(m, []string{"+", "-"}), m.duration()) + ")"
	case 1:
		return "(" + m.otherwise(m.date(e, depth-1), m.date(e, depth-1)) + ")"
	case 2:
		if c := m.pickOne(e); c != nil {
			fold := pick(m, pickingFolds())
			return "(" + words(m.kw(fold), "("+m.date(&env{c.record, e}, depth-1)+")", m.kw(syntax.KwIn), m.members(e, c, depth)) + ")"
		}
	}
	return m.operandOf(e, model.Date)
}

// share is a percentage, or a quotient that may stand beside one.
func (m *maker) share(e *env, depth int) string {
	switch {
	case depth > 0 && m.oneIn(4):
		return "(" + words(m.number(e, depth-1), "/", m.divisor(e)) + ")"
	case depth > 0 && m.oneIn(4):
		return "(" + m.otherwise(m.operandOf(e, model.Percent), m.operandOf(e, model.Percent)) + ")"
	}
	return m.operandOf(e, model.Percent)
}

// codesField is a list of codes, "" where none can be read.
func (m *maker) codesField(e *env) string { return m.coded(e, model.Codes).text }

// coded is something of codes, with an empty text where there is none.
func (m *maker) coded(e *env, kind model.Kind) reading {
	list := m.reach(e, func(o *operand) bool { return o.kind == kind })
	if len(list) == 0 {
		return reading{}
	}
	return pick(m, list)
}

// pickingFolds are the folds that dates will do for.
func pickingFolds() []syntax.Keyword {
	return slices.DeleteFunc(syntax.Words(syntax.ClassFold), func(k syntax.Keyword) bool { return !k.Row().Picks })
}
