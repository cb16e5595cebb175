package lsp

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"testing"
	"time"

	"ppolang/internal/lsptest"
)

// What was worked out for files that are closed, and not in a folder, is dropped.
func TestChecksOfClosedFilesAreForgotten(t *testing.T) {
	var s *server
	c, err := lsptest.Start(func(in io.ReadCloser, out io.Writer) int {
		s = newServer(context.Background(), in, out, io.Discard, noMachine{})
		return s.serve()
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Initialize(nil); err != nil {
		t.Fatal(err)
	}
	note := func(method, uri string, more map[string]any) {
		doc := map[string]any{"uri": uri}
		maps.Copy(doc, more)
		if err := c.Notify(method, map[string]any{"textDocument": doc}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 20 {
		uri := fmt.Sprintf("untitled:%d", i)
		note("textDocument/didOpen", uri, map[string]any{"languageId": "ppolang", "version": 1, "text": "språk nb\nfeil\n"})
		if err := c.Call("textDocument/codeLens", map[string]any{"textDocument": map[string]any{"uri": uri}}, nil); err != nil {
			t.Fatal(err)
		}
		if i > 0 {
			note("textDocument/didClose", uri, nil)
		}
	}
	left := func() []string {
		s.ws.checkers.mu.Lock()
		defer s.ws.checkers.mu.Unlock()
		s.ws.facts.mu.Lock()
		defer s.ws.facts.mu.Unlock()
		return append(slices.Sorted(maps.Keys(s.ws.checkers.m)), slices.Sorted(maps.Keys(s.ws.facts.m))...)
	}
	want := []string{"untitled:0", "untitled:0"}
	for late := time.Now().Add(20 * time.Second); !slices.Equal(left(), want); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(late) {
			t.Fatalf("still there: %v", left())
		}
	}
	if code := c.Close(); code != 0 {
		t.Errorf("exit code %d", code)
	}
}

func TestGlobsOfFiles(t *testing.T) {
	for file, want := range map[string]string{
		"koder.csv": "**/*.csv", ".rules": "**/*.rules", "../felles/koder.v1.TXT": "**/*.TXT", "koder": "**/koder", "lister/koder": "**/koder",
		"koder.c{v": "**/*", "ko[d]er": "**/*", "koder.": "**/*.",
	} {
		if got := globOf(file); got != want {
			t.Errorf("%s: %s, want %s", file, got, want)
		}
	}
}
