package ide

import (
	"strings"
	"unicode/utf8"

	"ppolang/lang/source"
)

// Difference is the edits that make one text of another. What is the same in both
// is not touched, so that cursors and marks stay where they are: lines are compared
// by what stands in them besides blanks, and where only the blanks of a line differ
// only these are edited.
func Difference(before, after string) []Edit { return DifferenceAt(0, before, after) }

// DifferenceAt is Difference of a text that begins at an offset of its file.
func DifferenceAt(at int, before, after string) []Edit {
	a, b := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	d := differ{at: at}
	n := 0
	for n < len(a) && n < len(b) && squeeze(a[n]) == squeeze(b[n]) {
		d.respace(a[n], b[n])
		n++
	}
	a, b = a[n:], b[n:]
	m := 0
	for m < len(a) && m < len(b) && squeeze(a[len(a)-1-m]) == squeeze(b[len(b)-1-m]) {
		m++
	}
	i, j := 0, 0
	for _, pair := range append(common(a[:len(a)-m], b[:len(b)-m]), [2]int{len(a) - m, len(b) - m}) {
		d.replace(a[i:pair[0]], b[j:pair[1]])
		i, j = pair[0], pair[1]
		if i < len(a)-m {
			d.respace(a[i], b[j])
			i, j = i+1, j+1
		}
	}
	for ; i < len(a); i, j = i+1, j+1 {
		d.respace(a[i], b[j])
	}
	return joined(d.edits)
}

// joined makes one edit of those that touch.
func joined(edits []Edit) []Edit {
	var out []Edit
	for _, e := range edits {
		if n := len(out); n > 0 && out[n-1].Span.End == e.Span.Start {
			out[n-1] = Edit{out[n-1].Span.Join(e.Span), out[n-1].Text + e.Text}
			continue
		}
		out = append(out, e)
	}
	return out
}

// differ collects edits as it walks along the old text.
type differ struct {
	at    int
	edits []Edit
}

// respace goes past a line whose blanks alone may have changed.
func (d *differ) respace(a, b string) {
	if a == b {
		d.at += len(a)
		return
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		from, to := i, j
		for i < len(a) && isSpace(a[i]) {
			i++
		}
		for j < len(b) && isSpace(b[j]) {
			j++
		}
		d.edit(a[from:i], b[to:j])
		start := i
		for i < len(a) && !isSpace(a[i]) && j < len(b) && !isSpace(b[j]) {
			i, j = i+1, j+1
		}
		d.at += i - start
	}
}

// edit replaces a stretch by another, less what they begin and end with alike.
func (d *differ) edit(a, b string) {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && !(boundary(a, n) && boundary(b, n)) {
		n--
	}
	m := 0
	for m < len(a)-n && m < len(b)-n && a[len(a)-1-m] == b[len(b)-1-m] {
		m++
	}
	for m > 0 && !(boundary(a, len(a)-m) && boundary(b, len(b)-m)) {
		m--
	}
	if len(a) != n+m || len(b) != n+m {
		d.edits = append(d.edits, Edit{source.Span{Start: d.at + n, End: d.at + len(a) - m}, b[n : len(b)-m]})
	}
	d.at += len(a)
}

// boundary says whether a character begins or the text ends at an offset.
func boundary(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

// replace goes past lines that became others: one by one where there are as
// many.
func (d *differ) replace(a, b []string) {
	if len(a) == len(b) {
		for i := range a {
			d.edit(a[i], b[i])
		}
		return
	}
	d.edit(strings.Join(a, ""), strings.Join(b, ""))
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// squeeze is a line without its blanks.
func squeeze(line string) string {
	clean := strings.Trim(line, " \t\r\n")
	if strings.IndexByte(clean, ' ') < 0 && strings.IndexByte(clean, '\t') < 0 {
		return clean
	}
	var b strings.Builder
	for i := 0; i < len(clean); i++ {
		if !isSpace(clean[i]) {
			b.WriteByte(clean[i])
		}
	}
	return b.String()
}

// maxMoves bounds the search for lines that two texts have in common: the
// formatter moves few lines, and past this it is no worse to replace them all.
const maxMoves = 300

// common are the places of a longest run of lines, not adjacent, that stand in
// both texts in the same order (Myers 1986).
func common(left, right []string) [][2]int {
	a, b := squeezed(left), squeezed(right)
	reach := map[int]int{1: 0}
	var trail []map[int]int
	for moves := 0; moves <= min(len(a)+len(b), maxMoves); moves++ {
		now := make(map[int]int, moves+1)
		for k := -moves; k <= moves; k += 2 {
			x := reach[k-1] + 1
			if k == -moves || k != moves && reach[k-1] < reach[k+1] {
				x = reach[k+1]
			}
			y := x - k
			for x < len(a) && y < len(b) && x >= 0 && y >= 0 && a[x] == b[y] {
				x, y = x+1, y+1
			}
			now[k] = x
			if x >= len(a) && y >= len(b) {
				return walkBack(append(trail, reach), len(a), len(b))
			}
		}
		trail = append(trail, reach)
		reach = now
	}
	return nil
}

// walkBack finds the common lines on the way that common found.
func walkBack(trail []map[int]int, x, y int) [][2]int {
	var pairs [][2]int
	for moves := len(trail) - 1; moves >= 0; moves-- {
		reach := trail[moves]
		k := x - y
		before := k - 1
		if k == -moves || k != moves && reach[k-1] < reach[k+1] {
			before = k + 1
		}
		px := reach[before]
		py := px - before
		for x > px && y > py && x > 0 && y > 0 {
			x, y = x-1, y-1
			pairs = append(pairs, [2]int{x, y})
		}
		x, y = px, py
	}
	for i, j := 0, len(pairs)-1; i < j; i, j = i+1, j-1 {
		pairs[i], pairs[j] = pairs[j], pairs[i]
	}
	return pairs
}

func squeezed(lines []string) []string {
	list := make([]string, len(lines))
	for i, line := range lines {
		list[i] = squeeze(line)
	}
	return list
}
