package lsp

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"

	"github.com/sourcegraph/jsonrpc2"
	protocol "github.com/tliron/glsp/protocol_3_16"
)

// command does what workspace/executeCommand asks for.
type command func(ctx context.Context, r *request, c *commandParams) (any, error)

// commands are those that can be asked for. Each file that has one adds it here.
var commands = map[string]command{}

// commandParams are the parameters of workspace/executeCommand.
type commandParams struct {
	Command   string            `json:"command"`
	Arguments []json.RawMessage `json:"arguments"`
	Token     any               `json:"workDoneToken"`
}

// offer declares a command whose one argument is an A.
func offer[A any](name string, do func(ctx context.Context, r *request, c *commandParams, arg *A) (any, error)) {
	commands[name] = func(ctx context.Context, r *request, c *commandParams) (any, error) {
		var arg A
		if len(c.Arguments) == 0 {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`arguments` has no first element"}
		}
		if err := decode(c.Arguments[0], &arg); err != nil {
			return nil, err
		}
		return do(ctx, r, c, &arg)
	}
	provided["executeCommandProvider"] = map[string]any{"commands": slices.Sorted(maps.Keys(commands)), "workDoneProgress": true}
}

func init() {
	on("workspace/executeCommand", func(ctx context.Context, r *request, p *commandParams) (any, error) {
		do, ok := commands[p.Command]
		if !ok {
			return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "no such command"}
		}
		return do(ctx, r, p)
	})
}

// apply has the client make an edit, or gives it the edit where it cannot be asked.
func (r *request) apply(ctx context.Context, edit *protocol.WorkspaceEdit) (any, error) {
	if !r.client.applies {
		return edit, nil
	}
	var answer struct {
		Applied bool `json:"applied"`
	}
	if err := r.srv.conn.Call(ctx, "workspace/applyEdit", map[string]any{"edit": edit}, &answer); err != nil {
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
		return nil, "", refused(diag.Term{NB: "Fila er ikke åpen.", EN: "The file is not open."}.In(r.lang(0)))
	}
	if hasErrors(v.Snapshot) {
		return nil, "", refused(brokenRules.In(v.Lang))
	}
	return v, v.Info.Files[0].Source.Name, nil
}
