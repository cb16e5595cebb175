package ide

import (
	"strings"
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff/lcs"

	"ppolang/lang/source"
)

// Difference is the edits that make one text of another. What is the same in both
// is not touched, so that cursors and marks stay where they are: lines are compared
// by what stands in them besides blanks, and where only the blanks of a line differ
// only these are edited.
func Difference(before, after string) []Edit { return DifferenceAt(0, before, after) }

// DifferenceAt is Difference of a text that begins at an offset of its file.
func DifferenceAt(at int, before, after string) []Edit {
	d := differ{at: at}
	if squeeze(before) == squeeze(after) { // as the formatter does
		d.respace(before, after)
		return joined(d.edits)
	}
	a, b := strings.SplitAfter(before, "\n"), strings.SplitAfter(after, "\n")
	n := 0
	for n < len(a) && n < len(b) && squeeze(a[n]) == squeeze(b[n]) { // of two that are alike the first stays
		d.respace(a[n], b[n])
		n++
	}
	a, b = a[n:], b[n:]
	i, j := 0, 0
	end := lcs.Diff{Start: len(a), End: len(a), ReplStart: len(b), ReplEnd: len(b)}
	for _, other := range append(lcs.DiffLines(squeezed(a), squeezed(b)), end) {
		for ; i < other.Start; i, j = i+1, j+1 {
			d.respace(a[i], b[j])
		}
		d.replace(a[i:other.End], b[j:other.ReplEnd])
		i, j = other.End, other.ReplEnd
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

// respace goes past a stretch whose blanks alone may have changed.
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

// squeeze is a text without its blanks.
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

func squeezed(lines []string) []string {
	list := make([]string, len(lines))
	for i, line := range lines {
		list[i] = squeeze(line)
	}
	return list
}
