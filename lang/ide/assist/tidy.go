package assist

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// tidy lays out what edits touch as the formatter does: a row whose cell has
// become longer carries its table with it. A declaration whose layout was not
// the formatter's keeps it but for the edits, and so does one that cannot be
// read. Edits may come in any order; of two that overlap the later is left out.
func tidy(f *syntax.File, edits []ide.Edit) []ide.Edit {
	edits = disjoint(edits)
	var out []ide.Edit
	for len(edits) > 0 {
		at, n := region(f, edits)
		before := f.Source.Slice(at)
		after := patched(before, at.Start, edits[:n])
		if flat := strings.ReplaceAll(before, "\r\n", "\n"); flat == "" || laidOut(flat, f.Lang) {
			if text, ok := layOut(strings.ReplaceAll(after, "\r\n", "\n"), f.Lang); ok {
				after = text
			}
		}
		out = append(out, ide.DifferenceAt(at.Start, before, ide.WithLineEnds(strings.ReplaceAll(after, "\r\n", "\n"), f.Source.Text))...)
		edits = edits[n:]
	}
	return out
}

// disjoint are edits in the order of the text, without those that overlap another.
func disjoint(edits []ide.Edit) []ide.Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b ide.Edit) int { return a.Span.Start - b.Span.Start })
	end := -1
	return slices.DeleteFunc(edits, func(e ide.Edit) bool {
		if e.Span.Start < end {
			return true
		}
		end = e.Span.End
		return false
	})
}

// region is what is laid out together with the first of the edits, and how many
// of them lie in it: the declarations that they touch, or what they touch
// between two.
func region(f *syntax.File, edits []ide.Edit) (at source.Span, n int) {
	at, n = edits[0].Span, 1
	for i := 0; i < len(f.Decls); {
		k := ide.Neighbours(f, i)
		extent := format.Extent(f, f.Decls[i:i+k])
		i += k
		if extent.End < at.Start {
			continue
		}
		for n < len(edits) && edits[n].Span.Start <= at.End {
			at = at.Join(edits[n].Span)
			n++
		}
		if at.End < extent.Start {
			break
		}
		at = at.Join(extent)
	}
	for n < len(edits) && edits[n].Span.Start <= at.End {
		at = at.Join(edits[n].Span)
		n++
	}
	return at, n
}

// patched is a text with edits made in it, that begins at an offset of its file.
func patched(text string, start int, edits []ide.Edit) string {
	var b strings.Builder
	at := start
	for _, e := range edits {
		b.WriteString(text[at-start : e.Span.Start-start])
		b.WriteString(e.Text)
		at = e.Span.End
	}
	b.WriteString(text[at-start:])
	return b.String()
}

// layOut is declarations as the formatter writes them, with the blank lines
// around them; false where they cannot be read.
func layOut(text string, lang syntax.Language) (string, bool) {
	body := strings.Trim(text, "\n")
	if body == "" {
		return text, true
	}
	header := syntax.KwLanguage.In(lang) + " " + lang.String() + "\n\n"
	own := strings.HasPrefix(body, strings.TrimSpace(header))
	if own {
		header = ""
	}
	f, diags := syntax.Parse([]byte(header+body+"\n"), "")
	if slices.ContainsFunc(diags, func(d diag.Diagnostic) bool { return d.Severity == diag.Error }) {
		return "", false
	}
	out := strings.TrimPrefix(format.File(f, lang), header)
	before, _, _ := strings.Cut(text, body)
	after := text[len(before)+len(body):]
	return before + strings.TrimRight(out, "\n") + after, true
}

func laidOut(text string, lang syntax.Language) bool {
	out, ok := layOut(text, lang)
	return ok && out == text
}
