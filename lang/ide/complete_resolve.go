package ide

import (
	"strings"

	"ppolang/lang/check"
	"ppolang/lang/syntax"
)

// CompletionKey is a text by which what an item stands for can be found again, ""
// where there is nothing more to say of it.
func CompletionKey(item Item) string {
	switch {
	case item.Object != nil:
		kind, owner := kindAndOwner(item.Object)
		return kind + "\t" + owner + "\t" + item.Object.ObjectName()
	case item.Keyword != syntax.NoKeyword:
		return "word\t" + item.Keyword.In(syntax.NB) + "\t" + item.Keyword.In(syntax.EN)
	}
	return ""
}

// CompletionText explains what a key stands for, as hovering over it does: "" where
// it stands for nothing any more.
func (v *View) CompletionText(key string) string {
	parts := strings.SplitN(key, "\t", 3)
	if len(parts) < 3 {
		return ""
	}
	kind, owner, name := parts[0], parts[1], parts[2]
	p := v.page()
	if kind == "word" {
		for _, k := range syntax.Keywords() {
			if k.In(syntax.NB) == owner && k.In(syntax.EN) == name {
				p.keyword(k)
				break
			}
		}
		return p.text()
	}
	if o := v.objectOf(kind, owner, name); o != nil {
		p.object(o, cursor{})
	}
	return p.text()
}

// kindAndOwner tell objects of one name apart.
func kindAndOwner(o check.Object) (kind, owner string) {
	switch o := o.(type) {
	case *check.Document:
		return "document", ""
	case *check.CodeSystem:
		return "system", ""
	case *check.ListedCode:
		return "code", o.System.Name
	case *check.CodeSet:
		return "codeset", ""
	case *check.Value:
		return "value", ""
	case *check.Record:
		return "record", ""
	case *check.Field:
		return "member", o.Record.Name
	case *check.Group:
		return "group", ""
	case *check.GroupKey:
		return "member", o.Group.Name
	case *check.Collection:
		return "collection", o.Group.Name
	case *check.Definition:
		return "member", o.On.ObjectName()
	case *check.Criteria:
		return "criteria", ""
	case *check.Rule:
		return "rule", ""
	case *check.Template:
		return "template", ""
	}
	return "", ""
}

// objectOf finds an object by its kind, its owner and its name, nil if none.
func (v *View) objectOf(kind, owner, name string) check.Object {
	info := v.Info
	switch kind {
	case "document":
		return byName(info.Documents, name)
	case "system":
		return byName(info.CodeSystems, name)
	case "code":
		for _, s := range info.CodeSystems {
			if listed, _ := s.Lookup(name); s.Name == owner && len(listed) > 0 {
				return listed[0]
			}
		}
	case "codeset":
		return byName(info.CodeSets, name)
	case "value":
		return byName(info.Values, name)
	case "record":
		return byName(info.Records, name)
	case "group":
		return byName(info.Groups, name)
	case "member":
		return memberNamed(v.caseNamed(owner), name)
	case "collection":
		if g := v.groupNamed(owner); g != nil {
			return byName(g.Collections, name)
		}
	case "criteria":
		return byName(info.Criteria, name)
	case "rule":
		return byName(info.Rules, name)
	case "template":
		return byName(info.Templates, name)
	}
	return nil
}

// byName is the first object of a name, nil if none.
func byName[O check.Object](list []O, name string) check.Object {
	for _, o := range list {
		if o.ObjectName() == name {
			return o
		}
	}
	return nil
}

// Completes says whether anything particular can stand behind a character that
// was typed. Behind a blank that is not so at the start of a line, in a text and
// behind a name that is being made up: there a list would only be in the way.
func (v *View) Completes(offset int, typed string) bool {
	if typed != " " {
		return true
	}
	gap := syntax.GapAt(v.File, offset)
	return gap != nil && !gap.Start && gap.Text == nil
}
