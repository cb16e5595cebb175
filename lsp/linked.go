package lsp

import (
	"context"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	provided["linkedEditingRangeProvider"] = true
	on("textDocument/linkedEditingRange", func(_ context.Context, r *request, p *protocol.LinkedEditingRangeParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		spans := v.Linked(r.offset(v, p.Position))
		if spans == nil {
			return nil, nil
		}
		// What a key in quotes may have besides would need the quotes.
		return protocol.LinkedEditingRanges{Ranges: r.ranges(v.File.Source, spans), WordPattern: ptr(`[A-Za-z0-9_\u00C0-\u024F]+`)}, nil
	})
}
