package check_test

import (
	"os"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// What an editor does after every keystroke, apart from parsing.
func BenchmarkCheck(b *testing.B) {
	for _, name := range []string{"testdata/valid/ppo.rules", "../../rules/ppo.rules"} {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		f, _ := syntax.Parse(text, name)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				check.Check(f, disk{})
			}
		})
	}
}
