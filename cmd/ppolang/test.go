package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ppolang"
	"ppolang/internal/junitxml"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

func (a *app) testCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "test FIL…", EN: "test FILE…"}),
		Short:   a.say(diag.Term{NB: "Kjør eksemplene i regelfiler", EN: "Run the examples of rule files"}),
		Example: "  ppolang test rules/ppo.rules",
		Args:    a.takes(1, -1),
		RunE: func(_ *cobra.Command, files []string) error {
			if err := oneOf("--format", format, "text", "json", "junit"); err != nil {
				return err
			}
			files, err := a.expanded(files)
			if err != nil {
				return err
			}
			if err := a.stdinOnce(unique(files)...); err != nil {
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
	Passed   int                     `json:"passed"`
	Failed   int                     `json:"failed"`
	Examples []ppolang.ExampleResult `json:"examples"`
	suites   []suite
}

// suite is the examples of one file.
type suite struct {
	name string
	lang diag.Lang
	list []ppolang.ExampleResult
}

func (a *app) test(files []string, format string) error {
	run := testRun{Examples: []ppolang.ExampleResult{}}
	var outcome error
	for _, name := range files {
		c, err := a.loadForTest(name)
		if err != nil {
			a.complain(err)
			outcome = worse(outcome, &exitError{code: codeOf(err)})
			continue
		}
		results, err := c.rules.RunExamples(context.Background())
		if err != nil {
			return err
		}
		for _, r := range results {
			if r.Passed {
				run.Passed++
			} else {
				run.Failed++
				outcome = worse(outcome, errFindings)
			}
		}
		run.Examples = append(run.Examples, results...)
		run.suites = append(run.suites, suite{name, a.outputLang(c.lang), results})
	}
	var err error
	switch format {
	case "json":
		enc := json.NewEncoder(a.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		err = enc.Encode(run)
	case "junit":
		err = run.junit(a.stdout, a.now())
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
				fmt.Fprint(w, s.list[i].Failure(s.lang))
			}
		}
	}
	if run.Passed+run.Failed == 0 {
		fmt.Fprintln(w, diag.Term{NB: "ingen eksempler", EN: "no examples"}.In(lang))
		return
	}
	fmt.Fprintf(w, diag.Term{NB: "%d eksempler i orden, %d feilet\n", EN: "%d examples passed, %d failed\n"}.In(lang), run.Passed, run.Failed)
}

func (run *testRun) junit(w io.Writer, at string) error {
	var suites []*junitxml.Suite
	for _, s := range run.suites {
		one := junitxml.NewSuite(s.name)
		for i := range s.list {
			r := &s.list[i]
			came, text, first := junitxml.Passed, "", ""
			if !r.Passed {
				came, text = junitxml.Failed, r.Failure(s.lang)
				first, _, _ = strings.Cut(text, "\n")
			}
			one.Add(diag.Clean(r.Title)+":"+strconv.Itoa(r.Line), came, first, text, "example")
		}
		suites = append(suites, one)
	}
	return junitxml.Write(w, suites, at)
}
