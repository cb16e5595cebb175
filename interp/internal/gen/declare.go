package gen

import (
	"fmt"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// The days that everything in a program turns on, and the days around them.
var turns = []string{"2025-01-01", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"}

// system is a code system and the codes that rules may name.
type system struct {
	name  string
	codes []string
	shape string // a code that is not listed, "" in a closed system
}

type codeSet struct {
	name   string
	listed bool // no prefixes or ranges in it
	system []*system
}

// operand is something that has a value: a field, a definition, a dated value.
type operand struct {
	name      string
	kind      model.Kind
	systems   []*system
	ref       *entity
	sensitive bool
	fixable   bool // a coding field that is no fact
	defined   bool // a definition, which may read groups
	field     bool // a definition that is just a field, or a path to one
}

// entity is a record or a group.
type entity struct {
	name        string
	members     []*operand // fields, key fields and definitions
	isGroup     bool
	keys        []string
	collections []*collection
	dated       bool
	several     bool // what several have in common, which has no name of its own
}

// collects says whether a group has a collection of a record type.
func (e *entity) collects(r *entity) bool {
	for _, c := range e.collections {
		if c.record == r && !c.named {
			return true
		}
	}
	return false
}

type collection struct {
	name   string
	record *entity
	group  *entity
	named  bool // by a definition: it belongs to that record or group
	cut    bool // it is without its first, and takes no condition
}

type criteria struct {
	name string
	on   *entity
}

type rule struct {
	ref string // the name, or the name and a row
	on  *entity
	// bare is of a section: it gives no finding of its own.
	bare bool
}

func (m *maker) header() {
	m.base(m.kw(syntax.KwLanguage) + " " + m.l.String())
	lines := []string{m.kw(syntax.KwRuleset) + ` prøve "Prøve"`}
	for _, b := range syntax.Words(syntax.ClassFinding) {
		severity := pick(m, syntax.Words(syntax.ClassSeverity))
		switch m.IntN(12) {
		case 0, 1:
			lines = append(lines, m.kw(severity)+" "+m.kw(b))
		case 2, 3:
			lines = append(lines, m.check(b, severity))
		}
	}
	m.base(lines...)
	m.base(m.kw(syntax.KwDocument)+` gammel "Den gamle"`, words(m.kw(syntax.KwValid), m.kw(syntax.KwFrom), "2025-01-01"))
	m.base(m.kw(syntax.KwDocument)+` ny "Den nye"`, words(m.kw(syntax.KwValid), m.kw(syntax.KwFrom), "2026-01-01"), m.kw(syntax.KwOverrides)+" gammel")
	for n := range 5 {
		m.base(m.kw(syntax.KwAssumption) + fmt.Sprintf(` antakelse%d "antatt %d"`, n, n))
	}
	m.base(m.kw(syntax.KwDocument)+` alltid "Uten tid"`, words(m.kw(syntax.KwValid), m.kw(syntax.KwUntilFurther)))
}

// check is a line that names a built-in check.
func (m *maker) check(b, severity syntax.Keyword) string {
	switch {
	case severity != syntax.KwIgnoreWord && m.oneIn(2):
		return words(m.kw(syntax.KwCheck), m.kw(b), m.kw(severity), `"Derfor."`)
	case severity != syntax.KwIgnoreWord:
		return words(m.kw(syntax.KwCheck), m.kw(b), m.kw(severity))
	case b.Row().Finding.Always:
		return ""
	}
	return words(m.kw(syntax.KwCheck), m.kw(b), m.kw(syntax.KwOff))
}

// validity is a random validity, or nothing.
func (m *maker) validity() string {
	from := words(m.kw(syntax.KwFrom), pick(m, turns[:5]))
	to := words(m.kw(syntax.KwTo), pick(m, turns[4:]))
	switch m.IntN(6) {
	case 0:
		return words(m.kw(syntax.KwValid), from)
	case 1:
		return words(m.kw(syntax.KwValid), to)
	case 2:
		return words(m.kw(syntax.KwValid), from, to)
	}
	return ""
}

// assumed is a random antatt, or nothing.
func (m *maker) assumed() string {
	if !m.oneIn(4) {
		return ""
	}
	n := m.IntN(5)
	if m.oneIn(3) {
		return m.assuming(fmt.Sprintf("antakelse%d", n))
	}
	return m.assuming(fmt.Sprintf(`"antatt %d"`, n))
}

// assumedOf is a random antatt of a code: as often as not of its own, for what is
// assumed of codes hangs on where these stand.
func (m *maker) assumedOf(code string) string {
	if m.oneIn(2) {
		return m.assuming(fmt.Sprintf(`"antatt om %s"`, code))
	}
	return m.assumed()
}

// assuming is an antatt, perhaps from a day on.
func (m *maker) assuming(what string) string {
	from := ""
	if m.oneIn(2) {
		from = words(m.kw(syntax.KwFrom), pick(m, turns))
	}
	return words(m.kw(syntax.KwAssumed), from, what)
}

// codes declares code systems and code sets.
func (m *maker) codes() {
	one := &system{name: "KA", codes: []string{"A10", "A11", "A20", "B10", "B20", "BLAA01"}}
	two := &system{name: "KB", codes: []string{"1", "2", "13", "01", "201B"}}
	ten := &system{name: "KC", codes: []string{"E10", "E10.9", "E11", "A11x"}}
	for _, s := range []*system{one, two, ten} {
		lines := []string{m.kw(syntax.KwCodeSystem) + " " + s.name}
		if s != two && m.oneIn(2) {
			s.shape = map[*system]string{one: "C99", ten: "E77.1"}[s]
			lines = append(lines, m.kw(syntax.KwPattern)+map[*system]string{one: ` "[A-Z]{1,4}[0-9]{2}"`, ten: ` "[AE][0-9]{2}[.]?[0-9x]?"`}[s], m.kw(syntax.KwOpen))
		}
		if s == ten && m.oneIn(2) {
			lines = append(lines, m.kw(syntax.KwIgnoreWord)+` "."`)
		}
		for i, c := range s.codes {
			replaces := ""
			if i > 0 && m.oneIn(3) {
				replaces = words(m.kw(syntax.KwReplaces), s.codes[m.IntN(i)])
			}
			lines = append(lines, words(m.kw(syntax.KwCode), c, `"Kode"`, m.validity(), replaces, m.assumedOf(c)), m.assumed())
		}
		m.systems = append(m.systems, s)
		m.base(lines...)
	}
	for range 3 {
		m.codeSet()
	}
}

func (m *maker) codeSet() {
	set := &codeSet{name: m.name("sett"), listed: m.oneIn(2)}
	set.system = some(m, m.systems, 2)
	versions := []string{m.validity()}
	if m.oneIn(3) {
		versions = m.gap()
	}
	for _, valid := range versions {
		var members []string
		for _, s := range set.system {
			members = append(members, s.codes[0])
		}
		for range m.IntN(3) {
			members = append(members, m.setItem(set.system, set.listed))
		}
		for _, c := range pick(m, set.system).codes[1:] {
			if m.oneIn(8) {
				members = append(members, m.kw(syntax.KwOutside)+" "+c)
			}
		}
		m.base(words(m.kw(syntax.KwCodeSet), set.name, `"Sett":`, strings.Join(members, ", ")),
			words(m.kw(syntax.KwSource), "alltid"), valid, m.assumed())
	}
	m.sets = append(m.sets, set)
}

// gap is the validities of two versions, with days between that have none, or
// without.
func (m *maker) gap() []string {
	first := words(m.kw(syntax.KwValid), m.kw(syntax.KwTo), pick(m, turns[:4]))
	return []string{first, words(m.kw(syntax.KwValid), m.kw(syntax.KwFrom), pick(m, turns[4:]))}
}

// setItem is one member of a set of codes.
func (m *maker) setItem(systems []*system, listed bool) string {
	s := pick(m, systems)
	if !listed {
		switch m.IntN(6) {
		case 0:
			return map[string]string{"KA": "A*", "KB": "1*", "KC": "E1*"}[s.name]
		case 1:
			return map[string]string{"KA": "A10..A20", "KB": "1..2", "KC": "E10..E11"}[s.name]
		}
	}
	if m.oneIn(5) {
		if set := m.setOf(systems, listed); set != nil {
			return set.name
		}
	}
	return m.code(s)
}

func (m *maker) setOf(systems []*system, listed bool) *codeSet {
	for _, set := range m.sets {
		if (set.listed || !listed) && share(set.system, systems) && m.oneIn(2) {
			return set
		}
	}
	return nil
}

func share(a, b []*system) bool {
	for _, s := range a {
		for _, t := range b {
			if s == t {
				return true
			}
		}
	}
	return false
}

func (m *maker) code(s *system) string {
	if s.shape != "" && m.oneIn(8) {
		return s.shape
	}
	return pick(m, s.codes)
}

// dated declares dated values of every type.
func (m *maker) dated() {
	kinds := []model.Kind{model.Integer, model.Decimal, model.Percent, model.Date, model.Code, model.Text, model.Duration}
	for _, kind := range some(m, kinds, 5) {
		v := &operand{name: m.name("verdi"), kind: kind}
		head := words(m.kw(syntax.KwValueWord), v.name)
		if kind == model.Code {
			v.systems = some(m, m.systems, 2)
			head = words(head, m.kw(syntax.KwCode), names(v.systems))
		}
		if kind == model.Decimal {
			head = words(head, m.kw(syntax.KwDecimal))
		}
		lines := []string{head + ` "Verdi"`}
		for _, valid := range m.versions() {
			var text string
			if kind == model.Code {
				text = m.code(pick(m, v.systems))
			} else {
				text = m.literal(kind)
			}
			lines = append(lines, words(m.kw(syntax.KwIs), text, valid, m.kw(syntax.KwSource), `alltid "Del"`, m.assumed()))
		}
		m.values = append(m.values, v)
		m.base(lines...)
	}
}

// versions are the validities of one version or two.
func (m *maker) versions() []string {
	if m.oneIn(2) {
		return m.gap()
	}
	return []string{m.validity()}
}

func names(systems []*system) string {
	var list []string
	for _, s := range systems {
		list = append(list, s.name)
	}
	return strings.Join(list, ", ")
}
