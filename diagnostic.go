package ppolang

import (
	"fmt"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

// Diagnostic is one thing that is to be said of a rule file. Its String is what
// `ppolang check` prints: the place, what was found and expected, and the line.
type Diagnostic struct{ diag.Spoken }

// String is the diagnostic in the language of its file, with the line it is
// about.
func (d Diagnostic) String() string {
	var b strings.Builder
	_ = diag.Text(&b, []diag.Spoken{d.Spoken}, nil)
	return strings.TrimSuffix(b.String(), "\n")
}

// line is the diagnostic on one line.
func (d Diagnostic) line() string {
	first, _, _ := strings.Cut(d.String(), "\n")
	return first
}

// Diagnostics are what is to be said of the files of a rule set, in order of
// place.
type Diagnostics []Diagnostic

// diagnostics are in the language of their files, those about code lists, which
// have none, in that of the main file.
func diagnostics(list []diag.Diagnostic, files []*syntax.File) Diagnostics {
	out := make(Diagnostics, len(list))
	for i, d := range list {
		lang := files[0].Lang
		for _, f := range files {
			if f.Source == d.Place.File {
				lang = f.Lang
			}
		}
		out[i] = Diagnostic{diag.Spoken{Diagnostic: d, Lang: langOf(lang)}}
	}
	return out
}

// Errors counts those that keep the rules from being used.
func (list Diagnostics) Errors() int {
	n := 0
	for _, d := range list {
		if d.Severity == diag.Error {
			n++
		}
	}
	return n
}

// String is all of them, one after the other.
func (list Diagnostics) String() string {
	texts := make([]string, len(list))
	for i, d := range list {
		texts[i] = d.String()
	}
	return strings.Join(texts, "\n")
}

// InvalidError is why there are no Rules: the files have errors. Diagnostics are
// all there is to say of them, warnings too; printed they are what `ppolang
// check` prints.
type InvalidError struct {
	Diagnostics Diagnostics
	Language    syntax.Language // of the main file
}

// Error is the first error, and how many more there are.
func (e *InvalidError) Error() string {
	text, more := "", e.Diagnostics.Errors()-1
	for _, d := range e.Diagnostics {
		if d.Severity == diag.Error {
			text = d.line()
			break
		}
	}
	if more > 0 {
		text += fmt.Sprintf(diag.Term{NB: " (og %d til)", EN: " (and %d more)"}.In(e.Diagnostics[0].Lang), more)
	}
	return text
}
