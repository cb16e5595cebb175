package inspect

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/draft"
)

// Words says what stands in the column.
func (c *Column) Words(lang diag.Lang) string {
	s := &c.sums
	say := func(t diag.Term, args ...any) string { return fmt.Sprintf(t.In(lang), args...) }
	var parts []string
	rest := 0 // values that are not what nearly all are
	switch kind := c.Kind(); kind {
	case draft.Blank:
		if s.null > 0 {
			return say(diag.Term{NB: "bare ord for «ikke registrert»", EN: "nothing but words for “not recorded”"})
		}
		return say(diag.Term{NB: "tom", EN: "blank"})
	case draft.Days:
		form, _, other := s.form()
		parts = append(parts, say(diag.Term{NB: "datoer som %s", EN: "dates as %s"}, form))
		if s.timed > 0 {
			parts = append(parts, say(diag.Term{NB: "med klokkeslett", EN: "with a time"}))
		}
		if s.zoned > 0 {
			parts = append(parts, say(diag.Term{NB: "med tidssone", EN: "with a time zone"}))
		}
		if other != "" {
			parts = append(parts, say(diag.Term{NB: "kan også leses som %s", EN: "could be %s as well"}, other))
		}
		switch {
		case s.cells == s.of[days]:
			parts[0] = say(diag.Term{NB: "datoer", EN: "dates"})
		case form == "":
			parts = []string{say(diag.Term{NB: "datoer i flere former, som ingen linje leser alle", EN: "dates in several forms, which no line reads all"})}
		}
		rest = s.recorded() - s.of[days]
	case draft.Answers:
		parts = append(parts, say(diag.Term{NB: "ja og nei", EN: "yes and no"}))
		rest = s.recorded() - s.of[answers]
	case draft.Percent:
		parts = append(parts, say(diag.Term{NB: "prosent", EN: "percentages"}))
		rest = s.recorded() - s.of[percents] - s.of[wholes] - s.of[halves]
	case draft.Wholes:
		parts = append(parts, say(diag.Term{NB: "hele tall", EN: "whole numbers"}))
		if n, _ := c.Different(); n == 2 && c.bits() {
			parts = []string{say(diag.Term{NB: "bare 0 og 1", EN: "nothing but 0 and 1"})}
		}
		rest = s.recorded() - s.of[wholes]
	case draft.Halves:
		parts = append(parts, say(diag.Term{NB: "desimaltall med %s", EN: "decimal numbers with a %s"}, marks(s, lang)))
		if s.shares == s.of[wholes]+s.of[halves] {
			parts = append(parts, say(diag.Term{NB: "alle fra 0 til 1, så kanskje andeler", EN: "all from 0 to 1, so perhaps shares"}))
		}
		rest = s.recorded() - s.of[wholes] - s.of[halves]
	case draft.Coded:
		parts = append(parts, c.codeWords(lang)...)
		rest = s.recorded() - s.of[codes] - s.of[counted] - s.of[wholes]
	case draft.IDs:
		if c.Person() {
			return say(diag.Term{NB: "ser ut som fødselsnummer; blir aldri vist", EN: "looks like numbers of persons; never shown"})
		}
		return say(diag.Term{NB: "ser ut som en id", EN: "looks like an id"})
	case draft.Other:
		if s.of[exponents] > 0 {
			return say(diag.Term{NB: "tall med eksponent (1,2E+11): sifrene er borte", EN: "numbers with an exponent (1.2E+11): their digits are gone"})
		}
		return say(diag.Term{NB: "lister eller poster inni, som ikke leses", EN: "lists or records inside, which are not read"})
	case draft.Texts:
		parts = append(parts, c.mixture(lang)...)
	}
	if c.Several {
		parts = append(parts, say(diag.Term{NB: "flere i noen poster", EN: "several in some records"}))
	}
	if rest > 0 {
		parts = append(parts, c.others(rest, lang))
	}
	return strings.Join(parts, ", ")
}

func marks(s *sums, lang diag.Lang) string {
	switch {
	case s.points == 0:
		return diag.Term{NB: "komma", EN: "comma"}.In(lang)
	case s.commas == 0:
		return diag.Term{NB: "punktum", EN: "point"}.In(lang)
	}
	return diag.Term{NB: "komma og punktum om hverandre", EN: "comma here and a point there"}.In(lang)
}

// codeWords say which codes there are, and how they are written.
func (c *Column) codeWords(lang diag.Lang) []string {
	s := &c.sums
	var of []string
	for i, system := range c.systems {
		if s.systems[i] > 0 && 2*s.systems[i] >= s.of[codes] {
			of = append(of, system.Name)
		}
	}
	say := diag.Term{NB: "koder", EN: "codes"}.In(lang)
	if len(of) > 0 {
		say += diag.Term{NB: " av slaget ", EN: " of the kind "}.In(lang) + strings.Join(of, diag.Term{NB: " eller ", EN: " or "}.In(lang))
	}
	if s.of[codes] == 0 {
		say = diag.Term{NB: "tall", EN: "numbers"}.In(lang)
	}
	parts := []string{say}
	if s.titled > 0 {
		parts = append(parts, diag.Term{NB: "med tekst bak", EN: "with a text behind"}.In(lang))
	}
	if s.small > 0 {
		parts = append(parts, diag.Term{NB: "noen med små bokstaver", EN: "some in small letters"}.In(lang))
	}
	var by []string
	for i, n := range s.parted {
		if n > 0 {
			by = append(by, parting(partings[i], lang))
		}
	}
	if by != nil {
		parts = append(parts, diag.Term{NB: "flere i en celle med ", EN: "several in a cell with "}.In(lang)+strings.Join(by, diag.Term{NB: " eller ", EN: " or "}.In(lang))+diag.Term{NB: " mellom", EN: " between"}.In(lang))
	}
	return parts
}

func parting(p string, lang diag.Lang) string {
	switch p {
	case " ":
		return diag.Term{NB: "mellomrom", EN: "a blank"}.In(lang)
	case ",":
		return diag.Term{NB: "komma", EN: "a comma"}.In(lang)
	}
	return p
}

// kindWords are the kinds in words, for what is mixed.
var kindWords = map[kind]diag.Term{
	texts: {NB: "tekst", EN: "text"}, days: {NB: "datoer", EN: "dates"}, remarked: {NB: "datoer med noe bak", EN: "dates with something behind"},
	oddDays: {NB: "datoer i en form som ikke leses", EN: "dates in a form that is not read"}, answers: {NB: "ja og nei", EN: "yes and no"},
	wholes: {NB: "hele tall", EN: "whole numbers"}, halves: {NB: "desimaltall", EN: "decimal numbers"}, percents: {NB: "prosent", EN: "percentages"},
	exponents: {NB: "tall med eksponent", EN: "numbers with an exponent"}, codes: {NB: "koder", EN: "codes"}, counted: {NB: "tall med tekst bak", EN: "numbers with a text behind"},
	nestedThings: {NB: "lister eller poster", EN: "lists or records"},
}

// mixture says of what a column without one kind is.
func (c *Column) mixture(lang diag.Lang) []string {
	var order []kind
	for k := range kinds {
		if _, named := kindWords[kind(k)]; named && c.of[k] > 0 {
			order = append(order, kind(k))
		}
	}
	slices.SortStableFunc(order, func(a, b kind) int { return c.of[b] - c.of[a] })
	if len(order) == 1 {
		return []string{kindWords[order[0]].In(lang)}
	}
	var parts []string
	for _, k := range order {
		parts = append(parts, kindWords[k].In(lang)+" ("+percentage(c.of[k], c.recorded())+")")
	}
	return parts
}

// others says what those values are that are not what nearly all are.
func (c *Column) others(rest int, lang diag.Lang) string {
	most := kind(kinds)
	for k := range kinds {
		switch kind(k) {
		case texts, remarked, oddDays, exponents, persons:
			if c.of[k] > 0 && (most == kinds || c.of[k] > c.of[most]) {
				most = kind(k)
			}
		}
	}
	what := diag.Term{NB: "noe annet", EN: "something else"}
	if term, ok := kindWords[most]; ok && 2*c.of[most] >= rest {
		what = term
	}
	return percentage(rest, c.recorded()) + " " + what.In(lang)
}
