package finding

import (
	"slices"
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
	f.Sources = sources(r.Sources)
	return f
}

// OfSection is what the finding says that rules of a section share in a case that one
// of some days governs: it is of the version of the first rule that holds that day,
// and rests on that one's sources.
func OfSection(info *model.Info, s *model.Section, date value.Date, days []value.Date) Finding {
	at := info.At(s.Decl, s.Decl.Header().Line)
	f := Finding{
		Rule: s.Name, Title: s.Title, For: s.On.ObjectName(), Date: date, Dated: true,
		Place: Place{File: at.File.Name, Line: at.Position().Line},
	}
	if first := s.FirstOn(days...); first != nil {
		f.Version, f.Sources = first.Version(), sources(first.Sources)
	}
	return f
}

func sources(list []model.Citation) []Source {
	var out []Source
	for _, c := range list {
		out = append(out, Source{Source: c.Document.Name, Part: c.Part})
	}
	return out
}

// Violate makes it a violation. text fills the message in that holds that day.
func (f *Finding) Violate(step *model.Step, text string) {
	f.Outcome, f.Severity, f.Message = Violation, step.Severity, diag.Mask(text)
}

// Undecide makes it one that cannot be decided. A text is said in place of what is
// missing.
func (f *Finding) Undecide(title string, severity syntax.Severity, missing []string, text string, l syntax.Language) {
	f.Outcome, f.Severity, f.Missing = Undetermined, severity, Missing(missing)
	f.LimitMet = slices.ContainsFunc(missing, isLimit)
	f.Message = diag.Mask(UndeterminedMessage(title, missing, text, l))
}

// Holes are what stands in the placeholders of a message in one case.
type Holes interface {
	// Printed is the value of the expression of a placeholder.
	Printed(p *syntax.Part) string
	// Titles are those of the krav that are no, or unknown; false where the criteria
	// have no version that day.
	Titles(p *syntax.Part, unknown bool) ([]string, bool)
}

// Fill fills the placeholders of a rule's message in, or of a section's, which is of no
// one rule; "" where there is no message.
func Fill(m *syntax.Message, r *model.Rule, holes Holes, l syntax.Language) string {
	if m == nil {
		return ""
	}
	type list struct {
		of   string // the name of the criteria
		hole syntax.Hole
	}
	var printed map[list]string // one message may name a long list again and again
	var b strings.Builder
	for _, p := range m.Parts {
		switch p.Hole {
		case syntax.NoHole:
			b.WriteString(p.Literal)
		case syntax.ExprHole:
			b.WriteString(diag.Cut(holes.Printed(p)))
		case syntax.RequiredHole:
			b.WriteString(r.Required)
		case syntax.MissingHole, syntax.UnknownHole:
			key := list{p.Name.Text, p.Hole}
			text, known := printed[key]
			if !known {
				text = FormatUnknown(l)
				if titles, ok := holes.Titles(p, p.Hole == syntax.UnknownHole); ok {
					text = diag.Cut(FormatList(titles, l))
				}
				if printed == nil {
					printed = map[list]string{}
				}
				printed[key] = text
			}
			b.WriteString(text)
		}
	}
	return b.String()
}
