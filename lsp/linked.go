package lsp

import (
	"context"

	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

func (r *request) LinkedEditingRange(_ context.Context, p *protocol.LinkedEditingRangeParams) (*protocol.LinkedEditingRanges, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	spans := navigate.Linked(v, r.offset(v, p.Position))
	if spans == nil {
		return nil, nil
	}
	// What a key in quotes may have besides would need the quotes.
	return &protocol.LinkedEditingRanges{Ranges: r.ranges(v.File.Source, spans), WordPattern: ptr(`[A-Za-z0-9_\u00C0-\u024F]+`)}, nil
}
