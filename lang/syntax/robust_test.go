package syntax

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"ppolang/internal/growth"
	"ppolang/lang/diag"
	"ppolang/lang/source"
)

// parses checks what holds of every parse, whatever the bytes: places lie in the
// file and in their parents, and every comment is kept once.
func parses(t *testing.T, src []byte) (*File, []diag.Diagnostic) {
	t.Helper()
	f, ds := Parse(src, "x.rules")
	check(t, f, ds)
	return f, ds
}

func check(t *testing.T, f *File, ds []diag.Diagnostic) {
	t.Helper()
	inside := func(s source.Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(f.Source.Text) }
	for _, d := range ds {
		if !inside(d.Place.Span) {
			t.Errorf("%s lies outside the file: %v", d.Code, d.Place.Span)
		}
		for _, fix := range d.Fixes {
			for _, e := range fix.Edits {
				if !inside(e.Place.Span) {
					t.Errorf("a fix of %s lies outside the file: %v", d.Code, e.Place.Span)
				}
			}
		}
	}
	if !slices.IsSortedFunc(ds, func(a, b diag.Diagnostic) int { return a.Place.Span.Start - b.Place.Span.Start }) {
		t.Error("diagnostics are not in source order")
	}
	last := 0
	for _, p := range f.Decls {
		if p.Base < last {
			t.Errorf("declarations overlap at %d", p.Base)
		}
		last = p.Abs(p.Decl.Span()).End
		Walk(p.Decl, func(n Node) bool {
			if !inside(p.Abs(n.Span())) {
				t.Errorf("%T lies outside the file: %v", n, p.Abs(n.Span()))
			}
			each(n, func(child Node) {
				if s, c := n.Span(), child.Span(); c.Start < s.Start || c.End > s.End {
					t.Errorf("%T %v lies outside %T %v", child, c, n, s)
				}
			})
			return true
		})
	}
}

// A file cut off at any byte parses.
func TestTruncated(t *testing.T) {
	for name, step := range map[string]int{"canonical.nb.rules": 1, "canonical.en.rules": 13} {
		src := read(t, name)
		var c Cache
		for i := 0; i < len(src); i += step {
			f, ds := c.Parse(src[:i], name)
			f.Decls = f.Decls[max(0, len(f.Decls)-2):] // the others were checked when they were last
			check(t, f, ds)
		}
	}
}

// A file without one of its tokens, or with one twice, parses; the declarations
// around it are what they were.
func TestTokenDeletedOrDoubled(t *testing.T) {
	src := read(t, "canonical.nb.rules")
	tokens, _ := lex(string(src), NB)
	for i, token := range tokens {
		s := token.span
		changed := [][]byte{
			slices.Concat(src[:s.Start], src[s.End:]),
			slices.Concat(src[:s.End], []byte(" "), src[s.Start:]),
		}
		for j, text := range changed {
			if (i+j)%5 != 0 { // a fifth of them in every run
				continue
			}
			var c Cache
			whole, _ := c.Parse(src, "")
			f, ds := c.Parse(text, "")
			kept := 0
			for _, p := range f.Decls {
				if slices.ContainsFunc(whole.Decls, func(q *Placed) bool { return p.Decl == q.Decl }) {
					kept++
				}
			}
			if kept < len(whole.Decls)-4 { // the header of the file is never kept
				t.Errorf("change %d of %q at %d left %d of %d declarations", j, src[s.Start:s.End], s.Start, kept, len(whole.Decls))
			}
			check(t, f, ds)
		}
	}
}

// Line ends and a byte order mark make no difference to the tree.
func TestLineEnds(t *testing.T) {
	src := read(t, "canonical.nb.rules")
	want, _ := Parse(src, "")
	for name, text := range map[string][]byte{
		"CRLF":   bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n")),
		"CR":     bytes.ReplaceAll(src, []byte("\n"), []byte("\r")),
		"U+2028": bytes.ReplaceAll(src, []byte("\n"), []byte("\u2028")),
		"BOM":    append([]byte("\uFEFF"), src...),
		"no end": bytes.TrimRight(src, "\n"),
	} {
		got, ds := Parse(text, name)
		report(t, ds)
		if DumpFile(got) != DumpFile(want) || len(got.Tail) != len(want.Tail) {
			t.Errorf("%s: another tree", name)
		}
	}
}

// The same name is one name, composed or not.
func TestNFC(t *testing.T) {
	x, _ := ParseExpr("a\u030Ar", NB)
	if n, ok := x.(*NameExpr); !ok || n.Text != "\u00E5r" {
		t.Errorf("got %#v", x)
	}
	f, ds := Parse([]byte("spra\u030Ak nb\n"), "")
	report(t, ds)
	if len(f.Decls) != 1 {
		t.Error("the decomposed header is not one")
	}
}

// A declaration's tree does not depend on where it stands.
func TestMoves(t *testing.T) {
	text := string(read(t, "canonical.nb.rules"))
	a, _ := Parse([]byte(text), "")
	b, _ := Parse([]byte("# en linje til\n\n"+text), "")
	for i := range a.Decls {
		if i == 0 {
			continue // its comments are others
		}
		if fmt.Sprintf("%+v", spans(a.Decls[i])) != fmt.Sprintf("%+v", spans(b.Decls[i])) {
			t.Errorf("declaration %d has other places", i)
		}
	}
}

func spans(p *Placed) (list []source.Span) {
	Walk(p.Decl, func(n Node) bool { list = append(list, n.Span()); return true })
	for _, c := range slices.Concat(p.Lead, p.Doc, p.Decl.Header().Inner) {
		list = append(list, c.Span())
	}
	return list
}

// What is no rule file gets one diagnostic and an empty tree.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, src string
		code      diag.Code
	}{
		{"UTF-16LE", "\xFF\xFEs\x00p\x00r\x00", diag.NotText},
		{"UTF-16BE", "\xFE\xFF\x00s\x00p\x00r", diag.NotText},
		{"UTF-16 without BOM", strings.Repeat("s\x00p\x00", 50), diag.NotText},
		{"PNG", "\x89PNG\r\n\x1a\n\x00\x00", diag.NotText},
		{"xlsx", "PK\x03\x04\x14\x00", diag.NotText},
		{"ELF", "\x7fELF\x02\x01", diag.NotText},
		{"noise", strings.Repeat("\x01\x02\x03a\xff", 100), diag.NotText},
		{"merge", "språk nb\n<<<<<<< HEAD\nregel a\n=======\n>>>>>>> b\n", diag.MergeConflict},
		{"too large", strings.Repeat("# a\n", 1<<20+1), diag.TooLong},
	} {
		f, ds := Parse([]byte(c.src), c.name)
		if len(ds) != 1 || ds[0].Code != c.code || len(f.Decls) != 0 {
			t.Errorf("%s: %d declarations", c.name, len(f.Decls))
			report(t, ds)
		}
		if m := ds[0].Message(diag.NB); !utf8.ValidString(m) || strings.ContainsAny(m, "\x00\x01") {
			t.Errorf("%s: the message repeats bytes", c.name)
		}
	}
}

// An empty file is an empty tree and no mistake.
func TestEmpty(t *testing.T) {
	for _, src := range []string{"", "\n\n", "  \t", "# bare en kommentar", "\uFEFF"} {
		f, ds := Parse([]byte(src), "")
		report(t, ds)
		if len(f.Decls) != 0 {
			t.Errorf("%q: %d declarations", src, len(f.Decls))
		}
	}
}

// A file in Windows-1252 is one mistake.
func TestOtherEncoding(t *testing.T) {
	_, ds := Parse([]byte("spr\xe5k nb\n\nregel s\xe6r \"R\xf8d\" for k\n  n\xe5r a\n"), "")
	n := 0
	for _, d := range ds {
		if d.Code == diag.NotUTF8 {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d diagnostics about the encoding, want 1", n)
	}
}

// n mistakes in n places give n diagnostics in source order, and everything else
// keeps its tree.
func TestManyMistakes(t *testing.T) {
	for _, n := range []int{40, 10_000} {
		var b strings.Builder
		b.WriteString("språk nb\n")
		for i := range n {
			fmt.Fprintf(&b, "\nregel r%d \"R\" for k\n  kilde d\n  krev a = og\n  feil \"x\"\n", i)
		}
		f, ds := parses(t, []byte(b.String()))
		if len(ds) != n {
			t.Errorf("%d diagnostics, want %d", len(ds), n)
		}
		if len(f.Decls) != n+1 || len(f.Decls[n].Decl.Lines()) != 3 {
			t.Errorf("%d declarations, want %d", len(f.Decls), n+1)
		}
	}
}

// shapes are texts of a size, that were or might be slow to parse.
var shapes = map[string]func(n int) string{
	"codes":            func(n int) string { return "språk nb\n\nkodesett s: A" + strings.Repeat(", A0001", n) },
	"code lines":       func(n int) string { return "språk nb\n\nkodeverk s\n" + strings.Repeat("  kode A0001 \"x\"\n", n) },
	"rows":             func(n int) string { return "språk nb\n\nmal m av k\n" + strings.Repeat("| a | b |\n", n*2) },
	"one row":          func(n int) string { return "språk nb\n\nmal m av k\n" + strings.Repeat("| a ", n*9) },
	"open quotes":      func(n int) string { return "språk nb\n\nmal m av k\n|" + strings.Repeat("«,", n*13) },
	"blanks in a cell": func(n int) string { return "språk nb\n\nmal m av k\n|" + strings.Repeat(" ", n*40) + "|" },
	"tables": func(n int) string {
		return someRule + strings.Repeat("kilde d\n", n*40/100) + strings.Repeat("| a |\nkilde d\n", n*40/100)
	},
	"placeholders":      func(n int) string { return someRule + "feil \"" + strings.Repeat("{a} ", n*15/100) + "\"" },
	"open placeholders": func(n int) string { return someRule + "feil \"" + strings.Repeat("{", n*65/100) + "\"" },
	"quotes":            func(n int) string { return someRule + "krev " + strings.Repeat("'", n*20) },
	"smart quotes":      func(n int) string { return someRule + "krev " + strings.Repeat("“", n*13) },
	"unknown lines":     func(n int) string { return someRule + strings.Repeat("tull\n", n*4) },
	"other language":    func(n int) string { return someRule + strings.Repeat("source d\n", n*2) },
	"comments":          func(n int) string { return "språk nb\n" + strings.Repeat("# a\n", n*4) + "dokument d\n" },
	"blank lines":       func(n int) string { return "språk nb\n" + strings.Repeat("\n", n*40) },
	"marks":             func(n int) string { return someRule + "krev " + strings.Repeat("$\x01", n*10) },
	"continued":         func(n int) string { return someRule + "krev a" + strings.Repeat("\nog a", n*2) },
}

const someRule = "språk nb\n\nregel r \"R\" for k\n"

func parsing(shape func(n int) string) growth.Task {
	return func(n int) func() {
		src := []byte(shape(n))
		return func() { Parse(src, "test.rules") }
	}
}

// Work is linear in the text, whatever its shape. What costs time alone the
// benchmark measures.
func TestLinear(t *testing.T) {
	for name, shape := range shapes {
		t.Run(name, func(t *testing.T) { growth.Linear(t, 5_000, parsing(shape)) })
	}
}

func BenchmarkLinear(b *testing.B) {
	for name, shape := range shapes {
		b.Run(name, func(b *testing.B) { growth.Ratio(b, 5_000, parsing(shape)) })
	}
}

// Near the size limit everything ends: were it quadratic, it would not.
func TestLargeFilesEnd(t *testing.T) {
	for name, shape := range shapes {
		Parse([]byte(shape(100_000)), name)
	}
}

// Limits are told.
func TestLimits(t *testing.T) {
	head := "språk nb\n\nregel r \"R\" for k\n  krev "
	tail := "\n  krev b = 1\n\ndokument d\n  gjelder inntil videre\n"
	for _, c := range []struct {
		name, src string
		code      diag.Code
	}{
		{"parentheses", head + strings.Repeat("(", 300_000) + tail, diag.TooDeep},
		{"ikke", head + strings.Repeat("ikke ", 300_000) + "a" + tail, diag.TooDeep},
		{"minus", head + "a = " + strings.Repeat("-", 300_000) + "1" + tail, diag.TooDeep},
		{"finnes der", head + strings.Repeat("finnes k der (", 50_000) + "a" + tail, diag.TooDeep},
		{"ikke in der", head + "finnes k der " + strings.Repeat("ikke ", 300_000) + "a" + tail, diag.TooDeep},
		{"sum", head + strings.Repeat("sum ", 300_000) + "a" + tail, diag.TooDeep},
		{"plus", head + "a = 1" + strings.Repeat(" + 1", 100_000) + tail, diag.TooDeep},
		{"points", head + "a" + strings.Repeat(".a", 100_000) + tail, diag.TooDeep},
		{"ellers", head + "a" + strings.Repeat(" ellers a", 100_000) + " = 1" + tail, diag.TooDeep},
		{"og", "språk nb\n\nregel r \"R\" for k\n  krev a" + strings.Repeat(" og a", 600_000), diag.TooLong},
		{"a long name", head + strings.Repeat("a", 3_000_000) + tail, diag.WordTooLong},
		{"a long text", "språk nb\n\ndokument d \"" + strings.Repeat("a", 3_000_000) + "\"" + "\n  gjelder inntil videre\n", diag.WordTooLong},
		{"declarations", "språk nb\n" + strings.Repeat("dokument d\n", 60_000), diag.TooMany},
	} {
		f, ds := Parse([]byte(c.src), c.name)
		if len(ds) != 1 || ds[0].Code != c.code {
			t.Errorf("%s: %d diagnostics", c.name, len(ds))
			report(t, ds[:min(len(ds), 5)])
		}
		if strings.HasSuffix(c.src, tail) && len(f.Decls) != 3 {
			t.Errorf("%s: %d declarations, want the rest of the file parsed", c.name, len(f.Decls))
		}
	}
	deep := head + strings.Repeat("(", 199) + "a" + strings.Repeat(")", 199) + tail
	_, ds := Parse([]byte(deep), "199 levels")
	report(t, ds)
	_, ds = Parse([]byte(head+"a"+strings.Repeat(" og a", 10_000)+tail), "10,000 og")
	report(t, ds)
}
