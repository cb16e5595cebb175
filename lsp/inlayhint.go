package lsp

import (
	"context"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// inlayHint is a note within a line (protocol 3.17).
type inlayHint struct {
	Position    protocol.Position `json:"position"`
	Label       string            `json:"label"`
	Tooltip     string            `json:"tooltip,omitempty"`
	PaddingLeft bool              `json:"paddingLeft"`
}

// inlayHintParams is the stretch that the client shows.
type inlayHintParams struct {
	TextDocument protocol.TextDocumentIdentifier `json:"textDocument"`
	Range        protocol.Range                  `json:"range"`
}

func init() {
	provided["inlayHintProvider"] = true
	on("textDocument/inlayHint", func(_ context.Context, r *request, p *inlayHintParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return []inlayHint{}, err
		}
		list := []inlayHint{}
		for _, h := range v.Hints(r.spanOf(v, p.Range)) {
			at := r.client.enc.position(v.File.Source, h.Offset)
			list = append(list, inlayHint{at, clean(h.Label), clean(h.Tooltip), true})
		}
		return list, nil
	})
}
