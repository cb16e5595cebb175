package navigate

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/source"
	"ppolang/lang/syntax"
)

// Renamable says what the word at an offset is called, if it can be given another
// name, or else why it cannot. Where no word stands all of it is empty.
func Renamable(v *ide.View, offset int) (at source.Span, name string, why diag.Term) {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return source.Span{}, "", noName(v, offset)
	}
	if why := unnamable(v, t.Object); why.NB != "" {
		return source.Span{}, "", why
	}
	name = t.Object.ObjectName()
	if key, ok := t.Node.(*syntax.Key); ok && key.Quoted {
		return ide.Inside(v.File, t.Span), name, diag.Term{}
	}
	return t.Span, v.Slice(t.Span), diag.Term{}
}

// noName says what the word at an offset is that has no name to change.
func noName(v *ide.View, offset int) diag.Term {
	c := v.At(offset)
	if _, at, ok := v.KeywordAt(c); ok {
		text := v.Slice(at)
		return diag.Term{NB: "`" + text + "` er et ord i språket og kan ikke få et annet navn.", EN: "`" + text + "` is a word of the language and cannot be renamed."}
	}
	for _, word := range v.WordsAt(c).List {
		if word.Span.Start > offset || offset > word.Span.End {
			continue
		}
		switch word.Kind {
		case syntax.TextLexeme, syntax.CommentLexeme:
			return diag.Term{NB: "En tekst har ikke noe navn. Endre den der den står.", EN: "A text has no name. Change it where it stands."}
		case syntax.NumberLexeme, syntax.DateLexeme, syntax.MarkLexeme:
			return diag.Term{NB: "Her står det ikke noe navn.", EN: "There is no name here."}
		}
	}
	text := v.File.Source.Text
	if word := v.Slice(ide.WordAround(text, min(max(offset, 0), len(text)))); word != "" {
		return diag.Term{NB: "`" + word + "` er ikke deklarert noe sted.", EN: "`" + word + "` is declared nowhere."}
	}
	return diag.Term{}
}

// unnamable says why an object cannot be given another name in a rule file.
func unnamable(v *ide.View, o model.Object) diag.Term {
	if _, ok := o.(*ide.BuiltinFinding); ok {
		return diag.Term{NB: "`" + o.ObjectName() + "` er et funn som språket selv gir. Det kan ikke få et annet navn.", EN: "`" + o.ObjectName() + "` is a finding that the language itself gives. It cannot be renamed."}
	}
	if list := v.Listed(o); len(list) > 0 {
		file := list[0].File.Name[strings.LastIndexByte(list[0].File.Name, '/')+1:]
		return diag.Term{NB: "Koden står i kodelista `" + file + "` og må endres der.", EN: "The code stands in the list `" + file + "` and has to be changed there."}
	}
	return diag.Term{}
}

// RenamePlaces are all places that change when the word at an offset is given
// another name: those of the thing, and of a key field those of every record that
// shares the key.
func RenamePlaces(v *ide.View, offset int) []ide.Occurrence {
	t, ok := v.Target(v.At(offset))
	if !ok || unnamable(v, t.Object).NB != "" {
		return nil
	}
	seen := map[placeOf]bool{}
	var list []ide.Occurrence
	for _, o := range sharing(v.Snapshot, t.Object) {
		for _, occ := range v.Occurrences(o) {
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
func sharing(s *ide.Snapshot, o model.Object) []model.Object {
	list := []model.Object{o}
	add := func(o model.Object) {
		if !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	reached := reached(s, o.ObjectName())
	for i := 0; i < len(list); i++ {
		switch one := list[i].(type) {
		case *model.GroupKey:
			for _, f := range one.Fields {
				if f != nil {
					add(f)
				}
			}
		case *model.Field:
			for _, g := range s.Info.Groups {
				for _, key := range g.Key {
					if slices.Contains(key.Fields, one) {
						add(key)
					}
				}
			}
		case *model.Definition:
			for _, other := range one.All() {
				add(other)
			}
		default:
			return list
		}
		for _, o := range together(s, list[i]) {
			add(o)
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

// together are the objects that a name stands for at once where it stands for this
// one: in definitions for several records.
func together(s *ide.Snapshot, o model.Object) []model.Object {
	var list []model.Object
	for _, at := range s.Occurrences(o) {
		if d, ok := at.Decl.Decl.(*syntax.DefineDecl); !ok || len(d.For) < 2 {
			continue
		}
		s.Names(at.File, at.Decl, func(other ide.Occurrence) {
			if other.Span == at.Span {
				list = append(list, other.Object)
			}
		})
	}
	return list
}

// reached are the pairs of key fields of a name that find each other by it: of a
// group, and of what reaches the group.
func reached(s *ide.Snapshot, name string) [][2]model.Object {
	var pairs [][2]model.Object
	for _, o := range s.Everywhere() {
		g, ok := o.Object.(*model.Group)
		if !ok || o.Declare {
			continue
		}
		var cases []model.Case
		switch own := s.DeclaredBy(o.Decl).(type) {
		case *model.Rule:
			cases = []model.Case{own.On}
		case *model.Section:
			cases = []model.Case{own.On}
		case *model.Definition:
			for _, one := range own.All() {
				cases = append(cases, one.On)
			}
		case *model.Criteria:
			cases = []model.Case{own.On}
		}
		for _, on := range cases {
			if on == nil || on == model.Case(g) {
				continue
			}
			for _, key := range g.Key {
				if other := s.Info.MemberNamed(on, name); key.Name == name && other != nil {
					pairs = append(pairs, [2]model.Object{key, other})
				}
			}
		}
	}
	return pairs
}

// Respelt is the edit that gives an occurrence another name.
func Respelt(o ide.Occurrence, name string) ide.Edit {
	if _, ok := o.Node.(*syntax.Key); ok && !bareKey(name) {
		name = `"` + name + `"`
	}
	return ide.Edit{Span: o.Span, Text: name}
}

// Canonical is a name as it is written into a file.
func Canonical(name string) string { return norm.NFC.String(strings.TrimSpace(name)) }

// SameMeaning says whether two states of a rule set mean the same but for names:
// every name stands for the same thing as before. Of what is wrong now and was
// not before it gives one diagnostic, an error if there is any.
func SameMeaning(before, after *ide.Snapshot) (same bool, wrong *diag.Diagnostic) {
	had := map[diag.Code]int{}
	for _, d := range before.Diags {
		had[d.Code]++
	}
	for i, d := range after.Diags {
		if had[d.Code]--; had[d.Code] < 0 && (wrong == nil || d.Severity == diag.Error && wrong.Severity != diag.Error) {
			wrong = &after.Diags[i]
		}
	}
	return slices.Equal(binding(before), binding(after)), wrong
}

// binding numbers the things that names stand for in the order they are met.
func binding(s *ide.Snapshot) []int {
	number := map[ide.Identity]int{}
	var list []int
	for _, o := range s.Everywhere() {
		id := ide.Identify(o.Object)
		if number[id] == 0 {
			number[id] = len(number) + 1
		}
		list = append(list, number[id])
	}
	return list
}

// bareKey says whether a key can stand without quotes.
func bareKey(key string) bool {
	digits := key != "" && strings.Trim(key, "0123456789") == ""
	return digits || ide.IsName(key)
}
