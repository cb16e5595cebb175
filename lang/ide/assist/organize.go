package assist

import (
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// organize offers to put the lines of every rule, table and kriterier in the
// house order and to take out those that say what another has said.
func (s *site) organize() {
	var edits []ide.Edit
	for _, d := range s.File.Decls {
		if !s.Broken(d) {
			edits = append(edits, organized(s.View, d)...)
		}
	}
	if len(edits) > 0 {
		s.change(Organize, diag.Term{NB: "sett linjene i husets rekkefølge", EN: "put the lines in the house order"}, func() []ide.Edit { return edits })
	}
}

// block is a line of a declaration with the comments above it.
type block struct {
	clause syntax.Clause
	text   string // whole lines, without the last line end
	rank   int
}

// organized is what organizing changes in a declaration. Lines of one rank keep
// their order, for of some the first counts.
func organized(v *ide.View, d *syntax.Placed) []ide.Edit {
	switch d.Decl.(type) {
	case *syntax.RuleDecl, *syntax.TableDecl:
	default:
		return nil
	}
	lines := d.Decl.Lines()
	if len(lines) == 0 {
		return nil
	}
	src := v.File.Source
	start := d.Abs(d.Decl.Header().Line.Place).End
	start = src.LineStart(src.Line(start) + 1)
	at := source.Span{Start: start}
	var blocks []block
	for _, c := range lines {
		last := src.Line(d.Abs(c.Span()).End)
		end := src.LineStart(last) + len(src.LineText(last))
		if end < start { // two lines on one cannot be told apart
			return nil
		}
		blocks = append(blocks, block{c, src.Slice(source.Span{Start: start, End: end}), rank(c)})
		start = src.LineStart(last + 1)
		at.End = end
	}
	sorted := slices.Clone(blocks)
	slices.SortStableFunc(sorted, func(a, b block) int { return a.rank - b.rank })
	seen := map[string]bool{}
	sorted = slices.DeleteFunc(sorted, func(b block) bool {
		text := strings.TrimSpace(b.text)
		if again := seen[text]; again && b.rank != 15 {
			return true
		}
		seen[text] = true
		return false
	})
	texts := make([]string, len(sorted))
	for i, b := range sorted {
		texts[i] = b.text
	}
	after := strings.Join(texts, ide.LineEnd(src.Text))
	if src.Slice(at) == after {
		return nil
	}
	return []ide.Edit{{Span: at, Text: after}}
}
