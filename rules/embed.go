// Package rules is the rule files of the coding section, shipped in the program.
package rules

import (
	"bytes"
	"embed"
	"slices"
)

// FS holds ppo.rules and the files that it uses, to load it from.
//
//go:embed *.rules innlesing/*.rules
var FS embed.FS

//go:embed ppo.rules
var ppo []byte

//go:embed ppo.eksempler.rules
var examples []byte

// PPO is ppo.rules with its examples behind it, as one file.
func PPO() []byte {
	rules := bytes.Replace(ppo, []byte("bruk \"ppo.eksempler.rules\"\n\n"), nil, 1)
	_, tried, _ := bytes.Cut(examples, []byte("bruk \"ppo.rules\"\n"))
	return slices.Concat(rules, tried)
}
