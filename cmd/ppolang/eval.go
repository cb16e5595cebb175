package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ppolang"
	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/interp/report/formats"
	"ppolang/lang/diag"
	"ppolang/lang/syntax"
)

type evalOptions struct {
	format   string
	only     []string
	severity string
	failOn   string
	baseline string
	by       string
	limit    int
	units    []string
	from, to string
	status   string
	split    string
	workers  int
	leaders
	runOptions
}

func (a *app) evalCommand() *cobra.Command {
	var opt evalOptions
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "eval REGLER DATA…", EN: "eval RULES DATA…"}),
		Aliases: []string{"vurder"},
		Short:   a.say(diag.Term{NB: "Hold reglene mot poster, og skriv arbeidslisten", EN: "Hold the rules against records, and write the work list"}),
		Long: a.say(diag.Term{
			NB: "Hold reglene mot poster, og skriv arbeidslisten.\n\nDATA er filer med poster: csv, jsonl, json, xlsx, xml eller parquet; en tekst også pakket (.gz) eller alene i en .zip. En fil leses etter den innlesingen i reglene som passer til overskriftene; ellers begynner navnet med navnet på en post (kontakt.jsonl, program-2026.csv), eller DATA er NAVN=FIL. NAVN=- er standard inn. Et mønster (kontakt-*.csv) er alle filer som passer.",
			EN: "Hold the rules against records, and write the work list.\n\nDATA are files of records: csv, jsonl, json, xlsx, xml or parquet; a text also packed (.gz) or alone in a .zip. A file is read by the mapping of the rules that its headings fit; else its name starts with a record's name (kontakt.jsonl, program-2026.csv), or DATA is NAME=FILE. NAME=- is standard input. A pattern (kontakt-*.csv) is every file that matches."}),
		Example: "  ppolang eval rules/ppo.rules testdata/records/*.jsonl\n  ppolang eval rules/ppo.rules testdata/records/*.jsonl --format jsonl -o funn.jsonl",
		Args:    a.takes(2, -1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.eval(args[0], args[1:], opt, cmd.Flags())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.format, "format", "", strings.Join(formats.Names(), ", ")+a.say(diag.Term{NB: " (ellers som filnavnet i -o sier, ellers text)", EN: " (else as the file name of -o says, else text)"}))
	flags.StringSliceVar(&opt.only, "only", nil, a.say(diag.Term{NB: "bare disse reglene (`REGEL,…`)", EN: "these rules only (`RULE,…`)"}))
	flags.StringVar(&opt.severity, "severity", "note", a.say(diag.Term{NB: "vis bare minst så alvorlige: note, warning, error", EN: "least severity shown: note, warning, error"}))
	flags.StringVar(&opt.failOn, "fail-on", "error", a.say(diag.Term{NB: "utgangskode 1 ved funn av minst: error, warning, note, never", EN: "exit code 1 with findings of at least: error, warning, note, never"}))
	flags.StringVar(&opt.baseline, "baseline", "", a.say(diag.Term{NB: "bare funn som ikke står i `FIL` (jsonl eller json fra en tidligere kjøring)", EN: "only findings that `FILE` (jsonl or json of an earlier run) does not have"}))
	flags.StringVar(&opt.by, "by", "unit", a.say(diag.Term{NB: "rekkefølgen i text: unit (enhet og kontakt), rule (regel)", EN: "the order of text: unit (and contact), rule"}))
	flags.IntVar(&opt.limit, "limit", 200, a.say(diag.Term{NB: "text viser så mange kontakter, eller med --by rule så mange tilfeller av hver regel (0: alle)", EN: "text shows so many contacts, or with --by rule so many cases of each rule (0: all)"}))
	flags.StringArrayVar(&opt.units, "unit", nil, a.say(diag.Term{NB: "bare kontakter ved `ENHET` (kan gjentas)", EN: "contacts of `UNIT` only (may be repeated)"}))
	flags.StringVar(&opt.from, "from", "", a.say(diag.Term{NB: "bare kontakter fra og med `DATO`; grupper vurderes hele", EN: "contacts from `DATE` only; groups are judged whole"}))
	flags.StringVar(&opt.to, "to", "", a.say(diag.Term{NB: "bare kontakter til og med `DATO`", EN: "contacts up to and including `DATE` only"}))
	flags.StringVar(&opt.status, "status", "", a.say(diag.Term{NB: "ta med det som er skrevet i arbeidslisten `FIL` (xlsx) fra sist", EN: "take along what was written in the work list `FILE` (xlsx) before"}))
	flags.StringVar(&opt.split, "split", "", a.say(diag.Term{NB: "unit: én fil for hver enhet i mappa -o, uten noe om andres kontakter", EN: "unit: a file for each unit in the folder -o, with nothing of others' contacts"}))
	flags.IntVar(&opt.workers, "workers", 0, a.say(diag.Term{NB: "antall arbeidere (0: så mange som maskinen har kjerner)", EN: "number of workers (0: as many as there are cores)"}))
	opt.leaders.flags(a, flags)
	opt.runOptions.flags(a, flags)
	_ = cmd.RegisterFlagCompletionFunc("only", a.completeRules)
	return cmd
}

// severities are the words of --severity and --fail-on.
var severities = map[string]syntax.Severity{"note": syntax.Note, "warning": syntax.Warning, "error": syntax.Error}

func (opt *evalOptions) validate(a *app) error {
	if opt.split != "" {
		if err := oneOf("--split", opt.split, "unit"); err != nil {
			return err
		}
		switch {
		case opt.output == "" || opt.output == "-":
			return usageError("--split: %s", a.say(diag.Term{NB: "filene skrives i en mappe: -o MAPPE", EN: "the files are written into a folder: -o FOLDER"}))
		case len(opt.units) > 0 || opt.status != "":
			return usageError("--split: %s", a.say(diag.Term{NB: "ikke sammen med --unit eller --status", EN: "not together with --unit or --status"}))
		case opt.format == "":
			opt.format = "html"
		}
	}
	if opt.format == "" {
		named, ok := formats.Of(opt.output)
		if opt.format = named; !ok {
			return usageError("-o: %s", fmt.Sprintf(a.say(diag.Term{NB: "filer av det slaget skrives ikke; filnavnet kan ende på .%s", EN: "files of that kind are not written; the file name may end in .%s"}), strings.Join(formats.Names()[1:], ", .")))
		}
	}
	if err := oneOf("--format", opt.format, formats.Names()...); err != nil {
		return err
	}
	if err := oneOf("--severity", opt.severity, "note", "warning", "error"); err != nil {
		return err
	}
	if err := oneOf("--fail-on", opt.failOn, "error", "warning", "note", "never"); err != nil {
		return err
	}
	if err := oneOf("--by", opt.by, "unit", "rule"); err != nil {
		return err
	}
	if opt.status != "" && opt.format != "xlsx" {
		return usageError("--status: %s", a.say(diag.Term{NB: "bare sammen med xlsx", EN: "only with xlsx"}))
	}
	if opt.format == "xlsx" && (opt.output == "" || opt.output == "-") && isTerminal(a.terminal) {
		return usageError("--format xlsx: %s", a.say(diag.Term{NB: "en arbeidsbok skrives til en fil: -o liste.xlsx", EN: "a workbook is written to a file: -o list.xlsx"}))
	}
	if opt.limit < 0 {
		return usageError("--limit: %s", a.say(diag.Term{NB: "et tall fra 0", EN: "a number from 0"}))
	}
	if err := opt.leaders.validate(a, opt); err != nil {
		return err
	}
	if opt.workers < 0 {
		return usageError("--workers: %s", a.say(diag.Term{NB: "et tall fra 0", EN: "a number from 0"}))
	}
	return nil
}

func (a *app) eval(rules string, args []string, opt evalOptions, flags *pflag.FlagSet) error {
	if err := opt.validate(a); err != nil {
		return err
	}
	selection, err := a.selection(opt)
	if err != nil {
		return err
	}
	var others []string
	if opt.baseline != "" {
		others = append(others, opt.baseline)
	}
	if opt.status != "" {
		others = append(others, opt.status)
	}
	c, err := a.given(rules, args, &opt.runOptions, "--only", opt.only, others...)
	if err != nil {
		return err
	}
	var known *baseline
	if opt.baseline != "" {
		if known, err = a.readBaseline(opt.baseline); err != nil {
			return err
		}
	}
	earlier, err := a.earlier(opt.status)
	if err != nil {
		return err
	}
	ctx := context.Background() // a signal ends the whole process
	data, err := a.records(ctx, c, &opt.runOptions)
	if err != nil {
		return err
	}
	if err := a.knownUnits(selection.Units, data.records); err != nil {
		return err
	}
	result, err := data.records.Evaluate(ctx, ppolang.Options{Only: opt.only, On: c.day, Today: a.today(), Workers: opt.workers})
	if err != nil {
		return err
	}
	run := report.Run{Summary: data.summary, Lang: a.outputLang(c.info.Lang), Titles: report.TitlesOf(c.info), Selection: selection, Earlier: earlier, ByRule: opt.by == "rule", Limit: opt.limit, Where: data.records.Where}
	findings := result.Findings
	if known != nil {
		findings = known.since(&run, findings, result.Accepted, c.info, opt)
	}
	findings = run.Selection.Keep(&run, findings)
	accepted := run.Selection
	run.Accepted = accepted.Keep(&run, result.Accepted)
	a.show(&run, result, findings, data, opt)
	run.Summary.Stamp = a.stamp(c.checked, flags)
	limitMet := false
	see := func(f finding.Finding) { limitMet = limitMet || f.LimitMet }
	run.Findings = run.Findings.Watched(see)
	if opt.summaryOnly {
		run.Base, run.SmallCells, run.Case = report.BaseOf(c.info, run.Selection, data.records.Each), opt.smallCells, data.records.CaseOf
	}
	write := func() error {
		return a.writeOutput(opt.output, func(w io.Writer) error { return a.writeReport(w, run, opt) })
	}
	if opt.split != "" {
		write = func() error { return a.split(&run, data.records.Units(), c.inputs, opt) }
	}
	if err := write(); err != nil {
		return err
	}
	if !a.quiet {
		a.notes(c.checked, result)
		if err := a.showDiagnostics(a.stderr, spoken(plain(result.Diagnostics()), a.lang)); err != nil {
			return err
		}
		fmt.Fprint(a.stderr, run.Summary.Text(a.lang(c.info.Lang)))
	}
	for f := range unseen(findings, opt.severity).All() {
		see(f)
	}
	if limitMet {
		return &exitError{code: exitLimit}
	}
	if data.failed || failing(findings, opt.failOn) {
		return errFindings
	}
	return nil
}

// loadForRun loads rules to run them: with errors, or without a single rule,
// they are refused before any record is read.
func (a *app) loadForRun(rules string, waivers ...string) (*checked, error) {
	c, err := a.load(rules, waivers...)
	if err != nil {
		return nil, err
	}
	if err := a.refuse(c); err != nil {
		return nil, err
	}
	if len(c.info.Rules) == 0 {
		return nil, &exitError{exitFound, fmt.Sprintf(a.say(diag.Term{NB: "`%s` har ingen regler", EN: "`%s` has no rules"}), rules)}
	}
	return c, nil
}

func (a *app) knownRules(flag string, rules *ppolang.Rules, only []string) error {
	names := rules.Names()
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	for _, name := range only {
		if known[name] {
			continue
		}
		hint := ""
		if near, ok := diag.Near(name, names); ok {
			hint = fmt.Sprintf(a.say(diag.Term{NB: ", mente du `%s`?", EN: ", did you mean `%s`?"}), near)
		}
		return usageError(a.say(diag.Term{NB: "%s: ingen regel heter `%s`%s", EN: "%s: no rule is named `%s`%s"}), flag, name, hint)
	}
	return nil
}

// show chooses what is shown of findings, and counts it.
func (a *app) show(run *report.Run, result *ppolang.Result, list finding.List, data *dataRead, opt evalOptions) {
	run.Findings = atLeast(list, opt.severity)
	run.Accepted = atLeast(run.Accepted, opt.severity)
	run.Summary.Judged = result.Looked
	run.Summary.Rules = report.RulesOf(result.Result)
	run.Summary.Accepted = run.Accepted.Len()
	if b := run.Summary.Baseline; b != nil {
		b.New = run.Findings.Len()
	}
	run.Summary.CountFindings(run.Findings)
}

// atLeast are the findings that are as severe as that.
func atLeast(list finding.List, severity string) finding.List {
	return list.Keep(func(i int) bool { return list.Brief(i).Severity >= severities[severity] })
}

// unseen is what is undetermined, perhaps for a limit, and not shown for what it
// would be.
func unseen(list finding.List, severity string) finding.List {
	return list.Keep(func(i int) bool {
		brief := list.Brief(i)
		return brief.Severity < severities[severity] && brief.Outcome == finding.Undetermined
	})
}

func (a *app) writeReport(w io.Writer, run report.Run, opt evalOptions) error {
	var paint diag.Paint
	if opt.output == "" {
		paint = a.paint(a.terminal)
	}
	format, _ := formats.Named(opt.format)
	if opt.summaryOnly {
		return format.Leaders(w, run)
	}
	return format.Write(w, run, paint)
}

// notes says once for each record type without data that what is counted there
// is unknown.
func (a *app) notes(c *checked, result *ppolang.Result) {
	for _, r := range result.NotGiven {
		fmt.Fprintf(a.stderr, diag.Term{NB: "merknad: ingen fil med %s er gitt; det som teller dem, er ukjent\n", EN: "note: no file with %s was given; what counts them is unknown\n"}.In(a.lang(c.info.Lang)), r.Name)
	}
}

func failing(list finding.List, failOn string) bool {
	least, ok := severities[failOn]
	for i := range list.Len() {
		if ok && list.Brief(i).Severity >= least {
			return true
		}
	}
	return false
}

// completeRules offers the names of the rules of the file on the command line.
func (a *app) completeRules(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	c, err := a.load(args[0])
	if err != nil || c.rules == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return c.rules.Names(), cobra.ShellCompDirectiveNoFileComp
}
