package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// named are the fields that leaders' numbers are by: everybody may read those.
var named = []string{"enhet"}

// A page for leaders has nothing of any field of any record but the names of units: every
// text in the shipped records is replaced by one that nothing else has, where a record
// can still be read then, and the others are looked for as they are.
func TestLeadersSeeNothingOfARecord(t *testing.T) {
	rules, err := os.ReadFile("../../rules/ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob("../../testdata/records/*.jsonl")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	dir, values, keys := t.TempDir(), map[string]bool{}, regexp.MustCompile(`"((?:\w*_id|navn|journal_for|pasient\w*))":"([^"]*)"`)
	var files []string
	canaries := 0
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		text = keys.ReplaceAll(text, []byte(`"$1":"kanari-$2"`))
		canaries += bytes.Count(text, []byte("kanari-"))
		for line := range bytes.Lines(text) {
			var record map[string]any
			if err := json.Unmarshal(line, &record); err != nil {
				t.Fatal(err)
			}
			for _, name := range named {
				delete(record, name)
			}
			collect(record, values)
		}
		files = append(files, filepath.Join(dir, filepath.Base(path)))
		if err := os.WriteFile(files[len(files)-1], text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if canaries < 100 || len(values) < 100 {
		t.Fatalf("%d canaries, %d values", canaries, len(values))
	}
	for _, few := range []string{"5", "0"} {
		for _, name := range []string{"leaders.html", "leaders.xlsx"} {
			out := filepath.Join(dir, name)
			var errs bytes.Buffer
			args := append(append([]string{"eval", "../../rules/ppo.rules"}, files...), "--summary-only", "--small-cells", few, "--fail-on", "never", "-o", out)
			if code := run(args, strings.NewReader(""), io.Discard, &errs, func(string) string { return "" }); code != 0 {
				t.Fatalf("%d %s", code, errs.String())
			}
			page := textOf(t, out)
			if !strings.Contains(page, "Diabetespoliklinikken") || strings.Contains(page, "kanari") {
				t.Errorf("%s with --small-cells %s:\n%s", name, few, page)
			}
			for v := range values {
				if word := regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(v) + `($|[^\pL\pN])`); word.MatchString(page) && !bytes.Contains(rules, []byte(v)) {
					t.Errorf("%s has %q", name, v)
				}
			}
		}
	}
}

// collect gathers the texts in a value that are long enough to be looked for.
func collect(v any, into map[string]bool) {
	switch v := v.(type) {
	case string:
		if len([]rune(v)) > 3 {
			into[v] = true
		}
	case []any:
		for _, x := range v {
			collect(x, into)
		}
	case map[string]any:
		for _, x := range v {
			collect(x, into)
		}
	}
}

// textOf is what stands in a page, or in any part of a workbook.
func textOf(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(path) == ".html" {
		return html.UnescapeString(string(text))
	}
	book, err := zip.NewReader(bytes.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, f := range book.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		all += f.Name + "\n" + html.UnescapeString(string(text)) + "\n"
	}
	return all
}
