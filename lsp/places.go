package lsp

import (
	"context"

	"ppolang/lang/ide"
	"ppolang/lang/ide/navigate"
	"ppolang/lsp/protocol"
)

func (r *request) Definition(_ context.Context, p *protocol.DefinitionParams) (any, error) {
	return r.leads(p.TextDocumentPositionParams, navigate.Definition)
}

func (r *request) Declaration(_ context.Context, p *protocol.DeclarationParams) (any, error) {
	return r.leads(p.TextDocumentPositionParams, navigate.Definition)
}

func (r *request) TypeDefinition(_ context.Context, p *protocol.TypeDefinitionParams) (any, error) {
	return r.leads(p.TextDocumentPositionParams, navigate.TypeDefinition)
}

func (r *request) Implementation(_ context.Context, p *protocol.ImplementationParams) (any, error) {
	return r.leads(p.TextDocumentPositionParams, navigate.Implementation)
}

// leads is where the word at a position leads to.
func (r *request) leads(p protocol.TextDocumentPositionParams, find func(*ide.View, int) navigate.Places) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if v == nil {
		return nil, err
	}
	return r.places(v, find(v, r.offset(v, p.Position))), nil
}

// places are links from the word where the client takes them, else locations;
// null where the word leads nowhere.
func (r *request) places(v *ide.View, p navigate.Places) any {
	if len(p.List) == 0 {
		return nil
	}
	if !r.client.linkSupport {
		list := []protocol.Location{}
		for _, one := range p.List {
			list = append(list, r.location(one.File, one.Name))
		}
		return list
	}
	list := []protocol.LocationLink{}
	for _, one := range p.List {
		list = append(list, protocol.LocationLink{
			OriginSelectionRange: ptr(r.rangeOf(v, p.Origin)),
			TargetURI:            r.uriOf(one.File.Name),
			TargetRange:          r.client.enc.span(one.File, one.Whole),
			TargetSelectionRange: r.client.enc.span(one.File, one.Name),
		})
	}
	return list
}
