package lsp

import (
	"context"

	"ppolang/lang/ide/assist"
	"ppolang/lsp/protocol"
)

// showWrittenCommand has the editor show what an action has written. The protocol runs an
// action's command when its edit is made, so the server has the text by then, and
// finds the place in it.
const showWrittenCommand = "ppolang.showWritten"

// showArgument is where an action lands.
type showArgument struct {
	URI         string `json:"uri"`
	Name        string `json:"name,omitempty"`
	Declaration int    `json:"declaration"`
	Line        int    `json:"line"`
}

// showing is the command behind an action, for a client that can show a place.
func (r *request) showing(a assist.Action) *protocol.Command {
	l := a.Shows
	return &protocol.Command{Title: clean(a.Title), Command: showWrittenCommand, Arguments: []any{
		showArgument{r.uriOf(l.File.Source.Name), l.Name, l.Decl, l.Line},
	}}
}

func (r *request) showWritten(ctx context.Context, _ *protocol.ExecuteCommandParams, arg *showArgument) (any, error) {
	v, err := r.view(arg.URI)
	if v == nil || !r.client.shows {
		return nil, err
	}
	at, ok := assist.Landing{Name: arg.Name, Decl: arg.Declaration, Line: arg.Line}.Find(v.File)
	if !ok {
		return nil, nil
	}
	if _, err := r.srv.editor.ShowDocument(ctx, &protocol.ShowDocumentParams{URI: arg.URI, TakeFocus: ptr(true), Selection: ptr(r.rangeOf(v, at))}); err != nil {
		return nil, ctx.Err()
	}
	return nil, nil
}
