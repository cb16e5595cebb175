package lsp

import (
	"context"

	"ppolang/lang/ide/layout"
	"ppolang/lsp/protocol"
)

func (r *request) DocumentRangeFormatting(_ context.Context, p *protocol.DocumentRangeFormattingParams) ([]protocol.TextEdit, error) {
	f, diags, err := r.parsed(p.TextDocument.URI)
	if f == nil {
		return nil, err
	}
	return r.textEdits(f.Source, layout.Range(f, diags, r.client.enc.within(f.Source, p.Range))), nil
}
