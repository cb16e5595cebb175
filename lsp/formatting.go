package lsp

import (
	"context"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
	"ppolang/lsp/protocol"

	"github.com/sourcegraph/jsonrpc2"
)

func (r *request) DocumentFormatting(_ context.Context, p *protocol.DocumentFormattingParams) ([]protocol.TextEdit, error) {
	f, diags, err := r.parsed(p.TextDocument.URI)
	if f == nil {
		return nil, err
	}
	edits, ok := ide.FormatDocument(f, diags)
	if !ok {
		return nil, nil
	}
	return r.textEdits(f.Source, edits), nil
}

// parsed is the tree of a document, for answers that need no checking. It is nil
// where there is no such document; a request without one is at fault.
func (r *request) parsed(uri string) (*syntax.File, []diag.Diagnostic, error) {
	if uri == "" {
		return nil, nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`textDocument.uri` is missing"}
	}
	d := r.asked(keyOf(uri))
	if d == nil {
		return nil, nil, nil
	}
	f, diags := d.parsed()
	return f, diags, nil
}
