package check

import (
	"maps"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Cache checks a rule set again and again while it is edited. Rules, examples and
// the like are checked again where they have changed, or name one that has. What
// gives other declarations their meaning (documents, code systems and sets, values,
// records, groups, definitions, criteria) is worked out again when any of it has
// changed, and with it what rests on something that has another meaning now.
//
// The zero value is ready. A Cache must not be used by two goroutines at once; the
// Infos it gives out never change and may be read by any number.
type Cache struct {
	last    *checker
	meaning []spotted // what is wrong with what has a meaning for others
	parses  map[string]*parse

	// For tests: these leave out what has to be done.
	forget   func(dirty map[*unit]bool)
	overlook func(*change)
}

// Check is Check of the package, with the same result.
func (c *Cache) Check(main *syntax.File, load Loader) (*Info, []diag.Diagnostic) {
	l := &imports{load: load, parses: c.parses}
	l.loadAll(main)
	c.parses = l.kept
	if !c.again(l.program, load) {
		c.whole(l.program, load)
	}
	return c.last.info, c.diagnostics()
}

// whole checks everything.
func (c *Cache) whole(p program, load Loader) {
	k := newChecker(p, load, newRegister())
	k.info.layers = layers{meaning: newFacts(0), base: newFacts(k.nodes())}
	c.last = k
	k.noteSpoilt(p.files)
	k.declareUnits()
	k.noteLost()
	c.mean(k)
	k.nameUnits(k.units)
	k.checkUnits(k.units)
	k.listUnits()
	k.keysAtFirst, k.usesAtFirst, k.objectsAtFirst = len(k.keyNumbers), len(k.info.layers.base.uses), len(k.register.objects)
}

// nodes is about how many names or operators there are: one for every thirty
// bytes. Making the tables large enough at once saves a tenth of the time of a check.
func (c *checker) nodes() int { return len(c.files[0].Source.Text) / 30 }

// mean works out what gives other declarations their meaning.
func (c *Cache) mean(k *checker) {
	k.declareAll()
	k.resolveDeclarations()
	k.resolveVersions()
	k.findings.add(k.kept)
	k.sizes()
	k.judgeSets()
	k.meaningCycles()
	k.codeValidity()
	k.conditions(nil)
	k.noteUnused()
	k.numberAll()
	c.meaning, k.comparedFirst = k.diags, k.compared
	k.findings = findings{}
}

// again checks what an edit makes necessary. It is false where that is everything.
func (c *Cache) again(p program, load Loader) bool {
	k := c.last
	if k == nil || !k.sameProgram(p) || k.grown() {
		return false
	}
	for i := range k.lists {
		if !k.lists[i].same(load) {
			return false
		}
	}
	before := k.spoilt
	k.noteSpoilt(p.files)
	k.program, k.load, k.compared = p, load, 0
	m := k.match(c.last.info.Files, before)
	words, kinds := k.lostWords, k.unitNameless
	old := k.units
	k.units = m.units
	k.noteLost()
	lost := !maps.Equal(words, k.lostWords) || !maps.Equal(kinds, k.unitNameless)
	if !m.meaning || lost && k.unsure {
		k.spoilt, before = before, k.spoilt
		c.meanAgain(m, old, before)
		return c.last.comparedInAll() <= maxCompared
	}
	dirty := m.dependent(old, lost)
	if c.forget != nil {
		c.forget(dirty)
	}
	gone, todo := k.part(m, old, dirty)
	k.forgetNames(gone)
	last := k.info
	k.info = &Info{
		Files: k.files, Lang: last.Lang, Ruleset: last.Ruleset, Documents: last.Documents, CodeSystems: last.CodeSystems, CodeSets: last.CodeSets,
		Values: last.Values, Records: last.Records, Groups: last.Groups, Criteria: last.Criteria, layers: last.layers.next(gone), homes: &homes{},
		Readable: last.Readable, objects: k.register.objects, types: k.register.types,
	}
	for _, u := range todo {
		u.was = nil // its objects are still those of their numbers in other Infos
	}
	k.redo(m, todo, func() {})
	return k.comparedInAll() <= maxCompared
}

// sameProgram says whether the rule set has the same files, each in its language.
func (c *checker) sameProgram(p program) bool {
	if c.partial != p.partial {
		return false
	}
	for i, f := range p.files {
		if i >= len(c.files) || p.counts[i] != len(f.Decls) || c.counts[i] != len(c.files[i].Decls) {
			return false
		}
	}
	return slices.EqualFunc(c.files, p.files, func(f, g *syntax.File) bool {
		return f.Source.Name == g.Source.Name && f.Lang == g.Lang
	})
}

// grown says whether what is kept of trees that are gone is as much as the rest.
func (c *checker) grown() bool {
	return len(c.keyNumbers) > 2*c.keysAtFirst+4096 || len(c.register.objects) > 2*c.objectsAtFirst+4096 || len(c.info.layers.base.uses) > 2*c.usesAtFirst+4096 || c.comparedInAll() > maxCompared
}

func (c *checker) comparedInAll() int {
	n := c.comparedFirst
	for _, u := range c.units {
		n += u.compared
	}
	return n
}

// part parts the units into those that are kept, those that are checked again,
// which are made anew, and those that are gone.
func (c *checker) part(m *matched, old []*unit, dirty map[*unit]bool) (gone, todo []*unit) {
	kept := make(map[*unit]bool, len(m.units))
	for i, u := range m.units {
		if !dirty[u] {
			kept[u] = true
			continue
		}
		if !m.fresh[u] {
			was := u
			u = c.newUnit(m.homes[i], u.file)
			u.was = was
			m.units[i] = u
		}
		todo = append(todo, u)
	}
	for _, u := range old {
		if !kept[u] {
			gone = append(gone, u)
		}
	}
	return gone, todo
}

// forgetNames takes what is gone out of the name spaces.
func (c *checker) forgetNames(gone []*unit) {
	for _, u := range gone {
		delete(c.homes, u.home.decl.Decl)
		c.dropName(u)
	}
}

// redo checks some units again, among all that there are. The others are seen to
// when all that is new has its name.
func (c *checker) redo(m *matched, todo []*unit, others func()) {
	for _, u := range todo {
		c.homes[u.home.decl.Decl] = u.home
	}
	c.units = m.units
	clear(c.made)
	c.nameUnits(todo)
	others()
	c.checkUnits(todo)
	c.listUnits()
}

// diagnostics gives all that was found its place and puts it in order.
func (c *Cache) diagnostics() []diag.Diagnostic {
	k := c.last
	list := slices.Clip(k.parsed)
	add := func(more []spotted) {
		for _, d := range more {
			list = append(list, k.info.diagnostic(d))
		}
	}
	add(k.found)
	add(c.meaning)
	for _, u := range k.units {
		add(u.diags)
		add(u.versions)
		add(u.linted)
	}
	add(k.judgeUnits())
	return diag.Sort(dropFollowUps(k.files, list))
}
