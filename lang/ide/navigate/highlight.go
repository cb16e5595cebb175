package navigate

import "ppolang/lang/ide"

// References are all places where the word at an offset is declared or used, in
// every version and every file.
func References(v *ide.View, offset int) []ide.Occurrence {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return nil
	}
	return v.Occurrences(t.Object)
}

// Highlights are those of them in the file at hand.
func Highlights(v *ide.View, offset int) []ide.Occurrence {
	var list []ide.Occurrence
	for _, o := range References(v, offset) {
		if o.File == v.File {
			list = append(list, o)
		}
	}
	return list
}
