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
	"sync"
	"time"

	"ppolang/lsp/protocol"

	"github.com/sourcegraph/jsonrpc2"
)

const (
	// maxParallel bounds the requests that are answered at once: there are few
	// cores, and an editor asks for a handful of things after a keystroke. Commands
	// have room of their own, for they may wait for the client.
	maxParallel = 8
	maxCommands = 4
	// maxWaiting bounds the requests that wait for that. Past it no more is read:
	// each of them holds the texts of its moment.
	maxWaiting = 256
	// maxAnswer bounds the time a request may take; the slowest takes a tenth of
	// a second on a large file. Commands may take longer, they can be cancelled.
	maxAnswer = 5 * time.Second
	// maxClient bounds the time that the client may take for a request of the
	// server's that no person has to answer.
	maxClient = 10 * time.Second
	// grace is how long the requests under way have when the client leaves.
	grace = time.Second
)

// The error codes of the protocol that jsonrpc2 does not name.
const (
	codeNotInitialized   = -32002
	codeRequestFailed    = -32803
	codeContentModified  = -32801
	codeRequestCancelled = -32800
)

// Serve speaks with one client until it leaves, and returns the exit code: 0
// after shutdown and exit, 1 otherwise. Frames are the only thing written to out.
// What is logged never has a word of a document in it.
func Serve(ctx context.Context, in io.ReadCloser, out io.Writer, log io.Writer, host Host) int {
	return newServer(ctx, in, out, log, host).serve()
}

func newServer(ctx context.Context, in io.ReadCloser, out, log io.Writer, host Host) *server {
	ctx, cancel := context.WithCancel(ctx)
	s := &server{
		host:     host,
		log:      &logger{out: log},
		stream:   newFrames(in, out, in.Close),
		running:  map[string]*request{},
		slots:    make(chan struct{}, maxParallel),
		commands: make(chan struct{}, maxCommands),
		waiting:  make(chan struct{}, maxWaiting),
		ctx:      ctx,
		cancel:   cancel,
		left:     make(chan struct{}),
		ready:    make(chan struct{}),
	}
	s.editor = protocol.Client{Caller: caller{s}}
	s.ws = newWorkspace(s)
	return s
}

// serve speaks with the client until it leaves.
func (s *server) serve() int {
	s.conn = jsonrpc2.NewConn(s.ctx, s.stream, s, jsonrpc2.SetLogger(silent{}))
	close(s.ready)
	select {
	case <-s.conn.DisconnectNotify():
	case <-s.left:
	}
	code := 1
	s.mu.Lock()
	if s.at == exitedWell {
		code = 0
	}
	s.at = max(s.at, exitedBadly) // nothing begins any more
	s.mu.Unlock()
	within(grace, s.requests.Wait)
	s.cancel()
	s.ws.stop()
	within(grace, s.work.Wait)
	s.stream.hangUp(grace)
	_ = s.conn.Close()
	if err := s.stream.fault(); err != nil {
		s.log.say("connection closed: %v", err)
	}
	return code
}

// within waits for something, but not for long.
func within(most time.Duration, wait func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		wait()
	}()
	late := time.NewTimer(most)
	defer late.Stop()
	select {
	case <-done:
	case <-late.C:
	}
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
	fmt.Fprintln(l.out, "ppolang lsp: "+clean(fmt.Sprintf(format, args...)))
}

// phase is how far the session has come.
type phase int

const (
	fresh phase = iota
	initialized
	shutDown
	exitedBadly
	exitedWell
)

// server is one session.
type server struct {
	host   Host
	log    *logger
	stream *frames
	conn   *jsonrpc2.Conn
	editor protocol.Client // calls the client
	ws     *workspace
	ctx    context.Context
	cancel context.CancelFunc

	ready    chan struct{} // closed when conn is there
	left     chan struct{} // closed by exit
	leave    sync.Once
	slots    chan struct{} // of the requests that are being answered
	commands chan struct{} // of the commands
	waiting  chan struct{} // of all requests under way

	requests sync.WaitGroup // requests under way
	work     sync.WaitGroup // requests, and background work under way

	mu      sync.Mutex
	at      phase
	running map[string]*request // by id, as it was written
	client  client
	tokens  progressTokens
	watched watched
}

func (s *server) phase() phase {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

// notified does what a notification asks for. Before initialize and after
// shutdown only exit is heard.
func (s *server) notified(name string, params json.RawMessage) {
	if name == "exit" {
		s.mu.Lock()
		if s.at == shutDown {
			s.at = exitedWell
		} else {
			s.at = max(s.at, exitedBadly)
		}
		s.mu.Unlock()
		s.leave.Do(func() { close(s.left) })
		return
	}
	if s.phase() != initialized {
		return
	}
	if name == "$/cancelRequest" {
		s.cancelRequest(params)
		return
	}
	_, err := protocol.Notify(s, name, params)
	if err == nil {
		return
	}
	s.log.say("%s: %v", name, reason(err))
	if errors.As(err, new(*jsonrpc2.Error)) {
		s.misread(name, params)
	}
}

// reason is an error in the words that the client would get.
func reason(err error) string {
	var e *jsonrpc2.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return err.Error()
}
