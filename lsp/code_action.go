package lsp

import (
	"context"
	"encoding/json"
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/ide/assist"
	"ppolang/lsp/protocol"
)

// actionData tells an action from all others, and of which version of the
// document it is.
type actionData struct {
	URI     string            `json:"uri"`
	Version int32             `json:"version"`
	Range   protocol.Range    `json:"range"`
	Kind    assist.ActionKind `json:"kind"`
	Title   string            `json:"title"`
}

func (r *request) CodeAction(ctx context.Context, p *protocol.CodeActionParams) ([]any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []any{}
	for _, a := range assist.Actions(v, r.spanOf(v, p.Range)) {
		if err := ctx.Err(); err != nil { // each may look through all of the rules
			return nil, err
		}
		if !wanted(string(a.Kind), p.Context.Only) || a.Disabled != "" && !(r.client.disabledActions && r.client.literalActions) {
			continue
		}
		switch {
		case !r.client.literalActions && r.client.applies:
			title := clean(a.Title)
			list = append(list, protocol.Command{Title: title, Command: changeCommand, Arguments: []any{r.dataOf(v, a, p)}})
		case r.client.literalActions:
			if one, ok := r.codeAction(v, a, p); ok {
				list = append(list, one)
			}
		}
	}
	return list, nil
}

func (r *request) CodeActionResolve(_ context.Context, p json.RawMessage) (any, error) {
	var known struct {
		Data *actionData `json:"data"`
	}
	if err := protocol.Decode(p, &known); err != nil {
		return nil, err
	}
	if known.Data == nil {
		return p, nil
	}
	edit, err := r.resolved(known.Data)
	if err != nil {
		return nil, err
	}
	return added(p, "edit", edit)
}

// wanted says whether the client asked for a kind: by itself, by the kind that it
// is one of, or by asking for nothing in particular.
func wanted(kind string, only []string) bool {
	for _, o := range only {
		if o == "" || kind == o || strings.HasPrefix(kind, o+".") {
			return true
		}
	}
	return len(only) == 0
}

// codeAction is an action for the client, with its edit where the client will not
// ask for it; false where that turns out to change nothing.
func (r *request) codeAction(v *ide.View, a assist.Action, p *protocol.CodeActionParams) (protocol.CodeAction, bool) {
	one := protocol.CodeAction{Title: clean(a.Title), Kind: protocol.CodeActionKind(a.Kind), IsPreferred: a.Preferred}
	for _, d := range a.Mends {
		one.Diagnostics = append(one.Diagnostics, r.diagnostic(v, d))
	}
	if a.Shows != nil && r.client.shows {
		one.Command = r.showing(a)
	}
	switch {
	case a.Disabled != "":
		one.Disabled = &protocol.CodeActionDisabled{Reason: clean(a.Disabled)}
	case r.client.resolvesActions:
		one.Data = r.dataOf(v, a, p)
	default:
		edits := a.Edits()
		edit, err := r.workspaceEdit(edits)
		one.Edit = edit
		return one, len(edits) > 0 && err == nil
	}
	return one, true
}

// dataOf is what tells an action from all others.
func (r *request) dataOf(v *ide.View, a assist.Action, p *protocol.CodeActionParams) *actionData {
	data := &actionData{URI: p.TextDocument.URI, Range: p.Range, Kind: a.Kind, Title: clean(a.Title)}
	if version := r.versionOf(v.File.Source.Name); version != nil {
		data.Version = *version
	}
	return data
}

// resolved is the edit of an action that was offered. Where the document has
// changed since, the place is no longer known, and nothing is changed.
func (r *request) resolved(data *actionData) (*protocol.WorkspaceEdit, error) {
	v, err := r.view(data.URI)
	if err != nil {
		return nil, err
	}
	if v == nil {
		return nil, errModified
	}
	if version := r.versionOf(v.File.Source.Name); version != nil && *version != data.Version {
		return nil, errModified
	}
	for _, a := range assist.Actions(v, r.spanOf(v, data.Range)) {
		if a.Kind == data.Kind && clean(a.Title) == data.Title {
			return r.workspaceEdit(a.Edits())
		}
	}
	return nil, errModified
}
