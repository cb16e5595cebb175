package lsp

import (
	"context"
	"encoding/json"
	"errors"

	"ppolang/lsp/protocol"

	"github.com/sourcegraph/jsonrpc2"
)

// request is one request under way: what it was asked of, and how to stop it.
type request struct {
	*state // of the moment it came in
	srv    *server
	id     string
	client client

	command bool
	push    bool // it is of the server's own
	ctx     context.Context
	cancel  context.CancelFunc
	failed  error // why the rules could not be looked at
}

var _ protocol.Requests = (*request)(nil)

// runsCommand is the one method whose answer may take its time and may need an
// answer of the client's.
const runsCommand = "workspace/executeCommand"

// Handle is called on the reading loop, in the order in which messages come in.
// Notifications do their work here, which is to replace the state. Requests take
// the state of their place in the stream and go on in their own goroutine.
func (s *server) Handle(_ context.Context, _ *jsonrpc2.Conn, m *jsonrpc2.Request) {
	<-s.ready
	params, id := s.stream.params, m.ID.Str
	if m.Notif {
		defer s.survive(m.Method, nil)
		s.notified(m.Method, params)
		return
	}
	defer s.survive(m.Method, func() { s.reply(id, nil, errInternal) })
	if err := s.refuse(id, m.Method); err != nil {
		s.reply(id, nil, err)
		return
	}
	switch m.Method {
	case "initialize":
		result, err := s.initialize(params)
		s.reply(id, result, err)
		if s.client.process > 0 {
			go s.watchParent(s.client.process)
		}
		return
	case "shutdown":
		s.shutDown(id)
		return
	}
	s.start(id, m.Method, params)
}

// start begins a request when there is room for one more to wait.
func (s *server) start(id, name string, params json.RawMessage) {
	select {
	case s.waiting <- struct{}{}:
	case <-s.ctx.Done():
		return
	}
	r := &request{state: s.ws.now(), srv: s, id: id}
	slots := s.slots
	if name == runsCommand {
		slots, r.command = s.commands, true
	}
	ctx, cancel := context.WithCancel(s.ctx)
	r.cancel = cancel
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.at > shutDown {
		r.cancel()
		return
	}
	r.client = s.client
	s.running[id] = r
	s.requests.Add(1)
	s.work.Add(1)
	go s.answer(ctx, r, name, params, slots)
}

// refuse says why a request cannot be answered at this time of the session.
func (s *server) refuse(id, name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, twice := s.running[id]
	invalid := func(why string) error {
		return &jsonrpc2.Error{Code: jsonrpc2.CodeInvalidRequest, Message: why}
	}
	switch {
	case s.at == fresh && name != "initialize":
		return &jsonrpc2.Error{Code: codeNotInitialized, Message: "`initialize` comes first"}
	case s.at >= shutDown:
		return invalid("nothing comes after `shutdown` but `exit`")
	case s.at == initialized && name == "initialize":
		return invalid("`initialize` comes once")
	case twice:
		return invalid("a request with this `id` is under way")
	case name == runsCommand && s.commandsWaiting() >= 4*maxCommands:
		return refused("too many commands at once")
	}
	return nil
}

// commandsWaiting counts the commands under way. The lock is held.
func (s *server) commandsWaiting() int {
	n := 0
	for _, r := range s.running {
		if r.command {
			n++
		}
	}
	return n
}

// shutDown answers when the requests before it have been answered; commands are
// stopped.
func (s *server) shutDown(id string) {
	s.mu.Lock()
	s.at = shutDown
	for _, r := range s.running {
		if r.command {
			r.cancel()
		}
	}
	s.work.Add(1)
	s.mu.Unlock()
	go func() {
		defer s.work.Done()
		within(maxAnswer, s.requests.Wait)
		s.reply(id, nil, nil)
	}()
}

// answer runs a request when there is room for it.
func (s *server) answer(ctx context.Context, r *request, name string, params json.RawMessage, slots chan struct{}) {
	defer s.work.Done()
	defer s.requests.Done()
	defer func() { <-s.waiting }()
	defer r.cancel()
	finish := func(result any, err error) {
		s.mu.Lock()
		delete(s.running, r.id)
		s.mu.Unlock()
		s.reply(r.id, result, err)
	}
	defer s.survive(name, func() { finish(nil, errInternal) })
	select {
	case slots <- struct{}{}:
		defer func() { <-slots }()
	case <-ctx.Done():
	}
	var result any
	err := ctx.Err()
	if err == nil {
		if !r.command && name != "workspace/diagnostic" { // a folder may be large
			var done func()
			ctx, done = context.WithTimeout(ctx, maxAnswer)
			defer done()
		}
		r.ctx = ctx
		if result, err = protocol.Request(ctx, r, name, params); r.failed != nil {
			err = r.failed
		}
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	finish(result, err)
}

// reply answers a request. Every error becomes one of the protocol's.
func (s *server) reply(id string, result any, err error) {
	raw := json.RawMessage(id)
	if err == nil {
		if err = s.stream.WriteObject(answer{ID: raw, Result: result}); err == nil || errors.Is(err, errGone) {
			return
		}
		s.log.say("PPO900 an answer could not be written")
		err = errInternal
	}
	_ = s.stream.WriteObject(&failure{ID: raw, Error: protocolError(err)})
}

var errInternal = &jsonrpc2.Error{Code: jsonrpc2.CodeInternalError, Message: "internal error, this is a bug"}

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
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(params, &p) != nil {
		return
	}
	s.mu.Lock()
	r := s.running[string(p.ID)]
	s.mu.Unlock()
	if r != nil {
		r.cancel()
	}
}
