package model

import (
	"cmp"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// AssumptionOf is an antatt and what it belongs to.
type AssumptionOf struct {
	Assumption
	Word  syntax.Keyword // of the declaration or clause: KwRule, KwCode, …
	Of    string         // its name; criteria.criterion for a krav
	Place diag.Place
}

// AllAssumptions lists every antatt of a rule set, each once, by file and place.
func (i *Info) AllAssumptions() []AssumptionOf {
	var list []AssumptionOf
	seen := map[Spot]bool{}
	add := func(word syntax.Keyword, of string, more []Assumption) {
		for _, m := range more {
			if !seen[m.At] {
				seen[m.At] = true
				list = append(list, AssumptionOf{m, word, of, i.Locate(m.At)})
			}
		}
	}
	for _, s := range i.CodeSystems {
		for _, code := range s.Codes {
			add(syntax.KwCode, code.Name, code.Assumptions)
		}
	}
	for _, s := range i.CodeSets {
		for _, v := range s.Versions {
			add(syntax.KwCodeSet, s.Name, v.Assumptions)
		}
	}
	for _, v := range i.Values {
		for _, version := range v.Versions {
			add(syntax.KwValueWord, v.Name, version.Assumptions)
		}
	}
	for _, s := range i.Sections { // before those that they serve
		add(syntax.KwSection, s.Name, s.Assumptions)
	}
	for _, k := range i.Criteria {
		for _, version := range k.Versions {
			add(syntax.KwCriteria, k.Name, version.Assumptions)
			for _, item := range version.Items {
				add(syntax.KwCriterion, k.Name+"."+item.Name, item.Assumptions)
			}
		}
	}
	for _, r := range i.Records {
		for _, d := range r.Definitions {
			add(syntax.KwDefine, d.Name, d.Assumptions)
		}
	}
	for _, g := range i.Groups {
		for _, d := range g.Definitions {
			add(syntax.KwDefine, d.Name, d.Assumptions)
		}
	}
	for _, r := range i.Rules {
		add(syntax.KwRule, r.Name, r.Assumptions)
	}
	for _, m := range i.Mappings {
		for _, d := range m.Derived {
			add(syntax.KwMapping, m.Name+"."+d.Field.Name, d.Assumed)
		}
	}
	slices.SortStableFunc(list, func(a, b AssumptionOf) int { return byPlace(a.Place, b.Place) })
	return list
}

// Presumed is what no source says, once, with all that rests on it.
type Presumed struct {
	Why   string
	Named *NamedAssumption // nil where the text stands where it is assumed
	Place diag.Place       // of the antakelse, else of the first that rests on it
	Rests []AssumptionOf
	Rules []*Rule // that rest on it, by way of these too
}

// Presumptions are the texts of all antatt and antakelse of a rule set, each once, by
// file and place.
func (i *Info) Presumptions() []*Presumed {
	var list []*Presumed
	named, written := map[*NamedAssumption]*Presumed{}, map[string]*Presumed{}
	for _, a := range i.Assumptions {
		p := &Presumed{Why: a.Title, Named: a, Place: i.Place(a)}
		named[a], list = p, append(list, p)
		if written[p.Why] == nil {
			written[p.Why] = p
		}
	}
	for _, a := range i.AllAssumptions() {
		p := named[a.Named]
		if p == nil {
			p = written[a.Why]
		}
		if p == nil {
			p = &Presumed{Why: a.Why, Place: a.Place}
			written[a.Why], list = p, append(list, p)
		}
		p.Rests = append(p.Rests, a)
	}
	slices.SortStableFunc(list, func(a, b *Presumed) int { return byPlace(a.Place, b.Place) })
	i.trace(list)
	return list
}

// trace finds the rules that rest on what is presumed.
func (i *Info) trace(list []*Presumed) {
	rules := i.rulesByAssumption()
	for _, p := range list {
		rests := map[*Rule]bool{}
		for _, a := range p.Rests {
			for _, r := range rules[a.At] {
				rests[r] = true
			}
		}
		for _, r := range i.Rules {
			if rests[r] {
				p.Rules = append(p.Rules, r)
			}
		}
	}
}

func byPlace(a, b diag.Place) int {
	return cmp.Or(strings.Compare(a.File.Name, b.File.Name), a.Span.Start-b.Span.Start)
}
