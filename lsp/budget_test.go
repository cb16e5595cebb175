package lsp

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"ppolang/internal/lsptest"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// slowMachine runs examples: those called Treg end only when they are stopped.
type slowMachine struct {
	noMachine
	mu  *sync.Mutex
	ran map[string]int
}

func (h slowMachine) Examples(ctx context.Context, info *model.Info, wanted func(*model.Example) bool, each func(*model.Example, ide.ExampleResult)) error {
	for _, e := range info.Examples {
		if !wanted(e) {
			continue
		}
		h.mu.Lock()
		h.ran[e.Title]++
		h.mu.Unlock()
		if strings.HasPrefix(e.Title, "Treg") {
			<-ctx.Done()
			return ctx.Err()
		}
		each(e, ide.ExampleResult{Passed: true})
	}
	return nil
}

// An example that takes too long holds up neither those behind it nor the machine:
// it is stopped, and run again only when somebody asks for it.
func TestExamplesHaveABudget(t *testing.T) {
	h := slowMachine{mu: &sync.Mutex{}, ran: map[string]int{}}
	var s *server
	c, err := lsptest.Start(func(in io.ReadCloser, out io.Writer) int {
		s = newServer(context.Background(), in, out, io.Discard, h)
		s.ws.budget = 50 * time.Millisecond
		return s.serve()
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Initialize(nil); err != nil {
		t.Fatal(err)
	}
	text := "språk nb\n\ndokument d \"D\"\n\npost p \"P\"\n  felt id tekst nøkkel\n  felt dag dato styrende\n  felt n heltall\n\nregel r \"R\" for p\n  kilde d gjelder fra 2026-01-01\n  krev n > 1\n  feil \"F\"\n"
	for _, title := range []string{"Før", "Treg", "Mellom", "Treg igjen", "Etter"} {
		text += fmt.Sprintf("\neksempel %q for r\n  gitt p\n  | id | dag        | n |\n  | 1  | 2026-02-01 | 2 |\n  forvent ingen funn\n", title)
	}
	doc := map[string]any{"uri": "untitled:a", "languageId": "ppolang", "version": 1, "text": text}
	if err := c.Notify("textDocument/didOpen", map[string]any{"textDocument": doc}); err != nil {
		t.Fatal(err)
	}
	results := func() string {
		var list []struct{ Title, Result string }
		if err := c.Call("workspace/executeCommand", map[string]any{"command": "ppolang.examples", "arguments": []any{map[string]any{"uri": "untitled:a"}}}, &list); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, one := range list {
			fmt.Fprintf(&b, "%s: %s\n", one.Title, one.Result)
		}
		return b.String()
	}
	until := func(what string, done func() bool) {
		t.Helper()
		for late := time.Now().Add(20 * time.Second); !done(); time.Sleep(20 * time.Millisecond) {
			if time.Now().After(late) {
				t.Fatalf("%s: %s, run %v", what, results(), h.ran)
			}
		}
	}
	const want = "Før: passed\nTreg: \nMellom: passed\nTreg igjen: \nEtter: passed\n"
	until("all but the slow ones have run", func() bool { return results() == want })
	change := map[string]any{"textDocument": map[string]any{"uri": "untitled:a", "version": 2},
		"contentChanges": []any{map[string]any{"text": strings.Replace(text, "\"Etter\"", "\"Sist\"", 1)}}}
	if err := c.Notify("textDocument/didChange", change); err != nil {
		t.Fatal(err)
	}
	until("the one that was changed has run", func() bool { return results() == strings.Replace(want, "Etter", "Sist", 1) })
	h.mu.Lock()
	if h.ran["Treg"] != 1 || h.ran["Treg igjen"] != 1 || h.ran["Før"] != 1 {
		t.Errorf("run %v", h.ran)
	}
	h.mu.Unlock()
	if code := c.Close(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}
