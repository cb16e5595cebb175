package propose

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/model"
)

// codesOf are the codes that stand in a field, as they were recorded.
func codesOf(v record.Value) []string {
	var list []string
	for _, c := range v.RawCodes() {
		list = append(list, c.Raw)
	}
	return list
}

// valueOf is codes as the value of a field. A field for one code that has none is
// unknown.
func valueOf(f *model.Field, codes []string) record.Value {
	list := make([]record.CodeValue, len(codes))
	for i, code := range codes {
		canon, _, _ := model.Resolve(f.Type.Systems, code)
		list[i] = record.CodeValue{Raw: code, Canon: canon}
	}
	switch {
	case f.Type.Kind == model.Codes:
		return record.CodesOf(list)
	case len(list) == 0:
		return record.Value{}
	}
	return record.CodeOf(list[0])
}

func same(a, b record.Value) bool {
	return a.Known() == b.Known() && slices.Equal(a.RawCodes(), b.RawCodes())
}
