package finding

import (
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// The findings of the language itself, as far as they say something: which
// records they point to, when and in what unit, the evaluators add.

// checkOf is what a rule set says of a built-in check, and whether it says
// anything; the usual severity where it does not.
func checkOf(info *model.Info, kind syntax.Builtin) (c model.Check, said bool) {
	if info.Ruleset != nil {
		if c, said = info.Ruleset.Checks[kind]; said {
			return c, true
		}
	}
	return model.Check{Severity: kind.Keyword().Row().Finding.Severity}, false
}

// SeverityOf is how bad a built-in finding is in a rule set.
func SeverityOf(info *model.Info, kind syntax.Builtin) syntax.Severity {
	c, _ := checkOf(info, kind)
	return c.Severity
}

// CodeSeverity is how bad one about a code is that has expired entries: a note
// where it is only assumed when they expired, unless a line without kontroll says
// how bad.
func CodeSeverity(info *model.Info, kind syntax.Builtin, expired []*model.ListedCode) syntax.Severity {
	c, said := checkOf(info, kind)
	if (c.Named || !said) && slices.ContainsFunc(expired, func(e *model.ListedCode) bool { return e.Assumed }) {
		return min(c.Severity, syntax.Note)
	}
	return c.Severity
}

// Builtin is a finding of the language's own, on a record or a group of a name,
// with the wording that the table of words has for it, filled in with what it is
// about.
func Builtin(info *model.Info, kind syntax.Builtin, on string, about ...string) Finding {
	return Finding{
		Rule: kind.In(info.Lang), Title: say(kind.Keyword().Row().Finding.Title, info.Lang), Builtin: kind, Outcome: Violation, Severity: SeverityOf(info, kind),
		For: on, Message: described(info, kind, kind.Keyword().Row().Finding.Message, about...),
	}
}

// described is what a finding of a built-in check says: what the rule set writes
// of the check, and then what was found.
func described(info *model.Info, kind syntax.Builtin, message diag.Term, about ...string) string {
	said := diag.Mask(say(message, info.Lang, about...))
	c, _ := checkOf(info, kind)
	text := strings.TrimSpace(c.Text)
	switch {
	case text == "":
		return said
	case !strings.ContainsAny(text[len(text)-1:], ".!?:"):
		text += "."
	}
	return diag.Mask(text) + " " + said
}

// coded is one about a code in a field. Of a sensitive field it says no more than
// that there is one.
func coded(info *model.Info, kind syntax.Builtin, f *model.Field, code record.CodeValue, about ...string) Finding {
	shown := code.Raw
	if f.Sensitive {
		shown = diag.Hidden
	}
	out := Builtin(info, kind, f.Record.Name, append([]string{diag.Cut(shown), f.Name}, about...)...)
	out.About, out.Code = f.Name, shown
	return out
}

// replacing is one about a code that another may be put in the place of; with is
// that, or empty. Of a sensitive code that would say which it is.
func replacing(info *model.Info, kind syntax.Builtin, f *model.Field, key string, code record.CodeValue, with string, about ...string) Finding {
	out := coded(info, kind, f, code, about...)
	if with == "" || f.Sensitive {
		return out
	}
	out.Message += diag.Mask(say(kind.Keyword().Row().Finding.More, info.Lang, append([]string{diag.Cut(code.Raw), f.Name}, append(about, with)...)...))
	out.Fixes = []Fix{{Record: f.Record.Name, Key: key, Field: f.Name, Action: "replace", Code: code.Raw, With: with}}
	return out
}

// lacking is one that something cannot be decided, because of what is missing, or
// because something cannot have what would be needed.
func lacking(info *model.Info, kind syntax.Builtin, on, title string, missing []string) Finding {
	missing = Missing(missing)
	out := Builtin(info, kind, on, title, strings.Join(missing, ", "))
	if row := kind.Keyword().Row().Finding; len(missing) == 0 && row.Bare != (diag.Term{}) {
		out.Message = described(info, kind, row.Bare, title)
	}
	out.Outcome, out.Missing = Undetermined, missing
	return out
}

// UnknownCode is about a code in a field of the record with a key that no code
// system of the field knows; near is the nearest code that one does, or empty. What
// nobody sees in the code is named, or two codes would look the same.
func UnknownCode(info *model.Info, f *model.Field, key string, code record.CodeValue, near string) Finding {
	out := replacing(info, syntax.UnknownCode, f, key, code, near)
	if f.Sensitive {
		return out
	}
	if odd := diag.Odd(code.Raw); odd.NB != "" {
		out.Message += " " + say(oddCharacters, info.Lang, say(odd, info.Lang))
	}
	if hint := parted(f, code.Raw, info.Lang); hint != "" {
		out.Message += " " + hint
	}
	return out
}

var oddCharacters = diag.Term{NB: "Koden har tegn som ikke er det de ser ut som: {0}.", EN: "The code has characters that are not what they look like: {0}."}

// RepeatedCode is about a code that stands in a field more than once.
func RepeatedCode(info *model.Info, f *model.Field, code record.CodeValue) Finding {
	return coded(info, syntax.RepeatedCode, f, code)
}

// ExpiredCode is about a code none of whose entries holds on a day.
func ExpiredCode(info *model.Info, f *model.Field, key string, code record.CodeValue, entries []*model.ListedCode, day value.Date) Finding {
	with := successor(f, entries, day)
	out := replacing(info, syntax.ExpiredCode, f, key, code, with, FormatDate(day, info.Lang))
	out.Severity = CodeSeverity(info, syntax.ExpiredCode, entries)
	var texts []string
	for _, e := range entries {
		for _, x := range e.AssumedOn(day) {
			if !slices.Contains(texts, x.Why) {
				texts = append(texts, x.Why)
			}
		}
	}
	if !f.Sensitive { // what is assumed of a code says which it is
		out.Assumptions = texts
	}
	return out
}

// successor is the first listed code in force that replaces an expired one.
func successor(f *model.Field, expired []*model.ListedCode, day value.Date) string {
	for _, s := range f.Type.Systems {
		for _, c := range s.Codes {
			if c.InForce(day) && slices.ContainsFunc(c.Replaces, func(old *model.ListedCode) bool { return slices.Contains(expired, old) }) {
				return c.Name
			}
		}
	}
	return ""
}

// UnknownReference is about a reference to a record that is not there.
func UnknownReference(info *model.Info, f *model.Field) Finding {
	out := Builtin(info, syntax.UnknownReference, f.Record.Name, f.Name, f.Type.Record.Name)
	out.About = f.Name
	return out
}

// UnknownGroup is about a record that may be in a group whose key it lacks.
func UnknownGroup(info *model.Info, of *model.Record, g *model.Group, missing []string) Finding {
	out := lacking(info, syntax.UnknownGroup, of.Name, TitleOf(g.Title, g.Name), missing)
	out.About = g.Name
	return out
}

// UndatedRecord is about a record without a governing date.
func UndatedRecord(info *model.Info, of *model.Record, missing []string) Finding {
	return lacking(info, syntax.UnknownDate, of.Name, TitleOf(of.Title, of.Name), missing)
}

// UndatedGroup is about a group without a governing date.
func UndatedGroup(info *model.Info, g *model.Group, missing []string) Finding {
	return lacking(info, syntax.UnknownDate, g.Name, TitleOf(g.Title, g.Name), missing)
}

// NoRulesForDate is about a record on a day when no rule holds.
func NoRulesForDate(info *model.Info, of *model.Record, day value.Date) Finding {
	return Builtin(info, syntax.NoRulesForDate, of.Name, FormatDate(day, info.Lang))
}
