package finding

import (
	"cmp"
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Also is a violation that another one speaks for: all that it proposes, that and
// others before it propose already (docs/spec.md, 11.3).
type Also struct {
	Rule    string `json:"rule"`
	Version string `json:"version,omitempty"`
	Message string `json:"message"`
	ID      string `json:"id"`
	Title   string `json:"-"`
}

// AsAlso is the finding as one that another speaks for.
func (f *Finding) AsAlso() Also { return Also{f.Rule, f.Version, f.Message, f.ID(), f.Title} }

// Change is what a fix does to a field, as fixes are compared: its codes are as they
// are compared in the field.
type Change struct{ Action, Code, With string }

// put is what a change is that puts a code into a field in the place of another: to
// add or set that code says nothing new.
const put = "put"

// Change is what the fix does; of is the record's type.
func (x Fix) Change(of *model.Record) Change {
	f := of.FieldNamed(x.Field)
	c := Change{Action: x.Action, Code: x.Code, With: x.With}
	if x.Action == "set" {
		c.Code = x.Value
	}
	if f != nil {
		c.Code = canon(f, c.Code)
		if c.With != "" {
			c.With = canon(f, c.With)
		}
	}
	return c
}

// Proposes are the changes that are proposed with this one: itself, and to put the
// code that it replaces another with.
func (c Change) Proposes() []Change {
	if c.Action == "replace" {
		return []Change{c, {Action: put, Code: c.With}}
	}
	return []Change{c}
}

// ProposedBy are the changes with any of which this one is proposed too.
func (c Change) ProposedBy() []Change {
	if c.Action == "add" || c.Action == "set" {
		return []Change{c, {Action: put, Code: c.Code}}
	}
	return []Change{c}
}

// Foremost is the order in which findings speak for others: the worst first, then
// those of the language itself, then rules in the order of the files, dates and keys.
type Foremost struct {
	Severity syntax.Severity
	Rule     int // the rule's number; less than 0 for the language's own
	Order    Order
}

// Compare says which of two comes first.
func (a *Foremost) Compare(b *Foremost) int {
	if c := cmp.Or(-cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Rule, b.Rule)); c != 0 {
		return c
	}
	return a.Order.Compare(&b.Order)
}

// OfBuiltin is the number of a built-in finding in that order.
func OfBuiltin(b syntax.Builtin) int { return int(b) - 1000 }

// fold leaves out of findings in order those that others speak for, and has those
// say so.
func fold(info *model.Info, list []Finding) []Finding {
	if len(list) < 2 {
		return list
	}
	number := map[string]int{}
	for i, r := range info.Rules {
		number[r.ID()+"\x00"+r.Version()] = i
	}
	order := make([]int, len(list))
	rank := make([]Foremost, len(list))
	for i := range list {
		f := &list[i]
		order[i], rank[i] = i, Foremost{f.Severity, OfBuiltin(f.Builtin), f.order()}
		if f.Builtin == syntax.NoBuiltin {
			rank[i].Rule = number[f.Rule+"\x00"+f.Version]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank[a].Compare(&rank[b]) })
	type target struct {
		record, key, field string
		Change
	}
	first := map[target]int{} // the place, in that order, of the first that proposes it
	folded := map[int]bool{}
	for at, i := range order {
		f := &list[i]
		if f.Outcome != Violation || len(f.Fixes) == 0 || f.keyless() {
			continue // records without a key cannot be told apart
		}
		into, all := len(order), true
		for _, x := range f.Fixes {
			before := len(order)
			for _, c := range x.Change(info.RecordNamed(x.Record)).ProposedBy() {
				if n, ok := first[target{x.Record, x.Key, x.Field, c}]; ok {
					before = min(before, n)
				}
			}
			into, all = min(into, before), all && before < len(order)
		}
		if all {
			to := &list[order[into]]
			to.Also = append(to.Also, f.AsAlso())
			folded[i] = true
			continue
		}
		for _, x := range f.Fixes {
			for _, c := range x.Change(info.RecordNamed(x.Record)).Proposes() {
				of := target{x.Record, x.Key, x.Field, c}
				if _, ok := first[of]; !ok {
					first[of] = at
				}
			}
		}
	}
	if len(folded) == 0 {
		return list
	}
	kept := list[:0:0]
	for i := range list {
		if !folded[i] {
			kept = append(kept, list[i])
		}
	}
	return kept
}
