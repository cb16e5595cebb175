package lsp

import (
	"context"

	"ppolang/lang/ide/layout"
	"ppolang/lsp/protocol"
)

func (r *request) DocumentOnTypeFormatting(_ context.Context, p *protocol.DocumentOnTypeFormattingParams) ([]protocol.TextEdit, error) {
	f, _, err := r.parsed(p.TextDocument.URI)
	if f == nil {
		return nil, err
	}
	return r.textEdits(f.Source, layout.OnType(f, r.client.enc.offset(f.Source, p.Position), p.Ch)), nil
}
