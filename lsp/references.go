package lsp

import (
	"context"
	"slices"
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

func (r *request) References(_ context.Context, p *protocol.ReferenceParams) ([]protocol.Location, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []protocol.Location{}
	for _, o := range r.everywhere(v, r.offset(v, p.Position), navigate.References) {
		if p.Context.IncludeDeclaration || !o.Declare {
			list = append(list, r.location(o.File.Source, o.Span))
		}
	}
	return list, nil
}

func (r *request) DocumentHighlight(_ context.Context, p *protocol.DocumentHighlightParams) ([]protocol.DocumentHighlight, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	list := []protocol.DocumentHighlight{}
	for _, o := range navigate.Highlights(v, r.offset(v, p.Position)) {
		kind := protocol.DocumentHighlightKindRead
		if o.Write {
			kind = protocol.DocumentHighlightKindWrite
		}
		list = append(list, protocol.DocumentHighlight{Range: r.rangeOf(v, o.Span), Kind: &kind})
	}
	return list, nil
}

// everywhere asks in every rule set that has the file where the word at an offset
// is declared: a file may be used by several.
func (r *request) everywhere(v *ide.View, offset int, ask func(*ide.View, int) []ide.Occurrence) []ide.Occurrence {
	type place struct {
		file string
		span source.Span
	}
	seen := map[place]bool{}
	var list []ide.Occurrence
	add := func(more []ide.Occurrence) {
		for _, o := range more {
			if at := (place{o.File.Source.Name, o.Span}); !seen[at] {
				seen[at] = true
				list = append(list, o)
			}
		}
	}
	first := ask(v, offset)
	add(first)
	asked := map[string]bool{v.Info.Files[0].Source.Name: true}
	for _, o := range first {
		if !o.Declare {
			continue
		}
		for _, main := range r.mains(o.File.Source.Name) {
			if asked[main] {
				continue
			}
			asked[main] = true
			if other := r.viewIn(main, o.File.Source.Name); other != nil {
				add(ask(other, o.Span.Start))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b ide.Occurrence) int {
		if a.File.Source.Name != b.File.Source.Name {
			return strings.Compare(a.File.Source.Name, b.File.Source.Name)
		}
		return a.Span.Start - b.Span.Start
	})
	return list
}
