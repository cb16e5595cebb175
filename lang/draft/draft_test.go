package draft_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/draft"
	"ppolang/lang/format"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

var update = flag.Bool("update", false, "rewrite the expected drafts")

var kinds = map[string]draft.Kind{
	"-": draft.Unseen, "blank": draft.Blank, "days": draft.Days, "wholes": draft.Wholes, "halves": draft.Halves, "percent": draft.Percent,
	"answers": draft.Answers, "coded": draft.Coded, "ids": draft.IDs, "texts": draft.Texts, "other": draft.Other,
}

// A file of testdata has the rules, "=== record NAME" with the file's columns, one a
// line: kind, heading, and what else is known, parted by bars; and what is drafted.
func TestDrafts(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.txt")
	if len(names) < 3 {
		t.Fatal("too few cases")
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			all, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			parts := strings.Split("\n"+string(all), "\n=== ")
			rules := strings.TrimPrefix(parts[0], "\n") + "\n"
			out := strings.TrimSuffix(rules, "\n")
			for _, part := range parts[1:] {
				head, columns, _ := strings.Cut(part, "\n")
				columns, want, _ := strings.Cut(columns+"\n", "\n---\n")
				want = strings.TrimRight(want, "\n")
				got := drafted(t, rules, strings.TrimPrefix(head, "record "), columns)
				if got != want && !*update {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
				out += "\n=== " + head + "\n" + columns + "\n---\n" + got
			}
			if *update {
				if err := os.WriteFile(name, []byte(out+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func drafted(t *testing.T, rules, record, columns string) string {
	info := checked(t, rules)
	var f draft.File
	for line := range strings.SplitSeq(columns, "\n") {
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		c := draft.Column{Heading: cells[1]}
		known := false
		if c.Kind, known = kinds[cells[0]]; !known {
			fileLine(t, &f, cells)
			continue
		}
		for _, more := range cells[2:] {
			about(t, info, &c, more)
		}
		f.Columns = append(f.Columns, c)
	}
	r := info.RecordNamed(record)
	d := draft.Mapping("utkast", r, f, info.Mappings, info.Lang)
	checked(t, rules+"\n"+d.Text)
	file, _ := syntax.Parse([]byte("språk nb\n\n"+d.Text), "r.rules")
	if info.Lang == syntax.EN {
		file, _ = syntax.Parse([]byte("language en\n\n"+d.Text), "r.rules")
	}
	if text := format.File(file, info.Lang); !strings.HasSuffix(text, "\n\n"+d.Text) {
		t.Errorf("the formatter makes of it\n%s", text)
	}
	return strings.TrimSuffix(d.Text, "\n")
}

func fileLine(t *testing.T, f *draft.File, cells []string) {
	switch cells[0] {
	case "format":
		f.Format = cells[1]
	case "element":
		f.Element = cells[1]
	case "header":
		f.Header = cells[1]
	case "sheet":
		f.Sheet = cells[1]
	case "unknown":
		f.Unknown = cells[1:]
	case "zone":
		f.TimeZone = cells[1]
	case "total":
		f.Totals = append(f.Totals, draft.Total{Heading: cells[1], Word: cells[2]})
	default:
		t.Fatalf("no such line: %q", cells)
	}
}

func about(t *testing.T, info *model.Info, c *draft.Column, more string) {
	word, rest, _ := strings.Cut(more, " ")
	switch word {
	case "as":
		c.Dates = rest
	case "split":
		c.Split = rest
	case "bar":
		c.Split = "|"
	case "titled":
		c.Titled = true
	case "small":
		c.Small = true
	case "share":
		c.Share = true
	case "bare":
		c.Bare = true
	case "several":
		c.Several = true
	case "unique":
		c.Unique = true
	case "of":
		for _, s := range info.CodeSystems {
			if s.Name == rest {
				c.Systems = append(c.Systems, s)
			}
		}
	default:
		t.Fatalf("no such word: %q", more)
	}
}

// checked are rules without errors.
func checked(t *testing.T, text string) *model.Info {
	t.Helper()
	file, problems := syntax.Parse([]byte(text), "r.rules")
	info, more := check.Check(file, nil)
	for _, d := range append(problems, more...) {
		if d.Severity == diag.Error {
			t.Fatalf("%s\n%s", d.Message(diag.EN), text)
		}
	}
	return info
}
