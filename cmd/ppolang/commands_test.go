package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// Every command of ours is run by a script, and README says what it is for.
func TestCommandsAreTriedAndTold(t *testing.T) {
	var scripts []byte
	paths, _ := filepath.Glob("testdata/script/*")
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		scripts = append(scripts, text...)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range commandNames() {
		if c.Name() == "help" || c.Name() == "completion" { // the library's
			continue
		}
		// The language server is driven by an editor of its own: TestMarkers.
		if c.Name() != "lsp" && !regexp.MustCompile(`(?m)^!? ?exec ppolang (-\S+ )*`+c.Name()+`\b`).Match(scripts) {
			t.Errorf("no script of testdata/script runs %s", c.Name())
		}
		if !regexp.MustCompile(`ppolang ` + c.Name() + `\b`).Match(readme) {
			t.Errorf("README.md says nothing of %s", c.Name())
		}
	}
}
