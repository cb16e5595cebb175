package format_test

import (
	"math/rand/v2"
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
			p = "språk nb\n\n" + strings.Trim(p, "\n") + "\n"
			if _, ok := parsed("piece", p); ok {
				list = append(list, p)
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
				before + w + " # en\n\t# to\n" + after,
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

// TestScrambledLayout breaks lines, puts comments and changes blanks at random
// wherever the language allows it.
func TestScrambledLayout(t *testing.T) {
	for seed := range uint64(12) {
		random := rand.New(rand.NewPCG(seed, 0))
		for _, piece := range pieces(t) {
			var b strings.Builder
			for _, line := range strings.Split(piece, "\n") {
				scramble(&b, line, random)
				ends := []string{"\n", "\n", "\r\n", " # bak\n", "\n  # under\n", "\n\n\t\n"}
				if strings.ContainsAny(line, ",#") {
					ends = ends[:5] // a blank line may end a list
				}
				b.WriteString(ends[random.IntN(len(ends))])
			}
			if f, ok := parsed("scrambled", b.String()); ok {
				keeps(t, "scrambled:\n"+b.String(), f)
			} else {
				parse(t, "scrambled", b.String())
			}
		}
	}
}

// scramble writes a line with other blanks, and breaks it where it may be broken.
func scramble(b *strings.Builder, line string, random *rand.Rand) {
	words := word.FindAllStringIndex(line, -1)
	row := strings.HasPrefix(strings.TrimSpace(line), "|")
	b.WriteString(strings.Repeat(" ", random.IntN(4)))
	for i, at := range words {
		w := line[at[0]:at[1]]
		b.WriteString(w)
		if i+1 == len(words) || row {
			if i+1 < len(words) {
				b.WriteString(line[at[1]:words[i+1][0]])
			}
			continue
		}
		next := line[words[i+1][0]:words[i+1][1]]
		gap := line[at[1]:words[i+1][0]]
		switch {
		case random.IntN(4) == 0 && mayBreak(w, next) && (w != "," || gap != ""):
			b.WriteString([]string{"\n", " # her\n", "\n# her\n  # og her\n", " # her\n\t# og her\r\n"}[random.IntN(4)])
		case gap != "":
			b.WriteString(gap + strings.Repeat(" ", random.IntN(3)))
		}
	}
}

func mayBreak(w, next string) bool {
	switch next {
	case "og", "eller", ")":
		return true
	}
	switch w {
	case ",", "(", "=", "≠", "<", "<=", ">", ">=", "+", "*", "og", "eller", "ikke", "mellom", "ellers", "der":
		return next != "ingen" // `ellers ingen` is one word
	}
	return false
}
