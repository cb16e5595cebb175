package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// What is written as JSON is what docs/schema says, for all shipped records, and as SARIF
// and JUnit XML what the schemas of these say.
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
		s, err := jsonschema.NewCompiler().Compile("../../" + name)
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
	proposed := schema("docs/schema/propose.schema.json")
	lines := strings.Split(strings.TrimSpace(call("propose", "--format", "jsonl")), "\n")
	for _, line := range lines {
		validate(proposed, line)
	}
	explained := schema("docs/schema/explain.schema.json")
	contacts, err := os.ReadFile("../../testdata/records/kontakt.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	all, every := "", 4
	if testing.Short() {
		every = 12
	}
	for i, m := range regexp.MustCompile(`"kontakt_id":"([^"]*)"`).FindAllStringSubmatch(string(contacts), -1) {
		if i%every == 0 {
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
	found := schema("docs/schema/finding.schema.json")
	lines = strings.Split(strings.TrimSpace(call("eval", "--format", "jsonl")), "\n")
	for _, line := range lines {
		validate(found, line)
	}
	for _, key := range []string{"title", "version", "unit", "date", "part", "with", "value", "place", "also"} {
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, `"`+key+`":`) }) {
			t.Errorf("no finding has %s", key)
		}
	}
	var whole struct {
		Findings []json.RawMessage
		Summary  json.RawMessage
	}
	if err := json.Unmarshal([]byte(call("eval", "--format", "json")), &whole); err != nil || len(whole.Findings) != len(lines) {
		t.Fatal(len(whole.Findings), err)
	}
	validate(schema("docs/schema/summary.schema.json"), string(whole.Summary))
	sarif := schema("testdata/schemas/sarif-2.1.0.schema.json")
	validate(sarif, call("eval", "--format", "sarif"))
	var out, errs bytes.Buffer
	run([]string{"check", "--format", "sarif", "testdata/faults.rules"}, strings.NewReader(""), &out, &errs, func(string) string { return "" })
	validate(sarif, out.String())
	for _, key := range []string{"fixes", "relatedLocations", "deletedRegion"} {
		if !strings.Contains(out.String(), `"`+key+`"`) {
			t.Errorf("no diagnostic has %s", key)
		}
	}
}
