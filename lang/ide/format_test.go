package ide

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// applied is a text after edits, which must stand in order and apart.
func applied(t *testing.T, text string, edits []Edit) string {
	t.Helper()
	var b strings.Builder
	at := 0
	for _, e := range edits {
		if e.Span.Start < at || e.Span.End < e.Span.Start || e.Span.End > len(text) {
			t.Fatalf("edit at %v after %d in a text of %d bytes", e.Span, at, len(text))
		}
		b.WriteString(text[at:e.Span.Start])
		b.WriteString(e.Text)
		at = e.Span.End
	}
	return b.String() + text[at:]
}

// spoil breaks the layout of a text, and nothing else: blanks more and less, and
// blank lines.
func spoil(text string, rnd *rand.Rand) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		body := strings.TrimLeft(line, " ")
		switch {
		case body != line && rnd.IntN(2) == 0:
			b.WriteString(strings.Repeat(" ", 1+rnd.IntN(6)))
		case body != line:
			b.WriteString(line[:len(line)-len(body)])
		case rnd.IntN(9) == 0:
			b.WriteString("\n")
		}
		if strings.HasPrefix(body, "|") && rnd.IntN(2) == 0 {
			for strings.Contains(body, "  ") {
				body = strings.ReplaceAll(body, "  ", " ")
			}
		}
		if rnd.IntN(5) == 0 {
			body = strings.TrimSuffix(body, "\n") + "  \n"
		}
		b.WriteString(body)
	}
	return b.String()
}

func readRules(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../rules/ppo.rules")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestFormat: whatever the layout was, the document's edits give the formatted
// text, and the edits of a range over all of it too, but for what stands between
// declarations: blank lines, and comments that are no documentation. Nothing but blanks is touched, and a second time nothing is.
func TestFormat(t *testing.T) {
	want := readRules(t)
	rnd := rand.New(rand.NewPCG(3, 1))
	for range 5 {
		text := spoil(want, rnd)
		f, diags := syntax.Parse([]byte(text), "x")
		edits, ok := FormatDocument(f, diags)
		if !ok {
			t.Fatal("not formatted")
		}
		for _, e := range edits {
			if strings.Trim(e.Text+text[e.Span.Start:e.Span.End], " \n") != "" {
				t.Fatalf("touches %q, writes %q", text[e.Span.Start:e.Span.End], e.Text)
			}
		}
		got := applied(t, text, edits)
		g, diags := syntax.Parse([]byte(got), "x")
		if again, _ := FormatDocument(g, diags); len(again) > 0 {
			t.Fatalf("formatting again gives %d edits", len(again))
		}
		ranged := applied(t, text, FormatRange(f, diags, source.Span{End: len(text)}))
		if squash(ranged) != squash(got) {
			t.Fatal("the range of everything is formatted in another way")
		}
	}
	f, diags := syntax.Parse([]byte(want), "x")
	if edits, _ := FormatDocument(f, diags); len(edits) > 0 {
		t.Errorf("%d edits of a formatted file", len(edits))
	}
}

func squash(text string) string {
	text = strings.NewReplacer("  \n", "\n").Replace(text)
	for strings.Contains(text, "\n\n") {
		text = strings.ReplaceAll(text, "\n\n", "\n")
	}
	return text
}

// TestDifference: edits make the one text of the other, and where lines were only
// put in or taken out, what stands on the others is not touched.
func TestDifference(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 2))
	words := []string{"a", "b", " ", "  ", "\n", "æ", "ø", "🙂", "|", "\r\n"}
	random := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(words[rnd.IntN(len(words))])
		}
		return b.String()
	}
	for range 3000 {
		before := random(rnd.IntN(40))
		after := random(rnd.IntN(40))
		if rnd.IntN(2) == 0 {
			i := rnd.IntN(len(before) + 1)
			for i < len(before) && before[i]&0xC0 == 0x80 {
				i++
			}
			after = before[:i] + random(3) + before[i:]
		}
		edits := difference(0, before, after)
		if got := applied(t, before, edits); got != after {
			t.Fatalf("%q to %q gives %q by %v", before, after, got, edits)
		}
		if before == after && len(edits) > 0 {
			t.Fatalf("%q: %v", before, edits)
		}
	}
	edits := difference(7, "one\ntwo\nthree\nfour\n", "one\nthree\nnew\nfour\n")
	want := []Edit{{source.Span{Start: 11, End: 15}, ""}, {source.Span{Start: 21, End: 21}, "new\n"}}
	if len(edits) != 2 || edits[0] != want[0] || edits[1] != want[1] {
		t.Errorf("got %v, want %v", edits, want)
	}
}

// TestOnType types a bar in every row of the rules, spoilt, and Enter at the end
// of every line: no character but blanks is lost or made, but for the bar that
// begins a row, and doing it again changes nothing.
func TestOnType(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 3))
	lines := strings.SplitAfter(readRules(t), "\n")
	for range 300 {
		i := rnd.IntN(len(lines) - 20)
		text := "språk nb\n" + spoil(strings.Join(lines[i:i+20], ""), rnd)
		at := rnd.IntN(len(text))
		bar := strings.IndexByte(text[at:], '|')
		if bar < 0 {
			continue
		}
		at += bar + 1
		f, _ := syntax.Parse([]byte(text), "x")
		once := applied(t, text, FormatOnType(f, at, "|"))
		if bare(once) != bare(text) {
			t.Fatalf("%s\nbecomes\n%s", text, once)
		}
		f, _ = syntax.Parse([]byte(once), "x")
		if again := FormatOnType(f, f.Source.LineStart(f.Source.Line(at)), "|"); len(again) > 0 {
			t.Fatalf("%s\nis changed again: %v", once, again)
		}
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		entered := text[:end] + "\n" + text[end:]
		f, _ = syntax.Parse([]byte(entered), "x")
		got := applied(t, entered, FormatOnType(f, end+1, "\n"))
		if a, b := strings.ReplaceAll(bare(got), "|", ""), strings.ReplaceAll(bare(text), "|", ""); a != b {
			t.Fatalf("%s\nbecomes\n%s", entered, got)
		}
	}
}

func bare(text string) string {
	return strings.NewReplacer(" ", "", "\n", "").Replace(text)
}

func BenchmarkOnType(b *testing.B) {
	text, err := os.ReadFile("../../rules/ppo.rules")
	if err != nil {
		b.Fatal(err)
	}
	f, _ := syntax.Parse(text, "x")
	at := strings.LastIndexByte(string(text), '|')
	for b.Loop() {
		FormatOnType(f, at+1, "|")
	}
}
