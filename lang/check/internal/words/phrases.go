package words

import (
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// Notes on the places that explain a diagnostic.
var (
	DeclaredHere = diag.Term{NB: "deklarert her", EN: "declared here"}
	FirstHere    = diag.Term{NB: "den første står her", EN: "the first stands here"}
)

// Quoted is a word with a name in backticks behind it.
func Quoted(what diag.Term, name string) diag.Arg {
	return diag.Term{NB: what.NB + " `" + name + "`", EN: what.EN + " `" + name + "`"}
}

// YesNo is a truth in the words of a file.
func YesNo(lang syntax.Language, yes bool) diag.Arg {
	if yes {
		return diag.Plain(syntax.KwYes.In(lang))
	}
	return diag.Plain(syntax.KwNo.In(lang))
}

// Days is an interval in words.
func Days(i model.Interval) diag.Arg { return CommonDays(i, model.Always) }

// CommonDays is what two intervals have in common, in words.
func CommonDays(a, b model.Interval) diag.Arg {
	from, to := max(a.From, b.From), min(a.To, b.To)
	switch {
	case from == value.MinDate && to == value.MaxDate:
		return diag.Term{NB: "alle dager", EN: "every day"}
	case from == value.MinDate:
		return diag.Term{NB: "til " + to.String(), EN: "to " + to.String()}
	case to == value.MaxDate:
		return diag.Term{NB: "fra " + from.String(), EN: "from " + from.String()}
	}
	return diag.Term{NB: "fra " + from.String() + " til " + to.String(), EN: "from " + from.String() + " to " + to.String()}
}
