package finding

import (
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// say is a sentence in the language of the rule file, with {0}, {1} … filled in.
func say(t diag.Term, l syntax.Language, args ...string) string {
	text := t.NB
	if l == syntax.EN {
		text = t.EN
	}
	return diag.Fill(text, args...)
}

// What the language itself says in findings, beside what the table of words says of
// those of its own.
var (
	none    = diag.Term{NB: "ingen", EN: "none"}
	unknown = diag.Term{NB: "ukjent", EN: "unknown"}

	undetermined = diag.Term{
		NB: "Kan ikke avgjøre «{0}»: mangler {1}.",
		EN: "Cannot decide “{0}”: {1} is missing.",
	}
	undeterminedText = diag.Term{
		NB: "Kan ikke avgjøre «{0}»: {1}.",
		EN: "Cannot decide “{0}”: {1}.",
	}
	lacks = diag.Term{
		NB: "mangler {0}",
		EN: "{0} is missing",
	}
	incomputable = diag.Term{
		NB: "Kan ikke avgjøre «{0}»: en verdi lar seg ikke regne ut.",
		EN: "Cannot decide “{0}”: a value cannot be computed.",
	}
)

// UndeterminedMessage says that what has the title cannot be decided, and why: what
// the rule says of it, or that something is missing, or nothing is and something was
// divided by zero.
func UndeterminedMessage(title string, missing []string, text string, l syntax.Language) string {
	if text != "" {
		return say(undeterminedText, l, title, strings.TrimSuffix(text, "."))
	}
	_, rest, said := untwice(missing, l)
	switch {
	case len(missing) == 0:
		return say(incomputable, l, title)
	case len(said) == 0:
		return say(undetermined, l, title, diag.Cut(strings.Join(missing, ", ")))
	case len(rest) > 0:
		said = append(said, say(lacks, l, diag.Cut(strings.Join(rest, ", "))))
	}
	return say(undeterminedText, l, title, strings.Join(said, "; "))
}

// TitleOf is the title of something, or its name where it has none.
func TitleOf(title, name string) string {
	if title != "" {
		return title
	}
	return name
}
