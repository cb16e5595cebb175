package rules_test

import (
	"fmt"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/finding"
	"ppolang/lang/syntax"
)

// unknownPage is what docs/unknown.md lists, table by table.
type unknownPage struct {
	uses    map[string]bool // declaration: words
	said    []*exempt       // what is said of the record instead
	waiting []*exempt       // what another finding says instead, undetermined
	spoken  []*exempt       // what another finding had said
	decides []*exempt       // what comes or goes
}

// exempt is a row that lets a finding of a rule come or go with a field.
type exempt struct {
	rules, fields, what []string
	by                  []string // the findings that say so instead, or had
	why                 string
	needed              bool
}

func readUnknownPage(t testing.TB) unknownPage {
	t.Helper()
	text, err := os.ReadFile("../docs/unknown.md")
	if err != nil {
		t.Fatal(err)
	}
	page := unknownPage{uses: map[string]bool{}}
	section := ""
	names := func(cell string) (list []string) {
		for _, m := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(cell, -1) {
			list = append(list, m[1])
		}
		return list
	}
	for line := range strings.Lines(string(text)) {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			section = strings.TrimSpace(title)
		}
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		why := strings.TrimSpace(cells[len(cells)-1])
		if why == "" {
			t.Errorf("no reason: %s", line)
		}
		switch section {
		case "Where the rules ask whether something is known":
			for _, name := range names(cells[0]) {
				for _, words := range names(cells[1]) {
					page.uses[name+": "+words] = true
				}
			}
		case "What is said of the record instead":
			page.said = append(page.said, &exempt{fields: names(cells[0]), by: names(cells[1]), rules: []string{"*"}, what: []string{"goes"}, why: why})
		case "What another finding says instead":
			page.waiting = append(page.waiting, &exempt{fields: []string{"*"}, by: names(cells[1]), rules: names(cells[0]), what: []string{"goes"}, why: why})
		case "What another finding had said":
			page.spoken = append(page.spoken, &exempt{fields: []string{"*"}, by: names(cells[1]), rules: names(cells[0]), what: []string{"comes"}, why: why})
		case "What comes or goes":
			e := &exempt{rules: names(cells[0]), fields: names(cells[1]), why: why}
			for _, w := range []string{"comes", "goes"} {
				if strings.Contains(cells[2], w) {
					e.what = append(e.what, w)
				}
			}
			page.decides = append(page.decides, e)
		}
	}
	return page
}

func matches(patterns []string, name string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		ok, err := path.Match(strings.ReplaceAll(p, "[", "\\["), name)
		return ok && err == nil
	})
}

func (e *exempt) covers(rule, field, what string) bool {
	return slices.Contains(e.what, what) && matches(e.rules, rule) && matches(e.fields, field)
}

// docs/unknown.md lists every place of ppo.rules where an unknown decides, and
// nothing else.
func TestEveryPlaceWhereAnUnknownDecidesIsListed(t *testing.T) {
	info := shipped(t)
	page := readUnknownPage(t)
	listed := page.uses
	known := declared(info)
	for _, e := range slices.Concat(page.said, page.waiting, page.spoken, page.decides) {
		for _, m := range regexp.MustCompile(`«([^»]+)»`).FindAllStringSubmatch(e.why, -1) {
			if !known[m[1]] {
				t.Errorf("no example «%s»", m[1])
			}
		}
	}
	used := map[string]bool{}
	for _, d := range info.Files[0].Decls {
		name := ""
		if h := d.Decl.Header(); h.Name != nil {
			name = h.Name.Text
		}
		text := func(n syntax.Node) string { return info.Files[0].Source.Slice(d.Abs(n.Span())) }
		switch d.Decl.(type) {
		case *syntax.ExampleDecl, *syntax.TemplateDecl:
			continue
		}
		for _, line := range strings.Split(text(d.Decl), "\n") {
			if m := regexp.MustCompile(`^\s*felt (\S+) .*\b(ellers \S+)`).FindStringSubmatch(line); m != nil {
				used[name+"."+m[1]+": "+m[2]] = true
			}
			if m := regexp.MustCompile(`^\s*(?:av )?(\S+ som \S+ ellers ingen)`).FindStringSubmatch(line); m != nil {
				used[name+": "+m[1]] = true
			}
			if m := regexp.MustCompile(`^\s*(hvis ukjent \S+)`).FindStringSubmatch(line); m != nil {
				used[name+": "+m[1]] = true
			}
		}
		syntax.Walk(d.Decl, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.OtherwiseExpr, *syntax.CertainExpr:
				used[name+": "+text(n)] = true
			case *syntax.StateExpr:
				if n.State != syntax.Empty {
					used[name+": "+text(n)] = true
				}
			}
			return true
		})
	}
	for u := range used {
		if !listed[u] {
			t.Errorf("not listed: %s", u)
		}
	}
	for u := range listed {
		if !used[u] {
			t.Errorf("listed, and not in the rules: %s", u)
		}
	}
}

// Taken away, one at a time, a field makes no violation come or go, but where
// docs/unknown.md says why. PROGRAMMES=3000 tries as many, and then every row of
// the page has to have been needed.
func TestNothingIsInvented(t *testing.T) {
	const whole = 3000
	j := newJudge(t)
	page := readUnknownPage(t)
	before := map[string][]string{} // which rules go before a rule
	for _, r := range j.info.Rules {
		said := []string{r.ID()}
		if r.Section != nil { // which may say for the rule what it cannot decide
			said = append(said, r.Section.Name)
			before[r.ID()] = append(before[r.ID()], r.Section.Name)
		}
		for _, other := range r.Before {
			before[other.ID()] = append(before[other.ID()], said...)
		}
	}
	wanted := number(t, "PROGRAMMES", 60)
	programmes, tried := 0, 0
	strange, first := map[string]int{}, map[string]string{}
	seed := uint64(number(t, "SEED", 1))
	for programmes < wanted {
		var batch []lacking
		size := 0
		for size < 60_000 && programmes < wanted {
			for _, w := range worldsOf(t, seed) {
				programmes += w.programmes()
				batch = append(batch, lacking{world: w})
				for _, r := range w.rows {
					for _, c := range r.fields[1:] {
						batch = append(batch, lacking{w, r, c.name})
						size += len(w.rows)
					}
				}
			}
			seed++
		}
		tried += len(batch)
		var base map[string]*finding.Finding
		var known lacking
		for i, found := range j.findings(batch) {
			v := batch[i]
			cases := map[string]*finding.Finding{}
			for k := range found {
				cases[found[k].Rule+" of "+v.caseOf(&found[k])] = &found[k]
			}
			if v.record == nil {
				base, known = cases, v
				continue
			}
			field := v.record.of + "." + v.field
			report := func(what, at string, f *finding.Finding) {
				for _, e := range page.decides {
					if e.covers(f.Rule, field, what) {
						e.needed = true
						return
					}
				}
				kind := fmt.Sprintf("%s %s without %s", f.Rule, what, field)
				if strange[kind]++; strange[kind] > 1 {
					return
				}
				text := fmt.Sprintf("%s, without %s of %s\n%s", at, field, v.record.id(), known.world)
				for _, f := range found {
					text += fmt.Sprintln("   then", f.Rule, f.Outcome, f.On, f.Missing)
				}
				for _, f := range base {
					text += fmt.Sprintln("   was", f.Rule, f.Outcome, f.On)
				}
				first[kind] = text
			}
			for at, f := range cases {
				was := base[at]
				if f.Outcome == finding.Violation && (was == nil || was.Outcome != finding.Violation) && !page.before(f, base, v, before[f.Rule]) {
					report("comes", at, f)
				}
			}
			for at, was := range base {
				if was.Outcome == finding.Violation && cases[at] == nil && !page.instead(was, found, v, before[was.Rule]) {
					report("goes", at, was)
				}
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(strange)) {
		t.Errorf("%d times: %s\n%s", strange[kind], kind, first[kind])
	}
	t.Logf("%d programmes, %d times without a field", programmes, tried)
	if programmes >= whole {
		for _, e := range slices.Concat(page.said, page.waiting, page.spoken, page.decides) {
			if !e.needed && !strings.Contains(e.why, "«") {
				t.Errorf("not needed: %v, %v, %s", e.rules, e.fields, e.by)
			}
		}
	}
}

// same says whether two findings are about one case, or point to a record that
// both do.
func same(w *world, a, b *finding.Finding) bool {
	return a.For == b.For && w.caseOf(a) == w.caseOf(b) ||
		slices.ContainsFunc(a.On, func(ref finding.Ref) bool { return slices.Contains(b.On, ref) })
}

// saysToo says whether a finding speaks for what one of some rules found.
func saysToo(f *finding.Finding, rules ...string) bool {
	return slices.ContainsFunc(f.Also, func(a finding.Also) bool { return slices.Contains(rules, a.Rule) })
}

// instead says whether something else is said in the place of a violation that is
// gone: what a rule did not decide that goes before its or that the page names, what
// speaks for it or it spoke for, or of the record itself that it lacks the field. What the language finds in a value goes with the value.
func (p unknownPage) instead(was *finding.Finding, found []finding.Finding, v lacking, before []string) bool {
	field := v.record.of + "." + v.field
	own := finding.Ref{Record: v.record.of, Key: v.record.key()}
	about := slices.Contains(was.On, own) || v.caseOf(was) == v.record.of+" "+v.record.text("pasient_id") // a stay points to its contacts
	if was.Builtin != syntax.NoBuiltin && about && (strings.Contains(was.Message, v.field) || v.field == "dato") {
		return true
	}
	for i := range found {
		f := &found[i]
		if f.Outcome == finding.Undetermined && slices.Contains(before, f.Rule) && same(v.world, f, was) {
			return true
		}
		if (saysToo(f, was.Rule) || f.Outcome == finding.Violation && saysToo(was, f.Rule)) && same(v.world, f, was) {
			return true
		}
		for _, e := range p.waiting {
			if f.Outcome == finding.Undetermined && slices.Contains(e.by, f.Rule) && e.covers(was.Rule, field, "goes") && same(v.world, f, was) {
				e.needed = true
				return true
			}
		}
		if !about || !slices.Contains(f.On, own) || f.Outcome == finding.Undetermined && !slices.Contains(f.Missing, field) {
			continue
		}
		for _, e := range p.said {
			if slices.Contains(e.by, f.Rule) && e.covers(was.Rule, field, "goes") {
				e.needed = true
				return true
			}
		}
	}
	return false
}

// before says whether a violation that has come is no news: a rule that goes
// before its had said so, or one that the page names.
func (p unknownPage) before(f *finding.Finding, base map[string]*finding.Finding, v lacking, before []string) bool {
	for _, was := range base {
		if was.Outcome != finding.Violation || !same(v.world, f, was) {
			continue
		}
		if slices.Contains(before, was.Rule) || saysToo(was, f.Rule) || saysToo(was, before...) {
			return true
		}
		for _, e := range p.spoken {
			if slices.Contains(e.by, was.Rule) && e.covers(f.Rule, "", "comes") {
				e.needed = true
				return true
			}
		}
	}
	return false
}
