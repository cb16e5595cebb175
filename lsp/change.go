package lsp

import (
	"context"

	"ppolang/lsp/protocol"
)

// changeCommand makes the change of a code action, for clients that know actions
// as commands only.
const changeCommand = "ppolang.change"

func (r *request) change(ctx context.Context, _ *protocol.ExecuteCommandParams, data *actionData) (any, error) {
	edit, err := r.resolved(data)
	if err != nil {
		return nil, err
	}
	return r.apply(ctx, edit)
}
