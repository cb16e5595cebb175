package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	provided["documentOnTypeFormattingProvider"] = protocol.DocumentOnTypeFormattingOptions{FirstTriggerCharacter: "|", MoreTriggerCharacter: []string{"\n"}}
	on("textDocument/onTypeFormatting", func(_ context.Context, r *request, p *protocol.DocumentOnTypeFormattingParams) (any, error) {
		f, _, err := r.parsed(p.TextDocument.URI)
		if f == nil {
			return nil, err
		}
		return r.textEdits(f.Source, ide.FormatOnType(f, r.client.enc.offset(f.Source, p.Position), p.Ch)), nil
	})
}
