package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ppolang/internal/lsptest"
	"ppolang/lsp/protocol"
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
func begin(t *testing.T, prepare ...func(*lsptest.Client)) *session {
	t.Helper()
	s := &session{t: t, stray: make(chan lsptest.Message, 20_000), notes: make(chan lsptest.Message, 20_000), log: &syncBuffer{}}
	c, err := lsptest.Start(func(in io.ReadCloser, out io.Writer) int {
		return run([]string{"lsp", "--stdio"}, in, out, s.log, func(string) string { return "" })
	}, append(prepare, func(c *lsptest.Client) {
		c.Unasked = func(m lsptest.Message) { s.stray <- m }
		c.Notified = func(method string, params json.RawMessage) {
			s.notes <- lsptest.Message{Method: method, Params: params}
		}
	})...)
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
	list := slices.Clone(protocol.Answered)
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

// many is a tenth of it where tests are to be short, as under the race detector.
func many(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}
