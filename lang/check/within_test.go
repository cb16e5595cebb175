package check_test

import (
	"context"
	"errors"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// counted is a context that ends when it has been asked so often.
type counted struct {
	context.Context
	left  int
	asked *int
}

func (c counted) Err() error {
	if *c.asked++; *c.asked > c.left {
		return context.Canceled
	}
	return nil
}

func within(most int) (ctx context.Context, asked *int) {
	asked = new(int)
	return counted{context.Background(), most, asked}, asked
}

// A check that nobody waits for ends where it is, in whichever pass: it does nothing
// more, says nothing, and leaves the catalogue to the next check as it was.
func TestACheckEndsWhereNobodyWaits(t *testing.T) {
	file, _ := syntax.Parse(rules.PPO(), "ppo.rules")
	_, want := check.Check(file, nil)
	ctx, asked := within(1 << 40)
	if _, got, err := check.CheckWithin(ctx, file, nil); err != nil || len(got) != len(want) {
		t.Fatalf("%d findings, want %d: %v", len(got), len(want), err)
	}
	all := *asked
	if all < 2000 {
		t.Fatalf("whether it is waited for was asked only %d times", all)
	}
	var known check.Catalogue
	for i := range 60 {
		most := i * all / 60
		ctx, asked := within(most)
		info, list, err := known.CheckWithin(ctx, file, nil)
		if !errors.Is(err, context.Canceled) && !(err == nil && i > 50) { // the catalogue is known later on
			t.Fatalf("ended after %d of %d: %v", most, all, err)
		}
		if err != nil && (info != nil || list != nil || *asked > most+2) {
			t.Errorf("ended after %d, it gave %d findings and asked %d times", most, len(list), *asked)
		}
	}
	_, got := known.Check(file, nil)
	if len(got) != len(want) {
		t.Errorf("the check after those gives %d findings, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if a, b := got[i].Message(diag.NB), want[i].Message(diag.NB); a != b {
			t.Errorf("%s, want %s", a, b)
		}
	}
}
