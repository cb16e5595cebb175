package lsp

import (
	"context"

	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

func (r *request) DocumentSymbol(_ context.Context, p *protocol.DocumentSymbolParams) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	if r.client.hierarchical {
		return r.outline(v, navigate.Symbols(v)), nil
	}
	return r.flat([]protocol.SymbolInformation{}, v, navigate.Symbols(v), ""), nil
}

// outline is a tree of symbols.
func (r *request) outline(v *ide.View, list []navigate.Symbol) []protocol.DocumentSymbol {
	out := []protocol.DocumentSymbol{}
	for _, s := range list {
		one := protocol.DocumentSymbol{
			Name:           clean(s.Label),
			Detail:         optional(s.Detail),
			Kind:           symbolKinds[s.Kind],
			Tags:           tagsOf(s.Retired),
			Range:          r.rangeOf(v, s.Whole),
			SelectionRange: r.rangeOf(v, s.Name),
		}
		if len(s.Children) > 0 {
			one.Children = r.outline(v, s.Children)
		}
		out = append(out, one)
	}
	return out
}

// flat is a list of symbols, for clients without trees.
func (r *request) flat(out []protocol.SymbolInformation, v *ide.View, list []navigate.Symbol, container string) []protocol.SymbolInformation {
	for _, s := range list {
		out = append(out, protocol.SymbolInformation{
			Name:          clean(s.Label),
			Kind:          symbolKinds[s.Kind],
			Tags:          tagsOf(s.Retired),
			Location:      r.location(v.File.Source, s.Whole),
			ContainerName: optional(container),
		})
		out = r.flat(out, v, s.Children, s.Label)
	}
	return out
}
