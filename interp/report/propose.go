package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/propose"
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// Proposals is what is proposed, as it is written.
type Proposals struct {
	Records []*propose.Proposal
	Lang    diag.Lang
}

// ProposalFormat is one way to write proposals.
type ProposalFormat struct {
	Name  string // as --format has it
	Write func(w io.Writer, p Proposals) error
}

// ProposalFormats are all of them, the usual one first.
var ProposalFormats = []ProposalFormat{
	{"text", proposalText},
	{"jsonl", proposalJSONL},
	{"csv", proposalCSV},
}

// proposalText writes for each record whose coding is to change what it is and what it
// becomes, and why.
func proposalText(w io.Writer, p Proposals) error {
	out := bufio.NewWriter(w)
	say := func(t diag.Term) string { return t.In(p.Lang) }
	words := Wording{Lang: p.Lang}
	left := 0
	var assumed []string
	for _, r := range p.Records {
		if len(r.Changes)+len(r.Conflicts) == 0 {
			left++
			continue
		}
		fmt.Fprintln(out, proposalHead(r))
		for i, f := range r.Fields {
			fmt.Fprintf(out, "  %s: %s → %s\n", titleOf(f), codesText(r.Before[i], p.Lang), codesText(r.After[i], p.Lang))
		}
		for _, c := range r.Changes {
			f := c.Finding.Masked()
			why := f.Title
			if why == "" {
				why = f.Rule
			}
			line := words.fix(&c.Fix) + ": " + diag.Clean(why)
			if sources := strings.Join(SourceTexts(&f), "; "); sources != "" {
				line += " (" + diag.Clean(sources) + ")"
			}
			if c.Fee {
				line += say(diag.Term{NB: " – bare foreslått, for pasienten betaler den", EN: " – proposed only, for the patient pays it"})
			}
			for _, a := range f.Assumptions {
				at := slices.Index(assumed, a)
				if at < 0 {
					at, assumed = len(assumed), append(assumed, a)
				}
				line += fmt.Sprintf(" [%d]", at+1)
			}
			fmt.Fprintf(out, "    %s\n", line)
		}
		for _, c := range r.Conflicts {
			fmt.Fprintf(out, say(diag.Term{
				NB: "  %s er ikke endret, for reglene vil hver sitt: %s\n",
				EN: "  %s is not changed, for the rules want different things: %s\n"}), titleOf(r.Record.FieldNamed(c.Field)), diag.Clean(strings.Join(c.Rules, ", ")))
		}
		if broken(out) {
			break
		}
	}
	if len(assumed) > 0 {
		fmt.Fprintf(out, "\n%s\n", say(diag.Term{NB: "Antatt:", EN: "Assumed:"}))
	}
	for i, a := range assumed {
		fmt.Fprintf(out, "  [%d] %s\n", i+1, diag.Clean(a))
	}
	if left == len(p.Records) {
		fmt.Fprintln(out, say(diag.Term{NB: "Ingen koding å endre.", EN: "No coding to change."}))
	}
	return out.Flush()
}

// proposalHead names a record.
func proposalHead(r *propose.Proposal) string {
	parts := []string{diag.Printable(diag.Cut(r.Key))}
	if r.Dated {
		parts = append(parts, r.Date.Norwegian())
	}
	if r.Unit != "" {
		parts = append(parts, diag.Clean(diag.Mask(r.Unit)))
	}
	return strings.Join(parts, "  ")
}

// titleOf is what people call a field.
func titleOf(f *model.Field) string {
	if f.Title != "" {
		return diag.Clean(f.Title)
	}
	return f.Name
}

// codesText are the codes of a field.
func codesText(v record.Value, l diag.Lang) string {
	switch {
	case !v.Known():
		return diag.Term{NB: "ukjent", EN: "unknown"}.In(l)
	case len(v.RawCodes()) == 0:
		return diag.Term{NB: "ingen", EN: "none"}.In(l)
	}
	return diag.Clean(strings.Join(codeList(v), " "))
}

// codeList are the codes of a field as they may be shown.
func codeList(v record.Value) []string {
	list := make([]string, len(v.RawCodes()))
	for i, c := range v.RawCodes() {
		list[i] = diag.Cut(diag.Mask(c.Raw))
	}
	return list
}

// proposalJSONL writes one record a line: its codes before and after, the changes with
// the rules that ask for them, what is left, and where rules disagree.
func proposalJSONL(w io.Writer, p Proposals) error {
	type change struct {
		Field       string   `json:"field"`
		Action      string   `json:"action"`
		Code        string   `json:"code,omitempty"`
		With        string   `json:"with,omitempty"`
		Value       string   `json:"value,omitempty"`
		Rule        string   `json:"rule"`
		Source      string   `json:"source"`
		Assumptions []string `json:"assumptions,omitempty"`
		Fee         bool     `json:"fee,omitempty"`
	}
	type left struct {
		Rule    string `json:"rule"`
		Outcome string `json:"outcome"`
	}
	type conflict struct {
		Rules []string `json:"rules"`
		Field string   `json:"field"`
	}
	type line struct {
		Record    string         `json:"record"`
		Key       string         `json:"key"`
		Date      string         `json:"date,omitempty"`
		Unit      string         `json:"unit,omitempty"`
		Before    map[string]any `json:"before"`
		After     map[string]any `json:"after"`
		Changes   []change       `json:"changes"`
		Left      []left         `json:"left"`
		Conflicts []conflict     `json:"conflicts"`
	}
	enc := encoder(w)
	for _, r := range p.Records {
		out := line{
			Record: diag.Mask(r.Record.Name), Key: r.Key, Unit: diag.Mask(r.Unit), Before: map[string]any{}, After: map[string]any{},
			Changes: []change{}, Left: []left{}, Conflicts: []conflict{},
		}
		if r.Dated {
			out.Date = r.Date.String()
		}
		for i, f := range r.Fields {
			put(out.Before, f, r.Before[i])
			put(out.After, f, r.After[i])
		}
		for _, c := range r.Changes {
			f := c.Finding.Masked()
			x := finding.Finding{Fixes: []finding.Fix{c.Fix}}.Masked().Fixes[0]
			out.Changes = append(out.Changes, change{x.Field, x.Action, x.Code, x.With, x.Value, f.Rule, strings.Join(SourceTexts(&f), "; "), f.Assumptions, c.Fee})
		}
		for _, l := range r.Left {
			outcome := l.Outcome.String()
			if l.Accepted {
				outcome = finding.AsAccepted
			}
			out.Left = append(out.Left, left{diag.Mask(l.Rule), outcome})
		}
		for _, c := range r.Conflicts {
			out.Conflicts = append(out.Conflicts, conflict{c.Rules, c.Field})
		}
		if err := enc.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

// put notes the codes of a field: a list, or one code; nothing where it is unknown.
func put(to map[string]any, f *model.Field, v record.Value) {
	switch {
	case !v.Known():
	case f.Type.Kind == model.Codes:
		to[diag.Mask(f.Name)] = codeList(v)
	default:
		to[diag.Mask(f.Name)] = codeList(v)[0]
	}
}

// proposalColumns are the header of the CSV of proposals, one list a language; scripts
// read it.
var proposalColumns = []diag.Term{
	{NB: "post", EN: "record"}, {NB: "nøkkel", EN: "key"}, {NB: "dato", EN: "date"}, {NB: "enhet", EN: "unit"}, {NB: "felt", EN: "field"}, {NB: "handling", EN: "action"},
	{NB: "kode", EN: "code"}, {NB: "med", EN: "with"}, {NB: "verdi", EN: "value"}, {NB: "regel", EN: "rule"}, {NB: "kilde", EN: "source"}, {NB: "antatt", EN: "assumptions"},
	{NB: "takst", EN: "fee"},
}

var actionWords = map[string]diag.Term{
	"add": {NB: "legg til", EN: "add"}, "remove": {NB: "fjern", EN: "remove"}, "replace": {NB: "bytt", EN: "replace"}, "set": {NB: "sett", EN: "set"},
}

// proposalCSV writes one change a line.
func proposalCSV(w io.Writer, p Proposals) error {
	out := bufio.NewWriter(w)
	t := newTable(out, Wording{Lang: p.Lang}, proposalColumns)
	for _, r := range p.Records {
		for _, c := range r.Changes {
			f := c.Finding.Masked()
			fee := ""
			if c.Fee {
				fee = t.say(diag.Term{NB: "ja", EN: "yes"})
			}
			x := finding.Finding{Fixes: []finding.Fix{c.Fix}}.Masked().Fixes[0]
			t.row([]string{diag.Mask(r.Record.Name), r.Key, t.Date(finding.Where{Date: r.Date, Dated: r.Dated}), diag.Mask(r.Unit), x.Field, t.say(actionWords[x.Action]), x.Code, x.With, x.Value, f.Rule,
				strings.Join(SourceTexts(&f), "; "), strings.Join(f.Assumptions, "; "), fee})
		}
		if broken(out) {
			break
		}
	}
	return out.Flush()
}
