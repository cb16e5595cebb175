package main

import (
	"io"
	"testing"

	"ppolang/internal/lsptest"
)

// serveLSP is the command as an editor starts it.
func serveLSP(in io.ReadCloser, out io.Writer) int {
	return run([]string{"lsp", "--stdio"}, in, out, io.Discard, func(string) string { return "" })
}

// The marker files of lsp/testdata, through a real pipe.
func TestMarkers(t *testing.T) {
	lsptest.Run(t, "../../lsp/testdata/*/*.txtar", serveLSP, *update)
}
