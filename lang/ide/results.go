package ide

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// ResultOf is the last result of an example, nil where it was not run.
func (v *View) ResultOf(e *model.Example) *ExampleResult {
	if v.Facts == nil {
		return nil
	}
	return v.Facts.Examples[e.Node()]
}

// ExamplesIn are the examples that a declaration is: one, or one a row.
func (s *Snapshot) ExamplesIn(placed *syntax.Placed) []*model.Example {
	var list []*model.Example
	if _, ok := placed.Decl.(*syntax.ExampleDecl); !ok {
		return nil
	}
	for _, e := range s.Info.Examples {
		if e.Decl == placed.Decl {
			list = append(list, e)
		}
	}
	return list
}

// ExampleAt is the example that a cursor is in: of a table, the one whose row it
// is in; nil where it is in none.
func (s *Snapshot) ExampleAt(c Cursor) *model.Example {
	if c.Decl == nil {
		return nil
	}
	list := s.ExamplesIn(c.Decl)
	for _, e := range list {
		if at := c.Decl.Abs(e.Node().Span()); at.Start <= c.Offset && c.Offset <= at.End {
			return e
		}
	}
	return nil
}

// ExamplesOn are the examples that a line of the file is about: the one of the
// row that it is, or all of the declaration that it is in. Lines count from 0.
func (v *View) ExamplesOn(line int) []*model.Example {
	on := func(n syntax.Node, placed *syntax.Placed) bool {
		at, f := placed.Abs(n.Span()), v.File.Source
		return f.Line(at.Start) <= line && line <= f.Line(at.End)
	}
	for _, placed := range v.File.Decls {
		if !on(placed.Decl, placed) {
			continue
		}
		list := v.ExamplesIn(placed)
		for _, e := range list {
			if e.Row != nil && on(e.Row, placed) {
				return []*model.Example{e}
			}
		}
		return list
	}
	return nil
}

// Verdict is an example's last result in words.
func (v *View) Verdict(r *ExampleResult) string {
	text := v.Say(diag.Term{NB: "✗ Feilet", EN: "✗ Failed"})
	if r.Passed {
		text = v.Say(diag.Term{NB: "✓ Gikk som ventet", EN: "✓ Passed"})
	}
	if v.Facts.Stale {
		text += v.Say(BeforeChange)
	}
	return text
}

// BeforeChange is said of results that an edit has made old.
var BeforeChange = diag.Term{NB: " (før siste endring)", EN: " (before the last change)"}

// HitsOf adds up what the sample records gave for a rule and the rows of a table.
// It is false where no records were counted.
func (v *View) HitsOf(name string) (sum Hits, known bool) {
	found := v.Sampled()
	if found == nil {
		return Hits{}, false
	}
	for id, h := range found.Hits {
		if id == name || strings.HasPrefix(id, name+"[") {
			sum.Violations += h.Violations
			sum.Undetermined += h.Undetermined
		}
	}
	return sum, true
}
