package syntax

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/lang/source"
)

// seeds are small, for the fuzzer tries to shrink what it finds: the chunks of
// the error files and the declarations of the canonical ones.
func seeds(f *testing.F) {
	files, _ := filepath.Glob("testdata/errors/*.rules")
	for _, name := range append(files, "testdata/canonical.nb.rules", "testdata/canonical.en.rules") {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, chunk := range strings.Split(string(src), "\n---\n") {
			file, _ := Parse([]byte(chunk), "")
			for _, p := range file.Decls {
				at := p.Abs(p.Decl.Span())
				f.Add([]byte("språk " + file.Lang.String() + "\n\n" + file.Source.Slice(at)))
			}
		}
	}
	for _, s := range []string{"", "\xff", "språk nb\n|", "språk nb\nregel", "språk nb\nregel r\n  feil \"{", "språk nb\ntabell t\n|\n||\n|krev|",
		"språk nb\nregel r\n krev \u200B", "language en\nrule r\n require every every every", "språk nb\neksempel\n gitt k\n|\\|", "«»\"\"“”''"} {
		f.Add([]byte(s))
	}
}

// Whatever the bytes, the tokens hold something and lie in order.
func FuzzLex(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		text := string(src)
		for l := NB; l <= EN; l++ {
			tokens, _ := lex(text, l)
			last := 0
			for _, token := range tokens {
				if s := token.span; s.Start < last || s.End <= s.Start || s.End > len(text) {
					t.Fatalf("token %v after %d", token, last)
				}
				last = token.span.End
			}
		}
	})
}

// Whatever the bytes, there is a tree with everything in its place, and a second
// parse, in part or anew, gives the same.
func FuzzParse(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		file, ds := parses(t, src)
		for _, d := range ds {
			if d.Message(0) == "" || d.Message(1) == "" {
				t.Errorf("%s has no message", d.Code)
			}
		}
		var c Cache
		c.Parse(src, "x.rules")
		if again, es := c.Parse(src, "x.rules"); DumpFile(again) != DumpFile(file) || len(es) != len(ds) {
			t.Error("the second parse differs")
		}
	})
}

// Whatever the text, an expression has a tree that lies in it.
func FuzzParseExpr(f *testing.F) {
	for _, s := range []string{"", "a = 1 og b", "((", "antall k der", "første k i g.dato", "-", "a har noen av (A, B*", "1,5 år", "finnes k der ikke ikke a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for l := NB; l <= EN; l++ {
			x, _ := ParseExpr(text, l)
			Walk(x, func(n Node) bool {
				if s := n.Span(); s.Start < 0 || s.End < s.Start || s.End > len(text) {
					t.Errorf("%T at %v", n, source.Span(s))
				}
				return true
			})
		}
	})
}
