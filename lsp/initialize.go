package lsp

import (
	"encoding/json"
	"time"

	"ppolang/lang/diag"
	"ppolang/lsp/protocol"

	"github.com/sourcegraph/jsonrpc2"
)

// initialize learns what the client can do and says what the server can.
func (s *server) initialize(params json.RawMessage) (any, error) {
	var p initializeParams
	if err := decodeLoosely(params, &p); err != nil {
		return nil, err
	}
	c := newClient(&p)
	s.mu.Lock()
	s.client, s.at = c, initialized
	s.mu.Unlock()
	folders := foldersOf(&p)
	s.ws.become(func(st *state) *state {
		n := st.next()
		n.folders, n.config = folders, settings(p.InitializationOptions)
		return n
	})
	return protocol.InitializeResult{
		Capabilities: offersTo(c),
		ServerInfo:   &protocol.ServerInfo{Name: "ppolang", Version: s.host.Version()},
	}, nil
}

// decodeLoosely reads what it can: a client that is newer than this program may
// have other types in places.
func decodeLoosely(params json.RawMessage, p any) error {
	err := protocol.Decode(params, p)
	if e, ok := err.(*jsonrpc2.Error); ok && e.Message != "`params` is missing" && json.Valid(params) && len(params) > 0 && params[0] == '{' {
		return nil
	}
	return err
}

func foldersOf(p *initializeParams) []string {
	var list []string
	for _, f := range p.WorkspaceFolders {
		list = append(list, keyOf(f.URI))
	}
	switch {
	case list != nil:
	case p.RootURI != "":
		list = append(list, keyOf(p.RootURI))
	case p.RootPath != "":
		list = append(list, keyOfPath(p.RootPath))
	}
	return list
}

// watchParent ends the session when the process that began it is gone.
func (s *server) watchParent(pid int) {
	tick := time.NewTicker(3 * time.Second)
	defer tick.Stop()
	for s.host.Alive(pid) {
		select {
		case <-s.ctx.Done():
			return
		case <-tick.C:
		}
	}
	s.log.say("the editor's process is gone")
	_ = s.conn.Close()
}

// background does something that no request waits for. It may call the client.
func (s *server) background(do func()) {
	s.mu.Lock()
	if s.ctx.Err() != nil || s.at >= shutDown {
		s.mu.Unlock()
		return
	}
	s.work.Add(1)
	s.mu.Unlock()
	go func() {
		defer s.work.Done()
		defer s.survive("background work", nil)
		do()
	}()
}

// askForText tells the user that a document has to be opened again.
func (s *server) askForText(d *document) {
	lang := s.ws.own(s.ws.now()).langOf(d)
	_ = s.editor.ShowMessage(&protocol.ShowMessageParams{Type: protocol.MessageTypeWarning, Message: (*diag.Term)(lost).In(lang)})
}
