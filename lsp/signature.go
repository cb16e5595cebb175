package lsp

import (
	"context"

	"ppolang/lang/ide/signature"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

func (r *request) SignatureHelp(_ context.Context, p *protocol.SignatureHelpParams) (*protocol.SignatureHelp, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	s := signature.At(v, r.offset(v, p.Position), onlyTyped(p.Context))
	if s == nil {
		return nil, nil
	}
	return r.signatures(s), nil
}

// onlyTyped says whether the client asks because text was typed, which may be any
// text, and not because the user wants to know or something has been opened.
func onlyTyped(c *protocol.SignatureHelpContext) bool {
	if c == nil {
		return false
	}
	blank := c.TriggerCharacter != nil && *c.TriggerCharacter == " "
	return blank || c.TriggerKind == protocol.SignatureHelpTriggerKindContentChange
}

func (r *request) signatures(s *signature.Signatures) *protocol.SignatureHelp {
	out := &protocol.SignatureHelp{
		Signatures: []protocol.SignatureInformation{}, ActiveSignature: ptr(uint32(s.Active)), ActiveParameter: ptr(uint32(s.Slot)),
	}
	for _, one := range s.List {
		info := protocol.SignatureInformation{Label: one.Label, Documentation: one.Doc, Parameters: []protocol.ParameterInformation{}}
		label := source.NewFile("", one.Label)
		for _, slot := range one.Slots {
			p := protocol.ParameterInformation{Label: label.Slice(slot.Span), Documentation: slot.Doc}
			if r.client.labelOffsets { // counted in UTF-16 whatever positions are
				_, start := label.UTF16(slot.Span.Start)
				_, end := label.UTF16(slot.Span.End)
				p.Label = []int{start, end}
			}
			info.Parameters = append(info.Parameters, p)
		}
		out.Signatures = append(out.Signatures, info)
	}
	return out
}
