package lsp

import (
	"context"
	"maps"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lsp/protocol"
)

// ruleHits is how many sample records a rule gave findings for: counts only,
// never a record.
type ruleHits struct {
	ID           string `json:"id"`
	Violations   int    `json:"violations"`
	Undetermined int    `json:"undetermined"`
}

// fileArgument is an argument that names a file.
type fileArgument struct {
	URI string `json:"uri"`
}

func (r *request) countRecords(ctx context.Context, c *protocol.ExecuteCommandParams, arg *fileArgument) (any, error) {
	v, main, err := r.ruleSet(arg.URI)
	if err != nil {
		return nil, err
	}
	if len(r.config.SampleData) == 0 {
		return nil, refused(diag.Term{
			NB: "Ingen prøveposter er valgt. Skriv hvilke filer det gjelder i innstillingen ppolang.sampleData.",
			EN: "No sample records are chosen. Name the files in the setting ppolang.sampleData.",
		}.In(v.Lang))
	}
	ctx, bar := r.srv.begin(ctx, r, c.WorkDoneToken, diag.Term{NB: "Teller prøveposter", EN: "Counting sample records"})
	defer bar.end()
	got, err := r.ws.sample(ctx, r.state, main, v.Snapshot, bar.at)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, refused(diag.Term{NB: "Prøvepostene kan ikke leses.", EN: "The sample records cannot be read."}.In(v.Lang))
	}
	r.ws.push(r.state)
	r.ws.refreshAll()
	list := []ruleHits{}
	for _, id := range slices.Sorted(maps.Keys(got.Hits)) {
		hits := got.Hits[id]
		list = append(list, ruleHits{id, hits.Violations, hits.Undetermined})
	}
	records := 0
	for _, n := range got.Records {
		records += n
	}
	return map[string]any{"records": records, "rules": list}, nil
}
