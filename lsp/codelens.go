package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lang/ide"
	"ppolang/lang/ide/paint"
	"ppolang/lsp/protocol"
)

// usesData is what a lens needs to count uses when it comes into view.
type usesData struct {
	URI      string            `json:"uri"`
	Position protocol.Position `json:"position"`
}

func (r *request) CodeLens(_ context.Context, p *protocol.CodeLensParams) ([]protocol.CodeLens, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil || !r.config.lenses() {
		return []protocol.CodeLens{}, err
	}
	list := []protocol.CodeLens{}
	for _, l := range paint.Lenses(v, len(r.config.SampleData) > 0) {
		list = append(list, r.lens(v, p.TextDocument.URI, l))
	}
	return list, nil
}

func (r *request) CodeLensResolve(_ context.Context, p json.RawMessage) (any, error) {
	var one struct {
		protocol.CodeLens
		Data *usesData `json:"data"`
	}
	if err := protocol.Decode(p, &one); err != nil {
		return nil, err
	}
	if one.Data == nil {
		return p, nil
	}
	v, err := r.view(one.Data.URI)
	if err != nil {
		return nil, err
	}
	out := protocol.CodeLens{Range: one.Range, Command: &protocol.Command{}, Data: one.Data}
	if v != nil {
		title, places := paint.Uses(v, r.offset(v, one.Data.Position))
		out.Command = r.showCommand(title, one.Data.URI, one.Data.Position, places)
	}
	return out, nil
}

// lens is a note of the file with the command that it stands for.
func (r *request) lens(v *ide.View, uri string, l paint.Lens) protocol.CodeLens {
	at := r.rangeOf(v, l.Span)
	out := protocol.CodeLens{Range: at}
	command := func(name string, arg map[string]any) {
		out.Command = &protocol.Command{Title: clean(l.Title), Command: name}
		if arg != nil {
			arg["uri"] = uri
			out.Command.Arguments = []any{arg}
		}
	}
	switch l.Does {
	case paint.NoAction:
		command("", nil)
	case paint.RunAll:
		command("ppolang.runExamples", map[string]any{})
	case paint.RunRule:
		command("ppolang.runExamples", map[string]any{"rule": l.Rule})
	case paint.RunExample:
		command("ppolang.runExamples", map[string]any{"line": at.Start.Line})
	case paint.ExplainExample:
		command("ppolang.explain", map[string]any{"line": v.File.Source.Line(l.Example)})
	case paint.CountHits:
		command("ppolang.countRecords", map[string]any{})
	case paint.ShowPlaces:
		out.Command = r.showCommand(l.Title, uri, at.Start, l.Show)
	case paint.CountPlaces:
		out.Data = usesData{uri, at.Start}
	}
	return out
}

// showCommand leads to places, where there are any.
func (r *request) showCommand(title, uri string, at protocol.Position, places []ide.Location) *protocol.Command {
	c := &protocol.Command{Title: clean(title)}
	if len(places) == 0 {
		return c
	}
	arg := referencesArgument{URI: uri, Position: at}
	for _, one := range places {
		arg.Locations = append(arg.Locations, r.location(one.File, one.Name))
	}
	c.Command, c.Arguments = "ppolang.showReferences", []any{arg}
	return c
}
