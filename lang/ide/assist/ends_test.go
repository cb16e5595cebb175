package assist_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/internal/growth"
	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/ide/assist"
	"ppolang/lang/source"
)

const contact = "språk nb\n\ndokument d \"D\"\n  gjelder fra 2000-01-01\n\npost k \"K\"\n  felt id tekst nøkkel\n  felt dag dato styrende\n  felt n heltall\n"

// edited takes every action at the end of a rule file.
func edited(v *ide.View, at int) (actions int) {
	for _, a := range assist.Actions(v, source.Span{Start: at, End: at}) {
		a.Edits()
		actions++
	}
	return actions
}

// Each of these conditions is met in two ways, and each way by the one before it: to
// try them all would not end. What an example needs is not looked for that long.
func TestActionsEndWhereWaysDouble(t *testing.T) {
	var b strings.Builder
	b.WriteString(contact + "\ndefiner e0 for k\n  er n = n\n")
	for i := 1; i < 55; i++ {
		fmt.Fprintf(&b, "definer e%d for k\n  er ikke e%d eller e%d\n", i, i-1, i-1)
	}
	b.WriteString("regel r \"R\"\n  kilde d\n  for k\n  krev e54\n  feil \"M\"\n")
	v := idetest.Of(t, b.String())
	v.Facts = &ide.Facts{}
	if n := edited(v, b.Len()-5); n < 5 {
		t.Errorf("%d actions", n)
	}
}

// In a file full of mistakes actions are found in time linear in the file.
func TestActionsAmongManyMistakes(t *testing.T) {
	growth.Linear(t, 400, func(n int) func() {
		var b strings.Builder
		b.WriteString(contact)
		for i := range n {
			fmt.Fprintf(&b, "\nregel r%d \"R\"\n  kilde d\n  for k\n  krev n >\n  feil \"M\"\n", i)
		}
		v := idetest.Of(t, b.String())
		v.Facts = &ide.Facts{}
		assist.Actions(v, source.Span{Start: b.Len() - 5, End: b.Len() - 5})
		return func() { assist.Actions(v, source.Span{Start: b.Len() - 5, End: b.Len() - 5}) }
	})
}
