// Package diag is the one form of everything the language says about what
// people wrote: rule files, record files, code lists. The checker, the readers,
// the command line and the editor all make and show the same Diagnostic.
//
// A diagnostic is about a text. What the machine could not do (open a file, write
// one) is a Go error and never a diagnostic.
package diag

import (
	"sort"
	"strings"

	"ppolang/lang/source"
)

// Code names one kind of mistake. It is never used again for another.
type Code string

// Severity is how bad a diagnostic is.
type Severity uint8

// The severities of diagnostics.
const (
	Note Severity = iota
	Warning
	Error
)

// String is the severity as machine formats write it.
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// Lang is the language that people are spoken to in.
type Lang uint8

// The languages of messages.
const (
	NB Lang = iota
	EN
)

// Term is a word that messages use and that has two forms.
type Term struct{ NB, EN string }

// In is the word in the language.
func (t Term) In(l Lang) string {
	if l == EN {
		return t.EN
	}
	return t.NB
}

// Arg fills a placeholder of a message: a Term, or a Plain text that is the same
// in both languages.
type Arg interface{ In(Lang) string }

// Plain is an argument that is the same in both languages: a name, a code, a
// number. It must never be a value out of a record.
type Plain string

// In is the text itself.
func (p Plain) In(Lang) string { return string(p) }

// Place is a span of a file.
type Place struct {
	File *source.File
	Span source.Span // absolute
}

// Position is where the place begins, in lines and runes from 1.
func (p Place) Position() source.Position { return p.File.Position(p.Span.Start) }

// Diagnostic is one thing that is wrong, or worth knowing, in a text.
type Diagnostic struct {
	Code     Code
	Severity Severity
	Place    Place
	Args     []Arg     // fill {0}, {1}, … of the code's message
	Related  []Related // other places that belong to it
	Fixes    []Fix
	Tags     Tags
}

// Related is a place that explains a diagnostic: the earlier definition, the
// other side of an overlap.
type Related struct {
	Place Place
	Note  Term
}

// Fix is a change of text that would mend the mistake.
type Fix struct {
	Title Term
	Edits []Edit
}

// Edit replaces a span with a text.
type Edit struct {
	Place Place
	Text  string
}

// Tags are hints for editors.
type Tags uint8

// The hints.
const (
	Unnecessary Tags = 1 << iota
	Deprecated
)

// Spoken is a diagnostic and the language it is told in: each file of a run may
// have its own.
type Spoken struct {
	Diagnostic
	Lang Lang
}

// Speak says in which language each diagnostic is told.
func Speak(list []Diagnostic, in func(Diagnostic) Lang) []Spoken {
	out := make([]Spoken, len(list))
	for i, d := range list {
		out[i] = Spoken{d, in(d)}
	}
	return out
}

// New makes a diagnostic with the severity of its code.
func New(code Code, place Place, args ...Arg) Diagnostic {
	return Diagnostic{Code: code, Severity: Lookup(code).Severity, Place: place, Args: args}
}

// Message is the one line that says what was found and what was expected.
func (d Diagnostic) Message(l Lang) string { return fill(Lookup(d.Code).Message.In(l), d.Args, l) }

// Help is a second line that says what to do; empty for most codes.
func (d Diagnostic) Help(l Lang) string { return fill(Lookup(d.Code).Help.In(l), d.Args, l) }

func fill(message string, args []Arg, l Lang) string {
	texts := make([]string, len(args))
	for i, a := range args {
		texts[i] = Cut(a.In(l))
	}
	return Fill(message, texts...)
}

// Fill puts texts in the place of {0}, {1} … of a sentence, in one pass: what
// looks like a placeholder in a text stays as it is.
func Fill(sentence string, texts ...string) string {
	var b strings.Builder
	for i := 0; i < len(sentence); i++ {
		if sentence[i] == '{' && i+2 < len(sentence) && sentence[i+2] == '}' {
			if n := int(sentence[i+1] - '0'); n >= 0 && n < len(texts) {
				b.WriteString(texts[n])
				i += 2
				continue
			}
		}
		b.WriteByte(sentence[i])
	}
	return b.String()
}

// Sort orders diagnostics by file, place and code, and drops repetitions.
func Sort(list []Diagnostic) []Diagnostic {
	less := func(a, b Diagnostic) bool {
		if a.Place.File != b.Place.File && a.Place.File.Name != b.Place.File.Name {
			return a.Place.File.Name < b.Place.File.Name
		}
		if a.Place.Span != b.Place.Span {
			if a.Place.Span.Start != b.Place.Span.Start {
				return a.Place.Span.Start < b.Place.Span.Start
			}
			return a.Place.Span.End < b.Place.Span.End
		}
		return a.Code < b.Code
	}
	sort.SliceStable(list, func(i, j int) bool { return less(list[i], list[j]) })
	out := list[:0]
	for i, d := range list {
		if i > 0 && !less(list[i-1], d) && list[i-1].Message(EN) == d.Message(EN) {
			continue
		}
		out = append(out, d)
	}
	return out
}
