package lsp

import (
	"fmt"
	"runtime/debug"
	"strings"
)

// survive turns a panic into one failed request: the session goes on. The log
// has the places in the program and nothing of the document.
func (s *server) survive(name string, then func()) {
	p := recover()
	if p == nil {
		return
	}
	s.log.say("PPO900 internal error in %s (%s)\n%s", known(name), s.host.Version(), stackPlaces(debug.Stack()))
	if then != nil {
		then()
	}
}

// stackPlaces keeps the lines of a stack that name a file of this program.
func stackPlaces(stack []byte) string {
	var b strings.Builder
	for line := range strings.Lines(string(stack)) {
		if i := strings.Index(line, ".go:"); i >= 0 && strings.HasPrefix(line, "\t") {
			line = line[strings.LastIndex(line[:i], "/")+1:]
			line, _, _ = strings.Cut(strings.TrimSpace(line), " ")
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return b.String()
}

// known is a method's name if it is one of ours: what a client calls a method may
// be anything.
func known(name string) string {
	if _, ok := methods[name]; ok {
		return name
	}
	if _, ok := notifications[name]; ok {
		return name
	}
	return "a message"
}
