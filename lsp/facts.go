package lsp

import (
	"context"
	"errors"
	"slices"
	"sync"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// facts are what running examples and counting sample records found out about
// one rule set.
type facts struct {
	mu    sync.Mutex
	of    *ide.Snapshot        // that the results are of
	known ide.Facts            // its maps are never changed, only replaced
	slow  map[syntax.Node]bool // examples that took too long: run when they are asked for
}

func (f *facts) setSlow(slow map[syntax.Node]bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.slow = slow
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

func hasErrors(snap *ide.Snapshot) bool {
	return slices.ContainsFunc(snap.Diags, func(d diag.Diagnostic) bool { return d.Severity == diag.Error })
}

// run runs the wanted examples of a rule set without errors and keeps what came
// of them, beside what is known of the others where the rules are the same.
func (w *workspace) run(ctx context.Context, main string, snap *ide.Snapshot, wanted func(*model.Example) bool, each func(*model.Example, ide.ExampleResult)) error {
	results := map[syntax.Node]*ide.ExampleResult{}
	err := w.srv.host.Examples(ctx, snap.Info, wanted, func(e *model.Example, result ide.ExampleResult) {
		results[e.Node()] = &result
		each(e, result)
	})
	if err != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return err
	}
	f := w.factsFor(main) // what was found out within the time is true as well
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.of != nil && sameRules(f.of, snap) {
		for _, e := range snap.Info.Examples { // those that are gone are forgotten
			if old := f.known.Examples[e.Node()]; old != nil && results[e.Node()] == nil {
				results[e.Node()] = old
			}
		}
	}
	f.of, f.known.Examples = snap, results
	return err
}

// sample looks at the sample files that the settings name, holds a rule set without
// errors against their records, and keeps what came of it.
func (w *workspace) sample(ctx context.Context, st *state, main string, snap *ide.Snapshot, done func(float64)) (*ide.Sampled, error) {
	got, err := w.srv.host.Sample(ctx, snap.Info, st.folderOf(main), st.config.SampleData, done)
	if err != nil {
		return nil, err
	}
	f := w.factsFor(main)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.known.Sampled = got
	return got, nil
}
