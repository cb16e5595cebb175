package ide

import "ppolang/lang/source"

// Hover is what is said of the word under the mouse.
type Hover struct {
	Span source.Span
	Text string // Markdown
}

// Hover says what stands at an offset, nil where there is nothing to say.
func (v *View) Hover(offset int) *Hover {
	t, ok := v.target(v.at(offset))
	if !ok {
		return nil
	}
	return &Hover{Span: t.span, Text: "**" + t.object.ObjectName() + "**"}
}
