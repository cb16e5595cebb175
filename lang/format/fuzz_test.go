package format_test

import (
	"regexp"
	"testing"

	"ppolang/lang/format"
)

// FuzzFormat formats whatever parses: the tree is the same, formatting again
// changes nothing and no comment is lost. A translation that is not refused can
// be translated back, but for decimal marks beside names of other files. What does not parse is printed without a word.
func FuzzFormat(f *testing.F) {
	for _, text := range pieces(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, ok := parsed("fuzz", text)
		if !ok || len(file.Decls) == 0 {
			format.File(file, file.Lang)
			return
		}
		once := keeps(t, "fuzz", file)
		g := parse(t, "fuzz", once)
		if other, list := format.Translate(g, 1-g.Lang); len(list) == 0 {
			back, _ := format.Translate(parse(t, "fuzz", other), g.Lang)
			same(t, "there and back", pointed(back), pointed(once))
		}
	})
}

var comma = regexp.MustCompile(`([0-9]),([0-9])`)

func pointed(text string) string { return comma.ReplaceAllString(text, "$1.$2") }
