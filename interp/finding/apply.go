package finding

import (
	"cmp"
	"slices"

	"ppolang/lang/model"
)

// Target is a field of one record, which fixes change.
type Target struct{ Record, Key, Field string }

// Changes are the fixes of findings taken together, as a set: the same change is one,
// whoever proposes it, and their order says nothing.
type Changes struct {
	info    *model.Info
	targets map[Target][]Fix
}

// NewChanges is no changes yet, of records as a rule set has them.
func NewChanges(info *model.Info) *Changes {
	return &Changes{info, map[Target][]Fix{}}
}

// Add takes the fixes of a finding in. One of a record without a key is left out:
// nothing tells which record that is.
func (c *Changes) Add(fixes ...Fix) {
	for _, x := range fixes {
		at := Target{x.Record, x.Key, x.Field}
		if x.Key != "" && !slices.ContainsFunc(c.targets[at], func(o Fix) bool { return c.change(o) == c.change(x) }) {
			c.targets[at] = append(c.targets[at], x)
		}
	}
}

func (c *Changes) change(x Fix) Change { return x.Change(c.info.RecordNamed(x.Record)) }

// Targets are the fields that change, in order.
func (c *Changes) Targets() []Target {
	var list []Target
	for at := range c.targets {
		list = append(list, at)
	}
	slices.SortFunc(list, func(a, b Target) int {
		return cmp.Or(cmp.Compare(a.Record, b.Record), cmp.Compare(a.Key, b.Key), cmp.Compare(a.Field, b.Field))
	})
	return list
}

// Conflicting are the fixes of a field that contradict others of it.
func (c *Changes) Conflicting(at Target) []Fix {
	fixes := c.targets[at]
	changes := make([]Change, len(fixes))
	for i, x := range fixes {
		changes[i] = c.change(x)
	}
	var list []Fix
	for _, clash := range Clashes(changes) {
		for _, i := range clash.Of {
			if !slices.Contains(list, fixes[i]) {
				list = append(list, fixes[i])
			}
		}
	}
	return list
}

// Of are the fixes of a field, but some.
func (c *Changes) Of(at Target, but []Fix) []Fix {
	return slices.DeleteFunc(slices.Clone(c.targets[at]), func(x Fix) bool { return slices.Contains(but, x) })
}

// Obeyed is what stands in a field once all its fixes are made, but those that
// contradict one another. What is removed is removed as often as it stands there.
func (c *Changes) Obeyed(at Target, codes []string) []string {
	field := c.info.RecordNamed(at.Record).FieldNamed(at.Field)
	conflicting := c.Conflicting(at)
	became := map[string]string{} // by the code that goes: what comes in its place, or nothing
	var added []string
	for _, x := range c.targets[at] {
		if slices.Contains(conflicting, x) {
			continue
		}
		switch x.Action {
		case "set":
			return []string{x.Value}
		case "remove":
			became[canon(field, x.Code)] = ""
		case "replace":
			became[canon(field, x.Code)] = x.With
		case "add":
			added = append(added, x.Code)
		}
	}
	var list []string
	has := func(code string) bool {
		return slices.ContainsFunc(list, func(o string) bool { return canon(field, o) == canon(field, code) })
	}
	for _, code := range codes {
		with, goes := became[canon(field, code)]
		switch {
		case !goes:
			list = append(list, code)
		case with != "" && !has(with) && !slices.ContainsFunc(codes, func(o string) bool { return canon(field, o) == canon(field, with) }):
			list = append(list, with)
		}
	}
	for _, code := range added {
		if !has(code) {
			list = append(list, code)
		}
	}
	return list
}
