package complete

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// chosen gives the words of a file that its writer chose among what can stand
// there: keywords, names, codes and dates. Left out are names that are declared,
// and in rows of data everything but codes and yes and no.
func chosen(v *ide.View, give func(source.Span)) {
	f := v.File
	codes := map[string]bool{f.Lang.String(): true, v.Spelt(syntax.KwYes): true, v.Spelt(syntax.KwNo): true}
	for _, s := range v.Info.CodeSystems {
		for _, code := range s.Codes {
			codes[code.Name] = true
		}
	}
	row := func(placed *syntax.Placed, r *syntax.Row, data bool) {
		cells := r.Cells
		if _, mapping := placed.Decl.(*syntax.MappingDecl); mapping {
			cells = cells[1:] // the first is what a file says
		}
		for _, cell := range cells {
			twice := map[string]bool{} // what is there already is not offered again
			for _, l := range syntax.LexemesInside(f.Source.Text, placed.Abs(cell.Place), f.Lang) {
				if word := v.Slice(l.Span); l.Kind <= syntax.CodeLexeme && !twice[word] && (!data || codes[word]) {
					twice[word] = true
					give(l.Span)
				}
			}
		}
	}
	for _, placed := range f.Decls {
		lines := []syntax.Node{placed.Decl.Header().Line}
		for _, clause := range placed.Decl.Lines() {
			lines = append(lines, clause)
		}
		for _, n := range lines {
			for _, l := range syntax.Lexemes(f.Source.Text, placed.Abs(n.Span()), f.Lang) {
				if l.Kind > syntax.CodeLexeme && l.Kind != syntax.DateLexeme {
					continue
				}
				if gap := syntax.GapAt(f, l.Span.Start); gap == nil || !slices.Contains(gap.Roles, syntax.RoleNew) {
					give(l.Span)
				}
			}
		}
		syntax.Walk(placed.Decl, func(n syntax.Node) bool {
			if r, ok := n.(*syntax.Row); ok {
				_, rules := placed.Decl.(*syntax.TableDecl)
				row(placed, r, !rules)
			}
			return true
		})
	}
}

// Where a word stands in the coding section's rules, it is offered. The few that
// are not are days that stand nowhere else and the ends of ranges: their share
// may only fall.
func TestWhatStandsThereIsOffered(t *testing.T) {
	const most = 0.001
	v := idetest.PPO(t)
	var places []source.Span
	chosen(v, func(s source.Span) { places = append(places, s) })
	missed := 0
	for _, s := range places {
		word := v.Slice(s)
		offered := slices.ContainsFunc(At(v, s.Start).Items, func(item Item) bool {
			rest, ok := strings.CutPrefix(item.Text, word)
			return ok && item.Span.Start <= s.Start && (rest == "" || strings.ContainsAny(rest[:1], " (."))
		})
		if !offered {
			missed++
			t.Logf("%q is not offered: %s", word, v.File.Source.LineText(v.File.Source.Line(s.Start)))
		}
	}
	if share := float64(missed) / float64(len(places)); share > most {
		t.Errorf("%d of %d words are not offered", missed, len(places))
	}
}

// What is offered can be written: put in the place of the word that stands there,
// it is read, and no name in it is unknown. Many are tried at once, each on a line
// of its own.
func TestWhatIsOfferedCanStandThere(t *testing.T) {
	v := idetest.PPO(t)
	var places []source.Span
	chosen(v, func(s source.Span) { places = append(places, s) })
	random := rand.New(rand.NewPCG(3, 2))
	for range 4 {
		text := v.File.Source.Text
		var put []source.Span
		for _, s := range slices.Backward(some(v, places, random)) {
			items := At(v, s.Start).Items
			items = slices.DeleteFunc(items, func(item Item) bool {
				switch item.Kind {
				case KeywordItem, DeclarationItem, OperatorItem, FunctionItem: // what follows belongs to the word that stood there
					return true
				}
				return item.Span.Start != s.Start
			})
			if len(items) == 0 || strings.HasPrefix(text[s.End:], "..") {
				continue
			}
			if slices.ContainsFunc([]string{"antall ulike ", "sum ", "minste ", "største "}, func(fold string) bool {
				return strings.HasSuffix(text[:s.Start], fold) // of whatever collection will follow
			}) {
				continue
			}
			if _, _, keyword := v.KeywordAt(v.At(s.Start)); keyword || strings.HasPrefix(text[s.End:], "(") { // what follows belongs to it
				continue
			}
			placed := v.At(s.Start).Decl
			if _, group := placed.Decl.(*syntax.GroupDecl); group { // names elsewhere hang on its collections
				continue
			}
			if d, is := placed.Decl.(*syntax.DefineDecl); is && s.Start < placed.Abs(d.Header().Line.Span()).End { // and on what a definition is about
				continue
			}
			item := items[random.IntN(len(items))]
			text = text[:s.Start] + item.Text + text[s.End:]
			for i := range put {
				put[i] = put[i].Shift(len(item.Text) - s.Len())
			}
			put = append(put, source.Span{Start: s.Start, End: s.Start + len(item.Text)})
		}
		if len(put) < 20 {
			t.Fatalf("only %d were tried", len(put))
		}
		f, diags := syntax.Parse([]byte(text), "ppo.rules")
		_, more := check.Check(f, nil)
		for _, d := range append(diags, more...) {
			wrong := strings.HasPrefix(string(d.Code), "PPO1") || d.Code == diag.UnknownName || d.Code == diag.UnknownCode
			for _, s := range put {
				if wrong && s.Start <= d.Place.Span.Start && d.Place.Span.Start < s.End {
					t.Errorf("%q in %s\n%s %s", f.Source.Slice(s), f.Source.LineText(f.Source.Line(s.Start)), d.Code, d.Message(diag.NB))
				}
			}
		}
	}
}

// some are places far apart, in order.
func some(v *ide.View, places []source.Span, random *rand.Rand) []source.Span {
	var list []source.Span
	for i := random.IntN(50); i < len(places); i += 50 + random.IntN(100) {
		list = append(list, places[i])
	}
	slices.SortFunc(list, func(a, b source.Span) int { return a.Start - b.Start })
	return list
}

// No question makes the server fail, wherever a file ends.
func TestCompleteInBrokenText(t *testing.T) {
	text := string(rules.PPO())[:12000]
	for end := 0; end < len(text); end += 211 {
		v := idetest.Of(t, text[:end])
		for offset := end - 150; offset <= end+1; offset += 7 {
			for _, item := range At(v, offset).Items {
				if item.Span.Start > max(offset, 0) || item.Span.End > len(text) {
					t.Fatalf("at %d: %+v", offset, item)
				}
			}
		}
	}
}

// BenchmarkComplete asks at places all over the coding section's rules.
func BenchmarkComplete(b *testing.B) {
	v := idetest.PPO(b)
	for i := range b.N {
		At(v, i*7919%len(v.File.Source.Text))
	}
}

// A code system of tens of thousands of codes: a part of them, and those that
// begin with what was typed.
func TestCompleteManyCodes(t *testing.T) {
	v, at := manyCodes(t, "Q12")
	c := At(v, at)
	if !c.Incomplete || len(c.Items) > maxItems || len(c.Items) == 0 || c.Items[0].Label != "Q12000" {
		t.Errorf("%d items, incomplete %v, first %q", len(c.Items), c.Incomplete, c.Items[0].Label)
	}
	v, at = manyCodes(t, "nummer2999")
	if c := At(v, at); len(c.Items) == 0 || c.Items[0].Label != "Q29990" || !strings.HasPrefix(c.Items[0].Filter, "nummer2999") {
		t.Errorf("by title: %+v", c.Items[0])
	}
	v, at = manyCodes(t, "")
	if c := At(v, at); !c.Incomplete || len(c.Items) > maxItems {
		t.Errorf("nothing typed: %d items, incomplete %v", len(c.Items), c.Incomplete)
	}
}

// manyCodes is a rule set with 30,000 codes and the place behind what was typed.
func manyCodes(t testing.TB, typed string) (*ide.View, int) {
	var b strings.Builder
	b.WriteString("språk nb\nkodeverk K \"K\"\n")
	for i := range 30_000 {
		n := fmt.Sprintf("%05d", i)
		b.WriteString("  kode Q" + n + " \"Operasjon på pasient nummer" + n + "\"\n")
	}
	b.WriteString("post p \"P\"\n  felt id tekst nøkkel\n  felt dato dato styrende\n  felt koder koder K\nregel r \"R\" for p\n  krev koder har " + typed)
	return idetest.Of(t, b.String()), b.Len()
}

func BenchmarkCompleteManyCodes(b *testing.B) {
	v, at := manyCodes(b, "num")
	for b.Loop() {
		At(v, at)
	}
}

// A line of a hostile length is answered at once, if with nothing.
func TestCompleteInLongLine(t *testing.T) {
	for _, part := range []string{"(", "a og ", "ikke ", "{", "\"", "a.", "A, ", "| "} {
		v := idetest.Of(t, "språk nb\npost p \"P\"\n  felt a tekst nøkkel\nregel r \"R\" for p\n  krev "+strings.Repeat(part, 3000))
		_ = At(v, len(v.File.Source.Text))
		_ = At(v, len(v.File.Source.Text)/2)
	}
}
