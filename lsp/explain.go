package lsp

import (
	"context"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lsp/protocol"
)

// explanation is why examples came to what they came to: a text, which the client shows
// where it can. One that does not say that it shows texts is sent it as a message.
type explanation struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// explainArgument says which examples: those at a line (from 0) of a file; Shows that the
// client shows what it is answered.
type explainArgument struct {
	URI   string `json:"uri"`
	Line  int    `json:"line"`
	Shows bool   `json:"shows"`
}

func (r *request) explain(ctx context.Context, _ *protocol.ExecuteCommandParams, arg *explainArgument) (any, error) {
	v, _, err := r.ruleSet(arg.URI)
	if err != nil {
		return nil, err
	}
	list := failedOf(v, v.ExamplesOn(arg.Line))
	var titles, texts []string
	for _, e := range list {
		text, err := r.srv.host.Explain(ctx, v.Info, e, v.Lang)
		if err != nil {
			return nil, err
		}
		titles = append(titles, clean(e.Title))
		if len(list) > 1 {
			text = clean(e.Title) + "\n\n" + text
		}
		texts = append(texts, text)
	}
	if list == nil {
		return nil, refused(diag.Term{NB: "Her står det ikke noe eksempel.", EN: "There is no example here."}.In(v.Lang))
	}
	out := explanation{strings.Join(titles[:1], ""), strings.Join(texts, "\n")}
	if !arg.Shows {
		_ = r.srv.editor.ShowMessage(&protocol.ShowMessageParams{Type: protocol.MessageTypeInfo, Message: out.Text})
	}
	return out, nil
}

// failedOf are those that failed when they were run last, and all where none did.
func failedOf(v *ide.View, list []*model.Example) []*model.Example {
	var failed []*model.Example
	for _, e := range list {
		if r := v.ResultOf(e); r != nil && !r.Passed {
			failed = append(failed, e)
		}
	}
	if failed != nil {
		return failed
	}
	return list
}
