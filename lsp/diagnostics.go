package lsp

import (
	"fmt"
	"hash/fnv"
	"slices"
	"sync"
	"time"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lsp/protocol"
)

// maxShown bounds the diagnostics of one file: past that people mend the first
// ones and look again.
const maxShown = 500

// diagnosticsOf is what is to be said of a file in all rule sets it is in.
func (r *request) diagnosticsOf(key string) []protocol.Diagnostic {
	list := []protocol.Diagnostic{}
	if d := r.open[key]; d != nil && d.fault != nil {
		return append(list, protocol.Diagnostic{Severity: protocol.DiagnosticSeverityInformation, Source: "ppolang", Message: (*diag.Term)(d.fault).In(r.langOf(d))})
	}
	seen := map[string]bool{}
	for _, main := range r.mains(key) {
		v := r.viewIn(main, key)
		if v == nil {
			continue
		}
		for _, d := range v.Diagnostics() {
			if !r.shows(d.Severity) {
				continue
			}
			one := r.diagnostic(v, d)
			if id := fmt.Sprint(one.Range, one.Code, one.Message); !seen[id] {
				seen[id] = true
				list = append(list, one)
			}
		}
	}
	if more := len(list) - maxShown; more > 0 {
		v := r.viewIn(r.mains(key)[0], key)
		text := diag.Term{NB: "… og %d til", EN: "… and %d more"}
		last := list[maxShown-1]
		list = append(list[:maxShown], protocol.Diagnostic{Range: last.Range, Severity: protocol.DiagnosticSeverityInformation, Source: "ppolang", Message: fmt.Sprintf(text.In(v.Lang), more)})
	}
	return list
}

// shows says whether the settings want diagnostics of a severity.
func (st *state) shows(s diag.Severity) bool {
	switch s {
	case diag.Note:
		return st.config.Lint.Notes != "hide"
	case diag.Warning:
		return st.config.Lint.Warnings != "hide"
	}
	return true
}

func (r *request) diagnostic(v *ide.View, d ide.Diagnostic) protocol.Diagnostic {
	one := protocol.Diagnostic{
		Range:    r.rangeOf(v, d.Span),
		Severity: severity(d.Severity),
		Code:     string(d.Code),
		Source:   "ppolang",
		Message:  clean(d.Message),
	}
	if d.Hint {
		one.Severity = protocol.DiagnosticSeverityHint
	}
	if d.Help != "" {
		one.Message += "\n" + clean(d.Help)
	}
	if r.client.codeDescription && d.Code != "" {
		one.CodeDescription = &protocol.CodeDescription{HRef: codePage(d.Code)}
	}
	if d.Tags&diag.Unnecessary != 0 {
		one.Tags = append(one.Tags, protocol.DiagnosticTagUnnecessary)
	}
	if d.Tags&diag.Deprecated != 0 {
		one.Tags = append(one.Tags, protocol.DiagnosticTagDeprecated)
	}
	if r.client.relatedPlaces {
		for _, rel := range d.Related {
			one.RelatedInformation = append(one.RelatedInformation, protocol.DiagnosticRelatedInformation{
				Location: r.location(rel.File.Source, rel.Span), Message: clean(rel.Text),
			})
		}
	}
	return one
}

// pushed remembers what was sent of which document.
type pushed struct {
	mu   sync.Mutex
	docs map[string]sent // by key
	last time.Time       // when all of a state was sent
}

type sent struct {
	uri  string
	what uint64 // stands for the diagnostics and the version
}

// maxSilence is how long edits that come faster than they can be checked may put
// off the diagnostics.
const maxSilence = time.Second

// push sends the diagnostics of all open documents, and of the files their rule
// sets use, to a client that does not ask for them itself. When another state has
// come meanwhile it stops: one keystroke after a pause is answered at once, of many
// fast ones those in between are left out.
func (w *workspace) push(st *state) {
	r := w.own(st)
	if r.client.pulls || w.srv.ctx.Err() != nil {
		return
	}
	p := &w.pushed
	p.mu.Lock()
	defer p.mu.Unlock()
	docs := map[string]sent{}
	keys := r.shown()
	if r.failed != nil {
		return
	}
	for _, key := range keys {
		list := r.diagnosticsOf(key)
		if r.failed != nil { // given up, for a state that comes after this one
			return
		}
		if w.now() != st && time.Since(p.last) < maxSilence {
			return
		}
		docs[key] = w.send(st, key, list)
	}
	for key, before := range p.docs {
		if _, still := docs[key]; !still {
			_ = w.srv.editor.PublishDiagnostics(&protocol.PublishDiagnosticsParams{URI: before.uri, Diagnostics: []protocol.Diagnostic{}})
		}
	}
	p.docs, p.last = docs, time.Now()
}

// send sends the diagnostics of one document unless the client has them.
func (w *workspace) send(st *state, key string, list []protocol.Diagnostic) sent {
	var m written // its name is made of what is sent, which is written once
	_ = protocol.Client{Caller: &m}.PublishDiagnostics(&protocol.PublishDiagnosticsParams{URI: st.uriOf(key), Version: st.versionOf(key), Diagnostics: list})
	h := fnv.New64a()
	h.Write(m.frame)
	now := sent{st.uriOf(key), h.Sum64()}
	if w.pushed.docs[key] != now {
		_ = w.srv.stream.send(m.frame)
	}
	return now
}

// shown are the open documents and the files of their rule sets.
func (r *request) shown() []string {
	var keys []string
	for key := range r.open {
		keys = append(keys, key)
		for _, main := range r.mains(key) {
			if snap := r.snapshot(main); snap != nil {
				for _, f := range snap.Info.Files {
					keys = append(keys, f.Source.Name)
				}
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// own is a request of the server's own.
func (w *workspace) own(st *state) *request {
	w.srv.mu.Lock()
	defer w.srv.mu.Unlock()
	return &request{state: st, srv: w.srv, client: w.srv.client, push: true, ctx: w.srv.ctx, cancel: func() {}}
}
