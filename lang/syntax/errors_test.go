package syntax

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ppolang/lang/diag"
)

var (
	marker = regexp.MustCompile(`\s*### (.*)$`)
	quoted = regexp.MustCompile("`[^`]*`|\"(?:[^\"\\\\]|\\\\.)*\"")
)

// TestErrors runs the files of testdata/errors: chunks parted by lines of ---,
// each a rule file. A mistake is expected on the line that ends in
// ### "regexp" "regexp", or on the one above where nothing else is on the line;
// the regexps match code and English message. All diagnostics are expected, and
// in source order.
func TestErrors(t *testing.T) {
	files, err := filepath.Glob("testdata/errors/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatal("no error files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			line := 1
			for _, chunk := range strings.Split(string(src), "\n---\n") {
				runChunk(t, file, line, chunk)
				line += strings.Count(chunk, "\n") + 2
			}
		})
	}
}

func runChunk(t *testing.T, file string, first int, chunk string) {
	type want struct {
		line int
		re   string
	}
	var wants []want
	lines := strings.Split(chunk, "\n")
	for i, l := range lines {
		m := marker.FindStringSubmatchIndex(l)
		if m == nil {
			continue
		}
		at := i
		if strings.TrimSpace(l[:m[0]]) == "" && at > 0 {
			at--
		}
		for _, q := range quoted.FindAllString(l[m[2]:m[3]], -1) {
			re, err := strconv.Unquote(q)
			if err != nil {
				t.Fatalf("%s:%d: %s: %v", file, first+i, q, err)
			}
			wants = append(wants, want{at, re})
		}
		lines[i] = l[:m[0]]
	}
	f, ds := Parse([]byte(strings.Join(lines, "\n")), file)
	for i := 0; i < max(len(ds), len(wants)); i++ {
		switch {
		case i >= len(wants):
			t.Errorf("%s:%d: not expected: %s", file, first+f.Source.Line(ds[i].Place.Span.Start), text(ds[i]))
		case i >= len(ds):
			t.Errorf("%s:%d: missing: %s", file, first+wants[i].line, wants[i].re)
		default:
			line := f.Source.Line(ds[i].Place.Span.Start)
			if ok, err := regexp.MatchString(wants[i].re, text(ds[i])); err != nil || !ok || line != wants[i].line {
				t.Errorf("%s:%d: got %s, want %s on line %d (%v)", file, first+line, text(ds[i]), wants[i].re, first+wants[i].line, err)
				return
			}
		}
	}
}

// text is a diagnostic as the regexps see it: what it says, what it points at
// and what it would write.
func text(d diag.Diagnostic) string {
	s := string(d.Code) + " " + d.Message(diag.EN) + " <" + d.Place.File.Slice(d.Place.Span) + ">"
	for _, fix := range d.Fixes {
		for _, e := range fix.Edits {
			s += " => " + e.Text
		}
	}
	return s
}

// Every code has an example that raises it and nothing else, and one as near to
// it as can be that does not; every fix mends its mistake.
func TestCodes(t *testing.T) {
	for _, e := range diag.Entries() {
		if !strings.HasPrefix(string(e.Code), "PPO1") && !strings.HasPrefix(string(e.Code), "PPO30") && !strings.HasPrefix(string(e.Code), "PPO70") {
			continue
		}
		if e.Message.NB == "" || e.Message.EN == "" {
			t.Errorf("%s: no message", e.Code)
		}
		if e.Elsewhere != "" || !syntaxCode(e.Code) {
			continue
		}
		t.Run(string(e.Code), func(t *testing.T) {
			f, ds := Parse([]byte(e.Example), "example.rules")
			if len(ds) != 1 || ds[0].Code != e.Code {
				t.Errorf("example gives %d diagnostics:\n%s", len(ds), e.Example)
				report(t, ds)
				return
			}
			_, near := Parse([]byte(e.Near), "near.rules")
			report(t, near)
			for _, fix := range ds[0].Fixes {
				mended := mend(f.Source.Text, fix)
				_, left := Parse([]byte(mended), "mended.rules")
				for _, d := range left {
					if d.Code == e.Code {
						t.Errorf("the fix leaves %s:\n%s", text(d), mended)
					}
				}
			}
		})
	}
}

// mend is a text with a fix taken.
func mend(text string, fix diag.Fix) string {
	edits := slices.Clone(fix.Edits)
	slices.SortFunc(edits, func(a, b diag.Edit) int { return b.Place.Span.Start - a.Place.Span.Start })
	for _, e := range edits {
		text = text[:e.Place.Span.Start] + e.Text + text[e.Place.Span.End:]
	}
	return text
}

func syntaxCode(c diag.Code) bool {
	src, err := os.ReadFile("../diag/codes_syntax.go")
	return err == nil && strings.Contains(string(src), `"`+string(c)+`"`)
}
