package format_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// pieces are the declarations of the files in nb, each as a file of its own.
func pieces(t testing.TB) []string {
	var list []string
	for _, text := range sources(t) {
		for _, p := range strings.Split(text, "\n\n") {
			if p = strings.TrimSpace(p); p != "" && !strings.HasPrefix(p, "språk") {
				list = append(list, "språk nb\n\n"+p+"\n")
			}
		}
	}
	return list
}

var word = regexp.MustCompile(`#.*|"[^"\n]*"|«[^»\n]*»|[^\s(),|"«]+|[(),|]`)

// TestChangedFiles deletes, doubles and moves every word of the declarations, and
// breaks the line and puts comments behind each: what still parses keeps its
// tree and its comments, and formatting it again changes nothing.
func TestChangedFiles(t *testing.T) {
	parsing := 0
	for _, text := range pieces(t) {
		words := word.FindAllStringIndex(text, -1)
		for i, at := range words {
			before, w, after := text[:at[0]], text[at[0]:at[1]], text[at[1]:]
			changed := []string{
				before + after,
				before + w + " " + w + after,
				before + w + "\n" + after,
				before + w + " # en\n\n\t# to\n\n" + after,
			}
			if i+1 < len(words) {
				next := words[i+1]
				changed = append(changed, before+text[next[0]:next[1]]+text[at[1]:next[0]]+w+text[next[1]:])
			}
			for _, c := range changed {
				if f, ok := parsed("changed", c); ok {
					parsing++
					keeps(t, "changed:\n"+c, f)
				}
			}
		}
	}
	if parsing < 1000 {
		t.Errorf("only %d changed files parse", parsing)
	}
}

// sources are the texts in nb that the tests begin with.
func sources(t testing.TB) []string {
	list := []string{read(t, canonical+"nb.rules")}
	for _, in := range inputs(t) {
		list = append(list, read(t, in))
	}
	return slices.Clip(list)
}
