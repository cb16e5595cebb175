package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// Everything a person reads is in the language of the file, in an editor that is
// in another: that is what somebody has who has set nothing.
func TestLanguageOfAnswers(t *testing.T) {
	const (
		norwegian = "språk nb\n\nverdi grense antall = 5\n\npost p \"P\"\n  felt n antall\n\nregel r \"R\"\n  for p\n  krev n < grensa\n  feil \"F\"\n"
		english   = "language en\n\nvalue limit number = 5\n\nrecord p \"P\"\n  field n number\n\nrule r \"R\"\n  for p\n  require n < limt\n  error \"F\"\n"
		silent    = "post p \"P\"\n  felt n antall\n\nregel r \"R\"\n  for p\n  krev n < grensa\n  feil \"F\"\n"
	)
	for _, tt := range []struct {
		name, locale, setting, text string
		beside                      string // another open document
		nb                          bool
	}{
		{"a Norwegian file in an English editor", "en", "auto", norwegian, "", true},
		{"nothing is set", "en-GB", "", norwegian, "", true},
		{"an editor that says nothing", "", "", norwegian, "", true},
		{"an English file in a Norwegian editor", "nb", "auto", english, "", false},
		{"the setting goes first", "nb", "en", norwegian, "", false},
		{"the setting goes first", "en", "nb", english, "", true},
		{"a file that says nothing", "en", "auto", silent, "", false},
		{"a file that says nothing", "nb-NO", "auto", silent, "", true},
		{"a file that says nothing beside one that does", "en", "auto", silent, norwegian, true},
	} {
		options := map[string]any{}
		if tt.setting != "" {
			options["language"] = tt.setting
		}
		s := ready(t, map[string]any{"locale": tt.locale, "initializationOptions": options})
		if tt.beside != "" {
			s.open("untitled:b", tt.beside)
		}
		s.open(mainURI, tt.text)
		place := place(strings.Count(tt.text[:strings.Index(tt.text, " < ")], "\n"), 13)
		about := map[string]any{"textDocument": map[string]any{"uri": mainURI}, "position": place, "range": map[string]any{"start": place, "end": place}, "context": map[string]any{"diagnostics": []any{}}}
		seen := map[string]string{}
		for _, method := range []string{"textDocument/diagnostic", "textDocument/codeAction", "textDocument/hover", "textDocument/codeLens"} {
			if method == "textDocument/hover" { // of the word that begins the line
				about["position"] = map[string]any{"line": place["line"], "character": 3}
			}
			var answer json.RawMessage
			if err := s.Call(method, about, &answer); err != nil {
				t.Fatal(err)
			}
			seen[method] = string(answer)
		}
		s.edit(mainURI, 2, replace(1, 0, 0, 0, "x"))
		seen["a message"] = fmt.Sprint(s.diagnosed(mainURI))
		var page json.RawMessage
		if err := s.Call("workspace/textDocumentContent", map[string]any{"uri": "ppolang:/diagnostics/PPO202.md"}, &page); err != nil {
			t.Fatal(err)
		}
		seen["a page"] = string(page)
		words := map[string][2]string{
			"textDocument/diagnostic": {"ventet", "expected"},
			"textDocument/codeAction": {"Skriv som", "Write with"},
			"textDocument/hover":      {"Det som må stemme", "What must hold"},
			"textDocument/codeLens":   {"ingen eksempler", "no examples"},
			"a message":               {"Lukk fila", "Close the file"},
			"a page":                  {"Hva det betyr", "What it means"},
		}
		for what, text := range seen {
			want := words[what][1]
			if tt.nb {
				want = words[what][0]
			}
			if !strings.Contains(text, want) {
				t.Errorf("%s (locale %q, setting %q): %s has no %q: %.300s", tt.name, tt.locale, tt.setting, what, want, text)
			}
		}
		s.ends(0)
	}
}
