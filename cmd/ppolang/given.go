package main

import (
	"context"

	"github.com/spf13/pflag"

	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// runOptions are what all commands are asked for that hold rules against records.
type runOptions struct {
	output  string
	on      string
	waivers []string
	read    readOptions
}

func (opt *runOptions) flags(a *app, flags *pflag.FlagSet) {
	flags.StringVarP(&opt.output, "output", "o", "", a.say(diag.Term{NB: "skriv til `FIL` (hel eller ikke i det hele tatt)", EN: "write to `FILE` (whole or not at all)"}))
	flags.StringVar(&opt.on, "on", "", a.say(diag.Term{NB: "vurder alt etter reglene som gjelder `DATO`", EN: "judge everything by the rules in force on `DATE`"}))
	flags.StringArrayVar(&opt.waivers, "waivers", nil, a.say(diag.Term{NB: "les også avvik fra `FIL` (kan gjentas; også --avvik)", EN: "read waivers from `FILE` too (may be repeated; --avvik as well)"}))
	opt.read.flags(a, flags)
}

// given is what such a command was given, understood, before a record is read.
type given struct {
	*checked
	files  []dataFile
	day    *value.Date
	inputs []string // every file that is read
}

// given understands what a command was given: the rules, the data, names of rules behind
// a flag, and other files that are read.
func (a *app) given(rules string, args []string, opt *runOptions, flag string, names []string, others ...string) (*given, error) {
	if err := opt.read.validate(a); err != nil {
		return nil, err
	}
	if opt.output == "-" { // standard output, as everywhere
		opt.output = ""
	}
	day, err := a.dateFlag("--on", opt.on)
	if err != nil {
		return nil, err
	}
	if args, err = a.expanded(args); err != nil {
		return nil, err
	}
	inputs := []string{rules}
	for _, arg := range args {
		inputs = append(inputs, dataPath(arg))
	}
	inputs = append(append(inputs, others...), opt.waivers...)
	if err := a.stdinOnce(inputs...); err != nil {
		return nil, err
	}
	c, err := a.loadForRun(rules, opt.waivers...)
	if err != nil {
		return nil, err
	}
	if err := a.knownRules(flag, c.rules, names); err != nil {
		return nil, err
	}
	files, err := a.dataFiles(c.info, args)
	if err != nil {
		return nil, err
	}
	inputs = append(c.rules.Files(), inputs...)
	if err := a.notAnInput("-o", opt.output, inputs); err != nil {
		return nil, err
	}
	return &given{c, files, day, inputs}, nil
}

// records reads the data that a command was given.
func (a *app) records(ctx context.Context, in *given, opt *runOptions) (*dataRead, error) {
	return a.read(ctx, in.checked, in.files, opt.read)
}
