package lsp

import (
	"context"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	provided["hoverProvider"] = true
	on("textDocument/hover", func(_ context.Context, r *request, p *protocol.HoverParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		h := v.Hover(r.offset(v, p.Position))
		if h == nil {
			return nil, nil
		}
		return protocol.Hover{Contents: r.client.markup(h.Text), Range: ptr(r.rangeOf(v, h.Span))}, nil
	})
}
