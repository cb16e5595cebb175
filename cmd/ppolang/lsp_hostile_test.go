package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

// The messages that a server has to survive, numbered as the design of the
// reliability tests numbers them.
func TestHostileMessages(t *testing.T) {
	for _, tt := range []struct {
		name string
		test func(t *testing.T)
	}{
		{"L01 request before initialize", func(t *testing.T) {
			s := begin(t)
			s.note("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": mainURI, "version": 1, "text": "x"}})
			s.note("initialized", map[string]any{})
			s.note("no/such", nil)
			s.want(-32002, "initialize", "textDocument/hover", hoverAt(mainURI, 0, 0))
			s.want(-32002, "initialize", "no/such", nil)
			s.want(-32002, "initialize", "shutdown", nil)
			if err := s.Initialize(nil); err != nil {
				t.Fatal(err)
			}
			if items := s.diagnosed(mainURI); len(items) != 0 {
				t.Errorf("the early document was opened: %v", items)
			}
			s.lives()
		}},
		{"L02 initialize twice", func(t *testing.T) {
			s := ready(t, nil)
			s.want(-32600, "once", "initialize", map[string]any{"capabilities": map[string]any{}})
			s.lives()
		}},
		{"L03 request after shutdown", func(t *testing.T) {
			s := ready(t, nil)
			if code := s.code("shutdown", nil); code != 0 {
				t.Errorf("shutdown gave %d", code)
			}
			s.want(-32600, "exit", "textDocument/hover", hoverAt(mainURI, 0, 0))
			s.want(-32600, "exit", "initialize", map[string]any{})
			s.want(-32600, "exit", "shutdown", nil)
			s.note("exit", nil)
			if code := s.Hangup(); code != 0 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"L03 exit without shutdown", func(t *testing.T) {
			for _, s := range []*session{ready(t, nil), begin(t)} {
				s.note("exit", nil)
				if code := s.Hangup(); code != 1 {
					t.Errorf("exit code %d", code)
				}
			}
		}},
		{"L03 exit at once after requests answers them first", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, someRule)
			var asked []lsptest.Pending
			for range 50 {
				asked = append(asked, s.Ask("textDocument/hover", hoverAt(mainURI, 0, 1)))
			}
			end := s.Ask("shutdown", nil)
			s.note("exit", nil)
			for _, p := range append(asked, end) {
				if _, err := p.Wait(); err != nil {
					t.Fatal(err)
				}
			}
			if code := s.Hangup(); code != 0 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"L04 input closed", func(t *testing.T) {
			for _, s := range []*session{ready(t, nil), begin(t)} {
				if code := s.Hangup(); code != 1 {
					t.Errorf("exit code %d", code)
				}
			}
			s := ready(t, nil)
			s.code("shutdown", nil)
			if code := s.Hangup(); code != 1 {
				t.Errorf("exit code %d after shutdown without exit", code)
			}
		}},
		{"L04 parent process gone", func(t *testing.T) {
			gone := exec.Command(os.Args[0], "-test.run", "^$")
			if err := gone.Run(); err != nil {
				t.Fatal(err)
			}
			s := begin(t)
			if code := s.code("initialize", map[string]any{"processId": gone.Process.Pid, "capabilities": map[string]any{}}); code != 0 {
				t.Fatal(code)
			}
			select {
			case code := <-s.Done():
				if code != 1 {
					t.Errorf("exit code %d", code)
				}
			case <-time.After(20 * time.Second):
				t.Error("the server outlives its editor")
			}
		}},
		{"L04 the editor of the command line is gone", func(t *testing.T) {
			gone := exec.Command(os.Args[0], "-test.run", "^$")
			if err := gone.Run(); err != nil {
				t.Fatal(err)
			}
			in, toServer, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer toServer.Close()
			if code := run([]string{"lsp", "--stdio", fmt.Sprintf("--clientProcessId=%d", gone.Process.Pid)}, in, io.Discard, io.Discard, func(string) string { return "" }); code != 1 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"L06 not JSON, no object, batch", func(t *testing.T) {
			s := begin(t)
			for _, tt := range []struct {
				body, id string
				code     int
			}{
				{`{nope`, `null`, -32700},
				{``, `null`, -32700},
				{"\xff\xfe\x00", `null`, -32700},
				{`{"jsonrpc":"2.0","id":7,"method":"x"`, `null`, -32700},
				{`[]`, `null`, -32600},
				{`[{"jsonrpc":"2.0","id":7,"method":"shutdown"}]`, `null`, -32600},
				{`null`, `null`, -32600},
				{`17`, `null`, -32600},
				{`"text"`, `null`, -32600},
				{`{}`, `null`, -32600},
				{`{"id":9}`, `9`, -32600},
				{`{"id":9,"method":5}`, `9`, -32600},
				{`{"id":[1],"method":"x"}`, `null`, -32600},
				{`{"id":null,"method":"initialize","params":{}}`, `null`, -32600},
				{`{"id":true,"method":"x"}`, `null`, -32600},
				{`{"id":9,"method":"x","result":1}`, `9`, -32600},
			} {
				if err := s.Frame(tt.body); err != nil {
					t.Fatal(err)
				}
				m := s.unasked()
				if m.Error == nil || m.Error.Code != tt.code || string(m.ID) != tt.id {
					t.Errorf("%q: answer to %s: %v", tt.body, m.ID, m.Error)
				}
			}
			if err := s.Initialize(nil); err != nil {
				t.Fatal(err)
			}
			s.lives()
		}},
		{"L07 headers that cannot be read", func(t *testing.T) {
			for _, raw := range []string{
				"Content-Length: -5\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n",
				"Content-Length: ten\r\n\r\n", "Content-Length:\r\n\r\n", "Content-Type: x\r\n\r\n{}", "nonsense\r\n\r\n", "{}\r\n\r\n",
				"Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}", "Content-Length: 0x10\r\n\r\n", "Content-Length: +2\r\n\r\n{}",
			} {
				s := ready(t, nil)
				if err := s.Raw(raw); err != nil {
					t.Fatal(err)
				}
				select {
				case code := <-s.Done():
					if code != 1 {
						t.Errorf("%q: exit code %d", raw, code)
					}
				case <-time.After(20 * time.Second):
					t.Errorf("%q: the connection stays", raw)
				}
				if lines := strings.Count(s.log.String(), "\n"); lines != 1 {
					t.Errorf("%q: %d lines of log, want 1:\n%s", raw, lines, s.log)
				}
			}
		}},
		{"L08 headers that can be read", func(t *testing.T) {
			s := ready(t, nil)
			body := func(id int) string { return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"x/y"}`, id) }
			for i, header := range []string{
				"content-length: %d\r\n", "CONTENT-LENGTH:%d\r\n", "Content-Length:   %d  \r\n",
				"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n",
				"Content-Length: %d\r\nX-Other: 1:2:3\r\n", "Content-Length: %d\n", "Content-Length: %[1]d\r\nContent-Length: %[1]d\r\n",
			} {
				end := "\r\n"
				if !strings.Contains(header, "\r") {
					end = "\n"
				}
				if err := s.Raw(fmt.Sprintf(header, len(body(500+i))) + end + body(500+i)); err != nil {
					t.Fatal(err)
				}
				s.answered(fmt.Sprint(500+i), -32601)
			}
			s.lives()
		}},
		{"L09 too large a body, a header without end", func(t *testing.T) {
			for _, raw := range []string{"Content-Length: 4294967296\r\n\r\n{", strings.Repeat("X", 5000), "X: " + strings.Repeat("y", 2000) + "\r\nZ: " + strings.Repeat("y", 3000)} {
				s := ready(t, nil)
				_ = s.Raw(raw)
				select {
				case code := <-s.Done():
					if code != 1 {
						t.Errorf("exit code %d", code)
					}
				case <-time.After(20 * time.Second):
					t.Error("the connection stays")
				}
			}
		}},
		{"L09 what is announced and does not come takes no memory", func(t *testing.T) {
			s := ready(t, nil)
			before := heap()
			if err := s.Raw("Content-Length: 33000000\r\n\r\n{"); err != nil {
				t.Fatal(err)
			}
			time.Sleep(50 * time.Millisecond)
			if grown := int64(heap()) - int64(before); grown > 20<<20 {
				t.Errorf("%d bytes for a body of one", grown)
			}
			if code := s.Hangup(); code != 1 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"L10 blanks after the message, less than announced", func(t *testing.T) {
			s := ready(t, nil)
			for i, body := range []string{`{"id":%d,"method":"x/y"}        `, "\n\t{\"id\":%d,\"method\":\"x/y\"}\r\n\r\n"} {
				if err := s.Frame(fmt.Sprintf(body, 600+i)); err != nil {
					t.Fatal(err)
				}
				s.answered(fmt.Sprint(600+i), -32601)
			}
			if err := s.Frame(`{"id":602,"method":"x/y"} and more`); err != nil {
				t.Fatal(err)
			}
			s.answered("null", -32700)
			s.lives()
		}},
		{"L11 deep nesting", func(t *testing.T) {
			s := ready(t, nil)
			for _, body := range []string{strings.Repeat("[", 20_000), `{"id":1,"method":"x","params":` + strings.Repeat(`{"a":`, 20_000) + "1" + strings.Repeat("}", 20_000) + "}"} {
				if err := s.Frame(body); err != nil {
					t.Fatal(err)
				}
				s.answered("null", -32700)
			}
			s.lives()
		}},
		{"L12 unknown methods", func(t *testing.T) {
			s := ready(t, nil)
			s.want(-32601, "", "no/such", map[string]any{})
			s.want(-32601, "", "$/unknown", nil)
			s.want(-32601, "", "", nil)
			s.want(-32601, "", "exit", nil)                       // a notification
			s.want(-32601, "", "textDocument/didOpen", doc("x:")) // also one
			s.note("no/such", map[string]any{"x": 1})
			s.note("$/unknown", nil)
			s.note("textDocument/hover", hoverAt(mainURI, 0, 0)) // a request
			s.note("shutdown", nil)
			s.lives()
			if s.log.String() != "" || len(s.stray) > 0 {
				t.Errorf("not silent: %s", s.log)
			}
		}},
		{"L13 wrong parameters", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, someRule)
			for _, tt := range []struct{ params, field string }{
				{``, "params"}, {`null`, "params"}, {`[]`, "params"}, {`5`, "params"}, {`"x"`, "params"},
				{`{}`, "textDocument"}, {`{"textDocument":null,"position":{"line":0,"character":0}}`, "textDocument"},
				{`{"textDocument":5,"position":{"line":0,"character":0}}`, "textDocument"},
				{`{"textDocument":{},"position":{"line":0,"character":0}}`, "textDocument.uri"},
				{`{"textDocument":{"uri":5},"position":{"line":0,"character":0}}`, "textDocument.uri"},
				{`{"textDocument":{"uri":""},"position":{"line":0,"character":0}}`, "textDocument.uri"},
				{`{"textDocument":{"uri":"untitled:a.rules"}}`, "position"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":null}`, "position"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":{"line":1}}`, "position.character"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":{"line":-1,"character":0}}`, "position.line"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":{"line":1.5,"character":0}}`, "position.line"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":{"line":0,"character":"0"}}`, "position.character"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":{"line":0,"character":99999999999}}`, "position.character"},
				{`{"textDocument":{"uri":"untitled:a.rules"},"position":[0,0]}`, "position"},
			} {
				body := `{"jsonrpc":"2.0","id":"p","method":"textDocument/hover"`
				if tt.params != "" {
					body += `,"params":` + tt.params
				}
				if err := s.Frame(body + "}"); err != nil {
					t.Fatal(err)
				}
				m := s.unasked()
				if m.Error == nil || m.Error.Code != -32602 || !strings.Contains(m.Error.Message, "`"+tt.field+"`") {
					t.Errorf("%s: %v, want -32602 naming %s", tt.params, m.Error, tt.field)
				}
			}
			// More than is known of is no fault.
			if code := s.code("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": mainURI, "x": 1}, "position": map[string]any{"line": 0, "character": 0, "z": nil}, "more": []int{1}}); code != 0 {
				t.Errorf("unknown fields gave %d", code)
			}
			s.lives()
		}},
		{"L13 wrong parameters of every method", func(t *testing.T) {
			s := ready(t, nil)
			for _, method := range requests(t) {
				for _, params := range []any{nil, 5, "x", []any{}, []any{1}} {
					if code := s.code(method, params); code != -32602 {
						t.Errorf("%s with %v gave %d", method, params, code)
					}
				}
				if code := s.code(method, map[string]any{"textDocument": 5, "position": "x", "range": 7, "positions": 1, "item": 3, "data": 1, "label": 3, "query": 5, "command": 5, "title": 5, "previousResultIds": 1, "files": 5, "uri": 5}); code != -32602 {
					t.Errorf("%s with wrong types gave %d", method, code)
				}
			}
			s.lives()
		}},
		{"L14 positions outside the text", func(t *testing.T) {
			s := ready(t, nil)
			s.open(mainURI, "språk nb # 🙂🙂\nregel")
			for _, p := range []map[string]any{place(1000000000, 0), place(0, uint32(1<<32-1)), place(uint32(1<<32-1), uint32(1<<32-1)), place(0, 12), place(1, 5), place(1, 6), place(2, 0)} {
				for _, method := range positional(t) {
					params := map[string]any{"textDocument": map[string]any{"uri": mainURI}, "position": p, "positions": []any{p}, "range": map[string]any{"start": p, "end": p}, "newName": "x", "ch": "\n", "options": map[string]any{"tabSize": 2, "insertSpaces": true}, "context": map[string]any{"includeDeclaration": true, "diagnostics": []any{}, "triggerKind": 1}}
					if code := s.code(method, params); code != 0 && code != -32803 {
						t.Errorf("%s at %v gave %d", method, p, code)
					}
				}
			}
			s.lives()
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.test(t)
		})
	}
}
