package cases

import (
	"slices"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Codes finds codes for a field: those that its systems list, the valid ones first, and
// those that examples and templates give it.
func Codes(info *model.Info, day value.Date) func(*model.Field) []string {
	used := map[*model.Field][]string{}
	note := func(f *model.Field, cell *syntax.Cell) {
		if cell.State == syntax.CellData {
			used[f] = append(used[f], value.SplitCodes(cell.Data)...)
		}
	}
	for _, t := range info.Templates {
		t.Own(note)
	}
	for _, e := range info.Examples {
		for _, g := range e.Given {
			g.Each(note)
		}
	}
	return func(f *model.Field) []string {
		var list, late []string
		for _, system := range f.Type.Systems {
			for _, code := range system.Codes {
				if code.Valid.Holds(day) {
					list = append(list, code.Name)
				} else {
					late = append(late, code.Name)
				}
			}
		}
		list = append(append(list, used[f]...), late...)
		seen := map[string]bool{}
		return slices.DeleteFunc(list, func(code string) bool {
			again := seen[code]
			seen[code] = true
			return again
		})
	}
}
