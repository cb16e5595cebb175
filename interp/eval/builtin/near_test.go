package builtin

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ppolang/interp/eval/task"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// However a nearest code is looked for, it is the same one.
func TestNearest(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	letters := []rune("AOIl01oiB2Å")
	word := func() string {
		w := make([]rune, 2+rng.IntN(7))
		for i := range w {
			w[i] = letters[rng.IntN(len(letters))]
		}
		return string(w)
	}
	system := &model.CodeSystem{}
	for range 60 {
		system.Codes = append(system.Codes, &model.ListedCode{Named: model.Named{Name: word()}})
	}
	n := newNearest(&model.Field{Type: model.Type{Systems: []*model.CodeSystem{system}}}, task.Usual.Compared)
	found := 0
	for i := range 5000 {
		code := word()
		want, _ := diag.Near(code, n.listed)
		if got := n.to(code); got != want {
			t.Fatalf("the %d. code, %s, is near %q, want %q of %s", i, code, got, want, fmt.Sprint(n.listed))
		}
		if want != "" {
			found++
		}
	}
	if found < 100 {
		t.Errorf("only %d codes are near any", found)
	}
}
