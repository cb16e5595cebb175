package report

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Wording is how reports for people say things.
type Wording struct {
	Lang   diag.Lang
	Titles Titles
}

// Wording is that of a run.
func (r *Run) Wording() Wording { return Wording{r.Lang, r.Titles} }

func (w Wording) say(term diag.Term) string { return term.In(w.Lang) }

// Title is the title of a rule that found something.
func Title(f *finding.Finding) string { return diag.Clean(finding.TitleOf(f.Title, f.Rule)) }

// Date is a day as people write it.
func (w Wording) Date(at finding.Where) string {
	switch {
	case !at.Dated:
		return ""
	case w.Lang == diag.EN:
		return at.Date.String()
	}
	return at.Date.Norwegian()
}

// Sources are the documents that a finding stands on.
func Sources(f *finding.Finding) string { return diag.Clean(strings.Join(SourceTexts(f), "; ")) }

// SourceTexts are they, one by one, as they were written.
func SourceTexts(f *finding.Finding) []string {
	list := make([]string, len(f.Sources))
	for i, s := range f.Sources {
		list[i] = s.Source
		if s.Part != "" {
			list[i] += " «" + s.Part + "»"
		}
	}
	return list
}

// Keys are those of the records that a finding points to.
func Keys(f *finding.Finding) string { return keysOf(f, diag.Cut) }

// keysOf are the keys of the records that a finding points to, each as shown.
func keysOf(f *finding.Finding, shown func(string) string) string {
	keys := make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = diag.Printable(shown(on.Key))
	}
	return strings.Join(keys, ", ")
}

func whole(key string) string { return key }

// Also are the titles of what a finding speaks for.
func Also(f *finding.Finding) []string {
	list := make([]string, len(f.Also))
	for i, a := range f.Also {
		list[i] = diag.Clean(finding.TitleOf(a.Title, a.Rule))
	}
	return list
}

// RulePlace is the name of a rule and where it stands.
func RulePlace(f *finding.Finding) string {
	text := diag.Clean(f.Rule)
	if f.Place.Line > 0 {
		text += fmt.Sprintf(" (%s:%d)", diag.Clean(f.Place.File), f.Place.Line)
	}
	return text
}

// Why says why something cannot be decided of a contact: what is not recorded, in the
// words of the rule set, or what the rule itself says of it.
func (w Wording) Why(f *finding.Finding, on finding.Ref) string {
	names := strings.Join(f.Missing, ", ")
	if len(f.Missing) == 0 || !strings.Contains(f.Message, diag.Cut(names)) {
		return strings.TrimSuffix(diag.Clean(f.Message), ".")
	}
	return w.missing(f.Missing, on.Record) + " " + w.say(diag.Term{NB: "er ikke registrert", EN: "is not recorded"})
}

// missing names what is missing, in words.
func (w Wording) missing(names []string, at string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = w.Titles.Missing(name, at, w.Lang)
	}
	return w.and(list)
}

// and is a list as sentences have it.
func (w Wording) and(list []string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + w.say(diag.Term{NB: " og ", EN: " and "}) + list[n-1]
	}
	return strings.Join(list, "")
}

// Open is why something cannot be decided, which rules cannot be tried therefore, and
// what the language itself says of it, by their titles; none where Why says it already.
type Open struct {
	Why           string
	Rules, Checks []string
}

// Open gathers what cannot be decided of a contact by why that is.
func (w Wording) Open(c *Contact, list []Correction) []Open {
	var out []Open
	for i := range list {
		f := &list[i].Finding
		why := w.Why(f, c.Ref)
		at := slices.IndexFunc(out, func(o Open) bool { return o.Why == why })
		if at < 0 {
			at = len(out)
			out = append(out, Open{Why: why})
		}
		title, to := Title(f), &out[at].Rules
		if f.Builtin != syntax.NoBuiltin {
			to = &out[at].Checks
		}
		if !strings.Contains(why, w.quoted(title)) && !slices.Contains(*to, title) {
			*to = append(*to, title)
		}
	}
	return out
}

func (w Wording) quoted(title string) string {
	return diag.Fill(w.say(diag.Term{NB: "«{0}»", EN: "“{0}”"}), title)
}

// Sentence is what is open as a sentence.
func (w Wording) Sentence(o Open) string {
	text := o.Why
	if len(o.Checks) > 0 {
		text += " (" + strings.Join(o.Checks, "; ") + ")"
	}
	if len(o.Rules) == 0 {
		return text + "."
	}
	quoted := make([]string, len(o.Rules))
	for i, r := range o.Rules {
		quoted[i] = w.quoted(r)
	}
	return diag.Fill(w.say(diag.Term{NB: "{0}; da kan {1} ikke prøves.", EN: "{0}; so {1} cannot be tried."}), text, w.and(quoted))
}
