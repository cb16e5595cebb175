package domain

import (
	"strings"
	"testing"

	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

var ops = map[string]syntax.CompareOp{"=": syntax.Eq, "<>": syntax.Ne, "<": syntax.Lt, "<=": syntax.Le, ">": syntax.Gt, ">=": syntax.Ge}

// test reads "> 3", "> 3 whole", "among A B", "no" and the like; "not" stands before.
func test(t *testing.T, text string) (one Test) {
	words := strings.Fields(text)
	if words[0] == "not" {
		one.Not, words = true, words[1:]
	}
	switch op, ok := ops[words[0]]; {
	case ok:
		n, ok := value.ParseNumber(words[1], '.')
		if !ok {
			t.Fatal(text)
		}
		one.Op, one.Limit, one.Whole = op, &n, len(words) > 2
	case words[0] == "among":
		one.Among = map[string]bool{}
		for _, w := range words[1:] {
			one.Among[w] = true
		}
	}
	return one
}

// The last of the tests leaves nothing, where there is a mark; those before leave
// something.
func TestNarrow(t *testing.T) {
	for _, tests := range []string{
		"yes, yes",
		"yes, not yes !",
		"not yes, yes !",
		"> 3, < 5",
		"> 3, < 4",
		"> 3 whole, < 4 whole !",
		"> 3.5 whole, < 4 whole !",
		"> 3.5, < 4",
		">= 3, <= 3",
		">= 3, < 3 !",
		"> 3, <= 3 !",
		">= 3, > 3, <= 3 !",
		">= 3, <= 3, <> 3 !",
		"<> 3, >= 3, <= 3 !",
		"= 3, = 3",
		"= 3, = 4 !",
		"<> 3, = 3 !",
		"<> 3, = 4",
		"= 3, > 2, < 4",
		"among A B, among B C",
		"among A B, among B C, among A C !",
		"among A, among B !",
		"among A B, not among A",
		"among A B, not among A, not among B !",
		"not among A, not among B",
		"not among A B, among A !",
		"not among A, among A B",
	} {
		text, last := strings.CutSuffix(tests, " !")
		list := strings.Split(text, ", ")
		var d Domain
		for i, one := range list {
			if left, want := d.Narrow(test(t, one)), !last || i < len(list)-1; left != want {
				t.Errorf("%s: after %q something is left: %v", tests, one, left)
			}
		}
	}
}
