package check_test

import (
	"os"
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// FuzzCheck: whatever the text, the checker ends without a panic, what it says
// can be shown in both languages and lies in the text, and a rule set without
// errors can be asked for every set and code in it.
func FuzzCheck(f *testing.F) {
	base, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		f.Fatal(err)
	}
	valid, err := os.ReadFile("testdata/valid/ppo.rules")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(valid))
	for _, e := range diag.Entries() {
		if e.Example != "" {
			f.Add(e.Example)
		}
	}
	entries, err := os.ReadDir("testdata/errors")
	if err != nil {
		f.Fatal(err)
	}
	for _, entry := range entries {
		text, err := os.ReadFile("testdata/errors/" + entry.Name())
		if err != nil {
			f.Fatal(err)
		}
		for _, chunk := range strings.Split(string(text), "---\n") {
			f.Add(string(base) + chunk)
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		survives(t, text)
	})
}

func survives(t *testing.T, text string) {
	t.Helper()
	info, list := both(text, files{"a.rules": "språk nb\nbruk \"test.rules\"\n", "test.rules": text, "ncmp.csv": text})
	for _, d := range list {
		if d.Place.Span.Start > d.Place.Span.End || d.Place.Span.Start < 0 || d.Place.Span.End > len(d.Place.File.Text) {
			t.Fatalf("%s lies outside the text: %v", d.Code, d.Place.Span)
		}
		if d.Message(diag.NB) == "" || d.Message(diag.EN) == "" {
			t.Fatalf("%s has no message", d.Code)
		}
	}
	if serious(list) > 0 {
		return
	}
	day, _ := value.ParseDate("2026-01-01")
	for _, f := range info.Files {
		for _, placed := range f.Decls {
			syntax.Walk(placed.Decl, func(n syntax.Node) bool {
				if e, ok := n.(syntax.Expr); ok {
					ask(info, e, day)
				}
				return true
			})
		}
	}
}

func serious(list []diag.Diagnostic) (n int) {
	for _, d := range list {
		if d.Severity == diag.Error {
			n++
		}
	}
	return n
}

func ask(info *model.Info, e syntax.Expr, day value.Date) {
	if has, ok := e.(*syntax.HasExpr); ok {
		set := info.SetOn(has.Codes, day)
		set.Has("A")
		set.Empty()
		info.CodeOn(has.Codes, day)
	}
}

// Every word of a valid file is taken out in turn, and doubled, and the file is
// cut off there: the checker has an answer for each.
func TestEveryMutilationOfAValidFileIsSurvived(t *testing.T) {
	text, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(string(text), "\n")
	for i, line := range lines {
		words := strings.SplitAfter(line, " ")
		for j, word := range words {
			if strings.TrimSpace(word) == "" {
				continue
			}
			before := strings.Join(lines[:i], "") + strings.Join(words[:j], "")
			after := strings.Join(words[j+1:], "") + strings.Join(lines[i+1:], "")
			survives(t, before)
			survives(t, before+after)
			survives(t, before+word+word+after)
		}
	}
}
