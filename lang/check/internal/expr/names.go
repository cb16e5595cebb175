package expr

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"ppolang/lang/check/internal/notes"
	"ppolang/lang/check/internal/report"
	"ppolang/lang/check/internal/words"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Excused says whether a name may have been declared in something that could
// not be read: then it is Bad, not unknown. So is a name that is not there at all.
func (c *Checker) Excused(name string) bool {
	c.Doubted = true
	return name == "" || c.FileMissing || c.Broken[name]
}

// VagueCase says whether some of the names of a case may not be known: those of
// a line that could not be read, or of a key that a record lacks.
func (c *Checker) VagueCase(on model.Case) bool {
	switch on := on.(type) {
	case *model.Record:
		return c.VagueRecords[on]
	case *model.Group:
		return c.VagueGroups[on] || c.Keyless[on]
	}
	return false
}

// Unknown reports a name that nothing declares, with the nearest one that
// something does.
func (c *Checker) Unknown(h model.Home, at syntax.Node, name string, what diag.Term, among candidates) {
	if c.Lost(name, c.Nameless[what], among) {
		return
	}
	d := c.Report(diag.UnknownName, h.At(at), what, diag.Plain(name))
	c.Suggest(d, name, among)
}

// candidates lists the names that a misspelt one may be meant for. It is only
// called where there is a mistake.
type candidates func() []string

// maxCompared bounds how many names misspelt ones are compared with: a file with
// ten thousand mistakes gets suggestions for the first.
const maxCompared = 2_000_000

// Suggest adds the nearest candidate as a fix.
func (c *Checker) Suggest(d *report.Draft, name string, among candidates) {
	if c.compared > maxCompared {
		return
	}
	list := among()
	c.compared += len(list) + 1
	if near, ok := Nearest(name, list); ok {
		d.Replace(d.Place, near)
	}
}

// Nearest is the word that is meant: the one that differs in letter case only, if
// there is one, else the near one.
func Nearest(word string, list []string) (string, bool) {
	same := func(one string) bool { return strings.EqualFold(one, word) }
	if i := slices.IndexFunc(list, same); i >= 0 && list[i] != word && !slices.ContainsFunc(list[i+1:], func(one string) bool { return same(one) && one != list[i] }) {
		return list[i], true
	}
	return diag.Near(word, list)
}

// Lost says whether a name that nothing declares may be that of a declaration
// that could not be read: where some name has been lost, it is any that is not
// near to one that is declared or may be. Short ones are near to anything.
func (c *Checker) Lost(name string, some bool, among candidates) bool {
	if c.Excused(name) || !some || c.compared > maxCompared {
		return c.Excused(name)
	}
	if utf8.RuneCountInString(name) < 3 {
		return true
	}
	list := append(among(), keys(c.Broken)...)
	c.compared += len(list) + 1
	return !slices.ContainsFunc(list, func(one string) bool {
		_, near := diag.Near(name, []string{one})
		return near && !strings.EqualFold(name, one) // the title is often the name
	})
}

// NamesIn are the names of a name space.
func NamesIn[T any](space map[string]T) candidates {
	return func() []string { return keys(space) }
}

// NamesOf are the names of some objects.
func NamesOf[T model.Object](objects []T) candidates {
	return func() []string {
		list := make([]string, len(objects))
		for i, o := range objects {
			list[i] = o.ObjectName()
		}
		return list
	}
}

// Either are the names of several lists.
func Either(lists ...candidates) candidates {
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
func (c *Checker) rests(s *Scope, on model.Object, at syntax.Node) {
	if s.Owner != on {
		c.Use(on)
	}
	if s.Owner != nil {
		c.Edges[s.Owner] = append(c.Edges[s.Owner], notes.Edge{To: on, At: s.Home.At(at)})
	}
}

// codesOf are the spellings of the codes that systems list.
func codesOf(systems []*model.CodeSystem) candidates {
	return func() []string {
		var list []string
		for _, s := range systems {
			for _, code := range s.Codes {
				list = append(list, code.Name)
			}
		}
		return list
	}
}

// NoField reports a field that a record does not have.
func (c *Checker) NoField(h model.Home, name *syntax.Name, r *model.Record) {
	if c.Lost(name.Text, c.VagueCase(r), NamesOf(r.Fields)) {
		return
	}
	d := c.Report(diag.UnknownField, h.At(name), diag.Plain(r.Name), diag.Plain(name.Text))
	d.Relate(r.At, words.DeclaredHere)
	c.Suggest(d, name.Text, NamesOf(r.Fields))
}
