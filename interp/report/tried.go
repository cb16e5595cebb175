package report

import (
	"fmt"
	"io"
	"strings"

	"ppolang/interp/eval"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Rule is what a rule in force came to, before findings silence one another. Folded are
// violations that stand in the finding of another rule.
type Rule struct {
	Name         string `json:"rule"`
	Version      string `json:"version,omitempty"`
	Cases        int    `json:"cases"`
	InOrder      int    `json:"in_order"`
	Violated     int    `json:"violated"`
	Folded       int    `json:"folded"`
	Undetermined int    `json:"undetermined"`
	Elsewhere    int    `json:"not_applicable"`
	Untried      bool   `json:"not_tried,omitempty"` // it applies to no case
}

// RulesOf is what the rules came to that were in force.
func RulesOf(result *eval.Result) []Rule {
	list := make([]Rule, len(result.Tried))
	for i, t := range result.Tried {
		r := Rule{
			Name: t.Rule.ID(), Version: t.Rule.Version(), Cases: t.Cases, Folded: t.Folded,
			InOrder: t.Judged[finding.OK], Violated: t.Judged[finding.Violation], Undetermined: t.Judged[finding.Undetermined],
		}
		r.Elsewhere = r.Cases - r.InOrder - r.Violated - r.Undetermined
		r.Untried = r.Elsewhere == r.Cases
		list[i] = r
	}
	return list
}

// Field is in how many records of its type a field is known.
type Field struct {
	Record string `json:"record"`
	Name   string `json:"field"`
	Known  int    `json:"known"`
	Of     int    `json:"of"`
	Absent bool   `json:"absent,omitempty"` // no record has it
}

// FieldsOf is how much is known of the record types that were read.
func FieldsOf(info *model.Info, data *record.Sealed) []Field {
	list := []Field{}
	for _, of := range info.Records {
		t := data.Table(of)
		if t == nil || t.Rows() == 0 {
			continue
		}
		for i, f := range of.Fields {
			x := Field{Record: of.Name, Name: f.Name, Of: t.Rows()}
			for _, id := range t.Columns[i].IDs {
				if id != 0 {
					x.Known++
				}
			}
			x.Absent = x.Known == 0
			list = append(list, x)
		}
	}
	return list
}

// tried says, at the end of a list, of which fields something is not known and which
// rules had nothing to judge.
func (t *textReport) tried(s *Summary) {
	for from := 0; from < len(s.Fields); {
		to := from
		var some, none []string
		for ; to < len(s.Fields) && s.Fields[to].Record == s.Fields[from].Record; to++ {
			switch f := &s.Fields[to]; {
			case f.Absent:
				none = append(none, f.Name)
			case f.Known < f.Of:
				some = append(some, fmt.Sprintf("%s %d %%", f.Name, 100*f.Known/f.Of))
			}
		}
		t.partly(s.Fields[from].Record, some, none)
		from = to
	}
	var names []string
	for i := range s.Rules {
		if s.Rules[i].Untried {
			names = append(names, s.Rules[i].Name)
		}
	}
	if names != nil {
		fmt.Fprintf(t.out, "  %s: %s\n", t.say(diag.Term{NB: "ikke prøvd, for ingenting av det som er lest, er det reglene gjelder", EN: "not tried, for nothing that was read is what the rules are about"}), listed(names, t.lang))
	}
}

// partly says which fields are known in some records of a type only, and in none.
func (t *textReport) partly(of string, some, none []string) {
	if some == nil && none == nil {
		return
	}
	fmt.Fprintf(t.out, "  %s: ", diag.Clean(of))
	if some != nil {
		fmt.Fprintf(t.out, t.say(diag.Term{NB: "kjent i noen: %s", EN: "known in some: %s"}), diag.Clean(strings.Join(some, ", ")))
	}
	if some != nil && none != nil {
		fmt.Fprint(t.out, "; ")
	}
	if none != nil {
		fmt.Fprintf(t.out, t.say(diag.Term{NB: "kjent i ingen: %s", EN: "known in none: %s"}), diag.Clean(strings.Join(none, ", ")))
	}
	fmt.Fprintln(t.out)
}

// listed is names in a list, of which very many are cut.
func listed(names []string, l diag.Lang) string {
	shown := names[:min(shownNames, len(names))]
	text := diag.Clean(strings.Join(shown, ", "))
	if more := len(names) - len(shown); more > 0 {
		text += fmt.Sprintf(diag.Term{NB: " … og %d til", EN: " … and %d more"}.In(l), more)
	}
	return text
}

// nothing ends a list without findings: it never says that there are none where
// nobody looked, and names the rules that no case was decided by.
func (s *Summary) nothing(w io.Writer, l diag.Lang) {
	if !s.Judged {
		fmt.Fprintln(w, diag.Term{NB: "Ingenting er vurdert.", EN: "Nothing was judged."}.In(l))
		return
	}
	var open []string
	for i := range s.Rules {
		if r := &s.Rules[i]; r.InOrder+r.Violated == 0 {
			open = append(open, r.Name)
		}
	}
	switch {
	case !s.Whole():
		fmt.Fprintln(w, diag.Term{NB: "Ingen funn i det som ble lest. Ikke alt kunne leses.", EN: "Nothing found in what was read. Not everything could be read."}.In(l))
	case len(open) > 0:
		fmt.Fprintln(w, diag.Term{NB: "Ingen funn i det som er prøvd.", EN: "Nothing found in what was tried."}.In(l))
	default:
		fmt.Fprintln(w, diag.Term{NB: "Ingen funn.", EN: "Nothing found."}.In(l))
	}
	if len(open) > 0 {
		fmt.Fprintf(w, diag.Term{NB: "Ikke prøvd: %s\n", EN: "Not tried: %s\n"}.In(l), listed(open, l))
	}
}
