package complete

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// codes adds the codes of some systems, those in force first, and code values;
// where sets may stand, code sets and the systems themselves.
func (c *completer) codes(systems []*model.CodeSystem, sets bool, valid model.Interval) {
	own := c.own()
	for _, s := range systems {
		c.codesOf(s, valid, len(systems) > 1)
	}
	for _, value := range c.Info.Values {
		if value.Type.Kind == model.Code && mayShare(value.Type.Systems, systems) && model.Object(value) != own {
			c.object(rankUsual, ValueItem, value, value.Title, "")
		}
	}
	if !sets {
		return
	}
	for _, set := range c.Info.CodeSets {
		if model.Object(set) != own && c.holds(set, systems, maxNested) {
			c.object(rankNear, CodeSetItem, set, set.Title, "")
		}
	}
	for _, s := range systems {
		c.families(s)
		c.object(rankLast, SystemItem, s, s.Title, "")
	}
}

// mostByTitle bounds how many codes are found by their titles in a code system
// that is too large to be listed.
const mostByTitle = 300

// codesOf adds the codes of a system. Of a large one those are added that begin
// with what was typed, and then some whose titles have a word that does.
func (c *completer) codesOf(s *model.CodeSystem, valid model.Interval, several bool) {
	if len(s.Codes) <= maxItems || c.typed == "" {
		for _, code := range s.Codes {
			if c.more {
				return
			}
			c.code(code, valid, several)
		}
		return
	}
	c.more = true
	m := newMatcher(c.typed)
	n := 0
	for _, code := range s.Codes {
		if _, ok := m.begins(code.Name); ok && n < maxItems {
			n++
			c.code(code, valid, several)
		}
	}
	n = 0
	for _, code := range s.Codes {
		if n == mostByTitle {
			break
		}
		if at, _ := m.within(code.Title); at >= 0 {
			n++
			c.code(code, valid, several)
		}
	}
}

// maxNested bounds how far sets in sets are looked into.
const maxNested = 8

// holds says whether a code set has codes of some systems: another would be out
// of place.
func (c *completer) holds(set *model.CodeSet, systems []*model.CodeSystem, depth int) bool {
	for _, version := range set.Versions {
		for _, m := range version.Members {
			if m.X == nil || m.Outside {
				continue
			}
			switch x := m.X.(type) {
			case *syntax.PrefixExpr:
				if startsIn(x.Text, systems) {
					return true
				}
				continue
			case *syntax.RangeExpr:
				if x.From == nil {
					continue
				}
				if _, _, known := model.Resolve(systems, x.From.Text); known || startsIn(x.From.Text[:min(1, len(x.From.Text))], systems) {
					return true
				}
				continue
			}
			switch o := c.Info.Use(m.X).(type) {
			case *model.CodeUse:
				if slices.Contains(systems, o.System) {
					return true
				}
			case *model.CodeSystem:
				if slices.Contains(systems, o) {
					return true
				}
			case *model.CodeSet:
				if depth > 0 && c.holds(o, systems, depth-1) {
					return true
				}
			case *model.Value:
				if mayShare(o.Type.Systems, systems) {
					return true
				}
			}
		}
	}
	return false
}

// startsIn says whether some code of the systems begins with a text, or might in
// an open one.
func startsIn(text string, systems []*model.CodeSystem) bool {
	return slices.ContainsFunc(systems, func(s *model.CodeSystem) bool {
		return s.Open && s.Pattern == nil || slices.ContainsFunc(s.Codes, func(code *model.ListedCode) bool { return strings.HasPrefix(code.Name, text) })
	})
}

// mostFamilies bounds the code systems whose families are worth a list.
const mostFamilies = 200

// families adds the prefixes that several codes of a system share, up to their
// first digit: ZWWA*.
func (c *completer) families(s *model.CodeSystem) {
	if len(s.Codes) > mostFamilies {
		return
	}
	count := map[string]int{}
	var list []string
	for _, code := range s.Codes {
		prefix := strings.TrimRight(code.Name, "0123456789.")
		if len(prefix) < 2 || prefix == code.Name {
			continue
		}
		if count[prefix]++; count[prefix] == 2 {
			list = append(list, prefix)
		}
	}
	for _, prefix := range list {
		c.add(rankLast, Item{Label: prefix + "*", Kind: CodeSetItem, Detail: fmt.Sprintf(c.Say(familyTerm), prefix)})
	}
}

// code adds a code with its title. One that is not in force when the rule is
// comes last and is marked.
func (c *completer) code(code *model.ListedCode, valid model.Interval, several bool) {
	item := Item{Label: code.Name, Kind: CodeItem, Detail: code.Title, Object: code}
	rank := rankFirst
	if !overlaps(code.Valid, valid) {
		if listedIn(code, valid) {
			return // another entry of the same code is in force
		}
		rank, item.Retired = rankLast, true
	}
	if several && code.Title == "" {
		item.Detail = code.System.Name
	}
	c.add(rank, item, code.Title)
}

// listedIn says whether some entry of a code is in force in an interval.
func listedIn(code *model.ListedCode, valid model.Interval) bool {
	listed, _ := code.System.Lookup(code.Name)
	for _, one := range listed {
		if overlaps(one.Valid, valid) {
			return true
		}
	}
	return false
}
