package lsp

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/lsp/protocol"
)

// docs/editor.md has every method of the server's, claims none that it lacks, and
// names only tests that there are.
func TestEditorPage(t *testing.T) {
	text, err := os.ReadFile("../docs/editor.md")
	if err != nil {
		t.Fatal(err)
	}
	offered := map[string]bool{"initialize": true, "shutdown": true, "exit": true, "initialized": true}
	for _, name := range slices.Concat(protocol.Answered, protocol.Heard) {
		offered[name] = true
	}
	claimed, named := map[string]bool{}, map[string]bool{}
	code := regexp.MustCompile("`([^`]+)`")
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, " | ")
		if len(cells) < 8 || !strings.Contains(cells[0], "`") {
			continue
		}
		yes := strings.TrimSpace(cells[1]) == "✓"
		area := ""
		for _, m := range code.FindAllStringSubmatch(cells[0], -1) {
			name := m[1]
			if !strings.Contains(name, "/") && area != "" {
				name = area + name
			}
			area = name[:strings.LastIndexByte(name, '/')+1]
			claimed[name], named[name] = yes, true
			if yes && !offered[name] && !fromServer(name) {
				t.Errorf("%s is claimed, and not answered", name)
			}
		}
		for _, m := range code.FindAllStringSubmatch(cells[3], -1) {
			checkTest(t, m[1])
		}
	}
	for name := range offered {
		if !claimed[name] {
			t.Errorf("%s is answered, and docs/editor.md does not say so", name)
		}
	}
	for _, name := range protocol.Refused {
		if !named[name] && !(strings.HasPrefix(name, "notebookDocument/") && named["notebookDocument/*"]) {
			t.Errorf("%s is refused, and docs/editor.md does not say why", name)
		}
	}
}

// fromServer says whether it is the server that sends a message, or a row is no
// method.
func fromServer(name string) bool {
	for _, prefix := range []string{"window/", "client/", "$/", "general.", "workspace/configuration", "workspace/workspaceFolders", "workspace/applyEdit", "textDocument/publishDiagnostics", "textDocument/didC", "textDocument/didO"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return strings.HasSuffix(name, "/refresh")
}

// checkTest demands that a test that the page names is there.
func checkTest(t *testing.T, name string) {
	switch {
	case strings.HasPrefix(name, "Test"), strings.HasPrefix(name, "Fuzz"):
		for _, folder := range []string{".", "../cmd/ppolang"} {
			files, _ := filepath.Glob(folder + "/*_test.go")
			for _, file := range files {
				if text, err := os.ReadFile(file); err == nil && strings.Contains(string(text), "func "+name+"(") {
					return
				}
			}
		}
	case strings.HasPrefix(name, "internal/"), strings.HasPrefix(name, "editors/"):
		if _, err := os.Stat("../" + name); err == nil {
			return
		}
	case strings.HasSuffix(name, ".rules"):
		return
	default:
		if files, _ := filepath.Glob("testdata/" + name + ".txtar"); len(files) > 0 {
			return
		}
	}
	t.Errorf("docs/editor.md names the test %s, which is not there", name)
}
