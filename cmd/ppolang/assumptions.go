package main

import (
	"fmt"
	"slices"
	"strings"

	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

// listAssumptions writes everything that no source says, each once, in order of place,
// with all that rests on it, and the rules that do by way of that.
func (a *app) listAssumptions(info *model.Info) {
	for _, p := range info.Presumptions() {
		rests := p.Rests
		if p.Named == nil {
			a.listResting(info, rests[0], ": "+diag.Clean(p.Why))
			rests = rests[1:]
		} else {
			fmt.Fprintf(a.stdout, "%s  %s %s: %s\n", lineOf(p.Place), syntax.KwAssumption.In(info.Lang), p.Named.Name, diag.Clean(p.Why))
			if p.Named.Whom != "" {
				fmt.Fprintf(a.stdout, "  %s: %s\n", syntax.KwAsk.In(info.Lang), diag.Clean(p.Named.Whom))
			}
			if p.Named.By != "" {
				fmt.Fprintf(a.stdout, "  %s: %s, %s\n", syntax.KwChecked.In(info.Lang), p.Named.Checked, diag.Clean(p.Named.By))
			}
		}
		for _, of := range rests {
			fmt.Fprint(a.stdout, "  ")
			a.listResting(info, of, "")
		}
		byName := func(of model.AssumptionOf) bool { return of.Word != syntax.KwRule }
		if names := ruleNames(p.Rules); len(names) > 0 && slices.ContainsFunc(p.Rests, byName) { // else they stand above
			fmt.Fprintf(a.stdout, "  %s: %s\n", restingRules.In(a.outputLang(info.Lang)), strings.Join(names, ", "))
		}
	}
}

var restingRules = diag.Term{NB: "regler som bygger på det", EN: "rules that rest on it"}

// ruleNames are the names of rules, each once.
func ruleNames(rules []*model.Rule) []string {
	list := []string{}
	for _, r := range rules {
		if !slices.Contains(list, r.Name) {
			list = append(list, r.Name)
		}
	}
	return list
}

// listResting writes what rests on an assumption, and on which days.
func (a *app) listResting(info *model.Info, of model.AssumptionOf, why string) {
	fmt.Fprintf(a.stdout, "%s  %s %s%s%s\n", lineOf(of.Place), of.Word.In(info.Lang), of.Of, period(of.Interval, info.Lang), why)
}

// jsonAssumed is what no source says, with all that rests on it.
type jsonAssumed struct {
	Name    string        `json:"name,omitempty"` // of an antakelse
	Text    string        `json:"text"`
	Ask     string        `json:"ask,omitempty"`
	Checked *jsonChecked  `json:"checked,omitempty"`
	File    string        `json:"file"`
	Line    int           `json:"line"`
	Rests   []jsonResting `json:"rests"`
	Rules   []string      `json:"rules"`
}

type jsonChecked struct {
	Date string `json:"date"`
	Role string `json:"role"`
}

type jsonResting struct {
	Kind string `json:"kind"`
	Name string `json:"name"`
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	File string `json:"file"`
	Line int    `json:"line"`
}

// jsonAssumptions is the list of listAssumptions for programs.
func jsonAssumptions(info *model.Info) []jsonAssumed {
	list := []jsonAssumed{}
	for _, p := range info.Presumptions() {
		one := jsonAssumed{Text: diag.Mask(p.Why), Rests: []jsonResting{}, Rules: ruleNames(p.Rules)}
		one.File, one.Line = diag.Mask(p.Place.File.Name), p.Place.Position().Line
		if n := p.Named; n != nil {
			one.Name, one.Ask = n.Name, diag.Mask(n.Whom)
			if n.By != "" {
				one.Checked = &jsonChecked{n.Checked.String(), diag.Mask(n.By)}
			}
		}
		for _, of := range p.Rests {
			rest := jsonResting{Kind: of.Word.In(info.Lang), Name: of.Of, File: diag.Mask(of.Place.File.Name), Line: of.Place.Position().Line}
			if of.From != value.MinDate {
				rest.From = of.From.String()
			}
			if of.To != value.MaxDate {
				rest.To = of.To.String()
			}
			one.Rests = append(one.Rests, rest)
		}
		list = append(list, one)
	}
	return list
}

// lineOf is the file and line of a place.
func lineOf(p diag.Place) string {
	return fmt.Sprintf("%s:%d", diag.Clean(p.File.Name), p.Position().Line)
}
