package archtest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// word is a row of the word list in ARCHITECTURE.md.
type word struct {
	name  string
	where []string // the packages that have a type of that name
}

var (
	wordRow  = regexp.MustCompile("(?m)^\\| ([a-z]+) \\| [^|]+ \\| (`[^|]+`) \\|$")
	banished = regexp.MustCompile(`(?m)^No name is one of these words.*$`)
	quoted   = regexp.MustCompile("`([^`]+)`")
)

// wordList reads the words of ARCHITECTURE.md, and those that say nothing.
func wordList(t *testing.T) (words []word, never []string) {
	t.Helper()
	page, err := os.ReadFile("../../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	_, list, ok := strings.Cut(string(page), "\n## Words\n")
	if !ok {
		t.Fatal("ARCHITECTURE.md has no word list")
	}
	list, _, _ = strings.Cut(list, "\n## ")
	for _, m := range wordRow.FindAllStringSubmatch(list, -1) {
		w := word{name: m[1]}
		for _, p := range quoted.FindAllStringSubmatch(m[2], -1) {
			w.where = append(w.where, "ppolang/"+p[1])
		}
		words = append(words, w)
	}
	for _, m := range quoted.FindAllStringSubmatch(banished.FindString(list), -1) {
		never = append(never, m[1])
	}
	if len(words) < 10 || len(never) < 5 {
		t.Fatalf("%d words and %d that say nothing are too few", len(words), len(never))
	}
	return words, never
}

// A word of the list names one concept: types of that name are where the list
// says, and nowhere else. Words that say nothing name nothing at all.
func TestOneWordAConcept(t *testing.T) {
	words, never := wordList(t)
	types := map[string][]string{} // packages by the names of their types, in small letters
	for _, p := range packages(t) {
		for _, name := range p.GoFiles {
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				for _, id := range declared(d) {
					if slices.Contains(never, strings.ToLower(id.name)) {
						t.Errorf("%s: `%s` says nothing to somebody new", fset.Position(id.at), id.name)
					}
					if key := strings.ToLower(id.name); id.isType && !slices.Contains(types[key], p.ImportPath) {
						types[key] = append(types[key], p.ImportPath)
					}
				}
			}
		}
	}
	for _, w := range words {
		got := types[w.name]
		slices.Sort(got)
		slices.Sort(w.where)
		if !slices.Equal(got, w.where) {
			t.Errorf("`%s` is a type of %v, not of %v as ARCHITECTURE.md says", w.name, got, w.where)
		}
	}
}

type identifier struct {
	name   string
	at     token.Pos
	isType bool
}

// declared are the names that a declaration of a file gives.
func declared(d ast.Decl) []identifier {
	var list []identifier
	add := func(id *ast.Ident, isType bool) { list = append(list, identifier{id.Name, id.Pos(), isType}) }
	switch d := d.(type) {
	case *ast.FuncDecl:
		add(d.Name, false)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				add(spec.Name, true)
			case *ast.ValueSpec:
				for _, id := range spec.Names {
					add(id, false)
				}
			}
		}
	}
	return list
}
