package lsp

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"ppolang/internal/lsptest"
	"ppolang/lsp/protocol"
)

// answers are what the server writes when it is sent these bytes.
func answers(t *testing.T, stream string) (code int, list []string, log string) {
	t.Helper()
	var out, logged logBuffer
	code = serveOn(noMachine{}, &logged)(io.NopCloser(strings.NewReader(stream)), &out)
	text := []byte(out.String())
	whole := 0
	for _, body := range lsptest.Frames(text) {
		if !json.Valid(body) {
			t.Fatalf("not JSON: %q", body)
		}
		list = append(list, string(body))
		whole += len(body) + len(fmt.Sprintf("Content-Length: %d\r\n\r\n", len(body)))
	}
	if whole != len(text) {
		t.Fatalf("more than frames was written: %q", text)
	}
	return code, list, logged.String()
}

func frame(bodies ...string) string {
	var b strings.Builder
	for _, body := range bodies {
		fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n%s", len(body), body)
	}
	return b.String()
}

func TestFramesComeOneAfterTheOther(t *testing.T) {
	const initialize = `{"id":1,"method":"initialize","params":{"capabilities":{}}}`
	for _, tt := range []struct {
		name, stream string
		code         int
		want         []string // the beginning of each answer
	}{
		{"nothing", "", 1, nil},
		{"line ends only", "\r\n\r\n", 1, nil},
		{"a session", frame(initialize, `{"id":2,"method":"shutdown"}`, `{"method":"exit"}`), 0, []string{`{"jsonrpc":"2.0","id":1,"result":{"cap`, `{"jsonrpc":"2.0","id":2,"result":null}`}},
		{"line ends between frames", frame(initialize) + "\r\n\n" + frame(`{"id":2,"method":"x"}`), 1, []string{`{"jsonrpc":"2.0","id":1,"result"`, `{"jsonrpc":"2.0","id":2,"error":{"code":-32601`}},
		{"a body cut short", "Content-Length: 100\r\n\r\n{}", 1, nil},
		{"a header cut short", "Content-Len", 1, nil},
		{"an empty body", frame(""), 1, []string{`{"jsonrpc":"2.0","id":null,"error":{"code":-32700`}},
		{"null in a name", frame("{\"id\":1,\"method\":\"\x00\"}"), 1, []string{`{"jsonrpc":"2.0","id":null,"error":{"code":-32700`}},
	} {
		code, list, _ := answers(t, tt.stream)
		if code != tt.code || len(list) != len(tt.want) {
			t.Errorf("%s: exit code %d, answers %.200q", tt.name, code, list)
			continue
		}
		for i, want := range tt.want {
			if !strings.HasPrefix(list[i], want) {
				t.Errorf("%s: answer %.100q, want %q", tt.name, list[i], want)
			}
		}
	}
}

func TestFrameOfHasItsLength(t *testing.T) {
	for _, v := range []any{nil, "x", strings.Repeat("æ", 5000), map[string]any{"<": "&>"}} {
		text, err := frameOf(v)
		if err != nil {
			t.Fatal(err)
		}
		list := lsptest.Frames(text)
		want, _ := json.Marshal(v)
		var got, same any
		if len(list) != 1 || json.Unmarshal(list[0], &got) != nil || json.Unmarshal(want, &same) != nil || fmt.Sprint(got) != fmt.Sprint(same) {
			t.Errorf("%.60q for %.60v", text, v)
		}
	}
	if bytes.Contains(must(frameOf("<")), []byte(`\u003c`)) {
		t.Error("written for web pages")
	}
	if _, err := frameOf(func() {}); err == nil {
		t.Error("a function was written")
	}
}

func must(text []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return text
}

// Any bytes end the session some time, with frames as the only answer and without
// a panic.
func FuzzStream(f *testing.F) {
	const start = `{"id":1,"method":"initialize","params":{"capabilities":{}}}`
	f.Add([]byte(""))
	f.Add([]byte("Content-Length: 5\r\n\r\n{}"))
	f.Add([]byte(frame(start, `{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"ppolang","version":1,"text":"språk nb\nregel \"A\"\n"}}}`,
		`{"id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":1,"character":2}}}`,
		`{"method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}},"text":"x"}]}}`,
		`{"method":"$/cancelRequest","params":{"id":2}}`, `{"id":"3","method":"textDocument/completion","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":1}}}`,
		`{"id":4,"method":"shutdown"}`, `{"method":"exit"}`)))
	for _, method := range protocol.Answered {
		f.Add([]byte(frame(start, `{"id":2,"method":"`+method+`","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":1,"character":2},"range":{"start":{"line":0,"character":0},"end":{"line":1,"character":0}}}}`)))
	}
	f.Fuzz(func(t *testing.T, stream []byte) {
		code, _, log := answers(t, string(stream))
		if code != 0 && code != 1 {
			t.Fatalf("exit code %d", code)
		}
		if strings.Contains(log, "PPO900") {
			t.Fatalf("an internal error:\n%s", log)
		}
	})
}
