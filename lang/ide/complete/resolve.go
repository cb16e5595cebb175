package complete

import (
	"strings"

	"ppolang/lang/ide"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// Key is a text by which what an item stands for can be found again, ""
// where there is nothing more to say of it.
func Key(item Item) string {
	switch {
	case item.Object != nil:
		kind, owner := kindAndOwner(item.Object)
		return kind + "\t" + owner + "\t" + item.Object.ObjectName()
	case item.Keyword != syntax.NoKeyword:
		return "word\t" + item.Keyword.In(syntax.NB) + "\t" + item.Keyword.In(syntax.EN)
	}
	return ""
}

// Subject is what a key stands for, an object or a keyword: neither
// where it stands for nothing any more.
func Subject(v *ide.View, key string) (model.Object, syntax.Keyword) {
	parts := strings.SplitN(key, "\t", 3)
	if len(parts) < 3 {
		return nil, syntax.NoKeyword
	}
	kind, owner, name := parts[0], parts[1], parts[2]
	if kind == "word" {
		for _, k := range syntax.Keywords() {
			if k.In(syntax.NB) == owner && k.In(syntax.EN) == name {
				return nil, k
			}
		}
	}
	return objectOf(v, kind, owner, name), syntax.NoKeyword
}

// kindAndOwner tell objects of one name apart.
func kindAndOwner(o model.Object) (kind, owner string) {
	switch o := o.(type) {
	case *model.NamedAssumption:
		return "assumption", ""
	case *model.Document:
		return "document", ""
	case *model.CodeSystem:
		return "system", ""
	case *model.ListedCode:
		return "code", o.System.Name
	case *model.CodeSet:
		return "codeset", ""
	case *model.Value:
		return "value", ""
	case *model.Record:
		return "record", ""
	case *model.Field:
		return "member", o.Record.Name
	case *model.Group:
		return "group", ""
	case *model.GroupKey:
		return "member", o.Group.Name
	case *model.Collection:
		return "collection", o.Group.Name
	case *model.Definition:
		return "member", o.On.ObjectName()
	case *model.Criteria:
		return "criteria", ""
	case *model.Section:
		return "section", ""
	case *model.Rule:
		return "rule", ""
	case *model.Template:
		return "template", ""
	}
	return "", ""
}

// objectOf finds an object by its kind, its owner and its name, nil if none.
func objectOf(v *ide.View, kind, owner, name string) model.Object {
	info := v.Info
	switch kind {
	case "document":
		return ide.Named(info.Documents, name)
	case "system":
		return ide.Named(info.CodeSystems, name)
	case "code":
		for _, s := range info.CodeSystems {
			if listed, _ := s.Lookup(name); s.Name == owner && len(listed) > 0 {
				return listed[0]
			}
		}
	case "codeset":
		return ide.Named(info.CodeSets, name)
	case "value":
		return ide.Named(info.Values, name)
	case "record":
		return ide.Named(info.Records, name)
	case "group":
		return ide.Named(info.Groups, name)
	case "member":
		return v.Info.MemberNamed(v.Info.CaseNamed(owner), name)
	case "collection":
		if g := v.Info.GroupNamed(owner); g != nil {
			return ide.Named(g.Collections, name)
		}
	case "criteria":
		return ide.Named(info.Criteria, name)
	case "section":
		return ide.Named(info.Sections, name)
	case "rule":
		return ide.Named(info.Rules, name)
	case "template":
		return ide.Named(info.Templates, name)
	}
	return nil
}
