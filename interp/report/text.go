package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"ppolang/interp/finding"
	"ppolang/lang/diag"
)

// Text writes a work list for people: what to correct by unit and contact, or by rule
// where the run asks for that, and then what could not be decided.
func Text(w io.Writer, run Run, paint diag.Paint) error {
	out := bufio.NewWriter(w)
	t := &textReport{Wording: run.Wording(), out: out, run: &run, paint: paint}
	t.unread(run.Summary.Files)
	if line := run.Selection.Line(t.Wording); line != "" {
		fmt.Fprintln(out, line+"\n")
	}
	list := run.List()
	if run.ByRule {
		t.rules()
	} else {
		t.units(list)
	}
	t.undecided(list)
	t.accepted()
	t.gone()
	if run.Findings.Len() == 0 {
		for _, line := range run.Summary.Nothing(run.Lang) {
			fmt.Fprintln(out, line)
		}
	}
	t.assumptions()
	t.account(&run.Summary)
	return out.Flush()
}

type textReport struct {
	Wording
	out     *bufio.Writer
	run     *Run
	paint   diag.Paint
	assumes Notes
}

var (
	sourceWord  = diag.Term{NB: "kilde", EN: "source"}
	assumedWord = diag.Term{NB: "antatt", EN: "assumed"}
	ruleWord    = diag.Term{NB: "regel", EN: "rule"}
	noUnit      = diag.Term{NB: "Uten enhet", EN: "Without a unit"}
	andMore     = diag.Term{NB: "… og %d til\n", EN: "… and %d more\n"}
)

// UnitTitle is what a unit is called.
func (w Wording) UnitTitle(name string) string {
	if name == "" {
		return w.say(noUnit)
	}
	return diag.Clean(diag.Cut(name))
}

// limit is how many of n a list shows.
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

// units writes what is to be corrected, each contact whole, as many as there is room for.
func (t *textReport) units(list *List) {
	left := t.limit(list.Contacts)
	for _, u := range list.Units {
		shown := u.Contacts[:min(left, len(u.Contacts))]
		if left -= len(shown); len(shown) == 0 {
			continue
		}
		corrections := 0
		for _, c := range u.Contacts {
			corrections += c.Len()
		}
		fmt.Fprintf(t.out, "%s  (%s)\n", t.paint.Strong(strings.ToUpper(t.UnitTitle(u.Name))), diag.Fill(
			t.say(diag.Term{NB: "{0} å åpne, {1} å rette", EN: "{0} to open, {1} to correct"}), strconv.Itoa(len(u.Contacts)), strconv.Itoa(corrections)))
		for c, here := range list.Through(shown) {
			for i := range here {
				head := "  "
				if i == 0 {
					head = t.head(list, c)
				}
				t.correction(head, c, &here[i])
			}
			if broken(t.out) {
				return
			}
		}
		if rest := len(u.Contacts) - len(shown); rest > 0 {
			fmt.Fprintf(t.out, "  "+t.say(andMore), rest)
		}
		fmt.Fprintln(t.out)
	}
	if rest := list.Contacts - t.limit(list.Contacts); rest > 0 {
		fmt.Fprintf(t.out, t.say(diag.Term{NB: "%d av %d å åpne er ikke vist (--limit 0 viser alle)\n\n", EN: "%d of %d to open are not shown (--limit 0 shows all)\n\n"}), rest, list.Contacts)
	}
}

// head begins what is to be done on a contact: its key and date, and of what type it is
// where that is not the usual one.
func (t *textReport) head(list *List, c *Contact) string {
	head := "  " + t.paint.Strong(diag.Printable(diag.Cut(c.Key)))
	if date := t.Date(c.Where); date != "" {
		head += "  " + date
	}
	if c.Record != list.Usual {
		head += "  " + t.Titles.Record(c.Record)
	}
	return head
}

// correction says what to change, why, and by which source; the rule comes last.
func (t *textReport) correction(head string, c *Contact, x *Correction) {
	severity := SeverityOf(x.Severity)
	do := t.Fixes(x.Here, c.Key)
	if do == "" {
		do = Title(&x.Finding)
	}
	fmt.Fprintf(t.out, "%s  %s  %s\n", head, t.paint.Word(severity, severity.Word(t.Lang)), do)
	fmt.Fprintf(t.out, "      %s\n", diag.Clean(x.Message))
	if len(x.On) > 1 {
		fmt.Fprintf(t.out, "      %s: %s\n", t.say(diag.Term{NB: "gjelder", EN: "about"}), Keys(&x.Finding))
	}
	for _, also := range Also(&x.Finding) {
		fmt.Fprintf(t.out, "      %s: %s\n", t.say(diag.Term{NB: "retter også", EN: "also cures"}), also)
	}
	var stands []string
	if sources := Sources(&x.Finding); sources != "" {
		stands = append(stands, t.say(sourceWord)+": "+sources)
	}
	if len(x.Assumptions) > 0 {
		stands = append(stands, t.assumed(x.Assumptions))
	}
	stands = append(stands, t.paint.Faint(t.say(ruleWord)+": "+RulePlace(&x.Finding)))
	fmt.Fprintf(t.out, "      %s\n", strings.Join(stands, "; "))
}

// assumed points to assumptions by their numbers.
func (t *textReport) assumed(texts []string) string {
	numbers := make([]string, len(texts))
	for i, text := range texts {
		numbers[i] = strconv.Itoa(t.assumes.Number(text))
	}
	return t.say(assumedWord) + " " + strings.Join(numbers, ", ")
}

// assumptions are those that were pointed to, each once.
func (t *textReport) assumptions() {
	if len(t.assumes.Texts) == 0 {
		return
	}
	fmt.Fprintln(t.out, t.say(diag.Term{NB: "ANTATT", EN: "ASSUMED"}))
	for i, text := range t.assumes.Texts {
		fmt.Fprintf(t.out, "  %d  %s\n", i+1, diag.Clean(text))
	}
	fmt.Fprintln(t.out)
}

// undecided writes what could not be decided: first what no record has, for no contact
// can be opened to mend that, then by unit and contact what each lacks.
func (t *textReport) undecided(list *List) {
	n := 0
	for i := range t.run.Findings.Len() {
		n += last(t.run.Findings.Brief(i).Outcome == finding.Undetermined)
	}
	if n == 0 {
		return
	}
	fmt.Fprintf(t.out, "%s  (%d)\n", t.paint.Strong(t.say(diag.Term{NB: "KAN IKKE AVGJØRES", EN: "CANNOT BE DECIDED"})), n)
	for _, line := range list.Absent.Lines(t.Wording) {
		fmt.Fprintf(t.out, "  %s\n", line)
	}
	left := t.limit(list.Open)
	for _, u := range list.Units {
		shown := u.Open[:min(left, len(u.Open))]
		if left -= len(shown); len(shown) == 0 {
			continue
		}
		fmt.Fprintf(t.out, "  %s\n", t.UnitTitle(u.Name))
		t.open(list, shown)
		if broken(t.out) {
			return
		}
	}
	t.more("  ", list.Open)
	fmt.Fprintln(t.out)
}

// perLine is how many contacts stand on a line that lack the same.
const perLine = 8

// open writes what cannot be decided in a unit: contacts that lack the same together.
func (t *textReport) open(list *List, contacts []*Contact) {
	var sentences []string
	heads := map[string][]string{}
	for c, here := range list.Through(contacts) {
		for _, open := range t.Open(c, here) {
			sentence := t.Sentence(open)
			if heads[sentence] == nil {
				sentences = append(sentences, sentence)
			}
			heads[sentence] = append(heads[sentence], strings.TrimSpace(t.head(list, c)))
		}
	}
	for _, sentence := range sentences {
		of := heads[sentence]
		if len(of) == 1 {
			fmt.Fprintf(t.out, "    %s  %s\n", of[0], sentence)
			continue
		}
		fmt.Fprintf(t.out, "    %s\n", sentence)
		for line := range slices.Chunk(of, perLine) {
			fmt.Fprintf(t.out, "      %s\n", strings.Join(line, ", "))
		}
	}
}
