package navigate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ppolang/lang/diag"
	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// RefuseName says why the thing at an offset cannot be called so; empty where it
// can. The name is canonical.
func RefuseName(v *ide.View, offset int, name string) diag.Term {
	t, ok := v.Target(v.At(offset))
	if !ok {
		return noName(v, offset)
	}
	quoted := "`" + name + "`"
	switch {
	case name == "":
		return diag.Term{NB: "Skriv et navn.", EN: "Write a name."}
	case strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }):
		return diag.Term{NB: "Et navn står på én linje.", EN: "A name stands on one line."}
	case diag.Mask(name) != name:
		return diag.Term{NB: "Dette ser ut som et fødselsnummer. Slike skal ikke stå i regler.", EN: "This looks like a national identity number. Such do not belong in rules."}
	}
	switch o := t.Object.(type) {
	case *ide.RecordKey:
		return refuseKey(v, o, name)
	case *model.ListedCode:
		return refuseCode(v, o.System, o.Name, name)
	case *model.CodeUse:
		return refuseCode(v, o.System, o.Name, name)
	}
	if !ide.IsName(name) {
		return diag.Term{NB: "Et navn begynner med en bokstav og har bare bokstaver, sifre og `_`.", EN: "A name begins with a letter and has only letters, digits and `_`."}
	}
	for _, o := range RenamePlaces(v, offset) {
		if syntax.Reserved(name, o.File.Lang) {
			return diag.Term{NB: quoted + " er et ord i språket og kan ikke være et navn.", EN: quoted + " is a word of the language and cannot be a name."}
		}
		if syntax.BeginsDeclaration(name, o.File.Lang) { // it could, but whoever reads it would stumble
			return diag.Term{NB: quoted + " er ordet som en deklarasjon begynner med. Velg et annet navn.", EN: quoted + " is the word that a declaration begins with. Choose another name."}
		}
	}
	if _, rule := t.Object.(*model.Rule); rule && syntax.BuiltinWord(name) != syntax.NoKeyword {
		return diag.Term{NB: quoted + " er et funn som språket selv gir.", EN: quoted + " is a finding that the language itself gives."}
	}
	for _, o := range sharing(v.Snapshot, t.Object) {
		for _, other := range namesakes(v.Snapshot, o) {
			if other.ObjectName() == name && ide.Identify(other) != ide.Identify(o) {
				what := aKind[ide.KindOf(other)]
				return diag.Term{NB: "Det finnes alt " + what.NB + " som heter " + quoted + ".", EN: "There already is " + what.EN + " called " + quoted + "."}
			}
		}
	}
	return diag.Term{}
}

// aKind are the kinds of things that have names of their own.
var aKind = map[ide.Kind]diag.Term{
	ide.AssumptionKind: {NB: "en antakelse", EN: "an assumption"},
	ide.DocumentKind:   {NB: "et dokument", EN: "a document"},
	ide.CodeSystemKind: {NB: "et kodeverk", EN: "a code system"},
	ide.CodeSetKind:    {NB: "et kodesett", EN: "a code set"},
	ide.ValueKind:      {NB: "en verdi", EN: "a value"},
	ide.RecordKind:     {NB: "en post", EN: "a record"},
	ide.GroupKind:      {NB: "en gruppe", EN: "a group"},
	ide.FieldKind:      {NB: "et felt", EN: "a field"},
	ide.GroupKeyKind:   {NB: "et felt", EN: "a field"},
	ide.DefinitionKind: {NB: "en definisjon", EN: "a definition"},
	ide.CollectionKind: {NB: "en samling", EN: "a collection"},
	ide.CriteriaKind:   {NB: "et sett kriterier", EN: "a set of criteria"},
	ide.CriterionKind:  {NB: "et krav", EN: "a criterion"},
	ide.RuleKind:       {NB: "en regel", EN: "a rule"},
	ide.TableKind:      {NB: "en tabell", EN: "a table"},
	ide.TemplateKind:   {NB: "en mal", EN: "a template"},
	ide.MappingKind:    {NB: "en innlesing", EN: "a mapping"},
}

// namesakes are the objects that may not have the same name as an object.
func namesakes(s *ide.Snapshot, o model.Object) []model.Object {
	in := s.Info
	switch o := o.(type) {
	case *model.NamedAssumption:
		return objects(in.Assumptions)
	case *model.Document:
		return objects(in.Documents)
	case *model.CodeSystem:
		return objects(in.CodeSystems)
	case *model.Record, *model.Group:
		return append(objects(in.Records), objects(in.Groups)...)
	case *model.Value, *model.CodeSet, *model.Criteria:
		return append(append(objects(in.Values), objects(in.CodeSets)...), objects(in.Criteria)...)
	case *model.Rule, *model.Section:
		return append(objects(in.Rules), objects(in.Sections)...)
	case *model.Template:
		return objects(in.Templates)
	case *model.Mapping:
		return objects(in.Mappings)
	case *model.Field:
		return model.Members(o.Record)
	case *model.GroupKey:
		return model.Members(o.Group)
	case *model.Definition:
		return model.Members(o.On)
	case *model.Collection:
		return objects(o.Group.Collections)
	case *model.Criterion:
		for _, k := range in.Criteria {
			for _, version := range k.Versions {
				for _, item := range version.Items {
					if item == o {
						return objects(version.Items)
					}
				}
			}
		}
	}
	return nil
}

func objects[O model.Object](list []O) []model.Object {
	out := make([]model.Object, len(list))
	for i, o := range list {
		out[i] = o
	}
	return out
}

// refuseKey says why a record of an example cannot have a key.
func refuseKey(v *ide.View, k *ide.RecordKey, name string) diag.Term {
	for _, r := range name {
		if !ide.InWord(r) && !strings.ContainsRune(" -./", r) {
			return diag.Term{NB: "En nøkkel har bare bokstaver, sifre, mellomrom og `_ - . /`.", EN: "A key has only letters, digits, blanks and `_ - . /`."}
		}
	}
	if name == "-" || strings.HasPrefix(name, "?") {
		return diag.Term{NB: "Skriv en nøkkel med bokstaver eller sifre.", EN: "Write a key with letters or digits."}
	}
	if name == k.Name {
		return diag.Term{}
	}
	if other := v.TemplateKey(k.Record, name); other != nil && k.Template != nil {
		return diag.Term{NB: "Malen `" + other.Template.Name + "` har alt en post med nøkkelen `" + name + "`.", EN: "The template `" + other.Template.Name + "` already has a record with the key `" + name + "`."}
	}
	for _, o := range v.Occurrences(k) {
		e, ok := o.Decl.Decl.(*syntax.ExampleDecl)
		if !ok {
			continue
		}
		if v.KeysIn(o.File, o.Decl)[name] != nil {
			return diag.Term{NB: "Eksempelet har alt en post med nøkkelen `" + name + "`.", EN: "The example already has a record with the key `" + name + "`."}
		}
		for _, t := range v.TemplatesIn(e) {
			if refersTo(t, name) || k.Template == nil && refersTo(t, k.Name) {
				return diag.Term{NB: "Nøkkelen står også i malen `" + t.Name + "`, som flere eksempler kan bruke.", EN: "The key also stands in the template `" + t.Name + "`, which several examples may use."}
			}
		}
	}
	return diag.Term{}
}

// refersTo says whether a template refers to a record with a key.
func refersTo(t *model.Template, key string) bool {
	return t.Of != nil && slices.ContainsFunc(t.Of.Fields, func(f *model.Field) bool {
		cell := t.Cell(f)
		return cell != nil && f.Type.Kind == model.Reference && cell.Data == key
	})
}

// refuseCode says why a code cannot be spelt so.
func refuseCode(v *ide.View, system *model.CodeSystem, old, name string) diag.Term {
	canon := system.Canon(name)
	listed, _ := system.Lookup(name)
	first, _ := utf8.DecodeRuneInString(name)
	switch {
	case strings.ContainsFunc(name, func(r rune) bool { return !ide.InWord(r) && r != '.' }) || !unicode.IsLetter(first) && !unicode.IsDigit(first):
		return diag.Term{NB: "En kode har bare bokstaver, sifre, `_` og punktum.", EN: "A code has only letters, digits, `_` and points."}
	case system.Pattern != nil && !system.Pattern.MatchString(name) && !system.Pattern.MatchString(canon):
		return diag.Term{NB: "`" + name + "` har ikke den formen som koder i `" + system.Name + "` skal ha.", EN: "`" + name + "` has not the shape of the codes of `" + system.Name + "`."}
	case len(listed) > 0 && canon != system.Canon(old):
		return diag.Term{NB: "`" + system.Name + "` har alt koden `" + name + "`.", EN: "`" + system.Name + "` already has the code `" + name + "`."}
	}
	for _, f := range v.Info.Files {
		for _, placed := range f.Decls {
			var why diag.Term
			syntax.Walk(placed.Decl, func(n syntax.Node) bool {
				switch n.(type) {
				case *syntax.PrefixExpr, *syntax.RangeExpr:
					text := f.Source.Slice(placed.Abs(n.Span()))
					switch had, has := covers(system, n, old), covers(system, n, name); {
					case had && !has:
						why = diag.Term{NB: "Koden er med i `" + text + "`, men `" + name + "` ville ikke være det.", EN: "The code is in `" + text + "`, but `" + name + "` would not be."}
					case has && !had:
						why = diag.Term{NB: "Koden er ikke med i `" + text + "`, men `" + name + "` ville være det.", EN: "The code is not in `" + text + "`, but `" + name + "` would be."}
					}
					return false
				}
				return true
			})
			if why.NB != "" {
				return why
			}
		}
	}
	return diag.Term{}
}

// covers says whether a prefix or a range has a code in it.
func covers(system *model.CodeSystem, n syntax.Node, code string) bool {
	canon := system.Canon(code)
	switch n := n.(type) {
	case *syntax.PrefixExpr:
		return strings.HasPrefix(canon, system.Canon(n.Text))
	case *syntax.RangeExpr:
		if n.From == nil || n.To == nil {
			return false
		}
		from, to := system.Canon(n.From.Text), system.Canon(n.To.Text)
		return from <= canon && (canon <= to || strings.HasPrefix(canon, to))
	}
	return false
}
