package draft

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/model"
)

// same says whether readers take two headings for one: letter case, and a blank for a
// line, aside.
func same(a, b string) bool {
	fold := func(s string) string {
		return strings.Join(strings.Fields(strings.ToLower(norm.NFC.String(s))), "_")
	}
	return fold(a) == fold(b)
}

// within says whether a heading is one of a range.
func within(heading string, r model.ColumnRange) bool {
	if r.From == r.To {
		return false
	}
	h, from, to := strings.ToLower(norm.NFC.String(heading)), strings.ToLower(norm.NFC.String(r.From)), strings.ToLower(norm.NFC.String(r.To))
	n := 0
	for n < len(from) && n < len(to) && from[n] == to[n] {
		n++
	}
	before := strings.TrimRight(from[:n], "0123456789")
	number := func(s string) (n int, rest string, ok bool) {
		s, is := strings.CutPrefix(s, before)
		rest = strings.TrimLeft(s, "0123456789")
		n, err := strconv.Atoi(s[:len(s)-len(rest)])
		return n, rest, is && err == nil
	}
	least, after, _ := number(from)
	most, _, _ := number(to)
	this, rest, ok := number(h)
	return ok && rest == after && least <= this && this <= most
}

// letters are how letters of the language are written where a keyboard, a database or
// a message has only those of English.
var letters = strings.NewReplacer("æ", "a", "ä", "a", "ø", "o", "ö", "o", "å", "a", "ae", "a", "oe", "o", "aa", "a")

// folded is a name without what people write in different ways.
func folded(name string) string {
	var b strings.Builder
	for _, r := range letters.Replace(strings.ToLower(norm.NFC.String(name))) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// How like a heading has to be to a name, of a hundred, for a field to be read from it,
// and to be named as perhaps the one.
const (
	likeEnough  = 50
	likeAtLeast = 35
)

// shortest is the shortest name that others can be like.
const shortest = 4

// spelling is a heading or a name as it is held against others.
type spelling struct {
	whole string
	words []string
}

func spell(name string) spelling {
	s := spelling{whole: folded(name)}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		s.words = append(s.words, folded(w))
	}
	return s
}

// Names are the names and titles of fields, and the headings that mappings have for a
// field so named, to hold others against.
type Names struct {
	fields        []*model.Field
	names, titles []spelling
	headings      [][]spelling
}

// NamesOf are those of some fields.
func NamesOf(fields []*model.Field, known []*model.Mapping) *Names {
	n := &Names{fields: fields}
	headings := map[string][]spelling{}
	for _, m := range known {
		for _, mf := range m.Fields {
			for _, c := range mf.Columns {
				if mf.Where == nil {
					headings[mf.Field.Name] = append(headings[mf.Field.Name], spell(strings.TrimRight(c.From, "0123456789_")))
				}
			}
		}
	}
	for _, f := range fields {
		n.names, n.titles = append(n.names, spell(f.Name)), append(n.titles, spell(f.Title))
		n.headings = append(n.headings, headings[f.Name])
	}
	return n
}

// Like are the fields whose names or titles a heading is like.
func (n *Names) Like(heading string) []*model.Field {
	var list []*model.Field
	spelt := spell(heading)
	for i, f := range n.fields {
		if n.likeness(spelt, i) >= likeEnough {
			list = append(list, f)
		}
	}
	return list
}

// likeness says how like a heading is to the name or title of a field, of a hundred. The
// last word of a name is enough, for it says what it is: Deltok, pasient_deltok.
func (n *Names) likeness(heading spelling, field int) int {
	name := n.names[field]
	most := max(likeness(heading, name), likeness(heading, n.titles[field]))
	for _, other := range n.headings[field] {
		if len(other.whole) > shortest { // what is as short as kode says little of another file
			most = max(most, likeness(heading, other))
		}
	}
	if last := name.words[len(name.words)-1]; most < likeEnough && len(last) >= shortest && last == heading.whole {
		return likeEnough
	}
	return most
}

// likeness says how like a heading is to a name, of a hundred.
func likeness(heading, name spelling) int {
	a, b := heading.whole, name.whole
	if len(a) > len(b) {
		a, b = b, a
	}
	switch {
	case len(a) < shortest:
		return 0
	case a == b:
		return 100
	case 5*(len(b)-len(a)) <= len(a) && 5*edits(a, b) <= len(a):
		return 90
	}
	common := 0
	for common < len(a) && a[common] == b[common] {
		common++
	}
	if strings.HasSuffix(b, a) {
		common = len(a)
	}
	share := 100 * common / len(b)
	switch {
	case share < likeEnough && heading.has(name.words):
		return likeEnough
	case common < shortest:
		return 0
	}
	return share
}

// has says whether all words of a name are in a heading, perhaps in another form:
// digital_andel, Andel digitalt.
func (s *spelling) has(words []string) bool {
	for _, w := range words {
		if !slices.ContainsFunc(s.words, func(other string) bool { return alike(w, other) }) {
			return false
		}
	}
	return true
}

// alike says whether two words are one, or one is the other with an ending, or what the
// other is a kind of: dato, kontaktdato.
func alike(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= shortest && (len(b)-len(a) <= 2 && strings.HasPrefix(b, a) || strings.HasSuffix(b, a))
}

// edits counts the letters that have to be put in, taken out or changed to make one of
// two short texts of the other.
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := before
			if a[i] != b[j] {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
