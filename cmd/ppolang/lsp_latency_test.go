package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"ppolang/internal/lsptest"
	"ppolang/lsp/protocol"
)

// binary builds the program and serves by starting it, as an editor does.
func binary(t *testing.T) lsptest.Server {
	t.Helper()
	name := filepath.Join(t.TempDir(), "ppolang")
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", name, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return func(in io.ReadCloser, out io.Writer) int {
		cmd := exec.Command(name, "lsp", "--stdio")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = in, out, os.Stderr
		if err := cmd.Start(); err != nil {
			t.Error(err)
			return -1
		}
		in.Close() // the program has it
		_ = cmd.Wait()
		return cmd.ProcessState.ExitCode()
	}
}

// latency is what one kind of question took.
type latency struct {
	name  string
	goal  time.Duration // of the 99th percentile; 0 without one
	took  []time.Duration
	there bool
}

func (l *latency) String() string {
	if !l.there {
		return fmt.Sprintf("%-42s -", l.name)
	}
	slices.Sort(l.took)
	at := func(part float64) time.Duration { return l.took[min(len(l.took)-1, int(part*float64(len(l.took))))] }
	goal := ""
	if l.goal > 0 {
		goal = fmt.Sprintf("  goal %v", l.goal)
	}
	ms := func(d time.Duration) string { return fmt.Sprintf("%7.2f ms", float64(d.Microseconds())/1000) }
	return fmt.Sprintf("%-42s p50 %s  p95 %s  p99 %s  max %s%s", l.name, ms(at(0.50)), ms(at(0.95)), ms(at(0.99)), ms(l.took[len(l.took)-1]), goal)
}

// TestLatency prints how long an editor waits, with the rules of the coding
// section (5,000 lines), over standard input and output of the program itself.
// It judges nothing: a busy machine is no mistake of the server's.
func TestLatency(t *testing.T) {
	if os.Getenv("LATENCY") == "" {
		t.Skip("make bench-lsp")
	}
	serve, text := binary(t), readRulesFile(t)
	lines := strings.Split(text, "\n")
	measure := func(name string, goal time.Duration, times int, do func(i int)) {
		l := &latency{name: name, goal: goal, there: true}
		for i := range times {
			began := time.Now()
			do(i)
			l.took = append(l.took, time.Since(began))
		}
		t.Log(l)
	}
	start := func(more map[string]any, notified func(string, json.RawMessage)) *session {
		s := &session{t: t}
		c, err := lsptest.Start(serve, func(c *lsptest.Client) { c.Notified = notified })
		if err != nil {
			t.Fatal(err)
		}
		s.Client = c
		if err := s.Initialize(more); err != nil {
			t.Fatal(err)
		}
		return s
	}
	dir, err := filepath.Abs("../../rules")
	if err != nil {
		t.Fatal(err)
	}
	uri := fileURI(dir, "ppo.rules")
	measure("cold open → diagnostics, with start", 150*time.Millisecond, 10, func(int) {
		s := start(nil, nil)
		s.open(uri, text)
		s.diagnosed(uri)
		s.Hangup()
	})
	cold := &latency{name: "cold open → diagnostics, started before", goal: 150 * time.Millisecond, there: true}
	for range 10 {
		s := start(nil, nil)
		began := time.Now()
		s.open(uri, text)
		s.diagnosed(uri)
		cold.took = append(cold.took, time.Since(began))
		s.Hangup()
	}
	t.Log(cold)

	s := start(nil, nil)
	s.open(uri, text)
	s.diagnosed(uri)
	version := 1
	typeIn := func(s *session, i int) int { // a letter into a comment, into a rule, and away again
		line := (i * 37) % len(lines)
		version++
		if i%2 == 0 {
			s.edit(uri, version, replace(line, 0, line, 0, "x"))
		} else {
			line = ((i - 1) * 37) % len(lines)
			s.edit(uri, version, replace(line, 0, line, 1, ""))
		}
		return version
	}
	measure("keystroke → diagnostics, asked for", 10*time.Millisecond, 1000, func(i int) {
		typeIn(s, i)
		var report json.RawMessage
		if err := s.Call("textDocument/diagnostic", doc(uri), &report); err != nil {
			t.Fatal(err)
		}
	})
	offered := protocol.Answered
	ask := func(name, method string, goal time.Duration, times int, params func(i int) map[string]any) {
		if !slices.Contains(offered, method) {
			t.Log(&latency{name: name})
			return
		}
		measure(name, goal, times, func(i int) {
			if err := s.Call(method, params(i), nil); err != nil {
				t.Fatalf("%s: %v", method, err)
			}
		})
	}
	at := func(i int) map[string]any {
		line := (i * 37) % len(lines)
		return hoverAt(uri, line, len([]rune(lines[line]))/2)
	}
	whole := func(int) map[string]any { return doc(uri) }
	typed := func(params func(int) map[string]any) func(int) map[string]any {
		return func(i int) map[string]any { typeIn(s, i); return params(i) }
	}
	options := func(params map[string]any) map[string]any {
		params["options"] = map[string]any{"tabSize": 2, "insertSpaces": true}
		return params
	}
	ranged := func(i int) map[string]any {
		params, line := doc(uri), (i*37)%len(lines)
		params["range"] = replace(line, 0, min(line+60, len(lines)-1), 0, "")["range"]
		params["context"] = map[string]any{"diagnostics": []any{}}
		return params
	}
	ask("hover", "textDocument/hover", 2*time.Millisecond, 2000, at)
	ask("completion", "textDocument/completion", 15*time.Millisecond, 1000, at)
	ask("keystroke and completion", "textDocument/completion", 15*time.Millisecond, 500, typed(at))
	ask("signature help", "textDocument/signatureHelp", 0, 300, at)
	ask("definition", "textDocument/definition", 0, 300, at)
	ask("references", "textDocument/references", 0, 200, func(i int) map[string]any {
		params := at(i)
		params["context"] = map[string]any{"includeDeclaration": true}
		return params
	})
	ask("keystroke and document highlight", "textDocument/documentHighlight", 0, 200, typed(at))
	ask("keystroke and semantic tokens, full", "textDocument/semanticTokens/full", 0, 100, typed(whole))
	if slices.Contains(offered, "textDocument/semanticTokens/full/delta") {
		var known struct{ ResultID string }
		if err := s.Call("textDocument/semanticTokens/full", doc(uri), &known); err != nil {
			t.Fatal(err)
		}
		measure("keystroke and semantic tokens, delta", 0, 100, func(i int) {
			typeIn(s, i)
			params := doc(uri)
			params["previousResultId"] = known.ResultID
			if err := s.Call("textDocument/semanticTokens/full/delta", params, &known); err != nil {
				t.Fatal(err)
			}
		})
	}
	ask("keystroke and semantic tokens, range", "textDocument/semanticTokens/range", 0, 200, typed(ranged))
	ask("keystroke and document symbols", "textDocument/documentSymbol", 0, 100, typed(whole))
	ask("keystroke and code lenses", "textDocument/codeLens", 0, 100, typed(whole))
	ask("keystroke and inlay hints of 60 lines", "textDocument/inlayHint", 0, 200, typed(ranged))
	ask("keystroke and folding", "textDocument/foldingRange", 0, 100, typed(whole))
	ask("keystroke and code actions", "textDocument/codeAction", 0, 100, typed(ranged))
	ask("formatting", "textDocument/formatting", 0, 30, func(int) map[string]any { return options(doc(uri)) })
	ask("workspace symbols", "workspace/symbol", 0, 100, func(int) map[string]any { return map[string]any{"query": "pårør"} })
	code := s.Close()
	if code != 0 {
		t.Errorf("exit code %d", code)
	}

	shown := make(chan int, 1000)
	caps := pushes()
	p := start(caps, func(method string, params json.RawMessage) {
		var d struct {
			URI     string `json:"uri"`
			Version int    `json:"version"`
		}
		if method == "textDocument/publishDiagnostics" && json.Unmarshal(params, &d) == nil && d.URI == uri {
			shown <- d.Version
		}
	})
	version = 1
	p.open(uri, text)
	<-shown
	measure("keystroke → diagnostics, sent by itself", 10*time.Millisecond, 500, func(i int) {
		for v := typeIn(p, i); <-shown != v; {
		}
	})
	p.Close()
}
