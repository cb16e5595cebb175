package main

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ppolang/interp/report/formats"
	"ppolang/interp/report/smallcells"
	"ppolang/lang/diag"
)

// leaders is what is asked of numbers for those who lead.
type leaders struct {
	summaryOnly bool
	smallCells  int
}

// fewRecords is below which a count is hidden if nobody says otherwise, as official
// statistics on patients do it.
const fewRecords = 5

func (opt *leaders) flags(a *app, flags *pflag.FlagSet) {
	flags.BoolVar(&opt.summaryOnly, "summary-only", false, a.say(diag.Term{NB: "skriv bare tallene, for ledere: ingen nøkler, ingen meldinger (html, xlsx)", EN: "write the numbers only, for leaders: no keys, no messages (html, xlsx)"}))
	flags.IntVar(&opt.smallCells, "small-cells", fewRecords, a.say(diag.Term{NB: "skjul tall under `N` i ledernes tall, og det som ville røpe dem (0: skjul ingen)", EN: "hide counts below `N` in leaders' numbers, and what would give them away (0: hide none)"}))
}

func (opt *leaders) validate(a *app, of *evalOptions) error {
	if n := opt.smallCells; n != 0 && n < smallcells.Least {
		return usageError("--small-cells: %s", a.say(diag.Term{NB: "et tall fra 3, eller 0", EN: "a number from 3, or 0"}))
	}
	if !opt.summaryOnly {
		return nil
	}
	if names := formats.ForLeaders(); !slices.Contains(names, of.format) {
		return usageError("--summary-only: %s", a.say(diag.Term{NB: "skrives som ", EN: "is written as "})+strings.Join(names, ", "))
	}
	if of.baseline != "" || of.status != "" || of.split != "" {
		return usageError("--summary-only: %s", a.say(diag.Term{NB: "ikke sammen med --baseline, --status eller --split; tallene er av alt", EN: "not with --baseline, --status or --split; the numbers are of everything"}))
	}
	return nil
}
