package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// What README.md and the tutorial show of the shipped files is what is printed: these
// lines in this order, with a line of … where others are left out.
func TestReadmeShowsWhatIsPrinted(t *testing.T) {
	t.Chdir("../..")
	for name, least := range map[string]int{"README.md": 3, "docs/tutorial.md": 2} {
		t.Run(name, func(t *testing.T) { showsWhatIsPrinted(t, name, least) })
	}
}

func showsWhatIsPrinted(t *testing.T, name string, least int) {
	readme, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	shown := 0
	for _, block := range regexp.MustCompile("(?s)```console\n\\$ ppolang (.*?)\n(.*?)```").FindAllStringSubmatch(string(readme), -1) {
		var args []string
		for _, arg := range strings.Fields(block[1]) {
			files, _ := filepath.Glob(arg)
			if files == nil {
				files = []string{arg}
			}
			args = append(args, files...)
		}
		if strings.Contains(block[1], "x.rules") {
			continue // made up for a mistake that the shipped files have not
		}
		shown++
		var out bytes.Buffer
		run(args, strings.NewReader(""), &out, &out, func(string) string { return "" })
		rest := "\n" + out.String()
		for part := range strings.SplitSeq(block[2], "…\n") {
			_, after, ok := strings.Cut(rest, "\n"+part)
			if !ok {
				t.Errorf("ppolang %s does not print\n%s\nbut\n%s", block[1], part, rest)
				break
			}
			rest = "\n" + after
		}
	}
	if shown < least {
		t.Errorf("only %d commands are shown", shown)
	}
}
