package lsp

import (
	"context"

	"ppolang/lang/ide"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	for name, find := range map[string]func(*ide.View, int) ide.Places{
		"definition":     (*ide.View).Definition,
		"declaration":    (*ide.View).Definition,
		"typeDefinition": (*ide.View).TypeDefinition,
		"implementation": (*ide.View).Implementation,
	} {
		provided[name+"Provider"] = true
		on("textDocument/"+name, func(_ context.Context, r *request, p *protocol.TextDocumentPositionParams) (any, error) {
			v, err := r.view(p.TextDocument.URI)
			if v == nil {
				return nil, err
			}
			return r.places(v, find(v, r.offset(v, p.Position))), nil
		})
	}
}

// places are links from the word where the client takes them, else locations;
// null where the word leads nowhere.
func (r *request) places(v *ide.View, p ide.Places) any {
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
