package lsp

import (
	"runtime/debug"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lsp/protocol"
)

// survive turns a panic into one failed request: the session goes on. The log
// has the places in the program and nothing of the document.
func (s *server) survive(name string, then func()) {
	p := recover()
	if p == nil {
		return
	}
	s.log.say("PPO900 internal error in %s (%s)\n%s", known(name), s.host.Version(), diag.StackPlaces(debug.Stack()))
	if then != nil {
		then()
	}
}

// known is a method's name if it is one of ours: what a client calls a method may
// be anything.
func known(name string) string {
	if slices.Contains(protocol.Answered, name) || slices.Contains(protocol.Heard, name) {
		return name
	}
	return "a message"
}
