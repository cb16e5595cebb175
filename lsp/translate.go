package lsp

import (
	"context"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
	"ppolang/lsp/protocol"
)

// translateArgument names a file and the vocabulary it is to be written in.
type translateArgument struct {
	URI      string `json:"uri"`
	Language string `json:"language"`
}

func (r *request) translate(ctx context.Context, _ *protocol.ExecuteCommandParams, arg *translateArgument) (any, error) {
	v, err := r.view(arg.URI)
	if v == nil {
		return nil, err
	}
	to := syntax.NB
	if arg.Language == "en" {
		to = syntax.EN
	}
	text, ok := v.Translated(to)
	if !ok {
		return nil, refused(diag.Term{
			NB: "Fila kan ikke oversettes: den har feil, eller et navn i den er et ord i det andre språket.",
			EN: "The file cannot be translated: it has errors, or a name in it is a word of the other language.",
		}.In(v.Lang))
	}
	edit, err := r.workspaceEdit([]ide.FileEdits{{File: v.File, Edits: ide.Difference(v.File.Source.Text, text)}})
	if err != nil {
		return nil, err
	}
	return r.apply(ctx, edit)
}
