package finding

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// phrase is a sentence in both languages; {0}, {1} … are filled in.
type phrase [2]string

func (p phrase) in(l syntax.Language, args ...string) string { return diag.Fill(p[l], args...) }

// The catalogue of what the language itself says in findings.
var (
	none    = phrase{syntax.NB: "ingen", syntax.EN: "none"}
	unknown = phrase{syntax.NB: "ukjent", syntax.EN: "unknown"}

	undetermined = phrase{
		syntax.NB: "Kan ikke avgjøre «{0}»: mangler {1}.",
		syntax.EN: "Cannot decide “{0}”: {1} is missing.",
	}
	incomputable = phrase{
		syntax.NB: "Kan ikke avgjøre «{0}»: en verdi lar seg ikke regne ut.",
		syntax.EN: "Cannot decide “{0}”: a value cannot be computed.",
	}
	unknownCode = phrase{
		syntax.NB: "Koden {0} i {1} er ukjent.",
		syntax.EN: "The code {0} in {1} is unknown.",
	}
	unknownCodeNear = phrase{
		syntax.NB: "Koden {0} i {1} er ukjent. Nærmeste kode er {2}.",
		syntax.EN: "The code {0} in {1} is unknown. The nearest code is {2}.",
	}
	expiredCode = phrase{
		syntax.NB: "Koden {0} i {1} gjelder ikke {2}.",
		syntax.EN: "The code {0} in {1} is not valid on {2}.",
	}
	expiredCodeSuccessor = phrase{
		syntax.NB: "Koden {0} i {1} gjelder ikke {2}. Den er erstattet av {3}.",
		syntax.EN: "The code {0} in {1} is not valid on {2}. It is replaced by {3}.",
	}
	repeatedCode = phrase{
		syntax.NB: "Koden {0} står mer enn én gang i {1}.",
		syntax.EN: "The code {0} stands more than once in {1}.",
	}
	unknownReference = phrase{
		syntax.NB: "{0} viser til {1} som ikke finnes i dataene.",
		syntax.EN: "{0} refers to a {1} that is not in the data.",
	}
	unknownGroup = phrase{
		syntax.NB: "Kan ikke avgjøre hvilken «{0}» posten hører til: mangler {1}.",
		syntax.EN: "Cannot decide which “{0}” the record belongs to: {1} is missing.",
	}
	unknownDate = phrase{
		syntax.NB: "Kan ikke avgjøre hvilke regler som gjelder for «{0}»: mangler {1}.",
		syntax.EN: "Cannot decide which rules hold for “{0}”: {1} is missing.",
	}
	undatedGroup = phrase{
		syntax.NB: "Kan ikke avgjøre hvilke regler som gjelder for «{0}»: ingen av postene har en styrende dato.",
		syntax.EN: "Cannot decide which rules hold for “{0}”: none of the records has a governing date.",
	}
	noRulesForDate = phrase{
		syntax.NB: "Ingen regler gjelder {0}.",
		syntax.EN: "No rules hold on {0}.",
	}
)

var builtins = map[syntax.Builtin]syntax.Keyword{
	syntax.UnknownCode:      syntax.KwUnknownCodeWord,
	syntax.ExpiredCode:      syntax.KwExpiredCodeWord,
	syntax.RepeatedCode:     syntax.KwRepeatedCodeWord,
	syntax.UnknownReference: syntax.KwUnknownReferenceWord,
	syntax.UnknownGroup:     syntax.KwUnknownGroupWord,
	syntax.UnknownDate:      syntax.KwUnknownDateWord,
	syntax.NoRulesForDate:   syntax.KwNoRulesForDateWord,
}

// BuiltinName is the name of a built-in finding as rule files write it.
func BuiltinName(b syntax.Builtin, l syntax.Language) string { return builtins[b].In(l) }

// BuiltinSeverity is how bad a built-in finding is where the rule set's header
// does not say. An expired code whose validity is antatt is a note instead.
func BuiltinSeverity(b syntax.Builtin) syntax.Severity {
	if b == syntax.UnknownCode || b == syntax.ExpiredCode {
		return syntax.Error
	}
	return syntax.Note
}

// UndeterminedMessage says that what has the title cannot be decided, and why:
// something is missing, or nothing is and something was divided by zero.
func UndeterminedMessage(title string, missing []string, l syntax.Language) string {
	if len(missing) == 0 {
		return incomputable.in(l, title)
	}
	return undetermined.in(l, title, strings.Join(missing, ", "))
}

// UnknownCodeMessage is about a code that no code system of the field knows;
// near is the nearest code that one does, or empty.
func UnknownCodeMessage(code, field, near string, l syntax.Language) string {
	if near == "" {
		return unknownCode.in(l, code, field)
	}
	return unknownCodeNear.in(l, code, field, near)
}

// ExpiredCodeMessage is about a code outside its validity; successor may be empty.
func ExpiredCodeMessage(code, field string, day value.Date, successor string, l syntax.Language) string {
	if successor == "" {
		return expiredCode.in(l, code, field, FormatDate(day, l))
	}
	return expiredCodeSuccessor.in(l, code, field, FormatDate(day, l), successor)
}

// RepeatedCodeMessage is about a code that a field has more than once.
func RepeatedCodeMessage(code, field string, l syntax.Language) string {
	return repeatedCode.in(l, code, field)
}

// UnknownReferenceMessage is about a reference field to a record type.
func UnknownReferenceMessage(field, recordType string, l syntax.Language) string {
	return unknownReference.in(l, field, recordType)
}

// UnknownGroupMessage is about a record whose group, by its title or else its
// name, is not known.
func UnknownGroupMessage(group string, missing []string, l syntax.Language) string {
	return unknownGroup.in(l, group, strings.Join(missing, ", "))
}

// UnknownDateMessage is about a record or group, by its title or else its name,
// without a governing date. A group of records whose types have none misses
// nothing.
func UnknownDateMessage(title string, missing []string, l syntax.Language) string {
	if len(missing) == 0 {
		return undatedGroup.in(l, title)
	}
	return unknownDate.in(l, title, strings.Join(missing, ", "))
}

// NoRulesForDateMessage is about a record on a day when no rule holds.
func NoRulesForDateMessage(day value.Date, l syntax.Language) string {
	return noRulesForDate.in(l, FormatDate(day, l))
}

// TitleOf is the title of something, or its name where it has none.
func TitleOf(title, name string) string {
	if title != "" {
		return title
	}
	return name
}
