package hover

import (
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// hoverDay is about a date of a validity: what begins that day and what ends.
func hoverDay(v *ide.View, c ide.Cursor) *Hover {
	d, ok := c.Leaf().(*syntax.Date)
	if !ok {
		return nil
	}
	p := newPage(v)
	begin, end := turns(v, d.Value)
	p.list(diag.Term{NB: "Begynner å gjelde " + d.Value.String(), EN: "Begins to hold on " + d.Value.String()}, begin.items(p), 10)
	p.list(diag.Term{NB: "Gjelder siste dag " + d.Value.String(), EN: "Holds for the last time on " + d.Value.String()}, end.items(p), 10)
	if len(end.list) > 0 && d.Value < value.MaxDate {
		next, _ := turns(v, d.Value+1)
		p.list(diag.Term{NB: "Overtar dagen etter", EN: "Take over the day after"}, next.items(p), 10)
	}
	return p.hover(c.Span(d))
}

// turns are what begins to hold on a day, and what does so for the last time.
func turns(v *ide.View, day value.Date) (begin, end titles) {
	look := func(b *model.Basis, name, title string) {
		if b.Valid.From == day {
			begin.add(name, title)
		}
		if b.Valid.To == day {
			end.add(name, title)
		}
	}
	info := v.Info
	for _, d := range info.Documents {
		look(&model.Basis{Valid: d.Valid}, d.Name, d.Title)
	}
	for _, s := range info.CodeSystems {
		for _, code := range s.Codes {
			look(&code.Basis, code.Name, code.Title)
		}
	}
	for _, s := range info.CodeSets {
		for _, one := range s.Versions {
			look(&one.Basis, one.Name, one.Title)
		}
	}
	for _, o := range info.Values {
		for _, one := range o.Versions {
			look(&one.Basis, o.Name, o.Title)
		}
	}
	for _, k := range info.Criteria {
		for _, one := range k.Versions {
			look(&one.Basis, one.Name, one.Title)
		}
	}
	for _, r := range info.Rules {
		look(&r.Basis, r.Name, r.Title)
	}
	return begin, end
}
