package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"
	"github.com/spf13/cobra"

	"ppolang/interp/examples"
	"ppolang/interp/finding"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

func (a *app) testCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     "test FILE…",
		Short:   a.say(diag.Term{NB: "Kjør eksemplene i regelfiler", EN: "Run the examples of rule files"}),
		Example: "  ppolang test rules/ppo.rules",
		Args:    cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			if err := oneOf("--format", format, "text", "json", "junit"); err != nil {
				return err
			}
			return a.test(unique(files), format)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, json, junit")
	return cmd
}

// testRun is what came of the examples of all files.
type testRun struct {
	Passed   int               `json:"passed"`
	Failed   int               `json:"failed"`
	Examples []examples.Result `json:"examples"`
	suites   []suite
}

// suite is the examples of one file.
type suite struct {
	name string
	lang diag.Lang
	list []examples.Result
}

func (a *app) test(files []string, format string) error {
	run := testRun{Examples: []examples.Result{}}
	var outcome error
	ctx, stop := untilSignal()
	defer stop()
	for _, name := range files {
		c, err := a.loadForTest(name)
		if err != nil {
			if err.Error() != "" {
				fmt.Fprintf(a.stderr, "ppolang: %s\n", diag.Clean(err.Error()))
			}
			outcome = worse(outcome, &exitError{code: codeOf(err)})
			continue
		}
		results, err := examples.Run(ctx, c.info)
		if err != nil {
			return stopped(ctx, err)
		}
		for _, r := range results {
			if r.Passed {
				run.Passed++
			} else {
				run.Failed++
				outcome = worse(outcome, found)
			}
		}
		run.Examples = append(run.Examples, results...)
		run.suites = append(run.suites, suite{name, a.outputLang(c.file.Lang), results})
	}
	var err error
	switch format {
	case "json":
		enc := json.NewEncoder(a.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		err = enc.Encode(run)
	case "junit":
		err = run.junit(a.stdout)
	default:
		run.text(a.stdout, a.langOfAll(run.suites))
	}
	return worse(outcome, err)
}

// loadForTest loads rules whose examples are run: with errors they are refused.
func (a *app) loadForTest(name string) (*checked, error) {
	c, err := a.load(name)
	if err != nil {
		return nil, err
	}
	return c, a.refuse(c)
}

// langOfAll is the language of what is said of several files: theirs, where they
// agree.
func (a *app) langOfAll(list []suite) diag.Lang {
	for _, s := range list {
		if s.lang != list[0].lang {
			return a.outputLang(syntax.NB)
		}
	}
	if len(list) == 0 {
		return a.outputLang(syntax.NB)
	}
	return list[0].lang
}

// text says every failure whole, and then the counts.
func (run *testRun) text(w io.Writer, lang diag.Lang) {
	for _, s := range run.suites {
		for i := range s.list {
			if !s.list[i].Passed {
				fmt.Fprint(w, failure(&s.list[i], s.lang))
			}
		}
	}
	if run.Passed+run.Failed == 0 {
		fmt.Fprintln(w, diag.Term{NB: "ingen eksempler", EN: "no examples"}.In(lang))
		return
	}
	fmt.Fprintf(w, diag.Term{NB: "%d eksempler i orden, %d feilet\n", EN: "%d examples passed, %d failed\n"}.In(lang), run.Passed, run.Failed)
}

// failure says what an example was to give and did not, and what it gave instead.
func failure(r *examples.Result, lang diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, diag.Term{NB: "%s:%d: eksempelet «%s» feilet\n", EN: "%s:%d: example «%s» failed\n"}.In(lang), diag.Clean(r.File), r.Line, diag.Clean(r.Title))
	for _, m := range r.Missing {
		fmt.Fprintf(&b, diag.Term{NB: "  kom ikke (linje %d): %s\n", EN: "  did not come (line %d): %s\n"}.In(lang), m.Line, diag.Clean(m.Text))
	}
	for i := range r.Unexpected {
		f := &r.Unexpected[i]
		fmt.Fprintf(&b, diag.Term{NB: "  kom uventet: %s %s", EN: "  came unexpected: %s %s"}.In(lang), outcomeWord(f, lang), diag.Clean(f.Rule))
		for j, on := range f.On {
			if j == 0 {
				b.WriteString(diag.Term{NB: " på ", EN: " on "}.In(lang))
			} else {
				b.WriteString(", ")
			}
			b.WriteString(diag.Printable(on.Key))
		}
		fmt.Fprintf(&b, ": %s\n", diag.Clean(f.Message))
	}
	return b.String()
}

// outcomeWord is the word of a forvent line that would expect the finding.
func outcomeWord(f *finding.Finding, lang diag.Lang) string {
	l := syntax.NB
	if lang == diag.EN {
		l = syntax.EN
	}
	if f.Outcome == finding.Undetermined {
		return syntax.KwUndetermined.In(l)
	}
	return syntax.Spells(f.Severity).In(l)
}

func (run *testRun) junit(w io.Writer) error {
	var suites junit.Testsuites
	for _, s := range run.suites {
		file := diag.Clean(s.name)
		one := junit.Testsuite{Name: file}
		for i := range s.list {
			r := &s.list[i]
			test := junit.Testcase{Classname: file, Name: diag.Clean(r.Title) + ":" + strconv.Itoa(r.Line)}
			if !r.Passed {
				text := failure(r, s.lang)
				first, _, _ := strings.Cut(text, "\n")
				test.Failure = &junit.Result{Message: first, Data: text}
			}
			one.AddTestcase(test)
		}
		suites.AddSuite(one)
	}
	return suites.WriteXML(w)
}
