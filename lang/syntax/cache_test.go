package syntax

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// After any edit a parse with a cache gives what one without gives.
func TestCache(t *testing.T) {
	src := read(t, "canonical.nb.rules")
	pieces := []string{"", "\n", "x", "\"", "(", "regel r \"R\" for k\n", "  krev a = 1 og\n", "# ", "|", "språk nb\n", "rule", " ", ",", "å", "\xff"}
	r := rand.New(rand.NewPCG(1, 2))
	var c Cache
	body := string(src)
	for i := range 300 {
		at := r.IntN(len(body))
		end := min(len(body), at+r.IntN(4)*r.IntN(30))
		body = body[:at] + pieces[r.IntN(len(pieces))] + body[end:]
		if i%40 == 39 {
			body = string(src)
		}
		f, ds := c.Parse([]byte(body), "x")
		g, es := Parse([]byte(body), "x")
		if DumpFile(f) != DumpFile(g) || len(ds) != len(es) {
			t.Fatalf("edit %d: another tree or other diagnostics: %d, %d", i, len(ds), len(es))
		}
		for j := range f.Decls {
			if a, b := fmt.Sprint(f.Decls[j].Base, spans(f.Decls[j])), fmt.Sprint(g.Decls[j].Base, spans(g.Decls[j])); a != b {
				t.Fatalf("edit %d: declaration %d has other places", i, j)
			}
		}
		for j := range ds {
			if text(ds[j]) != text(es[j]) {
				t.Fatalf("edit %d: got %s, want %s", i, text(ds[j]), text(es[j]))
			}
		}
	}
}

// A declaration that stands twice is two declarations.
func TestCacheKeepsTwinsApart(t *testing.T) {
	var c Cache
	src := []byte("språk nb\ndokument d\ndokument d\n")
	for range 3 {
		f, _ := c.Parse(src, "x")
		if f.Decls[1].Decl == f.Decls[2].Decl {
			t.Fatal("one declaration stands at two places")
		}
	}
}
