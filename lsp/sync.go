package lsp

import (
	"encoding/json"
	"slices"

	protocol "github.com/tliron/glsp/protocol_3_16"
)

// didChangeParams are the protocol's; glsp's cannot have a version that is null,
// and take every change apart twice.
type didChangeParams struct {
	TextDocument struct {
		URI     string `json:"uri"`
		Version *int32 `json:"version"`
	} `json:"textDocument"`
	Changes []change `json:"contentChanges"`
}

func init() {
	hear("textDocument/didOpen", func(s *server, p *protocol.DidOpenTextDocumentParams) error {
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
			d = d.without(tooMany)
		}
		s.ws.become(func(st *state) *state {
			n := st.with(d)
			n.saves++
			return n
		})
		return nil
	})
	hear("textDocument/didChange", func(s *server, p *didChangeParams) error {
		if p.TextDocument.URI == "" {
			return errNoURI
		}
		d := s.ws.now().open[keyOf(p.TextDocument.URI)]
		if d == nil {
			return errNotOpen
		}
		next, err := d.changed(p.TextDocument.Version, p.Changes, s.enc())
		if next != nil {
			s.ws.become(func(st *state) *state { return st.with(next) })
		}
		if err != nil && next != nil {
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
	})
	fileEvents := []string{"workspace/didCreateFiles", "workspace/didRenameFiles", "workspace/didDeleteFiles"}
	for _, name := range fileEvents {
		hear(name, func(s *server, _ *struct{}) error {
			s.ws.diskChanged()
			return nil
		})
	}
	ignored := []string{"$/setTrace", "$/progress", "textDocument/willSave"}
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
