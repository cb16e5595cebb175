package main

import (
	"context"
	"fmt"
	"os"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"ppolang"
	"ppolang/interp/inspect"
	"ppolang/interp/record/files"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

type inspectOptions struct {
	rules, format, separator, encoding string
	rows                               int
	values, draft                      bool
}

func (a *app) inspectCommand() *cobra.Command {
	var opt inspectOptions
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "inspect FIL…", EN: "inspect FILE…"}),
		Aliases: []string{"se-på"},
		Short:   a.say(diag.Term{NB: "Se på datafiler: hva de er, hva som leser dem, og et utkast til en innlesing", EN: "Look at data files: what they are, what reads them, and a draft of a mapping"}),
		Long: a.say(diag.Term{
			NB: "Se på datafiler: hva hver av dem er, hva som står i kolonnene med ord, hvilken innlesing i reglene som leser den, og hva som mangler. Der ingen passer, skrives et utkast til en innlesing, til å lime inn i regelfila.\n\nVerdiene i fila vises ikke. Med --values vises de som står minst fem ganger i en kolonne med høyst femti ulike, men aldri av det som ser ut som en id, et navn eller et fødselsnummer, eller som leses inn i et sensitivt felt.\n\nFIL kan skrives NAVN=FIL der postene er av typen NAVN.",
			EN: "Look at data files: what each of them is, what stands in its columns in words, which mapping of the rules reads it, and what is missing. Where none fits, a draft of a mapping is written, to be pasted into the rule file.\n\nThe values of the file are not shown. With --values those are that come at least five times in a column of at most fifty different ones, but never of what looks like an id, a name or a number of a person, or is read into a sensitive field.\n\nFILE can be written NAME=FILE where the records are of the type NAME."}),
		Example: "  ppolang inspect testdata/extracts/npr_bred.csv\n  ppolang inspect --values testdata/extracts/*.csv\n  ppolang inspect kontakt=testdata/extracts/dips_rapport.csv --rules rules/ppo.rules --draft",
		Args:    a.takes(1, -1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.inspect(args, opt) },
	}
	flags := cmd.Flags()
	flags.StringVar(&opt.rules, "rules", "", a.say(diag.Term{NB: "les reglene i `FIL` (ellers de som følger med)", EN: "read the rules of `FILE` (else those that are shipped)"}))
	flags.StringVar(&opt.format, "format", "text", "text, json")
	flags.BoolVar(&opt.values, "values", false, a.say(diag.Term{NB: "vis også verdier som går igjen, men aldri av det som kan si hvem noen er", EN: "show values too that come again and again, but never of what could tell who somebody is"}))
	flags.BoolVar(&opt.draft, "draft", false, a.say(diag.Term{NB: "skriv utkastet også der en innlesing passer", EN: "write the draft also where a mapping fits"}))
	flags.IntVar(&opt.rows, "rows", inspect.DefaultRows, a.say(diag.Term{NB: "se på så mange rader (0: alle)", EN: "look at so many rows (0: all)"}))
	flags.StringVar(&opt.separator, "separator", "", a.say(diag.Term{NB: "skilletegn i csv (ellers finnes det)", EN: "separator of csv (else it is found)"}))
	flags.StringVar(&opt.encoding, "encoding", "", a.say(diag.Term{NB: "tegnsett: utf-8, windows-1252, iso-8859-1", EN: "encoding: utf-8, windows-1252, iso-8859-1"}))
	return cmd
}

func (a *app) inspect(args []string, opt inspectOptions) error {
	if err := oneOf("--format", opt.format, "text", "json"); err != nil {
		return err
	}
	if opt.rows < 0 {
		return usageError("--rows: %s", a.say(diag.Term{NB: "et tall fra 0", EN: "a number from 0"}))
	}
	if err := (&readOptions{separator: opt.separator, encoding: opt.encoding}).validate(a); err != nil {
		return err
	}
	args, err := a.expanded(args)
	if err != nil {
		return err
	}
	c, err := a.rulesOrShipped(opt.rules)
	if err != nil {
		return err
	}
	if err := a.refuse(c); err != nil {
		return err
	}
	list, err := a.dataFiles(c.info, args)
	if err != nil {
		return err
	}
	var names []string
	for _, f := range list {
		names = append(names, f.path)
	}
	if err := a.stdinOnce(names...); err != nil {
		return err
	}
	return a.inspectAll(c.info, list, opt)
}

// inspectAll looks at one file after the other. One that cannot be read keeps none of
// the others from it.
func (a *app) inspectAll(info *model.Info, list []dataFile, opt inspectOptions) error {
	shown := inspect.Shown{Lang: a.outputLang(info.Lang), Values: opt.values, Draft: opt.draft}
	bar := a.progress(list)
	defer bar.finish()
	var worst error
	var seen []*inspect.File
	for i, f := range list {
		file, err := a.inspectOne(info, f, opt, bar.at)
		bar.next()
		if err != nil {
			err = a.cannotRecord(f.path, err)
			a.complain(err)
			worst = worse(worst, &exitError{code: codeOf(err)})
			continue
		}
		worst = worse(worst, outcomeOf(file))
		seen = append(seen, file)
		if opt.format == "text" {
			if i > 0 {
				fmt.Fprintln(a.stdout)
			}
			if err := inspect.Text(a.stdout, file, shown); err != nil {
				return err
			}
		}
	}
	if opt.format == "json" {
		if err := inspect.JSON(a.stdout, seen, shown); err != nil {
			return err
		}
	}
	return worst
}

// outcomeOf is how the look at a file ended: a limit goes before what could not be read.
func outcomeOf(f *inspect.File) error {
	switch {
	case f.Limit():
		return &exitError{code: exitLimit}
	case f.Failed():
		return errFindings
	}
	return nil
}

func (a *app) inspectOne(info *model.Info, f dataFile, opt inspectOptions, progress func(int64)) (*inspect.File, error) {
	src := files.Source{Name: f.path, Reader: a.stdin}
	if f.path != "-" {
		switch at, err := os.Stat(f.path); {
		case err != nil:
			return nil, err
		case at.IsDir():
			return nil, ppolang.ErrNotRegular
		}
		file, err := os.Open(f.path)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		src.Reader = file
	}
	separator, size := utf8.DecodeRuneInString(opt.separator)
	if size == 0 {
		separator = 0
	}
	o := inspect.Options{Separator: separator, Encoding: opt.encoding, Rows: opt.rows, Progress: progress}
	if f.record != "" {
		o.Record = info.RecordNamed(f.record)
	}
	return inspect.Look(context.Background(), src, info, o) // a signal ends the whole process
}
