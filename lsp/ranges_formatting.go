package lsp

import (
	"context"

	"ppolang/lang/ide"
	"ppolang/lang/ide/layout"
	"ppolang/lsp/protocol"
)

func (r *request) DocumentRangesFormatting(_ context.Context, p *protocol.DocumentRangesFormattingParams) ([]protocol.TextEdit, error) {
	f, diags, err := r.parsed(p.TextDocument.URI)
	if f == nil {
		return nil, err
	}
	var edits []ide.Edit
	seen := map[ide.Edit]bool{} // two ranges may touch one declaration
	for _, one := range p.Ranges {
		for _, e := range layout.Range(f, diags, r.client.enc.within(f.Source, one)) {
			if !seen[e] {
				seen[e] = true
				edits = append(edits, e)
			}
		}
	}
	return r.textEdits(f.Source, edits), nil
}
