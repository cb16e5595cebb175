package finding

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// OfRule is what any finding of a rule on a case says: which rule it is, where it
// stands and what it rests on. date governs the case.
func OfRule(info *model.Info, r *model.Rule, date value.Date) Finding {
	at := info.Place(r)
	f := Finding{
		Rule: r.ID(), Title: r.Title, Version: r.Version(), For: r.On.ObjectName(), Date: date, Dated: true,
		Place: Place{File: at.File.Name, Line: at.Position().Line},
	}
	for _, c := range r.Sources {
		f.Sources = append(f.Sources, Source{Source: c.Document.Name, Part: c.Part})
	}
	return f
}

// Violate makes it a violation. text fills the message in that holds that day.
func (f *Finding) Violate(step *model.Step, text string) {
	f.Outcome, f.Severity, f.Message = Violation, step.Severity, diag.Mask(text)
}

// Undecide makes it one that cannot be decided. A text is said in place of what is
// missing.
func (f *Finding) Undecide(r *model.Rule, missing []string, text string, l syntax.Language) {
	f.Outcome, f.Severity, f.Missing = Undetermined, r.IfUnknown, missing
	f.Message = diag.Mask(UndeterminedMessage(r.Title, missing, text, l))
}

// Holes are what stands in the placeholders of a message in one case.
type Holes interface {
	// Printed is the value of the expression of a placeholder.
	Printed(p *syntax.Part) string
	// Titles are those of the krav that are no, or unknown; false where the criteria
	// have no version that day.
	Titles(p *syntax.Part, unknown bool) ([]string, bool)
}

// Fill fills the placeholders of a rule's message in.
func Fill(m *syntax.Message, r *model.Rule, holes Holes, l syntax.Language) string {
	var b strings.Builder
	for _, p := range m.Parts {
		switch p.Hole {
		case syntax.NoHole:
			b.WriteString(p.Literal)
		case syntax.ExprHole:
			b.WriteString(holes.Printed(p))
		case syntax.RequiredHole:
			b.WriteString(r.Required)
		case syntax.MissingHole, syntax.UnknownHole:
			if titles, ok := holes.Titles(p, p.Hole == syntax.UnknownHole); ok {
				b.WriteString(FormatList(titles, l))
			} else {
				b.WriteString(FormatUnknown(l))
			}
		}
	}
	return b.String()
}
