package lsp

import (
	"context"
	"maps"
	"slices"
	"sync"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// facts are what running examples and counting sample records found out about
// one rule set.
type facts struct {
	mu    sync.Mutex
	of    *ide.Snapshot // that the results are of
	known ide.Facts     // its maps are never changed, only replaced
}

func (w *workspace) factsFor(main string) *facts {
	return w.facts.get(main, func() *facts { return &facts{} })
}

// factsOf is what is known of a rule set. Results from before the rules changed
// are kept, marked as such.
func (w *workspace) factsOf(main string, snap *ide.Snapshot) *ide.Facts {
	f := w.factsFor(main)
	f.mu.Lock()
	defer f.mu.Unlock()
	known := f.known
	known.Stale = f.of != nil && !sameRules(f.of, snap)
	return &known
}

// sameRules says whether two snapshots differ in examples only. An unchanged
// declaration is the same tree in both.
func sameRules(a, b *ide.Snapshot) bool {
	if a == b {
		return true
	}
	return slices.EqualFunc(a.Info.Files, b.Info.Files, func(f, g *syntax.File) bool {
		if f.Source.Name != g.Source.Name || f.Lang != g.Lang {
			return false
		}
		i, j := 0, 0
		for {
			i, j = nextRule(f.Decls, i), nextRule(g.Decls, j)
			if i == len(f.Decls) || j == len(g.Decls) {
				return i == len(f.Decls) && j == len(g.Decls)
			}
			if f.Decls[i].Decl != g.Decls[j].Decl {
				return false
			}
			i, j = i+1, j+1
		}
	})
}

// nextRule is the next declaration that is no example.
func nextRule(decls []*syntax.Placed, i int) int {
	for i < len(decls) {
		if _, ok := decls[i].Decl.(*syntax.ExampleDecl); !ok {
			break
		}
		i++
	}
	return i
}

// runIdle runs, in a pause, the examples whose result may have changed.
func (w *workspace) runIdle(ctx context.Context, st *state) {
	changed := false
	for _, main := range st.openMains() {
		snap := st.snapshot(main)
		if snap == nil || hasErrors(snap) || len(snap.Info.Examples) == 0 {
			continue
		}
		known := w.factsOf(main, snap)
		wanted := func(e *check.Example) bool { return known.Stale || known.Examples[e.Decl] == nil }
		if !slices.ContainsFunc(snap.Info.Examples, wanted) {
			continue
		}
		if w.run(ctx, main, snap, wanted, func(*check.Example, ide.ExampleResult) {}) != nil {
			return
		}
		changed = true
	}
	if changed {
		w.push(st)
		w.refreshAll()
	}
}

// openMains are the main files of the rule sets of all open documents, in order.
func (st *state) openMains() []string {
	var list []string
	for key := range st.open {
		list = append(list, st.mains(key)...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func hasErrors(snap *ide.Snapshot) bool {
	return slices.ContainsFunc(snap.Diags, func(d diag.Diagnostic) bool { return d.Severity == diag.Error })
}

// run runs the wanted examples of a rule set without errors and keeps what came
// of them, beside what is known of the others where the rules are the same.
func (w *workspace) run(ctx context.Context, main string, snap *ide.Snapshot, wanted func(*check.Example) bool, each func(*check.Example, ide.ExampleResult)) error {
	results := map[syntax.Decl]*ide.ExampleResult{}
	err := w.srv.host.Examples(ctx, snap.Info, wanted, func(e *check.Example, result ide.ExampleResult) {
		results[e.Decl] = &result
		each(e, result)
	})
	if err != nil {
		return err
	}
	f := w.factsFor(main)
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.of != nil && sameRules(f.of, snap) {
		for _, e := range snap.Info.Examples { // those that are gone are forgotten
			if old := f.known.Examples[e.Decl]; old != nil && results[e.Decl] == nil {
				results[e.Decl] = old
			}
		}
	}
	f.of, f.known.Examples = snap, results
	return nil
}

// count holds a rule set without errors against the sample records that the
// settings name, and keeps the counts.
func (w *workspace) count(ctx context.Context, st *state, main string, snap *ide.Snapshot, done func(float64)) (int, error) {
	records, hits, err := w.srv.host.Count(ctx, snap.Info, st.folderOf(main), st.config.SampleData, done)
	if err != nil {
		return 0, err
	}
	f := w.factsFor(main)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.known.Hits = maps.Clone(hits)
	return records, nil
}

// countIdle counts the sample records of all open rule sets.
func (w *workspace) countIdle(ctx context.Context, st *state) {
	if len(st.config.SampleData) == 0 {
		return
	}
	for _, main := range st.openMains() {
		if snap := st.snapshot(main); snap != nil && !hasErrors(snap) {
			_, _ = w.count(ctx, st, main, snap, func(float64) {})
		}
	}
	w.refreshAll()
}

// refreshAll asks the client to ask again for what may have changed without an
// edit of the document.
func (w *workspace) refreshAll() {
	r := w.own(w.now())
	w.refreshing.run(w.srv.background, func() {
		for _, one := range []struct {
			wanted bool
			ask    func(context.Context) error
		}{
			{r.client.pulls && r.client.pullRefresh, w.srv.editor.DiagnosticRefresh},
			{r.client.lensRefresh, w.srv.editor.CodeLensRefresh},
			{r.client.hintRefresh, w.srv.editor.InlayHintRefresh},
		} {
			if one.wanted {
				_ = w.srv.ask(w.srv.ctx, one.ask)
			}
		}
	})
}

// refreshTokens asks the client to colour its documents anew.
func (w *workspace) refreshTokens() {
	if r := w.own(w.now()); r.client.tokenRefresh {
		_ = w.srv.ask(w.srv.ctx, w.srv.editor.SemanticTokensRefresh)
	}
}
