package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

var foldKinds = map[ide.FoldKind]*string{
	ide.CommentFold: ptr(string(protocol.FoldingRangeKindComment)),
	ide.RegionFold:  ptr(string(protocol.FoldingRangeKindRegion)),
	ide.ImportsFold: ptr(string(protocol.FoldingRangeKindImports)),
}

func init() {
	provided["foldingRangeProvider"] = true
	on("textDocument/foldingRange", func(_ context.Context, r *request, p *protocol.FoldingRangeParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		list := []protocol.FoldingRange{}
		for _, f := range v.Folds() {
			at := r.rangeOf(v, f.Span)
			one := protocol.FoldingRange{StartLine: at.Start.Line, EndLine: at.End.Line, Kind: foldKinds[f.Kind]}
			if !r.client.lineFolding {
				line := v.File.Source.LineText(int(at.Start.Line))
				first := r.client.enc.position(v.File.Source, v.File.Source.LineStart(int(at.Start.Line))+len(line))
				one.StartCharacter, one.EndCharacter = ptr(first.Character), ptr(at.End.Character)
			}
			list = append(list, one)
		}
		return list, nil
	})
	provided["selectionRangeProvider"] = true
	on("textDocument/selectionRange", func(_ context.Context, r *request, p *protocol.SelectionRangeParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		list := []protocol.SelectionRange{}
		for _, at := range p.Positions {
			var one *protocol.SelectionRange
			spans := v.Selections(r.offset(v, at))
			for i := len(spans) - 1; i >= 0; i-- {
				one = &protocol.SelectionRange{Range: r.rangeOf(v, spans[i]), Parent: one}
			}
			list = append(list, *one)
		}
		return list, nil
	})
	provided["documentLinkProvider"] = map[string]any{}
	on("textDocument/documentLink", func(_ context.Context, r *request, p *protocol.DocumentLinkParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil {
			return nil, err
		}
		list := []protocol.DocumentLink{}
		for _, l := range v.Links() {
			target := l.URL
			if target == "" {
				if !onDisk(v.File.Source.Name) {
					continue
				}
				target = r.uriOf(l.Path)
			}
			list = append(list, protocol.DocumentLink{Range: r.rangeOf(v, l.Span), Target: &target, Tooltip: optional(l.Tooltip)})
		}
		return list, nil
	})
}
