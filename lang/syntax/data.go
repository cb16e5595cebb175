package syntax

import (
	"bytes"
	"strings"
	"unicode"
)

// archives are how files begin that are no text: those of spreadsheets, of warehouses,
// and packed ones.
var archives = []string{"PK\x03\x04", "PAR1", "\x1f\x8b", "\xd0\xcf\x11\xe0"}

// IsData says whether a text is plainly none of rules but a file of records: JSON, XML,
// a table or an archive. What it has in it is not to be quoted in messages, for people
// give such a file by mistake.
func IsData(text []byte) bool {
	for _, a := range archives {
		if bytes.HasPrefix(text, []byte(a)) {
			return true
		}
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	first := ""
	for line := range bytes.Lines(text) {
		s := string(line)
		switch {
		case strings.TrimSpace(s) == "" || strings.HasPrefix(strings.TrimSpace(s), "#"):
		case first == "":
			first = strings.TrimSpace(s)
			if strings.ContainsAny(first[:1], "{[<") {
				return true
			}
			fallthrough
		default:
			if beginsDeclaration(s) {
				return false
			}
		}
	}
	return strings.ContainsAny(first, ";,\t|") && !strings.HasPrefix(first, "|")
}

// beginsDeclaration says whether a line begins with a word of a declaration, in either
// language.
func beginsDeclaration(line string) bool {
	word, _, _ := strings.Cut(strings.TrimRightFunc(line, unicode.IsSpace), " ")
	for _, k := range declarationWords {
		for _, l := range []Language{NB, EN} {
			if w, _, _ := strings.Cut(k.In(l), " "); w == word {
				return true
			}
		}
	}
	return false
}
