package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ppolang/internal/lsptest"
	"ppolang/lsp"
)

// session is a client that also sees what it did not ask for.
type session struct {
	*lsptest.Client
	t     *testing.T
	stray chan lsptest.Message
	notes chan lsptest.Message
	log   *syncBuffer
}

// syncBuffer may be written and read at once.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// begin starts a server that has been told nothing.
func begin(t *testing.T) *session {
	t.Helper()
	s := &session{t: t, stray: make(chan lsptest.Message, 20_000), notes: make(chan lsptest.Message, 20_000), log: &syncBuffer{}}
	c, err := lsptest.Start(func(in io.ReadCloser, out io.Writer) int {
		return run([]string{"lsp", "--stdio"}, in, out, s.log, func(string) string { return "" })
	}, func(c *lsptest.Client) {
		c.Unasked = func(m lsptest.Message) { s.stray <- m }
		c.Notified = func(method string, params json.RawMessage) {
			s.notes <- lsptest.Message{Method: method, Params: params}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Client = c
	return s
}

// ready starts a server and initializes it; more is merged into the parameters.
func ready(t *testing.T, more map[string]any) *session {
	t.Helper()
	s := begin(t)
	if err := s.Initialize(more); err != nil {
		t.Fatal(err)
	}
	return s
}

// pushes are the capabilities of a client that does not ask for diagnostics.
func pushes() map[string]any {
	caps := lsptest.Capabilities()
	delete(caps["textDocument"].(map[string]any), "diagnostic")
	return map[string]any{"capabilities": caps}
}

const (
	mainURI  = "untitled:a.rules"
	someRule = "språk nb\n\nkodeverk x\n\nregel \"A\"\n"
)

func (s *session) open(uri, text string) {
	s.t.Helper()
	s.note("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "ppolang", "version": 1, "text": text}})
}

func (s *session) note(method string, params any) {
	s.t.Helper()
	if err := s.Notify(method, params); err != nil {
		s.t.Fatal(err)
	}
}

func (s *session) edit(uri string, version any, changes ...any) {
	s.t.Helper()
	s.note("textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": uri, "version": version}, "contentChanges": changes})
}

func place(line, character any) map[string]any {
	return map[string]any{"line": line, "character": character}
}

func replace(l1, c1, l2, c2 any, text string) map[string]any {
	return map[string]any{"range": map[string]any{"start": place(l1, c1), "end": place(l2, c2)}, "text": text}
}

func doc(uri string) map[string]any {
	return map[string]any{"textDocument": map[string]any{"uri": uri}}
}

func hoverAt(uri string, line, character any) map[string]any {
	return map[string]any{"textDocument": map[string]any{"uri": uri}, "position": place(line, character)}
}

// code is the error code of the answer to a request, 0 without an error.
func (s *session) code(method string, params any) int {
	s.t.Helper()
	err := s.Call(method, params, nil)
	var e *lsptest.Error
	if err != nil && !errors.As(err, &e) {
		s.t.Fatalf("%s: %v", method, err)
	}
	if e == nil {
		return 0
	}
	return e.Code
}

// want says what a request has to be answered with: an error code and a part of
// its message.
func (s *session) want(code int, part, method string, params any) {
	s.t.Helper()
	err := s.Call(method, params, nil)
	var e *lsptest.Error
	if !errors.As(err, &e) || e.Code != code || !strings.Contains(e.Message, part) {
		s.t.Errorf("%s: %v, want %d with %q", method, err, code, part)
	}
}

// unasked is the next answer that nobody waits for.
func (s *session) unasked() lsptest.Message {
	s.t.Helper()
	select {
	case m := <-s.stray:
		return m
	case <-time.After(20 * time.Second):
		s.t.Fatal("no answer")
		return lsptest.Message{}
	}
}

// answered holds the next answer that nobody waits for to an id and a code.
func (s *session) answered(id string, code int) {
	s.t.Helper()
	m := s.unasked()
	got := 0
	if m.Error != nil {
		got = m.Error.Code
	}
	if string(m.ID) != id || got != code {
		s.t.Errorf("answer to %s with %d, want %s with %d", m.ID, got, id, code)
	}
}

// pushed waits for the diagnostics of a version of a document.
func (s *session) pushed(uri string, version int) []map[string]any {
	s.t.Helper()
	for late := time.After(20 * time.Second); ; {
		select {
		case m := <-s.notes:
			var p struct {
				URI         string           `json:"uri"`
				Version     *int             `json:"version"`
				Diagnostics []map[string]any `json:"diagnostics"`
			}
			if m.Method != "textDocument/publishDiagnostics" || json.Unmarshal(m.Params, &p) != nil || p.URI != uri {
				continue
			}
			if version < 0 && p.Version == nil || p.Version != nil && *p.Version == version {
				return worthSaying(p.Diagnostics)
			}
		case <-late:
			s.t.Fatalf("no diagnostics of %s in version %d", uri, version)
		}
	}
}

// diagnosed asks for the diagnostics of a document.
func (s *session) diagnosed(uri string) []map[string]any {
	s.t.Helper()
	var report struct{ Items []map[string]any }
	if err := s.Call("textDocument/diagnostic", doc(uri), &report); err != nil {
		s.t.Fatal(err)
	}
	return worthSaying(report.Items)
}

// worthSaying leaves out that a file has no rules.
func worthSaying(items []map[string]any) []map[string]any {
	return slices.DeleteFunc(items, func(d map[string]any) bool { return d["code"] == "PPO421" })
}

func codes(items []map[string]any) []string {
	var list []string
	for _, d := range items {
		code, _ := d["code"].(string)
		list = append(list, code)
	}
	return list
}

// lives says that the session still answers, and leaves it in good order.
func (s *session) lives() {
	s.t.Helper()
	s.open("untitled:lives", "språk nb\n")
	if code := s.code("textDocument/hover", hoverAt("untitled:lives", 0, 1)); code != 0 {
		s.t.Errorf("the next request gave %d", code)
	}
	s.ends(0)
}

func (s *session) ends(code int) {
	s.t.Helper()
	if got := s.Close(); got != code {
		s.t.Errorf("exit code %d, want %d\n%s", got, code, s.log)
	}
}

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
			if grown := int64(heap()) - int64(before); grown > 8<<20 {
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
				if code := s.code(method, map[string]any{"textDocument": 5, "position": "x", "range": 7, "positions": 1, "item": 3, "data": 1, "label": 3, "query": 5, "command": 5, "title": 5, "previousResultIds": 1, "files": 5}); code != -32602 {
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
		{"L15 changes that cannot be made", func(t *testing.T) {
			for name, change := range map[string][]any{
				"past the end":     {replace(99, 0, 99, 0, "x")},
				"from past to end": {replace(0, 0, 99, 0, "x")},
				"start after end":  {replace(1, 0, 0, 0, "x")},
				"start behind end": {replace(0, 3, 0, 1, "x")},
				"the second":       {replace(0, 0, 0, 0, "ok"), replace(99, 0, 99, 0, "x")},
				"without text":     {map[string]any{"range": map[string]any{"start": place(0, 0), "end": place(0, 0)}}},
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
			if items := s.pushed(mainURI, 8); len(items) != 2 {
				t.Errorf("after an older version, which is ignored, and one that is null: %v", codes(items))
			}
			if n := strings.Count(s.log.String(), "\n"); n != 2 {
				t.Errorf("%d lines of log, want 2:\n%s", n, s.log)
			}
			s.lives()
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
				t.Skip(err)
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
			for i := range 1000 {
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
			for i := range 400 {
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
			line := slices.IndexFunc(strings.Split(text, "\n"), func(l string) bool { return strings.HasPrefix(l, "kodegruppe ") || strings.HasPrefix(l, "vilkår ") })
			if !slices.Contains(requests(t), "textDocument/rename") || line < 0 {
				t.Skip("no rename")
			}
			at := hoverAt(mainURI, line, len("kodegruppe "))
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
			if !slices.Contains(requests(t), "textDocument/formatting") {
				t.Skip("no formatting")
			}
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
			if !slices.Contains(requests(t), "textDocument/codeAction") {
				t.Skip("no code actions")
			}
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
		{"ids of every kind", func(t *testing.T) {
			s := ready(t, nil)
			for _, id := range []string{`"a"`, `""`, `"1"`, `"æ\n"`, `0`, `-1`, `-2147483648`, `9007199254740993`, `18446744073709551616`, `1.5`, `1e3`} {
				if err := s.Frame(`{"jsonrpc":"2.0","id":` + id + `,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`); err != nil {
					t.Fatal(err)
				}
				s.answered(id, 0)
			}
			s.lives()
		}},
		{"an id that is used again", func(t *testing.T) {
			s := ready(t, nil)
			for range 3 { // one after the other
				if err := s.Frame(`{"id":"same","method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`); err != nil {
					t.Fatal(err)
				}
				s.answered(`"same"`, 0)
			}
			s.lives()
		}},
		{"answers that nobody asked for", func(t *testing.T) {
			s := ready(t, nil)
			for _, body := range []string{`{"id":99,"result":null}`, `{"id":"x","result":{}}`, `{"id":99,"error":{"code":1,"message":"m"}}`, `{"id":99,"error":5}`, `{"id":99,"result":1,"error":null}`, `{"id":null,"error":{"code":1,"message":"m"}}`, `{"id":-5,"result":0}`, `{"id":1.5,"result":0}`} {
				if err := s.Frame(body); err != nil {
					t.Fatal(err)
				}
			}
			s.lives()
			if len(s.stray) > 0 {
				t.Errorf("an answer was answered: %v", <-s.stray)
			}
		}},
		{"a client that writes much before it reads", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			exit := make(chan int, 1)
			go func() {
				code := run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" })
				out.Close()
				exit <- code
			}()
			put := func(body string) { fmt.Fprintf(toServer, "Content-Length: %d\r\n\r\n%s", len(body), body) }
			put(`{"id":0,"method":"initialize","params":{"capabilities":{}}}`)
			const many = 20_000
			for i := 1; i <= many; i++ {
				put(fmt.Sprintf(`{"id":%d,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:x"},"position":{"line":0,"character":0}}}`, i))
			}
			put(`{"id":"end","method":"shutdown"}`)
			put(`{"method":"exit"}`)
			seen := map[string]int{}
			all, err := io.ReadAll(fromServer)
			if err != nil {
				t.Fatal(err)
			}
			for _, body := range lsptest.Frames(all) {
				var m lsptest.Message
				if err := json.Unmarshal(body, &m); err != nil {
					t.Fatal(err)
				}
				seen[string(m.ID)]++
			}
			if len(seen) != many+2 || seen["17"] != 1 || seen[`"end"`] != 1 {
				t.Errorf("%d answers, want %d", len(seen), many+2)
			}
			if code := <-exit; code != 0 {
				t.Errorf("exit code %d", code)
			}
		}},
		{"a client that never reads", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			defer fromServer.Close()
			exit := make(chan int, 1)
			go func() { exit <- run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" }) }()
			for i := range 2000 {
				body := fmt.Sprintf(`{"id":%d,"method":"no/such"}`, i)
				fmt.Fprintf(toServer, "Content-Length: %d\r\n\r\n%s", len(body), body)
			}
			toServer.Close()
			select {
			case code := <-exit:
				if code != 1 {
					t.Errorf("exit code %d", code)
				}
			case <-time.After(20 * time.Second):
				t.Error("the server hangs")
			}
		}},
		{"a client that has closed its end", func(t *testing.T) {
			in, toServer, _ := os.Pipe()
			fromServer, out, _ := os.Pipe()
			fromServer.Close()
			exit := make(chan int, 1)
			go func() { exit <- run([]string{"lsp"}, in, out, io.Discard, func(string) string { return "" }) }()
			fmt.Fprintf(toServer, "Content-Length: 2\r\n\r\n{}")
			select {
			case code := <-exit:
				if code != 1 {
					t.Errorf("exit code %d", code)
				}
			case <-time.After(20 * time.Second):
				t.Error("the server stays")
			}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.test(t)
		})
	}
}

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func fileURI(dir, name string) string { return "file://" + filepath.ToSlash(filepath.Join(dir, name)) }

func readRulesFile(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("../../rules/ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// requests are all methods that the server answers.
func requests(t *testing.T) []string {
	t.Helper()
	list := lsp.Methods()
	if len(list) < 3 {
		t.Fatalf("only %v", list)
	}
	return list
}

// positional are those about a place in a document.
func positional(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(requests(t), func(name string) bool { return !strings.HasPrefix(name, "textDocument/") })
}
