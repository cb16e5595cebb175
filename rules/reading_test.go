package rules_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"ppolang/interp/examples"
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

var update = flag.Bool("update", false, "write docs/reading anew")

// How many cases docs/reading has.
const readingCases = 60

// reading makes the cases of docs/reading of the examples of the rules: what a
// reader gets who is to say what each case gives.
type reading struct {
	info *model.Info
	text map[string]string   // what is declared, by place
	uses map[string][]string // the places that a declaration needs
	by   map[string][]string // the places that declare a name
	list []string            // the places, in order
}

func newReading(info *model.Info) *reading {
	r := &reading{info: info, text: map[string]string{}, uses: map[string][]string{}, by: map[string][]string{}}
	file := info.Files[0]
	for _, d := range file.Decls {
		h := d.Decl.Header()
		if h == nil || h.Name == nil {
			continue
		}
		switch d.Decl.(type) {
		case *syntax.ExampleDecl, *syntax.TemplateDecl, *syntax.RulesetDecl, *syntax.DocumentDecl:
			continue
		}
		place := fmt.Sprint(d.Base)
		r.list = append(r.list, place)
		r.by[h.Name.Text] = append(r.by[h.Name.Text], place)
		r.text[place] = withoutBasis(file.Source.Slice(d.Abs(d.Decl.Span())))
		syntax.Walk(d.Decl, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.NameExpr:
				r.uses[place] = append(r.uses[place], n.Text)
			case *syntax.Name:
				r.uses[place] = append(r.uses[place], n.Text)
			}
			return true
		})
	}
	return r
}

// withoutBasis is a declaration without what it rests on, which decides nothing here
// but the days on which it holds.
func withoutBasis(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if word := strings.TrimSpace(line); !strings.HasPrefix(word, "kilde ") && !strings.HasPrefix(word, "antatt ") && !strings.HasPrefix(word, "#") {
			kept = append(kept, strings.TrimRight(line, "\n"))
		}
	}
	return strings.TrimSpace(strings.Join(kept, "\n"))
}

// needed are the declarations that some need, themselves among them, in order.
func (r *reading) needed(places []string) []string {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(place string) {
		if seen[place] {
			return
		}
		seen[place] = true
		for _, name := range r.uses[place] {
			for _, p := range r.by[name] {
				if word, _, _ := strings.Cut(r.text[p], " "); !slices.Contains(elsewhere, word) {
					visit(p)
				}
			}
		}
	}
	for _, p := range places {
		visit(p)
	}
	return slices.DeleteFunc(slices.Clone(r.list), func(p string) bool { return !seen[p] })
}

// elsewhere are the declarations that no other one brings along: posts and groups
// stand above all cases, codes mean what they are called, and rules are asked about or
// not.
var elsewhere = []string{"post", "gruppe", "kodeverk", "regel", "tabell", "avsnitt", "antakelse"}

func (r *reading) rulesOf(c examples.Result) string {
	var places []string
	for _, rule := range c.Example.Rules {
		places = append(places, r.by[rule.Name]...)
		if rule.Section != nil {
			places = append(places, r.by[rule.Section.Name]...)
		}
	}
	var texts []string
	for _, p := range r.needed(places) {
		texts = append(texts, r.text[p])
	}
	return strings.Join(texts, "\n\n")
}

// records are those of an example, with all that is known of each.
func (r *reading) records(e *model.Example) string {
	var b strings.Builder
	for _, g := range e.Given {
		for _, row := range g.Rows {
			values := map[*model.Field]*syntax.Cell{}
			set := func(f *model.Field, c *syntax.Cell) {
				if f != nil && c != nil && c.State != syntax.CellBlank {
					values[f] = c
				}
			}
			if g.Template != nil {
				for _, f := range g.Record.Fields {
					set(f, g.Template.Cell(f))
				}
			}
			for i, c := range row.Cells {
				if i < len(g.Fields) {
					set(g.Fields[i], c)
				}
			}
			var known []string
			key := g.Made
			for _, f := range g.Record.Fields {
				c := values[f]
				switch {
				case c == nil || c.State == syntax.CellUnknown:
				case f == g.Record.Key:
					key = c.Data
				default:
					known = append(known, f.Name+" "+c.Raw)
				}
			}
			fmt.Fprintf(&b, "- **%s %s**: %s\n", g.Record.Name, key, strings.Join(known, " · "))
		}
	}
	return b.String()
}

// names are the rules that an example is about, each once.
func names(e *model.Example) []string {
	var list []string
	for _, rule := range e.Rules {
		if !slices.Contains(list, rule.Name) {
			list = append(list, rule.Name)
		}
	}
	return list
}

// outcomes are what each of the rules gives in an example.
func outcomes(c examples.Result) map[string]string {
	list := map[string]string{}
	for _, name := range names(c.Example) {
		list[name] = "ingen funn"
	}
	for i := range c.Counted {
		f := &c.Counted[i]
		for name := range list {
			base, _, _ := strings.Cut(f.Rule, "[")
			if base == name || slices.ContainsFunc(f.Shared, func(s string) bool { s, _, _ = strings.Cut(s, "["); return s == name }) {
				text := examples.OutcomeWord(f, diag.NB) + " på " + keysOf(f)
				if len(f.Missing) > 0 {
					text += ", mangler " + strings.Join(f.Missing, ", ")
				}
				if len(f.Shared) > 0 {
					text += " (meldt én gang, av " + f.Rule + ")"
				}
				if list[name] != "ingen funn" {
					text = list[name] + "; " + text
				}
				list[name] = text
			}
		}
	}
	return list
}

func keysOf(f *finding.Finding) string {
	var keys []string
	for _, on := range f.On {
		keys = append(keys, on.Key)
	}
	slices.Sort(keys)
	return strings.Join(slices.Compact(keys), ", ")
}

// chosen are cases spread over all rules: each time the one that shows most that the
// others have not shown yet, a violation, nothing or undetermined of a rule; the
// shortest of these.
func (r *reading) chosen(all []examples.Result) []examples.Result {
	shown := map[string]int{}
	size := map[int]int{}
	for i, c := range all {
		size[i] = len(r.rulesOf(c)) + len(r.records(c.Example))
	}
	var list []examples.Result
	taken := map[int]bool{}
	for len(taken) < readingCases {
		best, most := -1, 0
		for i, c := range all {
			if n := len(names(c.Example)); taken[i] || n == 0 || n > 4 || len(c.Example.Builtins) > 0 || !c.Passed {
				continue
			}
			worth := 0
			for name, outcome := range outcomes(c) {
				word, _, _ := strings.Cut(outcome, " ")
				worth += 1000 / (1 + 10*shown[name+" "+word])
			}
			if best < 0 || cmp.Or(-cmp.Compare(worth, most), cmp.Compare(size[i], size[best])) < 0 {
				best, most = i, worth
			}
		}
		if best < 0 {
			break
		}
		taken[best] = true
		for name, outcome := range outcomes(all[best]) {
			word, _, _ := strings.Cut(outcome, " ")
			shown[name+" "+word]++
		}
	}
	for i, c := range all {
		if taken[i] {
			list = append(list, c)
		}
	}
	return list
}

// docs/reading is what the examples make of it; -update writes it.
func TestReadingIsUpToDate(t *testing.T) {
	info := shipped(t)
	all, err := examples.Run(t.Context(), info)
	if err != nil {
		t.Fatal(err)
	}
	r := newReading(info)
	cases := r.chosen(all)
	if len(cases) != readingCases {
		t.Fatalf("%d cases", len(cases))
	}
	var questions, answers strings.Builder
	questions.WriteString("# Oppgaver\n\nHva gir hver av reglene i hvert tilfelle? Slik brukes oppgavene: [README](README.md). Svarene: [fasit](fasit.md).\n\n" +
		"## Felles for alle oppgavene\n\nPostene og gruppene, slik reglene kjenner dem. En opplysning som ikke står på en post, er ukjent, om feltet ikke sier `ellers`.\n\n```\n")
	for _, p := range r.list {
		if t := r.text[p]; strings.HasPrefix(t, "post ") || strings.HasPrefix(t, "gruppe ") {
			questions.WriteString(t + "\n\n")
		}
	}
	questions.WriteString("```\n")
	answers.WriteString("# Fasit\n\nHva reglene gir i hver av [oppgavene](oppgaver.md).\n\n| oppgave | regel | svar |\n|---|---|---|\n")
	for i, c := range cases {
		fmt.Fprintf(&questions, "\n## Oppgave %d\n\n%s\nHva gir %s?\n\n```\n%s\n```\n", i+1, r.records(c.Example), "`"+strings.Join(names(c.Example), "`, `")+"`", r.rulesOf(c))
		outcome := outcomes(c)
		for _, name := range names(c.Example) {
			fmt.Fprintf(&answers, "| %d | `%s` | %s |\n", i+1, name, outcome[name])
		}
	}
	for name, text := range map[string]string{"oppgaver.md": questions.String(), "fasit.md": answers.String()} {
		path := "../docs/reading/" + name
		if *update {
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if now, _ := os.ReadFile(path); string(now) != text {
			t.Errorf("%s is not what the examples make of it (run with -update)", path)
		}
	}
}
