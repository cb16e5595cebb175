package lsp

import (
	"context"
)

// changeCommand makes the change of a code action, for clients that know actions
// as commands only.
const changeCommand = "ppolang.change"

func init() {
	offer(changeCommand, func(ctx context.Context, r *request, _ *commandParams, data *actionData) (any, error) {
		edit, err := r.resolved(data)
		if err != nil {
			return nil, err
		}
		return r.apply(ctx, edit)
	})
}
