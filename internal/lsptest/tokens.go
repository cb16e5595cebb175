package lsptest

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// tokens asks for the semantic tokens of a file, or of a range of it, and writes
// each line's as text:type+modifiers.
func (s *script) tokens(place string) string {
	method := "textDocument/semanticTokens/full"
	if strings.Contains(place, "@") {
		method = "textDocument/semanticTokens/range"
	}
	var answer struct{ Data []int }
	if err := s.client.Call(method, s.at(place), &answer); err != nil {
		return err.Error()
	}
	legend := s.client.Offers["semanticTokensProvider"].(map[string]any)["legend"].(map[string]any)
	types, modifiers := legend["tokenTypes"].([]any), legend["tokenModifiers"].([]any)
	lines := strings.Split(s.file(place).text, "\n")
	var b strings.Builder
	line, character := 0, 0
	for d := answer.Data; len(d) >= 5; d = d[5:] {
		if d[0] > 0 {
			line, character = line+d[0], 0
		}
		if d[0] > 0 || b.Len() == 0 {
			fmt.Fprintf(&b, "\n%d", line+1)
		}
		character += d[1]
		units := utf16.Encode([]rune(lines[line]))
		fmt.Fprintf(&b, "  %s:%v", string(utf16.Decode(units[character:character+d[2]])), types[d[3]])
		for i, m := range modifiers {
			if d[4]&(1<<i) != 0 {
				fmt.Fprintf(&b, "+%v", m)
			}
		}
	}
	if b.Len() == 0 {
		return "none\n"
	}
	return strings.TrimPrefix(b.String(), "\n") + "\n"
}
