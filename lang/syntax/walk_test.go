package syntax

import (
	"go/ast"
	goparser "go/parser"
	gotoken "go/token"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"
	"testing"
)

// nodeTypes are the names of all types of the tree: the structs that are, or
// embed, a place.
func nodeTypes(t *testing.T) []string {
	var list []string
	for _, name := range []string{"tree.go", "expr.go", "decl.go", "clause.go"} {
		file, err := goparser.ParseFile(gotoken.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() || spec.Name.Name == "Head" {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				for _, f := range s.Fields.List {
					id, ok := f.Type.(*ast.Ident)
					if ok && len(f.Names) == 0 && (id.Name == "At" || id.Name == "Head" || id.Name == "exprNode" || id.Name == "clauseNode") {
						list = append(list, spec.Name.Name)
					}
				}
			}
			return true
		})
	}
	sort.Strings(list)
	return list
}

// Walk meets every kind of node in the canonical file and the broken ones, and
// knows them all.
func TestWalk(t *testing.T) {
	seen := map[string]bool{"Comment": true} // comments hang on declarations and hold nothing
	files, _ := filepath.Glob("testdata/errors/*.rules")
	for _, name := range append(files, "testdata/canonical.nb.rules") {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, chunk := range strings.Split(string(src), "\n---\n") {
			f, _ := Parse([]byte(chunk), name)
			for _, p := range f.Decls {
				Walk(p.Decl, func(n Node) bool {
					seen[reflect.TypeOf(n).Elem().Name()] = true
					return true
				})
			}
		}
	}
	all := nodeTypes(t)
	for _, name := range all {
		if !seen[name] {
			t.Errorf("Walk never met a %s", name)
		}
	}
	if len(seen) != len(all) {
		t.Errorf("Walk met %d kinds, the tree has %d", len(seen), len(all))
	}
	each(&Comment{}, func(Node) { t.Error("a comment holds nothing") })
}

// strange is a node that the tree does not have.
type strange struct{ At }

func TestWalkPanicsOnUnknownNodes(t *testing.T) {
	for _, n := range []Node{&strange{}, &struct{ Head }{}, &struct{ clauseNode }{}, &struct{ exprNode }{}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Walk took a %T", n)
				}
			}()
			Walk(n, func(Node) bool { return true })
		}()
	}
}

// What visit does not want to see inside of is not visited.
func TestWalkStops(t *testing.T) {
	x, _ := ParseExpr("a = 1 og (b = 2)", NB)
	n := 0
	Walk(x, func(n2 Node) bool {
		n++
		_, logic := n2.(*LogicExpr)
		return logic
	})
	if n != 3 {
		t.Errorf("visited %d nodes, want the chain and its two operands", n)
	}
}

// Every comment of a file is in the tree once, at its place.
func TestComments(t *testing.T) {
	src := `# 1 lead

# 2 lead
# 3 lead

# 4 doc
# 5 doc
språk nb # 6 inner

# 7 lead
  # 8 lead

# 9 doc
regel r "R" # 10 inner
  # 11 inner
  krev a # 12 inner
    # 13 inner
    og b # 14 inner
  | a | # 15 inner
# 16 inner

  rart # 17 inner
# 18 doc
dokument d
# 19 tail

# 20 tail`
	f, _ := Parse([]byte(src), "")
	got := map[string][]*Comment{"tail": f.Tail}
	place := func(kind string, list []*Comment, base int) {
		for _, c := range list {
			text := f.Source.Slice(c.Span().Shift(base))
			if want := strings.Fields(text)[2]; want != kind {
				t.Errorf("%s is in %s", text, kind)
			}
			if text != "#"+c.Text {
				t.Errorf("the place of %q is %q", c.Text, text)
			}
			got[kind] = append(got[kind], c)
		}
	}
	place("tail", f.Tail, 0)
	for _, p := range f.Decls {
		place("lead", p.Lead, p.Base)
		place("doc", p.Doc, p.Base)
		place("inner", p.Decl.Header().Inner, p.Base)
	}
	n := 0
	for _, list := range got {
		n += len(list)
	}
	if n != 20+2 { // the tail counts twice
		t.Errorf("%d comments, want 20", n-2)
	}
}
