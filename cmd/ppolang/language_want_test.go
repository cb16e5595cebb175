package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A wanted is what the `want` file of a case says.
type wanted struct {
	findings          []wantedFinding // nil: eval is not run
	ordered           bool
	check             string
	tests             []string
	assumptions       []string
	stderr, notStderr []string
	exit              int // -1: any
}

// A wantedFinding names a finding and the parts of it that are to be compared.
type wantedFinding struct {
	line  string
	head  string // outcome, severity, rule
	keys  string
	parts map[string]string
}

// A reported is a finding as eval writes it in JSON lines.
type reported struct {
	Rule, Version, Outcome, Severity, Message, For, Date, Unit string

	On      []struct{ Record, Key string }
	Sources []struct{ Source, Part string }
	Fixes   []struct{ Record, Key, Field, Action, Code, With, Value string }

	Missing, Assumptions []string
	Place                struct{ Line int }
}

var wantedPart = regexp.MustCompile(` (fix|missing|date|version|unit|message|contains|lacks|assumed|for|sources|line): `)

func parseWant(t *testing.T, text string) wanted {
	t.Helper()
	w := wanted{exit: -1}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line == "fmt only" {
			continue
		}
		name, rest, _ := strings.Cut(line, ": ")
		switch {
		case line == "none":
			w.findings = []wantedFinding{}
		case line == "ordered":
			w.ordered = true
		case name == "check":
			w.check = rest
		case name == "test":
			w.tests = append(w.tests, rest)
		case name == "assumptions":
			w.assumptions = append(w.assumptions, rest)
		case name == "stderr":
			w.stderr = append(w.stderr, rest)
		case name == "not in stderr":
			w.notStderr = append(w.notStderr, rest)
		case name == "exit":
			n, err := strconv.Atoi(rest)
			if err != nil {
				t.Fatal(err)
			}
			w.exit = n
		case strings.HasPrefix(line, "violation ") || strings.HasPrefix(line, "undetermined "):
			w.findings = append(w.findings, parseFinding(t, line))
		default:
			t.Fatalf("want: %q says nothing known", line)
		}
	}
	return w
}

func parseFinding(t *testing.T, line string) wantedFinding {
	t.Helper()
	at := wantedPart.FindAllStringSubmatchIndex(line, -1)
	end := len(line)
	if len(at) > 0 {
		end = at[0][0]
	}
	head := strings.Fields(line[:end])
	if len(head) != 4 {
		t.Fatalf("want: %q is not outcome, severity, rule and keys", line)
	}
	f := wantedFinding{line: line, head: strings.Join(head[:3], " "), keys: sorted(strings.Split(head[3], ",")), parts: map[string]string{}}
	for i, part := range at {
		end := len(line)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		text := strings.TrimSpace(line[part[1]:end])
		if unquoted, err := strconv.Unquote(text); err == nil && strings.HasPrefix(text, `"`) {
			text = unquoted
		}
		f.parts[line[part[2]:part[3]]] = text
	}
	return f
}

func sorted(list []string) string {
	list = slices.Clone(list)
	slices.Sort(list)
	return strings.Join(list, ", ")
}

func (f reported) keys() string {
	var keys []string
	for _, on := range f.On {
		keys = append(keys, on.Key)
	}
	return sorted(keys)
}

func (f reported) part(name string) string {
	var list []string
	switch name {
	case "fix":
		for _, x := range f.Fixes {
			list = append(list, strings.Join(strings.Fields(strings.Join([]string{x.Action, x.Key, x.Field, x.Code, x.With, x.Value}, " ")), " "))
		}
	case "missing":
		list = append(list, f.Missing...)
		slices.Sort(list)
	case "assumed":
		for _, a := range f.Assumptions {
			list = append(list, strconv.Quote(a))
		}
		slices.Sort(list)
	case "sources":
		for _, s := range f.Sources {
			list = append(list, s.Source+"/"+s.Part)
		}
	default:
		text := map[string]string{"date": f.Date, "version": f.Version, "unit": f.Unit, "message": f.Message, "for": f.For,
			"line": strconv.Itoa(f.Place.Line)}[name]
		if text != "" {
			list = append(list, text)
		}
	}
	if len(list) == 0 {
		return "none"
	}
	return strings.Join(list, ", ")
}

func (w wantedFinding) matches(f reported) bool {
	if w.head != f.Outcome+" "+f.Severity+" "+f.Rule || w.keys != f.keys() {
		return false
	}
	for name, want := range w.parts {
		switch got := f.part(name); name {
		case "contains":
			if !strings.Contains(f.Message, want) {
				return false
			}
		case "lacks":
			if strings.Contains(f.Message, want) {
				return false
			}
		case "assumed":
			if got != want && got != strconv.Quote(want) {
				return false
			}
		case "missing":
			if got != sorted(strings.Split(want, ", ")) {
				return false
			}
		default:
			if got != want {
				return false
			}
		}
	}
	return true
}

func (f reported) String() string {
	line := fmt.Sprintf("%s %s %s %s", f.Outcome, f.Severity, f.Rule, strings.ReplaceAll(f.keys(), ", ", ","))
	for _, name := range []string{"fix", "missing", "date", "version", "unit", "assumed", "sources"} {
		if text := f.part(name); text != "none" {
			line += " " + name + ": " + text
		}
	}
	return line + " message: " + strconv.Quote(f.Message)
}

// compare pairs each wanted finding with one that was found; none may be left.
func (w wanted) compare(t *testing.T, got []reported) {
	t.Helper()
	left := slices.Clone(got)
	for _, want := range w.findings {
		i := slices.IndexFunc(left, want.matches)
		if w.ordered && i > 0 {
			t.Errorf("not next in order: %s", want.line)
		}
		if i < 0 {
			t.Errorf("not found: %s", want.line)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	for _, f := range left {
		t.Errorf("not wanted: %s", f)
	}
}
