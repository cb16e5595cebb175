package explain

import (
	"ppolang/interp/finding"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Printed prints the value of a placeholder's expression.
func (s *scope) Printed(p *syntax.Part) string {
	return s.print(s.eval(p.Expr).Value, s.info.TypeOf(p.Expr))
}

// Titles lists the titles of the krav that are no, or unknown.
func (s *scope) Titles(p *syntax.Part, unknown bool) (list []string, ok bool) {
	of := s.info.Use(p.Name).(*model.Criteria)
	version := of.VersionOn(s.day())
	for _, day := range s.when.days {
		if version == nil || of.VersionOn(day) != version {
			return nil, false
		}
	}
	want := No
	if unknown {
		want = Unknown
	}
	for _, item := range version.Items {
		if s.in(version.Decl).item(item).truth() == want {
			list = append(list, item.Title)
		}
	}
	return list, true
}

// print is a value as messages have it.
func (w *world) print(v Value, t model.Type) string {
	l := w.info.Lang
	switch {
	case v.State == Missing:
		return finding.FormatUnknown(l)
	case v.State == Undecided:
		return finding.FormatInterval(v.lo, v.hi, t.Kind, l)
	}
	switch t.Kind {
	case model.Bool:
		return finding.FormatBool(v.truth == Yes, l)
	case model.Integer, model.Decimal, model.Percent:
		return finding.FormatNumber(v.lo, t.Kind, l)
	case model.Date:
		return finding.FormatDate(v.date, l)
	case model.Duration:
		return finding.FormatDuration(v.span, l)
	case model.Codes:
		return finding.FormatCodes(v.codes, l)
	}
	return v.text
}
