package report

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Text writes a work list for people: the violations grouped by rule, the worst
// first, then what could not be decided, by record. What is held of a finding until
// its place has come is its line.
func Text(w io.Writer, run Run, paint diag.Paint) error {
	out := bufio.NewWriter(w)
	t := &textReport{out: out, run: &run, lang: run.Lang, paint: paint}
	t.unread(run.Summary.Files)
	for _, group := range byRule(run.Findings) {
		t.rule(run.Findings.Pick(group))
	}
	t.undetermined(run.Findings.Keep(func(i int) bool { return run.Findings.Brief(i).Outcome == finding.Undetermined }))
	if run.Findings.Len() == 0 {
		run.Summary.nothing(out, run.Lang)
	}
	t.account(run.Summary.Files)
	writeDerived(out, "  ", run.Summary.Derived, run.Lang)
	t.tried(&run.Summary)
	return out.Flush()
}

type textReport struct {
	out   *bufio.Writer
	run   *Run
	lang  diag.Lang
	paint diag.Paint
}

func (t *textReport) say(term diag.Term) string { return term.In(t.lang) }

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
	title := f.Title
	if title == "" {
		title = f.Rule
	}
	fmt.Fprintf(t.out, "%s  %s  (%d)\n", t.paint.Word(severity, strings.ToUpper(severity.Word(t.lang))), diag.Clean(title), n)
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

// limit is how many of n cases of a rule are shown.
func (t *textReport) limit(n int) int {
	if t.run.Limit > 0 {
		return min(n, t.run.Limit)
	}
	return n
}

// more says how many of n are not shown.
func (t *textReport) more(indent string, n int) {
	if rest := n - t.limit(n); rest > 0 {
		fmt.Fprintf(t.out, indent+t.say(andMore), rest)
	}
}

// standing says what the rule stands on: its sources, what is assumed, and where
// it is.
func (t *textReport) standing(f *finding.Finding, assumptions []string) {
	if sources := sourceTexts(f); len(sources) > 0 {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(diag.Term{NB: "kilde", EN: "source"}), diag.Clean(strings.Join(sources, "; ")))
	}
	for _, a := range assumptions {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(diag.Term{NB: "antatt", EN: "assumed"}), diag.Clean(a))
	}
	fmt.Fprintf(t.out, "  %s: %s", t.say(diag.Term{NB: "regel", EN: "rule"}), diag.Clean(f.Rule))
	if f.Place.Line > 0 {
		fmt.Fprintf(t.out, "  (%s:%d)", diag.Clean(f.Place.File), f.Place.Line)
	}
	fmt.Fprintln(t.out)
}

// line names the records, when and where, and what to change in them.
func (t *textReport) line(f *finding.Finding) string {
	parts := []string{keysOf(f, diag.Cut)}
	// A group's governing date is that of its first member, and would be read as
	// the date of the one pointed to.
	if f.Dated && len(f.On) > 0 && f.On[0].Record == f.For {
		parts = append(parts, t.date(f))
	}
	if f.Unit != "" {
		parts = append(parts, diag.Clean(diag.Cut(f.Unit)))
	}
	line := strings.Join(parts, "  ")
	if fixes := t.fixes(f); fixes != "" {
		line += "  → " + fixes
	}
	for _, a := range f.Also {
		line += "\n      " + t.say(diag.Term{NB: "også: ", EN: "also: "}) + diag.Clean(finding.TitleOf(a.Title, a.Rule))
	}
	return line
}

func (t *textReport) date(f *finding.Finding) string {
	if t.lang == diag.EN {
		return f.Date.String()
	}
	return f.Date.Norwegian()
}

// keysOf are the keys of the records that a finding points to, each as shown.
func keysOf(f *finding.Finding, shown func(string) string) string {
	keys := make([]string, len(f.On))
	for i, on := range f.On {
		keys[i] = diag.Printable(shown(on.Key))
	}
	return strings.Join(keys, ", ")
}

// undetermined folds what cannot be decided of one record for want of the same
// fields into one line. Where nothing is missing, the message says why.
func (t *textReport) undetermined(list finding.List) {
	if list.Len() == 0 {
		return
	}
	fmt.Fprintf(t.out, "%s  (%d)\n", t.say(diag.Term{NB: "KAN IKKE AVGJØRES", EN: "CANNOT BE DECIDED"}), list.Len())
	var absent absences
	type fold struct{ length, why, rules int32 } // of its line; by number
	at := map[[sha256.Size]byte]int32{}          // by keys and why
	var folds []fold
	var lines bytes.Buffer
	var whys, rules lists
	for f := range list.All() {
		if f.Absent {
			absent.add(&f)
			continue
		}
		why := t.why(&f)
		key := sha256.Sum256([]byte(keysOf(&f, whole) + "\x00" + why))
		i, ok := at[key]
		if !ok {
			i = int32(len(folds))
			at[key] = i
			line := t.line(&f)
			lines.WriteString(line)
			folds = append(folds, fold{int32(len(line)), whys.add(0, why), 0})
		}
		if x := &folds[i]; x.rules == 0 || rules.all[x.rules].last != f.Rule {
			x.rules = rules.add(x.rules, f.Rule)
		}
	}
	t.absent(&absent)
	for _, x := range folds[:t.limit(len(folds))] {
		fmt.Fprintf(t.out, "  %s: %s  [%s]\n", lines.Next(int(x.length)), whys.of(x.why)[0], diag.Clean(strings.Join(rules.of(x.rules), ", ")))
	}
	t.more("  ", len(folds))
	fmt.Fprintln(t.out)
}

func whole(key string) string { return key }

func (t *textReport) why(f *finding.Finding) string {
	if len(f.Missing) == 0 {
		return diag.Clean(f.Message)
	}
	return t.say(diag.Term{NB: "mangler", EN: "missing"}) + " " + diag.Clean(strings.Join(f.Missing, ", "))
}

// lists are lists of texts by number, of which very many are alike; 0 is the empty
// one.
type lists struct {
	all  []longer
	next map[longer]int32
}

// longer is a list that is another one and a text behind.
type longer struct {
	before int32
	last   string
}

// add is the number of a list with a text behind it.
func (l *lists) add(list int32, text string) int32 {
	x := longer{list, text}
	n, known := l.next[x]
	if !known {
		if l.next == nil {
			l.all, l.next = make([]longer, 1), map[longer]int32{}
		}
		n = int32(len(l.all))
		l.all, l.next[x] = append(l.all, x), n
	}
	return n
}

// of is the list of a number.
func (l *lists) of(n int32) []string {
	var list []string
	for ; n > 0; n = l.all[n].before {
		list = append(list, l.all[n].last)
	}
	slices.Reverse(list)
	return list
}
