package leaders

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/report"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

// made is a count of random numbers.
func made(r *rand.Rand, units, rules, most int) *count {
	c := &count{run: &report.Run{}, contacts: map[string]int{}, with: map[string]int{}, monthly: map[string]int{}, monthlyWith: map[string]int{}, corrections: map[cell]int{}}
	for k := range rules {
		c.rules = append(c.rules, rule{title: string(rune('p' + k)), severity: diag.Severity(r.IntN(3))})
	}
	c.months = []string{"2026-01", "2026-02"}
	for u := range units {
		name := string(rune('A' + u))
		c.units = append(c.units, name)
		sum := 0
		for k := range c.rules {
			of := &c.rules[k]
			n := max(0, r.IntN(most+2)-1)
			c.corrections[cell{name, of.title, of.severity}] = n
			of.n += n
			sum += n
		}
		with := 0
		if sum > 0 {
			with = 1 + r.IntN(sum)
		}
		clear := r.IntN(most + 1)
		c.with[name], c.contacts[name] = with, with+clear
		c.withAll, c.all, c.sum = c.withAll+with, c.all+with+clear, c.sum+sum
		for range with {
			m := c.months[r.IntN(2)]
			c.monthly[m]++
			c.monthlyWith[m]++
		}
		for range clear {
			c.monthly[c.months[r.IntN(2)]]++
		}
	}
	return c
}

// reader is who knows the page and how it was made, and tries to find out what it hides:
// it goes through everything that would look the same.
type reader struct {
	few    int
	seen   map[*Number]map[int]bool
	worlds int
}

func (r *reader) could(c *Number, n int) bool {
	switch {
	case c == nil:
		return n >= 0
	case c.Shown == smallcells.Whole:
		return n == c.N
	case c.Shown == smallcells.Few:
		return smallcells.IsSmall(n, r.few)
	}
	return n >= 1
}

func (r *reader) see(c *Number, n int) {
	if c == nil {
		return
	}
	if r.seen[c] == nil {
		r.seen[c] = map[int]bool{}
	}
	r.seen[c][n] = true
}

// world is what could be behind a page.
type world struct {
	cells [][]int // by rule and unit
	with  []int
	clear []int
}

// Whoever reads a page and knows how it was made cannot find out a number that it hides,
// nor how few contacts have nothing to correct: there are two worlds at least that look
// the same in every table and differ in it.
func TestNothingHiddenCanBeWorkedOut(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 5))
	hidden, whole, pages := 0, 0, 600
	if testing.Short() {
		pages = 150
	}
	for range pages {
		c := made(r, 1+r.IntN(3), 1+r.IntN(2), 1+r.IntN(6))
		n := &Numbers{Few: 3}
		for n.Without = c.least(3); !c.fill(n); n.Without++ {
		}
		if n.Without == Contacts {
			continue
		}
		slices.SortFunc(n.Rules, func(a, b Rule) int { return strings.Compare(a.Title, b.Title) }) // as c has them
		whole++
		reader := &reader{few: 3, seen: map[*Number]map[int]bool{}}
		clear := map[int]map[int]bool{}
		var each func(w *world, place int)
		check := func(w *world) {
			// The numbers of this world, as the page has them.
			got := map[*Number]int{}
			put := func(c *Number, n int) bool {
				if c != nil {
					got[c] = n
				}
				return reader.could(c, n)
			}
			var severities [3]int
			ok, all := true, 0
			for k := range c.rules {
				sum := 0
				for u := range c.units {
					sum += w.cells[k][u]
					if n.Rules != nil {
						ok = ok && put(n.Rules[k].Units[u], w.cells[k][u])
					}
				}
				if n.Rules != nil {
					ok = ok && put(n.Rules[k].All, sum)
				}
				severities[c.rules[k].severity] += sum
				all += sum
			}
			ok = ok && put(n.Total.Corrections, all)
			for s, sum := range severities {
				ok = ok && put(n.Total.Severity[s], sum)
			}
			with, contacts := 0, 0
			for u := range c.units {
				l := &n.Units[u]
				var of [3]int
				for k := range c.rules {
					of[c.rules[k].severity] += w.cells[k][u]
				}
				for s := range of {
					ok = ok && put(l.Severity[s], of[s])
				}
				sum := of[0] + of[1] + of[2]
				ok = ok && put(l.Corrections, sum) && put(l.With, w.with[u]) && put(l.Contacts, w.with[u]+w.clear[u]) && w.with[u] <= sum
				with, contacts = with+w.with[u], contacts+w.with[u]+w.clear[u]
			}
			if !ok || !put(n.Total.With, with) || !put(n.Total.Contacts, contacts) {
				return
			}
			reader.worlds++
			for c, n := range got {
				reader.see(c, n)
			}
			for u := range c.units {
				if clear[u] == nil {
					clear[u] = map[int]bool{}
				}
				clear[u][w.clear[u]] = true
			}
		}
		cells := len(c.rules) * len(c.units)
		each = func(w *world, place int) {
			switch {
			case place < cells:
				k, u := place/len(c.units), place%len(c.units)
				var shown *Number
				if n.Rules != nil {
					shown = n.Rules[k].Units[u]
				}
				for v := 0; v <= c.corrections[cell{c.units[u], c.rules[k].title, c.rules[k].severity}]+1; v++ {
					if reader.could(shown, v) {
						w.cells[k][u] = v
						each(w, place+1)
					}
				}
			case place < cells+len(c.units):
				u := place - cells
				for v := 0; v <= c.with[c.units[u]]+1; v++ {
					if reader.could(n.Units[u].With, v) {
						w.with[u] = v
						each(w, place+1)
					}
				}
			case place < cells+2*len(c.units):
				u := place - cells - len(c.units)
				for v := 0; v <= c.contacts[c.units[u]]-c.with[c.units[u]]+1; v++ {
					if reader.could(n.Units[u].Contacts, w.with[u]+v) {
						w.clear[u] = v
						each(w, place+1)
					}
				}
			default:
				check(w)
			}
		}
		w := &world{with: make([]int, len(c.units)), clear: make([]int, len(c.units))}
		for range c.rules {
			w.cells = append(w.cells, make([]int, len(c.units)))
		}
		each(w, 0)
		if reader.worlds == 0 {
			t.Fatal("the page does not look like itself")
		}
		for c, values := range reader.seen {
			if c.Shown != smallcells.Whole {
				hidden++
				if len(values) < 2 {
					t.Errorf("a hidden %d can be worked out", c.N)
				}
			} else if smallcells.IsSmall(c.N, 3) {
				t.Errorf("%d is shown", c.N)
			}
		}
		for u, name := range c.units {
			if smallcells.IsSmall(c.contacts[name]-c.with[name], 3) && n.Without == Nothing && len(clear[u]) < 2 {
				t.Errorf("that %d contacts have nothing to correct can be worked out", c.contacts[name]-c.with[name])
			}
		}
		if t.Failed() {
			t.Fatalf("%+v %+v", c, n)
		}
		monthsAreSafe(t, c, n)
	}
	t.Logf("%d numbers hidden on %d pages", hidden, whole)
	if hidden < whole || whole < pages/3 {
		t.Errorf("only %d numbers were hidden on %d pages", hidden, whole)
	}
}

// monthsAreSafe holds the numbers by month to the same.
func monthsAreSafe(t *testing.T, c *count, n *Numbers) {
	r := &reader{few: 3, seen: map[*Number]map[int]bool{}}
	a, b := &n.Months[0], &n.Months[1]
	clear := [2]map[int]bool{{}, {}}
	for with := 0; with <= c.withAll; with++ {
		for contacts := with; contacts <= c.all-(c.withAll-with); contacts++ {
			other, rest := c.withAll-with, c.all-contacts
			if r.could(a.With, with) && r.could(b.With, other) && r.could(a.Contacts, contacts) && r.could(b.Contacts, rest) {
				r.see(a.With, with)
				r.see(b.With, other)
				r.see(a.Contacts, contacts)
				r.see(b.Contacts, rest)
				clear[0][contacts-with], clear[1][rest-other] = true, true
			}
		}
	}
	for x, values := range r.seen {
		if x.Shown != smallcells.Whole && len(values) < 2 {
			t.Fatalf("a hidden %d of a month can be worked out: %+v", x.N, c)
		}
	}
	for i, m := range c.months {
		if clearN := c.monthly[m] - c.monthlyWith[m]; smallcells.IsSmall(clearN, 3) && n.Without == Nothing && len(clear[i]) < 2 {
			t.Fatalf("that %d contacts of a month have nothing can be worked out: %+v", clearN, c)
		}
	}
}

func TestMonthsWithoutContactsAreThereToo(t *testing.T) {
	got := months(map[string]int{"2025-11": 1, "2026-02": 1, "": 2})
	if len(got) != 5 || got[1] != "2025-12" || got[4] != "" {
		t.Error(got)
	}
	if got := months(map[string]int{"1026-02": 1, "2026-02": 1}); len(got) != 2 {
		t.Error(len(got))
	}
}

// Nothing is in an order that says which of two hidden numbers is the larger.
func TestTheOrderTellsNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	for range 200 {
		c := made(r, 3, 6, 4)
		n := &Numbers{Few: 5}
		for n.Without = c.least(5); !c.fill(n); n.Without++ {
		}
		for i := 1; i < len(n.Rules); i++ {
			a, b := n.Rules[i-1], n.Rules[i]
			if a.All.Shown == b.All.Shown && a.All.Shown != smallcells.Whole && a.Title > b.Title {
				t.Fatalf("%s with %d is before %s with %d", a.Title, a.All.N, b.Title, b.All.N)
			}
		}
	}
}
