package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	provided["documentRangeFormattingProvider"] = map[string]any{"rangesSupport": true}
	on("textDocument/rangeFormatting", func(_ context.Context, r *request, p *protocol.DocumentRangeFormattingParams) (any, error) {
		f, diags, err := r.parsed(p.TextDocument.URI)
		if f == nil {
			return nil, err
		}
		return r.textEdits(f.Source, ide.FormatRange(f, diags, r.client.enc.within(f.Source, p.Range))), nil
	})
}
