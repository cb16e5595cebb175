package lsp

import (
	"context"
	"encoding/json"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"

	"ppolang/lsp/protocol"
)

func (r *request) DocumentDiagnostic(_ context.Context, p *protocol.DocumentDiagnosticParams) (any, error) {
	v, err := r.view(p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	key := keyOf(p.TextDocument.URI)
	list := []protocol.Diagnostic{}
	if v != nil || r.open[key] != nil {
		list = r.diagnosticsOf(key)
	}
	items, id, err := report(list)
	if err != nil {
		return nil, err
	}
	if id == p.PreviousResultID {
		return protocol.UnchangedDocumentDiagnosticReport{Kind: unchanged, ResultID: id}, nil
	}
	return protocol.FullDocumentDiagnosticReport{Kind: full, ResultID: id, Items: items}, nil
}

func (r *request) WorkspaceDiagnostic(ctx context.Context, p *protocol.WorkspaceDiagnosticParams) (*protocol.WorkspaceDiagnosticReport, error) {
	before := map[string]string{}
	for _, one := range p.PreviousResultIDs {
		before[keyOf(one.URI)] = one.Value
	}
	answer := &protocol.WorkspaceDiagnosticReport{Items: []any{}}
	known := r.known()
	gone := slices.DeleteFunc(slices.Sorted(maps.Keys(before)), func(key string) bool {
		_, there := slices.BinarySearch(known, key)
		return there
	})
	for i, key := range slices.Concat(known, gone) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		list := []protocol.Diagnostic{} // what is gone has none, which the client has to be told
		if i < len(known) {
			list = r.diagnosticsOf(key)
		}
		items, id, err := report(list)
		if err != nil {
			return nil, err
		}
		if id == before[key] {
			answer.Items = append(answer.Items, protocol.WorkspaceUnchangedDocumentDiagnosticReport{Kind: unchanged, ResultID: id, URI: r.uriOf(key), Version: r.versionOf(key)})
			continue
		}
		answer.Items = append(answer.Items, protocol.WorkspaceFullDocumentDiagnosticReport{Kind: full, ResultID: id, Items: items, URI: r.uriOf(key), Version: r.versionOf(key)})
	}
	return answer, nil
}

// The kinds of a report: with its items, or the client has them already.
const (
	full      = "full"
	unchanged = "unchanged"
)

// report is a list as it is written, and its name.
func report(list []protocol.Diagnostic) (items json.RawMessage, id string, err error) {
	items, err = encode(list)
	if err != nil {
		return nil, "", err
	}
	h := fnv.New64a()
	h.Write(items)
	return items, strconv.FormatUint(h.Sum64(), 36), nil
}
