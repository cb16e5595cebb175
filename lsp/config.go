package lsp

import (
	"context"
	"encoding/json"

	"ppolang/lsp/protocol"
)

// config are the settings under `ppolang`.
type config struct {
	// SampleData are globs of sample record files, from the workspace folder or
	// the rule file's folder. Only counts of them are ever shown.
	SampleData []string `json:"sampleData"`
	// Language is the language of answers: auto, nb or en.
	Language string `json:"language"`
	Lint     struct {
		Notes    string `json:"notes"`    // show or hide
		Warnings string `json:"warnings"` // show or hide
	} `json:"lint"`
	Examples struct {
		RunOn string `json:"runOn"` // save, change or never
	} `json:"examples"`
	CodeLens struct {
		Enable *bool `json:"enable"`
	} `json:"codeLens"`
}

// settings reads what a client sent as settings. What is not there, or of the
// wrong type, keeps its default.
func settings(v json.RawMessage) config {
	var c config
	var outer struct {
		Inner json.RawMessage `json:"ppolang"`
	}
	if json.Unmarshal(v, &outer) == nil && there(outer.Inner) { // some clients send the section, others what is in it
		v = outer.Inner
	}
	_ = json.Unmarshal(v, &c)
	return c
}

func (c config) lenses() bool { return c.CodeLens.Enable == nil || *c.CodeLens.Enable }

func (s *server) DidChangeConfiguration(p *protocol.DidChangeConfigurationParams) error {
	if there(p.Settings) {
		s.ws.configure(settings(p.Settings))
		return nil
	}
	s.background(s.fetchConfiguration)
	return nil
}

// there says whether a value is one, and not null.
func there(v json.RawMessage) bool { return v != nil && string(v) != "null" }

// fetchConfiguration asks the client for the settings.
func (s *server) fetchConfiguration() {
	s.mu.Lock()
	asks := s.client.configuration
	s.mu.Unlock()
	if !asks {
		return
	}
	_ = s.ask(s.ctx, func(ctx context.Context) error {
		answer, err := s.editor.Configuration(ctx, &protocol.ConfigurationParams{Items: []protocol.ConfigurationItem{{Section: ptr("ppolang")}}})
		if err == nil && len(answer) == 1 && there(answer[0]) {
			s.ws.configure(settings(answer[0]))
		}
		return err
	})
}
