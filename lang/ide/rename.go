package ide

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Renamable says what the word at an offset is called, if it can be given another
// name, or else why it cannot. Where no word stands all of it is empty.
func (v *View) Renamable(offset int) (at source.Span, name string, why diag.Term) {
	t, ok := v.target(v.at(offset))
	if !ok {
		return source.Span{}, "", v.noName(offset)
	}
	if why := v.unnamable(t.object); why.NB != "" {
		return source.Span{}, "", why
	}
	name = t.object.ObjectName()
	if key, ok := t.node.(*syntax.Key); ok && key.Quoted {
		return inside(v.File, t.span), name, diag.Term{}
	}
	return t.span, v.text(t.span), diag.Term{}
}

// noName says what the word at an offset is that has no name to change.
func (v *View) noName(offset int) diag.Term {
	for _, t := range v.Tokens(source.Span{Start: max(0, offset-1), End: offset + 1}) {
		if t.Span.Start > offset || offset > t.Span.End {
			continue
		}
		word := v.text(t.Span)
		switch t.Kind {
		case KeywordToken, FunctionToken:
			return diag.Term{NB: "`" + word + "` er et ord i språket og kan ikke få et annet navn.", EN: "`" + word + "` is a word of the language and cannot be renamed."}
		case StringToken, PatternToken, CommentToken:
			return diag.Term{NB: "En tekst har ikke noe navn. Endre den der den står.", EN: "A text has no name. Change it where it stands."}
		case NumberToken, OperatorToken:
			return diag.Term{NB: "Her står det ikke noe navn.", EN: "There is no name here."}
		}
	}
	g := grower{text: v.File.Source.Text, at: min(max(offset, 0), len(v.File.Source.Text))}
	if word := v.text(g.word()); word != "" {
		return diag.Term{NB: "`" + word + "` er ikke deklarert noe sted.", EN: "`" + word + "` is declared nowhere."}
	}
	return diag.Term{}
}

// unnamable says why an object cannot be given another name in a rule file.
func (v *View) unnamable(o check.Object) diag.Term {
	if _, ok := o.(*BuiltinFinding); ok {
		return diag.Term{NB: "`" + o.ObjectName() + "` er et funn som språket selv gir. Det kan ikke få et annet navn.", EN: "`" + o.ObjectName() + "` is a finding that the language itself gives. It cannot be renamed."}
	}
	if list := v.listed(o); len(list) > 0 {
		file := list[0].File.Name[strings.LastIndexByte(list[0].File.Name, '/')+1:]
		return diag.Term{NB: "Koden står i kodelista `" + file + "` og må endres der.", EN: "The code stands in the list `" + file + "` and has to be changed there."}
	}
	return diag.Term{}
}

// RenamePlaces are all places that change when the word at an offset is given
// another name: those of the thing, and of a key field those of every record that
// shares the key.
func (v *View) RenamePlaces(offset int) []Occurrence {
	t, ok := v.target(v.at(offset))
	if !ok || v.unnamable(t.object).NB != "" {
		return nil
	}
	seen := map[placeOf]bool{}
	var list []Occurrence
	for _, o := range v.sharing(t.object) {
		for _, occ := range v.occurrences(o) {
			if at := (placeOf{occ.File, occ.Span}); !seen[at] {
				seen[at] = true
				list = append(list, occ)
			}
		}
	}
	return list
}

type placeOf struct {
	file *syntax.File
	span source.Span
}

// sharing are the objects that have a name together. A key field of a group is
// one field of the group and of each of its records; and what reaches a group
// with `i` has the group's key fields under the same names.
func (s *Snapshot) sharing(o check.Object) []check.Object {
	list := []check.Object{o}
	add := func(o check.Object) {
		if !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	reached := s.reached(o.ObjectName())
	for i := 0; i < len(list); i++ {
		switch one := list[i].(type) {
		case *check.GroupKey:
			for _, f := range one.Fields {
				if f != nil {
					add(f)
				}
			}
		case *check.Field:
			for _, g := range s.Info.Groups {
				for _, key := range g.Key {
					if slices.Contains(key.Fields, one) {
						add(key)
					}
				}
			}
		default:
			return list
		}
		for _, pair := range reached {
			if pair[0] == list[i] {
				add(pair[1])
			} else if pair[1] == list[i] {
				add(pair[0])
			}
		}
	}
	return list
}

// reached are the pairs of key fields of a name that find each other by it: of a
// group, and of what reaches the group.
func (s *Snapshot) reached(name string) [][2]check.Object {
	var pairs [][2]check.Object
	for _, o := range s.index().all {
		g, ok := o.Object.(*check.Group)
		if !ok || o.Declare {
			continue
		}
		var on check.Case
		switch own := s.declaredBy(o.Decl).(type) {
		case *check.Rule:
			on = own.On
		case *check.Definition:
			on = own.On
		case *check.Criteria:
			on = own.On
		}
		if on == nil || on == check.Case(g) {
			continue
		}
		for _, key := range g.Key {
			if other := memberNamed(on, name); key.Name == name && other != nil {
				pairs = append(pairs, [2]check.Object{key, other})
			}
		}
	}
	return pairs
}

// Respelt is the edit that gives an occurrence another name.
func Respelt(o Occurrence, name string) Edit {
	if _, ok := o.Node.(*syntax.Key); ok && !bareKey(name) {
		name = `"` + name + `"`
	}
	return Edit{o.Span, name}
}

// Canonical is a name as it is written into a file.
func Canonical(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

// SameMeaning says whether two states of a rule set mean the same but for names:
// every name stands for the same thing as before. Of what is wrong now and was
// not before it gives one diagnostic, an error if there is any.
func SameMeaning(before, after *Snapshot) (same bool, wrong *diag.Diagnostic) {
	had := map[diag.Code]int{}
	for _, d := range before.Diags {
		had[d.Code]++
	}
	for i, d := range after.Diags {
		if had[d.Code]--; had[d.Code] < 0 && (wrong == nil || d.Severity == diag.Error && wrong.Severity != diag.Error) {
			wrong = &after.Diags[i]
		}
	}
	return slices.Equal(before.binding(), after.binding()), wrong
}

// binding numbers the things that names stand for in the order they are met.
func (s *Snapshot) binding() []int {
	number := map[identity]int{}
	var list []int
	for _, o := range s.index().all {
		id := identify(o.Object)
		if number[id] == 0 {
			number[id] = len(number) + 1
		}
		list = append(list, number[id])
	}
	return list
}
