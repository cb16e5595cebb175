package report

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// rules writes the violations of a run grouped by rule, the worst first. What is held of
// a finding until its place has come is its line.
func (t *textReport) rules() {
	for _, group := range byRule(t.run.Findings) {
		t.rule(t.run.Findings.Pick(group))
	}
}

// byRule groups violations of one version of a rule and one severity, the worst severity first,
// then in order of first appearance.
func byRule(list finding.List) [][]int32 {
	at := map[finding.Brief]int{}
	var groups [][]int32
	for i := range list.Len() {
		b := list.Brief(i)
		if b.Outcome == finding.Undetermined {
			continue
		}
		g, ok := at[b]
		if !ok {
			g = len(groups)
			at[b] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], int32(i))
	}
	severity := func(g []int32) diag.Severity { return SeverityOf(list.Brief(int(g[0])).Severity) }
	sort.SliceStable(groups, func(i, j int) bool { return severity(groups[i]) > severity(groups[j]) })
	return groups
}

// rule writes the findings of a rule: those that say the same under one message, in
// order of first appearance. Those of the first one need not wait for others.
func (t *textReport) rule(list finding.List) {
	var first finding.Finding
	at := map[string]int{}
	var messages []string
	var lines []bytes.Buffer // under the messages but the first
	var assumptions []string
	left := t.limit(list.Len())
	for f := range list.All() {
		for _, a := range f.Assumptions {
			if !slices.Contains(assumptions, a) {
				assumptions = append(assumptions, a)
			}
		}
		if left--; left < 0 {
			continue
		}
		if len(messages) == 0 {
			first = f
			t.title(&f, list.Len())
			fmt.Fprintf(t.out, "  %s\n", diag.Clean(f.Message))
		}
		i, ok := at[f.Message]
		if !ok {
			i = len(messages)
			at[f.Message] = i
			messages, lines = append(messages, f.Message), append(lines, bytes.Buffer{})
		}
		if i == 0 {
			fmt.Fprintf(t.out, "    %s\n", t.line(&f))
		} else {
			fmt.Fprintf(&lines[i], "    %s\n", t.line(&f))
		}
		if broken(t.out) {
			return
		}
	}
	for i := range messages[1:] {
		fmt.Fprintf(t.out, "\n  %s\n%s", diag.Clean(messages[i+1]), lines[i+1].Bytes())
	}
	t.more("    ", list.Len())
	fmt.Fprintln(t.out)
	t.standing(&first, assumptions)
	fmt.Fprintln(t.out)
}

func (t *textReport) title(f *finding.Finding, n int) {
	severity := SeverityOf(f.Severity)
	fmt.Fprintf(t.out, "%s  %s  (%d)\n", t.paint.Word(severity, strings.ToUpper(severity.Word(t.Lang))), Title(f), n)
	t.nearlyAll(f, n)
}

// A rule that hits nearly every record of a file of some length mostly says
// something of the file, not of the coding.
const (
	nearlyAllOf  = 100 // records
	nearlyAllPer = 90  // hundred
)

func (t *textReport) nearlyAll(f *finding.Finding, n int) {
	for _, c := range t.run.Summary.Records {
		if per := 100 * n / max(1, c.Count); c.Name == f.For && c.Count >= nearlyAllOf && per >= nearlyAllPer {
			fmt.Fprintf(t.out, t.say(diag.Term{
				NB: "  gjelder %d %% av alle poster av slaget «%s»: se først om filen er lest slik den skal\n",
				EN: "  about %d %% of all records of the type “%s”: see first whether the file is read as it has to be\n"}), min(100, per), diag.Clean(f.For))
		}
	}
}

// standing says what the rule stands on: its sources, what is assumed, and where
// it is.
func (t *textReport) standing(f *finding.Finding, assumptions []string) {
	if sources := Sources(f); sources != "" {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(sourceWord), sources)
	}
	if len(assumptions) > 0 {
		fmt.Fprintf(t.out, "  %s\n", t.assumed(assumptions))
	}
	fmt.Fprintf(t.out, "  %s: %s\n", t.say(ruleWord), RulePlace(f))
}

// line names the records, when and where, and what to change in them.
func (t *textReport) line(f *finding.Finding) string {
	parts := []string{Keys(f)}
	if len(f.On) > 0 {
		at := t.run.At(f.On[0], f)
		for _, text := range []string{t.Date(at), diag.Clean(diag.Cut(at.Unit))} {
			if text != "" {
				parts = append(parts, text)
			}
		}
	}
	line := strings.Join(parts, "  ")
	if fixes := t.fixes(f); fixes != "" {
		line += "  → " + fixes
	}
	for _, also := range Also(f) {
		line += "\n      " + t.say(diag.Term{NB: "også: ", EN: "also: "}) + also
	}
	return line
}
