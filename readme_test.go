package ppolang_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The program that README.md shows is one that runs.
func TestReadmeProgram(t *testing.T) {
	program, err := os.ReadFile("internal/example/main.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), "```go\n"+string(program)+"```\n") {
		t.Error("README.md does not show internal/example/main.go as it is")
	}
	cmd := exec.Command("go", "run", "./internal/example", "rules/ppo.rules", "testdata/records/kontakt.jsonl", "testdata/records/program.jsonl")
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	if !strings.Contains(stdout.String(), "\nerror isf_krav_oppfylt kontakt ") || !strings.Contains(stderr.String(), "104 poster lest") {
		t.Errorf("it printed\n%s%s", stdout.String(), stderr.String())
	}
}
