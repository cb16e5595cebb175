package lsptest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/tools/txtar"
)

// Run runs every marker file that the glob names: a txtar archive whose files
// are written to a folder, and whose first part is a script. In the files ‹name›
// marks a place and is taken out. A command of the script is a line that begins
// with no blank and no #; what it gives stands below it, each line behind "| ".
// With update what it gives is written there instead of compared.
//
//	locale en                     (before anything else) the client's locale
//	settings {json}               (before anything else) initializationOptions
//	capabilities {json}           (before anything else) merged into the client's
//	open FILE                     URI:FILE, anywhere in a command, is the file's URI
//	change FILE@a[..b] "text"     replaces what stands between two marks
//	hover|definition|… FILE@a     any method of textDocument/ at a place, rendered
//	call METHOD FILE[@a[..b]] [{json}]   any method; the parameters are merged in
//	diagnostics FILE
//	complete FILE@a [filter]      labels and details, in order
//	accept FILE@a LABEL           the line as it is with that completion
//	signature FILE@a [{json}]     the forms, the fitting one marked, what to fill in
//	resolve FILE@a LABEL          what is said of that completion
//	lenses FILE                   code lenses, resolved, in order
//	actions FILE@a[..b]           titles of the code actions
//	action FILE@a[..b] TITLE      the change it makes
//	take FILE@a[..b] TITLE        makes it, and gives the lines that are shown then, ‹selected›
//	rename FILE@a NAME            the change it makes
//	format FILE                   the change it makes
//	incoming|outgoing FILE@a      what builds on the thing, what it builds on
//	tokens FILE[@a..b]            the semantic tokens, line by line
func Run(t *testing.T, glob string, serve Server, update bool) {
	names, err := filepath.Glob(glob)
	if err != nil || len(names) == 0 {
		t.Fatalf("no marker files: %s", glob)
	}
	for _, name := range names {
		area := filepath.Base(filepath.Dir(name))
		t.Run(area+"/"+strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s := &script{t: t, dir: t.TempDir(), files: map[string]*file{}, locale: "nb"}
			s.run(txtar.Parse(text), serve)
			if got := s.output(txtar.Parse(text)); got != string(text) {
				if update {
					if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
						t.Fatal(err)
					}
					return
				}
				t.Errorf("%s: not as expected (run with -update to accept):\n%s", name, difference(string(text), got))
			}
		})
	}
}

// script is one marker file that is being run.
type script struct {
	t      *testing.T
	dir    string
	client *Client
	files  map[string]*file
	out    strings.Builder

	locale       string
	settings     map[string]any
	capabilities map[string]any
	byLine       bool // differences are shown line by line

	shown map[string]any // what the server had the editor show last
}

// file is one document of a script.
type file struct {
	name, uri, text string
	marks           map[string]int // offsets
	version         int
}

var mark = regexp.MustCompile(`‹([^›\n]*)›`)

func (s *script) run(a *txtar.Archive, serve Server) {
	for _, f := range a.Files {
		s.add(f)
	}
	lines := strings.SplitAfter(string(a.Comment), "\n")
	for _, line := range lines {
		switch trimmed := strings.TrimRight(line, "\r\n"); {
		case strings.HasPrefix(line, "| "), trimmed == "|":
			continue // what a command gave last time
		case trimmed == "" || strings.HasPrefix(line, "#") || strings.HasPrefix(line, " "):
			s.out.WriteString(line)
		default:
			s.out.WriteString(line)
			for _, l := range strings.Split(strings.TrimRight(s.command(trimmed, serve), "\n"), "\n") {
				if l != "" {
					s.out.WriteString("| " + strings.ReplaceAll(l, s.dir, "DIR") + "\n")
				}
			}
		}
	}
	if s.client != nil {
		if code := s.client.Close(); code != 0 {
			s.t.Errorf("the server ended with %d", code)
		}
	}
}

func (s *script) add(f txtar.File) {
	one := &file{name: f.Name, uri: "file://" + filepath.ToSlash(filepath.Join(s.dir, f.Name)), marks: map[string]int{}}
	text := string(f.Data)
	for {
		m := mark.FindStringSubmatchIndex(text)
		if m == nil {
			break
		}
		one.marks[text[m[2]:m[3]]] = m[0]
		text = text[:m[0]] + text[m[1]:]
	}
	one.text = text
	s.files[f.Name] = one
	path := filepath.Join(s.dir, f.Name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// output is the archive with what the commands gave.
func (s *script) output(a *txtar.Archive) string {
	return string(txtar.Format(&txtar.Archive{Comment: []byte(s.out.String()), Files: a.Files}))
}

func (s *script) start(serve Server) {
	if s.client != nil {
		return
	}
	c, err := Start(serve, func(c *Client) { c.Asked = s.asked })
	if err != nil {
		s.t.Fatal(err)
	}
	s.client = c
	caps := Capabilities()
	merge(caps, s.capabilities)
	more := map[string]any{"locale": s.locale, "capabilities": caps,
		"workspaceFolders": []any{map[string]any{"uri": "file://" + filepath.ToSlash(s.dir), "name": "w"}}}
	if s.settings != nil {
		more["initializationOptions"] = s.settings
	}
	if err := c.Initialize(more); err != nil {
		s.t.Fatal(err)
	}
}

func merge(into, more map[string]any) {
	for k, v := range more {
		if inner, ok := v.(map[string]any); ok {
			if old, ok := into[k].(map[string]any); ok {
				merge(old, inner)
				continue
			}
		}
		if v == nil {
			delete(into, k)
			continue
		}
		into[k] = v
	}
}

// command runs one line.
func (s *script) command(line string, serve Server) string {
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "locale":
		s.locale = rest
		return ""
	case "settings":
		s.decode(rest, &s.settings)
		return ""
	case "capabilities":
		s.decode(rest, &s.capabilities)
		return ""
	}
	s.start(serve)
	rest = strings.ReplaceAll(rest, "URI:", "file://"+filepath.ToSlash(s.dir)+"/")
	switch word {
	case "open":
		f := s.file(rest)
		s.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": f.uri, "languageId": "ppolang", "version": f.version, "text": f.text}})
	case "close":
		s.notify("textDocument/didClose", s.at(rest))
	case "change":
		place, text, _ := strings.Cut(rest, " ")
		var with string
		s.decode(text, &with)
		s.change(place, with)
	case "diagnostics":
		var report struct{ Items []map[string]any }
		if err := s.client.Call("textDocument/diagnostic", s.at(rest), &report); err != nil {
			return err.Error()
		}
		var b strings.Builder
		for _, d := range report.Items {
			b.WriteString(s.diagnostic(s.file(rest), d))
		}
		return b.String()
	case "signature":
		return s.signature(rest)
	case "lenses":
		return s.lenses(rest)
	case "complete", "accept", "resolve":
		return s.complete(word, rest)
	case "take":
		return s.take(rest)
	case "actions", "action":
		return s.actions(word, rest)
	case "rename":
		place, name, _ := strings.Cut(rest, " ")
		params := s.at(place)
		params["newName"] = name
		s.byLine = true
		defer func() { s.byLine = false }()
		return s.edits("textDocument/rename", params)
	case "format":
		params := s.at(rest)
		params["options"] = map[string]any{"tabSize": 2, "insertSpaces": true}
		return s.textEdits("textDocument/formatting", params, s.file(rest))
	case "change-of": // change-of METHOD {json}: the workspace edit it gives
		method, more, _ := strings.Cut(rest, " ")
		var params map[string]any
		s.decode(more, &params)
		return s.edits(method, params)
	case "edits": // edits METHOD FILE@a [{json}]: text edits of one file, as a difference
		method, place, _ := strings.Cut(rest, " ")
		place, more, _ := strings.Cut(place, " ")
		params := s.at(place)
		if more != "" {
			var m map[string]any
			s.decode(more, &m)
			merge(params, m)
		}
		return s.textEdits(method, params, s.file(place))
	case "call":
		method, place, _ := strings.Cut(rest, " ")
		params := map[string]any{}
		if place != "" && !strings.HasPrefix(place, "{") {
			var more string
			place, more, _ = strings.Cut(place, " ")
			params = s.at(place)
			place = more
		}
		if place != "" {
			var m map[string]any
			s.decode(place, &m)
			merge(params, m)
		}
		return s.call(method, params)
	case "incoming", "outgoing":
		return s.calls(word, rest)
	case "tokens":
		return s.tokens(rest)
	default:
		return s.call("textDocument/"+word, s.at(rest))
	}
	return ""
}

func (s *script) decode(text string, v any) {
	if err := json.Unmarshal([]byte(text), v); err != nil {
		s.t.Fatalf("%s: %v", text, err)
	}
}

func (s *script) notify(method string, params any) {
	if err := s.client.Notify(method, params); err != nil {
		s.t.Fatal(err)
	}
}

func (s *script) file(place string) *file {
	name, _, _ := strings.Cut(place, "@")
	f := s.files[name]
	if f == nil {
		s.t.Fatalf("no file %q", name)
	}
	return f
}

// span are the offsets that FILE@a or FILE@a..b names.
func (s *script) span(place string) (f *file, start, end int) {
	f = s.file(place)
	_, marks, ok := strings.Cut(place, "@")
	if !ok {
		return f, 0, len(f.text)
	}
	from, to, ranged := strings.Cut(marks, "..")
	if !ranged {
		to = from
	}
	for _, m := range []string{from, to} {
		if _, ok := f.marks[m]; !ok {
			s.t.Fatalf("no mark ‹%s› in %s", m, f.name)
		}
	}
	return f, f.marks[from], f.marks[to]
}

// at are the parameters of a question about a place.
func (s *script) at(place string) map[string]any {
	f, start, end := s.span(place)
	params := map[string]any{"textDocument": map[string]any{"uri": f.uri}}
	if strings.Contains(place, "@") {
		params["position"] = f.position(start)
		params["range"] = map[string]any{"start": f.position(start), "end": f.position(end)}
		params["positions"] = []any{f.position(start)}
		params["context"] = map[string]any{"includeDeclaration": true, "diagnostics": []any{}, "triggerKind": 1}
	}
	return params
}

func (f *file) position(offset int) map[string]any {
	before := f.text[:offset]
	line := strings.Count(before, "\n")
	start := strings.LastIndexByte(before, '\n') + 1
	return map[string]any{"line": line, "character": len(utf16.Encode([]rune(before[start:])))}
}

func (f *file) offset(position map[string]any) int {
	line, character := int(position["line"].(float64)), int(position["character"].(float64))
	start := 0
	for range line {
		i := strings.IndexByte(f.text[start:], '\n')
		if i < 0 {
			return len(f.text)
		}
		start += i + 1
	}
	units := 0
	for i, r := range f.text[start:] {
		if units >= character || r == '\n' {
			return start + i
		}
		units += len(utf16.Encode([]rune{r}))
	}
	return len(f.text)
}

// change replaces what stands at a place and tells the server.
func (s *script) change(place, with string) {
	f, start, end := s.span(place)
	f.version++
	s.notify("textDocument/didChange", map[string]any{
		"textDocument":   map[string]any{"uri": f.uri, "version": f.version},
		"contentChanges": []any{map[string]any{"range": map[string]any{"start": f.position(start), "end": f.position(end)}, "text": with}},
	})
	f.text = f.text[:start] + with + f.text[end:]
	for m, at := range f.marks {
		switch {
		case at >= end && at != start || at > end:
			f.marks[m] = at + len(with) - (end - start)
		case at > start:
			f.marks[m] = start
		}
	}
}

// call asks and renders the answer.
func (s *script) call(method string, params map[string]any) string {
	var result any
	if err := s.client.Call(method, params, &result); err != nil {
		return err.Error()
	}
	var b strings.Builder
	s.render(&b, "", s.uriOf(params), result)
	return b.String()
}

func (s *script) uriOf(params map[string]any) string {
	doc, _ := params["textDocument"].(map[string]any)
	uri, _ := doc["uri"].(string)
	return uri
}

func (s *script) byURI(uri string) *file {
	for _, f := range s.files {
		if f.uri == uri {
			return f
		}
	}
	return nil
}

// sortedKeys are in order.
func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// difference is two texts as a line difference.
func difference(old, new string) string {
	var b bytes.Buffer
	a, c := strings.Split(old, "\n"), strings.Split(new, "\n")
	start := 0
	for start < len(a) && start < len(c) && a[start] == c[start] {
		start++
	}
	i, j := len(a), len(c)
	for i > start && j > start && a[i-1] == c[j-1] {
		i, j = i-1, j-1
	}
	w := bufio.NewWriter(&b)
	for _, l := range a[start:i] {
		fmt.Fprintf(w, "- %s\n", l)
	}
	for _, l := range c[start:j] {
		fmt.Fprintf(w, "+ %s\n", l)
	}
	w.Flush()
	return b.String()
}

// changedLines are the lines that differ, each with what it has become: what a
// rename does to a text, which gets no new lines.
func changedLines(old, new string) string {
	a, c := strings.Split(old, "\n"), strings.Split(new, "\n")
	if len(a) != len(c) {
		return difference(old, new)
	}
	var b strings.Builder
	for i := range a {
		if a[i] != c[i] {
			fmt.Fprintf(&b, "- %s\n+ %s\n", a[i], c[i])
		}
	}
	return b.String()
}
