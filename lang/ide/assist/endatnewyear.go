package assist

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/value"
)

// endAtNewYear offers to end what has no last day at the end of a year.
func (s *site) endAtNewYear() {
	d, ok := s.datedAt()
	if !ok || d.valid.To != value.MaxDate {
		return
	}
	for _, day := range s.NewYears() {
		last := day - 1
		if last <= d.valid.From {
			continue
		}
		text := s.DateText(last)
		title := diag.Term{NB: "la " + d.what.NB + " gjelde til " + text, EN: "end " + d.what.EN + " on " + text}
		s.change(Rewrite, title, func() []ide.Edit { return []ide.Edit{until(s.View, d, last)} })
	}
}
