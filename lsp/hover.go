package lsp

import (
	"context"

	"ppolang/lang/ide/hover"
	"ppolang/lsp/protocol"
)

func (r *request) Hover(_ context.Context, p *protocol.HoverParams) (*protocol.Hover, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	h := hover.At(v, r.offset(v, p.Position))
	if h == nil {
		return nil, nil
	}
	return &protocol.Hover{Contents: r.client.markup(h.Text), Range: ptr(r.rangeOf(v, h.Span))}, nil
}
