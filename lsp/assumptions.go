package lsp

import (
	"context"

	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

// assumptionItem is one antatt of a rule set.
type assumptionItem struct {
	URI   string         `json:"uri"`
	Range protocol.Range `json:"range"`
	Of    string         `json:"of"`
	Why   string         `json:"why"`
}

func (r *request) assumptions(_ context.Context, _ *protocol.ExecuteCommandParams, arg *fileArgument) (any, error) {
	v, err := r.view(arg.URI)
	if v == nil {
		return []assumptionItem{}, err
	}
	list := []assumptionItem{}
	for _, a := range navigate.Assumptions(v) {
		at := r.location(a.File.Source, a.Span)
		list = append(list, assumptionItem{at.URI, at.Range, clean(a.Of), clean(a.Why)})
	}
	return list, nil
}
