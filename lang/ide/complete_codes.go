package ide

import (
	"fmt"
	"strings"

	"ppolang/lang/check"
)

// codes adds the codes of some systems, those in force first, and code values;
// where sets may stand, code sets and the systems themselves.
func (c *completer) codes(systems []*check.CodeSystem, sets bool, valid check.Interval) {
	own := c.own()
	for _, s := range systems {
		for _, code := range s.Codes {
			c.code(code, valid, len(systems) > 1)
		}
	}
	for _, value := range c.Info.Values {
		if value.Type.Kind == check.Code && shareSystem(value.Type.Systems, systems) && check.Object(value) != own {
			c.object(rankUsual, ValueItem, value, value.Title, "")
		}
	}
	if !sets {
		return
	}
	for _, set := range c.Info.CodeSets {
		if check.Object(set) != own {
			c.object(rankNear, CodeSetItem, set, set.Title, "")
		}
	}
	for _, s := range systems {
		c.families(s)
		c.object(rankLast, SystemItem, s, s.Title, "")
	}
}

// mostFamilies bounds the code systems whose families are worth a list.
const mostFamilies = 200

// families adds the prefixes that several codes of a system share, up to their
// first digit: ZWWA*.
func (c *completer) families(s *check.CodeSystem) {
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
		c.add(rankLast, Item{Label: prefix + "*", Kind: CodeSetItem, Detail: fmt.Sprintf(c.say(familyTerm), prefix)})
	}
}

// code adds a code with its title. One that is not in force when the rule is
// comes last and is marked.
func (c *completer) code(code *check.ListedCode, valid check.Interval, several bool) {
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

func overlaps(a, b check.Interval) bool { return a.From <= b.To && b.From <= a.To }

// listedIn says whether some entry of a code is in force in an interval.
func listedIn(code *check.ListedCode, valid check.Interval) bool {
	listed, _ := code.System.Lookup(code.Name)
	for _, one := range listed {
		if overlaps(one.Valid, valid) {
			return true
		}
	}
	return false
}
