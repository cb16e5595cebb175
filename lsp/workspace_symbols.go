package lsp

import (
	"context"
	"slices"

	"ppolang/lang/ide/navigate"
	"ppolang/lang/source"
	"ppolang/lsp/protocol"
)

// maxMatches bounds an answer: nobody reads more, and the next letter asks again.
const maxMatches = 500

func (r *request) WorkspaceSymbol(ctx context.Context, p *protocol.WorkspaceSymbolParams) (any, error) {
	found, err := r.find(ctx, p.Query)
	if err != nil {
		return nil, err
	}
	list := []protocol.SymbolInformation{}
	for _, one := range found[:min(len(found), maxMatches)] {
		name := one.Label
		if one.Detail != "" { // clients show no more than the name, and filter by it
			name += " " + one.Detail
		}
		list = append(list, protocol.SymbolInformation{
			Name:          clean(name),
			Kind:          symbolKinds[one.Kind],
			Tags:          tagsOf(one.Retired),
			Location:      r.location(one.File, one.Name),
			ContainerName: optional(one.Container),
		})
	}
	return list, nil
}

// find searches every rule set of the workspace, the best first. What a file
// declares is found once, however many rule sets use the file.
func (r *request) find(ctx context.Context, query string) ([]navigate.Match, error) {
	type place struct {
		file string
		span source.Span
	}
	seen := map[place]bool{}
	asked := map[string]bool{}
	var list []navigate.Match
	for _, key := range r.known() {
		for _, main := range r.mains(key) {
			if asked[main] {
				continue
			}
			asked[main] = true
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			v := r.viewIn(main, main)
			if v == nil {
				continue
			}
			for _, one := range navigate.Find(v, query) {
				if at := (place{one.File.Name, one.Name}); !seen[at] {
					seen[at] = true
					list = append(list, one)
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b navigate.Match) int { return b.Score - a.Score })
	return list, nil
}
