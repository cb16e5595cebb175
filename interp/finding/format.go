package finding

import (
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// The values that a placeholder of a message can print. Codes stand as they were
// recorded and in recorded order; numbers have the decimal mark of the file's
// language; percents are fractions until they are printed.

// FormatNumber prints a number of a kind.
func FormatNumber(n value.Number, k model.Kind, l syntax.Language) string {
	mark := byte('.')
	if l == syntax.NB {
		mark = ','
	}
	if k == model.Percent {
		return n.Mul(value.Int(100)).Format(mark) + " %"
	}
	return n.Format(mark)
}

// FormatInterval prints an undecided number.
func FormatInterval(lo, hi value.Number, k model.Kind, l syntax.Language) string {
	return FormatNumber(lo, k, l) + "–" + FormatNumber(hi, k, l)
}

// FormatDate prints a date.
func FormatDate(d value.Date, l syntax.Language) string {
	if l == syntax.NB {
		return d.Norwegian()
	}
	return d.String()
}

// FormatBool prints a truth.
func FormatBool(yes bool, l syntax.Language) string {
	if yes {
		return syntax.KwYes.In(l)
	}
	return syntax.KwNo.In(l)
}

// FormatDuration prints a duration.
func FormatDuration(d value.Duration, l syntax.Language) string {
	one, many := syntax.KwDay, syntax.KwDaysWord
	switch d.Unit {
	case value.Months:
		one, many = syntax.KwMonth, syntax.KwMonthsWord
	case value.Years:
		one, many = syntax.KwYear, syntax.KwYears
	}
	unit := many
	if d.N == 1 {
		unit = one
	}
	return value.Int(d.N).String() + " " + unit.In(l)
}

// FormatCodes prints a list of codes.
func FormatCodes(codes []record.CodeValue, l syntax.Language) string {
	raw := make([]string, len(codes))
	for i, c := range codes {
		raw[i] = c.Raw
	}
	return FormatList(raw, l)
}

// FormatList prints a list of texts, titles of criteria for one.
func FormatList(texts []string, l syntax.Language) string {
	if len(texts) == 0 {
		return say(none, l)
	}
	return strings.Join(texts, ", ")
}

// FormatUnknown prints a value that is not known.
func FormatUnknown(l syntax.Language) string { return say(unknown, l) }

// FormatValue prints a recorded value of a type.
func FormatValue(v record.Value, t model.Type, l syntax.Language) string {
	if !v.Known() {
		return FormatUnknown(l)
	}
	switch t.Kind {
	case model.Bool:
		return FormatBool(v.RawBool(), l)
	case model.Integer, model.Decimal, model.Percent:
		return FormatNumber(v.RawNumber(), t.Kind, l)
	case model.Date:
		return FormatDate(v.RawDate(), l)
	case model.Codes:
		return FormatCodes(v.RawCodes(), l)
	}
	return v.RawText()
}

// FormatKey is a record's key as findings name it, the same in every language.
func FormatKey(v record.Value, t model.Type) string {
	if !v.Known() {
		return ""
	}
	return FormatValue(v, t, syntax.EN)
}
