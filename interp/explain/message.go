package explain

import (
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// message fills a rule's message in.
func (j *Judgment) message(m *syntax.Message) string {
	var b strings.Builder
	s := j.scope
	for _, p := range m.Parts {
		switch p.Hole {
		case syntax.NoHole:
			b.WriteString(p.Literal)
		case syntax.ExprHole:
			b.WriteString(s.print(s.eval(p.Expr).Value, s.info.TypeOf(p.Expr)))
		case syntax.RequiredHole:
			b.WriteString(j.Rule.Required)
		case syntax.MissingHole:
			b.WriteString(s.titles(p.Name, No))
		case syntax.UnknownHole:
			b.WriteString(s.titles(p.Name, Unknown))
		}
	}
	return b.String()
}

// titles lists the items of a criteria that came to a truth value.
func (s *scope) titles(name *syntax.Name, t Truth) string {
	version := s.info.Use(name).(*check.Criteria).VersionOn(s.day)
	if version == nil {
		return finding.FormatUnknown(s.info.Lang)
	}
	var list []string
	for _, item := range version.Items {
		if s.in(version.Decl).item(item).truth() == t {
			list = append(list, item.Title)
		}
	}
	return finding.FormatList(list, s.info.Lang)
}

// print is a value as messages have it.
func (w *world) print(v Value, t check.Type) string {
	l := w.info.Lang
	switch {
	case v.State == Missing:
		return finding.FormatUnknown(l)
	case v.State == Undecided:
		return finding.FormatInterval(v.lo, v.hi, t.Kind, l)
	}
	switch t.Kind {
	case check.Bool:
		return finding.FormatBool(v.truth == Yes, l)
	case check.Integer, check.Decimal, check.Percent:
		return finding.FormatNumber(v.lo, t.Kind, l)
	case check.Date:
		return finding.FormatDate(v.date, l)
	case check.Duration:
		return finding.FormatDuration(v.span, l)
	case check.Codes:
		return finding.FormatCodes(v.codes, l)
	}
	return v.text
}
