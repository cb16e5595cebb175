package gen_test

import (
	"fmt"
	"strings"
	"testing"

	"ppolang/interp/internal/gen"
	"ppolang/lang/check"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Random programs have the forms that no word of their own tells: a collection that a
// definition names wherever one can stand, the name of a case further out before all
// that it can stand before, an assumption by its name wherever a text can stand.
func TestEveryFormIsMade(t *testing.T) {
	f := forms{made: map[string]int{}}
	for seed := range uint64(500) {
		file, _ := syntax.Parse([]byte(gen.Make(seed, gen.Style{}).String()), "random.rules")
		f.info, _ = check.Check(file, nil)
		for _, d := range file.Decls {
			f.node(d.Decl)
		}
	}
	for form := range strings.SplitSeq(everyForm, "\n") {
		if form != "" && f.made[form] < 3 {
			t.Errorf("%s: made %d times", form, f.made[form])
		}
	}
}

const everyForm = `
named collection in CountExpr
named collection in EveryExpr
named collection in ExistsExpr
named collection in FoldExpr
named collection in PickExpr
named collection in PointsClause
named collection in FixClause
named collection in definition
named collection of Record
named collection of Group
named collection narrowed
named collection less its first
named collection behind ThisExpr
named collection behind NameExpr
collection behind NameExpr
collection behind NameExpr in PickExpr
case by its name before Field
case by its name before GroupKey
case by its name before Definition
definition for several
assumption by its name in CodeClause
assumption by its name below a code
assumption by its name in VersionClause
assumption by its name in CodeSetDecl
assumption by its name in DefineDecl
assumption by its name in CriteriaDecl
assumption by its name in SectionDecl
assumption by its name in RuleDecl
assumption by its name in TableDecl
known NameExpr Field
known NameExpr GroupKey
known NameExpr Definition
known MemberExpr Field
known MemberExpr Definition
KnownClause in CriteriaDecl
KnownClause in SectionDecl
KnownClause in RuleDecl
KnownClause in TableDecl
ProvidedClause in CriteriaDecl
ProvidedClause in SectionDecl
ProvidedClause in RuleDecl
ProvidedClause in TableDecl
ForClause in SectionDecl
ForClause in RuleDecl
WhenClause in SectionDecl
IfUnknownClause in SectionDecl
ValidClause in SectionDecl
SourceClause in SectionDecl
section in ExceptionTarget
section in OverridesClause
`

// forms counts those of programs.
type forms struct {
	info   *model.Info
	made   map[string]int
	around []syntax.Node // the node in hand, the nearest last
}

// node counts what is in a node.
func (f *forms) node(n syntax.Node) {
	f.count(n)
	f.around = append(f.around, n)
	syntax.Walk(n, func(child syntax.Node) bool {
		if child != n {
			f.node(child)
		}
		return child == n
	})
	f.around = f.around[:len(f.around)-1]
}

func (f *forms) add(words ...any) {
	for i, w := range words {
		if _, text := w.(string); !text {
			words[i] = name(w)
		}
	}
	f.made[strings.TrimSpace(fmt.Sprintln(words...))]++
}

// name is the name of something's type.
func name(x any) string {
	_, name, _ := strings.Cut(fmt.Sprintf("%T", x), ".")
	return name
}

func (f *forms) count(n syntax.Node) {
	if _, clause := n.(syntax.Clause); clause {
		f.add(n, "in", f.around[0])
	}
	switch n := n.(type) {
	case *syntax.DefineDecl:
		if len(n.For) > 1 {
			f.add("definition for several")
		}
	case *syntax.Assumed:
		if n.Name == nil {
			return
		}
		switch in := f.around[len(f.around)-1].(type) {
		case *syntax.AssumedClause:
			if _, below := f.around[0].(*syntax.CodeSystemDecl); below {
				f.add("assumption by its name below a code")
				return
			}
			f.add("assumption by its name in", f.around[0])
		default:
			f.add("assumption by its name in", in)
		}
	case *syntax.CollExpr:
		f.collection(n)
	case *syntax.MemberExpr:
		if of, ok := n.X.(*syntax.NameExpr); ok {
			if _, ok := f.info.Use(of).(model.Case); ok {
				f.add("case by its name before", f.info.Use(n))
			}
		}
	case *syntax.KnownClause:
		for _, x := range n.Facts {
			f.add("known", x, f.info.Use(x))
		}
	case *syntax.RuleRef:
		if _, section := f.info.Use(n).(*model.Section); section {
			f.add("section in", f.around[len(f.around)-1])
		}
	}
}

func (f *forms) collection(n *syntax.CollExpr) {
	in := f.around[len(f.around)-1]
	d, named := f.info.Use(n).(*model.Definition)
	if !named {
		if _, is := n.Of.(*syntax.NameExpr); is {
			f.add("collection behind", n.Of)
			f.add("collection behind", n.Of, "in", in)
		}
		return
	}
	if _, is := in.(*syntax.IsClause); is {
		f.add("named collection in definition")
	}
	f.add("named collection in", in)
	f.add("named collection of", d.On)
	if n.Of != nil {
		f.add("named collection behind", n.Of)
	}
	if n.Where != nil {
		f.add("named collection narrowed")
	}
	if n.ExceptFirst || d.Collection().ExceptFirst {
		f.add("named collection less its first")
	}
}
