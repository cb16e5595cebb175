package plan

import (
	"slices"

	"ppolang/lang/model"
)

// Grounds are the texts that findings of a rule may rest on, in order of appearance.
type Grounds struct {
	Paths  []Path // to the fields that codes with a text are held against
	always []string
	list   []ground
	first  map[string]int // where in the list a text stands that all findings rest on
	codes  map[code][]int // where in the list a code is
	counts []map[int]bool // by place in the list: which of the paths count for a code
}

// Standing is a code that stands at the end of one of the paths, or is proposed for a
// field.
type Standing struct {
	Path  int // Proposed, or which
	Field *model.Field
	Canon string // as it is compared
}

// Proposed is in the place of a path to where a code stands.
const Proposed = -1

func newGrounds(list []ground, in *fields) *Grounds {
	g := &Grounds{list: list, first: map[string]int{}}
	at := map[int]int{}               // a path among these by its number
	against := map[int]map[int]bool{} // which of the paths count, by the fields
	for i, x := range list {
		if x.code.of == nil {
			if _, known := g.first[x.text]; !known {
				g.first[x.text], g.always = i, append(g.always, x.text)
			}
			continue
		}
		if g.codes == nil {
			g.codes, g.counts = map[code][]int{}, make([]map[int]bool, len(list))
		}
		g.codes[x.code] = append(g.codes[x.code], i)
		counts := against[x.against]
		if counts == nil {
			counts = map[int]bool{Proposed: true}
			against[x.against] = counts
			for _, p := range in.sets[x.against] {
				if _, known := at[p]; !known {
					at[p], g.Paths = len(g.Paths), append(g.Paths, in.paths[p])
				}
				counts[at[p]] = true
			}
		}
		g.counts[i] = counts
	}
	return g
}

// HangOnCodes says whether it hangs on the codes that stand somewhere what a finding
// rests on.
func (g *Grounds) HangOnCodes() bool { return g.codes != nil }

// Texts are what a finding rests on, by the codes that stand somewhere or are proposed.
func (g *Grounds) Texts(standing []Standing) []string {
	var places []int
	for _, s := range standing {
		for _, system := range s.Field.Type.Systems {
			for _, i := range g.codes[code{system, s.Canon}] {
				if g.counts[i][s.Path] {
					places = append(places, i)
				}
			}
		}
	}
	if len(places) == 0 {
		return g.always
	}
	slices.Sort(places)
	var texts []string // in order of appearance
	once := func(text string) {
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	rest := g.always
	for _, i := range slices.Compact(places) {
		for len(rest) > 0 && g.first[rest[0]] < i {
			once(rest[0])
			rest = rest[1:]
		}
		once(g.list[i].text)
	}
	for _, text := range rest {
		once(text)
	}
	return texts
}
