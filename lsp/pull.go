package lsp

import (
	"context"
	"encoding/json"
	"hash/fnv"
	"strconv"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// The pull diagnostics of protocol 3.17.
type documentDiagnosticParams struct {
	TextDocument     protocol.TextDocumentIdentifier `json:"textDocument"`
	PreviousResultID string                          `json:"previousResultId"`
}

type workspaceDiagnosticParams struct {
	PreviousResultIDs []struct {
		URI   string `json:"uri"`
		Value string `json:"value"`
	} `json:"previousResultIds"`
}

// diagnosticReport is a full report, or says that nothing has changed.
type diagnosticReport struct {
	Kind     string       `json:"kind"`
	URI      string       `json:"uri,omitempty"`
	Version  *int32       `json:"version,omitempty"`
	ResultID string       `json:"resultId"`
	Items    []diagnostic `json:"items,omitempty"`
}

func (d diagnosticReport) MarshalJSON() ([]byte, error) {
	type plain diagnosticReport
	if d.Kind == "unchanged" {
		return json.Marshal(plain(d))
	}
	type full struct {
		plain
		Items []diagnostic `json:"items"`
	}
	return json.Marshal(full{plain(d), d.Items})
}

func init() {
	provided["diagnosticProvider"] = map[string]any{"identifier": "ppolang", "interFileDependencies": true, "workspaceDiagnostics": true}
	on("textDocument/diagnostic", func(_ context.Context, r *request, p *documentDiagnosticParams) (any, error) {
		v, err := r.view(p.TextDocument.URI)
		if err != nil {
			return nil, err
		}
		key := keyOf(p.TextDocument.URI)
		if v == nil && r.open[key] == nil {
			return report([]diagnostic{}, p.PreviousResultID), nil
		}
		return report(r.diagnosticsOf(key), p.PreviousResultID), nil
	})
	on("workspace/diagnostic", func(ctx context.Context, r *request, p *workspaceDiagnosticParams) (any, error) {
		before := map[string]string{}
		for _, one := range p.PreviousResultIDs {
			before[keyOf(one.URI)] = one.Value
		}
		items := []diagnosticReport{}
		for _, key := range r.known() {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			one := report(r.diagnosticsOf(key), before[key])
			one.URI = r.uriOf(key)
			if d := r.open[key]; d != nil {
				one.Version = &d.version
			}
			items = append(items, one)
		}
		return map[string]any{"items": items}, nil
	})
}

// report is a list, or its name where the client has it already.
func report(list []diagnostic, before string) diagnosticReport {
	h := fnv.New64a()
	_ = json.NewEncoder(h).Encode(list)
	id := strconv.FormatUint(h.Sum64(), 36)
	if id == before {
		return diagnosticReport{Kind: "unchanged", ResultID: id}
	}
	return diagnosticReport{Kind: "full", ResultID: id, Items: list}
}
