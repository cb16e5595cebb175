package report

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Text writes a work list for people: the violations grouped by rule, the worst
// first, then what could not be decided, by record.
func Text(w io.Writer, run Run, paint diag.Paint) error {
	out := bufio.NewWriter(w)
	t := &textReport{out: out, lang: run.Lang, paint: paint}
	var violations, undetermined []*finding.Finding
	for i := range run.Findings {
		f := &run.Findings[i]
		if f.Outcome == finding.Undetermined {
			undetermined = append(undetermined, f)
		} else {
			violations = append(violations, f)
		}
	}
	for _, group := range byRule(violations) {
		t.rule(group)
	}
	t.undetermined(undetermined)
	if len(run.Findings) == 0 {
		fmt.Fprintln(out, t.say(diag.Term{NB: "Ingen funn.", EN: "Nothing found."}))
	}
	return out.Flush()
}

type textReport struct {
	out   *bufio.Writer
	lang  diag.Lang
	paint diag.Paint
}

func (t *textReport) say(term diag.Term) string { return term.In(t.lang) }

// byRule groups findings of one version of a rule and one severity, the worst severity first,
// then in order of first appearance.
func byRule(list []*finding.Finding) [][]*finding.Finding {
	type key struct {
		rule, version string
		severity      diag.Severity
	}
	at := map[key]int{}
	var groups [][]*finding.Finding
	for _, f := range list {
		k := key{f.Rule, f.Version, SeverityOf(f.Severity)}
		i, ok := at[k]
		if !ok {
			i = len(groups)
			at[k] = i
			groups = append(groups, nil)
		}
		groups[i] = append(groups[i], f)
	}
	sort.SliceStable(groups, func(i, j int) bool {
		return SeverityOf(groups[i][0].Severity) > SeverityOf(groups[j][0].Severity)
	})
	return groups
}

func (t *textReport) rule(group []*finding.Finding) {
	first := group[0]
	severity := SeverityOf(first.Severity)
	word := t.paint.Word(severity, strings.ToUpper(severity.Word(t.lang)))
	title := first.Title
	if title == "" {
		title = first.Rule
	}
	fmt.Fprintf(t.out, "%s  %s  (%d)\n", word, diag.Clean(title), len(group))
	for _, same := range byMessage(group) {
		fmt.Fprintf(t.out, "  %s\n", diag.Clean(same[0].Message))
		for _, f := range same {
			fmt.Fprintf(t.out, "    %s\n", t.line(f))
		}
		fmt.Fprintln(t.out)
	}
	t.standing(group)
	fmt.Fprintln(t.out)
}

// standing says what the rule stands on: its sources, what is assumed, and where
// it is.
func (t *textReport) standing(group []*finding.Finding) {
	first := group[0]
	if sources := sourceTexts(first); len(sources) > 0 {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(diag.Term{NB: "kilde", EN: "source"}), diag.Clean(strings.Join(sources, "; ")))
	}
	for _, a := range assumptionsOf(group) {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(diag.Term{NB: "antatt", EN: "assumed"}), diag.Clean(a))
	}
	fmt.Fprintf(t.out, "  %s: %s", t.say(diag.Term{NB: "regel", EN: "rule"}), diag.Clean(first.Rule))
	if first.Place.Line > 0 {
		fmt.Fprintf(t.out, "  (%s:%d)", diag.Clean(first.Place.File), first.Place.Line)
	}
	fmt.Fprintln(t.out)
}

// byMessage puts findings that say the same under one message.
func byMessage(group []*finding.Finding) [][]*finding.Finding {
	at := map[string]int{}
	var out [][]*finding.Finding
	for _, f := range group {
		i, ok := at[f.Message]
		if !ok {
			i = len(out)
			at[f.Message] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], f)
	}
	return out
}

func assumptionsOf(group []*finding.Finding) []string {
	seen := map[string]bool{}
	var out []string
	for _, f := range group {
		for _, a := range f.Assumptions {
			if !seen[a] {
				seen[a] = true
				out = append(out, a)
			}
		}
	}
	return out
}

// line names the records, when and where, and what to change in them.
func (t *textReport) line(f *finding.Finding) string {
	parts := []string{keysOf(f)}
	// A group's governing date is that of its first member, and would be read as
	// the date of the one pointed to.
	if f.Dated && len(f.On) > 0 && f.On[0].Record == f.For {
		parts = append(parts, t.date(f))
	}
	if f.Unit != "" {
		parts = append(parts, diag.Clean(f.Unit))
	}
	line := strings.Join(parts, "  ")
	if fixes := t.fixes(f); fixes != "" {
		line += "  → " + fixes
	}
	return line
}

func (t *textReport) date(f *finding.Finding) string {
	if t.lang == diag.EN {
		return f.Date.String()
	}
	return f.Date.Norwegian()
}

func keysOf(f *finding.Finding) string {
	keys := make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = diag.Printable(on.Key)
	}
	return strings.Join(keys, ", ")
}

// fixes says what to change, naming the record where it is not the only one.
func (t *textReport) fixes(f *finding.Finding) string {
	list := make([]string, len(f.Fixes))
	for i, x := range f.Fixes {
		var s string
		switch x.Action {
		case "add":
			s = fmt.Sprintf(t.say(diag.Term{NB: "legg til %s i %s", EN: "add %s to %s"}), x.Code, x.Field)
		case "remove":
			s = fmt.Sprintf(t.say(diag.Term{NB: "fjern %s fra %s", EN: "remove %s from %s"}), x.Code, x.Field)
		case "replace":
			s = fmt.Sprintf(t.say(diag.Term{NB: "bytt %s med %s i %s", EN: "replace %s with %s in %s"}), x.Code, x.With, x.Field)
		case "set":
			s = fmt.Sprintf(t.say(diag.Term{NB: "sett %s til %s", EN: "set %s to %s"}), x.Field, x.Value)
		}
		s = diag.Clean(s)
		if len(f.On) != 1 || f.On[0].Key != x.Key {
			s += " (" + diag.Printable(x.Key) + ")"
		}
		list[i] = s
	}
	return strings.Join(list, "; ")
}

// undetermined folds what cannot be decided of one record for want of the same
// fields into one line. Where nothing is missing, the message says why.
func (t *textReport) undetermined(list []*finding.Finding) {
	if len(list) == 0 {
		return
	}
	type fold struct {
		first *finding.Finding
		rules []string
	}
	at := map[string]*fold{}
	var folds []*fold
	for _, f := range list {
		key := keysOf(f) + "\x00" + t.why(f)
		x := at[key]
		if x == nil {
			x = &fold{first: f}
			at[key] = x
			folds = append(folds, x)
		}
		if len(x.rules) == 0 || x.rules[len(x.rules)-1] != f.Rule {
			x.rules = append(x.rules, f.Rule)
		}
	}
	fmt.Fprintf(t.out, "%s  (%d)\n", t.say(diag.Term{NB: "KAN IKKE AVGJØRES", EN: "CANNOT BE DECIDED"}), len(list))
	for _, x := range folds {
		fmt.Fprintf(t.out, "  %s: %s  [%s]\n", t.line(x.first), t.why(x.first), diag.Clean(strings.Join(x.rules, ", ")))
	}
	fmt.Fprintln(t.out)
}

func (t *textReport) why(f *finding.Finding) string {
	if len(f.Missing) == 0 {
		return diag.Clean(f.Message)
	}
	return t.say(diag.Term{NB: "mangler", EN: "missing"}) + " " + diag.Clean(strings.Join(f.Missing, ", "))
}
