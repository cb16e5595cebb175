package syntax

import (
	"bytes"
	"strings"
	"testing"
)

// five thousand lines of ordinary rules
func BenchmarkParse(b *testing.B) {
	src := read(b, "canonical.nb.rules")
	for bytes.Count(src, []byte("\n")) < 5000 {
		src = append(src, read(b, "canonical.nb.rules")[len("språk nb\n"):]...)
	}
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		Parse(src, "")
	}
}

// one keystroke in five thousand lines
func BenchmarkEdit(b *testing.B) {
	src := read(b, "canonical.nb.rules")
	for bytes.Count(src, []byte("\n")) < 5000 {
		src = append(src, read(b, "canonical.nb.rules")[len("språk nb\n"):]...)
	}
	edited := bytes.Replace(src, []byte("krev antall"), []byte("krev  antall"), 1)
	var c Cache
	for b.Loop() {
		c.Parse(src, "")
		src, edited = edited, src
	}
}

func BenchmarkLex(b *testing.B) {
	src := string(read(b, "canonical.nb.rules"))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		lex(src, NB)
	}
}

func BenchmarkParentheses(b *testing.B) {
	src := []byte("språk nb\n\nregel r \"R\" for k\n  krev " + strings.Repeat("(", 300_000) + "\n")
	for b.Loop() {
		Parse(src, "")
	}
}
