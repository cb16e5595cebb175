package lsptest

import (
	"encoding/json"
	"fmt"
	"strings"
)

// asked answers what the server asks of the editor.
func (s *script) asked(method string, params json.RawMessage) any {
	if method != "window/showDocument" || json.Unmarshal(params, &s.shown) != nil {
		return nil
	}
	return map[string]any{"success": true}
}

// take makes a code action as an editor does: its edit, then its command. Marks of
// the file are where they were.
func (s *script) take(rest string) string {
	place, title, _ := strings.Cut(rest, " ")
	list, err := s.offered(place)
	if err != nil {
		return err.Error()
	}
	for _, a := range list {
		if a["title"] != title {
			continue
		}
		if a["edit"] == nil {
			if err := s.client.Call("codeAction/resolve", a, &a); err != nil {
				return err.Error()
			}
		}
		for uri, edits := range editsByURI(a["edit"]) {
			f := s.byURI(uri)
			f.text, _ = f.edited(edits)
			f.version++
			s.notify("textDocument/didChange", map[string]any{
				"textDocument": map[string]any{"uri": uri, "version": f.version}, "contentChanges": []any{map[string]any{"text": f.text}},
			})
		}
		if command, ok := a["command"].(map[string]any); ok {
			if err := s.client.Call("workspace/executeCommand", command, nil); err != nil {
				return err.Error()
			}
		}
		return s.selected()
	}
	return "no such action\n"
}

// selected are the lines that are shown, with the selection marked.
func (s *script) selected() string {
	if s.shown == nil {
		return "nothing is shown\n"
	}
	f, at := s.byURI(s.shown["uri"].(string)), s.shown["selection"].(map[string]any)
	s.shown = nil
	start, end := f.offset(at["start"].(map[string]any)), f.offset(at["end"].(map[string]any))
	from := strings.LastIndexByte(f.text[:start], '\n') + 1
	to := end + strings.IndexByte(f.text[end:]+"\n", '\n')
	return fmt.Sprint(f.name, ":", strings.Count(f.text[:start], "\n")+1, ": ") + f.text[from:start] + "‹" + f.text[start:end] + "›" + f.text[end:to] + "\n"
}
