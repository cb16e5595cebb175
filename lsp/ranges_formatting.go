package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// rangesFormattingParams are of protocol 3.18.
type rangesFormattingParams struct {
	TextDocument protocol.TextDocumentIdentifier `json:"textDocument"`
	Ranges       []protocol.Range                `json:"ranges"`
}

func init() {
	on("textDocument/rangesFormatting", func(_ context.Context, r *request, p *rangesFormattingParams) (any, error) {
		f, diags, err := r.parsed(p.TextDocument.URI)
		if f == nil {
			return nil, err
		}
		var edits []ide.Edit
		seen := map[ide.Edit]bool{} // two ranges may touch one declaration
		for _, one := range p.Ranges {
			for _, e := range ide.FormatRange(f, diags, r.client.enc.within(f.Source, one)) {
				if !seen[e] {
					seen[e] = true
					edits = append(edits, e)
				}
			}
		}
		return r.textEdits(f.Source, edits), nil
	})
}
