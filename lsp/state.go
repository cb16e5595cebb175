package lsp

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"ppolang/lang/ide"
	"ppolang/lang/load"

	"github.com/sourcegraph/jsonrpc2"
)

// state is what the server knew at one moment: the open documents, the settings,
// the folders. It never changes; a notification makes the next one. What follows
// from it is worked out when it is first asked for, and then kept.
type state struct {
	ws      *workspace
	open    map[string]*document // by key
	config  config
	folders []string // keys
	seq     int      // the number of the moment
	disk    int      // counts how often files on disk may have changed
	tree    int      // counts how often files may have come or gone there
	saves   int      // counts openings, savings and changes of settings

	mu    sync.Mutex
	snaps map[string]*ide.Snapshot // those worked out, by the key of the main file
	users map[string][]string      // the main files that use a file, by its key; nil until asked for
}

// next is a copy of the state for the next moment.
func (st *state) next() *state {
	return &state{ws: st.ws, seq: st.seq + 1, open: st.open, config: st.config, folders: st.folders, disk: st.disk, tree: st.tree, saves: st.saves, snaps: map[string]*ide.Snapshot{}}
}

// looking is the next state, in which what was read from disk is read again.
func (st *state) looking() *state {
	n := st.next()
	n.disk++
	return n
}

// with is the next state, with another version of a document.
func (st *state) with(d *document) *state {
	n := st.next()
	n.put(d)
	return n
}

// put opens a version of a document in a state that nobody has seen yet.
func (st *state) put(d *document) {
	st.open = maps.Clone(st.open)
	st.open[d.key] = d
}

// without is the next state, with a document closed.
func (st *state) without(key string) *state {
	n := st.next()
	n.open = maps.Clone(st.open)
	delete(n.open, key)
	return n
}

// document is the text of a key: the open one, else what stands on disk, nil if
// there is none.
func (st *state) document(key string) *document {
	if d := st.open[key]; d != nil && d.fault == nil {
		return d
	}
	return st.ws.fromDisk(st.folderOf(key), key, st.disk)
}

// uriOf is the URI of a file of a rule set, as the client spells it.
func (st *state) uriOf(name string) string {
	if d := st.open[name]; d != nil {
		return d.uri
	}
	return uriOf(name)
}

// snapshot is the rule set that the main file of that key begins, nil where there is
// none. The error says that it was not waited for; push says that it is the server's
// own diagnostics that wait.
func (st *state) snapshot(ctx context.Context, main string, push bool) (*ide.Snapshot, error) {
	st.mu.Lock()
	snap := st.snaps[main]
	st.mu.Unlock()
	if snap != nil {
		return snap, nil
	}
	snap, err := st.ws.check(ctx, st, main, push)
	if snap != nil {
		st.mu.Lock()
		st.snaps[main] = snap
		st.mu.Unlock()
	}
	return snap, err
}

// snapshot is that of the state that the request is about. Where it is not waited for
// there is none, and the request has failed.
func (r *request) snapshot(main string) *ide.Snapshot {
	snap, err := r.state.snapshot(r.ctx, main, r.push)
	if err != nil && r.failed == nil {
		r.failed = err
	}
	return snap
}

// mains are the keys of the main files whose rule sets a file is in: those that
// use it, else itself. In order, so that answers do not depend on a map.
func (st *state) mains(key string) []string {
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.users == nil {
		st.users = st.ws.users(st)
	}
	if list := st.users[key]; len(list) > 0 {
		return list
	}
	return []string{key}
}

// known are the keys of all rule files: the open ones and those in the folders.
func (st *state) known() []string {
	keys := slices.Collect(maps.Keys(st.open))
	for _, folder := range st.folders {
		keys = append(keys, st.ws.rulesBelow(folder, st.tree)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// view is what a request about a document sees. It is nil where there is no such
// document; a request without one is at fault.
func (r *request) view(uri string) (*ide.View, error) {
	if uri == "" {
		return nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidParams, Message: "`textDocument.uri` is missing"}
	}
	key := keyOf(uri)
	if r.asked(key) == nil {
		return nil, nil
	}
	return r.viewIn(r.mains(key)[0], key), nil
}

// asked is the document that a client asks about: an open one whose text is known,
// or one on disk in one of the folders.
func (st *state) asked(key string) *document {
	d := st.open[key]
	if d == nil && !st.inside(key) || d != nil && d.fault != nil {
		return nil
	}
	return st.document(key)
}

// viewIn is a file seen as part of a rule set.
func (r *request) viewIn(main, key string) *ide.View {
	snap := r.snapshot(main)
	if snap == nil {
		return nil
	}
	f := snap.File(key)
	if f == nil {
		return nil
	}
	return &ide.View{Snapshot: snap, File: f, Lang: r.lang(f), Facts: r.ws.factsOf(main, snap), Plain: r.client.plain}
}

// inside says whether a file on disk lies in one of the folders.
func (st *state) inside(key string) bool {
	return slices.ContainsFunc(st.folders, func(folder string) bool { return below(folder, key) })
}

func below(folder, key string) bool {
	return onDisk(key) && onShare(folder) == onShare(key) && strings.HasPrefix(key, strings.TrimSuffix(folder, "/")+"/")
}

// folderOf is the workspace folder of a file, or the file's own folder.
func (st *state) folderOf(key string) string {
	best := ""
	for _, folder := range st.folders {
		if below(folder, key) && len(folder) > len(best) {
			best = folder
		}
	}
	if best == "" {
		return load.Beside(key, "")
	}
	return best
}
