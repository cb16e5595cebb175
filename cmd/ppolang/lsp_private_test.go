package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ppolang/lsp"
	"ppolang/lsp/protocol"
)

// The canaries have the shape of national identity numbers and are nobody's: the
// months are those of synthetic people.
var canaries = []string{"01810112345", "020802 54321", "030804-11111", "040805\t22222", "050806\u202f33333"}

// sensitive are values of sensitive fields of the sample records, which stand in no
// document: nothing at all has them.
const sensitive = "KANARI"

// secretRules has a canary wherever a person can write one.
const secretRules = `språk nb

# merknad 01810112345, 040805	22222
dokument d "Kilde 01810112345, 040805	22222, 050806 33333"
  gjelder fra 2020-01-01
  lenke "https://example.com/01810112345"

kodeverk K "Koder 020802 54321"
  kode A1 "Kode A 01810112345"
  kode B1 "Kode B 030804-11111" gjelder til 2024-12-31
  kode C1 "Kode C" gjelder fra 2025-01-01 erstatter B1

post kontakt "Kontakt 01810112345"
  felt kontakt_id tekst nøkkel "Id 01810112345"
  felt dato dato styrende
  felt k koder K "Koder 020802 54321"
  felt navn01810112345 tekst
  felt ferdig ja/nei
  felt skjult koder K sensitiv
  felt skjult_tekst tekst sensitiv

verdi v01810112345 heltall "Verdi 030804-11111"
  1 fra 2020-01-01

kodegruppe gruppe01810112345 "Gruppe 01810112345" = A1, B1

definer d01810112345 "Vilkår 020802 54321" for kontakt
  ferdig og k inneholder A1 og navn01810112345 = "01810112345"

# Hjelp til regelen 01810112345.
regel r01810112345 "Regel 01810112345"
  kilde d "punkt 020802 54321"
  for kontakt
  når k inneholder noen av gruppe01810112345
  krev ferdig og navn01810112345 = "030804-11111"
  unntatt "Unntak 01810112345" når d01810112345
  feil "Galt: {navn01810112345} 01810112345"

eksempel "Eksempel 01810112345" for r01810112345
  kontakt K01810112345
    dato 2026-01-01
    k A1
    navn01810112345 "01810112345"
    ferdig nei
  forvent brudd r01810112345 på K01810112345 "noe annet 01810112345"

tabell t "Tabell 01810112345"
  | 01810112345 | 020802 54321 |
  | A1          | B1           |

regel halv01810112345 "Halv 01810112345
  krev 01810112345 + ukjent01810112345 > "030804-11111"
  01810112345 01810112345
`

// leaked are the texts of a message in which a canary stands and that are no text
// of the document, no address and nothing that the client only sends back.
func leaked(name string, v any) []string {
	switch name {
	case "newText", "insertText", "filterText", "placeholder", "uri", "targetUri", "target", "oldUri", "newUri", "data", "arguments", "newName":
		return nil
	}
	var list []string
	switch v := v.(type) {
	case string:
		for _, c := range canaries {
			if strings.Contains(v, c) {
				list = append(list, name+": "+v)
			}
		}
	case []any:
		for _, one := range v {
			list = append(list, leaked(name, one)...)
		}
	case map[string]any:
		for field, one := range v {
			list = append(list, leaked(field, one)...)
		}
	}
	return list
}

// L24, P7: every method at every word and every command, of a document that has
// numbers of people in it. None is in a text for people, and none in the log.
func TestNoNumberOfAPersonIsShown(t *testing.T) {
	for _, locale := range []string{"nb", "en"} {
		if testing.Short() && locale == "en" {
			continue // the same fields
		}
		t.Run(locale, func(t *testing.T) { t.Parallel(); showEverything(t, locale) })
	}
}

func showEverything(t *testing.T, locale string) {
	dir := filepath.Join(t.TempDir(), "mappe 01810112345")
	if err := os.MkdirAll(filepath.Join(dir, "prøver"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "01810112345.rules"), secretRules)
	write(t, filepath.Join(dir, "main.rules"), "språk nb\nbruk \"01810112345.rules\"\nbruk \"020802 54321.rules\"\n")
	write(t, filepath.Join(dir, "prøver", "kontakt.jsonl"), `{"kontakt_id":"01810112345","dato":"01810112345","ferdig":"020802 54321","navn01810112345":"030804-11111"}`+"\n{01810112345\n"+
		`{"kontakt_id":"K2","dato":"2026-01-01","k":["A1"],"ferdig":false,"skjult":["B1","KANARI","KANARI"],"skjult_tekst":"KANARI"}`+"\n")
	s := ready(t, map[string]any{
		"locale": locale, "workspaceFolders": []any{map[string]any{"uri": fileURI(dir, ""), "name": "01810112345"}},
		"initializationOptions": map[string]any{"sampleData": []string{"prøver/*.jsonl"}},
	})
	uri := fileURI(dir, "01810112345.rules")
	checked := 0
	see := func(what string, message any) {
		checked++
		if text := fmt.Sprint(message); strings.Contains(text, sensitive) {
			t.Errorf("%s shows a sensitive value: %s", what, text)
		}
		for _, text := range leaked("", message) {
			t.Errorf("%s: %s", what, text)
		}
	}
	ask := func(method string, params map[string]any) any {
		var answer any
		if err := s.Call(method, params, &answer); err != nil {
			see(method, err.Error())
			return nil
		}
		see(method, answer)
		return answer
	}
	for i, text := range []string{secretRules, strings.ReplaceAll(secretRules, "regel halv", "# regel halv"), strings.Split(secretRules, "tabell t")[0]} {
		s.open(uri, text)
		for n, line := range strings.Split(text, "\n") {
			if n%3 != i {
				continue // a third of the lines of each text
			}
			for _, column := range []int{len([]rune(line)) / 2, len([]rune(line))} {
				at := place(n, column)
				for _, method := range protocol.Answered {
					params := map[string]any{
						"textDocument": map[string]any{"uri": uri}, "position": at, "positions": []any{at}, "range": map[string]any{"start": place(n, 0), "end": at},
						"newName": "x01810112345", "ch": "\n", "options": map[string]any{"tabSize": 2, "insertSpaces": true}, "query": "0", "previousResultIds": []any{}, "uri": uri, "label": "x",
						"context": map[string]any{"includeDeclaration": true, "diagnostics": []any{}, "triggerKind": 1}, "files": []any{map[string]any{"oldUri": uri, "newUri": uri + "x"}},
					}
					if method == "workspace/executeCommand" || method == "textDocument/semanticTokens/full" && column > 0 {
						continue
					}
					followUp(ask(method, params), method, ask)
				}
			}
		}
		for _, command := range lsp.Commands() {
			for _, argument := range []any{map[string]any{"uri": uri, "rule": "r01810112345", "name": "01810112345", "title": "01810112345", "language": "en"}, uri, nil} {
				ask("workspace/executeCommand", map[string]any{"command": command, "arguments": []any{argument}, "workDoneToken": "t"})
			}
		}
	}
	s.edit(uri, 2, replace(9999, 0, 9999, 0, "01810112345"))
	ask("no/such/01810112345", nil)
	s.ends(0)
	for len(s.notes) > 0 {
		m := <-s.notes
		var params any
		if err := json.Unmarshal(m.Params, &params); err != nil {
			t.Fatal(err)
		}
		see(m.Method, params)
	}
	see("log", s.log.String())
	if checked < 1500 {
		t.Errorf("only %d messages were looked at", checked)
	}
}

// followUp asks for what an answer leaves to be asked for.
func followUp(answer any, method string, ask func(string, map[string]any) any) {
	list, _ := answer.([]any)
	if m, ok := answer.(map[string]any); ok {
		list, _ = m["items"].([]any)
	}
	for i, item := range list {
		item, ok := item.(map[string]any)
		if !ok || i > 3 {
			continue
		}
		switch method {
		case "textDocument/completion":
			ask("completionItem/resolve", item)
		case "textDocument/codeAction":
			ask("codeAction/resolve", item)
		case "textDocument/codeLens":
			ask("codeLens/resolve", item)
		case "textDocument/inlayHint":
			ask("inlayHint/resolve", item)
		case "textDocument/documentLink":
			ask("documentLink/resolve", item)
		case "textDocument/prepareCallHierarchy":
			ask("callHierarchy/incomingCalls", map[string]any{"item": item})
			ask("callHierarchy/outgoingCalls", map[string]any{"item": item})
		}
	}
}
