package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"ppolang"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

type explainOptions struct {
	key    string
	rules  []string
	format string
	runOptions
}

func (a *app) explainCommand() *cobra.Command {
	var opt explainOptions
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "explain REGLER DATA… --key NØKKEL", EN: "explain RULES DATA… --key KEY"}),
		Aliases: []string{"forklar"},
		Short:   a.say(diag.Term{NB: "Hvorfor det ble et funn, vilkår for vilkår", EN: "Why there is a finding, condition by condition"}),
		Long: a.say(diag.Term{
			NB: "Hvorfor det ble et funn på en post, eller på gruppene den er med i: hva regelen sier, og hva hvert vilkår kom til.\n\nDATA er som for eval. Av det som ikke kan avgjøres, står det hva hvert svar ville gitt.",
			EN: "Why there is a finding on a record, or on the groups that it is in: what the rule says, and what each condition came to.\n\nDATA is as for eval. Of what cannot be decided it says what each answer would give."}),
		Example: "  ppolang explain rules/ppo.rules testdata/records/*.jsonl --key K-under-80-prosent\n  ppolang explain rules/ppo.rules testdata/records/*.jsonl --key K-under-80-prosent --rule wpck00_gruppe --format json",
		Args:    a.takes(2, -1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.explain(args[0], args[1:], opt) },
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.key, "key", "", a.say(diag.Term{NB: "`NØKKEL` til posten", EN: "`KEY` of the record"}))
	flags.StringSliceVar(&opt.rules, "rule", nil, a.say(diag.Term{NB: "disse reglene (`REGEL,…`), også der de er i orden; ellers de som gir funn", EN: "these rules (`RULE,…`), also where they are in order; else those that give a finding"}))
	flags.StringVar(&opt.format, "format", report.ExplanationFormats[0].Name, "text, json")
	opt.runOptions.flags(a, flags)
	_ = cmd.RegisterFlagCompletionFunc("rule", a.completeRules)
	return cmd
}

func (a *app) explain(rules string, args []string, opt explainOptions) error {
	formats := report.ExplanationFormats
	format := slices.IndexFunc(formats, func(f report.ExplanationFormat) bool { return f.Name == opt.format })
	if format < 0 {
		return oneOf("--format", opt.format, "text", "json")
	}
	if opt.key == "" {
		return usageError("--key: %s", a.say(diag.Term{NB: "hvilken post? skriv nøkkelen dens", EN: "which record? write its key"}))
	}
	c, err := a.given(rules, args, &opt.runOptions, "--rule", opt.rules)
	if err != nil {
		return err
	}
	ctx := context.Background() // a signal ends the whole process
	data, err := a.records(ctx, c, &opt.runOptions)
	if err != nil {
		return err
	}
	got, err := data.records.ExplainKey(ctx, opt.key, opt.rules, ppolang.Options{On: c.day, Today: a.today()})
	switch {
	case errors.Is(err, ppolang.ErrNoKey):
		return usageError("--key: %s", a.say(diag.Term{NB: "ingen post i filene har den nøkkelen", EN: "no record in the files has that key"}))
	case err != nil:
		return err
	}
	got.Lang = a.outputLang(c.info.Lang)
	if err := a.writeOutput(opt.output, func(w io.Writer) error { return formats[format].Write(w, *got) }); err != nil {
		return err
	}
	if len(got.Rules)+len(got.Builtins) == 0 && !a.quiet {
		fmt.Fprintln(a.stderr, a.say(diag.Term{NB: "ingen funn på denne posten; --rule sier hvorfor en regel er i orden", EN: "no finding on this record; --rule says why a rule is in order"}))
	}
	if data.failed {
		return errFindings
	}
	return nil
}
