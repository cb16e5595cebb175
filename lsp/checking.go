package lsp

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"

	"github.com/sourcegraph/jsonrpc2"
)

// checker checks the states of one rule set, one at a time.
type checker struct {
	known check.Catalogue // of the check under way alone

	mu   sync.Mutex
	job  *job // the check under way
	last *ide.Snapshot
	main *document
	used []*document // the other files, as they were
	none []string    // keys of those that were not there
	disk int
	seq  int // the state's
}

// job is a check under way. It goes on as long as somebody waits for what comes of
// it: a request, or the diagnostics of a state whose files are still what they were.
type job struct {
	st       *state
	main     *document
	load     *overlay
	requests int // that wait
	pushes   int // likewise

	past chan struct{} // closed when the files have changed since
	over chan struct{} // closed some time after that
	stop context.CancelFunc
	done chan struct{}
	snap *ide.Snapshot // once it is done
	err  error
}

// patience is how long requests may go on waiting for the check of a state after an
// edit: by then most checks are done, and the answer would soon be about another text.
const patience = 500 * time.Millisecond

// errModified is the answer to a request of a state that there was no time to check.
var errModified = &jsonrpc2.Error{Code: codeContentModified, Message: "the document has changed"}

// check is the snapshot of a rule set in a state: the last one where nothing that
// it rests on has changed since. It is nil where there is no main file. The error
// is that of the context, or says that the check was given up.
func (w *workspace) check(ctx context.Context, st *state, main string, push bool) (*ide.Snapshot, error) {
	doc := st.document(main)
	if doc == nil {
		return nil, nil
	}
	c := w.checkers.get(main, func() *checker { return &checker{} })
	for {
		c.mu.Lock()
		if c.last != nil && c.main == doc && c.same(st) {
			defer c.mu.Unlock()
			c.seq = max(c.seq, st.seq)
			return c.last, nil
		}
		j := c.job
		if j == nil {
			j = c.begin(w, st, main, doc)
		}
		ours := j.st == st
		if ours {
			j.count(push, 1)
		}
		c.mu.Unlock()
		if push {
			w.giveUp() // the state may be past already
		}
		var leave <-chan struct{}
		switch {
		case ours && push:
			leave = j.past
		case ours:
			leave = j.over
		}
		select {
		case <-j.done:
		case <-leave:
		case <-ctx.Done():
		}
		if ours {
			c.mu.Lock()
			j.count(push, -1)
			c.mu.Unlock()
			w.giveUp()
		}
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case ours && j.isPast():
			if snap := j.came(); snap != nil {
				return snap, nil
			}
			return nil, errModified
		case ours && !errors.Is(j.err, context.Canceled): // else somebody has just given it up
			return j.snap, j.err
		}
	}
}

func (j *job) isPast() bool { return closed(j.past) }

// came is what has come of the check, nil where nothing has yet.
func (j *job) came() *ide.Snapshot {
	if closed(j.done) {
		return j.snap
	}
	return nil
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

func (j *job) count(push bool, n int) {
	if push {
		j.pushes += n
	} else {
		j.requests += n
	}
}

// begin begins to check a state. The lock is held.
func (c *checker) begin(w *workspace, st *state, main string, doc *document) *job {
	ctx, stop := context.WithCancel(w.srv.ctx)
	j := &job{st: st, main: doc, load: &overlay{st: st, main: main}, stop: stop, past: make(chan struct{}), over: make(chan struct{}), done: make(chan struct{}), err: errInternal}
	c.job = j
	w.srv.work.Add(1) // of which those who wait are a part
	go func() {
		defer w.srv.work.Done()
		defer w.srv.survive("checking", nil)
		defer func() {
			j.load.close()
			stop()
			c.mu.Lock()
			defer c.mu.Unlock()
			c.job = nil
			close(j.done)
		}()
		file, diags := doc.parsed()
		info, more, err := c.known.CheckWithin(ctx, file, j.load)
		c.mu.Lock()
		defer c.mu.Unlock()
		if j.err = err; err != nil {
			return
		}
		j.snap = ide.NewSnapshot(info, diag.Sort(append(slices.Clone(diags), more...)))
		if st.seq >= c.seq { // a late question about an earlier state changes nothing
			c.last, c.main, c.used, c.none, c.disk, c.seq = j.snap, doc, j.load.used, j.load.none, st.disk, st.seq
		}
	}()
	return j
}

// same says whether the files besides the main one are what they were.
func (c *checker) same(st *state) bool { return c.disk == st.disk && st.still(c.used, c.none) }

// still says whether documents are those of a state, and others not open in it.
func (st *state) still(used []*document, none []string) bool {
	return !slices.ContainsFunc(used, func(d *document) bool { return st.document(d.key) != d }) &&
		!slices.ContainsFunc(none, func(key string) bool { return st.open[key] != nil })
}

// giveUp stops the checks that nobody waits for.
func (w *workspace) giveUp() {
	now := w.now()
	for _, c := range w.checkers.all() {
		c.giveUp(now, w.patience)
	}
}

func (c *checker) giveUp(now *state, patience time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	j := c.job
	if j == nil {
		return
	}
	if !j.isPast() && !j.current(now) {
		close(j.past)
		time.AfterFunc(patience, func() {
			close(j.over)
			j.stop()
		})
	}
	if j.requests == 0 && (j.pushes == 0 || j.isPast()) {
		j.stop()
	}
}

// current says whether what the check has read so far is what there is now.
func (j *job) current(now *state) bool {
	used, none := j.load.read()
	return j.st.disk == now.disk && now.document(j.main.key) == j.main && now.still(used, none)
}
