package finding

import (
	"slices"

	"ppolang/lang/model"
)

// Proposed says of the fixes of a violation whether all add or set codes that
// unknown codes which are reported propose already (docs/spec.md, 11.3). proposes
// are the codes that are proposed in a field of the record of a fix, and of is the
// type of that record.
func Proposed(fixes []Fix, of func(fix int) *model.Record, proposes func(fix int, f *model.Field) []string) bool {
	for i, x := range fixes {
		code := x.Code
		switch x.Action {
		case "set":
			code = x.Value
		case "add":
		default:
			return false
		}
		f := fieldNamed(of(i), x.Field)
		if !slices.ContainsFunc(proposes(i, f), func(with string) bool { return canon(f, with) == canon(f, code) }) {
			return false
		}
	}
	return len(fixes) > 0
}
