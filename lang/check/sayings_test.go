package check_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
)

// testdata/sayings has lines that people write on the left and what they mean on
// the right, parted by →: the fixes that are offered, taken one after the other,
// make the left the right, and nothing is then wrong with it. Where there is more
// than one right way each is one of the fixes of the first mistake, parted by |||.
// A line without → is fine as it is. They are lines of a rule for kontakt, after
// G: of one for deltakelse, or after D: whole declarations with ¶ for line ends.
func TestOtherWaysOfSayingIt(t *testing.T) {
	nb, err := os.ReadFile("testdata/base.rules")
	if err != nil {
		t.Fatal(err)
	}
	f, _ := syntax.Parse(nb, "base.rules")
	for _, l := range []struct {
		lang syntax.Language
		base string
		rule string
	}{
		{syntax.NB, string(nb), "regel r \"R\" for %s\n  kilde gml\n%s  %s\n  feil \"x\"\n"},
		{syntax.EN, format.File(f, syntax.EN), "rule r \"R\" for %s\n  source gml\n%s  %s\n  error \"x\"\n"},
	} {
		text, err := os.ReadFile("testdata/sayings/" + l.lang.String() + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for n, row := range strings.Split(string(text), "\n") {
			if row == "" || strings.HasPrefix(row, "# ") {
				continue
			}
			said, meant, mistaken := strings.Cut(row, " → ")
			frame := func(text string) string {
				on, when := "kontakt", ""
				if decl, ok := strings.CutPrefix(text, "D: "); ok {
					return strings.ReplaceAll(decl, "¶", "\n") + "\n"
				}
				text, group := strings.CutPrefix(text, "G: ")
				if group {
					on = "deltakelse"
				}
				if first, _, _ := strings.Cut(meant, " "); !mistaken || !slices.Contains([]string{"når", "krev", "forby", "when", "require", "forbid"}, first) && !group {
					when = map[syntax.Language]string{syntax.NB: "  når ok\n", syntax.EN: "  when ok\n"}[l.lang]
				}
				return strings.NewReplacer("for %s", "for "+on, "%s  %s", when+"  "+text).Replace(l.rule)
			}
			sayingIs(t, n+1, l.base, frame(said), meant, mistaken, func(m string) string {
				if strings.HasPrefix(said, "G: ") || strings.HasPrefix(said, "D: ") {
					m = said[:3] + m
				}
				return frame(m)
			})
		}
	}
}

func sayingIs(t *testing.T, n int, base, said, meant string, mistaken bool, frame func(string) string) {
	t.Helper()
	wrong := func(text string) []diag.Diagnostic {
		_, list := both(base+text, reading{})
		return slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Note })
	}
	list := wrong(said)
	if !mistaken {
		for _, d := range list {
			t.Errorf("line %d: %s: %s", n, said, d.Message(diag.NB))
		}
		return
	}
	ways := strings.Split(meant, " ||| ")
	for i, way := range ways {
		text, list := said, list
		for round := 0; text != frame(way) && round < 5; round++ {
			at := 0
			if round == 0 {
				at = i
			}
			if len(list) == 0 || len(list[0].Fixes) <= at {
				t.Errorf("line %d: no fix %d for\n%s", n, at, text)
				break
			}
			text = taken(base+text, list[0].Fixes[at])[len(base):]
			list = wrong(text)
		}
		if text != frame(way) {
			t.Errorf("line %d: got\n%s\nwant\n%s", n, text, frame(way))
			continue
		}
		for _, d := range list {
			t.Errorf("line %d: %s is still wrong: %s", n, way, d.Message(diag.NB))
		}
	}
}

// taken is a text with a fix taken.
func taken(text string, fix diag.Fix) string {
	edits := slices.Clone(fix.Edits)
	slices.SortFunc(edits, func(a, b diag.Edit) int { return b.Place.Span.Start - a.Place.Span.Start })
	for _, e := range edits {
		text = text[:e.Place.Span.Start] + e.Text + text[e.Place.Span.End:]
	}
	return text
}
