package assist

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// errorsOf counts what is wrong: in all, a mistake that is repeated once, for a
// version is a copy; and what the parser says.
func errorsOf(v *ide.View) (all, syntactic int) {
	said := map[string]bool{}
	for _, d := range v.Diags {
		if d.Severity == diag.Error {
			said[d.Message(diag.EN)] = true
			if ide.OfSyntax(d.Code) {
				syntactic++
			}
		}
	}
	return len(said), syntactic
}

// taken takes an action and looks at what comes of it: the text can be read as
// well as before, no more is wrong with it than was, it is laid out where it was
// laid out, and taking the edits back gives the text as it was.
func taken(t *testing.T, v *ide.View, a Action) *ide.View {
	t.Helper()
	text := v.File.Source.Text
	got, back := text, text
	for _, f := range a.Edits() {
		if f.File != v.File {
			t.Fatalf("%s: changes another file", a.Title)
		}
		got = idetest.Applied(t, text, f.Edits)
		back = idetest.Applied(t, got, inverse(text, f.Edits))
	}
	if back != text {
		t.Fatalf("%s: taking it back gives another text", a.Title)
	}
	w := idetest.Of(t, got)
	before, unread := errorsOf(v)
	after, nowUnread := errorsOf(w)
	show := func() string { return lineDifference(text, got) + firstErrors(w) }
	mends := a.Kind == QuickFix || a.Kind == FixAll // what it lets be read may be wrong too
	if nowUnread > unread && !mends {
		t.Fatalf("%s: %d syntax errors, were %d\n%s", a.Title, nowUnread, unread, show())
	}
	if after > before && !(mends && unread > 0) {
		t.Fatalf("%s: %d errors, were %d\n%s", a.Title, after, before, show())
	}
	if unread == 0 && format.File(v.File, v.File.Lang) == text && format.File(w.File, w.File.Lang) != got {
		t.Fatalf("%s: not laid out\n%s\nformatted\n%s", a.Title, show(), lineDifference(got, format.File(w.File, w.File.Lang)))
	}
	return w
}

func inverse(text string, edits []ide.Edit) []ide.Edit {
	var out []ide.Edit
	moved := 0
	for _, e := range edits {
		start := e.Span.Start + moved
		out = append(out, ide.Edit{Span: source.Span{Start: start, End: start + len(e.Text)}, Text: text[e.Span.Start:e.Span.End]})
		moved += len(e.Text) - e.Span.Len()
	}
	return out
}

func firstErrors(v *ide.View) string {
	var b strings.Builder
	for _, d := range v.Diags {
		if d.Severity == diag.Error && b.Len() < 2000 {
			b.WriteString(v.File.Source.LineText(d.Place.Position().Line-1) + "\n  " + d.Message(diag.EN) + "\n")
		}
	}
	return b.String()
}

func lineDifference(before, after string) string {
	var b strings.Builder
	for _, e := range ide.DifferenceAt(0, before, after) {
		b.WriteString("- " + before[e.Span.Start:e.Span.End] + "\n+ " + e.Text + "\n")
	}
	return b.String()
}

// TestActions takes actions at places all over the rules, and in rules that have
// been broken.
func TestActions(t *testing.T) {
	text := string(rules.PPO())
	rnd := rand.New(rand.NewPCG(4, 1))
	v := idetest.Of(t, text)
	seen := map[string]int{}
	try := func(v *ide.View, n int) {
		at := rnd.IntN(len(v.File.Source.Text))
		if rnd.IntN(3) > 0 { // where something is
			d := v.File.Decls[rnd.IntN(len(v.File.Decls))]
			at = d.Base + rnd.IntN(d.Decl.Span().Len()+1)
		}
		list := Actions(v, source.Span{Start: at, End: at})
		rnd.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		for _, a := range list[:min(n, len(list))] {
			first, _, _ := strings.Cut(a.Title, " ")
			seen[first]++
			taken(t, v, a)
		}
	}
	for range 15 {
		try(v, 2)
	}
	small := idetest.Sample()
	for range 30 {
		at := rnd.IntN(len(small))
		broken := small[:at] + []string{"", "\n", "(", " og ", "\"", "| "}[rnd.IntN(6)] + small[min(len(small), at+rnd.IntN(30)):]
		if w := idetest.Of(t, strings.ToValidUTF8(broken, "")); len(w.File.Decls) > 0 {
			try(w, 2)
		}
	}
	for _, word := range []string{"Del", "La", "Formater"} {
		if seen[word] == 0 {
			t.Errorf("no action %q was taken: %v", word, seen)
		}
	}
}

// TestDeclareActions makes names unknown all over the rules, and takes what is
// offered for each: every draft mends the mistake and brings no other.
func TestDeclareActions(t *testing.T) {
	text := string(rules.PPO())
	rnd := rand.New(rand.NewPCG(4, 2))
	v := idetest.Of(t, text)
	uses := map[ide.Kind][]ide.Occurrence{}
	for _, placed := range v.File.Decls {
		v.Names(v.File, placed, func(o ide.Occurrence) {
			kind := ide.KindOf(o.Object)
			switch placed.Decl.(type) {
			case *syntax.ExampleDecl, *syntax.TemplateDecl: // a column is no name
				if kind == ide.FieldKind {
					return
				}
			}
			if !o.Declare {
				uses[kind] = append(uses[kind], o)
			}
		})
	}
	offered := map[string]int{}
	for i := range 35 {
		kinds := []ide.Kind{ide.DefinitionKind, ide.ValueKind, ide.CodeSetKind, ide.FieldKind, ide.TemplateKind, ide.CriteriaKind, ide.RuleKind}
		list := uses[kinds[i%len(kinds)]]
		o := list[rnd.IntN(len(list))]
		other := text[:o.Span.Start] + "nytt_navn" + text[o.Span.End:]
		at := o.Span.Start
		if _, ok := o.Object.(*model.Rule); ok { // an example names its rule twice
			name := text[o.Span.Start:o.Span.End]
			placed := v.At(at).Decl
			span := placed.Abs(placed.Decl.Span())
			body := regexp.MustCompile(`\b`+name+`\b`).ReplaceAllString(text[span.Start:span.End], "nytt_navn")
			other = text[:span.Start] + body + text[span.End:]
			at = span.Start + strings.Index(body, "nytt_navn")
		}
		w := idetest.Of(t, other)
		before, _ := errorsOf(w)
		for _, a := range Actions(w, source.Span{Start: at, End: at}) {
			if a.Kind != QuickFix || !strings.Contains(a.Title, "«nytt_navn»") {
				continue
			}
			what, _, _ := strings.Cut(a.Title, " «")
			offered[what]++
			if a.Preferred {
				t.Errorf("%s: a draft is preferred", a.Title)
			}
			mended := taken(t, w, a)
			if after, _ := errorsOf(mended); after >= before {
				t.Errorf("%s for %s: %d errors, were %d\n%s\n%s", a.Title, o.Object.ObjectName(), after, before,
					lineDifference(w.File.Source.Text, mended.File.Source.Text), firstErrors(mended))
			}
		}
	}
	for _, what := range []string{
		"Deklarer definisjonen", "Deklarer verdien", "Deklarer kodesettet", "Legg til feltet", "Deklarer malen", "Deklarer regelen",
	} {
		if offered[what] == 0 {
			t.Errorf("%q was not offered: %v", what, offered)
		}
	}
}

func BenchmarkActions(b *testing.B) {
	v := idetest.PPO(b)
	at := v.File.Decls[len(v.File.Decls)-10].Base
	for b.Loop() {
		Actions(v, source.Span{Start: at, End: at})
	}
}

func BenchmarkAddExample(b *testing.B) {
	v := idetest.PPO(b)
	at := strings.Index(v.File.Source.Text, "regel tilleggskode_alene ")
	list := Actions(v, source.Span{Start: at, End: at})
	for b.Loop() {
		for _, a := range list {
			if a.Kind == AddExample {
				a.Edits()
			}
		}
	}
}
