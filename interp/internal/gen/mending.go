package gen

import (
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// mender makes rules that are broken often and propose to change one field of
// contacts: several propose the same, or what contradicts.
type mender struct {
	*maker
	field *operand
	codes []string // few
	last  string   // the one that was named last: what is looked for is often what is changed
	made  []*rule
}

func (m *maker) mending(section bool) {
	r := m.records[2]
	f := r.members[len(r.members)-1] // of a contact it is one of several codes
	for !f.fixable || f.kind != model.Codes && m.IntN(4) > 0 {
		f = pick(m, r.members)
	}
	w := &mender{maker: m, field: f}
	for range 3 {
		w.codes = append(w.codes, m.oneCode(f.systems))
	}
	before := len(m.out.Rules)
	for range 2 + m.IntN(4) {
		on := r
		if m.oneIn(3) {
			on = m.groups[min(1, m.IntN(4))] // more often the one with few groups
		}
		w.rule(on)
	}
	if section {
		head := words(m.kw(syntax.KwSection), m.name("avsnitt"), `"Rettes"`) + "\n"
		m.out.Rules = append(m.out.Rules[:before:before], head+strings.Join(m.out.Rules[before:], "\n"))
	}
}

func (w *mender) code() string {
	if w.last == "" || w.oneIn(2) {
		w.last = pick(w.maker, w.codes)
	}
	return w.last
}

func (w *mender) rule(on *entity) {
	r := &rule{ref: w.name("rettes"), on: on}
	lines := []string{words(w.kw(syntax.KwRule), r.ref, `"Rettes"`, w.kw(syntax.KwFor), on.name), w.kw(syntax.KwSource) + " alltid", words(w.kw(syntax.KwWhen), w.condition(on))}
	var goes string // where codes may be moved to
	if c := w.collection(on); c != "" {
		goes = words(pick(w.maker, []string{"", w.kw(syntax.KwFirst), w.kw(syntax.KwLast)}), c)
		if on.isGroup {
			lines = append(lines, words(w.kw(syntax.KwPointsTo), pick(w.maker, []string{"", w.kw(syntax.KwFirst), w.kw(syntax.KwLast)}), c))
		}
	}
	if len(w.made) > 0 && w.oneIn(6) {
		if before := pick(w.maker, w.made); before.on == on || on.isGroup && !before.on.isGroup {
			lines = append(lines, words(w.kw(syntax.KwOverrides), before.ref))
		}
	}
	lines = append(lines, words(w.kw(pick(w.maker, severityWords)), `"Rettes"`))
	if !on.isGroup && w.oneIn(3) {
		lines = append(lines, words(w.kw(pick(w.maker, []syntax.Keyword{syntax.KwRequire, syntax.KwForbid})), w.has()))
	} else {
		for range 1 + w.IntN(2) {
			lines = append(lines, w.fix(on, goes))
		}
	}
	w.out.Rules = append(w.out.Rules, block(lines))
	w.made = append(w.made, r)
}

// collection is the contacts of a group, or of one that the contact is in.
func (w *mender) collection(on *entity) string {
	g := w.groups[1]
	if on.isGroup {
		g = on
	}
	for _, c := range g.collections {
		switch {
		case c.named || c.record != w.records[2]:
		case on == g:
			return c.name
		case reaches(on, g):
			return words(c.name, w.kw(syntax.KwIn), g.name)
		}
	}
	return ""
}

// has is a test for one of the codes.
func (w *mender) has() string {
	if w.field.kind == model.Code {
		return words(w.field.name, "=", w.code())
	}
	return words(w.field.name, w.kw(syntax.KwHasWord), w.code())
}

func (w *mender) condition(on *entity) string {
	has := w.has()
	if on.isGroup {
		has = words(w.kw(syntax.KwExists), w.collection(on), w.kw(syntax.KwWhere), "("+has+")")
	}
	return pick(w.maker, []string{w.kw(syntax.KwYes), has, w.kw(syntax.KwNot) + " (" + has + ")"})
}

func (w *mender) fix(on *entity, goes string) string {
	f := w.field
	var line string
	switch n := w.IntN(8); {
	case n == 0:
		line = words(w.kw(syntax.KwReplace), w.code(), w.kw(syntax.KwWith), w.code(), w.kw(syntax.KwIn), f.name)
	case f.kind == model.Code:
		line = words(w.kw(syntax.KwSet), f.name, w.kw(syntax.KwTo), w.code())
	case n > 5 && goes != "":
		line = words(w.kw(syntax.KwMove), w.code(), w.kw(syntax.KwIn), f.name, w.kw(syntax.KwTo), goes)
	case n < 3:
		line = words(w.kw(syntax.KwAddTo), w.code(), w.kw(syntax.KwAddIn), f.name)
	case n == 4:
		line = words(w.kw(syntax.KwRemove), "("+strings.Join(w.codes, ", ")+")", w.kw(syntax.KwExcept), w.code(), w.kw(syntax.KwFrom), f.name)
	default:
		line = words(w.kw(syntax.KwRemove), w.code(), w.kw(syntax.KwFrom), f.name)
	}
	if w.oneIn(4) {
		line = words(line, w.kw(syntax.KwWhen), w.condition(on))
	}
	return words(w.kw(syntax.KwFix), line)
}
