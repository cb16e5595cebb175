package lsptest

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// lenses are the code lenses of a file, each resolved: its line, what it says and
// what it does, with the lines that it leads to.
func (s *script) lenses(place string) string {
	f := s.file(place)
	var list []map[string]any
	if err := s.client.Call("textDocument/codeLens", s.at(place), &list); err != nil {
		return err.Error()
	}
	var b strings.Builder
	for _, one := range list {
		if one["command"] == nil {
			if err := s.client.Call("codeLens/resolve", one, &one); err != nil {
				return err.Error()
			}
		}
		at, _ := s.place(f.uri, one["range"].(map[string]any))
		command, _ := one["command"].(map[string]any)
		fmt.Fprintf(&b, "%s: %v", at, command["title"])
		if name := command["command"]; name != "" {
			fmt.Fprintf(&b, " [%v", name)
			arguments, _ := command["arguments"].([]any)
			for _, a := range arguments {
				a := a.(map[string]any)
				for _, k := range sortedKeys(a) {
					if k != "uri" && k != "position" {
						fmt.Fprintf(&b, " %s %s", k, s.targets(a[k]))
					}
				}
			}
			b.WriteString("]")
		}
		b.WriteString("\n")
	}
	if b.Len() == 0 {
		return "none\n"
	}
	return b.String()
}

// targets are locations by their places, and anything else as it is.
func (s *script) targets(v any) string {
	list, ok := v.([]any)
	if !ok {
		return fmt.Sprint(v)
	}
	var places []string
	for _, one := range list {
		one := one.(map[string]any)
		f := s.byURI(one["uri"].(string))
		at, _ := s.place(f.uri, one["range"].(map[string]any)["start"].(map[string]any))
		places = append(places, f.name+":"+at)
	}
	return strings.Join(places, ", ")
}

// signature is what signature help says: every form, the fitting one marked, and
// below it the thing to fill in.
func (s *script) signature(rest string) string {
	place, more, _ := strings.Cut(rest, " ")
	params := s.at(place)
	delete(params, "context")
	if more != "" {
		var m map[string]any
		s.decode(more, &m)
		merge(params, m)
	}
	var help struct {
		Signatures []struct {
			Label      string
			Parameters []struct {
				Label         any
				Documentation string
			}
		}
		ActiveSignature, ActiveParameter int
	}
	if err := s.client.Call("textDocument/signatureHelp", params, &help); err != nil {
		return err.Error()
	}
	var b strings.Builder
	for i, one := range help.Signatures {
		if i != help.ActiveSignature {
			fmt.Fprintf(&b, "  %s\n", one.Label)
			continue
		}
		fmt.Fprintf(&b, "> %s\n", one.Label)
		if help.ActiveParameter < len(one.Parameters) {
			p := one.Parameters[help.ActiveParameter]
			text := fmt.Sprint(p.Label)
			if at, ok := p.Label.([]any); ok {
				units := utf16.Encode([]rune(one.Label))
				text = string(utf16.Decode(units[:int(at[0].(float64))])) + "[" + string(utf16.Decode(units[int(at[0].(float64)):int(at[1].(float64))])) + "]"
			}
			fmt.Fprintf(&b, "    %s: %s\n", text, p.Documentation)
		}
	}
	if b.Len() == 0 {
		return "nothing\n"
	}
	return b.String()
}
