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

// A file of waivers accepts findings of the rules that it is read with, and says nothing
// else; one that is part of the rule set too is read once.
func TestAFileOfWaivers(t *testing.T) {
	const rules = `språk nb
dokument d "D"
post p "P"
  felt id tekst nøkkel
  felt dato dato styrende
  felt ok ja/nei
regel r "R" for p
  kilde d
  krev ok
  feil "x"
`
	codes := func(text string) string {
		main, _ := syntax.Parse([]byte(rules), "main.rules")
		file, problems := syntax.Parse([]byte(text), "waivers.rules")
		info, list := check.CheckWith(main, nil, file)
		got := fmt.Sprint(len(info.Waivers))
		for _, d := range append(problems, list...) {
			got += " " + string(d.Code)
		}
		return got
	}
	for _, c := range []struct{ text, want string }{
		{"språk nb\navvik \"Avtalt\" for r på K1 til 2026-12-31 av \"leder\"\n", "1"},
		{"language en\nwaiver \"Agreed\" for r on K1 until 2026-12-31 by \"head\"\n", "1"},
		{"språk nb\navvik \"Avtalt\" for q på K1 til 2026-12-31 av \"leder\"\n", "1 " + string(diag.UnknownName)},
		{"språk nb\nregelsett x\nverdi v\n  er 1 kilde d\n", "0 " + string(diag.NotAWaiver) + " " + string(diag.NotAWaiver)},
	} {
		if got := codes(c.text); got != c.want {
			t.Errorf("%s\ngot %s, want %s", c.text, got, c.want)
		}
	}
	main, _ := syntax.Parse([]byte(rules+`bruk "waivers.rules"
`), "main.rules")
	text := "språk nb\nbruk \"main.rules\"\navvik \"Avtalt\" for r på K1 til 2026-12-31 av \"leder\"\n"
	file, _ := syntax.Parse([]byte(text), "waivers.rules")
	if info, list := check.CheckWith(main, files{"waivers.rules": text, "main.rules": rules}, file); len(info.Waivers) != 1 || len(list) > 0 {
		t.Errorf("%d waivers, %v", len(info.Waivers), list)
	}
}

// A waiver is about each of its rules on each of its keys: past a number of pairs that is
// reported once, and no more of them are looked at.
func TestWaiversHaveAnEnd(t *testing.T) {
	rows := func(n int) string {
		return "tabell t \"T\" for kontakt\n  kilde d\n  feil \"x\"\n  | n | krev ks |\n" + strings.Repeat("  | 1 | A |\n", n)
	}
	waiver := func(from, keys int) string {
		var list []string
		for i := range keys {
			list = append(list, fmt.Sprintf("K%d", from+i))
		}
		return "avvik \"Avtalt\" for t på " + strings.Join(list, ", ") + " til 2026-12-31 av \"leder\"\n"
	}
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"as many as may be", rows(1000) + waiver(0, 1000), 0},
		{"too many", rows(1000) + waiver(0, 1000) + waiver(1000, 1) + waiver(2000, 1), 1},
	} {
		file, _ := syntax.Parse([]byte(chains.Head+c.text), "test.rules")
		_, diags := check.Check(file, nil)
		n := 0
		for _, d := range diags {
			if d.Code == diag.TooManyWaived {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: reported %d times, want %d", c.name, n, c.want)
		}
	}
}
