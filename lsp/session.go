// Package lsp is the language server: a session over standard input and output
// that keeps the open documents and answers with what lang/ide says of them. It
// is thin: one method a file, and only convert.go makes protocol types of places.
package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/sourcegraph/jsonrpc2"
)

const (
	// maxParallel bounds the requests that are answered at once: there are few
	// cores, and an editor asks for a handful of things after a keystroke.
	maxParallel = 8
	// maxAnswer bounds the time a request may take; the slowest takes a tenth of
	// a second on a large file. Commands may take longer, they can be cancelled.
	maxAnswer = 5 * time.Second
)

// The error codes of the protocol that jsonrpc2 does not name.
const (
	codeNotInitialized   = -32002
	codeRequestFailed    = -32803
	codeServerCancelled  = -32802
	codeContentModified  = -32801
	codeRequestCancelled = -32800
)

// Serve speaks with one client until it leaves, and returns the exit code: 0
// after shutdown and exit, 1 otherwise. Frames are the only thing written to out.
// What is logged never has a word of a document in it.
func Serve(ctx context.Context, in io.ReadCloser, out io.Writer, log io.Writer, host Host) int {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s := &server{
		host:    host,
		log:     &logger{out: log},
		running: map[jsonrpc2.ID]*request{},
		slots:   make(chan struct{}, maxParallel),
		ctx:     ctx,
		left:    make(chan struct{}),
		ready:   make(chan struct{}),
	}
	s.ws = newWorkspace(s)
	stream := newFrames(in, out, in.Close)
	s.conn = jsonrpc2.NewConn(ctx, stream, s, jsonrpc2.SetLogger(silent{}))
	close(s.ready)
	select {
	case <-s.conn.DisconnectNotify():
	case <-s.left:
	}
	cancel()
	s.ws.stop()
	s.work.Wait()
	_ = s.conn.Close()
	if err := stream.fault(); err != nil {
		s.log.say("connection closed: %v", err)
	}
	if s.phase() == exitedWell {
		return 0
	}
	return 1
}

// silent swallows what the transport would log: it may quote messages.
type silent struct{}

func (silent) Printf(string, ...any) {}

// logger writes one line at a time, in our own words.
type logger struct {
	mu  sync.Mutex
	out io.Writer
}

func (l *logger) say(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.out, "ppolang lsp: "+format+"\n", args...)
}

// phase is how far the session has come.
type phase int

const (
	fresh phase = iota
	initialized
	shutDown
	exitedWell
	exitedBadly
)

// server is one session.
type server struct {
	host Host
	log  *logger
	conn *jsonrpc2.Conn
	ws   *workspace
	ctx  context.Context

	ready chan struct{} // closed when conn is there
	slots chan struct{}
	work  sync.WaitGroup // requests and background work that is under way
	left  chan struct{}  // closed by exit
	leave sync.Once

	mu      sync.Mutex
	at      phase
	running map[jsonrpc2.ID]*request
	client  client
	tokens  progressTokens
}

func (s *server) phase() phase {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

func (s *server) enter(p phase) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at = p
}

// request is one request under way: what it was asked of, and how to stop it.
type request struct {
	*state // of the moment it came in
	srv    *server
	id     jsonrpc2.ID
	client client
	cancel context.CancelFunc
	params json.RawMessage
}

// Handle is called on the reading loop, in the order in which messages come in.
// Notifications do their work here, which is to replace the state. Requests take
// the state of their place in the stream and go on in their own goroutine.
func (s *server) Handle(_ context.Context, _ *jsonrpc2.Conn, m *jsonrpc2.Request) {
	<-s.ready
	defer s.survive(m.Method, nil)
	if m.Notif {
		s.notified(m)
		return
	}
	if err := s.refuse(m); err != nil {
		s.reply(m.ID, nil, err)
		return
	}
	var params json.RawMessage
	if m.Params != nil {
		params = *m.Params
	}
	switch m.Method {
	case "initialize":
		result, err := s.initialize(params)
		s.reply(m.ID, result, err)
		return
	case "shutdown":
		s.enter(shutDown)
		s.reply(m.ID, nil, nil)
		return
	}
	answer, ok := methods[m.Method]
	if !ok {
		s.reply(m.ID, nil, &jsonrpc2.Error{Code: jsonrpc2.CodeMethodNotFound, Message: "no such method"})
		return
	}
	ctx, cancel := context.WithCancel(s.ctx)
	if m.Method != "workspace/executeCommand" {
		ctx, cancel = context.WithTimeout(s.ctx, maxAnswer)
	}
	r := &request{state: s.ws.now(), srv: s, id: m.ID, cancel: cancel, params: params}
	s.mu.Lock()
	r.client = s.client
	s.running[m.ID] = r
	s.mu.Unlock()
	s.work.Add(1)
	go s.answer(ctx, r, m.Method, answer)
}

// refuse says why a request cannot be answered at this time of the session.
func (s *server) refuse(m *jsonrpc2.Request) *jsonrpc2.Error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, twice := s.running[m.ID]
	switch {
	case s.at == fresh && m.Method != "initialize":
		return &jsonrpc2.Error{Code: codeNotInitialized, Message: "`initialize` comes first"}
	case s.at == initialized && m.Method == "initialize":
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "`initialize` comes once"}
	case s.at >= shutDown:
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "nothing comes after `shutdown` but `exit`"}
	case twice:
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: "a request with this `id` is under way"}
	}
	return nil
}

// answer runs a request when there is room for it.
func (s *server) answer(ctx context.Context, r *request, name string, do method) {
	defer s.work.Done()
	defer r.cancel()
	finish := func(result any, err error) {
		s.mu.Lock()
		delete(s.running, r.id)
		s.mu.Unlock()
		s.reply(r.id, result, err)
	}
	defer s.survive(name, func() {
		finish(nil, &jsonrpc2.Error{Code: jsonrpc2.CodeInternalError, Message: "internal error, this is a bug"})
	})
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
	}
	var result any
	err := ctx.Err()
	if err == nil {
		result, err = do(ctx, r)
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	finish(result, err)
}

// survive turns a panic into one failed request: the session goes on. The log
// has the places in the program and nothing of the document.
func (s *server) survive(name string, then func()) {
	p := recover()
	if p == nil {
		return
	}
	s.log.say("internal error in %s (%s)\n%s", known(name), s.host.Version(), places(debug.Stack()))
	if then != nil {
		then()
	}
}

// places keeps the lines of a stack that name a file of this program.
func places(stack []byte) string {
	var b strings.Builder
	for line := range strings.Lines(string(stack)) {
		if i := strings.Index(line, ".go:"); i >= 0 && strings.HasPrefix(line, "\t") {
			line = line[strings.LastIndex(line[:i], "/")+1:]
			line, _, _ = strings.Cut(strings.TrimSpace(line), " ")
			fmt.Fprintf(&b, "  %s\n", line)
		}
	}
	return b.String()
}

// reply answers a request. Every error becomes one of the protocol's.
func (s *server) reply(id jsonrpc2.ID, result any, err error) {
	if err == nil || isNil(err) {
		if err := s.conn.Reply(s.ctx, id, result); err != nil && !errors.Is(err, jsonrpc2.ErrClosed) {
			s.log.say("an answer could not be written")
		}
		return
	}
	_ = s.conn.ReplyWithError(s.ctx, id, protocolError(err))
}

func isNil(err error) bool {
	e, ok := err.(*jsonrpc2.Error)
	return ok && e == nil
}

func protocolError(err error) *jsonrpc2.Error {
	var e *jsonrpc2.Error
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, context.Canceled):
		return &jsonrpc2.Error{Code: codeRequestCancelled, Message: "cancelled"}
	case errors.Is(err, context.DeadlineExceeded):
		return &jsonrpc2.Error{Code: codeRequestFailed, Message: "took too long"}
	}
	return &jsonrpc2.Error{Code: codeRequestFailed, Message: "failed"}
}

// refused is an answer that says why something cannot be done.
func refused(why string) error {
	return &jsonrpc2.Error{Code: codeRequestFailed, Message: why}
}

// cancelRequest stops a request under way; of others there is nothing to say.
func (s *server) cancelRequest(params json.RawMessage) {
	var p struct {
		ID jsonrpc2.ID `json:"id"`
	}
	if json.Unmarshal(params, &p) != nil {
		return
	}
	s.mu.Lock()
	r := s.running[p.ID]
	s.mu.Unlock()
	if r != nil {
		r.cancel()
	}
}

// notified does what a notification asks for. Before initialize and after
// shutdown only exit is heard.
func (s *server) notified(m *jsonrpc2.Request) {
	var params json.RawMessage
	if m.Params != nil {
		params = *m.Params
	}
	if m.Method == "exit" {
		if s.phase() == shutDown {
			s.enter(exitedWell)
		} else {
			s.enter(exitedBadly)
		}
		s.leave.Do(func() { close(s.left) })
		return
	}
	if s.phase() != initialized {
		return
	}
	if m.Method == "$/cancelRequest" {
		s.cancelRequest(params)
		return
	}
	if do, ok := notifications[m.Method]; ok {
		if err := do(s, params); err != nil {
			s.log.say("%s: %v", m.Method, err)
		}
	}
}

// known is a method's name if it is one of ours: what a client calls a method may
// be anything.
func known(name string) string {
	if _, ok := methods[name]; ok {
		return name
	}
	if _, ok := notifications[name]; ok {
		return name
	}
	return "a message"
}
