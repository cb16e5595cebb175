package check

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// excused says whether a name may have been declared in something that could
// not be read: then it is Bad, not unknown. So is a name that is not there at all.
func (c *checker) excused(name string) bool {
	c.doubted = true
	return name == "" || c.partial || c.broken[name]
}

// vagueCase says whether some of the names of a case may not be known: those of
// a line that could not be read, or of a key that a record lacks.
func (c *checker) vagueCase(on Case) bool {
	switch on := on.(type) {
	case *Record:
		return c.vagueRecords[on]
	case *Group:
		return c.vagueGroups[on] || c.keyless[on]
	}
	return false
}

// unknown reports a name that nothing declares, with the nearest one that
// something does.
func (c *checker) unknown(h home, at syntax.Node, name string, what diag.Term, among candidates) {
	if c.lost(name, c.nameless[what], among) {
		return
	}
	d := c.report(diag.UnknownName, h.place(at), what, diag.Plain(name))
	c.suggest(d, name, among)
}

// candidates lists the names that a misspelt one may be meant for. It is only
// called where there is a mistake.
type candidates func() []string

// maxCompared bounds how many names misspelt ones are compared with: a file with
// ten thousand mistakes gets suggestions for the first.
const maxCompared = 2_000_000

// suggest adds the nearest candidate as a fix.
func (c *checker) suggest(d *spotted, name string, among candidates) {
	if c.compared > maxCompared {
		return
	}
	list := among()
	c.compared += len(list) + 1
	if near, ok := nearest(name, list); ok {
		d.replace(d.Place, near)
	}
}

// nearest is the word that is meant: the one that differs in letter case only, if
// there is one, else the near one.
func nearest(word string, list []string) (string, bool) {
	same := func(one string) bool { return strings.EqualFold(one, word) }
	if i := slices.IndexFunc(list, same); i >= 0 && list[i] != word && !slices.ContainsFunc(list[i+1:], func(one string) bool { return same(one) && one != list[i] }) {
		return list[i], true
	}
	return diag.Near(word, list)
}

// lost says whether a name that nothing declares may be that of a declaration
// that could not be read: where some name has been lost, it is any that is not
// near to one that is declared or may be. Short ones are near to anything.
func (c *checker) lost(name string, some bool, among candidates) bool {
	if c.excused(name) || !some || c.compared > maxCompared {
		return c.excused(name)
	}
	if utf8.RuneCountInString(name) < 3 {
		return true
	}
	list := append(among(), keys(c.broken)...)
	c.compared += len(list) + 1
	return !slices.ContainsFunc(list, func(one string) bool {
		_, near := diag.Near(name, []string{one})
		return near && !strings.EqualFold(name, one) // the title is often the name
	})
}

// namesIn are the names of a name space.
func namesIn[T any](space map[string]T) candidates {
	return func() []string { return keys(space) }
}

// namesOf are the names of some objects.
func namesOf[T Object](objects []T) candidates {
	return func() []string {
		list := make([]string, len(objects))
		for i, o := range objects {
			list[i] = o.ObjectName()
		}
		return list
	}
}

// either are the names of several lists.
func either(lists ...candidates) candidates {
	return func() []string {
		var all []string
		for _, list := range lists {
			all = append(all, list()...)
		}
		return all
	}
}

// keys are the names of a name space in order, so that suggestions do not depend
// on the order of a map.
func keys[T any](m map[string]T) []string {
	list := make([]string, 0, len(m))
	for k := range m {
		list = append(list, k)
	}
	sort.Strings(list)
	return list
}

// rests notes that the declaration in hand uses an object.
func (c *checker) rests(s *scope, on Object, at syntax.Node) {
	if s.owner != on {
		c.use(on)
	}
	if s.owner != nil {
		c.edges[s.owner] = append(c.edges[s.owner], edge{To: on, At: s.home.place(at)})
	}
}
