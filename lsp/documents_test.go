package lsp

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lsp/protocol"
)

// mirror is a text as an editor in UTF-16 has it: a list of units.
type mirror []uint16

func (m mirror) String() string { return string(utf16.Decode(m)) }

// starts are where its lines begin.
func (m mirror) starts() []int {
	list := []int{0}
	for i, u := range m {
		if u == '\n' || u == '\r' && (i+1 == len(m) || m[i+1] != '\n') {
			list = append(list, i+1)
		}
	}
	return list
}

func (m mirror) position(at int) map[string]any {
	starts := m.starts()
	line := len(starts) - 1
	for starts[line] > at {
		line--
	}
	return map[string]any{"line": line, "character": at - starts[line]}
}

// proper moves a place out of a surrogate pair and out of a line end, where no
// cursor stands.
func (m mirror) proper(at int) int {
	at = m.outOfLineEnd(at)
	if at > 0 && at < len(m) && 0xD800 <= m[at-1] && m[at-1] < 0xDC00 && 0xDC00 <= m[at] && m[at] < 0xE000 {
		at--
	}
	return at
}

// outOfLineEnd moves a place out of a line end.
func (m mirror) outOfLineEnd(at int) int {
	at = min(max(at, 0), len(m))
	if at > 0 && at < len(m) && m[at-1] == '\r' && m[at] == '\n' {
		at--
	}
	return at
}

// edit replaces a stretch and gives the change that says so.
func (m mirror) edit(from, to int, text string) (mirror, map[string]any) {
	return m.editAt(m.proper(min(from, to)), m.proper(max(from, to)), text)
}

func (m mirror) editAt(from, to int, text string) (mirror, map[string]any) {
	change := map[string]any{"range": map[string]any{"start": m.position(from), "end": m.position(to)}, "text": text}
	next := append(append(append(mirror{}, m[:from]...), utf16.Encode([]rune(text))...), m[to:]...)
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
	m := mirror(utf16.Encode([]rune(start)))
	d := newDocument("untitled:x", 1, start)
	for _, b := range seed {
		var list []any
		for range 1 + int(b)%3 {
			if r.IntN(20) == 0 {
				m = mirror(utf16.Encode([]rune(m.String() + "x")))
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

// An edit may go through the middle of a character, and its range past the ends of
// lines and of the text: the server's text stays as long as the editor's, line by
// line. What is left of a character that was cut is a unit here as there.
func TestEditsThatNoCursorMakes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"", "🙂", "🙂", "a🙂b", "🙂🙂🙂", "\n", "\r\n", "å"}
	cuts := 0
	for range 300 {
		m := mirror(utf16.Encode([]rune("språk nb\n🙂🙂\n")))
		d := newDocument("untitled:x", 1, m.String())
		for range 30 {
			from := m.outOfLineEnd(r.IntN(len(m) + 1))
			to := m.outOfLineEnd(from + r.IntN(4))
			from, to = min(from, to), max(from, to)
			if m.proper(from) != from || m.proper(to) != to {
				cuts++
			}
			next, c := m.editAt(from, to, pieces[r.IntN(len(pieces))])
			end := c["range"].(map[string]any)["end"].(map[string]any)
			switch starts := m.starts(); {
			case to == len(m) && r.IntN(2) == 0:
				end["line"] = len(starts) - 1 + r.IntN(5)
				end["character"] = len(m) + r.IntN(1000)
			case to < len(m) && (m[to] == '\n' || m[to] == '\r') && r.IntN(2) == 0:
				end["character"] = end["character"].(int) + r.IntN(1<<20)
			}
			doc, err := d.changed(nil, changesOf(t, []any{c}), encoding{})
			if err != nil {
				t.Fatalf("%v: %v", c, err)
			}
			if m, d = next, doc; !agree(d.text, m) {
				t.Fatalf("the server has %q, the editor %q after %v", d.text, m.String(), c)
			}
		}
	}
	if cuts < 100 {
		t.Errorf("only %d characters were cut", cuts)
	}
}

// agree says whether a text has the units of the model, but for those that are a
// half of a character.
func agree(text string, m mirror) bool {
	units := utf16.Encode([]rune(text))
	return slices.EqualFunc(units, m, func(a, b uint16) bool { return a == b || a == 0xFFFD && utf16.IsSurrogate(rune(b)) })
}

// What a change says that cannot be is not guessed at.
func TestChangesThatCannotBeMade(t *testing.T) {
	whole := func(text string) map[string]any { return map[string]any{"text": text} }
	at := func(l1, c1, l2, c2 int) map[string]any {
		return map[string]any{"range": map[string]any{"start": map[string]any{"line": l1, "character": c1}, "end": map[string]any{"line": l2, "character": c2}}, "text": "x"}
	}
	for _, tt := range []struct {
		name    string
		enc     encoding
		version int32
		list    []any
		text    string // "": not known
	}{
		{"in order", encoding{}, 11, []any{at(0, 1, 0, 1)}, "axb"},
		{"the same version again", encoding{}, 10, []any{at(0, 1, 0, 1)}, "axb"},
		{"end before start", encoding{}, 11, []any{at(0, 2, 0, 1)}, ""},
		{"end before start, and then the whole text", encoding{}, 11, []any{at(0, 2, 0, 1), whole("c")}, "c"},
		{"an older version", encoding{}, 5, []any{at(0, 1, 0, 1)}, ""},
		{"an older version whole", encoding{}, 5, []any{whole("c")}, "c"},
		{"an older version, whole and changed", encoding{}, 5, []any{whole("c"), at(0, 1, 0, 1)}, "cx"},
		{"an older version, changed and whole", encoding{}, 5, []any{at(0, 1, 0, 1), whole("c")}, "c"},
		{"past the end", encoding{}, 11, []any{at(9, 9, 99, 99)}, "abx"},
		{"a byte within a character", encoding{utf8: true}, 11, []any{whole("å"), at(0, 1, 0, 2)}, ""},
		{"the bytes of a character", encoding{utf8: true}, 11, []any{whole("å"), at(0, 0, 0, 2)}, "x"},
	} {
		d, err := newDocument("untitled:x", 10, "ab").changed(&tt.version, changesOf(t, tt.list), tt.enc)
		switch {
		case d == nil || d.version != tt.version:
			t.Errorf("%s: %+v, %v", tt.name, d, err)
		case tt.text == "" && (d.fault != lost || err == nil), tt.text != "" && (d.fault != nil || err != nil || d.text != tt.text):
			t.Errorf("%s: %q, fault %v, %v", tt.name, d.text, d.fault, err)
		}
		// The next edit is of that text or of none.
		next, err := d.changed(nil, changesOf(t, []any{at(0, 0, 0, 0)}), tt.enc)
		if tt.text == "" && (next != nil || err == nil) || tt.text != "" && (err != nil || next.text != "x"+tt.text) {
			t.Errorf("%s, and another edit: %+v, %v", tt.name, next, err)
		}
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
