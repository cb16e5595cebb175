package lsp

import (
	"context"
	"slices"
	"time"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// runIdle runs, in a pause, the examples whose result may have changed.
func (w *workspace) runIdle(ctx context.Context, st *state) {
	changed := false
	for _, main := range st.openMains() {
		snap, err := st.snapshot(ctx, main, false)
		if err != nil {
			return
		}
		if snap == nil || hasErrors(snap) || len(snap.Info.Examples) == 0 {
			continue
		}
		if w.factsOf(main, snap).Stale {
			w.factsFor(main).setSlow(nil) // with other rules they may be fast
		}
		for slow := true; slow && ctx.Err() == nil; { // those behind a slow one have their turn
			var ran bool
			ran, slow = w.runWithin(ctx, w.budget, main, snap)
			changed = changed || ran
		}
	}
	if changed {
		w.push(st)
		w.refreshAll()
	}
}

// runWithin runs the examples of a rule set whose result may have changed, for so
// long. It says whether any was run, and whether one took longer: that one is not
// run again by itself.
func (w *workspace) runWithin(ctx context.Context, most time.Duration, main string, snap *ide.Snapshot) (ran, slow bool) {
	known, f := w.factsOf(main, snap), w.factsFor(main)
	f.mu.Lock()
	skipped := f.slow
	f.mu.Unlock()
	wanted := func(e *model.Example) bool {
		return (known.Stale || known.Examples[e.Node()] == nil) && !skipped[e.Node()]
	}
	first := slices.IndexFunc(snap.Info.Examples, wanted)
	if first < 0 {
		return false, false
	}
	late, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	done := map[*model.Example]bool{}
	err := w.run(late, main, snap, wanted, func(e *model.Example, _ ide.ExampleResult) { done[e] = true })
	if err == nil || ctx.Err() != nil || late.Err() == nil {
		return true, false
	}
	for _, e := range snap.Info.Examples {
		if wanted(e) && !done[e] {
			slow := map[syntax.Node]bool{e.Node(): true}
			for _, other := range snap.Info.Examples { // those that are gone are forgotten
				if skipped[other.Node()] {
					slow[other.Node()] = true
				}
			}
			f.setSlow(slow)
			return true, true
		}
	}
	return true, false
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

// countIdle counts the sample records of all open rule sets.
func (w *workspace) countIdle(ctx context.Context, st *state) {
	if len(st.config.SampleData) == 0 {
		return
	}
	for _, main := range st.openMains() {
		if snap, _ := st.snapshot(ctx, main, false); snap != nil && !hasErrors(snap) {
			_, _ = w.sample(ctx, st, main, snap, func(float64) {})
		}
	}
	w.push(st)
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
