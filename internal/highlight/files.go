package highlight

import (
	"fmt"
	"strings"

	"ppolang/lang/syntax"
)

//go:generate go run ./write

// Files are the files that are written, by their path from this folder.
func Files() (map[string][]byte, error) {
	textMate, err := TextMate()
	if err != nil {
		return nil, err
	}
	return map[string][]byte{
		"../../editors/vscode/syntaxes/ppolang.tmLanguage.json": textMate,
		"../../editors/nvim/autoload/ppolang/words.vim":         vimWords(),
		"../../editors/emacs/ppolang-words.el":                  emacsWords(),
	}, nil
}

// classes are the words by where they work, for editors that highlight by
// lists of words.
var classes = []struct {
	name  string
	words []syntax.Keyword
}{
	{"declarations", declarations},
	{"clauses", firstWords()},
	{"types", types},
	{"modifiers", modifiers},
	{"units", units},
	{"functions", functions},
	{"truths", syntax.Words(syntax.ClassOuter | syntax.ClassTruth)},
	{"operators", operators},
	{"builtins", builtins},
	{"severities", severities},
	{"basis", append([]syntax.Keyword{syntax.KwReplaces, syntax.KwOtherwise}, basis...)},
	{"fixes", fixes},
	{"within", within},
	{"placeholders", inMessages},
}

func vimWords() []byte {
	var b strings.Builder
	b.WriteString("\" Written by go generate ./internal/highlight from the keyword table; do not edit.\n")
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		fmt.Fprintf(&b, "\nlet ppolang#words#%s = {\n", l)
		for _, c := range classes {
			list := spelt(c.words, l)
			fmt.Fprintf(&b, "      \\ '%s': ['%s'],\n", c.name, strings.Join(list, "', '"))
		}
		b.WriteString("      \\ }\n")
	}
	return []byte(b.String())
}

func emacsWords() []byte {
	var b strings.Builder
	b.WriteString(";;; ppolang-words.el --- the words of ppolang  -*- lexical-binding: t -*-\n\n")
	b.WriteString(";; Written by go generate ./internal/highlight from the keyword table; do not edit.\n\n;;; Code:\n")
	for _, l := range []syntax.Language{syntax.NB, syntax.EN} {
		fmt.Fprintf(&b, "\n(defconst ppolang-words-%s\n  '(", l)
		for i, c := range classes {
			if i > 0 {
				b.WriteString("\n    ")
			}
			fmt.Fprintf(&b, "(%s \"%s\")", c.name, strings.Join(spelt(c.words, l), `" "`))
		}
		b.WriteString("))\n")
	}
	b.WriteString("\n(provide 'ppolang-words)\n;;; ppolang-words.el ends here\n")
	return []byte(b.String())
}
