package builtin

import (
	"unicode"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// nearest finds the listed code nearest to an unknown one. A file full of unknown
// codes must not cost its length times that of the code lists, so where there are
// many of them candidates are looked up: two words are within so many edits only
// if they come to be the same by leaving at most as many letters out of each.
type nearest struct {
	field   *model.Field
	listed  []string
	lengths map[int]bool // in runes, of what is listed
	by      map[string][]int32
	asked   int
	// compared is how many are compared with all that is listed.
	compared int
}

// maxEdits is how far diag.Near looks at most.
const maxEdits = 2

func newNearest(f *model.Field, compared int) *nearest {
	return &nearest{field: f, compared: compared}
}

// list makes the list of codes, when the first unknown one is met.
func (n *nearest) list() {
	n.lengths = map[int]bool{}
	for _, s := range n.field.Type.Systems {
		for _, c := range s.Codes {
			n.listed = append(n.listed, c.Name)
			n.lengths[len([]rune(c.Name))] = true
		}
	}
}

// to is the single nearest code, or empty.
func (n *nearest) to(code string) string {
	if n.lengths == nil {
		n.list()
	}
	if n.asked++; n.asked <= n.compared {
		near, _ := diag.Near(code, n.listed)
		return near
	}
	near, _ := diag.Near(code, n.candidates(code))
	return near
}

func (n *nearest) candidates(code string) []string {
	letters := folded(code)
	possible := false
	for d := -maxEdits; d <= maxEdits; d++ {
		possible = possible || n.lengths[len(letters)+d]
	}
	if !possible {
		return nil
	}
	if n.by == nil {
		n.by = map[string][]int32{}
		for i, c := range n.listed {
			shorter(folded(c), maxEdits, func(s string) {
				if list := n.by[s]; len(list) == 0 || list[len(list)-1] != int32(i) {
					n.by[s] = append(list, int32(i))
				}
			})
		}
	}
	var list []string
	seen := map[int32]bool{}
	shorter(letters, maxEdits, func(s string) {
		for _, i := range n.by[s] {
			if !seen[i] {
				seen[i] = true
				list = append(list, n.listed[i])
			}
		}
	})
	return list
}

// folded is a code with the characters made equal that count as half an edit.
func folded(code string) []rune {
	letters := []rune(code)
	for i, r := range letters {
		switch r {
		case 'O', 'o':
			letters[i] = '0'
		case 'I', 'i', 'L', 'l':
			letters[i] = '1'
		default:
			letters[i] = unicode.ToUpper(r)
		}
	}
	return letters
}

// shorter gives a word without any of at most so many of its letters.
func shorter(letters []rune, most int, do func(string)) {
	do(string(letters))
	if most == 0 {
		return
	}
	for i := range letters {
		rest := append(append(make([]rune, 0, len(letters)-1), letters[:i]...), letters[i+1:]...)
		shorter(rest, most-1, do)
	}
}
