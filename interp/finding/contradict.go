package finding

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Contradiction is that not all can be made that rules propose for a field of a record
// (docs/spec.md, 12.4).
type Contradiction struct {
	Field *model.Field
	Key   string   // of the record
	Code  string   // over which, as it is compared; empty where it is what the field is to be
	Rules []string // the names of all that are part of it, sorted
}

// Clash is changes of one field that contradict one another over a code, or, where that
// is empty, over what the field is to be. Of are their numbers.
type Clash struct {
	Code string
	Of   []int
}

// Clashes are those of some changes of one field of a record, by code: a code that would
// be put there and taken out, one that would be removed and replaced or become two
// others, and two values for the field.
func Clashes(list []Change) []Clash {
	goes, comes := map[string][]int{}, map[string][]int{}
	set := false
	for i, c := range list {
		if code := c.Goes(); code != "" {
			goes[code] = append(goes[code], i)
		}
		if code := c.comes(); code != "" {
			comes[code] = append(comes[code], i)
		}
		set = set || c.Action == "set"
	}
	var clashes []Clash
	for code, of := range goes {
		other := func(i int) bool { return list[i] != list[of[0]] }
		if in := comes[code]; len(in) > 0 || slices.ContainsFunc(of, other) {
			clashes = append(clashes, Clash{code, append(of, in...)})
		}
	}
	if set && len(comes) > 1 {
		clashes = append(clashes, Clash{"", slices.Concat(slices.Collect(maps.Values(comes))...)})
	}
	slices.SortFunc(clashes, func(a, b Clash) int { return cmp.Compare(a.Code, b.Code) })
	return clashes
}

// comes is the code that a change puts into the field.
func (c Change) comes() string {
	if c.Action == "replace" {
		return c.With
	}
	if c.Action == "remove" {
		return ""
	}
	return c.Code
}

// Goes is the code that it takes out, empty where there is none.
func (c Change) Goes() string {
	if c.Action == "replace" || c.Action == "remove" {
		return c.Code
	}
	return ""
}

// Clashing says whether a change can be part of a contradiction with others than those
// that put codes into the field.
func (c Change) Clashing() bool { return c.Action != "add" }

// Contradictions are those of the fixes of findings. Records without a key cannot be told
// apart.
func Contradictions(info *model.Info, list []Finding) []Contradiction {
	type proposed struct {
		changes []Change
		rules   []string
	}
	of := map[Target]*proposed{}
	for i := range list {
		f := &list[i]
		if f.keyless() {
			continue
		}
		for _, x := range f.Fixes {
			at := Target{x.Record, x.Key, x.Field}
			if of[at] == nil {
				of[at] = &proposed{}
			}
			of[at].changes = append(of[at].changes, x.Change(info.RecordNamed(x.Record)))
			of[at].rules = append(of[at].rules, f.Rule)
		}
	}
	var found []Contradiction
	for at, p := range of {
		for _, clash := range Clashes(p.changes) {
			c := Contradiction{Field: info.RecordNamed(at.Record).FieldNamed(at.Field), Key: at.Key, Code: clash.Code}
			for _, i := range clash.Of {
				c.Rules = append(c.Rules, p.rules[i])
			}
			slices.Sort(c.Rules)
			c.Rules = slices.Compact(c.Rules)
			found = append(found, c)
		}
	}
	return found
}

// keyless says whether some fix is of a record without a key.
func (f *Finding) keyless() bool {
	return slices.ContainsFunc(f.Fixes, func(x Fix) bool { return x.Key == "" })
}

// ConflictingFixes is about a contradiction.
func ConflictingFixes(info *model.Info, c Contradiction) Finding {
	what := c.Field.Name
	if c.Code != "" {
		what = say(diag.Term{NB: "{0} i {1}", EN: "{0} in {1}"}, info.Lang, diag.Cut(c.Code), what)
	}
	out := Builtin(info, syntax.ConflictingFixes, c.Field.Record.Name, what, diag.Cut(strings.Join(c.Rules, ", ")))
	out.About, out.Code = c.Field.Name, c.Code
	return out
}

// leaveSuccessors takes the fix of findings on expired codes away where a rule's finding
// removes or replaces either code in the same field.
func leaveSuccessors(info *model.Info, list []Finding) {
	change := func(x Fix) Change { return x.Change(info.RecordNamed(x.Record)) }
	gone := map[Target]map[string]bool{} // the codes that rules take out
	for i := range list {
		f := &list[i]
		if f.Builtin != syntax.NoBuiltin || f.keyless() {
			continue
		}
		for _, x := range f.Fixes {
			if code := change(x).Goes(); code != "" {
				at := Target{x.Record, x.Key, x.Field}
				if gone[at] == nil {
					gone[at] = map[string]bool{}
				}
				gone[at][code] = true
			}
		}
	}
	for i := range list {
		f := &list[i]
		if f.Builtin == syntax.ExpiredCode && len(f.Fixes) > 0 {
			x := f.Fixes[0]
			if c, codes := change(x), gone[Target{x.Record, x.Key, x.Field}]; codes[c.Code] || codes[c.With] {
				f.Fixes = nil
			}
		}
	}
}

// Settle has the findings of a run take account of one another: of what all propose, not
// of what some of them say. It adds what contradicts (found words a contradiction, and is
// false where that is not asked for), puts all in order, takes those out that are
// accepted, and folds the others, unless each is to be given by itself.
func Settle(info *model.Info, list []Finding, waivers *Waivers, apart bool, found func(Contradiction) (Finding, bool)) (left, accepted []Finding) {
	leaveSuccessors(info, list)
	if SeverityOf(info, syntax.ConflictingFixes) != syntax.Ignore {
		for _, c := range Contradictions(info, list) {
			if f, asked := found(c); asked {
				list = append(list, f)
			}
		}
	}
	Sort(list)
	left, accepted = waivers.accept(info, list)
	if !apart {
		left = fold(info, left)
	}
	return left, accepted
}
