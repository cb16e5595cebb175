package complete

import (
	"slices"

	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// dates are the days that something begins or ends on in the file: first, and of a
// rank, those of the year that is being worked on and the next, unless a version of
// the value in hand begins then already.
func (c *completer) dates(rank int, role syntax.Role) {
	begins := role == syntax.RoleFrom
	first, _ := c.firstDay()
	taken := c.begun()
	for _, day := range c.NewYears() {
		switch {
		case begins && taken[day]:
		case begins:
			c.date(rank, day)
		case day > first:
			c.date(rank, day-1)
		}
	}
	var list []value.Date
	note := func(i model.Interval) {
		if begins && i.From != value.MinDate {
			list = append(list, i.From)
		} else if !begins && i.To != value.MaxDate {
			list = append(list, i.To)
		}
	}
	for _, d := range c.Info.Documents {
		note(d.Valid)
		if begins && d.Edition != value.MinDate {
			list = append(list, d.Edition)
		}
	}
	basis := func(b *model.Basis) {
		note(b.Valid)
		for _, a := range b.Assumptions {
			note(a.Interval)
		}
	}
	for _, r := range c.Info.Rules {
		basis(&r.Basis)
	}
	for _, v := range c.Info.Values {
		for _, one := range v.Versions {
			basis(&one.Basis)
		}
	}
	if c.Decl == syntax.KwCodeSystem {
		if s, ok := c.own().(*model.CodeSystem); ok {
			for _, code := range s.Codes {
				basis(&code.Basis)
			}
		}
	}
	slices.Sort(list)
	slices.Reverse(list)
	for _, d := range slices.Compact(list) {
		c.date(rank+1, d)
	}
}

// begun are the days on which another version of the value in hand begins.
func (c *completer) begun() map[value.Date]bool {
	days := map[value.Date]bool{}
	if o, ok := c.own().(*model.Value); ok {
		for _, one := range o.Versions {
			if !c.onLine(one.Clause) {
				days[one.Valid.From] = true
			}
		}
	}
	return days
}

// holes are the placeholders that are no expressions: what a row requires, and
// what criteria lack.
func (c *completer) holes(top want) {
	if c.Decl == syntax.KwTable {
		c.add(rankFirst, Item{Label: c.Spelt(syntax.KwRequired), Kind: KeywordItem, Keyword: syntax.KwRequired})
	}
	for _, k := range c.Info.Criteria {
		if k.On != top.scope.On() || k.On == nil {
			continue
		}
		for _, word := range []syntax.Keyword{syntax.KwMissing, syntax.KwUnknownTitles} {
			c.add(rankFirst, Item{Label: k.Name + "." + c.Spelt(word), Kind: CriteriaItem, Keyword: word, Detail: k.Title})
		}
	}
}

func (c *completer) date(rank int, d value.Date) {
	c.add(rank, Item{Label: c.DateText(d), Kind: DateItem}, d.String(), d.Norwegian())
}

// firstDay is the first day of what is being written: as its line says, or its
// declaration; false where neither does.
func (c *completer) firstDay() (day value.Date, known bool) {
	for i := range c.Before {
		if day, ok := value.ParseDate(c.Before[i].Text); ok {
			return day, true
		}
	}
	_, own := check.ScopeOf(c.Info, c.Placed).Valid()
	return own.From, own.From != value.MinDate
}
