package lsptest

import (
	"fmt"
	"sort"
	"strings"
)

// render writes an answer for people to compare: ranges as places with their
// text, texts of several lines as such.
func (s *script) render(b *strings.Builder, indent, uri string, v any) {
	switch v := v.(type) {
	case nil:
		fmt.Fprintf(b, "%snothing\n", indent)
	case []any:
		if len(v) == 0 {
			fmt.Fprintf(b, "%snone\n", indent)
		}
		if numbers(v) {
			fmt.Fprintf(b, "%s%v\n", indent, v)
			return
		}
		for _, one := range v {
			var inner strings.Builder
			s.render(&inner, indent+"  ", uri, one)
			text := inner.String()
			fmt.Fprintf(b, "%s- %s", indent, strings.TrimPrefix(text, indent+"  "))
		}
	case map[string]any:
		if place, ok := s.place(uri, v); ok {
			fmt.Fprintf(b, "%s%s\n", indent, place)
			return
		}
		if other, ok := v["uri"].(string); ok {
			uri = other
		}
		if other, ok := v["targetUri"].(string); ok {
			uri = other
		}
		for _, k := range sortedKeys(v) {
			if k == "resultId" { // changes with every word of the answer
				continue
			}
			s.field(b, indent, uri, k, v[k])
		}
	case string:
		if strings.Contains(v, "\n") {
			for _, line := range strings.Split(v, "\n") {
				fmt.Fprintf(b, "%s  %s\n", indent, line)
			}
			return
		}
		fmt.Fprintf(b, "%s%s\n", indent, v)
	default:
		fmt.Fprintf(b, "%s%v\n", indent, v)
	}
}

func numbers(list []any) bool {
	for _, v := range list {
		if _, ok := v.(float64); !ok {
			return false
		}
	}
	return len(list) > 0
}

func (s *script) field(b *strings.Builder, indent, uri, name string, v any) {
	var inner strings.Builder
	s.render(&inner, indent+"  ", uri, v)
	text := inner.String()
	if strings.Count(text, "\n") == 1 {
		fmt.Fprintf(b, "%s%s: %s", indent, name, strings.TrimLeft(text, " "))
		return
	}
	fmt.Fprintf(b, "%s%s:\n%s", indent, name, text)
}

// place is a range or a position as people write it, with the text in it.
func (s *script) place(uri string, v map[string]any) (string, bool) {
	line, ok1 := v["line"].(float64)
	character, ok2 := v["character"].(float64)
	if ok1 && ok2 && len(v) == 2 {
		return fmt.Sprintf("%v:%v", line+1, character+1), true
	}
	start, ok1 := v["start"].(map[string]any)
	end, ok2 := v["end"].(map[string]any)
	if !ok1 || !ok2 || len(v) != 2 {
		return "", false
	}
	from, _ := s.place(uri, start)
	to, _ := s.place(uri, end)
	text := ""
	if f := s.byURI(uri); f != nil {
		text = f.text[f.offset(start):max(f.offset(start), f.offset(end))]
		if lines := strings.Split(text, "\n"); len(lines) > 1 {
			text = lines[0] + " …"
		}
		text = fmt.Sprintf(" %q", text)
	}
	return from + "-" + to + text, true
}

var severities = map[float64]string{1: "error", 2: "warning", 3: "information", 4: "hint"}

func (s *script) diagnostic(f *file, d map[string]any) string {
	place, _ := s.place(f.uri, d["range"].(map[string]any))
	code, _ := d["code"].(string)
	severity, _ := d["severity"].(float64)
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s: %s\n", place, severities[severity], code, strings.ReplaceAll(d["message"].(string), "\n", "\n    "))
	if tags, ok := d["tags"]; ok {
		fmt.Fprintf(&b, "    tags %v\n", tags)
	}
	related, _ := d["relatedInformation"].([]any)
	for _, r := range related {
		r := r.(map[string]any)
		location := r["location"].(map[string]any)
		at, _ := s.place(location["uri"].(string), location["range"].(map[string]any))
		name := location["uri"].(string)
		if other := s.byURI(name); other != nil {
			name = other.name
		}
		fmt.Fprintf(&b, "    %s %s: %s\n", name, at, r["message"])
	}
	return b.String()
}

func (s *script) complete(word, rest string) string {
	place, filter, _ := strings.Cut(rest, " ")
	var answer any
	if err := s.client.Call("textDocument/completion", s.at(place), &answer); err != nil {
		return err.Error()
	}
	items, _ := answer.([]any)
	if list, ok := answer.(map[string]any); ok {
		items, _ = list["items"].([]any)
	}
	sort.SliceStable(items, func(i, j int) bool { return sortText(items[i]) < sortText(items[j]) })
	f := s.file(place)
	var b strings.Builder
	for _, item := range items {
		item := item.(map[string]any)
		label := item["label"].(string)
		if word != "complete" {
			if label != filter {
				continue
			}
			var resolved map[string]any
			if err := s.client.Call("completionItem/resolve", item, &resolved); err == nil && resolved != nil {
				item = resolved
			}
			if word == "resolve" {
				s.render(&b, "", f.uri, item["documentation"])
				return b.String()
			}
			edits := []any{}
			if e, ok := item["textEdit"].(map[string]any); ok {
				if e["range"] == nil {
					e["range"] = e["insert"]
				}
				edits = append(edits, e)
			}
			more, _ := item["additionalTextEdits"].([]any)
			return s.applied(f, append(edits, more...))
		}
		if filter != "" && !strings.Contains(fmt.Sprint(item["filterText"], label), filter) {
			continue
		}
		fmt.Fprint(&b, label)
		if detail, ok := item["detail"].(string); ok {
			fmt.Fprintf(&b, " — %s", detail)
		} else if d, ok := item["labelDetails"].(map[string]any); ok {
			fmt.Fprintf(&b, " — %v", d["description"])
		}
		b.WriteString("\n")
	}
	if b.Len() == 0 {
		return "none\n"
	}
	return b.String()
}

func sortText(item any) string {
	m := item.(map[string]any)
	if text, ok := m["sortText"].(string); ok {
		return text
	}
	return m["label"].(string)
}

// offered are the code actions at a place.
func (s *script) offered(place string) (list []map[string]any, err error) {
	params := s.at(place)
	var report struct{ Items []any }
	if s.client.Call("textDocument/diagnostic", s.at(s.file(place).name), &report) == nil {
		params["context"] = map[string]any{"diagnostics": report.Items}
	}
	return list, s.client.Call("textDocument/codeAction", params, &list)
}

func (s *script) actions(word, rest string) string {
	place, title, _ := strings.Cut(rest, " ")
	list, err := s.offered(place)
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	for _, a := range list {
		if word == "actions" {
			fmt.Fprintf(&b, "%s [%v]", a["title"], a["kind"])
			if d, ok := a["disabled"].(map[string]any); ok {
				fmt.Fprintf(&b, " (%v)", d["reason"])
			}
			b.WriteString("\n")
			continue
		}
		if a["title"] != title {
			continue
		}
		if a["edit"] == nil && a["command"] == nil {
			if err := s.client.Call("codeAction/resolve", a, &a); err != nil {
				return err.Error()
			}
		}
		return s.workspaceEdit(a["edit"])
	}
	if word == "action" {
		return "no such action\n"
	}
	if b.Len() == 0 {
		return "none\n"
	}
	return b.String()
}

// edits asks for a workspace edit and shows what it changes.
func (s *script) edits(method string, params map[string]any) string {
	var edit any
	if err := s.client.Call(method, params, &edit); err != nil {
		return err.Error()
	}
	return s.workspaceEdit(edit)
}

func (s *script) workspaceEdit(edit any) string {
	if _, ok := edit.(map[string]any); !ok {
		return "no change\n"
	}
	byURI := editsByURI(edit)
	var uris []string
	for uri := range byURI {
		uris = append(uris, uri)
	}
	sort.Strings(uris)
	var b strings.Builder
	for _, uri := range uris {
		f := s.byURI(uri)
		if f == nil {
			fmt.Fprintf(&b, "%s: not a file of the test\n", uri)
			continue
		}
		if len(uris) > 1 {
			fmt.Fprintf(&b, "%s\n", f.name)
		}
		b.WriteString(s.applied(f, byURI[uri]))
	}
	return b.String()
}

// editsByURI are the edits of a workspace edit by the file that they are of.
func editsByURI(edit any) map[string][]any {
	m, _ := edit.(map[string]any)
	byURI := map[string][]any{}
	changes, _ := m["changes"].(map[string]any)
	for uri, list := range changes {
		byURI[uri] = list.([]any)
	}
	documents, _ := m["documentChanges"].([]any)
	for _, d := range documents {
		d := d.(map[string]any)
		uri := d["textDocument"].(map[string]any)["uri"].(string)
		byURI[uri] = append(byURI[uri], d["edits"].([]any)...)
	}
	return byURI
}

// textEdits asks for edits of one file and shows what they change.
func (s *script) textEdits(method string, params map[string]any, f *file) string {
	var edits []any
	if err := s.client.Call(method, params, &edits); err != nil {
		return err.Error()
	}
	return s.applied(f, edits)
}

// applied shows what edits change in a file.
func (s *script) applied(f *file, edits []any) string {
	text, ok := f.edited(edits)
	switch {
	case !ok:
		return "edits overlap\n"
	case text == f.text:
		return "no change\n"
	case s.byLine:
		return changedLines(f.text, text)
	}
	return difference(f.text, text)
}

// edited is a file's text after edits, which must lie apart.
func (f *file) edited(edits []any) (text string, ok bool) {
	type edit struct {
		start, end int
		text       string
	}
	var list []edit
	for _, e := range edits {
		e := e.(map[string]any)
		r := e["range"].(map[string]any)
		list = append(list, edit{f.offset(r["start"].(map[string]any)), f.offset(r["end"].(map[string]any)), e["newText"].(string)})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].start < list[j].start })
	text = f.text
	for i := len(list) - 1; i >= 0; i-- {
		e := list[i]
		if i+1 < len(list) && e.end > list[i+1].start {
			return "", false
		}
		text = text[:e.start] + e.text + text[e.end:]
	}
	return text, true
}

// calls asks for the call hierarchy of each item at a place.
func (s *script) calls(direction, place string) string {
	var items []map[string]any
	if err := s.client.Call("textDocument/prepareCallHierarchy", s.at(place), &items); err != nil {
		return err.Error()
	}
	end, at := "to", s.file(place).uri
	if direction == "incoming" {
		end = "from"
	}
	var b strings.Builder
	for _, item := range items {
		fmt.Fprintf(&b, "%v (%v)\n", item["name"], item["detail"])
		var calls []map[string]any
		if err := s.client.Call("callHierarchy/"+direction+"Calls", map[string]any{"item": item}, &calls); err != nil {
			return err.Error()
		}
		for _, call := range calls {
			other := call[end].(map[string]any)
			if direction == "incoming" {
				at, _ = other["uri"].(string)
			}
			fmt.Fprintf(&b, "  %v (%v) [%v]", other["name"], other["detail"], other["kind"])
			ranges, _ := call["fromRanges"].([]any)
			for _, r := range ranges {
				where, _ := s.place(at, r.(map[string]any))
				fmt.Fprintf(&b, "  %s", where)
			}
			b.WriteString("\n")
		}
	}
	if b.Len() == 0 {
		return "none\n"
	}
	return b.String()
}
