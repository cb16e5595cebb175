package check_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/growth"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// sets are code sets s0, s1, … and the last of them, checked.
func sets(n int, first, next string) (*model.Info, *model.CodeSet) {
	var b strings.Builder
	b.WriteString(diag.Base() + "kodesett s0: " + first + "\n")
	for i := range n {
		fmt.Fprintf(&b, next+"\n", i+1, i)
	}
	f, _ := syntax.Parse([]byte(b.String()), "test.rules")
	info, _ := check.Check(f, nil)
	return info, info.CodeSets[len(info.CodeSets)-1]
}

// whole is all that the first version of a code set holds.
func whole(info *model.Info, set *model.CodeSet) *model.Set {
	return info.SetOn(set.Versions[0].Members[0].X, value.MinDate)
}

// A chain of code sets is put together once, not once a link.
func TestAChainOfCodeSetsIsLinear(t *testing.T) {
	growth.Linear(t, 500, func(n int) func() {
		info, last := sets(n, "A", "kodesett s%[1]d: s%[2]d, B")
		return func() {
			if set := whole(info, last); !set.Has("A") {
				t.Error("A is lost")
			}
		}
	})
}

// A code set that is used twice is one set, whether it is added or taken out: as a
// tree these would be a million million sets.
func TestCodeSetsThatAreUsedTwiceEnd(t *testing.T) {
	for _, next := range []string{
		"kodesett s%[1]d: s%[2]d, s%[2]d",
		"kodesett s%[1]d: s%[2]d, s%[2]d, utenom C",
		"kodesett s%[1]d: A*, s%[2]d, utenom (s%[2]d, C)",
		"kodesett a%[1]d: s%[2]d, X*, utenom C\nkodesett b%[1]d: s%[2]d, Y*, utenom C\nkodesett s%[1]d: a%[1]d, b%[1]d",
	} {
		info, last := sets(40, "A, B*", next)
		set := whole(info, last)
		if set.Has("C") || set.Empty() {
			t.Errorf("%s: C is in it, or nothing", next)
		}
		for _, system := range info.CodeSystems {
			info.Touching(system, "C", nil)
		}
	}
}

// Code sets that take out what rests on them are a mistake that is being written.
func TestCodeSetsInACircleEnd(t *testing.T) {
	info, last := sets(2, "s2, A, utenom s1", "kodesett s%[1]d: B, utenom s%[2]d")
	if whole(info, last) == nil {
		t.Error("no set")
	}
	for _, set := range info.CodeSets {
		if info.SetOn(set.Versions[0].Members[0].X, value.MinDate) == nil {
			t.Error("no set")
		}
	}
	for _, system := range info.CodeSystems {
		info.Touching(system, "A", nil)
	}
}
