package main

import (
	"context"
	"fmt"
	"io"
	"regexp"

	"github.com/spf13/cobra"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// maxShown is how many diagnostics of one file people are shown: past that they
// mend the first ones and look again.
const maxShown = 100

func (a *app) checkCommand() *cobra.Command {
	var format, on string
	var strict, assumptions bool
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "check FIL…", EN: "check FILE…"}),
		Aliases: []string{"kontroller"},
		Short:   a.say(diag.Term{NB: "Kontroller regelfiler", EN: "Check rule files"}),
		Example: "  ppolang check rules/ppo.rules\n  ppolang check --assumptions rules/ppo.rules\n  ppolang check --on 2026-01-01 rules/ppo.rules",
		Args:    a.takes(1, -1),
		RunE: func(_ *cobra.Command, files []string) error {
			if err := oneOf("--format", format, "text", "json", "sarif"); err != nil {
				return err
			}
			day, err := a.dateFlag("--on", on)
			if err != nil {
				return err
			}
			files, err = a.expanded(files)
			if err != nil {
				return err
			}
			if err := a.stdinOnce(unique(files)...); err != nil {
				return err
			}
			return a.check(unique(files), checkOptions{format: format, on: day, strict: strict, assumptions: assumptions})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json, sarif")
	cmd.Flags().StringVar(&on, "on", "", a.say(diag.Term{NB: "list opp hva som gjelder på `DATO`", EN: "list what is in force on `DATE`"}))
	cmd.Flags().BoolVar(&strict, "strict", false, a.say(diag.Term{NB: "også advarsler gir utgangskode 1", EN: "warnings end with exit code 1 too"}))
	cmd.Flags().BoolVar(&assumptions, "assumptions", false, a.say(diag.Term{NB: "list opp alt som er antatt", EN: "list everything that is assumed"}))
	return cmd
}

type checkOptions struct {
	format      string
	on          *value.Date
	strict      bool
	assumptions bool
}

func (a *app) check(files []string, opt checkOptions) error {
	var all []diag.Spoken
	assumed := []jsonAssumed{}
	var outcome error
	for _, name := range files {
		c, err := a.load(name)
		if err != nil {
			a.complain(err)
			outcome = worse(outcome, &exitError{code: codeOf(err)})
			continue
		}
		if c.rules != nil {
			proved, err := c.rules.Contradictions(context.Background())
			if err != nil {
				return err
			}
			c.diags = plain(proved)
		}
		list := spoken(c.diags, a.outputLang)
		if opt.format == "text" {
			if err := a.showDiagnostics(a.stdout, list); err != nil {
				return err
			}
		} else {
			all = append(all, list...)
		}
		if c.errors() > 0 || opt.strict && warnings(c.diags) > 0 {
			outcome = worse(outcome, errFindings)
		}
		switch {
		case c.errors() > 0:
		case opt.format == "text":
			a.checkLists(c, opt)
		case opt.assumptions:
			assumed = append(assumed, jsonAssumptions(c.info)...)
		}
		if !a.quiet && opt.format == "text" {
			a.checkSummary(name, c, a.lang(c.lang))
		}
	}
	switch opt.format {
	case "json":
		var more any
		if opt.assumptions {
			more = assumed
		}
		if err := diag.JSON(a.stdout, all, more); err != nil {
			return err
		}
	case "sarif":
		if err := diag.SARIF(a.stdout, all, versionText()); err != nil {
			return err
		}
	}
	return outcome
}

// showDiagnostics writes them for people, the first of each file only.
func (a *app) showDiagnostics(w io.Writer, list []diag.Spoken) error {
	stream := w
	if w == a.stdout {
		stream = a.terminal
	}
	paint := a.paint(stream)
	for start := 0; start < len(list); {
		end := start
		for end < len(list) && list[end].Place.File == list[start].Place.File {
			end++
		}
		shown := min(end, start+maxShown)
		if err := diag.Text(w, list[start:shown], paint); err != nil {
			return err
		}
		if more := end - shown; more > 0 {
			fmt.Fprintf(w, diag.Term{NB: "… og %d til\n", EN: "… and %d more\n"}.In(list[start].Lang), more)
		}
		start = end
	}
	return nil
}

func warnings(list []diag.Spoken) int {
	n := 0
	for _, d := range list {
		if d.Severity == diag.Warning {
			n++
		}
	}
	return n
}

func (a *app) checkSummary(name string, c *checked, lang diag.Lang) {
	if c.errors() == 0 && warnings(c.diags) == 0 {
		fmt.Fprintf(a.stderr, diag.Term{NB: "%s: ingen feil\n", EN: "%s: no mistakes\n"}.In(lang), diag.Clean(name))
		return
	}
	fmt.Fprintf(a.stderr, diag.Term{NB: "%s: %d feil, %d advarsler\n", EN: "%s: %d errors, %d warnings\n"}.In(lang), diag.Clean(name), c.errors(), warnings(c.diags))
}

// dateShape is how dates are written, of days that exist or not.
var dateShape = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4})$`)

// dateFlag reads a date given on the command line; nil where none was.
func (a *app) dateFlag(flag, text string) (*value.Date, error) {
	if text == "" {
		return nil, nil
	}
	d, ok := value.ParseDate(text)
	if !ok {
		wrong := diag.Diagnostic{Code: diag.DateShape, Args: []diag.Arg{diag.Plain(text)}}
		if dateShape.MatchString(text) {
			wrong.Code = diag.NoSuchDay
		}
		return nil, usageError("%s: %s", flag, a.say(diag.Term{NB: wrong.Message(diag.NB), EN: wrong.Message(diag.EN)}))
	}
	return &d, nil
}

// unique drops a file named twice.
func unique(files []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, f := range files {
		if !seen[f] {
			seen[f] = true
			out = append(out, f)
		}
	}
	return out
}
