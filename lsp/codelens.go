package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// usesData is what a lens needs to count uses when it comes into view.
type usesData struct {
	URI      string            `json:"uri"`
	Position protocol.Position `json:"position"`
}

// lens is a code lens. Its data are ours, so they are typed.
type lens struct {
	Range   protocol.Range    `json:"range"`
	Command *protocol.Command `json:"command,omitempty"`
	Data    *usesData         `json:"data,omitempty"`
}

func init() {
	provided["codeLensProvider"] = map[string]any{"resolveProvider": true}
	on("textDocument/codeLens", func(_ context.Context, r *request, p *protocol.CodeLensParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if v == nil || !r.config.lenses() {
			return []lens{}, err
		}
		list := []lens{}
		for _, l := range v.Lenses(len(r.config.SampleData) > 0) {
			list = append(list, r.lens(v, p.TextDocument.URI, l))
		}
		return list, nil
	})
	on("codeLens/resolve", func(_ context.Context, r *request, p *lens) (any, error) {
		if p.Data == nil {
			return p, nil
		}
		p.Command = &protocol.Command{}
		v, err := r.view(p.Data.URI)
		if v == nil {
			return p, err
		}
		title, places := v.Uses(r.offset(v, p.Data.Position))
		p.Command = r.showCommand(title, p.Data.URI, p.Data.Position, places)
		return p, nil
	})
}

// lens is a note of the file with the command that it stands for.
func (r *request) lens(v *ide.View, uri string, l ide.Lens) lens {
	at := r.rangeOf(v, l.Span)
	out := lens{Range: at}
	command := func(name string, arg map[string]any) {
		out.Command = &protocol.Command{Title: clean(l.Title), Command: name}
		if arg != nil {
			arg["uri"] = uri
			out.Command.Arguments = []any{arg}
		}
	}
	switch l.Does {
	case ide.NoAction:
		command("", nil)
	case ide.RunAll:
		command("ppolang.runExamples", map[string]any{})
	case ide.RunRule:
		command("ppolang.runExamples", map[string]any{"rule": l.Rule})
	case ide.RunExample:
		command("ppolang.runExamples", map[string]any{"line": at.Start.Line})
	case ide.CountHits:
		command("ppolang.countRecords", map[string]any{})
	case ide.ShowPlaces:
		out.Command = r.showCommand(l.Title, uri, at.Start, l.Show)
	case ide.CountPlaces:
		out.Data = &usesData{uri, at.Start}
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
