package rowtest

import (
	"os"
	"slices"
	"strings"
	"testing"

	"ppolang/lang/syntax"
)

// section is the text of a section of docs/spec.md.
func section(t *testing.T, title string) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/spec.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, ok := strings.Cut(string(text), "\n## "+title+"\n")
	if !ok {
		t.Fatalf("docs/spec.md has no section %s", title)
	}
	body, _, _ := strings.Cut(after, "\n## ")
	return body
}

// The specification lists every word with its translation and no other, has those
// of the grammar in the grammar, and the reserved ones among the reserved.
func TestTheSpecificationHasEveryWord(t *testing.T) {
	var listed []string
	for line := range strings.Lines(section(t, "14. Keywords")) {
		cells := strings.Split(line, "|")
		for i := 1; i+1 < len(cells); i += 3 {
			if pair := strings.TrimSpace(cells[i]) + " | " + strings.TrimSpace(cells[i+1]); pair != " | " && pair != "nb | en" && !strings.HasPrefix(pair, "--") {
				listed = append(listed, pair)
			}
		}
	}
	grammar := section(t, "3. Grammar")
	_, reserved, _ := strings.Cut(section(t, "2. Words, literals, texts"), "\n`")
	reserved, _, _ = strings.Cut(reserved, "`")
	words := strings.Fields(reserved)
	known := map[string]bool{}
	for _, k := range syntax.Keywords() {
		nb := k.In(syntax.NB)
		pair := nb + " | " + k.In(syntax.EN)
		known[pair] = true
		if !slices.Contains(listed, pair) {
			t.Errorf("docs/spec.md §14 does not list `%s` with `%s`", nb, k.In(syntax.EN))
		}
		const notInGrammar = syntax.ClassFinding | syntax.ClassUnit | syntax.ClassHole | syntax.ClassTruth
		if !k.Is(notInGrammar) && !strings.Contains(grammar, `"`+nb+`"`) {
			t.Errorf("docs/spec.md §3 has no `%s` in the grammar", nb)
		}
		if first, _, _ := strings.Cut(nb, " "); k.Row().Reserved && !slices.Contains(words, first) {
			t.Errorf("docs/spec.md §2 does not reserve `%s`", first)
		}
	}
	for _, pair := range listed {
		if !known[pair] {
			t.Errorf("docs/spec.md §14 lists %s, which is no word", pair)
		}
	}
	for _, w := range words {
		if !syntax.Reserved(w, syntax.NB) {
			t.Errorf("docs/spec.md §2 reserves `%s`, and the language does not", w)
		}
	}
}
