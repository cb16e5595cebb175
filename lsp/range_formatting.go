package lsp

import (
	"context"

	"ppolang/lang/ide"
	"ppolang/lang/source"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	provided["documentRangeFormattingProvider"] = true
	on("textDocument/rangeFormatting", func(_ context.Context, r *request, p *protocol.DocumentRangeFormattingParams) (any, error) {
		f, diags, err := r.parsed(p.TextDocument.URI)
		if f == nil {
			return nil, err
		}
		enc := r.client.enc
		span := source.Span{Start: enc.offset(f.Source, p.Range.Start), End: enc.offset(f.Source, p.Range.End)}
		return r.textEdits(f.Source, ide.FormatRange(f, diags, span)), nil
	})
}
