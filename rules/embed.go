// Package rules is the rule file of the coding section, shipped in the program.
package rules

import _ "embed"

// PPO is ppo.rules.
//
//go:embed ppo.rules
var PPO []byte
