package gen

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Mutate changes one place of a rule file at random: a word is dropped, doubled,
// or replaced by one from elsewhere in the file, or a line changes places. Most
// such files have errors. Those that have none are written in ways that the
// maker would not think of.
func Mutate(text string, seed uint64) string {
	m := rand.New(rand.NewPCG(seed, 4))
	lines := strings.Split(text, "\n")
	at := m.IntN(len(lines))
	parts := tokens(lines[at])
	other := tokens(lines[m.IntN(len(lines))])
	if len(parts) == 0 || len(other) == 0 {
		return text
	}
	i := m.IntN(len(parts))
	switch m.IntN(8) {
	case 0:
		parts = slices.Delete(parts, i, i+1)
	case 1:
		parts = slices.Insert(parts, i, parts[i])
	case 2:
		parts = slices.Insert(parts, i, other[m.IntN(len(other))])
	case 3:
		lines = slices.Insert(lines, m.IntN(len(lines)), lines[at])
		return strings.Join(lines, "\n")
	default:
		parts[i] = other[m.IntN(len(other))]
	}
	lines[at] = strings.Join(parts, " ")
	return strings.Join(lines, "\n")
}

// tokens are the words of a line; parentheses and commas are words too.
func tokens(line string) []string {
	for _, mark := range []string{"(", ")", ", "} {
		line = strings.ReplaceAll(line, mark, " "+mark+" ")
	}
	return strings.Fields(line)
}
