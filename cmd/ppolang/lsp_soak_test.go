package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"ppolang/lsp"
	"ppolang/lsp/protocol"
)

// soak is an editor that does what comes to its mind.
type soak struct {
	*session
	r       *rand.Rand
	text    []rune // without characters of two UTF-16 units
	version int
	lines   []string // what is typed in

	asked int
	mu    sync.Mutex
	seen  map[string]int // answers, by id
	codes map[int]int    // of the answers that were errors
}

// An editor edits, saves, asks and changes its mind at random. Every question is
// answered once, nothing crashes or grows, and in the end the server says of the
// text what a server says that has seen no other. SOAK=n does n things with it;
// SEED=n other ones.
func TestSoak(t *testing.T) {
	steps, seed := 400, uint64(1)
	if n, err := strconv.Atoi(os.Getenv("SOAK")); err == nil {
		steps = n
	}
	if n, err := strconv.ParseUint(os.Getenv("SEED"), 10, 64); err == nil {
		seed = n
	}
	t.Logf("%d steps, seed %d", steps, seed)
	goroutines := runtime.NumGoroutine()
	s := &soak{r: rand.New(rand.NewPCG(seed, 1)), seen: map[string]int{}, codes: map[int]int{}}
	s.lines = strings.SplitAfter(readRulesFile(t), "\n")
	if steps < 5000 {
		s.lines = s.lines[:400]
	}
	never := map[string]any{"locale": "nb", "initializationOptions": map[string]any{"examples": map[string]any{"runOn": "never"}}}
	s.session = ready(t, never)
	go func() {
		for m := range s.stray {
			s.mu.Lock()
			s.seen[string(m.ID)]++
			if m.Error != nil {
				s.codes[m.Error.Code]++
			}
			s.mu.Unlock()
		}
	}()
	go func() {
		for range s.notes {
		}
	}()
	s.set(strings.Join(s.lines, ""))
	s.open(mainURI, string(s.text))
	before := uint64(0)
	for i := range steps {
		s.step()
		if i == steps/4 {
			s.diagnosed(mainURI) // so that it has caught up
			before = heap()
		}
	}
	s.configure("nb")
	got := checkedOnly(s.diagnosed(mainURI))
	if after := heap(); after > before+64<<20 {
		t.Errorf("the heap has grown from %d to %d bytes", before, after)
	}
	fresh := ready(t, never)
	fresh.open(mainURI, string(s.text))
	if want := checkedOnly(fresh.diagnosed(mainURI)); !reflect.DeepEqual(got, want) {
		t.Errorf("the diagnostics are not those of a fresh server: %d, want %d\n%v\n%v", len(got), len(want), codes(got), codes(want))
	}
	fresh.ends(0)
	s.ends(0)
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.asked {
		if n := s.seen[fmt.Sprintf(`"s%d"`, i)]; n != 1 {
			t.Errorf("request s%d has %d answers", i, n)
		}
	}
	if len(s.seen) != s.asked {
		t.Errorf("%d answers to %d requests", len(s.seen), s.asked)
	}
	for code, n := range s.codes {
		if !slices.Contains([]int{-32800, -32801, -32803, -32602}, code) {
			t.Errorf("%d answers with %d", n, code)
		}
	}
	if strings.Contains(s.log.String(), "PPO900") {
		t.Errorf("%s", s.log)
	}
	close(s.stray)
	close(s.notes)
	for late := time.Now().Add(10 * time.Second); runtime.NumGoroutine() > goroutines+3 && time.Now().Before(late); {
		time.Sleep(10 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > goroutines+3 {
		t.Errorf("%d goroutines, there were %d", n, goroutines)
	}
}

func (s *soak) set(text string) {
	s.text = slices.DeleteFunc([]rune(text), func(r rune) bool { return r > 0xFFFF })
}

// step does one thing.
func (s *soak) step() {
	switch n := s.r.IntN(100); {
	case n < 45:
		s.change()
	case n < 90:
		s.ask()
	case n < 93:
		s.note("textDocument/didSave", doc(mainURI))
	case n < 95:
		s.note("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{}})
	case n < 96:
		s.configure([]string{"nb", "en"}[s.r.IntN(2)])
	case n < 97:
		s.note("textDocument/didClose", doc(mainURI))
		s.version = 1
		s.open(mainURI, string(s.text))
	case n < 98:
		s.open("untitled:other", strings.Join(s.lines[:s.r.IntN(40)], ""))
	default:
		s.note("$/cancelRequest", map[string]any{"id": fmt.Sprintf("s%d", s.r.IntN(s.asked+1))})
	}
}

func (s *soak) configure(language string) {
	s.note("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"ppolang": map[string]any{"language": language, "examples": map[string]any{"runOn": "never"}}}})
}

// checkedOnly leaves out examples that a command has run.
func checkedOnly(items []map[string]any) []map[string]any {
	return slices.DeleteFunc(items, func(d map[string]any) bool { return d["code"] == nil })
}

// change makes one to three edits, or sends the whole text.
func (s *soak) change() {
	var list []any
	for range 1 + s.r.IntN(3) {
		from := s.r.IntN(len(s.text) + 1)
		to := min(len(s.text), from+s.r.IntN(3)*s.r.IntN(40))
		text := []rune(s.typed())
		list = append(list, replaceAt(s.at(from), s.at(to), string(text)))
		s.text = slices.Concat(s.text[:from], text, s.text[to:])
	}
	if s.r.IntN(50) == 0 { // the editor has had enough of it
		s.set(strings.Join(s.lines, ""))
		list = append(list, map[string]any{"text": string(s.text)})
	}
	s.version++
	s.edit(mainURI, s.version+1, list...)
}

// typed is what somebody types or pastes.
func (s *soak) typed() string {
	line := s.lines[s.r.IntN(len(s.lines))]
	switch s.r.IntN(5) {
	case 0:
		return ""
	case 1:
		return line
	case 2:
		return "\n"
	default:
		word := strings.Fields(line + " x")
		return word[s.r.IntN(len(word))]
	}
}

func (s *soak) at(offset int) map[string]any {
	line, start := 0, 0
	for i, r := range s.text[:offset] {
		if r == '\n' {
			line, start = line+1, i+1
		}
	}
	return place(line, offset-start)
}

func replaceAt(start, end map[string]any, text string) map[string]any {
	return map[string]any{"range": map[string]any{"start": start, "end": end}, "text": text}
}

// ask asks something about a place, and sometimes does not want to know any more.
func (s *soak) ask() {
	methods := protocol.Answered
	method := methods[s.r.IntN(len(methods))]
	from := s.r.IntN(len(s.text) + 1)
	start, end := s.at(from), s.at(min(len(s.text), from+s.r.IntN(500)))
	params := map[string]any{
		"textDocument": map[string]any{"uri": mainURI}, "position": start, "range": map[string]any{"start": start, "end": end}, "positions": []any{start},
		"newName": "nytt_navn", "ch": "\n", "options": map[string]any{"tabSize": 2, "insertSpaces": true}, "query": "a", "previousResultIds": []any{},
		"context": map[string]any{"includeDeclaration": true, "diagnostics": []any{}, "triggerKind": 1}, "files": []any{}, "uri": mainURI, "label": "x",
	}
	if method == "workspace/executeCommand" {
		commands := lsp.Commands()
		params["command"], params["arguments"] = commands[s.r.IntN(len(commands))], []any{map[string]any{"uri": mainURI}}
	}
	id := fmt.Sprintf("s%d", s.asked)
	s.asked++
	body, err := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": id, "method": method, "params": params})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.Frame(string(body)); err != nil {
		s.t.Fatal(err)
	}
	if s.r.IntN(10) < 3 {
		s.note("$/cancelRequest", map[string]any{"id": id})
	}
}
