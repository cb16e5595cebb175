package navigate

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// renamed is the rule set after a rename.
func renamed(t *testing.T, v *ide.View, offset int, name string) *ide.View {
	t.Helper()
	text := v.File.Source.Text
	places := RenamePlaces(v, offset)
	sort.Slice(places, func(i, j int) bool { return places[i].Span.Start > places[j].Span.Start })
	end := len(text)
	for _, o := range places {
		e := Respelt(o, name)
		if e.Span.End > end {
			t.Fatalf("edits of %q overlap", name)
		}
		end = e.Span.Start
		text = text[:e.Span.Start] + e.Text + text[e.Span.End:]
	}
	return idetest.Of(t, text)
}

// freshName is a name that nothing has, of the shape that the object's must have.
func freshName(o model.Object, n int) string {
	switch o := o.(type) {
	case *model.ListedCode:
		return freshCode(o.System, o.Name, n)
	case *ide.RecordKey:
		return fmt.Sprintf("Ny-%d", n)
	}
	return fmt.Sprintf("nytt_navn_%d", n)
}

func freshCode(system *model.CodeSystem, old string, n int) string {
	for _, name := range []string{fmt.Sprintf("QQQQ%02d", n%100), fmt.Sprintf("Q%04d", n), fmt.Sprint(700 + n), old[:len(old)-1] + "7"} {
		if listed, known := system.Lookup(name); listed == nil && (system.Pattern == nil || known || system.Pattern.MatchString(name)) {
			return name
		}
	}
	return old + "7"
}

// Whatever is given another name, from wherever it is named, the rules are as
// they were: nothing new is wrong and every name stands for the same thing.
func TestRenamesChangeNothing(t *testing.T) {
	v := idetest.PPO(t)
	r := rand.New(rand.NewPCG(5, 6))
	byKind := map[string][]ide.Occurrence{}
	for _, o := range v.Everywhere() {
		kind := fmt.Sprintf("%T", o.Object)
		byKind[kind] = append(byKind[kind], o)
	}
	each := 2
	if testing.Short() {
		each = 1
	}
	done := map[string]int{}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) { // so that a failure comes again
		list := byKind[kind]
		for try := 0; try < 40 && done[kind] < each; try++ {
			o := list[r.IntN(len(list))]
			offset := o.Span.Start
			if _, _, why := Renamable(v, offset); why.NB != "" {
				continue
			}
			t1, _ := v.Target(v.At(offset))
			name := freshName(t1.Object, done[kind]+try)
			if RefuseName(v, offset, name).NB != "" {
				continue // a code of a prefix, say
			}
			after := renamed(t, v, offset, name)
			if same, wrong := SameMeaning(v.Snapshot, after.Snapshot); wrong != nil {
				t.Errorf("%s %q to %q: %s", kind, v.Slice(o.Span), name, wrong.Message(v.Lang))
			} else if !same {
				t.Errorf("%s %q to %q: something stands for something else", kind, v.Slice(o.Span), name)
			}
			if got, want := len(after.Everywhere()), len(v.Everywhere()); got != want {
				t.Errorf("%s %q to %q: %d names, not %d", kind, v.Slice(o.Span), name, got, want)
			}
			done[kind]++
		}
	}
	for _, kind := range []string{"Rule", "Field", "GroupKey", "Definition", "Value", "CodeSet", "CodeSystem", "Criteria", "Criterion", "Document", "Record", "Group", "Collection", "Template", "ListedCode"} {
		if done["*model."+kind] == 0 {
			t.Errorf("no %s was renamed", kind)
		}
	}
	if done["*ide.RecordKey"] == 0 {
		t.Error("no key was renamed")
	}
}

// A rename that would change what a name stands for is seen.
func TestSameMeaning(t *testing.T) {
	const rules = `språk nb
dokument d "Kilde"
verdi grense "Grense"
  er 2 kilde d
post k "Post"
  felt id tekst nøkkel
  felt dato dato styrende
  felt antallet heltall
regel r "Regel"
  kilde d
  for k
  krev antallet > grense
  feil "Galt."
`
	v := idetest.Of(t, rules)
	if same, _ := SameMeaning(v.Snapshot, idetest.Of(t, strings.ReplaceAll(rules, "grense", "minst")).Snapshot); !same {
		t.Error("another name for all is another meaning")
	}
	shadowed := strings.Replace(rules, "felt antallet heltall", "felt grense heltall\n  felt antallet heltall", 1)
	before := idetest.Of(t, strings.Replace(rules, "felt antallet heltall", "felt annet heltall\n  felt antallet heltall", 1))
	if same, wrong := SameMeaning(before.Snapshot, idetest.Of(t, shadowed).Snapshot); same && wrong == nil {
		t.Error("a field that hides a value is no other meaning")
	}
	if _, wrong := SameMeaning(v.Snapshot, idetest.Of(t, strings.Replace(rules, "> grense", "> grensen", 1)).Snapshot); wrong == nil {
		t.Error("a name that nothing declares is not wrong")
	}
}

// What a definition for several records names is one name for each of them, and so
// is its own.
func TestRenameInDefinitionForSeveral(t *testing.T) {
	for _, cases := range []string{"a, b", "b, a"} {
		renameForSeveral(t, cases)
	}
}

func renameForSeveral(t *testing.T, cases string) {
	v := idetest.Of(t, `språk nb
dokument d
  gjelder inntil videre
post a
  felt id tekst nøkkel
  felt dag dato styrende
  felt ok ja/nei
post b
  felt id tekst nøkkel
  felt dag dato styrende
  felt ok ja/nei
definer tidlig "Tidlig" for a
  er dag < 2026-02-01
definer tidlig "Tidlig" for b
  er dag < 2026-03-01
definer fin "Fin" for `+cases+`
  er ok og dag > 2026-01-01 og tidlig
regel r "R" for a
  kilde d
  krev fin
  feil "x"
regel s "S" for b
  kilde d
  krev fin og ok
  feil "x"
`)
	for name, places := range map[string]int{"ok": 4, "dag": 5, "fin": 3, "tidlig": 3} {
		for _, span := range regexp.MustCompile(`\b`+name+`\b`).FindAllStringIndex(v.File.Source.Text, -1) {
			at := span[0]
			if list := RenamePlaces(v, at); len(list) != places {
				t.Errorf("%s at %d: %d places", name, at, len(list))
			}
			after := renamed(t, v, at, "nytt")
			if same, wrong := SameMeaning(v.Snapshot, after.Snapshot); !same || wrong != nil {
				t.Errorf("%s at %d: it means something else: %v", name, at, wrong)
			}
		}
	}
}
