package ide

// References are all places where the word at an offset is declared or used, in
// every version and every file.
func (v *View) References(offset int) []Occurrence {
	t, ok := v.target(v.at(offset))
	if !ok {
		return nil
	}
	return v.occurrences(t.object)
}

// Highlights are those of them in the file at hand.
func (v *View) Highlights(offset int) []Occurrence {
	var list []Occurrence
	for _, o := range v.References(offset) {
		if o.File == v.File {
			list = append(list, o)
		}
	}
	return list
}
