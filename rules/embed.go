// Package rules is the rule file of the coding section, shipped in the program.
package rules

import "embed"

// PPO is ppo.rules.
//
//go:embed ppo.rules
var PPO []byte

// FS holds ppo.rules as a file, to load it from.
//
//go:embed ppo.rules
var FS embed.FS
