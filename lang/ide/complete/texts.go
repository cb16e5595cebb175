package complete

import (
	"slices"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// quote is a place in a text.
func (c *completer) quote() {
	switch c.Text.Role {
	case syntax.RoleMessage, syntax.RoleLack:
		if c.Text.Hole {
			for _, open := range c.Open {
				c.expression(open)
			}
			c.phrases()
		} else if c.typed == "" && strings.HasSuffix(c.File.Source.Text[:c.offset], "{") {
			return
		}
	case syntax.RolePart:
		c.parts(c.before(1).Text, false)
	case syntax.RoleWhy:
		c.reasons()
	case syntax.RoleDescribes:
		if b := syntax.BuiltinNamed(c.before(2).Text); b != syntax.NoBuiltin {
			c.inside(c.Written(b.Keyword().Row().Finding.Why), "")
		}
	case syntax.RoleSeparator:
		for _, s := range []string{";", ",", "|"} {
			c.inside(s, "")
		}
	case syntax.RoleEncoding:
		for _, s := range c.Info.Readable.Encodings {
			c.inside(s, "")
		}
	case syntax.RoleDateFormat:
		for _, s := range []string{"dd.mm.yyyy", "yyyy-mm-dd"} {
			c.inside(s, "")
		}
	case syntax.RoleDecimal:
		for _, s := range []string{",", "."} {
			c.inside(s, "")
		}
	case syntax.RoleParting:
		for _, s := range []string{"|", ";", ",", "/"} {
			c.inside(s, "")
		}
	case syntax.RoleTimeZone:
		for _, s := range value.TimeZones {
			c.inside(s, "")
		}
	case syntax.RoleCell:
		if c.Clause == syntax.KwUnknownMeans {
			for _, s := range []string{"NULL", "-", "?"} {
				c.inside(s, "")
			}
		}
	case syntax.RoleColumn:
		c.headings()
	case syntax.RoleSheet:
		c.sheets()
	case syntax.RoleElement, syntax.RoleXMLPath:
		c.messagePaths()
	case syntax.RoleKey:
		c.keys()
	case syntax.RolePath:
		c.paths()
	}
}

// inside adds a text for the place of the one at the cursor.
func (c *completer) inside(text, detail string) {
	if text != c.Slice(c.Text.Inside) {
		c.add(rankFirst, Item{Label: text, Kind: TextItem, Detail: detail, Span: c.Text.Inside}, text)
	}
}

// parts are the parts of a document that are cited elsewhere, the most cited
// first. quoted says that the quotes have to be put around them.
func (c *completer) parts(name string, quoted bool) {
	doc := c.Info.DocumentNamed(name)
	if doc == nil {
		return
	}
	count := map[string]int{}
	var list []string
	for _, one := range c.citations() {
		if one.Document == doc && one.Part != "" && !strings.ContainsAny(one.Part, "\"»") {
			if count[one.Part]++; count[one.Part] == 1 {
				list = append(list, one.Part)
			}
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return count[b] - count[a] })
	for _, part := range list {
		if quoted {
			c.add(rankFirst, Item{Label: `"` + part + `"`, Kind: TextItem, Detail: doc.Title}, part)
		} else {
			c.inside(part, doc.Title)
		}
	}
}

// citations are all sources of everything.
func (c *completer) citations() []model.Citation {
	var list []model.Citation
	for _, r := range c.Info.Rules {
		if r.Row <= 1 {
			list = append(list, r.Sources...)
		}
	}
	for _, v := range c.Info.Values {
		for _, one := range v.Versions {
			list = append(list, one.Sources...)
		}
	}
	for _, s := range c.Info.CodeSets {
		for _, one := range s.Versions {
			list = append(list, one.Sources...)
		}
	}
	for _, k := range c.Info.Criteria {
		for _, one := range k.Versions {
			list = append(list, one.Sources...)
			for _, item := range one.Items {
				list = append(list, item.Sources...)
			}
		}
	}
	return list
}

// reasons are what is assumed elsewhere, for the same is often assumed of several
// rules.
func (c *completer) reasons() {
	for _, r := range c.Info.Rules {
		for _, a := range r.Assumptions {
			if !strings.ContainsAny(a.Why, "\"»") {
				c.inside(a.Why, r.Name)
			}
		}
	}
}

// paths are the other files of the rule set that lie beside or below this one.
func (c *completer) paths() {
	if c.Decl != syntax.KwUse {
		return
	}
	folder := c.File.Source.Name[:strings.LastIndexByte(c.File.Source.Name, '/')+1]
	for _, f := range c.Info.Files {
		if path, below := strings.CutPrefix(f.Source.Name, folder); below && f != c.File {
			c.inside(path, "")
		}
	}
}
