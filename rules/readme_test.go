package rules_test

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// The table of README.md says where every numbered rule of the sources went; what
// it names has to be there.
func TestEveryNumberedRuleHasItsPlace(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]string{}
	for line := range strings.Lines(string(text)) {
		if m := regexp.MustCompile(`^\| ([ABD]-\d\d|\d\d) \|.*\| (.*) \|\s*$`).FindStringSubmatch(line); m != nil {
			rows[m[1]] = m[2]
		}
	}
	for letter, last := range map[string]int{"A": 43, "B": 54, "D": 15} {
		for n := 1; n <= last; n++ {
			if id := fmt.Sprintf("%s-%02d", letter, n); rows[id] == "" {
				t.Errorf("%s has no row", id)
			}
		}
	}
	cited := decisionsCited(t)
	for n := 27; n <= 47; n++ {
		id := strconv.Itoa(n)
		if rows[id] == "" {
			t.Errorf("decision %s has no row", id)
		}
		if !cited[id] {
			t.Errorf("no example cites decision %s", id)
		}
	}
	known := declared(shipped(t))
	for id, row := range rows {
		for _, m := range regexp.MustCompile("`([\\pL0-9_]+)`").FindAllStringSubmatch(row, -1) {
			if !known[m[1]] {
				t.Errorf("%s names `%s`, which the rules do not declare", id, m[1])
			}
		}
		for _, m := range regexp.MustCompile(`eksempelet «([^»]+)»`).FindAllStringSubmatch(row, -1) {
			if !known[m[1]] {
				t.Errorf("%s names the example «%s», which is not there", id, m[1])
			}
		}
	}
}

// decisionsCited are the decisions that comments among the examples name.
func decisionsCited(t *testing.T) map[string]bool {
	t.Helper()
	text, err := os.ReadFile("ppo.eksempler.rules")
	if err != nil {
		t.Fatal(err)
	}
	cited := map[string]bool{}
	for _, m := range regexp.MustCompile(`#.*vgjørelse ((?:\d+(?:, | og )?)+)`).FindAllStringSubmatch(string(text), -1) {
		for _, id := range regexp.MustCompile(`\d+`).FindAllString(m[1], -1) {
			cited[id] = true
		}
	}
	return cited
}

// declared are all names of the rule set, and the titles of its examples.
func declared(info *model.Info) map[string]bool {
	known := map[string]bool{}
	for _, d := range info.Files[0].Decls {
		h := d.Decl.Header()
		if h.Name != nil {
			known[h.Name.Text] = true
		}
		if _, example := d.Decl.(*syntax.ExampleDecl); example && h.Title != nil {
			known[h.Title.Value] = true
		}
	}
	for _, r := range info.Records {
		for _, f := range r.Fields {
			known[f.Name] = true
		}
	}
	for _, s := range info.CodeSystems {
		for _, c := range s.Codes {
			known[c.Name] = true
		}
	}
	for _, k := range info.Criteria {
		for _, v := range k.Versions {
			for _, item := range v.Items {
				known[item.Name] = true
			}
		}
	}
	for _, word := range []syntax.Keyword{syntax.KwSensitive, syntax.KwFact} {
		known[word.In(info.Lang)] = true
	}
	for _, b := range syntax.Builtins() {
		known[b.In(info.Lang)] = true
	}
	return known
}
