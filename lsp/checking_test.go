package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

// heldMachine has a file that can be read only once the test lets it: until then the
// check that needs it is under way.
type heldMachine struct {
	noMachine
	asked chan bool
	free  chan bool
}

func (h heldMachine) Loader(string) (Loader, error) { return h, nil }

func (h heldMachine) Load(string, string) (string, []byte, error) {
	h.asked <- true
	<-h.free
	return "", nil, errNoFile
}

func (heldMachine) Close() error { return nil }

// A check ends where it is when nobody waits for it any more: after an edit, after
// the document is closed, when the one request that waits is cancelled. Where it is
// waited for it goes on.
func TestChecksThatNobodyWaitsForEnd(t *testing.T) {
	const key, uri = "/w/a.rules", "file:///w/a.rules"
	const before = "språk nb\nbruk \"b.rules\"\n"
	const after = "språk nb\nregel\n"
	document := map[string]any{"uri": uri}
	note := func(t *testing.T, c *lsptest.Client, method string, params map[string]any) {
		t.Helper()
		if err := c.Notify(method, params); err != nil {
			t.Fatal(err)
		}
	}
	edit := func(t *testing.T, c *lsptest.Client) {
		note(t, c, "textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": uri, "version": 2}, "contentChanges": []any{map[string]any{"text": after}}})
	}
	for _, tt := range []struct {
		name  string
		pulls bool // so that no diagnostics wait
		hover bool // a request waits
		do    func(*testing.T, *lsptest.Client)
		code  int // with which the request ends
		goes  bool
	}{
		{name: "an edit", do: edit},
		{name: "an edit while a request waits", hover: true, do: edit, code: codeContentModified},
		{name: "an edit while only a request waits", pulls: true, hover: true, do: edit, code: codeContentModified},
		{name: "a closed document", do: func(t *testing.T, c *lsptest.Client) {
			note(t, c, "textDocument/didClose", map[string]any{"textDocument": document})
		}},
		{name: "a cancelled request", pulls: true, hover: true, code: codeRequestCancelled, do: func(t *testing.T, c *lsptest.Client) {
			note(t, c, "$/cancelRequest", map[string]any{"id": 99})
		}},
		{name: "a cancelled request while diagnostics wait", hover: true, code: codeRequestCancelled, goes: true, do: func(t *testing.T, c *lsptest.Client) {
			note(t, c, "$/cancelRequest", map[string]any{"id": 99})
		}},
		{name: "an edit of another document", goes: true, do: func(t *testing.T, c *lsptest.Client) {
			note(t, c, "textDocument/didChange", map[string]any{"textDocument": map[string]any{"uri": "untitled:other", "version": 2}, "contentChanges": []any{map[string]any{"text": after}}})
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := heldMachine{asked: make(chan bool, 9), free: make(chan bool)}
			answers := make(chan lsptest.Message, 1)
			published := make(chan string, 9)
			var s *server
			c, err := lsptest.Start(func(in io.ReadCloser, out io.Writer) int {
				s = newServer(context.Background(), in, out, io.Discard, h)
				s.ws.patience = 1
				return s.serve()
			}, func(c *lsptest.Client) {
				c.Unasked = func(m lsptest.Message) { answers <- m }
				c.Notified = func(method string, params json.RawMessage) {
					if method == "textDocument/publishDiagnostics" && strings.Contains(string(params), uri) {
						published <- string(params)
					}
				}
			})
			if err != nil {
				t.Fatal(err)
			}
			abilities := map[string]any{}
			if tt.pulls {
				abilities["textDocument"] = map[string]any{"diagnostic": map[string]any{}}
			}
			if err := c.Initialize(map[string]any{"capabilities": abilities}); err != nil {
				t.Fatal(err)
			}
			note(t, c, "textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": "untitled:other", "languageId": "ppolang", "version": 1, "text": "språk nb\n"}})
			note(t, c, "textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "ppolang", "version": 1, "text": before}})
			if tt.hover {
				if err := c.Send(map[string]any{"jsonrpc": "2.0", "id": 99, "method": "textDocument/hover", "params": map[string]any{"textDocument": document, "position": place(0, 1)}}); err != nil {
					t.Fatal(err)
				}
			}
			<-h.asked // the check is under way
			held := s.ws.checkers.get(key, func() *checker { return nil })
			held.mu.Lock()
			j := held.job
			for !tt.pulls && j.pushes == 0 || tt.hover && j.requests == 0 { // all wait that are to
				held.mu.Unlock()
				time.Sleep(time.Millisecond)
				held.mu.Lock()
			}
			held.mu.Unlock()
			tt.do(t, c)
			if tt.hover {
				if m := <-answers; m.Error == nil || m.Error.Code != tt.code {
					t.Errorf("the request is answered by %s, %v", m.Result, m.Error)
				}
			} else if err := c.Call("textDocument/hover", map[string]any{"textDocument": map[string]any{"uri": "untitled:none"}, "position": place(0, 0)}, nil); err != nil {
				t.Fatal(err) // what comes before it has been done
			}
			close(h.free)
			<-j.done
			switch {
			case tt.goes && j.snap == nil:
				t.Errorf("the check was given up: %v", j.err)
			case !tt.goes && (j.snap != nil || !errors.Is(j.err, context.Canceled)):
				t.Errorf("the check went on: %v", j.err)
			}
			if !tt.pulls && !tt.goes && tt.name != "a closed document" {
				if text := <-published; !strings.Contains(text, `"version":2`) {
					t.Errorf("after the edit comes %s", text)
				}
			}
			if code := c.Close(); code != 0 {
				t.Errorf("exit code %d", code)
			}
		})
	}
}

func place(line, character int) map[string]any {
	return map[string]any{"line": line, "character": character}
}
