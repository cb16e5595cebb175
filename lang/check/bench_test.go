package check_test

import (
	"os"
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// Opening a file, apart from parsing.
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

// What an editor does after every keystroke in five thousand lines: parsing and
// checking. The keystrokes are in a line of a declaration in the middle.
func BenchmarkEdit(b *testing.B) {
	const name = "ppo.rules"
	text := rules.PPO()
	for _, in := range []struct{ what, word string }{{"rule", "\nregel "}, {"example", "\neksempel "}, {"record", "\npost "}, {"definition", "\ndefiner "}} {
		at := strings.LastIndex(string(text[:len(text)/2]), in.word)
		if at < 0 {
			at = strings.Index(string(text), in.word)
		}
		at += 1 + strings.IndexByte(string(text[at+1:]), '\n') + 2
		states := [][]byte{text}
		for _, typed := range []string{" ", " ", "#", " x", "å"} {
			last := states[len(states)-1]
			states = append(states, []byte(string(last[:at])+typed+string(last[at:])))
		}
		var parser syntax.Cache
		i := 0
		parse := func() *syntax.File {
			f, _ := parser.Parse(states[i%len(states)], name)
			i++
			return f
		}
		b.Run(in.what+"/parse", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parse()
			}
		})
		b.Run(in.what+"/check", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				f := parse()
				b.StartTimer()
				check.Check(f, disk{})
			}
		})
	}
}
