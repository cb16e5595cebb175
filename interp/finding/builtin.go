package finding

import (
	"slices"

	"ppolang/interp/record"
	"ppolang/lang/check"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// The findings of the language itself, as far as they say something: which
// records they point to, when and in what unit, the evaluators add.

// SeverityOf is how bad a built-in finding is in a rule set, and whether its
// header says so.
func SeverityOf(info *check.Info, kind syntax.Builtin) (s syntax.Severity, set bool) {
	if info.Ruleset != nil {
		if s, set = info.Ruleset.Severities[kind]; set {
			return s, true
		}
	}
	return BuiltinSeverity(kind), false
}

func builtin(info *check.Info, kind syntax.Builtin, on, message string) Finding {
	severity, _ := SeverityOf(info, kind)
	return Finding{
		Rule: BuiltinName(kind, info.Lang), Outcome: Violation, Severity: severity,
		For: on, Message: diag.Mask(message),
	}
}

// lacking is a built-in finding that something cannot be decided.
func lacking(info *check.Info, kind syntax.Builtin, on, message string, missing []string) Finding {
	f := builtin(info, kind, on, message)
	f.Outcome, f.Missing = Undetermined, missing
	return f
}

// UnknownCode is about a code in a field of the record with a key that no code
// system of the field knows; near is the nearest code that one does, or empty.
func UnknownCode(info *check.Info, f *check.Field, key string, code record.CodeValue, near string) Finding {
	out := builtin(info, syntax.UnknownCode, f.Record.Name, UnknownCodeMessage(code.Raw, f.Name, near, info.Lang))
	out.Fixes = replacement(f, key, code, near)
	return out
}

// RepeatedCode is about a code that stands in a field more than once.
func RepeatedCode(info *check.Info, f *check.Field, code record.CodeValue) Finding {
	return builtin(info, syntax.RepeatedCode, f.Record.Name, RepeatedCodeMessage(code.Raw, f.Name, info.Lang))
}

// ExpiredCode is about a code none of whose entries holds on a day.
func ExpiredCode(info *check.Info, f *check.Field, key string, code record.CodeValue, entries []*check.ListedCode, day value.Date) Finding {
	with := successor(f, entries, day)
	out := builtin(info, syntax.ExpiredCode, f.Record.Name, ExpiredCodeMessage(code.Raw, f.Name, day, with, info.Lang))
	out.Fixes = replacement(f, key, code, with)
	texts := assumptions{day: day}
	for _, e := range entries {
		texts.add(&e.Basis)
		if _, set := SeverityOf(info, syntax.ExpiredCode); e.Assumed && !set {
			out.Severity = syntax.Note
		}
	}
	out.Assumptions = texts.texts
	return out
}

// successor is the first listed code in force that replaces an expired one.
func successor(f *check.Field, expired []*check.ListedCode, day value.Date) string {
	for _, s := range f.Type.Systems {
		for _, c := range s.Codes {
			if c.InForce(day) && slices.ContainsFunc(c.Replaces, func(old *check.ListedCode) bool { return slices.Contains(expired, old) }) {
				return c.Name
			}
		}
	}
	return ""
}

func replacement(f *check.Field, key string, code record.CodeValue, with string) []Fix {
	if with == "" {
		return nil
	}
	return []Fix{{Record: f.Record.Name, Key: key, Field: f.Name, Action: "replace", Code: code.Raw, With: with}}
}

// UnknownReference is about a reference to a record that is not there.
func UnknownReference(info *check.Info, f *check.Field) Finding {
	return builtin(info, syntax.UnknownReference, f.Record.Name, UnknownReferenceMessage(f.Name, f.Type.Record.Name, info.Lang))
}

// UnknownGroup is about a record that may be in a group whose key it lacks.
func UnknownGroup(info *check.Info, of *check.Record, g *check.Group, missing []string) Finding {
	return lacking(info, syntax.UnknownGroup, of.Name, UnknownGroupMessage(TitleOf(g.Title, g.Name), missing, info.Lang), missing)
}

// UndatedRecord is about a record without a governing date.
func UndatedRecord(info *check.Info, of *check.Record, missing []string) Finding {
	return lacking(info, syntax.UnknownDate, of.Name, UnknownDateMessage(TitleOf(of.Title, of.Name), missing, info.Lang), missing)
}

// UndatedGroup is about a group without a governing date.
func UndatedGroup(info *check.Info, g *check.Group, missing []string) Finding {
	return lacking(info, syntax.UnknownDate, g.Name, UnknownDateMessage(TitleOf(g.Title, g.Name), missing, info.Lang), missing)
}

// NoRulesForDate is about a record on a day when no rule holds.
func NoRulesForDate(info *check.Info, of *check.Record, day value.Date) Finding {
	return builtin(info, syntax.NoRulesForDate, of.Name, NoRulesForDateMessage(day, info.Lang))
}
