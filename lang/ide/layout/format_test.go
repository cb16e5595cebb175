package layout

import (
	"math/rand/v2"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

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

// TestFormat: whatever the layout was, the document's edits give the formatted
// text, and the edits of a range over all of it too, but for what stands between
// declarations: blank lines, and comments that are no documentation. Nothing but blanks is touched, and a second time nothing is.
func TestFormat(t *testing.T) {
	want := string(rules.PPO())
	rnd := rand.New(rand.NewPCG(3, 1))
	for range 5 {
		text := spoil(want, rnd)
		f, diags := syntax.Parse([]byte(text), "x")
		edits, ok := ide.FormatDocument(f, diags)
		if !ok {
			t.Fatal("not formatted")
		}
		for _, e := range edits {
			if strings.Trim(e.Text+text[e.Span.Start:e.Span.End], " \n") != "" {
				t.Fatalf("touches %q, writes %q", text[e.Span.Start:e.Span.End], e.Text)
			}
		}
		got := idetest.Applied(t, text, edits)
		g, diags := syntax.Parse([]byte(got), "x")
		if again, _ := ide.FormatDocument(g, diags); len(again) > 0 {
			t.Fatalf("formatting again gives %d edits", len(again))
		}
		ranged := idetest.Applied(t, text, Range(f, diags, source.Span{End: len(text)}))
		if squash(ranged) != squash(got) {
			t.Fatal("the range of everything is formatted in another way")
		}
	}
	f, diags := syntax.Parse([]byte(want), "x")
	if edits, _ := ide.FormatDocument(f, diags); len(edits) > 0 {
		t.Errorf("%d edits of a formatted file", len(edits))
	}
}

func squash(text string) string {
	text = strings.NewReplacer("  \n", "\n").Replace(text)
	for strings.Contains(text, "\n\n") {
		text = strings.ReplaceAll(text, "\n\n", "\n")
	}
	return strings.TrimLeft(text, "\n")
}

// TestOnType types a bar in every row of the rules, spoilt, and Enter at the end
// of every line: no character but blanks is lost or made, but for the bar that
// begins a row, and doing it again changes nothing.
func TestOnType(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 3))
	lines := strings.SplitAfter(string(rules.PPO()), "\n")
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
		line := f.Source.Line(at)
		once := idetest.Applied(t, text, OnType(f, at, "|"))
		if bare(once) != bare(text) {
			t.Fatalf("%s\nbecomes\n%s", text, once)
		}
		f, _ = syntax.Parse([]byte(once), "x")
		if again := OnType(f, f.Source.LineStart(line), "|"); len(again) > 0 {
			t.Fatalf("%s\nis changed again: %v", once, again)
		}
		end := at + strings.IndexByte(text[at:]+"\n", '\n')
		entered := text[:end] + "\n" + text[end:]
		f, _ = syntax.Parse([]byte(entered), "x")
		got := idetest.Applied(t, entered, OnType(f, end+1, "\n"))
		if a, b := strings.ReplaceAll(bare(got), "|", ""), strings.ReplaceAll(bare(text), "|", ""); a != b {
			t.Fatalf("%s\nbecomes\n%s", entered, got)
		}
	}
}

func bare(text string) string {
	return strings.NewReplacer(" ", "", "\n", "").Replace(text)
}

// A bar typed behind the one that Enter wrote begins the same row; one behind a
// cell begins the next.
func TestABarAfterTheBarOfEnter(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"  | |", "  | "},
		{"  | a |", "  | a  |"},
	} {
		text := "språk nb\n\nmal m av p\n  | id |\n  | K1 |\n" + c.line
		f, _ := syntax.Parse([]byte(text), "a.rules")
		got := idetest.Applied(t, text, OnType(f, len(text), "|"))
		if last := got[strings.LastIndex(got, "\n")+1:]; last != c.want {
			t.Errorf("%q becomes %q, want %q", c.line, last, c.want)
		}
	}
}

func BenchmarkOnType(b *testing.B) {
	text := string(rules.PPO())
	f, _ := syntax.Parse(rules.PPO(), "x")
	at := strings.LastIndexByte(text, '|')
	for b.Loop() {
		OnType(f, at+1, "|")
	}
}
