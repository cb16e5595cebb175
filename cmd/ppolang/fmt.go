package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"

	"ppolang/lang/diag"
	"ppolang/lang/format"
	"ppolang/lang/syntax"
)

type fmtOptions struct {
	write, check, diff bool
	language           string
}

func (a *app) fmtCommand() *cobra.Command {
	var opt fmtOptions
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "fmt FIL…", EN: "fmt FILE…"}),
		Aliases: []string{"formater"},
		Short:   a.say(diag.Term{NB: "Formater regelfiler", EN: "Format rule files"}),
		Example: "  ppolang fmt --check rules/ppo.rules\n  ppolang fmt --language en rules/ppo.rules",
		Args:    a.takes(1, -1),
		RunE: func(_ *cobra.Command, files []string) error {
			if err := oneOf("--language", opt.language, "", "nb", "en"); err != nil {
				return err
			}
			if opt.write && opt.check || opt.write && opt.diff {
				return usageError("-w --check --diff: %s", a.say(diag.Term{NB: "velg én", EN: "choose one"}))
			}
			files, err := a.expanded(files)
			if err != nil {
				return err
			}
			if err := a.stdinOnce(unique(files)...); err != nil {
				return err
			}
			var outcome error
			for _, name := range unique(files) {
				err := a.fmt(name, opt)
				if err != nil && err.Error() != "" {
					a.complain(err)
					err = &exitError{code: codeOf(err)}
				}
				outcome = worse(outcome, err)
			}
			return outcome
		},
	}
	cmd.Flags().BoolVarP(&opt.write, "write", "w", false, a.say(diag.Term{NB: "skriv resultatet til filen", EN: "write the result to the file"}))
	cmd.Flags().BoolVar(&opt.check, "check", false, a.say(diag.Term{NB: "si bare hvilke filer som ikke er formatert", EN: "only say which files are not formatted"}))
	cmd.Flags().BoolVar(&opt.diff, "diff", false, a.say(diag.Term{NB: "vis forskjellen", EN: "show the difference"}))
	cmd.Flags().StringVar(&opt.language, "language", "", a.say(diag.Term{NB: "oversett nøkkelordene til nb eller en", EN: "translate the keywords to nb or en"}))
	return cmd
}

// fmt formats one file. A file with syntax errors is refused and left as it is.
func (a *app) fmt(name string, opt fmtOptions) error {
	text, err := a.readRules(name)
	if err != nil {
		return err
	}
	file, diags := syntax.Parse(text, filepath.ToSlash(name))
	lang := a.lang(file.Lang)
	show := func(list []diag.Diagnostic) {
		_ = a.showDiagnostics(a.stderr, diag.Speak(diag.Sort(list), func(diag.Diagnostic) diag.Lang { return lang }))
	}
	if refused := onlyErrors(diags); len(refused) > 0 {
		show(refused)
		fmt.Fprintf(a.stderr, diag.Term{NB: "%s: ikke formatert, filen har skrivefeil\n", EN: "%s: not formatted, the file has syntax errors\n"}.In(lang), diag.Clean(name))
		return errFindings
	}
	to := file.Lang
	switch opt.language {
	case "nb":
		to = syntax.NB
	case "en":
		to = syntax.EN
	}
	result, refused := format.Translate(file, to)
	if len(refused) > 0 {
		show(refused)
		return errFindings
	}
	same := result == string(text)
	switch {
	case opt.check || opt.diff:
		if same {
			return nil
		}
		if opt.diff {
			label := diag.Clean(filepath.ToSlash(name))
			fmt.Fprint(a.stdout, udiff.Unified(label, label, string(text), result))
		} else {
			fmt.Fprintln(a.stdout, diag.Clean(name))
		}
		return errFindings
	case opt.write && name != "-":
		if same {
			return nil
		}
		return a.writeOutput(name, func(w io.Writer) error {
			_, err := io.WriteString(w, result)
			return err
		})
	}
	_, err = io.WriteString(a.stdout, result)
	return err
}

func onlyErrors(list []diag.Diagnostic) []diag.Diagnostic {
	var out []diag.Diagnostic
	for _, d := range list {
		if d.Severity == diag.Error {
			out = append(out, d)
		}
	}
	return out
}
