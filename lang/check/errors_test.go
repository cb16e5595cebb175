package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

// The files below testdata/errors are chunks parted by lines of ---. A chunk that
// has no first line of its own goes on from testdata/base.rules. What is wrong
// with a line stands at its end, as a comment: # want PPO202. Everything above a
// note has to be wanted, and everything wanted has to come, on that line.
func TestMistakesAreReportedWhereTheyAre(t *testing.T) {
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/errors/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		line := 1
		for _, chunk := range strings.Split(string(text), "---\n") {
			t.Run(fmt.Sprintf("%s:%d", filepath.Base(name), line), func(t *testing.T) { mistakes(t, chunk, string(base)) })
			line += strings.Count(chunk, "\n") + 1
		}
	}
}

var want = regexp.MustCompile(`# want((?: PPO\d+)+)`)

func mistakes(t *testing.T, chunk, base string) {
	if strings.HasPrefix(chunk, "språk") || strings.HasPrefix(chunk, "language") {
		base = ""
	}
	skipped := strings.Count(base, "\n")
	var wanted []string
	for i, line := range strings.Split(chunk, "\n") {
		if m := want.FindStringSubmatch(line); m != nil {
			for _, code := range strings.Fields(m[1]) {
				wanted = append(wanted, fmt.Sprintf("%3d %s", i+1, code))
			}
		}
	}
	_, list := both(base+chunk, reading{})
	var got []string
	for _, d := range list {
		line := fmt.Sprintf("%3d %s", d.Place.Position().Line-skipped, d.Code)
		if d.Severity > diag.Note || strings.Contains(strings.Join(wanted, "\n"), line) {
			got = append(got, line)
		}
	}
	sort.Strings(wanted)
	sort.Strings(got)
	if strings.Join(got, "\n") != strings.Join(wanted, "\n") {
		t.Errorf("got\n%s\nwant\n%s\nin\n%s", strings.Join(got, "\n"), strings.Join(wanted, "\n"), chunk)
	}
}
