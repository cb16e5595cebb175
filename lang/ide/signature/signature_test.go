package signature

import (
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/rules"
)

// Wherever a file ends and the cursor stands, an answer names a form and one of
// its slots.
func TestSignatureOfBrokenText(t *testing.T) {
	text := string(rules.PPO())
	check := func(v *ide.View, offset int) {
		for _, typed := range []bool{false, true} {
			s := At(v, offset, typed)
			if s == nil {
				continue
			}
			if s.Active >= len(s.List) || len(s.List[s.Active].Slots) > 0 && s.Slot >= len(s.List[s.Active].Slots) {
				t.Fatalf("at %d: form %d of %d, slot %d", offset, s.Active, len(s.List), s.Slot)
			}
		}
	}
	v := idetest.Of(t, text)
	for offset := 0; offset < len(text); offset += 29 {
		check(v, offset)
	}
	for end := 0; end < min(9000, len(text)); end += 397 {
		check(idetest.Of(t, text[:end]), end)
	}
}
