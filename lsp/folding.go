package lsp

import (
	"context"

	"ppolang/lang/ide/layout"
	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

var foldKinds = map[layout.FoldKind]protocol.FoldingRangeKind{
	layout.CommentFold: protocol.FoldingRangeKindComment,
	layout.RegionFold:  protocol.FoldingRangeKindRegion,
	layout.ImportsFold: protocol.FoldingRangeKindImports,
}

func (r *request) FoldingRange(_ context.Context, p *protocol.FoldingRangeParams) ([]protocol.FoldingRange, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []protocol.FoldingRange{}
	for _, f := range layout.Folds(v) {
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
}

func (r *request) SelectionRange(_ context.Context, p *protocol.SelectionRangeParams) ([]protocol.SelectionRange, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []protocol.SelectionRange{}
	for _, at := range p.Positions {
		var one *protocol.SelectionRange
		spans := layout.Selections(v, r.offset(v, at))
		for i := len(spans) - 1; i >= 0; i-- {
			one = &protocol.SelectionRange{Range: r.rangeOf(v, spans[i]), Parent: one}
		}
		list = append(list, *one)
	}
	return list, nil
}

func (r *request) DocumentLink(_ context.Context, p *protocol.DocumentLinkParams) ([]protocol.DocumentLink, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []protocol.DocumentLink{}
	for _, l := range navigate.Links(v) {
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
}
