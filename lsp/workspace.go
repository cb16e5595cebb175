package lsp

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/load"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// workspace makes the states, and keeps what one state can take over from the one
// before: trees, checks, and what was read from disk.
type workspace struct {
	srv *server

	mu      sync.Mutex
	current *state
	// interrupt stops what was begun, or waits for a pause in typing, for the
	// present state.
	interrupt func()
	done      int // the count of saves for which work was done last
	budget    time.Duration
	patience  time.Duration

	checkers keyed[*checker]
	disk     diskCache
	facts    keyed[*facts]
	pushed   pushed
	painted  painted

	pushing    single
	refreshing single
}

func newWorkspace(s *server) *workspace {
	w := &workspace{srv: s, interrupt: func() {}, budget: maxExamples, patience: patience}
	w.current = &state{ws: w, open: map[string]*document{}, snaps: map[string]*ide.Snapshot{}}
	return w
}

// now is the state of this moment.
func (w *workspace) now() *state {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.current
}

// become makes the next state the present one. It is called on the reading loop
// only, or with a change that no document depends on.
func (w *workspace) become(change func(*state) *state) {
	w.mu.Lock()
	w.current = change(w.current)
	w.mu.Unlock()
	w.giveUp()
	w.settle()
}

func (w *workspace) configure(c config) {
	w.become(func(st *state) *state {
		n := st.next()
		n.config = c
		n.saves++
		return n
	})
	w.refreshAll()
}

// diskChanged forgets what was read from disk.
func (w *workspace) diskChanged() {
	w.become(func(st *state) *state {
		n := st.looking()
		n.tree++
		return n
	})
}

// rest is how long typing rests before examples are run: they take a core for a
// moment, which the next keystroke should not have to wait for.
const rest = 400 * time.Millisecond

// settle does what follows from a new state: the diagnostics at once, the examples
// after a pause. What still goes on for the state before is stopped.
func (w *workspace) settle() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.interrupt()
	ctx, cancel := context.WithCancel(w.srv.ctx)
	st := w.current
	run := time.AfterFunc(rest, func() { w.srv.background(func() { w.settled(ctx, st) }) })
	w.interrupt = func() { run.Stop(); cancel() }
	w.pushing.run(w.srv.background, func() { w.push(w.now()) })
}

// maxExamples is how long examples run by themselves before the one that is under
// way is left out: it takes a core that somebody may wait for.
const maxExamples = 5 * time.Second

func (w *workspace) settled(ctx context.Context, st *state) {
	w.forget(st)
	w.srv.watch(w.disk.named())
	if len(st.open) > 1 { // an edit in one file may have changed what stands in another
		w.refreshTokens()
	}
	due := w.due(st)
	if on := st.config.Examples.RunOn; on == "" || on == "change" || on == "save" && due {
		w.runIdle(ctx, st)
	}
	if due {
		w.countIdle(ctx, st)
	}
}

// forget drops what was worked out for rule sets that are not there any more.
func (w *workspace) forget(st *state) {
	mains := map[string]bool{}
	for _, key := range st.known() {
		for _, main := range st.mains(key) {
			mains[main] = true
		}
	}
	w.checkers.keep(mains)
	w.facts.keep(mains)
}

// due says, once for each opening, saving and change of settings, that what
// waits for those has to be done.
func (w *workspace) due(st *state) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	done := w.done == st.saves
	w.done = st.saves
	return !done
}

// stop ends what would still happen by itself.
func (w *workspace) stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.interrupt()
}

// keyed is a map of things that are made when they are first asked for.
type keyed[T any] struct {
	mu sync.Mutex
	m  map[string]T
}

func (k *keyed[T]) get(key string, build func() T) T {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.m == nil {
		k.m = map[string]T{}
	}
	v, ok := k.m[key]
	if !ok {
		v = build()
		k.m[key] = v
	}
	return v
}

// all are those that have been made, in no order.
func (k *keyed[T]) all() []T {
	k.mu.Lock()
	defer k.mu.Unlock()
	return slices.Collect(maps.Values(k.m))
}

// keep forgets all others.
func (k *keyed[T]) keep(keys map[string]bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	maps.DeleteFunc(k.m, func(key string, _ T) bool { return !keys[key] })
}

// overlay gives the files that a main file names: what is open in the editor as
// it stands there, the rest from disk.
type overlay struct {
	st   *state
	main string
	disk Loader

	mu   sync.Mutex
	used []*document
	none []string
}

// read is what has been read so far, and what was looked for and is not there.
func (o *overlay) read() (used []*document, none []string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.used), slices.Clone(o.none)
}

func (o *overlay) uses(d *document) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.used = append(o.used, d)
}

func (o *overlay) lacks(key string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.none = append(o.none, key)
}

var errNoFile = errors.New("no such file")

// find gives a file by its name: the open document, or what was read from disk.
func (o *overlay) find(from, file string) (name string, open *document, text []byte, err error) {
	if !onDisk(o.main) {
		return "", nil, nil, errNoFile
	}
	key := load.Beside(from, file)
	if d := o.st.open[key]; d != nil && d.fault == nil && below(o.st.folderOf(o.main), key) {
		o.uses(d)
		return key, d, nil, nil
	}
	name, text, err = o.st.ws.disk.load(o.st.disk, o.main, from, file, o.loader)
	if err != nil {
		o.lacks(key)
		return "", nil, nil, err
	}
	if d := o.st.open[name]; d != nil && d.fault == nil {
		o.uses(d)
		return name, d, nil, nil
	}
	return name, nil, text, nil
}

// Readable implements load.ReadableLoader.
func (o *overlay) Readable() model.Readable { return o.st.ws.srv.host.Readable() }

// Load implements load.Loader.
func (o *overlay) Load(from, file string) (string, []byte, error) {
	name, open, text, err := o.find(from, file)
	if open != nil {
		text = []byte(open.text)
	}
	return name, text, err
}

// LoadTree implements load.TreeLoader: a file that is open, or has been read, is
// not read again.
func (o *overlay) LoadTree(from, file string) (*syntax.File, []diag.Diagnostic, error) {
	name, d, text, err := o.find(from, file)
	if err != nil {
		return nil, nil, err
	}
	if d == nil {
		d = o.st.document(name)
		if d == nil || d.text != strings.TrimPrefix(string(text), bom) {
			d = newDocument(uriOf(name), -1, string(text))
		}
		o.uses(d)
	}
	f, diags := d.parsed()
	return f, diags, nil
}

func (o *overlay) loader() (Loader, error) {
	if o.disk == nil {
		l, err := o.st.ws.srv.host.Loader(o.main)
		if err != nil {
			return nil, err
		}
		o.disk = l
	}
	return o.disk, nil
}

func (o *overlay) close() {
	if o.disk != nil {
		_ = o.disk.Close()
	}
}

// users says which main files use each file.
func (w *workspace) users(st *state) map[string][]string {
	known := st.known()
	uses := map[string][]string{}
	for _, key := range known {
		if d := st.document(key); d != nil {
			uses[key] = d.using()
		}
	}
	used := map[string]bool{}
	for key, list := range uses {
		for _, other := range list {
			// A file beside the rules may use those that use it: it is a part of theirs.
			f, _ := st.document(key).parsed()
			back := f.BesideRules() && slices.Contains(reached(other, uses), key)
			used[other] = used[other] || !back
		}
	}
	users := map[string][]string{}
	for _, main := range known {
		if !used[main] {
			for _, key := range reached(main, uses) {
				users[key] = append(users[key], main)
			}
		}
	}
	return users
}

// reached are a file and all that it uses, directly or through others.
func reached(from string, uses map[string][]string) []string {
	seen := map[string]bool{from: true}
	list := []string{from}
	for i := 0; i < len(list); i++ {
		for _, other := range uses[list[i]] {
			if !seen[other] {
				seen[other] = true
				list = append(list, other)
			}
		}
	}
	return list
}

// usesOf are the keys of the files that a document names with `bruk`.
func usesOf(d *document) []string {
	if !strings.Contains(d.text, syntax.KwUse.In(syntax.NB)) && !strings.Contains(d.text, syntax.KwUse.In(syntax.EN)) {
		return nil // no file need be parsed to see that it uses none
	}
	f, _ := d.parsed()
	var list []string
	for _, placed := range f.Decls {
		if use, ok := placed.Decl.(*syntax.UseDecl); ok && use.Path != nil && onDisk(d.key) {
			list = append(list, load.Beside(d.key, use.Path.Value))
		}
	}
	return list
}
