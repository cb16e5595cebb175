package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"ppolang"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
	"ppolang/rules"
)

func (a *app) codeCommand() *cobra.Command {
	var on, file string
	cmd := &cobra.Command{
		Use:     a.say(diag.Term{NB: "code KODE", EN: "code CODE"}),
		Aliases: []string{"kode"},
		Short:   a.say(diag.Term{NB: "Hva en kode er, fra når, og hvilke regler som gjelder den", EN: "What a code is, from when, and which rules touch it"}),
		Example: "  ppolang code WPCK00\n  ppolang code A0099 --on 2026-01-01\n  ppolang code 13 --rules rules/ppo.rules",
		Args:    a.takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			day, err := a.dateFlag("--on", on)
			if err != nil {
				return err
			}
			c, err := a.rulesOrShipped(file)
			if err != nil {
				return err
			}
			if err := a.refuse(c); err != nil {
				return err
			}
			return a.code(c.info, args[0], day)
		},
	}
	cmd.Flags().StringVar(&on, "on", "", a.say(diag.Term{NB: "slik det er på `DATO`", EN: "as it is on `DATE`"}))
	cmd.Flags().StringVar(&file, "rules", "", a.say(diag.Term{NB: "les reglene i `FIL` (ellers de som følger med)", EN: "read the rules of `FILE` (else those that are shipped)"}))
	return cmd
}

// rulesOrShipped loads a rule file, or the rules inside the program where none
// is named.
func (a *app) rulesOrShipped(file string) (*checked, error) {
	if file != "" {
		return a.load(file)
	}
	shipped, err := ppolang.Load(rules.FS, "ppo.rules")
	return a.checked("ppo.rules", shipped, err)
}

func (a *app) code(info *model.Info, code string, on *value.Date) error {
	lang := a.outputLang(info.Lang)
	var listed []*model.ListedCode
	var shaped []*model.CodeSystem // systems that know it by its shape only
	for _, system := range info.CodeSystems {
		entries, known := system.Lookup(code)
		listed = append(listed, entries...)
		if known && entries == nil && system.Pattern != nil {
			shaped = append(shaped, system)
		}
	}
	if len(listed)+len(shaped) == 0 {
		a.codeUnknown(info, code, lang)
		return errFindings
	}
	for _, entry := range listed {
		a.codeEntry(info, entry, on, lang)
	}
	for _, system := range shaped {
		if listed == nil {
			fmt.Fprintf(a.stdout, diag.Term{NB: "%s  har formen til %s, men er ikke listet der\n", EN: "%s  has the shape of %s, but is not listed there\n"}.In(lang), repeated(code), system.Name)
		}
	}
	systems := shaped
	for _, entry := range listed {
		if !slices.Contains(systems, entry.System) {
			systems = append(systems, entry.System)
		}
	}
	a.codeRules(info, systems, code, on, lang)
	return nil
}

func (a *app) codeEntry(info *model.Info, entry *model.ListedCode, on *value.Date, lang diag.Lang) {
	fmt.Fprintf(a.stdout, "%s  %s\n", entry.Name, diag.Clean(entry.Title))
	fmt.Fprintf(a.stdout, "  %s %s\n", entry.System.Name, diag.Clean(entry.System.Title))
	if p := period(entry.Valid, info.Lang); p != "" {
		fmt.Fprintf(a.stdout, "  %s%s\n", syntax.KwValid.In(info.Lang), p)
	}
	if on != nil && !entry.InForce(*on) {
		fmt.Fprintf(a.stdout, diag.Term{NB: "  gjelder ikke %s\n", EN: "  not valid on %s\n"}.In(lang), on)
	}
	for _, m := range entry.Assumptions {
		fmt.Fprintf(a.stdout, "  %s%s: %s\n", syntax.KwAssumed.In(info.Lang), period(m.Interval, info.Lang), diag.Clean(m.Why))
	}
	for _, old := range entry.Replaces {
		fmt.Fprintf(a.stdout, "  %s %s  %s\n", syntax.KwReplaces.In(info.Lang), old.Name, diag.Clean(old.Title))
	}
	for _, system := range info.CodeSystems {
		for _, other := range system.Codes {
			if slices.Contains(other.Replaces, entry) {
				fmt.Fprintf(a.stdout, diag.Term{NB: "  erstattet av %s  %s\n", EN: "  replaced by %s  %s\n"}.In(lang), other.Name, diag.Clean(other.Title))
			}
		}
	}
}

func (a *app) codeUnknown(info *model.Info, code string, lang diag.Lang) {
	var all []string
	for _, system := range info.CodeSystems {
		for _, c := range system.Codes {
			all = append(all, c.Name)
		}
	}
	fmt.Fprintf(a.stdout, diag.Term{NB: "%s: ukjent kode\n", EN: "%s: unknown code\n"}.In(lang), repeated(code))
	if near, ok := diag.Near(code, all); ok {
		fmt.Fprintf(a.stdout, diag.Term{NB: "  mente du %s?\n", EN: "  did you mean %s?\n"}.In(lang), near)
	}
}

// codeRules lists the rules that name the code of one of the systems, by itself
// or in a set.
func (a *app) codeRules(info *model.Info, systems []*model.CodeSystem, code string, on *value.Date, lang diag.Lang) {
	touched := map[*model.Rule]bool{}
	for _, system := range systems {
		for _, r := range info.Touching(system, code, on) {
			touched[r] = on == nil || r.InForce(*on)
		}
	}
	var touching []*model.Rule
	for _, r := range info.Rules {
		if touched[r] {
			touching = append(touching, r)
		}
	}
	if len(touching) == 0 {
		fmt.Fprintln(a.stdout, diag.Term{NB: "  ingen regler gjelder den", EN: "  no rules touch it"}.In(lang))
		return
	}
	fmt.Fprintln(a.stdout, diag.Term{NB: "  regler:", EN: "  rules:"}.In(lang))
	for _, r := range touching {
		at := info.Place(r)
		fmt.Fprintf(a.stdout, "    %s%s  %s  (%s:%d)\n", r.ID(), period(r.Valid, info.Lang), diag.Clean(r.Title), diag.Clean(at.File.Name), at.Position().Line)
	}
}
