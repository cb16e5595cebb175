package format_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
)

var update = flag.Bool("update", false, "write the golden files")

// parse reads a file that has no syntax errors.
func parse(t testing.TB, name, text string) *syntax.File {
	t.Helper()
	f, ok := parsed(name, text)
	if !ok {
		_, list := syntax.Parse([]byte(text), name)
		for _, d := range list {
			t.Errorf("%s:%d: %s", name, d.Place.Position().Line, d.Message(diag.EN))
		}
		t.Fatalf("%s does not parse:\n%s", name, text)
	}
	return f
}

func parsed(name, text string) (*syntax.File, bool) {
	f, list := syntax.Parse([]byte(text), name)
	return f, !slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Error })
}

func read(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// same fails at the first line where two texts differ.
func same(t testing.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i == len(w) || g[i] != w[i] {
			t.Fatalf("%s: line %d:\ngot  %q\nwant %q", what, i+1, g[i], strings.Join(w[i:min(i+1, len(w))], ""))
		}
	}
	t.Fatalf("%s: ends early, after %q", what, g[len(g)-1])
}

// keeps checks what is promised of every file without syntax errors, and gives
// the file as it is formatted. The tree is of no use afterwards.
func keeps(t testing.TB, name string, f *syntax.File) string {
	t.Helper()
	once := format.File(f, f.Lang)
	g := parse(t, name, once)
	same(t, name+": formatted twice", format.File(g, g.Lang), once)
	same(t, name+": comments", strings.Join(comments(g), "\n"), strings.Join(comments(f), "\n"))
	if strings.ContainsAny(once, "\r\ufeff") || strings.Contains(once, "\n\n\n") || !strings.HasSuffix(once, "\n") {
		t.Errorf("%s: the lines do not end as they should", name)
	}
	same(t, name+": the tree", tree(g), tree(f))
	return once
}

// holds checks also that the file can be translated there and back.
func holds(t testing.TB, name, text string) {
	t.Helper()
	once := keeps(t, name, parse(t, name, text))
	g := parse(t, name, once)
	other, list := format.Translate(g, 1-g.Lang)
	if len(list) > 0 {
		t.Fatalf("%s: cannot be translated: %s", name, list[0].Message(diag.EN))
	}
	back, list := format.Translate(parse(t, name, other), g.Lang)
	if len(list) > 0 {
		t.Fatalf("%s: cannot be translated back: %s", name, list[0].Message(diag.EN))
	}
	same(t, name+": there and back", back, once)
}

// comments are the texts of a file's comments, sorted.
func comments(f *syntax.File) []string {
	var list []string
	add := func(cs []*syntax.Comment) {
		for _, c := range cs {
			list = append(list, strings.TrimSpace(c.Text))
		}
	}
	for _, d := range f.Decls {
		add(d.Lead)
		add(d.Doc)
		add(d.Decl.Header().Inner)
	}
	add(f.Tail)
	slices.Sort(list)
	return list
}

// inputs are the files with a golden one beside them.
func inputs(t testing.TB) []string {
	t.Helper()
	list, err := filepath.Glob("testdata/*.in")
	if err != nil || len(list) == 0 {
		t.Fatal("no input files", err)
	}
	return list
}

func TestGolden(t *testing.T) {
	for _, in := range inputs(t) {
		t.Run(strings.TrimSuffix(filepath.Base(in), ".in"), func(t *testing.T) {
			f := parse(t, in, read(t, in))
			got := format.File(f, f.Lang)
			golden := strings.TrimSuffix(in, ".in") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			same(t, golden, got, read(t, golden))
			holds(t, in, read(t, in))
		})
	}
}

const canonical = "../syntax/testdata/canonical."

func TestCanonicalFilesPrintAsThemselves(t *testing.T) {
	nb := read(t, canonical+"nb.rules")
	if *update { // the English file is the Norwegian one, translated
		text, _ := format.Translate(parse(t, "nb", nb), syntax.EN)
		if err := os.WriteFile(canonical+"en.rules", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	en := read(t, canonical+"en.rules")
	for name, text := range map[string]string{"nb": nb, "en": en} {
		f := parse(t, name, text)
		same(t, name, format.File(f, f.Lang), text)
	}
	got, _ := format.Translate(parse(t, "nb", nb), syntax.EN)
	same(t, "nb to en", got, en)
	got, _ = format.Translate(parse(t, "en", en), syntax.NB)
	same(t, "en to nb", got, nb)
}

// TestEveryRuleFile formats every rule file of the repository that parses.
func TestEveryRuleFile(t *testing.T) {
	const root = "../.."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".rules" {
			return err
		}
		text := read(t, path)
		if _, ok := parsed(path, text); ok {
			holds(t, path, text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestRulesAreFormatted holds the rules that are run to the layout.
func TestRulesAreFormatted(t *testing.T) {
	files, err := filepath.Glob("../../rules/*.rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		f := parse(t, path, read(t, path))
		same(t, path, format.File(f, f.Lang), read(t, path))
	}
}

func TestLineEndsAreLF(t *testing.T) {
	want := read(t, canonical+"nb.rules")
	for name, text := range map[string]string{
		"CR LF":          strings.ReplaceAll(want, "\n", "\r\n"),
		"CR":             strings.ReplaceAll(want, "\n", "\r"),
		"U+2028":         strings.ReplaceAll(want, "\n", "\u2028"),
		"BOM":            "\ufeff" + want,
		"no final":       strings.TrimSuffix(want, "\n"),
		"many final":     want + "\n\n \n",
		"trailing blank": strings.ReplaceAll(want, "\n", " \t\n"),
		"no indentation": unindented(want),
	} {
		f := parse(t, name, text)
		same(t, name, format.File(f, f.Lang), want)
	}
}

// unindented takes away what stands before every line.
func unindented(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimLeft(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestEmptyFile(t *testing.T) {
	for _, text := range []string{"", " \n\n"} {
		f, _ := syntax.Parse([]byte(text), "empty")
		if got := format.File(f, f.Lang); got != "" {
			t.Errorf("%q became %q", text, got)
		}
	}
	f, _ := syntax.Parse([]byte("\n\n  # bare dette\n\n\n# og dette"), "comments")
	if got, want := format.File(f, f.Lang), "# bare dette\n\n# og dette\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestBrokenFiles: printing a file with errors is of no use, but does not fail.
func TestBrokenFiles(t *testing.T) {
	broken := []string{"verdi", "feil", "forvent feil", "\x00", "språk nb\n\nverdi\n  er\n\nregel\n  feil\n  antatt\n  krev p har\n  krev (\n"}
	text := read(t, canonical+"nb.rules")
	for i := 0; i < len(text); i += 29 {
		broken = append(broken, text[:i]+"("+text[min(len(text), i+3):])
	}
	for _, text := range broken {
		f, _ := syntax.Parse([]byte(text), "broken")
		format.File(f, syntax.EN)
	}
}

// TestBadNodes: what could not be read is copied where the text is at hand.
func TestBadNodes(t *testing.T) {
	f, _ := syntax.Parse([]byte("språk nb\n\nregel r \"R\" for k\n  hva er dette\n  krev a = +\n"), "bad")
	want := "språk nb\n\nregel r \"R\" for k\n  hva er dette\n  krev a = +\n"
	same(t, "bad", format.File(f, f.Lang), want)
	if got := format.Expr(&syntax.BadExpr{}, syntax.NB); got != "" {
		t.Errorf("got %q", got)
	}
}

// TestUnknownNodes: a node that the printer was never taught is a mistake of
// the program.
func TestUnknownNodes(t *testing.T) {
	for name, print := range map[string]func(){
		"expression":  func() { format.Expr(struct{ syntax.Expr }{&syntax.BadExpr{}}, syntax.NB) },
		"clause":      func() { format.Clause(struct{ syntax.Clause }{&syntax.BadClause{}}, syntax.NB) },
		"declaration": func() { format.Header(struct{ syntax.Decl }{&syntax.BadDecl{}}, syntax.NB) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("an unknown %s is printed", name)
				}
			}()
			print()
		}()
	}
}
