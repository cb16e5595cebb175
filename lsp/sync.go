package lsp

import (
	"encoding/json"
	"slices"

	"ppolang/lsp/protocol"
)

var _ protocol.Notifications = (*server)(nil)

func (s *server) DidOpenTextDocument(p *protocol.DidOpenTextDocumentParams) error {
	item := p.TextDocument
	if item.URI == "" {
		return errNoURI
	}
	st := s.ws.now()
	d := newDocument(item.URI, item.Version, item.Text)
	if old := st.open[d.key]; old != nil {
		d.parser = old.parser
	} else if n := len(st.open); n >= maxRefused {
		return errTooMany
	} else if n >= maxDocuments {
		d = d.without(tooMany, "")
	}
	s.ws.become(func(st *state) *state {
		n := st.looking()
		n.put(d)
		n.saves++
		return n
	})
	return nil
}

func (s *server) DidChangeTextDocument(p *protocol.DidChangeTextDocumentParams) error {
	if p.TextDocument.URI == "" {
		return errNoURI
	}
	d := s.ws.now().open[keyOf(p.TextDocument.URI)]
	if d == nil {
		return errNotOpen
	}
	next, err := d.changed(p.TextDocument.Version, p.ContentChanges, s.enc())
	if next != nil {
		s.ws.become(func(st *state) *state { return st.with(next) })
	}
	if err != nil && next != nil {
		s.askForText(next)
	}
	return err
}

// misread is called for a notification whose parameters are not as they have to be.
// The text of a document that it opens or changes is no longer known.
func (s *server) misread(name string, params json.RawMessage) {
	var p struct {
		TextDocument struct {
			URI string `json:"uri"`
		} `json:"textDocument"`
	}
	_ = json.Unmarshal(params, &p) // what can be read of it
	uri, open := p.TextDocument.URI, s.ws.now().open
	d := open[keyOf(uri)]
	switch {
	case uri == "" || d != nil && d.fault != nil:
		return
	case name == "textDocument/didOpen" && d == nil && len(open) < maxRefused:
		d = newDocument(uri, 0, "")
	case name != "textDocument/didOpen" && name != "textDocument/didChange" || d == nil:
		return
	}
	d = d.without(lost, d.said())
	s.ws.become(func(st *state) *state { return st.with(d) })
	s.askForText(d)
}

func (s *server) DidSaveTextDocument(p *protocol.DidSaveTextDocumentParams) error {
	if s.ws.now().open[keyOf(p.TextDocument.URI)] == nil {
		return errNotOpen
	}
	s.ws.become(func(st *state) *state {
		n := st.looking()
		n.saves++
		return n
	})
	return nil
}

func (s *server) DidCloseTextDocument(p *protocol.DidCloseTextDocumentParams) error {
	key := keyOf(p.TextDocument.URI)
	if s.ws.now().open[key] == nil {
		return errNotOpen
	}
	s.ws.become(func(st *state) *state {
		n := st.without(key)
		n.disk++ // what stands on disk may not be what was open
		n.tree++
		return n
	})
	return nil
}

func (s *server) DidChangeWatchedFiles(_ *protocol.DidChangeWatchedFilesParams) error {
	s.ws.diskChanged()
	return nil
}

func (s *server) DidChangeWorkspaceFolders(p *protocol.DidChangeWorkspaceFoldersParams) error {
	s.ws.become(func(st *state) *state {
		n := st.next()
		n.folders = slices.Clone(st.folders)
		for _, f := range p.Event.Removed {
			key := keyOf(f.URI)
			n.folders = slices.DeleteFunc(n.folders, func(have string) bool { return have == key })
		}
		for _, f := range p.Event.Added {
			if key := keyOf(f.URI); !slices.Contains(n.folders, key) {
				n.folders = append(n.folders, key)
			}
		}
		return n
	})
	return nil
}

func (s *server) DidCreateFiles(*protocol.CreateFilesParams) error {
	s.ws.diskChanged()
	return nil
}

func (s *server) DidRenameFiles(*protocol.RenameFilesParams) error {
	s.ws.diskChanged()
	return nil
}

func (s *server) DidDeleteFiles(*protocol.DeleteFilesParams) error {
	s.ws.diskChanged()
	return nil
}

func (s *server) Initialized() error {
	s.background(s.register)
	return nil
}

func (s *server) enc() encoding {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.client.enc
}
