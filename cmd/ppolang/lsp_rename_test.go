package main

import (
	"context"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/lsptest"
	"ppolang/interp/examples"
	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// outcome is what came of an example, without the names in it.
type outcome struct {
	passed   bool
	findings int
	points   int // members pointed to
	missing  int // fields named as missing
}

func outcomes(t *testing.T, text string) []outcome {
	t.Helper()
	f, diags := syntax.Parse([]byte(text), "ppo.rules")
	info, more := check.Check(f, nil)
	for _, d := range append(diags, more...) {
		t.Fatalf("%v: %s", d.Place.Span, d.Message(0))
	}
	var list []outcome
	err := examples.Each(context.Background(), info, func(*model.Example) bool { return true }, func(r examples.Result) {
		o := outcome{passed: r.Passed, findings: len(r.Findings)}
		for _, f := range r.Findings {
			o.points += len(f.On)
			o.missing += len(f.Missing)
		}
		list = append(list, o)
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Whatever is renamed in the rules, their examples give what they gave.
func TestRenamedRulesDoTheSame(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all examples many times")
	}
	text := string(rules.PPO())
	want := outcomes(t, text)
	if len(want) < 100 {
		t.Fatalf("only %d examples", len(want))
	}
	c, err := lsptest.Start(serveLSP)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Call("initialize", map[string]any{"capabilities": map[string]any{}}, nil); err != nil {
		t.Fatal(err)
	}
	document := map[string]any{"uri": "untitled:ppo.rules"}
	if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": "untitled:ppo.rules", "languageId": "ppolang", "version": 0, "text": text}}); err != nil {
		t.Fatal(err)
	}
	file := source.NewFile("", text)
	r := rand.New(rand.NewPCG(8, 9))
	for _, where := range []string{
		`(?m)^regel (\pL[\pL\d_]*)`, `(?m)^tabell (\pL[\pL\d_]*)`, `(?m)^definer (\pL[\pL\d_]*)`, `(?m)^verdi (\pL[\pL\d_]*)`, `(?m)^kodesett (\pL[\pL\d_]*)`,
		`(?m)^  felt (\pL[\pL\d_]*)`, `(?m)^  per (\pL[\pL\d_]*)`, `(?m) som (\pL[\pL\d_]*)$`, `(?m)^gruppe (\pL[\pL\d_]*)`, `(?m)^post (\pL[\pL\d_]*)`, `(?m)^kriterier (\pL[\pL\d_]*)`,
		`\{(\pL[\pL\d_]*)`, `(?m)^  \| K\d .*\n  forvent .* på (K\d)$`, `(?m)^mal (\pL[\pL\d_]*)`,
	} {
		places := regexp.MustCompile(where).FindAllStringSubmatchIndex(text, -1)
		if places == nil {
			t.Fatalf("nothing is like %s", where)
		}
		place := places[r.IntN(len(places))]
		old := text[place[2]:place[3]]
		line, character := file.UTF16(place[2])
		var edit struct{ Changes map[string][]textEdit }
		err := c.Call("textDocument/rename", map[string]any{"textDocument": document, "position": map[string]any{"line": line, "character": character}, "newName": "nytt_navn"}, &edit)
		if strings.HasPrefix(where, `\{`) && err != nil {
			continue // a placeholder may begin with a word of the language
		}
		if err != nil {
			t.Errorf("%s %q: %v", where, old, err)
			continue
		}
		edits := edit.Changes["untitled:ppo.rules"]
		if len(edits) == 0 {
			t.Errorf("%s %q: nothing changes", where, old)
		}
		if got := outcomes(t, applied(file, edits)); !slices.Equal(got, want) {
			t.Errorf("%s %q: other outcomes", where, old)
		}
	}
}

type textEdit struct {
	Range struct {
		Start, End struct{ Line, Character int }
	}
	NewText string
}

func applied(f *source.File, edits []textEdit) string {
	slices.SortFunc(edits, func(a, b textEdit) int {
		return f.OffsetUTF16(b.Range.Start.Line, b.Range.Start.Character) - f.OffsetUTF16(a.Range.Start.Line, a.Range.Start.Character)
	})
	text := f.Text
	for _, e := range edits {
		text = text[:f.OffsetUTF16(e.Range.Start.Line, e.Range.Start.Character)] + e.NewText + text[f.OffsetUTF16(e.Range.End.Line, e.Range.End.Character):]
	}
	return text
}
