package lsp

import (
	"context"
	"maps"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lsp/protocol"

	"github.com/sourcegraph/jsonrpc2"
)

// command does what workspace/executeCommand asks for.
type command func(ctx context.Context, r *request, c *protocol.ExecuteCommandParams) (any, error)

// commands are those that can be asked for.
var commands = map[string]command{
	"ppolang.examples":       with((*request).examples),
	"ppolang.runExamples":    with((*request).runExamples),
	"ppolang.explain":        with((*request).explain),
	"ppolang.countRecords":   with((*request).countRecords),
	"ppolang.translate":      with((*request).translate),
	"ppolang.assumptions":    with((*request).assumptions),
	"ppolang.showReferences": with((*request).showReferences),
	changeCommand:            with((*request).change),
	showWrittenCommand:       with((*request).showWritten),
}

// Commands are the names of the commands, in order.
func Commands() []string { return slices.Sorted(maps.Keys(commands)) }

// with is a command whose one argument is an A.
func with[A any](do func(r *request, ctx context.Context, c *protocol.ExecuteCommandParams, arg *A) (any, error)) command {
	return func(ctx context.Context, r *request, c *protocol.ExecuteCommandParams) (any, error) {
		var arg A
		if len(c.Arguments) == 0 {
			return nil, protocol.BadParams("arguments", "has no first element")
		}
		if err := protocol.Decode(c.Arguments[0], &arg); err != nil {
			return nil, err
		}
		return do(r, ctx, c, &arg)
	}
}

func (r *request) ExecuteCommand(ctx context.Context, p *protocol.ExecuteCommandParams) (any, error) {
	do, ok := commands[p.Command]
	if !ok {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "no such command"}
	}
	return do(ctx, r, p)
}

// apply has the client make an edit, or gives it the edit where it cannot be asked.
func (r *request) apply(ctx context.Context, edit *protocol.WorkspaceEdit) (any, error) {
	if !r.client.applies {
		return edit, nil
	}
	answer, err := r.srv.editor.ApplyWorkspaceEdit(ctx, &protocol.ApplyWorkspaceEditParams{Edit: *edit})
	if err != nil {
		return nil, ctx.Err()
	}
	return map[string]bool{"applied": answer.Applied}, nil
}

var brokenRules = diag.Term{
	NB: "Reglene har feil. Rett dem først.",
	EN: "The rules have errors. Mend them first.",
}

// ruleSet is the rule set of a document, which must be there and have no errors
// for it to be run.
func (r *request) ruleSet(uri string) (*ide.View, string, error) {
	v, err := r.view(uri)
	if err != nil {
		return nil, "", err
	}
	if v == nil {
		return nil, "", refused(diag.Term{NB: "Fila er ikke åpen.", EN: "The file is not open."}.In(r.lang(nil)))
	}
	if hasErrors(v.Snapshot) {
		return nil, "", refused(brokenRules.In(v.Lang))
	}
	return v, v.Info.Files[0].Source.Name, nil
}
