package check_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/chains"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// A section or a table that is named stands for all its rules: how many pairs of rules
// that makes has an end, which is reported once and met in little work.
func TestPairsOfRulesHaveAnEnd(t *testing.T) {
	const most = 2000 // of which each has to do with each: four times as many as may be
	rules := func(from, line string) string {
		var b strings.Builder
		for i := range most {
			b.WriteString(chains.Rule(fmt.Sprint(from, i), "  krev a\n"+line))
		}
		return b.String()
	}
	section := "avsnitt s \"S\" for kontakt\n  må være kjent slutt\n"
	rows := func(name, line string) string {
		return "tabell " + name + " \"T\" for kontakt\n  kilde d\n  feil \"x\"\n" + line + "  | n | krev ks |\n" + strings.Repeat("  | 1 | A |\n", most)
	}
	for _, c := range []struct {
		name, text string
		pairs      int // in all that is found, 0 where it is none of our business
	}{
		{"before a section", rules("q", "  går foran s\n") + section + rules("r", ""), 1},
		{"exceptions to a section", rules("q", "  unntak fra s\n") + section + rules("r", ""), 1},
		{"each before its own section", section + rules("r", "  går foran s\n"), 1},
		{"a table before a table", rows("t", "  går foran u\n") + rows("u", ""), 1},
		{"a rule before a large section", chains.Rule("q", "  krev a\n  går foran s\n") + section + rules("r", ""), 0},
		{"each after one", chains.Rule("s", "  krev a\n") + rules("q", "  går foran s\n"), 0},
	} {
		file, _ := syntax.Parse([]byte(chains.Head+c.text), "test.rules")
		_, diags := check.Check(file, nil)
		n := 0
		for _, d := range diags {
			if d.Code == diag.TooManyRelated {
				n++
			}
		}
		if n != c.pairs {
			t.Errorf("%s: reported %d times, not %d", c.name, n, c.pairs)
		}
	}
}

// A list that very many code systems take their codes from is read once, and how many
// codes that makes has an end.
func TestCodesInListsHaveAnEnd(t *testing.T) {
	var list, systems strings.Builder
	list.WriteString("kode;tittel\n")
	for i := range 50_000 {
		fmt.Fprintf(&list, "A%d;x\n", i)
	}
	for i := range 25 {
		fmt.Fprintf(&systems, "kodeverk v%d\n  fra \"./%s/../k.csv\"\n", i, strings.Repeat("x", i))
	}
	file, _ := syntax.Parse([]byte("språk nb\n"+systems.String()), "test.rules")
	info, diags := check.Check(file, files{"k.csv": list.String()})
	var n, codes int
	for _, d := range diags {
		if d.Code == diag.TooManyCodes {
			n++
		}
	}
	for _, s := range info.CodeSystems {
		codes += len(s.Codes)
	}
	if n != 1 || codes > diag.MaxListed {
		t.Errorf("%d codes, reported %d times", codes, n)
	}
}
