package lsp

import (
	"context"
	"encoding/json"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"ppolang/lang/diag"
	"ppolang/lsp/protocol"
)

// progress shows how far a command has come, where the client wants to see it.
type progress struct {
	srv   *server
	token any // nil: not shown
	last  int // the percentage that was shown last
}

// progressTokens are those of the progress under way, and how to stop what they
// are of.
type progressTokens struct {
	next atomic.Int64
	mu   sync.Mutex
	stop map[string]context.CancelFunc
}

func (t *progressTokens) key(token any) string {
	text, _ := json.Marshal(token)
	return string(text)
}

// begin shows that something has begun: by the token of the client's, or by one
// of the server's own. The context ends when the client stops it.
func (s *server) begin(ctx context.Context, r *request, token any, title diag.Term) (context.Context, *progress) {
	p := &progress{srv: s, token: token}
	if token == nil && r.client.progress {
		own := "ppolang-" + strconv.FormatInt(s.tokens.next.Add(1), 10)
		soon, cancel := context.WithTimeout(ctx, time.Second) // a client that does not answer is not waited for
		if s.editor.WorkDoneProgressCreate(soon, &protocol.WorkDoneProgressCreateParams{Token: own}) == nil {
			p.token = own
		}
		cancel()
	}
	if p.token == nil {
		return ctx, p
	}
	ctx, cancel := context.WithCancel(ctx)
	s.tokens.mu.Lock()
	if s.tokens.stop == nil {
		s.tokens.stop = map[string]context.CancelFunc{}
	}
	s.tokens.stop[s.tokens.key(p.token)] = cancel
	s.tokens.mu.Unlock()
	p.send(protocol.WorkDoneProgressBegin{Kind: "begin", Title: title.In(r.lang(nil)), Cancellable: true, Percentage: new(uint32)})
	return ctx, p
}

// at shows which part is done, from 0 to 1.
func (p *progress) at(part float64) {
	percent := min(max(int(part*100), 0), 100)
	if p.token == nil || percent <= p.last {
		return
	}
	p.last = percent
	p.send(protocol.WorkDoneProgressReport{Kind: "report", Percentage: ptr(uint32(percent))})
}

// end shows that it is done.
func (p *progress) end() {
	if p.token == nil {
		return
	}
	t := &p.srv.tokens
	t.mu.Lock()
	if cancel := t.stop[t.key(p.token)]; cancel != nil {
		cancel()
		delete(t.stop, t.key(p.token))
	}
	t.mu.Unlock()
	p.send(protocol.WorkDoneProgressEnd{Kind: "end"})
}

func (p *progress) send(value any) {
	_ = p.srv.editor.Progress(&protocol.ProgressParams{Token: p.token, Value: value})
}

func (s *server) WorkDoneProgressCancel(p *protocol.WorkDoneProgressCancelParams) error {
	s.tokens.mu.Lock()
	cancel := s.tokens.stop[s.tokens.key(p.Token)]
	s.tokens.mu.Unlock()
	if cancel != nil {
		cancel()
	}
	return nil
}
