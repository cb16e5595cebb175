package navigate

import (
	"strings"
	"testing"

	"ppolang/internal/idetest"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Everything that the checker found the meaning of has a definition, which is a
// declaration of the same name.
func TestEveryUseHasItsDefinition(t *testing.T) {
	v := idetest.PPO(t)
	met := 0
	for _, placed := range v.File.Decls {
		known := map[source.Span]bool{}
		v.Names(v.File, placed, func(o ide.Occurrence) { known[o.Span] = true })
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
				t.Errorf("%q at %d (%T) is no name", v.Slice(span), span.Start, n)
			}
			return true
		})
	}
	for _, o := range v.Everywhere() {
		met++
		p := Definition(v, o.Span.Start)
		if _, builtin := o.Object.(*ide.BuiltinFinding); builtin {
			continue
		}
		if code, ok := o.Object.(*model.CodeUse); ok && code.Listed == nil {
			continue // of an open system: nothing lists it
		}
		if len(p.List) == 0 {
			t.Errorf("%q at %d (%T) has no definition", v.Slice(o.Span), o.Span.Start, o.Object)
		}
		if p.Origin != o.Span {
			t.Errorf("asking at %q gives the word %q", v.Slice(o.Span), v.Slice(p.Origin))
		}
		for _, at := range p.List {
			name := at.File.Slice(at.Name)
			_, value := o.Object.(*model.Value)
			rule, _ := o.Object.(*model.Rule)
			row := rule != nil && rule.Row > 0 && strings.HasPrefix(name, "|")
			switch {
			case at.Whole.Start > at.Name.Start || at.Name.End > at.Whole.End:
				t.Errorf("the name of %q is not inside its declaration", v.Slice(o.Span))
			case name == v.Slice(o.Span), value, row, same(v, name, o):
			default:
				t.Errorf("%q at %d leads to %q", v.Slice(o.Span), o.Span.Start, name)
			}
		}
	}
	if met < 5000 {
		t.Errorf("only %d names met", met)
	}
}

// same says whether a name is another spelling of an occurrence's code.
func same(v *ide.View, name string, o ide.Occurrence) bool {
	var system *model.CodeSystem
	switch code := o.Object.(type) {
	case *model.ListedCode:
		system = code.System
	case *model.CodeUse:
		system = code.System
	}
	return system != nil && system.Canon(name) == system.Canon(o.Object.ObjectName())
}

// From wherever one asks, the places of a thing are the same; where a definition for
// several records names a field of each, the places are those of the first.
func TestReferencesAgree(t *testing.T) {
	v := idetest.PPO(t)
	things := byIdentity(v)
	named := map[source.Span]int{}
	for _, list := range things {
		for _, o := range list {
			named[o.Span]++
		}
	}
	for id, list := range things {
		declared := false
		for _, o := range list {
			declared = declared || o.Declare
			if _, field := o.Object.(*model.Field); field && v.Slice(o.Span) == "" {
				continue
			}
			if named[o.Span] > 1 {
				continue
			}
			got := References(v, o.Span.Start)
			if len(got) != len(list) && !isPer(o) {
				t.Errorf("%q at %d: %d places, not %d", v.Slice(o.Span), o.Span.Start, len(got), len(list))
			}
			for i := range got {
				if i < len(list) && got[i].Span != list[i].Span && !isPer(o) {
					t.Errorf("%q: other places", v.Slice(o.Span))
				}
			}
		}
		if !declared {
			switch o := list[0].Object.(type) {
			case *ide.BuiltinFinding:
			case *model.CodeUse:
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
func isPer(o ide.Occurrence) bool {
	for _, clause := range o.Decl.Decl.Lines() {
		if per, ok := clause.(*syntax.PerClause); ok && o.Decl.Abs(per.Place).Contains(o.Span.Start) {
			return true
		}
	}
	return false
}

// byIdentity are all occurrences of a rule set, thing by thing.
func byIdentity(v *ide.View) map[ide.Identity][]ide.Occurrence {
	places := map[ide.Identity][]ide.Occurrence{}
	for _, o := range v.Everywhere() {
		id := ide.Identify(o.Object)
		places[id] = append(places[id], o)
	}
	return places
}

// Places come in order and lie apart.
func TestPlacesAreInOrder(t *testing.T) {
	v := idetest.PPO(t)
	for _, list := range byIdentity(v) {
		for i := 1; i < len(list); i++ {
			if list[i-1].Span.End > list[i].Span.Start {
				t.Errorf("%q and %q", v.Slice(list[i-1].Span), v.Slice(list[i].Span))
			}
		}
	}
}
