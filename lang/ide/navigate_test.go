package ide

import (
	"strings"
	"testing"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/rules"
)

// ppo is the coding section's rule set.
func ppo(t testing.TB) *View {
	t.Helper()
	return viewOf(t, string(rules.PPO))
}

func viewOf(t testing.TB, text string) *View {
	t.Helper()
	f, diags := syntax.Parse([]byte(text), "ppo.rules")
	info, more := check.Check(f, nil)
	return &View{Snapshot: NewSnapshot(info, diag.Sort(append(diags, more...))), File: f, Lang: diag.NB}
}

// Everything that the checker found the meaning of has a definition, which is a
// declaration of the same name.
func TestEveryUseHasItsDefinition(t *testing.T) {
	v := ppo(t)
	met := 0
	for _, placed := range v.File.Decls {
		known := map[source.Span]bool{}
		v.names(v.File, placed, func(o Occurrence) { known[o.Span] = true })
		syntax.Walk(placed.Decl, func(n syntax.Node) bool {
			if v.Info.Use(n) == nil {
				return true
			}
			span := placed.Abs(n.Span())
			switch n := n.(type) { // what the name in them stands for
			case *syntax.MemberExpr:
				span = placed.Abs(n.Field.Span())
			case *syntax.CollExpr:
				span = placed.Abs(n.Name.Span())
			case *syntax.MeetsExpr:
				span = placed.Abs(n.Criteria.Span())
			case *syntax.RuleRef:
				span = placed.Abs(n.Name.Span())
			}
			if !known[span] {
				t.Errorf("%q at %d (%T) is no name", v.text(span), span.Start, n)
			}
			return true
		})
	}
	for _, o := range v.index().all {
		met++
		p := v.Definition(o.Span.Start)
		if _, builtin := o.Object.(*BuiltinFinding); builtin {
			continue
		}
		if code, ok := o.Object.(*check.CodeUse); ok && code.Listed == nil {
			continue // of an open system: nothing lists it
		}
		if len(p.List) == 0 {
			t.Errorf("%q at %d (%T) has no definition", v.text(o.Span), o.Span.Start, o.Object)
		}
		if p.Origin != o.Span {
			t.Errorf("asking at %q gives the word %q", v.text(o.Span), v.text(p.Origin))
		}
		for _, at := range p.List {
			name := at.File.Slice(at.Name)
			_, value := o.Object.(*check.Value)
			rule, _ := o.Object.(*check.Rule)
			row := rule != nil && rule.Row > 0 && strings.HasPrefix(name, "|")
			switch {
			case at.Whole.Start > at.Name.Start || at.Name.End > at.Whole.End:
				t.Errorf("the name of %q is not inside its declaration", v.text(o.Span))
			case name == v.text(o.Span), value, row, v.same(name, o):
			default:
				t.Errorf("%q at %d leads to %q", v.text(o.Span), o.Span.Start, name)
			}
		}
	}
	if met < 5000 {
		t.Errorf("only %d names met", met)
	}
}

// same says whether a name is another spelling of an occurrence's code.
func (v *View) same(name string, o Occurrence) bool {
	id, ok := identify(o.Object).(codeIdentity)
	return ok && id.system.Canon(name) == id.code
}

// From wherever one asks, the places of a thing are the same.
func TestReferencesAgree(t *testing.T) {
	v := ppo(t)
	for id, list := range v.index().of {
		declared := false
		for _, o := range list {
			declared = declared || o.Declare
			if _, field := o.Object.(*check.Field); field && v.text(o.Span) == "" {
				continue
			}
			got := v.References(o.Span.Start)
			if len(got) != len(list) && !isPer(o) {
				t.Errorf("%q at %d: %d places, not %d", v.text(o.Span), o.Span.Start, len(got), len(list))
			}
			for i := range got {
				if i < len(list) && got[i].Span != list[i].Span && !isPer(o) {
					t.Errorf("%q: other places", v.text(o.Span))
				}
			}
		}
		if !declared {
			switch o := list[0].Object.(type) {
			case *BuiltinFinding:
			case *check.CodeUse:
				if o.Listed != nil {
					t.Errorf("%v is declared nowhere", id)
				}
			default:
				t.Errorf("%v is declared nowhere", id)
			}
		}
	}
}

// isPer says whether a place names a key field of a group: asking there is asking
// of the group's field.
func isPer(o Occurrence) bool {
	for _, clause := range o.Decl.Decl.Lines() {
		if per, ok := clause.(*syntax.PerClause); ok && o.Decl.Abs(per.Place).Contains(o.Span.Start) {
			return true
		}
	}
	return false
}

// Places come in order and lie apart.
func TestPlacesAreInOrder(t *testing.T) {
	v := ppo(t)
	for _, list := range v.index().of {
		for i := 1; i < len(list); i++ {
			if list[i-1].Span.End > list[i].Span.Start {
				t.Errorf("%q and %q", v.text(list[i-1].Span), v.text(list[i].Span))
			}
		}
	}
}
