package check

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// meanAgain works out anew what gives other declarations their meaning. The units
// are kept, with new objects for old ones, unless they rest on something that has
// another meaning now.
func (c *Cache) meanAgain(m *matched, old []*unit, spoilt map[syntax.Decl][]source.Span) {
	k := c.last
	n := newChecker(k.program, k.load, k.register.next())
	n.info.layers.meaning = newFacts(len(k.info.layers.meaning.uses))
	n.spoilt, n.units, n.lostWords, n.unitNameless = spoilt, m.units, k.lostWords, k.unitNameless
	n.keyNumbers, n.keysAtFirst, n.usesAtFirst, n.objectsAtFirst = k.keyNumbers, k.keysAtFirst, k.usesAtFirst, k.objectsAtFirst
	if len(k.patterns) < 1000 { // they grow with each that is typed
		n.patterns = k.patterns
	}
	c.mean(n)
	c.last = n
	ch := k.changeTo(n)
	n.register.complete()
	if c.overlook != nil {
		c.overlook(ch)
	}
	var touched []*unit
	for i, u := range m.units {
		if !m.fresh[u] && ch.touches(u, m.homes[i]) {
			touched = append(touched, u)
		}
	}
	dirty := m.dependent(old, true, touched...)
	if c.forget != nil {
		c.forget(dirty)
	}
	gone, todo := n.part(m, old, dirty)
	if ch.all {
		n.info.layers.base = newFacts(n.nodes())
	} else {
		meaning := n.info.layers.meaning
		n.info.layers = k.info.layers.next(gone)
		n.info.layers.meaning = meaning
	}
	n.redo(m, todo, func() {
		if !ch.all {
			n.rebind(k, todo)
		}
	})
}

// numberAll gives every object that units can name its number, before anyone else
// sees the objects.
func (c *checker) numberAll() {
	numberEach(c, c.info.Documents)
	numberEach(c, c.info.CodeSystems)
	numberEach(c, c.info.CodeSets)
	numberEach(c, c.info.Values)
	numberEach(c, c.info.Records)
	numberEach(c, c.info.Groups)
	numberEach(c, c.info.Criteria)
	for _, r := range c.info.Records {
		numberEach(c, r.Fields)
	}
	for _, g := range c.info.Groups {
		numberEach(c, g.Collections)
		numberEach(c, g.Key)
	}
	for _, d := range c.definitions {
		c.numberOf(d.Definition)
	}
}

func numberEach[T Object](c *checker, list []T) {
	for _, o := range list {
		c.numberOf(o)
	}
}

// change is what has another meaning for units than it had.
type change struct {
	all     bool            // so much that all have to be checked
	codes   bool            // the code systems or their codes
	names   map[string]bool // stand for something else, or for nothing, or did so
	objects map[number]bool // are of another type
}

func (c *checker) changeTo(n *checker) *change {
	ch := &change{names: map[string]bool{}, objects: map[number]bool{}}
	if ch.all = !c.sameShape(n); ch.all {
		return ch
	}
	ch.codes = !c.sameCodes(n)
	compareNames(ch, c.documents, n.documents)
	compareNames(ch, c.globals, n.globals)
	for name := range c.criteria {
		ch.names[name] = ch.names[name] || !n.criteria[name]
	}
	for name := range n.criteria {
		ch.names[name] = ch.names[name] || !c.criteria[name]
	}
	maps.DeleteFunc(ch.names, func(_ string, differs bool) bool { return !differs })
	sameType := func(a, b Type) bool { return n.register.key(a) == n.register.key(b) }
	for i, r := range c.info.Records {
		compareNames(ch, c.members[r], n.members[n.info.Records[i]])
		for _, f := range n.info.Records[i].Fields {
			if was, ok := c.members[r][f.Name].(*Field); ok && (f.Fact != was.Fact || f.Sensitive != was.Sensitive || !sameType(was.Type, f.Type)) {
				ch.objects[f.no] = true
			}
		}
	}
	for i, g := range c.info.Groups {
		compareNames(ch, c.members[g], n.members[n.info.Groups[i]])
		for _, key := range g.Key { // which may be asked of any record
			ch.all = ch.all || ch.names[key.Name]
			for _, r := range n.info.Records {
				f, ok := n.members[r][key.Name].(*Field)
				ch.all = ch.all || ok && ch.objects[f.no]
			}
		}
	}
	for name, doc := range n.documents {
		if was := c.documents[name]; was != nil && (was.Valid != doc.Valid || was.vague != doc.vague) {
			ch.objects[doc.no] = true
		}
	}
	sets := len(ch.names) > 0
	for _, o := range n.globals {
		switch o := o.(type) {
		case *Value:
			if was, ok := c.globals[o.Name].(*Value); ok && !sameType(was.Type, o.Type) {
				ch.objects[o.no], sets = true, true
			}
		case *Criteria:
			if was, ok := c.globals[o.Name].(*Criteria); ok && !sameCase(was.On, o.On) {
				ch.objects[o.no] = true
			}
		case *CodeSet:
			if was, ok := c.globals[o.Name].(*CodeSet); ok && !slices.EqualFunc(was.Versions, o.Versions, sameMembers) {
				sets = true
			}
		}
	}
	if sets { // a set may hold others
		for _, set := range n.info.CodeSets {
			ch.objects[set.no] = true
		}
	}
	was := map[number]Type{}
	for _, d := range c.definitions {
		was[d.no] = d.Type
	}
	for _, d := range n.definitions {
		if t, ok := was[d.no]; ok && !sameType(t, d.Type) {
			ch.objects[d.no] = true
		}
	}
	return ch
}

func sameMembers(a, b *CodeSetVersion) bool { return slices.Equal(a.Members, b.Members) }

func sameCase(a, b Case) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	return numberOf(a) == numberOf(b)
}

// compareNames notes the names that stand for another object than before.
func compareNames[T Object](ch *change, before, now map[string]T) {
	for name, o := range before {
		if other, ok := now[name]; !ok || numberOf(o) != numberOf(other) {
			ch.names[name] = true
		}
	}
	for name := range now {
		if _, ok := before[name]; !ok {
			ch.names[name] = true
		}
	}
}

// sameCodes says whether the code systems and their codes are the same in all but
// their titles. Rules and mappings rest on them without naming them.
func (c *checker) sameCodes(n *checker) bool {
	return slices.EqualFunc(c.info.CodeSystems, n.info.CodeSystems, func(a, b *CodeSystem) bool {
		return a.no == b.no && a.Open == b.Open && a.Ignore == b.Ignore && c.incomplete[a] == n.incomplete[b] &&
			(a.Pattern == nil) == (b.Pattern == nil) && (a.Pattern == nil || a.Pattern.String() == b.Pattern.String()) &&
			slices.EqualFunc(a.Codes, b.Codes, func(a, b *ListedCode) bool {
				return a.Name == b.Name && a.Valid == b.Valid && a.Assumed == b.Assumed && a.vague == b.vague
			})
	}) && sameNames(c.systems, n.systems)
}

// sameShape says whether records, groups and documents go together as they did:
// most units rest on that without naming it.
func (c *checker) sameShape(n *checker) bool {
	return slices.EqualFunc(c.info.Records, n.info.Records, func(a, b *Record) bool {
		return a.no == b.no && sameField(a.Key, b.Key) && sameField(a.Governing, b.Governing) && sameField(a.Unit, b.Unit) &&
			c.vagueRecords[a] == n.vagueRecords[b] && c.governed(a) == n.governed(b)
	}) && slices.EqualFunc(c.info.Groups, n.info.Groups, func(a, b *Group) bool {
		return a.no == b.no && c.vagueGroups[a] == n.vagueGroups[b] && c.keyless[a] == n.keyless[b] && c.governed(a) == n.governed(b) &&
			slices.EqualFunc(a.Collections, b.Collections, func(a, b *Collection) bool {
				return a.no == b.no && (a.Record == nil) == (b.Record == nil) && (a.Record == nil || a.Record.no == b.Record.no)
			}) && slices.EqualFunc(a.Key, b.Key, func(a, b *GroupKey) bool {
			return a.no == b.no && n.register.key(a.Type) == n.register.key(b.Type)
		})
	}) && slices.EqualFunc(c.info.Documents, n.info.Documents, func(a, b *Document) bool {
		return a.no == b.no && slices.EqualFunc(a.Before, b.Before, func(a, b *Document) bool { return a.no == b.no })
	}) && sameNames(c.cases, n.cases)
}

// sameField says whether a key or the like is the same field, and as open.
func sameField(a, b *Field) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.no == b.no && a.Sensitive == b.Sensitive
}

func sameNames[T Object](a, b map[string]T) bool {
	return maps.EqualFunc(a, b, func(a, b T) bool { return numberOf(a) == numberOf(b) })
}

// touches says whether what a unit was found to be may be something else now.
func (ch *change) touches(u *unit, h home) bool {
	if ch.all || ch.codes && (u.rule != nil || u.mapping != nil) || u.govern != nil || pointsAway(u.diags) || pointsAway(u.versions) || pointsAway(u.linted) {
		return true
	}
	if len(ch.objects) > 0 && slices.ContainsFunc(u.stands, func(no number) bool { return ch.objects[no] }) {
		return true
	}
	if len(ch.names) == 0 {
		return false
	}
	text := norm.NFC.String(h.text(h.decl.Decl))
	for name := range ch.names {
		if strings.Contains(text, name) {
			return true
		}
	}
	return false
}

// pointsAway says whether any of the diagnostics points at what gives others
// their meaning, which may stand elsewhere now.
func pointsAway(list []spotted) bool {
	for _, d := range list {
		for _, r := range d.Related {
			if r.Place.decl == nil || !isUnit(r.Place.decl) {
				return true
			}
		}
	}
	return false
}
