package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What explain and propose write as JSON is what docs/schema says, for all shipped
// records.
func TestJSONFollowsItsSchema(t *testing.T) {
	files, err := filepath.Glob("../../testdata/records/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	call := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		args = append(slices.Concat(args[:1], []string{"../../rules/ppo.rules"}, files), args[1:]...)
		run(args, strings.NewReader(""), &out, &errs, func(string) string { return "" })
		if out.Len() == 0 {
			t.Fatalf("%s: %s", args, errs.String())
		}
		return out.String()
	}
	schema := func(name string) *jsonschema.Schema {
		s, err := jsonschema.NewCompiler().Compile("../../docs/schema/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	validate := func(s *jsonschema.Schema, text string) {
		t.Helper()
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err == nil {
			err = s.Validate(value)
		}
		if err != nil {
			t.Errorf("%v\n%s", err, text)
		}
	}
	proposed := schema("propose.schema.json")
	lines := strings.Split(strings.TrimSpace(call("propose", "--format", "jsonl")), "\n")
	for _, line := range lines {
		validate(proposed, line)
	}
	explained := schema("explain.schema.json")
	contacts, err := os.ReadFile("../../testdata/records/kontakt.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for i, m := range regexp.MustCompile(`"kontakt_id":"([^"]*)"`).FindAllStringSubmatch(string(contacts), -1) {
		if i%4 == 0 {
			text := call("explain", "--key", m[1], "--format", "json")
			validate(explained, text)
			all += text
		}
	}
	for _, key := range []string{"version", "place", "truth", "value", "missing", "if", "unit", "date"} {
		if !strings.Contains(all, `"`+key+`":`) {
			t.Errorf("no explanation has %s", key)
		}
	}
	for _, key := range []string{"assumptions", "with", "left", "date"} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, `"`+key+`":`) }) {
			t.Errorf("no proposal has %s", key)
		}
	}
}
