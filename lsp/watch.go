package lsp

import (
	"context"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"ppolang/lsp/protocol"
)

// watched are the globs that the client watches files for.
type watched struct {
	mu    sync.Mutex
	globs []string
}

// add says which globs of a list are new.
func (w *watched) add(globs []string) (fresh []string, before int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	before = len(w.globs)
	for _, glob := range globs {
		if !slices.Contains(w.globs, glob) {
			w.globs = append(w.globs, glob)
		}
	}
	return slices.Clone(w.globs[before:]), before
}

// register asks the client to watch the files that rules rest on, and for the
// settings.
func (s *server) register() {
	s.background(func() { s.watch([]string{".rules", ".csv"}) })
	s.fetchConfiguration()
}

// watch asks the client to watch files that are named like these.
func (s *server) watch(files []string) {
	s.mu.Lock()
	watches := s.client.watches
	s.mu.Unlock()
	if !watches {
		return
	}
	var globs []string
	for _, file := range files {
		globs = append(globs, globOf(file))
	}
	fresh, before := s.watched.add(globs)
	if fresh == nil {
		return
	}
	var options protocol.DidChangeWatchedFilesRegistrationOptions
	for _, glob := range fresh {
		options.Watchers = append(options.Watchers, protocol.FileSystemWatcher{GlobPattern: glob})
	}
	one := protocol.Registration{ID: "files-" + strconv.Itoa(before), Method: "workspace/didChangeWatchedFiles", RegisterOptions: options}
	_ = s.ask(s.ctx, func(ctx context.Context) error {
		return s.editor.Registration(ctx, &protocol.RegistrationParams{Registrations: []protocol.Registration{one}})
	})
}

// globOf is a glob for files that end as this one does: a rule set's lists of codes
// are often several of a kind. Where the end has a character that a glob gives a
// meaning it is one for all files.
func globOf(file string) string {
	end := path.Ext(file)
	if end == "" {
		end = "/" + path.Base(file)
	} else {
		end = "/*" + end
	}
	if strings.ContainsAny(end[2:], `*?[]{}!,\`) {
		return "**/*"
	}
	return "**" + end
}
