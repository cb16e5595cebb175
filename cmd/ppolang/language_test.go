package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

const languageCases = "../../testdata/conformance/language"

// The cases of the language were written from its description alone, one
// sentence each, and run through the command line as its users do.
//
// A case is a txtar archive: `rules`, the records (a file named for its record),
// other files the rules name, `args` for eval, `options` (bom, crlf, databom:
// how the files are written), and `want`. README.md in the folder says what
// stands there.
func TestLanguage(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(languageCases, "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			c := readCase(t, path)
			if c.want.findings != nil {
				c.eval(t)
			}
			if c.want.check != "" {
				c.check(t)
			}
			if len(c.want.tests) > 0 {
				c.test(t)
			}
			for _, text := range c.want.assumptions {
				if out := c.run(t, "check", "--assumptions", "rules.rules"); !strings.Contains(out.stdout, text) {
					t.Errorf("assumptions without %q:\n%s", text, out.stdout)
				}
			}
			c.format(t)
		})
	}
}

type languageCase struct {
	dir    string
	files  map[string]string
	data   []string
	args   []string
	want   wanted
	source string
}

func readCase(t *testing.T, path string) *languageCase {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c := &languageCase{dir: t.TempDir(), files: map[string]string{}}
	bases, err := filepath.Glob(filepath.Join(languageCases, "*.rules"))
	if err != nil {
		t.Fatal(err)
	}
	for _, base := range bases {
		text, err := os.ReadFile(base)
		if err != nil {
			t.Fatal(err)
		}
		c.write(t, filepath.Base(base), string(text))
	}
	for _, file := range archive.Files {
		c.files[file.Name] = string(file.Data)
	}
	options := c.files["options"]
	for _, file := range archive.Files {
		name, text := file.Name, string(file.Data)
		switch {
		case name == "want":
			c.want = parseWant(t, text)
			continue
		case name == "args":
			c.args = strings.Fields(text)
			continue
		case name == "options" || strings.HasPrefix(name, "want."):
			continue
		case name == "rules":
			c.source = text
			if strings.Contains(options, "crlf") {
				text = strings.ReplaceAll(text, "\n", "\r\n")
			}
			if strings.HasPrefix(options, "bom") {
				text = "\ufeff" + text
			}
			name = "rules.rules"
		case !strings.Contains(name, "/") && !strings.HasSuffix(name, ".rules"):
			c.data = append(c.data, name)
			if strings.Contains(options, "databom") {
				text = "\ufeff" + text
			}
		}
		c.write(t, name, text)
	}
	return c
}

func (c *languageCase) write(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join(c.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

type output struct {
	stdout, stderr string
	code           int
}

func (c *languageCase) run(t *testing.T, args ...string) output {
	t.Helper()
	cmd := exec.Command("ppolang", args...)
	cmd.Dir = c.dir
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if strings.Contains(stderr.String(), "panic") || cmd.ProcessState.ExitCode() == 70 {
		t.Errorf("%v: %s", args, stderr.String())
	}
	return output{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

func (c *languageCase) eval(t *testing.T) {
	t.Helper()
	args := append([]string{"eval", "rules.rules"}, c.data...)
	out := c.run(t, append(append(args, c.args...), "--format", "jsonl")...)
	var got []reported
	for line := range strings.Lines(out.stdout) {
		var f reported
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatalf("%v\n%s", err, line)
		}
		got = append(got, f)
	}
	c.want.compare(t, got)
	if len(c.want.findings) == 0 && c.want.exit < 0 && out.code != 0 {
		t.Errorf("no findings wanted, but exit %d", out.code)
	}
	if c.want.exit >= 0 && out.code != c.want.exit {
		t.Errorf("exit %d, want %d", out.code, c.want.exit)
	}
	for _, text := range c.want.stderr {
		if !strings.Contains(out.stderr, text) {
			t.Errorf("nothing of %q on standard error", text)
		}
	}
	for _, text := range c.want.notStderr {
		if strings.Contains(out.stderr, text) {
			t.Errorf("%q on standard error", text)
		}
	}
	if t.Failed() && out.stderr != "" {
		t.Logf("standard error:\n%s", out.stderr)
	}
}

func (c *languageCase) check(t *testing.T) {
	t.Helper()
	out := c.run(t, "check", "--format", "json", "rules.rules")
	var got struct {
		Diagnostics []struct {
			Code, Severity, Message, File string
			Line, Column                  int
		}
	}
	if err := json.Unmarshal([]byte(out.stdout), &got); err != nil {
		t.Fatalf("%v\n%s%s", err, out.stdout, out.stderr)
	}
	count := map[string]int{}
	var lines []string
	var all strings.Builder
	for _, d := range got.Diagnostics {
		count[d.Severity]++
		if d.Severity == "error" || d.Severity == "warning" && strings.Contains(c.want.check, "warning") {
			lines = append(lines, fmt.Sprint(d.Line))
			fmt.Fprintf(&all, "  %d:%d %s %s: %s\n", d.Line, d.Column, d.Severity, d.Code, d.Message)
		}
	}
	line := fmt.Sprintf("%d %s", count["error"], plural("error", count["error"]))
	if strings.Contains(c.want.check, "warning") {
		line += fmt.Sprintf(" %d %s", count["warning"], plural("warning", count["warning"]))
	}
	if strings.Contains(c.want.check, " at lines ") {
		line += " at lines " + strings.Join(lines, " ")
	}
	if want := strings.ReplaceAll(c.want.check, ",", ""); line != want {
		t.Errorf("got  %s\nwant %s\n%s", line, want, all.String())
	}
}

func plural(word string, n int) string {
	if n == 1 {
		return word
	}
	return word + "s"
}

func (c *languageCase) test(t *testing.T) {
	t.Helper()
	out := c.run(t, "test", "--format", "json", "rules.rules")
	var got struct {
		Examples []struct {
			Title  string
			Passed bool
		}
	}
	if err := json.Unmarshal([]byte(out.stdout), &got); err != nil {
		t.Fatalf("%v\n%s%s", err, out.stdout, out.stderr)
	}
	var lines []string
	for _, e := range got.Examples {
		lines = append(lines, fmt.Sprintf("%s %q", map[bool]string{true: "pass", false: "fail"}[e.Passed], e.Title))
	}
	if !slices.Equal(lines, c.want.tests) {
		t.Errorf("got  %q\nwant %q\n%s", lines, c.want.tests, out.stdout)
	}
}

// format holds fmt to the bytes wanted, and to giving them again when it is run
// on them; a translation is also translated back.
func (c *languageCase) format(t *testing.T) {
	t.Helper()
	language := map[bool]string{true: "nb", false: "en"}[strings.Contains(c.source, "språk nb")]
	other := map[string]string{"nb": "en", "en": "nb"}[language]
	for _, kind := range []struct{ file, language string }{{"want.fmt", language}, {"want." + other, other}} {
		want, ok := c.files[kind.file]
		if !ok {
			continue
		}
		out := c.run(t, "fmt", "--language", kind.language, "rules.rules")
		if strings.TrimSpace(want) == "refused" {
			if out.code == 0 || out.stdout != "" {
				t.Errorf("fmt: exit %d and wrote %q", out.code, out.stdout)
			}
			continue
		}
		if strings.TrimSpace(want) == "same" {
			want = c.source
		}
		if out.stdout != want {
			t.Errorf("fmt gave\n%s\nwant\n%s\n%s", out.stdout, want, out.stderr)
			continue
		}
		c.write(t, "again.rules", want)
		if again := c.run(t, "fmt", "again.rules"); again.stdout != want {
			t.Errorf("fmt of its own output gave\n%s%s", again.stdout, again.stderr)
		}
		if kind.language == other {
			if back := c.run(t, "fmt", "--language", language, "again.rules"); back.stdout != c.source {
				t.Errorf("back gave\n%s\nwant\n%s\n%s", back.stdout, c.source, back.stderr)
			}
		}
	}
}
