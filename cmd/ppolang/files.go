package main

import (
	"errors"
	"io"
	"os"
	"runtime/debug"
	"slices"

	"ppolang"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
)

// maxRules is a byte more than the language allows, for the parser to see it.
const maxRules = 4<<20 + 1

// readRules reads a rule file as the user named it; `-` is standard input.
func (a *app) readRules(name string) ([]byte, error) {
	var text []byte
	var err error
	if name == "-" {
		text, err = io.ReadAll(io.LimitReader(a.stdin, maxRules))
	} else {
		text, err = ppolang.ReadRules(name)
	}
	if err == nil && syntax.IsData(text) {
		err = ppolang.ErrData
	}
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	return text, nil
}

// cannotRead says which file and why, in our own words.
func (a *app) cannotRead(name string, err error) error {
	if errors.Is(err, ppolang.ErrData) {
		return usageError("`%s` %s", name, a.say(diag.Term{NB: "har poster, ikke regler; regelfila står først", EN: "has records, not rules; the rule file comes first"}))
	}
	why := diag.Term{NB: "kan ikke leses", EN: "cannot be read"}
	switch {
	case errors.Is(err, os.ErrNotExist):
		why = diag.Term{NB: "finnes ikke", EN: "does not exist"}
	case errors.Is(err, os.ErrPermission):
		why = diag.Term{NB: "mangler lesetilgang", EN: "permission denied"}
	case errors.Is(err, ppolang.ErrNotRegular):
		why = diag.Term{NB: "er ikke en vanlig fil", EN: "is not a regular file"}
	}
	return ioError("`%s` %s", name, a.say(why))
}

// checked is a rule file read, parsed and checked.
type checked struct {
	rules *ppolang.Rules // nil where there are errors
	info  *model.Info    // likewise
	diags []diag.Spoken  // in the languages of their files
	lang  syntax.Language
}

func (c *checked) errors() int {
	n := 0
	for _, d := range c.diags {
		if d.Severity == diag.Error {
			n++
		}
	}
	return n
}

// spoken are diagnostics in the languages that the flags and the languages of
// their files come to.
func spoken(list []diag.Spoken, speak func(syntax.Language) diag.Lang) []diag.Spoken {
	out := make([]diag.Spoken, len(list))
	for i, d := range list {
		of := syntax.NB
		if d.Lang == diag.EN {
			of = syntax.EN
		}
		out[i] = diag.Spoken{Diagnostic: d.Diagnostic, Lang: speak(of)}
	}
	return out
}

// refuse shows the errors of rules that are to be used, if they have any, and
// ends the command.
func (a *app) refuse(c *checked) error {
	if c.rules != nil {
		return nil
	}
	errors := slices.DeleteFunc(spoken(c.diags, a.lang), func(d diag.Spoken) bool { return d.Severity != diag.Error })
	_ = a.showDiagnostics(a.stderr, errors)
	return errFindings
}

// load reads, parses and checks a rule file with all it uses. The error is for
// what could not be read; everything else is in the diagnostics.
func (a *app) load(name string, waivers ...string) (*checked, error) {
	// What checking makes is kept until the end, and rule files are small: while
	// it works the collector would only look for garbage that is not there.
	defer debug.SetGCPercent(debug.SetGCPercent(800))
	text, err := a.readRules(name)
	if err != nil {
		return nil, err
	}
	root, err := ppolang.OpenRoot(name)
	if err != nil {
		return nil, a.cannotRead(name, err)
	}
	defer root.Close()
	var more []ppolang.Text
	for _, file := range waivers {
		text, err := root.ReadWaivers(file)
		if err != nil {
			return nil, a.cannotRead(file, err)
		}
		more = append(more, ppolang.Text{Name: file, Text: text})
	}
	rules, err := root.Check(name, text, more...)
	return a.checked(name, rules, err)
}

// checked is what came of loading rules.
func (a *app) checked(name string, rules *ppolang.Rules, err error) (*checked, error) {
	var invalid *ppolang.InvalidError
	switch {
	case err == nil:
		return &checked{rules, rules.Info(), plain(rules.Diagnostics()), rules.Info().Lang}, nil
	case errors.As(err, &invalid):
		return &checked{diags: plain(invalid.Diagnostics), lang: invalid.Language}, nil
	}
	return nil, a.cannotRead(name, err)
}

func plain(list ppolang.Diagnostics) []diag.Spoken {
	out := make([]diag.Spoken, len(list))
	for i, d := range list {
		out[i] = d.Spoken
	}
	return out
}
