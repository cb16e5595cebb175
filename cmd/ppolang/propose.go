package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ppolang"
	"ppolang/interp/propose"
	"ppolang/interp/report"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

type proposeOptions struct {
	format  string
	apply   []string
	only    []string
	workers int
	runOptions
}

func (a *app) proposeCommand() *cobra.Command {
	var opt proposeOptions
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "propose REGLER DATA…", EN: "propose RULES DATA…"}),
		Aliases: []string{"foreslå"},
		Short:   a.say(diag.Term{NB: "Kodingen slik reglene vil ha den", EN: "The coding as the rules would have it"}),
		Long: a.say(diag.Term{
			NB: "Kodingen slik reglene vil ha den: alle rettelser gjøres, reglene prøves igjen, til det ikke er mer å rette.\n\nDATA er som for eval. Takster blir bare foreslått: dem betaler pasienten.",
			EN: "The coding as the rules would have it: all fixes are made and the rules held again, until nothing is left to fix.\n\nDATA is as for eval. Fees are proposed only: patients pay them."}),
		Example: "  ppolang propose rules/ppo.rules testdata/records/*.jsonl\n  ppolang propose rules/ppo.rules testdata/records/*.jsonl --format jsonl --apply kontakt-rettet.jsonl",
		Args:    a.takes(2, -1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.propose(args[0], args[1:], opt) },
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.format, "format", report.ProposalFormats[0].Name, strings.Join(proposalFormats(), ", "))
	flags.StringArrayVar(&opt.apply, "apply", nil, a.say(diag.Term{NB: "skriv de rettede postene til `FIL.jsonl` (eller NAVN=FIL.jsonl)", EN: "write the corrected records to `FILE.jsonl` (or NAME=FILE.jsonl)"}))
	flags.StringSliceVar(&opt.only, "only", nil, a.say(diag.Term{NB: "bare disse reglene (`REGEL,…`)", EN: "these rules only (`RULE,…`)"}))
	flags.IntVar(&opt.workers, "workers", 0, a.say(diag.Term{NB: "antall arbeidere (0: så mange som maskinen har kjerner)", EN: "number of workers (0: as many as there are cores)"}))
	opt.runOptions.flags(a, flags)
	_ = cmd.RegisterFlagCompletionFunc("only", a.completeRules)
	return cmd
}

func proposalFormats() []string {
	var names []string
	for _, f := range report.ProposalFormats {
		names = append(names, f.Name)
	}
	return names
}

func (a *app) propose(rules string, args []string, opt proposeOptions) error {
	if err := oneOf("--format", opt.format, proposalFormats()...); err != nil {
		return err
	}
	if opt.workers < 0 {
		return usageError("--workers: %s", a.say(diag.Term{NB: "et tall fra 0", EN: "a number from 0"}))
	}
	c, err := a.given(rules, args, &opt.runOptions, "--only", opt.only)
	if err != nil {
		return err
	}
	apply, err := a.applied(c.info, opt.apply)
	if err != nil {
		return err
	}
	outputs := []string{opt.output}
	for _, to := range apply {
		if err := a.notAnInput("--apply", to.path, c.inputs); err != nil {
			return err
		}
		if slices.ContainsFunc(outputs, func(o string) bool { return o != "" && sameFile(o, to.path) }) {
			return usageError("--apply: `%s` %s", to.path, a.say(diag.Term{NB: "skrives to ganger i denne kjøringen", EN: "is written twice by this run"}))
		}
		outputs = append(outputs, to.path)
	}
	ctx := context.Background() // a signal ends the whole process
	data, err := a.records(ctx, c, &opt.runOptions)
	if err != nil {
		return err
	}
	got, err := data.records.Propose(ctx, ppolang.Options{Only: opt.only, On: c.day, Today: a.today(), Workers: opt.workers})
	if err != nil {
		return err
	}
	for _, to := range apply {
		if err := a.writeOutput(to.path, func(w io.Writer) error { return got.Records().Write(w, to.record) }); err != nil {
			return err
		}
	}
	format := report.ProposalFormats[slices.Index(proposalFormats(), opt.format)]
	shown := report.Proposals{Records: got.List, Lang: a.outputLang(c.info.Lang)}
	if err := a.writeOutput(opt.output, func(w io.Writer) error { return format.Write(w, shown) }); err != nil {
		return err
	}
	if !a.quiet {
		a.proposed(c.checked, got)
	}
	if data.failed {
		return errFindings
	}
	return nil
}

// sameFile says whether two paths are of one file, which need not be there.
func sameFile(a, b string) bool {
	if in, err := os.Stat(a); err == nil {
		if other, err := os.Stat(b); err == nil {
			return os.SameFile(in, other)
		}
	}
	whole, err := filepath.Abs(a)
	other, err2 := filepath.Abs(b)
	return err == nil && err2 == nil && whole == other
}

// proposed says in numbers what is proposed.
func (a *app) proposed(c *checked, got *ppolang.Proposals) {
	changed, disagree, left := 0, 0, 0
	for _, p := range got.List {
		if len(p.Changes) > 0 {
			changed++
		}
		if len(p.Conflicts) > 0 {
			disagree++
		}
		if slices.ContainsFunc(p.Left, func(l propose.Left) bool { return !l.Accepted }) {
			left++
		}
	}
	fmt.Fprintf(a.stderr, diag.Term{
		NB: "poster med ny koding: %d; der reglene er uenige: %d; der noe er igjen som ingen rettelse retter: %d\n",
		EN: "records with other codes: %d; where rules disagree: %d; where something is left that no fix cures: %d\n"}.In(a.lang(c.info.Lang)), changed, disagree, left)
}

// applied are the files that --apply names, each with the type of its records: that
// which is named, that whose name the file's begins with, or the only one whose coding
// can be corrected.
func (a *app) applied(info *model.Info, names []string) ([]dataFile, error) {
	var coded []string
	for _, r := range info.Records {
		if slices.ContainsFunc(r.Fields, func(f *model.Field) bool {
			return !f.Fact && !f.Sensitive && (f.Type.Kind == model.Code || f.Type.Kind == model.Codes)
		}) {
			coded = append(coded, r.Name)
		}
	}
	var list []dataFile
	for _, name := range names {
		to, err := a.dataFile(info, name)
		if err != nil {
			return nil, err
		}
		if !strings.HasSuffix(to.path, ".jsonl") {
			return nil, usageError("--apply: `%s`: %s", to.path, a.say(diag.Term{NB: "filnavnet skal ende på .jsonl", EN: "the file name ends in .jsonl"}))
		}
		for _, r := range coded {
			if to.record == "" && strings.HasPrefix(filepath.Base(to.path), r) {
				to.record = r
			}
		}
		if to.record == "" && len(coded) == 1 {
			to.record = coded[0]
		}
		if to.record == "" {
			return nil, usageError("--apply: `%s`: %s", to.path, fmt.Sprintf(a.say(diag.Term{
				NB: "skriv hvilke poster, som i %s=FIL.jsonl", EN: "say which records, as in %s=FILE.jsonl"}), coded[0]))
		}
		list = append(list, to)
	}
	return list, nil
}
