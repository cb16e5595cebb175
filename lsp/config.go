package lsp

import (
	"encoding/json"

	protocol "github.com/tliron/glsp/protocol_3_16"
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
func settings(v any) config {
	var c config
	if m, ok := v.(map[string]any); ok {
		if inner, ok := m["ppolang"]; ok { // some clients send the section, others what is in it
			v = inner
		}
	}
	text, err := json.Marshal(v)
	if err != nil {
		return c
	}
	_ = json.Unmarshal(text, &c)
	return c
}

func (c config) lenses() bool { return c.CodeLens.Enable == nil || *c.CodeLens.Enable }

func init() {
	hear("workspace/didChangeConfiguration", func(s *server, p *protocol.DidChangeConfigurationParams) error {
		if p.Settings != nil {
			s.ws.configure(settings(p.Settings))
			return nil
		}
		s.background(s.fetchConfiguration)
		return nil
	})
}

// fetchConfiguration asks the client for the settings.
func (s *server) fetchConfiguration() {
	s.mu.Lock()
	asks := s.client.configuration
	s.mu.Unlock()
	if !asks {
		return
	}
	params := protocol.ConfigurationParams{Items: []protocol.ConfigurationItem{{Section: ptr("ppolang")}}}
	var answer []any
	if s.ask(s.ctx, "workspace/configuration", params, &answer) == nil && len(answer) == 1 && answer[0] != nil {
		s.ws.configure(settings(answer[0]))
	}
}
