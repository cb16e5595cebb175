package lsp

import (
	"bytes"
	"context"
	"io"
	"sync"
	"testing"

	"ppolang/internal/lsptest"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// noMachine is a host without files, processes or an evaluator.
type noMachine struct{ rules func(folder string) []string }

func (noMachine) Version() string { return "test" }
func (noMachine) Explain(context.Context, *model.Info, *model.Example, diag.Lang) (string, error) {
	return "", nil
}
func (noMachine) Alive(int) bool           { return true }
func (noMachine) Readable() model.Readable { return model.Readable{} }
func (h noMachine) Rules(folder string) []string {
	if h.rules == nil {
		return nil
	}
	return h.rules(folder)
}
func (noMachine) Read(string, string) ([]byte, error) { return nil, errNoFile }
func (noMachine) Loader(string) (Loader, error)       { return nil, errNoFile }
func (noMachine) Examples(context.Context, *model.Info, func(*model.Example) bool, func(*model.Example, ide.ExampleResult)) error {
	return errNoFile
}
func (noMachine) Sample(context.Context, *model.Info, string, []string, func(float64)) (*ide.Sampled, error) {
	return nil, errNoFile
}

// logBuffer may be written and read at once.
type logBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// serveOn is a server on that host.
func serveOn(host Host, log io.Writer) lsptest.Server {
	return func(in io.ReadCloser, out io.Writer) int {
		return Serve(context.Background(), in, out, log, host)
	}
}

// serve begins a session with a server on that host.
func serve(t *testing.T, host Host) (*lsptest.Client, *logBuffer) {
	t.Helper()
	log := &logBuffer{}
	c, err := lsptest.Start(serveOn(host, log))
	if err != nil {
		t.Fatal(err)
	}
	return c, log
}
