// Package leaders counts a run for those who lead: how much there is to correct, of what
// and where, and never in which record. Nothing that it gives holds a key, or a text that
// a record or a message has; small numbers are hidden.
package leaders

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

// Number is a number, and what is shown of it.
type Number = smallcells.Cell

// Numbers are what a page for leaders has. A number that is nil is not on it.
type Numbers struct {
	Record  string // the title of what is counted as contacts
	Units   []Line
	Months  []Line
	Total   Line
	Rules   []Rule
	Missing []Missing
	Untried []string // titles of rules that applied to nothing
	Unread  *Number
	Few     int
	Without Without
	// Hides says that some number is not shown.
	Hides bool

	money *Money // nil where the rule set does not say what the code is worth
}

// Without is what a page leaves out whole, for it could not be hidden cell by cell.
type Without uint8

// What a page can leave out, each with those before it.
const (
	Nothing     Without = iota
	Findings            // in how many contacts there is something to correct
	Corrections         // how much there is to correct
	Contacts            // how many there are
)

// Line is the numbers of a unit, of a month, or of all: how many contacts, in how many of
// them there is something to correct, and how many corrections by severity, as diag has
// them.
type Line struct {
	Name                        string
	Contacts, With, Corrections *Number
	Severity                    [3]*Number
}

// Share is how many contacts of a hundred have nothing to correct; false where that is not
// known or not to be shown.
func (l *Line) Share() (percent int, ok bool) {
	if l.With == nil || l.Contacts == nil || l.Contacts.N == 0 || l.With.Shown != smallcells.Whole || l.Contacts.Shown != smallcells.Whole {
		return 0, false
	}
	percent = 100 * (l.Contacts.N - l.With.N) / l.Contacts.N // rounded down: 100 is all
	return percent, true
}

// Rule is how much a rule wants corrected, in all and by unit, in the order of the units.
type Rule struct {
	Title    string
	Severity diag.Severity
	All      *Number
	Units    []*Number
}

// Missing is in how many cases something cannot be decided for want of something.
type Missing struct {
	Title string
	Cases *Number
}

// Of counts a run.
func Of(run *report.Run) *Numbers {
	c := newCount(run)
	n := &Numbers{Record: c.record, Few: run.SmallCells, Unread: small(run.Summary.Unread, run.SmallCells)}
	for n.Without = c.least(run.SmallCells); ; n.Without++ {
		if c.fill(n) {
			break
		}
	}
	n.missing(run)
	n.money = moneyOf(run, n)
	for i := range run.Summary.Rules {
		r := &run.Summary.Rules[i]
		title := diag.Clean(finding.TitleOf(r.Title, r.Name))
		if r.Untried && !slices.Contains(n.Untried, title) {
			n.Untried = append(n.Untried, title)
		}
	}
	n.Hides = n.hides()
	return n
}

// small is a number that nothing else says anything of.
func small(count, few int) *Number {
	n := &Number{N: count}
	if smallcells.IsSmall(count, few) {
		n.Shown = smallcells.Few
	}
	return n
}

// missing counts the cases that cannot be decided, by what they lack.
func (n *Numbers) missing(run *report.Run) {
	cases := map[string]map[finding.Ref]bool{}
	for f := range run.Findings.All() {
		if f.Outcome != finding.Undetermined || len(f.On) == 0 {
			continue
		}
		for _, name := range f.Missing {
			title := run.Titles.Missing(name, run.Base.Record, run.Lang)
			if cases[title] == nil {
				cases[title] = map[finding.Ref]bool{}
			}
			cases[title][f.On[0]] = true
		}
	}
	for title, of := range cases {
		n.Missing = append(n.Missing, Missing{title, small(len(of), n.Few)})
	}
	slices.SortFunc(n.Missing, func(a, b Missing) int { return cmp.Or(byShown(a.Cases, b.Cases), cmp.Compare(a.Title, b.Title)) })
}

// byShown puts the largest first, and gives away nothing of what is hidden.
func byShown(a, b *Number) int {
	rank := func(c *Number) int {
		switch {
		case c.Shown == smallcells.Hidden:
			return 1
		case c.Shown == smallcells.Few:
			return 2
		case c.N == 0:
			return 3
		}
		return 0
	}
	if r := cmp.Compare(rank(a), rank(b)); r != 0 || rank(a) != 0 {
		return r
	}
	return b.N - a.N
}

// hides says whether there is a number that is not shown.
func (n *Numbers) hides() bool {
	hidden := func(c *Number) bool { return c != nil && c.Shown != smallcells.Whole }
	for _, lines := range [][]Line{n.Units, n.Months} {
		for _, l := range lines {
			if hidden(l.Contacts) || hidden(l.With) || hidden(l.Corrections) || slices.ContainsFunc(l.Severity[:], hidden) {
				return true
			}
		}
	}
	for _, r := range n.Rules {
		if hidden(r.All) || slices.ContainsFunc(r.Units, hidden) {
			return true
		}
	}
	if n.money != nil && slices.ContainsFunc(n.money.Cases[:], hidden) {
		return true
	}
	return n.Without > Nothing || hidden(n.Unread) || slices.ContainsFunc(n.Missing, func(m Missing) bool { return hidden(m.Cases) })
}

// count is the numbers before any is hidden.
type count struct {
	run          *report.Run
	record       string
	units        []string // by name, without one last
	months       []string // in order, without one last
	all          int
	contacts     map[string]int // by unit
	with         map[string]int
	monthly      map[string]int // contacts by month
	monthlyWith  map[string]int
	rules        []rule
	corrections  map[cell]int
	withAll, sum int
}

type rule struct {
	title    string
	severity diag.Severity
	n        int
}

type cell struct {
	unit     string
	title    string
	severity diag.Severity
}

func newCount(run *report.Run) *count {
	c := &count{run: run, record: run.Titles.Record(run.Base.Record), contacts: map[string]int{}, with: map[string]int{}, monthly: map[string]int{}, monthlyWith: map[string]int{}, corrections: map[cell]int{}}
	units, rules := map[string]bool{}, map[cell]int{}
	for _, t := range run.Base.Of {
		c.contacts[t.Unit] += t.Count
		c.monthly[t.Month] += t.Count
		c.all += t.Count
		units[t.Unit] = true
	}
	list := run.List()
	for _, u := range list.Units {
		for contact, here := range list.Through(u.Contacts) {
			at := contact.Where
			if contact.Record == run.Base.Record {
				// As the base has it: by what its own record says.
				if run.Where != nil {
					at = run.Where(contact.Ref)
				}
				if run.Selection.Holds(at) && c.contacts[at.Unit] > c.with[at.Unit] {
					c.with[at.Unit]++
					c.monthlyWith[report.Month(at)]++
					c.withAll++
				}
			}
			units[at.Unit] = true
			for i := range here {
				of := cell{at.Unit, report.Title(&here[i].Finding), report.SeverityOf(here[i].Severity)}
				c.corrections[of]++
				rules[cell{"", of.title, of.severity}]++
				c.sum++
			}
		}
	}
	for u := range units {
		c.units = append(c.units, u)
	}
	slices.SortFunc(c.units, lastEmpty)
	for r, n := range rules {
		c.rules = append(c.rules, rule{r.title, r.severity, n})
	}
	slices.SortFunc(c.rules, func(a, b rule) int {
		return cmp.Or(cmp.Compare(a.title, b.title), cmp.Compare(a.severity, b.severity))
	})
	c.months = months(c.monthly)
	return c
}

func lastEmpty(a, b string) int {
	switch {
	case a == "":
		return 1
	case b == "":
		return -1
	}
	return cmp.Compare(a, b)
}

// mostMonths is how long a time is shown with every month in it: where it is longer, a
// date is wrong, and years of nothing would hide the rest.
const mostMonths = 60

// months are those of the contacts and all between them, in order.
func months(of map[string]int) []string {
	var list []string
	for m := range of {
		list = append(list, m)
	}
	slices.SortFunc(list, lastEmpty)
	dated := list
	if n := len(list); n > 0 && list[n-1] == "" {
		dated = list[:n-1]
	}
	if len(dated) < 2 {
		return list
	}
	end := dated[len(dated)-1]
	var whole []string
	for m := dated[0]; m <= end; m = after(m) {
		if whole = append(whole, m); len(whole) > mostMonths {
			return list
		}
	}
	return append(whole, list[len(dated):]...)
}

// after is the month behind one.
func after(month string) string {
	year, _ := strconv.Atoi(month[:4])
	if n, _ := strconv.Atoi(month[5:]); n < 12 {
		return fmt.Sprintf("%04d-%02d", year, n+1)
	}
	return fmt.Sprintf("%04d-01", year+1)
}

// least is what has to be left out because the sums of the page are small themselves.
func (c *count) least(few int) Without {
	small := func(n int) bool { return smallcells.IsSmall(n, few) }
	switch {
	case small(c.all):
		return Contacts
	case small(c.sum):
		return Corrections
	case small(c.withAll) || small(c.all-c.withAll):
		return Findings
	}
	return Nothing
}

// fill puts the numbers on a page without what it is to leave out, and says whether all
// that is small could be hidden.
func (c *count) fill(n *Numbers) bool {
	n.Units, n.Months, n.Rules, n.Total = nil, nil, nil, Line{}
	if n.Without == Contacts {
		return true
	}
	kind := func(part Without) smallcells.Kind {
		if n.Without >= part {
			return smallcells.Free
		}
		return smallcells.Published
	}
	page := smallcells.NewPage(n.Few)
	c.unitLines(n, page, kind)
	safe := page.Hide()
	page = smallcells.NewPage(n.Few)
	c.monthLines(n, page, kind)
	safe = page.Hide() && safe
	n.Total.Contacts = &Number{N: c.all}
	if n.Without < Corrections {
		n.Total.Corrections = &Number{N: c.sum}
	}
	if n.Without < Findings {
		n.Total.With = &Number{N: c.withAll}
	}
	for _, lines := range [][]Line{n.Units, n.Months} {
		for i := range lines {
			lines[i].leave(n.Without)
		}
	}
	n.Total.leave(n.Without)
	slices.SortStableFunc(n.Rules, func(a, b Rule) int {
		return cmp.Or(byShown(a.All, b.All), cmp.Compare(a.Title, b.Title), cmp.Compare(b.Severity, a.Severity))
	})
	if n.Without >= Corrections {
		n.Rules = nil
	}
	return safe
}

// leave takes off a line what the page has not.
func (l *Line) leave(without Without) {
	if without >= Findings {
		l.With = nil
	}
	if without >= Corrections {
		l.Corrections, l.Severity = nil, [3]*Number{}
	}
}

// unitLines are the numbers by unit and by rule. Corrections flow from all of them by
// severity and rule into the cells, and from these by severity into the units; there each
// is the first of its contact, or one more. The first ones and the contacts without any
// are the contacts.
func (c *count) unitLines(n *Numbers, page *smallcells.Page, kind func(Without) smallcells.Kind) {
	corrections, findings, clear := kind(Corrections), kind(Findings), smallcells.Derived
	if findings == smallcells.Free {
		clear = smallcells.Free
	}
	all, more, none, contacts := page.Node(), page.Node(), page.Node(), page.Node()
	var severities [3]smallcells.Node
	var sums [3]int
	for _, r := range c.rules {
		sums[r.severity] += r.n
	}
	for s := range severities {
		severities[s] = page.Node()
		n.Total.Severity[s] = page.Add(all, severities[s], sums[s], corrections)
	}
	rules := make([]smallcells.Node, len(c.rules))
	for i, r := range c.rules {
		rules[i] = page.Node()
		n.Rules = append(n.Rules, Rule{Title: r.title, Severity: r.severity, All: page.Add(severities[r.severity], rules[i], r.n, corrections)})
	}
	for _, u := range c.units {
		l := Line{Name: u}
		sum, first, here := page.Node(), page.Node(), page.Node()
		var by [3]smallcells.Node
		var counts [3]int
		for s := range by {
			by[s] = page.Node()
		}
		for i, r := range c.rules {
			count := c.corrections[cell{u, r.title, r.severity}]
			counts[r.severity] += count
			n.Rules[i].Units = append(n.Rules[i].Units, page.Add(rules[i], by[r.severity], count, corrections))
		}
		for s := range by {
			l.Severity[s] = page.Add(by[s], sum, counts[s], corrections)
		}
		total := counts[0] + counts[1] + counts[2]
		l.Corrections = page.Add(sum, first, total, corrections)
		l.With = page.Add(first, here, c.with[u], findings)
		page.Add(first, more, total-c.with[u], smallcells.Free)
		page.Add(none, here, c.contacts[u]-c.with[u], clear)
		l.Contacts = page.Add(here, contacts, c.contacts[u], smallcells.Published)
		n.Units = append(n.Units, l)
	}
}

// monthLines are the numbers by month, whose sums are those by unit.
func (c *count) monthLines(n *Numbers, page *smallcells.Page, kind func(Without) smallcells.Kind) {
	findings, clear := kind(Findings), smallcells.Derived
	if findings == smallcells.Free {
		clear = smallcells.Free
	}
	with, none, contacts := page.Node(), page.Node(), page.Node()
	for _, m := range c.months {
		here := page.Node()
		page.Add(none, here, c.monthly[m]-c.monthlyWith[m], clear)
		n.Months = append(n.Months, Line{
			Name: m, With: page.Add(with, here, c.monthlyWith[m], findings), Contacts: page.Add(here, contacts, c.monthly[m], smallcells.Published),
		})
	}
}
