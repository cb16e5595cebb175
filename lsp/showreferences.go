package lsp

import (
	"context"

	"ppolang/lsp/protocol"
)

// referencesArgument is what a lens shows when it is clicked. Editors that can
// show places do so themselves; to the others the places are the answer.
type referencesArgument struct {
	URI       string              `json:"uri"`
	Position  protocol.Position   `json:"position"`
	Locations []protocol.Location `json:"locations"`
}

func (r *request) showReferences(_ context.Context, _ *protocol.ExecuteCommandParams, arg *referencesArgument) (any, error) {
	if arg.Locations == nil {
		return []protocol.Location{}, nil
	}
	return arg.Locations, nil
}
