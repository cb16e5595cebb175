package gen

import (
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// shapes declares the records and the groups. Their skeleton is always the same:
// contacts and attendances that refer to programmes, grouped by patient and
// programme, by programme, by patient, and by programme and day. What else they
// have is random.
func (m *maker) shapes() {
	place := m.record("sted", false, nil)
	program := m.record("program", m.oneIn(2), place)
	contact := m.record("kontakt", true, program)
	list := m.record("oppmøte", !m.oneIn(5), program)
	m.group("deltakelse", []string{"pid", "til"}, contact, list)
	m.group("kurs", []string{"til"}, contact, list)
	if m.oneIn(2) {
		m.group("pasient", []string{"pid"}, contact)
	}
	if m.oneIn(2) {
		m.group("kursdag", []string{"til", pick(m, []string{"dag", "form", "nr", "ok"})}, list, contact)
	}
}

func (m *maker) record(name string, dated bool, to *entity) *entity {
	r := &entity{name: name, dated: dated}
	lines := []string{m.kw(syntax.KwRecord) + " " + name + ` "Post"`}
	field := func(name string, kind model.Kind, modifiers ...string) *operand {
		o := &operand{name: name, kind: kind}
		word := m.kw(kind.Word())
		switch kind {
		case model.Code, model.Codes:
			o.systems = some(m, m.systems, 2)
			if name == "form" {
				o.systems = m.systems[:1]
			}
			word += " " + names(o.systems)
		case model.Reference:
			o.ref = to
			word += " " + to.name
		}
		r.members = append(r.members, o)
		lines = append(lines, words(append([]string{m.kw(syntax.KwField), name, word}, modifiers...)...))
		return o
	}
	key := pick(m, []model.Kind{model.Text, model.Text, model.Text, model.Integer})
	field("id", key, m.kw(syntax.KwKey))
	if name == "kontakt" || name == "oppmøte" {
		o := field("pid", model.Text, m.kw(syntax.KwSensitive))
		o.sensitive = true
	}
	if name == "program" {
		field("hos", model.Reference)
	} else if to != nil {
		field("til", model.Reference)
	}
	if dated {
		field("dag", model.Date, m.kw(syntax.KwGoverning))
	} else if name == "oppmøte" {
		field("dag", model.Date)
	}
	if m.oneIn(2) {
		field("avd", model.Text, m.kw(syntax.KwUnit))
	}
	if name == "kontakt" || name == "oppmøte" {
		form := field("form", model.Code, m.otherwise("", "A10"))
		form.fixable = true
		field("nr", pick(m, []model.Kind{model.Integer, model.Decimal}))
		field("ok", model.Bool, m.otherwise("", m.literal(model.Bool)))
	}
	for range 2 + m.IntN(5) {
		kind := pick(m, []model.Kind{model.Bool, model.Bool, model.Text, model.Integer, model.Decimal, model.Percent, model.Date, model.Code, model.Code, model.Codes, model.Codes})
		m.extra(field, kind)
	}
	m.extra(field, model.Codes)
	m.base(lines...)
	m.records = append(m.records, r)
	return r
}

// extra is a field of a random kind, perhaps a fact, perhaps with `ellers`.
func (m *maker) extra(field func(string, model.Kind, ...string) *operand, kind model.Kind) {
	name := m.name(map[model.Kind]string{model.Bool: "ja", model.Text: "tekst", model.Integer: "tall", model.Decimal: "desimal",
		model.Percent: "andel", model.Date: "dato", model.Code: "kode", model.Codes: "koder"}[kind] + "_")
	modifier, fact := "", false
	switch {
	case kind == model.Code && m.oneIn(4):
		modifier, fact = m.kw(syntax.KwFact), true
	case kind != model.Code && kind != model.Codes && m.oneIn(4):
		modifier = m.otherwise("", m.literal(kind))
	}
	o := field(name, kind, modifier)
	o.fixable = (kind == model.Code || kind == model.Codes) && !fact
}

func (m *maker) group(name string, keys []string, records ...*entity) {
	g := &entity{name: name, isGroup: true, keys: keys, dated: true}
	var members []string
	for _, r := range records {
		c := &collection{name: r.name + "er_" + name[:2], record: r, group: g}
		part := words(r.name, m.kw(syntax.KwAs), c.name)
		if m.oneIn(2) {
			part = words(part, m.kw(syntax.KwWhen), m.memberCondition(r))
		}
		if m.oneIn(3) {
			part = words(part, m.kw(syntax.KwOtherwiseNone))
		}
		members = append(members, part)
		g.collections = append(g.collections, c)
	}
	lines := []string{m.kw(syntax.KwGroup) + " " + name + ` "Gruppe"`,
		m.kw(syntax.KwOf) + " " + strings.Join(members, ", "), m.kw(syntax.KwPer) + " " + strings.Join(keys, ", ")}
	if c := pick(m, g.collections); c.record.dated && m.IntN(3) > 0 {
		which := pick(m, []string{"", m.kw(syntax.KwFirst), m.kw(syntax.KwLast)})
		lines = append(lines, words(m.kw(syntax.KwGoverning), which, c.name))
	}
	for _, k := range keys {
		for _, o := range records[0].members {
			if o.name == k {
				g.members = append(g.members, o)
			}
		}
	}
	m.base(lines...)
	m.groups = append(m.groups, g)
}

// memberCondition says who is a member of a group. It may read groups that were
// declared before.
func (m *maker) memberCondition(r *entity) string {
	m.plain = !m.oneIn(4)
	defer func() { m.plain = false }()
	return m.not("(" + m.boolean(&env{on: r}, 1) + ")")
}
