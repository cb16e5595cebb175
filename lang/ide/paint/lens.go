package paint

import (
	"fmt"
	"slices"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Lens is a note above a line: what is known of what it declares, and perhaps
// something to do.
type Lens struct {
	Span    source.Span // absolute: the name, or the first word of the line
	Title   string      // "" of a lens whose places are to be counted: see Uses
	Does    LensAction
	Rule    string         // whose examples to run; "" for others
	Example int            // where the example begins that is to be explained
	Show    []ide.Location // where to go
}

// LensAction is what a lens does when it is clicked.
type LensAction uint8

// The actions.
const (
	NoAction       LensAction = iota // it only says something
	RunAll                           // runs every example of the file
	RunRule                          // runs the examples of a rule
	RunExample                       // runs the example at its line
	ExplainExample                   // explains the example that begins at Example
	ShowPlaces                       // shows places
	CountHits                        // counts the sample records again
	CountPlaces                      // is to be resolved: counts uses
)

// Lenses are the notes of the file at hand. sampled says that there are sample
// records to count.
func Lenses(v *ide.View, sampled bool) []Lens {
	var list []Lens
	tries := examplesByRule(v.Snapshot)
	versions := versionsByRule{v, map[string][]ide.Version{}}
	for _, placed := range v.File.Decls {
		at := lensPlace(placed)
		add := func(more ...Lens) {
			for _, l := range more {
				l.Span = at
				list = append(list, l)
			}
		}
		switch d := placed.Decl.(type) {
		case *syntax.RulesetDecl:
			if own := ownExamples(v); len(own) > 0 {
				add(Lens{Title: tally(v, diag.Term{NB: "alle eksempler", EN: "all examples"}, own), Does: RunAll})
			}
			if sampled {
				add(Lens{Title: v.Say(diag.Term{NB: "Tell treff i prøvepostene", EN: "Count hits in the sample records"}), Does: CountHits})
				add(unreadLenses(v)...)
			}
		case *syntax.RecordDecl:
			if r, ok := v.DeclaredBy(placed).(*model.Record); ok {
				add(recordLenses(v, r)...)
			}
		case *syntax.RuleDecl, *syntax.TableDecl:
			if r, ok := v.DeclaredBy(placed).(*model.Rule); ok {
				add(ruleLenses(v, r, tries[r.Name], versions)...)
			}
		case *syntax.SectionDecl:
			if s, ok := v.DeclaredBy(placed).(*model.Section); ok && len(tries[s.Name]) > 0 {
				add(Lens{Title: tally(v, diag.Term{NB: "eksempler", EN: "examples"}, tries[s.Name]), Does: RunRule, Rule: s.Name})
			}
		case *syntax.ExampleDecl:
			own := v.ExamplesIn(placed)
			add(exampleLens(v, own, d.Several))
			if len(own) > 0 {
				explain := Lens{Title: v.Say(diag.Term{NB: "Forklar", EN: "Explain"}), Does: ExplainExample, Example: at.Start}
				add(explain)
				list = append(list, failureLenses(v, own, explain)...)
			}
		case *syntax.ValueDecl, *syntax.CodeSetDecl, *syntax.CriteriaDecl, *syntax.DefineDecl:
			if v.DeclaredBy(placed) != nil {
				add(Lens{Does: CountPlaces})
			}
		}
	}
	return list
}

// lensPlace is the name that a declaration declares, or its first word.
func lensPlace(placed *syntax.Placed) source.Span {
	head := placed.Decl.Header()
	if head.Name != nil {
		return placed.Abs(head.Name.Place)
	}
	line := placed.Abs(head.Line.Place)
	return source.Span{Start: line.Start, End: line.Start}
}

// examplesByRule are the examples that name each rule, and each section, found in one
// go.
func examplesByRule(s *ide.Snapshot) map[string][]*model.Example {
	m := map[string][]*model.Example{}
	for _, e := range s.Info.Examples {
		for _, r := range e.Rules {
			if list := m[r.Name]; len(list) == 0 || list[len(list)-1] != e {
				m[r.Name] = append(list, e)
			}
		}
		for _, s := range e.Sections {
			m[s.Name] = append(m[s.Name], e)
		}
	}
	return m
}

// ownExamples are the examples of the file at hand.
func ownExamples(v *ide.View) []*model.Example {
	var list []*model.Example
	for _, e := range v.Info.Examples {
		if f, _ := v.Info.Home(e.Decl); f == v.File {
			list = append(list, e)
		}
	}
	return list
}

func ruleLenses(v *ide.View, r *model.Rule, tries []*model.Example, versions versionsByRule) []Lens {
	var list []Lens
	own := slices.DeleteFunc(slices.Clone(tries), func(e *model.Example) bool { return !ide.Tries(e, r) })
	switch {
	case len(tries) == 0:
		list = append(list, Lens{Title: v.Say(diag.Term{NB: "ingen eksempler", EN: "no examples"})})
	case len(own) == 0:
		list = append(list, Lens{Title: v.Say(diag.Term{NB: "ingen eksempler for denne versjonen", EN: "no examples for this version"})})
	default:
		list = append(list, Lens{Title: tally(v, diag.Term{NB: "eksempler", EN: "examples"}, own), Does: RunRule, Rule: r.Name})
	}
	if l, ok := validityLens(v, r, versions.of(r)); ok {
		list = append(list, l)
	}
	if h, ok := v.HitsOf(r.Name); ok {
		list = append(list, Lens{Title: hitText(v, h), Does: CountHits})
	}
	return append(list, Lens{Does: CountPlaces})
}

// tally is a label with how many examples passed when they were run last.
func tally(v *ide.View, label diag.Term, list []*model.Example) string {
	passed, run := 0, 0
	for _, e := range list {
		if r := v.ResultOf(e); r != nil {
			run++
			if r.Passed {
				passed++
			}
		}
	}
	if run == 0 {
		return fmt.Sprintf("▶ %s (%d)", v.Say(label), len(list))
	}
	mark := "✓"
	if passed < run {
		mark = "✗"
	}
	text := fmt.Sprintf("%s %s %d/%d", mark, v.Say(label), passed, len(list))
	if v.Facts.Stale {
		text += v.Say(ide.BeforeChange)
	}
	return text
}

// versionsByRule are the versions of rules, found once.
type versionsByRule struct {
	v    *ide.View
	list map[string][]ide.Version
}

func (m versionsByRule) of(r *model.Rule) []ide.Version {
	if m.list[r.Name] == nil {
		m.list[r.Name] = m.v.Versions(r)
	}
	return m.list[r.Name]
}

// near is how many versions before and after its own a lens leads to: a rule that has
// one for every day would else have as many places as the square of its days.
const near = 10

// validityLens says on which days a rule is in force, and leads to its other
// versions.
func validityLens(v *ide.View, r *model.Rule, versions []ide.Version) (Lens, bool) {
	if r.Valid == model.Always && len(versions) < 2 {
		return Lens{}, false
	}
	days := "– " + r.Valid.To.String()
	switch {
	case r.Valid == model.Always:
		days = v.Say(diag.Term{NB: "alltid", EN: "always"})
	case r.Valid.To == value.MaxDate:
		days = r.Valid.From.String() + " →"
	case r.Valid.From != value.MinDate:
		days = r.Valid.From.String() + " – " + r.Valid.To.String()
	}
	l := Lens{Title: v.Say(diag.Term{NB: "i kraft ", EN: "in force "}) + days}
	if len(versions) > 1 {
		l.Title += fmt.Sprintf(v.Say(diag.Term{NB: " (%d versjoner)", EN: " (%d versions)"}), len(versions))
		l.Does = ShowPlaces
		own := max(0, slices.IndexFunc(versions, func(one ide.Version) bool { return one.Basis == &r.Basis }))
		for _, one := range versions[max(0, own-near):min(len(versions), own+near+1)] {
			l.Show = append(l.Show, one.At)
		}
	}
	return l, true
}

func hitText(v *ide.View, h ide.Hits) string {
	n := h.Violations
	text := fmt.Sprintf(v.Say(ide.Plural(n, diag.Term{NB: "%d treff i prøvepostene", EN: "%d hit in the sample records"}, diag.Term{NB: "%d treff i prøvepostene", EN: "%d hits in the sample records"})), n)
	if h.Undetermined > 0 {
		text += fmt.Sprintf(v.Say(diag.Term{NB: ", %d uavklart", EN: ", %d undetermined"}), h.Undetermined)
	}
	return text
}

func exampleLens(v *ide.View, list []*model.Example, several bool) Lens {
	if several {
		return Lens{Title: tally(v, diag.Term{NB: "rader", EN: "rows"}, list), Does: RunExample}
	}
	l := Lens{Title: v.Say(diag.Term{NB: "▶ Kjør", EN: "▶ Run"}), Does: RunExample}
	if len(list) == 0 {
		return l
	}
	if r := v.ResultOf(list[0]); r != nil {
		l.Title = v.Verdict(r)
		if n := len(r.Failures); n > 0 {
			l.Title += fmt.Sprintf(v.Say(ide.Plural(n, diag.Term{NB: ": %d avvik", EN: ": %d difference"}, diag.Term{NB: ": %d avvik", EN: ": %d differences"})), n)
		}
	}
	return l
}

// failureLenses stand at the lines of examples that failed, each once, and explain the
// example.
func failureLenses(v *ide.View, own []*model.Example, explain Lens) []Lens {
	var list []Lens
	for _, e := range own {
		r := v.ResultOf(e)
		if r == nil || r.Passed || v.Facts.Stale {
			continue
		}
		for _, d := range v.FailuresOf(e, r) {
			explain.Span = source.Span{Start: d.Span.Start, End: d.Span.Start}
			if !slices.ContainsFunc(list, func(l Lens) bool { return l.Span == explain.Span }) {
				list = append(list, explain)
			}
		}
	}
	return list
}

// Uses are the places, outside its own declarations, where what the word at an
// offset declares is used, and how they are counted in words.
func Uses(v *ide.View, offset int) (string, []ide.Location) {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return "", nil
	}
	var list []ide.Location
	for _, o := range v.Occurrences(t.Object) {
		if !o.Declare {
			list = append(list, o.Location())
		}
	}
	if len(list) == 0 {
		return v.Say(diag.Term{NB: "ikke brukt", EN: "not used"}), nil
	}
	return fmt.Sprintf(v.Say(ide.Plural(len(list), diag.Term{NB: "brukt %d sted", EN: "used in %d place"}, diag.Term{NB: "brukt %d steder", EN: "used in %d places"})), len(list)), list
}
