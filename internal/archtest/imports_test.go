// Package archtest holds the architecture to what ARCHITECTURE.md says of it.
package archtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

type pkg struct {
	ImportPath  string
	Dir         string
	Imports     []string
	GoFiles     []string
	TestGoFiles []string
}

func packages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Imports,GoFiles,TestGoFiles", "ppolang/...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var list []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
	if len(list) < 10 {
		t.Fatalf("go list found only %d packages", len(list))
	}
	return list
}

// only says which packages may import what: every other one may not.
var only = map[string][]string{
	"github.com/alecthomas/participle/v2": {"ppolang/lang/syntax"},
	"github.com/spf13/cobra":              {"ppolang/cmd/ppolang"},
	"github.com/cheggaaa/pb/v3":           {"ppolang/cmd/ppolang"},
	"github.com/tliron/glsp":              {"ppolang/lsp"},
	"github.com/sourcegraph/jsonrpc2":     {"ppolang/lsp"},
	// No clock, environment, network or randomness but in cmd; the generators
	// draw from their own seeds.
	"os":           {"ppolang/cmd/ppolang", "ppolang/internal/", root},
	"os/exec":      {},
	"net":          {},
	"net/http":     {},
	"math/rand":    {},
	"math/rand/v2": {"ppolang/internal/", "ppolang/interp/internal/gen"},
	"time":         {"ppolang/lang/value", "ppolang/cmd/ppolang", "ppolang/lsp", "ppolang/internal/lsptest"},
	"log":          {"ppolang/internal/example"},
	"unsafe":       {},
}

// root is the public package. It opens what a caller names, and nothing else.
const root = "ppolang"

// above are who may import the root: what is below it may not.
var above = []string{"ppolang/cmd", "ppolang/internal/example"}

// never says which trees may not import which.
var never = []struct{ from, to string }{
	{"ppolang/lang/", "ppolang/interp"},
	{"ppolang/lang/", "ppolang/cmd"},
	{"ppolang/lang/", "ppolang/lsp"},
	{"ppolang/interp", "ppolang/cmd"},
	{"ppolang/interp", "ppolang/lsp"},
	{"ppolang/lsp", "ppolang/cmd"},
	{"ppolang/lang/source", "ppolang/lang/diag"},
	{"ppolang/lang/diag", "ppolang/lang/syntax"},
	{"ppolang/lang/syntax", "ppolang/lang/check"},
	// The floors of the checker, from the ground up.
	{"ppolang/lang/model", "ppolang/lang/load"},
	{"ppolang/lang/model", "ppolang/lang/check"},
	{"ppolang/lang/load", "ppolang/lang/check"},
	{"ppolang/lang/check/internal/report", "ppolang/lang/check/internal/words"},
	{"ppolang/lang/check/internal/words", "ppolang/lang/check/internal/report"},
	{"ppolang/lang/check/internal/constant", "ppolang/lang/check/internal/report"},
	{"ppolang/lang/check/internal/versions", "ppolang/lang/check/internal/lint"},
	{"ppolang/lang/check/internal/lint", "ppolang/lang/check/internal/versions"},
	{"ppolang/lang/check/internal/notes", "ppolang/lang/check/internal/report"},
	{"ppolang/lang/check/internal/expr", "ppolang/lang/check/internal/lint"},
	{"ppolang/lang/check/internal/expr", "ppolang/lang/check/internal/versions"},
	{"ppolang/lang/check/internal/expr", "ppolang/lang/load"},
	{"ppolang/lang/check/internal/lint", "ppolang/lang/check/internal/expr"},
	{"ppolang/lang/check/internal/lint", "ppolang/lang/load"},
	{"ppolang/lang/check", "ppolang/lang/format"},
	{"ppolang/lang/check", "ppolang/lang/ide"},
	{"ppolang/lang/format", "ppolang/lang/ide"},
	{"ppolang/lang/cases", "ppolang/lang/ide"},
	{"ppolang/interp", "ppolang/lang/ide"},
	{"ppolang/lsp", "ppolang/interp"},
	{root, "ppolang/cmd"},
	{root, "ppolang/lsp"},
	{root, "ppolang/lang/ide"},
	{root, "ppolang/lang/format"},
	// The oracle shares no evaluation with what it judges.
	{"ppolang/interp/explain", "ppolang/interp/eval"},
	{"ppolang/interp/eval", "ppolang/interp/explain"},
	// The floors of the evaluator, from the ground up.
	{"ppolang/interp/finding", "ppolang/interp/eval"},
	{"ppolang/interp/plan", "ppolang/interp/eval"},
	{"ppolang/interp/eval/task", "ppolang/interp/plan"},
	{"ppolang/interp/eval/task", "ppolang/interp/eval/cases"},
	{"ppolang/interp/eval/cases", "ppolang/interp/eval/expr"},
	{"ppolang/interp/eval/cases", "ppolang/interp/eval/builtin"},
	{"ppolang/interp/eval/builtin", "ppolang/interp/eval/expr"},
	{"ppolang/interp/eval/expr", "ppolang/interp/eval/builtin"},
}

// The packages in lang/ide all know the ground floor, ppolang/lang/ide, and that knows
// none of them.
func TestEditorPackagesKnowOnlyTheGroundFloor(t *testing.T) {
	const ground = "ppolang/lang/ide"
	for _, p := range packages(t) {
		if !within(p.ImportPath, ground) {
			continue
		}
		for _, imported := range p.Imports {
			if within(imported, ground) && imported != ground {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
	}
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.Imports {
			for what, who := range only {
				if imported == what || strings.Contains(what, ".") && strings.HasPrefix(imported, what+"/") {
					if !anyPrefix(p.ImportPath, who) {
						t.Errorf("%s imports %s: only %v may", p.ImportPath, imported, who)
					}
				}
			}
			if imported == root && !anyPrefix(p.ImportPath, above) {
				t.Errorf("%s imports %s: only %v may", p.ImportPath, imported, above)
			}
			for _, rule := range never {
				if within(p.ImportPath, rule.from) && within(imported, rule.to) {
					t.Errorf("%s imports %s", p.ImportPath, imported)
				}
			}
		}
	}
}

func anyPrefix(path string, list []string) bool {
	for _, p := range list {
		if within(path, p) {
			return true
		}
	}
	return false
}

func within(path, tree string) bool {
	tree = strings.TrimSuffix(tree, "/")
	if tree == root {
		return path == root // all others lie in its tree
	}
	return path == tree || strings.HasPrefix(path, tree+"/")
}

// maxLines keeps a file to one concept.
const maxLines = 800

func TestFilesAreShort(t *testing.T) {
	for _, p := range packages(t) {
		for _, name := range append(p.GoFiles, p.TestGoFiles...) {
			text, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(text, []byte("\n")); n > maxLines {
				t.Errorf("%s/%s has %d lines, at most %d", p.ImportPath, name, n, maxLines)
			}
		}
	}
}
