package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What is written as JUnit XML is what its schema says, for findings and for examples.
func TestJUnitFollowsItsSchema(t *testing.T) {
	needs(t, "xmllint")
	records, err := filepath.Glob("../../testdata/records/*.jsonl")
	if err != nil || len(records) == 0 {
		t.Fatal(records, err)
	}
	for name, args := range map[string][]string{
		"findings": append([]string{"eval", "--format", "junit", "../../rules/ppo.rules"}, records...),
		"examples": {"test", "--format", "junit", "../../rules/ppo.rules"},
	} {
		var out, errs bytes.Buffer
		run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" })
		if n := strings.Count(out.String(), "<testcase "); n < 100 {
			t.Errorf("%s: %d cases\n%s", name, n, errs.String())
		}
		cmd := exec.Command("xmllint", "--nonet", "--noout", "--schema", "../../testdata/schemas/junit.xsd", "-")
		cmd.Stdin = &out
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", name, err, said)
		}
	}
}
