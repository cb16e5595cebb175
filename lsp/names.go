package lsp

import (
	"maps"
	"slices"
)

// Methods are the names of the requests that are answered, in order, but for
// initialize and shutdown. Tests go through all of them.
func Methods() []string { return slices.Sorted(maps.Keys(methods)) }

// Commands are the names of the commands, in order.
func Commands() []string { return slices.Sorted(maps.Keys(commands)) }
