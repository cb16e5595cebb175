package lsp

import (
	"context"
	"maps"
	"sync"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/syntax"
)

// facts are what running examples and counting sample records found out about
// one rule set.
type facts struct {
	mu     sync.Mutex
	of     *ide.Snapshot // that the results are of
	known  ide.Facts
	cancel context.CancelFunc // of the run under way
}

// factsOf is what is known of a rule set. Results of an earlier state are kept,
// marked as such.
func (w *workspace) factsOf(main string, snap *ide.Snapshot) *ide.Facts {
	f := w.facts.get(main, func() *facts { return &facts{} })
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.of == nil || f.of == snap {
		return &ide.Facts{Examples: f.known.Examples, Hits: f.known.Hits}
	}
	stale := make(map[syntax.Decl]*ide.ExampleResult, len(f.known.Examples))
	for d, r := range f.known.Examples {
		old := *r
		old.Stale = true
		stale[d] = &old
	}
	return &ide.Facts{Examples: stale, Hits: f.known.Hits}
}

// saved runs the examples where the settings say that saving does.
func (w *workspace) saved() {
	st := w.now()
	if st.config.Examples.RunOn != "save" {
		return
	}
	w.srv.background(func() { w.runAll(st) })
}

// runExamples runs the examples where the settings say that a change does.
func (w *workspace) runExamples(st *state) {
	if on := st.config.Examples.RunOn; on == "" || on == "change" {
		w.runAll(st)
	}
}

func (w *workspace) runAll(st *state) {
	r := w.own(st)
	mains := map[string]bool{}
	for key := range st.open {
		for _, main := range st.mains(key) {
			mains[main] = true
		}
	}
	changed := false
	for main := range mains {
		snap := st.snapshot(main)
		if snap == nil || hasErrors(snap) || len(snap.Info.Examples) == 0 {
			continue
		}
		f := w.facts.get(main, func() *facts { return &facts{} })
		f.mu.Lock()
		done := f.of == snap
		f.mu.Unlock()
		if done {
			continue
		}
		if err := r.run(w.srv.ctx, main, snap, func(*check.Example) bool { return true }, nil); err == nil {
			changed = true
		}
	}
	if changed {
		w.push(st)
		w.refreshAll()
	}
}

func hasErrors(snap *ide.Snapshot) bool {
	for _, d := range snap.Diags {
		if d.Severity == diag.Error {
			return true
		}
	}
	return false
}

// run runs examples and keeps what came of them. A run of the same rule set that
// is under way is stopped.
func (r *request) run(ctx context.Context, main string, snap *ide.Snapshot, wanted func(*check.Example) bool, each func(*check.Example, ide.ExampleResult)) error {
	f := r.ws.facts.get(main, func() *facts { return &facts{} })
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	f.mu.Lock()
	if f.cancel != nil {
		f.cancel()
	}
	f.cancel = cancel
	f.mu.Unlock()
	results := map[syntax.Decl]*ide.ExampleResult{}
	all := true
	err := r.srv.host.Examples(ctx, snap.Info, func(e *check.Example) bool {
		ok := wanted(e)
		all = all && ok
		return ok
	}, func(e *check.Example, result ide.ExampleResult) {
		results[e.Decl.Decl] = &result
		if each != nil {
			each(e, result)
		}
	})
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if !all {
		known := maps.Clone(f.known.Examples)
		if known == nil {
			known = map[syntax.Decl]*ide.ExampleResult{}
		}
		maps.Copy(known, results)
		f.known.Examples = known
		return nil
	}
	f.of, f.known.Examples = snap, results
	return nil
}

// refreshAll asks the client to ask again for what may have changed without an
// edit of the document.
func (w *workspace) refreshAll() {
	r := w.own(w.now())
	w.srv.background(func() {
		for _, one := range []struct {
			wanted bool
			method string
		}{
			{r.client.pulls && r.client.pullRefresh, "workspace/diagnostic/refresh"},
			{r.client.lensRefresh, "workspace/codeLens/refresh"},
			{r.client.hintRefresh, "workspace/inlayHint/refresh"},
		} {
			if one.wanted {
				_ = w.srv.conn.Call(w.srv.ctx, one.method, nil, nil)
			}
		}
	})
}
