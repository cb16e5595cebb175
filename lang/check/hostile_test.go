package check_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Hostile files: long chains and many mistakes come to an end. A square of their
// size would not, before the tests are given up.
func TestHostileFilesEnd(t *testing.T) {
	many := func(n int, line func(b *strings.Builder, i int)) string {
		var b strings.Builder
		b.WriteString(diag.Base())
		for i := range n {
			line(&b, i)
		}
		return b.String()
	}
	for _, c := range []struct{ name, text string }{
		{"a chain of definitions", many(8_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "definer d%d for p\n  er d%d eller ok\n", i, i+1)
		}) + "definer d8000 for p\n  er ok\n"},
		{"a cycle of definitions", many(8_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "definer d%d for p\n  er d%d\n", i, (i+1)%8_000)
		})},
		{"code sets that double", many(24, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "kodesett s%d: s%d, s%d\n", i, i+1, i+1)
		}) + "kodesett s24: A, B\n"},
		{"unknown codes", many(4_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "kodesett s%d: UKJENT%d\n", i, i)
		})},
		{"unknown names", many(5_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "definer d%d for p\n  er e%d\n", i, i)
		})},
		{"a long line that breaks off", diag.Base() + "kodesett s: UKJENT" + strings.Repeat(", UKJENT", 50_000) + " (\n"},
		{"rules of one name", many(5_000, func(b *strings.Builder, i int) {
			b.WriteString("regel r \"R\" for p\n  kilde d\n  krev ok\n  feil \"x\"\n")
		})},
		{"rules that go before each other", many(5_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "regel r%d \"R\" for p\n  kilde d\n  krev ok\n  går foran r%d\n  feil \"x\"\n", i, (i+1)%5_000)
		})},
		{"one demand under many conditions", many(5_000, func(b *strings.Builder, i int) {
			fmt.Fprintf(b, "regel r%d \"R\" for p\n  kilde d\n  når n > %d\n  krev k = A\n  feil \"x\"\n", i, i)
		})},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := syntax.Parse([]byte(c.text), "test.rules")
			_, list := check.Check(f, nil)
			for _, d := range list {
				d.Message(diag.NB)
			}
		})
	}
}
