package lsp

import (
	"context"

	"ppolang/lang/ide/paint"
	"ppolang/lsp/protocol"
)

func (r *request) InlayHint(_ context.Context, p *protocol.InlayHintParams) ([]protocol.InlayHint, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return []protocol.InlayHint{}, err
	}
	list := []protocol.InlayHint{}
	for _, h := range paint.Hints(v, r.spanOf(v, p.Range)) {
		at := r.client.enc.position(v.File.Source, h.Offset)
		list = append(list, protocol.InlayHint{Position: at, Label: clean(h.Label), Tooltip: clean(h.Tooltip), PaddingLeft: true})
	}
	return list, nil
}
