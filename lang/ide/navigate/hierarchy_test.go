package navigate

import (
	"slices"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/model"
)

// Whatever builds on a thing is built of it, and the other way round, version by
// version.
func TestHierarchyAgrees(t *testing.T) {
	v := idetest.PPO(t)
	type edge struct{ from, to ide.Location }
	down, up := map[edge]int{}, map[edge]int{}
	seen := map[ide.Location]bool{}
	calls := 0
	for _, o := range v.Everywhere() {
		if !o.Declare {
			continue
		}
		for _, item := range Prepare(v, o.Span.Start) {
			if seen[item.At] {
				continue
			}
			seen[item.At] = true
			again, ok := BlockAt(v, item.At.File.Name, item.At.Name.Start, item.Kind, item.Label)
			if !ok || again != item {
				t.Errorf("%s %q is not found again", item.At.File.Name, item.Label)
			}
			for _, call := range BuildsOn(v, item) {
				for _, at := range call.Places {
					if !item.At.Whole.Contains(at.Start) {
						t.Errorf("%q is not in %q", v.Slice(at), item.Label)
					}
				}
				down[edge{item.At, call.Block.At}] += len(call.Places)
				calls++
			}
			for _, call := range BuiltOnBy(v, item) {
				up[edge{call.Block.At, item.At}] += len(call.Places)
			}
		}
	}
	if calls < 1000 {
		t.Errorf("only %d links", calls)
	}
	name := func(l ide.Location) string { return l.File.Slice(l.Name) }
	for e, n := range up {
		if down[e] != n {
			t.Errorf("%q builds on %q in %d places, but is made of it in %d", name(e.from), name(e.to), n, down[e])
		}
	}
	for e, n := range down {
		from := ide.Home{File: v.File, Placed: v.At(e.from.Name.Start).Decl}
		whole := e.from == from.Location()
		switch v.DeclaredBy(from.Placed).(type) {
		case *model.Template:
			continue // fills in examples
		case *model.Record, *model.CodeSystem:
			if whole {
				continue // their fields and codes build on things
			}
		case *model.Group, *model.Criteria:
			if !whole {
				continue // the whole builds on what its parts are made of
			}
		}
		if up[e] != n {
			t.Errorf("%q is made of %q in %d places, but builds on it in %d", name(e.from), name(e.to), n, up[e])
		}
	}
}

// What a rule builds on is what a person would say it builds on.
func TestHierarchyOfARule(t *testing.T) {
	v := idetest.Of(t, `språk nb
dokument d "Kilde"
kodeverk C "Koder"
  kode A1 "En"
  kode B1 "To"
kodesett s "Sett": A1
verdi v "Verdi"
  er 2 gjelder til 2025-12-31 kilde d
  er 3 gjelder fra 2026-01-01 kilde d
post k "Post"
  felt id tekst nøkkel
  felt dato dato styrende
  felt antallet heltall
  felt koder koder C
definer mange for k
  er antallet > v
regel r "Regel"
  kilde d
  for k
  når mange
  krev koder har noen av (s, B1)
  feil "{antallet}"
regel u "Unntak"
  kilde d
  for k
  når koder har B1
  unntak fra r
  feil "Nei"
`)
	names := func(calls []Call) []string {
		var list []string
		for _, c := range calls {
			list = append(list, c.Block.Label)
		}
		return list
	}
	rule, _ := BlockAt(v, "ppo.rules", -1, ide.RuleKind, "r")
	if got, want := names(BuildsOn(v, rule)), []string{"mange", "s", "B1", "k", "koder", "antallet", "d"}; !slices.Equal(got, want) {
		t.Errorf("builds on %v, not %v", got, want)
	}
	if got := names(BuiltOnBy(v, rule)); !slices.Equal(got, []string{"u"}) {
		t.Errorf("built on by %v", got)
	}
	value, _ := BlockAt(v, "ppo.rules", -1, ide.ValueKind, "v")
	if got := names(BuiltOnBy(v, value)); !slices.Equal(got, []string{"mange"}) {
		t.Errorf("built on by %v", got)
	}
}
