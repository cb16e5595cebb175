package rules_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// What the README and the tutorial show as rules is written as the formatter
// writes it, and is in order beside the rules that are shipped.
func TestTheRulesOfTheDocumentsAreInOrder(t *testing.T) {
	begins := regexp.MustCompile(`^(regel|tabell|mal|eksempel|verdi|kodeverk|kodesett|dokument|gruppe|definer|post|kriterier|innlesing) `)
	fences := regexp.MustCompile("(?ms)^```[a-z]*\n(.*?)^```")
	for name, least := range map[string]int{"../README.md": 1, "../docs/tutorial.md": 7} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		added := ""
		blocks := 0
		for _, m := range fences.FindAllStringSubmatch(string(text), -1) {
			if !begins.MatchString(m[1]) {
				continue
			}
			blocks++
			block := "språk nb\n\n" + m[1]
			file, diags := syntax.Parse([]byte(block), name)
			for _, d := range diags {
				t.Errorf("%s: %s\n%s", name, d.Message(diag.EN), m[1])
			}
			if got := format.File(file, syntax.NB); got != block {
				t.Errorf("%s: formatted, the block is\n%s\nand not\n%s", name, got, block)
			}
			added += "\n" + m[1]
		}
		if blocks < least {
			t.Errorf("%s has %d blocks of rules", name, blocks)
		}
		file, diags := syntax.Parse([]byte(without(string(rules.PPO()), added)+added), name)
		_, more := check.Check(file, nil)
		for _, d := range append(diags, more...) {
			if d.Severity == diag.Error {
				t.Errorf("%s: %s: %s", name, d.Message(diag.EN), file.Source.LineText(d.Place.Position().Line-1))
			}
		}
	}
}

// without is a rule file without the declarations that another text makes anew.
func without(text, anew string) string {
	head := regexp.MustCompile(`(?m)^(?:regel|verdi|dokument) \pL[\pL\pN_]*`)
	made := map[string]bool{}
	for _, h := range head.FindAllString(anew, -1) {
		made[h] = true
	}
	var kept []string
	for _, block := range strings.Split(text, "\n\n") {
		if !made[head.FindString(block)] {
			kept = append(kept, block)
		}
	}
	return strings.Join(kept, "\n\n")
}
