package assist

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

var update = flag.Bool("update", false, "rewrite what comes of the actions in testdata")

// TestHandlers takes an action of every handler: testdata has a file of its name,
// with the action's title, the rules before, where ‸ is the cursor, and after.
// An example in `came` is what came of the one at the cursor, and `sampled` is what is
// known of sample files.
func TestHandlers(t *testing.T) {
	var names []string
	for _, h := range handlers {
		names = append(names, h.name+".txtar")
		t.Run(h.name, func(t *testing.T) {
			path := filepath.Join("testdata", h.name+".txtar")
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatalf("no action of this handler is taken: %v", err)
			}
			part := func(name string) string {
				for _, f := range archive.Files {
					if f.Name == name {
						return string(f.Data)
					}
				}
				return ""
			}
			before, after, ok := strings.Cut(part("before"), "‸")
			if !ok {
				t.Fatal("no cursor")
			}
			v := idetest.Of(t, before+after)
			s := newSite(v, source.Span{Start: len(before), End: len(before)})
			if came := part("came"); came != "" {
				v.Facts = &ide.Facts{Examples: map[syntax.Node]*ide.ExampleResult{s.ExampleAt(s.Cursor).Node(): {Came: expected(came)}}}
			}
			if sampled := part("sampled"); sampled != "" {
				v.Facts = &ide.Facts{Sampled: &ide.Sampled{}}
				if err := json.Unmarshal([]byte(sampled), v.Facts.Sampled); err != nil {
					t.Fatal(err)
				}
			}
			h.offer(s)
			title := strings.TrimSpace(string(archive.Comment))
			i := slices.IndexFunc(s.actions, func(a *Action) bool { return a.Title == title })
			if i < 0 {
				for _, a := range s.actions {
					t.Logf("offered: %s", a.Title)
				}
				t.Fatalf("not offered: %s", title)
			}
			got := v.File.Source.Text
			for _, f := range s.actions[i].Edits() {
				got = idetest.Applied(t, got, f.Edits)
			}
			if *update {
				archive.Files = slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return f.Name == "after" })
				archive.Files = append(archive.Files, txtar.File{Name: "after", Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != part("after") {
				t.Errorf("%s gives\n%s", title, got)
			}
		})
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !slices.Contains(names, f.Name()) {
			t.Errorf("%s is of no handler", f.Name())
		}
	}
}

// expected are the forvent lines of an example.
func expected(text string) []*syntax.ExpectClause {
	f, _ := syntax.Parse([]byte(text), "came")
	var list []*syntax.ExpectClause
	for _, clause := range f.Decls[0].Decl.Lines() {
		if line, ok := clause.(*syntax.ExpectClause); ok {
			list = append(list, line)
		}
	}
	return list
}
