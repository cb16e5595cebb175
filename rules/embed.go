// Package rules is the rule files of the coding section, shipped in the program.
package rules

import (
	"bytes"
	"embed"
	"slices"
	"strings"
)

// FS holds ppo.rules and the files that it uses, to load it from.
//
//go:embed *.rules innlesing/*.rules
var FS embed.FS

// PPO is ppo.rules with what it uses behind it, as one file: the mappings, then the
// examples.
func PPO() []byte {
	all, uses := split("ppo.rules")
	slices.SortStableFunc(uses, func(a, b string) int { // the examples last
		return strings.Count(b, "/") - strings.Count(a, "/")
	})
	for _, name := range uses {
		more, _ := split(name)
		all = append(all, more...)
	}
	return all
}

// split is a file without its lines that use others, and those others; what comes
// before is left out of all but the first.
func split(name string) (text []byte, uses []string) {
	whole, err := FS.ReadFile(name)
	if err != nil {
		panic(err) // it is shipped
	}
	if name != "ppo.rules" {
		_, whole, _ = bytes.Cut(whole, []byte("språk nb\n"))
	}
	used := name != "ppo.rules"
	for line := range bytes.Lines(whole) {
		if path, is := bytes.CutPrefix(line, []byte(`bruk "`)); is {
			uses, used = append(uses, string(path[:bytes.IndexByte(path, '"')])), true
			continue
		}
		if used && len(bytes.TrimSpace(line)) == 0 { // that parted it from what follows
			continue
		}
		text, used = append(text, line...), false
	}
	if name != "ppo.rules" {
		text = append([]byte("\n"), text...)
	}
	return text, uses
}
