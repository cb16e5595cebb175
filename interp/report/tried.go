package report

import (
	"fmt"
	"slices"
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
	Title        string `json:"title,omitempty"`
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
			Name: t.Rule.ID(), Title: t.Rule.Title, Version: t.Rule.Version(), Cases: t.Cases, Folded: t.Folded,
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

// tried says of which fields something is not known, and which rules had nothing to
// judge.
func (s *Summary) tried(w Wording) []string {
	var lines []string
	for from := 0; from < len(s.Fields); {
		to := from
		var some, none []string
		for ; to < len(s.Fields) && s.Fields[to].Record == s.Fields[from].Record; to++ {
			f := &s.Fields[to]
			title := w.Titles.Field(f.Record, f.Name)
			switch {
			case f.Absent:
				none = append(none, title)
			case f.Known < f.Of:
				some = append(some, fmt.Sprintf("%s %d %%", title, 100*f.Known/f.Of))
			}
		}
		if line := w.partly(some, none); line != "" {
			lines = append(lines, w.Titles.Record(s.Fields[from].Record)+": "+line)
		}
		from = to
	}
	var titles []string
	for i := range s.Rules {
		if r := &s.Rules[i]; r.Untried {
			titles = once(titles, finding.TitleOf(r.Title, r.Name))
		}
	}
	if titles != nil {
		lines = append(lines, w.say(diag.Term{NB: "ikke prøvd, for ingenting av det som er lest, er det reglene gjelder", EN: "not tried, for nothing that was read is what the rules are about"})+": "+listed(titles, w.Lang))
	}
	return lines
}

// partly says which fields are known in some records of a type only, and in none.
func (w Wording) partly(some, none []string) string {
	var parts []string
	if some != nil {
		parts = append(parts, w.say(diag.Term{NB: "kjent i noen: ", EN: "known in some: "})+strings.Join(some, ", "))
	}
	if none != nil {
		parts = append(parts, w.say(diag.Term{NB: "kjent i ingen: ", EN: "known in none: "})+strings.Join(none, ", "))
	}
	return strings.Join(parts, "; ")
}

// once is a list with a text behind it, if it has not got it: rows of a table share a
// title.
func once(list []string, text string) []string {
	if slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// listed is names in a list, of which very many are cut.
func listed(names []string, l diag.Lang) string {
	shown := names[:min(shownNames, len(names))]
	text := diag.Clean(strings.Join(shown, "; "))
	if more := len(names) - len(shown); more > 0 {
		text += fmt.Sprintf(diag.Term{NB: " … og %d til", EN: " … and %d more"}.In(l), more)
	}
	return text
}

// Nothing is said of a run without findings: never that there are none where nobody
// looked, and it names the rules that no case was decided by.
func (s *Summary) Nothing(l diag.Lang) []string {
	if !s.Judged {
		return []string{diag.Term{NB: "Ingenting er vurdert.", EN: "Nothing was judged."}.In(l)}
	}
	var open []string
	for i := range s.Rules {
		if r := &s.Rules[i]; r.InOrder+r.Violated == 0 {
			open = once(open, finding.TitleOf(r.Title, r.Name))
		}
	}
	said := diag.Term{NB: "Ingen funn.", EN: "Nothing found."}
	switch {
	case !s.Whole():
		said = diag.Term{NB: "Ingen funn i det som ble lest. Ikke alt kunne leses.", EN: "Nothing found in what was read. Not everything could be read."}
	case s.Baseline.Known() > 0:
		said = diag.Term{NB: "Ingen nye funn.", EN: "Nothing new found."}
	case s.Accepted > 0:
		said = diag.Term{NB: "Ingen funn ut over det som er godtatt.", EN: "Nothing found but what is accepted."}
	case len(open) > 0:
		said = diag.Term{NB: "Ingen funn i det som er prøvd.", EN: "Nothing found in what was tried."}
	}
	lines := []string{said.In(l)}
	if len(open) > 0 {
		lines = append(lines, diag.Term{NB: "Ikke prøvd: ", EN: "Not tried: "}.In(l)+listed(open, l))
	}
	return lines
}
