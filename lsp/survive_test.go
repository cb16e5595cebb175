package lsp

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

// L05: a panic costs the request in which it happens, and says nothing of what
// the request was about.
func TestPanicCostsOneRequest(t *testing.T) {
	const secret = "01018012345"
	armed := true
	c, log := serve(t, noMachine{rules: func(string) []string {
		if armed {
			panic("kontakten til " + secret)
		}
		return nil
	}})
	if err := c.Initialize(map[string]any{"rootUri": "file:///w"}); err != nil {
		t.Fatal(err)
	}
	open := map[string]any{"textDocument": map[string]any{"uri": "file:///w/" + secret + ".rules", "languageId": "ppolang", "version": 1, "text": "språk nb\n# " + secret + "\n"}}
	if err := c.Notify("textDocument/didOpen", open); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		err := c.Call("workspace/diagnostic", map[string]any{"previousResultIds": []any{}}, nil)
		var e *lsptest.Error
		if !errors.As(err, &e) || e.Code != -32603 {
			t.Fatalf("%v, want -32603", err)
		}
	}
	armed = false
	if err := c.Notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{}}); err != nil {
		t.Fatal(err)
	}
	if err := c.Call("workspace/diagnostic", map[string]any{"previousResultIds": []any{}}, nil); err != nil {
		t.Errorf("after the panics: %v", err)
	}
	if code := c.Close(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	text := log.String()
	if !strings.Contains(text, "PPO900") || !strings.Contains(text, "workspace/diagnostic") || !strings.Contains(text, "survive_test.go:") {
		t.Errorf("the log does not say what happened:\n%s", text)
	}
	if strings.Contains(text, secret) || strings.Contains(text, "kontakten") {
		t.Errorf("the log has the panic's text:\n%s", text)
	}
}

// Work of the server's own survives as well, and is done again for the next state.
func TestPanicInTheBackground(t *testing.T) {
	armed := make(chan bool, 1)
	armed <- true
	sent := make(chan string, 100)
	log := &logBuffer{}
	c, err := lsptest.Start(serveOn(noMachine{rules: func(string) []string {
		select {
		case <-armed:
			panic("once")
		default:
			return nil
		}
	}}, log), func(c *lsptest.Client) {
		c.Notified = func(method string, _ json.RawMessage) { sent <- method }
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Initialize(map[string]any{"rootUri": "file:///w", "capabilities": map[string]any{}}); err != nil {
		t.Fatal(err)
	}
	doc := map[string]any{"uri": "untitled:a", "languageId": "ppolang", "version": 1, "text": "feil\n"}
	for late := time.Now().Add(10 * time.Second); !strings.Contains(log.String(), "PPO900") && time.Now().Before(late); time.Sleep(time.Millisecond) {
		if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": doc}); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": doc}); err != nil {
		t.Fatal(err)
	}
	select {
	case method := <-sent:
		if method != "textDocument/publishDiagnostics" {
			t.Error(method)
		}
	case <-time.After(10 * time.Second):
		t.Error("no diagnostics after a panic")
	}
	if code := c.Close(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
