// Package ppolang lets other programs use coding rules: load a rule set, read
// records, judge them, and say why.
//
//	rules, err := ppolang.LoadFile("rules/ppo.rules")
//	data := rules.NewData()
//	report, err := data.ReadFile(ctx, "kontakt.jsonl")
//	records := data.Seal()
//	result, err := records.Evaluate(ctx, ppolang.Options{})
//	fmt.Print(result)
//
// Each step gives what only the next one takes: there are Rules only where the
// files have no errors, and only Records, which Seal gives, can be evaluated. What
// people wrote wrong in their rules or data comes as values that print
// themselves (Diagnostics, Report); an error is what kept the program from doing
// what it was asked.
//
// A service that judges records as they are saved seals its reference tables
// once and makes a Batch of them for every few records: see Records.Batch.
//
// Nothing here reads the clock, the environment or the network, and nothing
// prints a recorded value by accident: findings name records by their keys, and a
// rule's own message may quote what the rule is about.
package ppolang
