package lsp

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lsp/protocol"
)

// model is a text as an editor in UTF-16 has it: a list of units.
type model []uint16

func (m model) String() string { return string(utf16.Decode(m)) }

// starts are where its lines begin.
func (m model) starts() []int {
	list := []int{0}
	for i, u := range m {
		if u == '\n' || u == '\r' && (i+1 == len(m) || m[i+1] != '\n') {
			list = append(list, i+1)
		}
	}
	return list
}

func (m model) position(at int) map[string]any {
	starts := m.starts()
	line := len(starts) - 1
	for starts[line] > at {
		line--
	}
	return map[string]any{"line": line, "character": at - starts[line]}
}

// proper moves a place out of a surrogate pair and out of a line end, where no
// cursor stands.
func (m model) proper(at int) int {
	at = min(max(at, 0), len(m))
	if at > 0 && at < len(m) && (utf16.IsSurrogate(rune(m[at-1])) && m[at-1] < 0xDC00 || m[at-1] == '\r' && m[at] == '\n') {
		at--
	}
	return at
}

// edit replaces a stretch and gives the change that says so.
func (m model) edit(from, to int, text string) (model, map[string]any) {
	from, to = m.proper(min(from, to)), m.proper(max(from, to))
	change := map[string]any{"range": map[string]any{"start": m.position(from), "end": m.position(to)}, "text": text}
	next := append(append(append(model{}, m[:from]...), utf16.Encode([]rune(text))...), m[to:]...)
	return next, change
}

func changesOf(t *testing.T, list []any) []protocol.TextDocumentContentChangeEvent {
	t.Helper()
	text, err := json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	var changes []protocol.TextDocumentContentChangeEvent
	if err := json.Unmarshal(text, &changes); err != nil {
		t.Fatal(err)
	}
	return changes
}

// pieces are what is typed and pasted in the random edits.
var pieces = []string{"", "a", "\n", "\r\n", "\r", "å", "🙂", "\u2028", "\"", "regel \"X\"\n", "kodegruppe k = A, B\n", "(", "# merknad\n", "språk nb\n", "  på kontakt\n"}

// The server's text is the editor's after any edits, and what it reads in it is
// what it would read in that text without knowing the one before.
func edits(t *testing.T, seed []byte) {
	r := rand.New(rand.NewChaCha8([32]byte(append(seed, make([]byte, 32)...))))
	start := "språk nb\n\nregel \"A\"\n"
	m := model(utf16.Encode([]rune(start)))
	d := newDocument("untitled:x", 1, start)
	for _, b := range seed {
		var list []any
		for range 1 + int(b)%3 {
			if r.IntN(20) == 0 {
				m = model(utf16.Encode([]rune(m.String() + "x")))
				list = append(list, map[string]any{"text": m.String()})
				continue
			}
			var c map[string]any
			from := r.IntN(len(m) + 1)
			m, c = m.edit(from, from+r.IntN(4)*r.IntN(10), pieces[(int(b)+r.IntN(len(pieces)))%len(pieces)])
			list = append(list, c)
		}
		next, err := d.changed(nil, changesOf(t, list), encoding{})
		if err != nil {
			t.Fatalf("%v", err)
		}
		if next.text != m.String() {
			t.Fatalf("the server has %q, the editor %q after %v", next.text, m.String(), list)
		}
		d = next
		if r.IntN(2) == 0 { // some versions are never asked for
			file, diags := d.parsed()
			whole, wanted := syntax.Parse([]byte(d.text), d.key)
			if got, want := dumped(file), dumped(whole); got != want {
				t.Fatalf("%q is read as\n%s\nwant\n%s", d.text, got, want)
			}
			if len(diags) != len(wanted) || len(diags) > 0 && !reflect.DeepEqual(placesOf(diags), placesOf(wanted)) {
				t.Fatalf("%q: diagnostics %v, want %v", d.text, diags, wanted)
			}
		}
	}
}

func TestServerHasTheEditorsText(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		seed := make([]byte, 30)
		for i := range seed {
			seed[i] = byte(r.Uint32())
		}
		edits(t, seed)
	}
}

func FuzzEdits(f *testing.F) {
	f.Add([]byte("seed"))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
	f.Fuzz(func(t *testing.T, seed []byte) {
		if len(seed) > 200 {
			return
		}
		edits(t, seed)
	})
}

func TestByteOrderMarkIsNoPartOfTheText(t *testing.T) {
	d := newDocument("untitled:x", 1, bom+"språk nb\n")
	if d.text != "språk nb\n" {
		t.Errorf("%q", d.text)
	}
	// In the editor's text it is a character of the first line.
	d, err := d.changed(nil, changesOf(t, []any{map[string]any{"range": map[string]any{"start": map[string]any{"line": 0, "character": 7}, "end": map[string]any{"line": 0, "character": 9}}, "text": "en"}}), encoding{})
	if err != nil || d.text != "språk en\n" {
		t.Errorf("%q, %v", d.text, err)
	}
	d, err = d.changed(nil, changesOf(t, []any{map[string]any{"text": "x"}}), encoding{})
	if err != nil || d.text != "x" || d.bom {
		t.Errorf("%q, %v", d.text, err)
	}
}

func TestManyChangesInOneNotification(t *testing.T) {
	start := strings.Repeat("linje med tekst\n", 5000)
	d := newDocument("untitled:x", 1, start)
	var list []any
	for line := range 5000 {
		list = append(list, map[string]any{"range": map[string]any{"start": map[string]any{"line": line, "character": 0}, "end": map[string]any{"line": line, "character": 5}}, "text": "rad"})
	}
	next, err := d.changed(nil, changesOf(t, list), encoding{})
	if err != nil || next.text != strings.Repeat("rad med tekst\n", 5000) {
		t.Errorf("not every line was changed: %v", err)
	}
}

// placesOf are codes and places, which is what a reader has to agree on.
func placesOf(list []diag.Diagnostic) []any {
	var out []any
	for _, d := range list {
		out = append(out, d.Code, d.Place.Span)
	}
	return out
}

// dumped is a whole tree in words.
func dumped(f *syntax.File) string {
	var b strings.Builder
	for _, placed := range f.Decls {
		fmt.Fprintln(&b, placed.Base, syntax.Dump(placed.Decl))
	}
	return b.String()
}
