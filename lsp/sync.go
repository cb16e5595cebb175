package lsp

import (
	"encoding/json"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

func init() {
	hear("textDocument/didOpen", func(s *server, p *protocol.DidOpenTextDocumentParams) error {
		item := p.TextDocument
		st := s.ws.now()
		switch {
		case item.URI == "":
			return errNoURI
		case len(item.Text) > maxBody:
			return errTooLarge
		case len(st.open) >= maxDocuments:
			return errTooMany
		}
		d := newDocument(item.URI, item.Version, item.Text)
		if old := st.document(d.key); old != nil {
			d.parser = old.parser
		}
		s.ws.become(func(st *state) *state {
			n := st.with(d)
			n.saves++
			return n
		})
		return nil
	})
	hear("textDocument/didChange", func(s *server, p *protocol.DidChangeTextDocumentParams) error {
		d := s.ws.now().open[keyOf(p.TextDocument.URI)]
		if d == nil {
			return errNotOpen
		}
		next, err := d.changed(p.TextDocument.Version, p.ContentChanges, s.enc())
		if next != nil {
			s.ws.become(func(st *state) *state { return st.with(next) })
		}
		if err != nil && next != nil && next.lost {
			s.askForText()
		}
		return err
	})
	hear("textDocument/didSave", func(s *server, p *protocol.DidSaveTextDocumentParams) error {
		if s.ws.now().open[keyOf(p.TextDocument.URI)] == nil {
			return errNotOpen
		}
		s.ws.become(func(st *state) *state {
			n := st.next()
			n.saves++
			return n
		})
		return nil
	})
	hear("textDocument/didClose", func(s *server, p *protocol.DidCloseTextDocumentParams) error {
		key := keyOf(p.TextDocument.URI)
		if s.ws.now().open[key] == nil {
			return errNotOpen
		}
		s.ws.become(func(st *state) *state {
			n := st.without(key)
			n.disk++ // what stands on disk may not be what was open
			return n
		})
		return nil
	})
	hear("workspace/didChangeWatchedFiles", func(s *server, _ *protocol.DidChangeWatchedFilesParams) error {
		s.ws.diskChanged()
		return nil
	})
	hear("workspace/didChangeWorkspaceFolders", func(s *server, p *protocol.DidChangeWorkspaceFoldersParams) error {
		s.ws.become(func(st *state) *state {
			n := st.next()
			n.folders = nil
			gone := map[string]bool{}
			for _, f := range p.Event.Removed {
				gone[keyOf(f.URI)] = true
			}
			for _, f := range st.folders {
				if !gone[f] {
					n.folders = append(n.folders, f)
				}
			}
			for _, f := range p.Event.Added {
				n.folders = append(n.folders, keyOf(f.URI))
			}
			return n
		})
		return nil
	})
	fileEvents := []string{"workspace/didCreateFiles", "workspace/didRenameFiles", "workspace/didDeleteFiles"}
	for _, name := range fileEvents {
		hear(name, func(s *server, _ *struct{}) error {
			s.ws.diskChanged()
			return nil
		})
	}
	ignored := []string{"initialized", "$/setTrace", "$/progress", "textDocument/willSave"}
	for _, name := range ignored {
		notifications[name] = func(*server, json.RawMessage) error { return nil }
	}
	notifications["initialized"] = func(s *server, _ json.RawMessage) error {
		s.background(s.register)
		return nil
	}
}

func (s *server) enc() encoding {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.client.enc
}
