package finding

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Draft is a finding that may yet be left out, with the records that its fixes are
// for, fix by fix. R tells
// records apart, for keys may occur twice.
type Draft[R comparable] struct {
	Finding
	Builtin syntax.Builtin // NoBuiltin for a rule's
	Fixed   []R
}

// Add adds a fix of a record.
func (d *Draft[R]) Add(of R, fixes ...Fix) {
	for _, f := range fixes {
		d.Fixes, d.Fixed = append(d.Fixes, f), append(d.Fixed, of)
	}
}

// Proposed says of a violation whether all its fixes add or set codes that
// unknown codes which are reported propose already (docs/spec.md, 11.3).
func Proposed[R comparable](builtins []*Draft[R], of func(R) *model.Record) func(*Draft[R]) bool {
	type place struct {
		of    R
		field string
	}
	proposed := map[place][]string{}
	for _, b := range builtins {
		if b.Builtin == syntax.UnknownCode && len(b.Fixes) > 0 {
			at := place{b.Fixed[0], b.Fixes[0].Field}
			proposed[at] = append(proposed[at], b.Fixes[0].With)
		}
	}
	return func(d *Draft[R]) bool {
		for i, x := range d.Fixes {
			code := x.Code
			switch x.Action {
			case "set":
				code = x.Value
			case "add":
			default:
				return false
			}
			with := proposed[place{d.Fixed[i], x.Field}]
			f := fieldNamed(of(d.Fixed[i]), x.Field)
			if !slices.ContainsFunc(with, func(with string) bool { return canon(f, with) == canon(f, code) }) {
				return false
			}
		}
		return d.Outcome == Violation && len(d.Fixes) > 0
	}
}
