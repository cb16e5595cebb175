package report

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"strings"
	"testing"

	"ppolang/interp/finding"
)

// reader reads a table as a Norwegian Excel does.
func reader(text string) *csv.Reader {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	r.Comma = ';'
	return r
}

// asCell is a message as the report writes it, and as a program reads it again.
func asCell(t *testing.T, message string) (written, read string) {
	t.Helper()
	var b bytes.Buffer
	if err := CSV(&b, Run{Findings: finding.ListOf([]finding.Finding{{Message: message}})}); err != nil {
		t.Fatal(err)
	}
	rows, err := reader(b.String()).ReadAll()
	if err != nil || len(rows) != 2 || len(rows[1]) != len(columns) {
		t.Fatalf("%q is written %q, which is read as %q: %v", message, b.String(), rows, err)
	}
	_, line, _ := strings.Cut(b.String(), "\n")
	return line, rows[1][9]
}

func TestNoCellIsAFormula(t *testing.T) {
	for message, want := range map[string]string{
		"A1 mangler.":           "A1 mangler.",
		"a = b, c-d":            "a = b, c-d",
		"=1":                    "'=1",
		"-2 av 3":               "'-2 av 3",
		" @a":                   " '@a",
		"\t=1":                  "'\t'=1",
		"a;=cmd|'/c calc'!A1;b": "a;'=cmd|'/c calc'!A1;b",
		"a, -b; +c":             "a, '-b; '+c",
		"a\t@b\n=c\r+d":         "a\t'@b\n'=c\n'+d",
		`a;"=b"`:                `a;'"=b"`,
		`sier "ja"`:             `sier "ja"`,
		"a;＝b":                  "a;'＝b",
		"a;−b;﹣c,﹦d":            "a;'−b;'﹣c,'﹦d",
		"\u00a0=1":              "\u00a0'=1",
		"a;\u3000\u200b=b":      "a;\u3000\u200b'=b",
		"\ufeff=1":              "\ufeff'=1",
		"a;\x00\v=b":            "a;\x00\v'=b",
		"\"\u00a0\"=1":          "'\"\u00a0\"=1",
		"\n@a":                  "\n'@a",
		"to; tre, fire":         "to; tre, fire",
		"a;==b;=c":              "a;'==b;'=c",
	} {
		// A carriage return by itself is read as it is, one before a line end is not.
		written, got := asCell(t, message)
		if strings.ReplaceAll(got, "\r", "\n") != want {
			t.Errorf("%q is written as %q, want %q", message, got, want)
		}
		if (want != message || strings.ContainsAny(message, ",;\t\"\n\r")) && !strings.Contains(written, `;"`) {
			t.Errorf("%q is not quoted: %q", message, written)
		}
	}
}

// However a line is parted, no part begins as a formula does.
func FuzzNoCellIsAFormula(f *testing.F) {
	for _, s := range []string{"=1", "a;=b", "a\t+b", `a;"=b`, "a; -b", "\r=a", ";;@", "a,\"\" =b"} {
		f.Add(s)
	}
	begins := regexp.MustCompile(`(^|[,;\t\r\n])["\pZ\p{Cf}]*[=+\-@＝＋－＠−﹢﹣﹦﹫]`)
	f.Fuzz(func(t *testing.T, s string) {
		if written, _ := asCell(t, s); begins.MatchString(strings.TrimPrefix(written, "advarsel;brudd")) {
			t.Errorf("%q is written as %q", s, written)
		}
	})
}
