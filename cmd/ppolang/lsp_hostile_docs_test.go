package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/lsptest"
)

// The same of documents, and of what is asked about them.
func TestHostileDocuments(t *testing.T) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T)
	}{
		{"L15 changes that cannot be made", func(t *testing.T) {
			for name, change := range map[string][]any{
				"start after end":  {replace(1, 0, 0, 0, "x")},
				"start behind end": {replace(0, 3, 0, 1, "x")},
				"both past it":     {replace(99, 0, 98, 0, "x")},
				"the second":       {replace(0, 0, 0, 0, "ok"), replace(1, 0, 0, 0, "x")},
				"without text":     {map[string]any{"range": map[string]any{"start": place(0, 0), "end": place(0, 0)}}},
				"a negative line":  {replace(-1, 0, 0, 0, "x")},
				"half a line":      {map[string]any{"range": map[string]any{"start": map[string]any{"line": 0.5, "character": 0}, "end": place(1, 0)}, "text": "x"}},
				"text of numbers":  {map[string]any{"range": map[string]any{"start": place(0, 0), "end": place(0, 0)}, "text": 1}},
			} {
				s := ready(t, nil)
				s.open(mainURI, "språk nb\nfeil her\n")
				s.edit(mainURI, 2, change...)
				s.edit(mainURI, 3, replace(0, 0, 0, 0, "y"))
				items := s.diagnosed(mainURI)
				if len(items) != 1 || items[0]["severity"] != 3.0 {
					t.Errorf("%s: %v, want one information", name, items)
				}
				if code := s.code("textDocument/hover", hoverAt(mainURI, 0, 0)); code != 0 {
					t.Errorf("%s: hover gave %d", name, code)
				}
				for _, method := range positional(t) {
					var answer any
					if err := s.Call(method, map[string]any{"textDocument": map[string]any{"uri": mainURI}, "position": place(0, 0), "positions": []any{}, "newName": "x",
						"range": map[string]any{"start": place(0, 0), "end": place(1, 0)}, "ranges": []any{}, "ch": "\n", "options": map[string]any{"tabSize": 2, "insertSpaces": true}}, &answer); err != nil || method != "textDocument/diagnostic" && answer != nil && fmt.Sprint(answer) != "[]" {
						t.Errorf("%s: %s answers %v, %v of a text that is not known", name, method, answer, err)
					}
				}
				said := false
				for len(s.notes) > 0 {
					said = said || (<-s.notes).Method == "window/showMessage"
				}
				if !said || !strings.Contains(s.log.String(), "didChange") {
					t.Errorf("%s: nobody was told", name)
				}
				// The whole text mends it, and so does opening the document again.
				s.edit(mainURI, 4, map[string]any{"text": "språk nb\n"})
				if items := s.diagnosed(mainURI); len(items) != 0 {
					t.Errorf("%s: after the whole text: %v", name, items)
				}
				s.lives()
			}
		}},
		{"changes past the ends", func(t *testing.T) {
			for name, change := range map[string]map[string]any{
				"past the end":        replace(99, 0, 99, 0, "# mer\n"),
				"far past it":         replace(1<<31, 7, 1<<32-1, 9, "# mer\n"),
				"on a line too short": replace(1, 99, 1, 99, "# mer\n"),
				"to past the end":     replace(1, 0, 99, 0, "feil her\n# mer\n"),
				"from within":         replace(1, 4, 1, 1<<32-1, " her\n# mer\n"),
			} {
				s := ready(t, nil)
				s.open(mainURI, "språk nb\nfeil her")
				s.edit(mainURI, 2, change)
				s.edit(mainURI, 3, replace(1, 0, 1, 0, "# mer "))
				if items := s.diagnosed(mainURI); len(items) != 0 {
					t.Errorf("%s: %v", name, items)
				}
				var folds []any
				if err := s.Call("textDocument/documentSymbol", doc(mainURI), &folds); err != nil || folds == nil {
					t.Errorf("%s: no symbols: %v", name, err)
				}
				if s.log.String() != "" {
					t.Errorf("%s: %s", name, s.log)
				}
				s.lives()
			}
		}},
		{"L16 unknown documents and versions", func(t *testing.T) {
			s := ready(t, pushes())
			s.edit("untitled:other", 1, replace(0, 0, 0, 0, "x"))
			s.open(mainURI, "språk nb\n")
			s.edit(mainURI, 7, replace(1, 0, 1, 0, "x\n"))
			if items := s.pushed(mainURI, 7); len(items) == 0 {
				t.Error("a version that skips some was not taken")
			}
			s.edit(mainURI, 3, map[string]any{"text": "språk nb\n"})
			s.edit(mainURI, nil, replace(2, 0, 2, 0, "y\n"))
			if items := s.pushed(mainURI, 4); len(items) == 0 {
				t.Errorf("after the text of an older version, which is taken, and one that is null: %v", codes(items))
			}
			s.edit(mainURI, 2, replace(0, 0, 0, 0, "z"))
			if items := s.pushed(mainURI, 2); len(items) != 1 || items[0]["severity"] != 3.0 {
				t.Errorf("a change of an older version: %v, want one information", items)
			}
			s.lives() // and so all before has been written to the log
			if n := strings.Count(s.log.String(), "\n"); n != 2 {
				t.Errorf("%d lines of log, want 2:\n%s", n, s.log)
			}
		}},
		{"L17 opened twice, closed, renamed", func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "a.rules"), "språk nb\nfeil\n")
			uri, moved := fileURI(dir, "a.rules"), fileURI(dir, "b.rules")
			more := pushes()
			more["rootUri"] = fileURI(dir, "")
			s := ready(t, more)
			s.open(uri, "feil\nfeil\n")
			s.open(uri, "språk nb\n")
			if items := s.pushed(uri, 1); len(items) != 0 {
				items = s.pushed(uri, 1) // of the first text
				if len(items) != 0 {
					t.Errorf("not the last text: %v", items)
				}
			}
			s.note("textDocument/didClose", doc(uri))
			if items := s.pushed(uri, -1); len(items) != 0 {
				t.Errorf("diagnostics after closing: %v", items)
			}
			if items := s.diagnosed(uri); len(items) == 0 {
				t.Error("what stands on disk is not seen")
			}
			s.note("textDocument/didClose", doc(uri))
			if err := os.Rename(filepath.Join(dir, "a.rules"), filepath.Join(dir, "b.rules")); err != nil {
				t.Fatal(err)
			}
			s.note("workspace/didRenameFiles", map[string]any{"files": []any{map[string]any{"oldUri": uri, "newUri": moved}}})
			if items := s.diagnosed(moved); len(items) == 0 {
				t.Error("the renamed file is not seen")
			}
			if items := s.diagnosed(uri); len(items) != 0 {
				t.Error("the old name is still there")
			}
			s.lives()
		}},
		{"L18 URIs", func(t *testing.T) {
			dir := t.TempDir()
			inside := filepath.Join(dir, "in")
			if err := os.MkdirAll(inside, 0o755); err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(dir, "secret.rules"), "feil\n")
			write(t, filepath.Join(inside, "æ ø.rules"), "feil\n")
			if err := os.Symlink(filepath.Join(dir, "secret.rules"), filepath.Join(inside, "link.rules")); err != nil {
				t.Fatal(err)
			}
			s := ready(t, map[string]any{"rootUri": fileURI(inside, "")})
			base := "file://" + inside
			if items := s.diagnosed(base + "/%C3%A6%20%C3%B8.rules"); len(items) == 0 {
				t.Error("an escaped name is not found")
			}
			for _, uri := range []string{
				base + "/../secret.rules", base + "/%2e%2e/secret.rules", "file://" + dir + "/secret.rules", base + "/link.rules",
				"file:///etc/passwd", base + "/a%00.rules", "http://example.com/a.rules", "file://other/share/a.rules",
				"::::", "file://", "file:", "%", "\x00", "file:///", base, "untitled:x", strings.Repeat("x", 100_000),
			} {
				if items := s.diagnosed(uri); len(items) != 0 {
					t.Errorf("%.80q was looked at: %v", uri, items)
				}
				if code := s.code("textDocument/hover", hoverAt(uri, 0, 0)); code != 0 {
					t.Errorf("%.80q gave %d", uri, code)
				}
			}
			for _, uri := range []string{"untitled:Untitled-1", "file:///c%3A/%C3%A6%20%C3%B8.rules", "file:///C:/x.rules", "vscode-vfs://github/x.rules", "a%00", "::::"} {
				s.open(uri, "språk nb\nbruk \"../secret.rules\"\nfeil\n")
				if items := s.diagnosed(uri); len(items) == 0 {
					t.Errorf("%q: no diagnostics of an open document", uri)
				}
			}
			s.lives()
		}},
		{"L19 a large document", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, strings.Repeat("# regel\n", 17<<20/8))
			if items := s.diagnosed(mainURI); len(items) != 1 || items[0]["severity"] != 3.0 {
				t.Errorf("%d diagnostics, want one information", len(items))
			}
			s.edit(mainURI, 2, replace(0, 0, 0, 0, "x"))
			s.edit(mainURI, 3, map[string]any{"text": "språk nb\n"})
			if items := s.diagnosed(mainURI); len(items) != 0 {
				t.Errorf("after it became small: %v", items)
			}
			s.open("untitled:5", "språk nb\n"+strings.Repeat("# "+strings.Repeat("x", 70)+"\n", 5<<20/73))
			if items := s.diagnosed("untitled:5"); !slices.Contains(codes(items), "PPO701") {
				t.Errorf("5 MiB: %v", codes(items))
			}
			s.lives()
		}},
		{"L19 many documents", func(t *testing.T) {
			s := ready(t, nil)
			before := heap()
			for i := range 5000 {
				s.open(fmt.Sprintf("untitled:%d", i), "språk nb\n")
			}
			if items := s.diagnosed("untitled:1999"); len(items) != 0 {
				t.Errorf("the last that fits: %v", items)
			}
			if items := s.diagnosed("untitled:2000"); len(items) != 1 || items[0]["severity"] != 3.0 {
				t.Errorf("the first that does not fit: %v", items)
			}
			s.note("textDocument/didClose", doc("untitled:7"))
			s.open("untitled:8", "feil\n") // again
			if items := s.diagnosed("untitled:8"); len(items) == 0 {
				t.Error("a document that was open cannot be opened again")
			}
			if grown := int64(heap()) - int64(before); grown > 64<<20 {
				t.Errorf("the heap has grown by %d bytes", grown)
			}
			s.lives()
		}},
		{"L19 a storm of changes and requests", func(t *testing.T) {
			s := ready(t, nil)
			rules := readRulesFile(t)
			s.open(mainURI, rules)
			s.diagnosed(mainURI)
			before := heap()
			var asked []lsptest.Pending
			for i := range many(1000) {
				s.edit(mainURI, i+2, replace(i%500, 0, i%500, 0, "#"))
				if i%2 == 0 {
					asked = append(asked, s.Ask("textDocument/hover", hoverAt(mainURI, i%500, 3)))
				}
			}
			for _, p := range asked {
				if _, err := p.Wait(); err != nil {
					t.Fatal(err)
				}
			}
			s.diagnosed(mainURI)
			if grown := int64(heap()) - int64(before); grown > 64<<20 {
				t.Errorf("the heap has grown by %d bytes", grown)
			}
			s.lives()
		}},
		{"L20 cancelled requests", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, readRulesFile(t))
			for _, id := range []any{12345, "x", -1, nil, map[string]any{}, 1.5} {
				s.note("$/cancelRequest", map[string]any{"id": id}) // unknown
			}
			s.note("$/cancelRequest", nil)
			s.note("$/cancelRequest", []any{})
			p := s.Ask("textDocument/hover", hoverAt(mainURI, 0, 0))
			if _, err := p.Wait(); err != nil {
				t.Fatal(err)
			}
			s.note("$/cancelRequest", map[string]any{"id": p.ID}) // done
			cancelled := 0
			var asked []lsptest.Pending
			for i := range many(400) {
				s.edit(mainURI, i+2, replace(i, 0, i, 0, "# "))
				p := s.Ask("textDocument/diagnostic", doc(mainURI))
				s.note("$/cancelRequest", map[string]any{"id": p.ID})
				asked = append(asked, p)
			}
			for _, p := range asked {
				if _, err := p.Wait(); err != nil {
					var e *lsptest.Error
					if !errors.As(err, &e) || e.Code != -32800 {
						t.Fatal(err)
					}
					cancelled++
				}
			}
			if cancelled == 0 {
				t.Error("nothing was cancelled")
			}
			s.lives()
		}},
		{"L21 rename to what is no name", func(t *testing.T) {
			s := ready(t, nil)
			text := readRulesFile(t)
			s.open(mainURI, text)
			line := slices.IndexFunc(strings.Split(text, "\n"), func(l string) bool { return strings.HasPrefix(l, "kodesett ") })
			at := hoverAt(mainURI, line, len("kodesett "))
			at["newName"] = "et_annet_navn"
			if code := s.code("textDocument/rename", at); code != 0 {
				t.Fatalf("a code set cannot be renamed: %d", code)
			}
			for _, name := range []string{"regel", "", "a\nb", "a b", "1", "\x00"} {
				at["newName"] = name
				if code := s.code("textDocument/rename", at); code >= 0 {
					t.Errorf("%q was accepted", name)
				}
			}
			keyword := hoverAt(mainURI, 0, 0)
			keyword["newName"] = "x"
			if code := s.code("textDocument/rename", keyword); code >= 0 {
				t.Error("a keyword can be renamed")
			}
			s.lives()
		}},
		{"L22 formatting what has syntax errors", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, "språk nb\n   regel (((\n")
			var edits any
			params := doc(mainURI)
			params["options"] = map[string]any{"tabSize": 2, "insertSpaces": true}
			if err := s.Call("textDocument/formatting", params, &edits); err != nil || edits != nil {
				t.Errorf("%v, %v, want null", edits, err)
			}
			s.lives()
		}},
		{"L23 code actions for diagnostics of yesterday", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, "språk nb\n\nregel \"A\"\n")
			params := doc(mainURI)
			params["range"] = replace(0, 0, 2, 0, "")["range"]
			params["context"] = map[string]any{"diagnostics": []any{map[string]any{"range": replace(50, 0, 60, 0, "")["range"], "code": "PPO202", "message": "long gone", "source": "ppolang"}}}
			var list []map[string]any
			if err := s.Call("textDocument/codeAction", params, &list); err != nil {
				t.Fatal(err)
			}
			for _, a := range list {
				if d, ok := a["diagnostics"].([]any); ok && len(d) > 0 {
					t.Errorf("an action for a diagnostic that is gone: %v", a["title"])
				}
			}
			s.lives()
		}},
		{"L25 clients that can little", func(t *testing.T) {
			s := ready(t, map[string]any{"capabilities": map[string]any{}})
			s.open(mainURI, readRulesFile(t))
			for _, method := range positional(t) {
				params := hoverAt(mainURI, 2, 3)
				params["range"], params["positions"] = replace(0, 0, 3, 0, "")["range"], []any{place(2, 3)}
				params["newName"], params["ch"], params["options"] = "x", "\n", map[string]any{"tabSize": 2, "insertSpaces": true}
				params["context"] = map[string]any{"includeDeclaration": true, "diagnostics": []any{}, "triggerKind": 1}
				var answer any
				if err := s.Call(method, params, &answer); err != nil {
					var e *lsptest.Error
					if !errors.As(err, &e) || e.Code != -32803 {
						t.Errorf("%s: %v", method, err)
					}
				}
				text, _ := json.Marshal(answer)
				for _, modern := range []string{`"documentChanges"`, `"targetUri"`, `"insertTextFormat":2`, `"selectionRange"`} {
					if strings.Contains(string(text), modern) && method != "textDocument/selectionRange" {
						t.Errorf("%s answers with %s", method, modern)
					}
				}
			}
			s.lives()
		}},
		{"L26 a client that answers nothing", func(t *testing.T) {
			caps := lsptest.Capabilities()
			ws := caps["workspace"].(map[string]any)
			ws["configuration"], ws["didChangeWatchedFiles"] = true, map[string]any{"dynamicRegistration": true}
			for _, name := range []string{"diagnostics", "codeLens", "inlayHint", "semanticTokens"} {
				ws[name] = map[string]any{"refreshSupport": true}
			}
			s := begin(t)
			s.Silent = true
			if err := s.Initialize(map[string]any{"capabilities": caps}); err != nil {
				t.Fatal(err)
			}
			s.open(mainURI, someRule)
			before := runtime.NumGoroutine()
			for range 100 {
				s.note("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"ppolang": map[string]any{"language": "en"}}})
				if code := s.code("textDocument/hover", hoverAt(mainURI, 0, 0)); code != 0 {
					t.Errorf("hover gave %d", code)
				}
			}
			if grown := runtime.NumGoroutine() - before; grown > 50 {
				t.Errorf("%d goroutines wait for the client", grown)
			}
			s.lives()
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.test(t)
		})
	}
}
