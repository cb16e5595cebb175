package ide

import (
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// NewYears are the first days of the year that is being worked on and of the next.
// There is no clock, so the rule set says which year it is: that of the newest
// document, or a later one in which something that rests on documents begins. There
// are none where no day is written.
func (s *Snapshot) NewYears() []value.Date {
	newest := s.NewestDay()
	for _, b := range s.bases() {
		newest = max(newest, b.Valid.From)
	}
	if newest == value.MinDate {
		return nil
	}
	year, _, _ := newest.YMD()
	var list []value.Date
	for _, y := range []int{year, year + 1} {
		if day, ok := value.NewDate(y, 1, 1); ok {
			list = append(list, day)
		}
	}
	return list
}

// bases are those of every version of what rests on documents.
func (s *Snapshot) bases() []*model.Basis {
	var list []*model.Basis
	for _, r := range s.Info.Rules {
		list = append(list, &r.Basis)
	}
	for _, o := range s.Info.Values {
		for _, one := range o.Versions {
			list = append(list, &one.Basis)
		}
	}
	for _, o := range s.Info.CodeSets {
		for _, one := range o.Versions {
			list = append(list, &one.Basis)
		}
	}
	for _, o := range s.Info.Criteria {
		for _, one := range o.Versions {
			list = append(list, &one.Basis)
		}
	}
	return list
}

// DateText is a day as the file writes dates.
func (v *View) DateText(day value.Date) string {
	for _, d := range v.File.Decls {
		text := ""
		syntax.Walk(d.Decl, func(n syntax.Node) bool {
			if date, ok := n.(*syntax.Date); ok && text == "" {
				text = date.Raw
			}
			return text == ""
		})
		if strings.Contains(text, ".") {
			return day.Norwegian()
		}
		if text != "" {
			break
		}
	}
	return day.String()
}
