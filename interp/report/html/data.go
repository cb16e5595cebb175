package html

import (
	"encoding/json"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/report"
	"ppolang/lang/diag"
)

// rule is what all corrections of a rule have in common.
type rule struct {
	Name    string `json:"name"`
	Title   string `json:"title"`
	Sources string `json:"sources"`
	Place   string `json:"place"`
}

// texts are texts by number, each once; the first is none.
type texts struct {
	list []string
	at   map[string]int
}

func (t *texts) number(text string) int {
	if t.at == nil {
		t.list, t.at = []string{""}, map[string]int{"": 0}
	}
	at, known := t.at[text]
	if !known {
		at = len(t.list)
		t.list, t.at[text] = append(t.list, text), at
	}
	return at
}

// spoken are the words that the script says, beside those of severities.
var spoken = map[string]diag.Term{
	"Shown":   {NB: "{0} rettelser på {1} poster vises", EN: "{0} corrections on {1} records shown"},
	"More":    {NB: "Vis {0} til av {1}", EN: "Show {0} more of {1}"},
	"Others":  {NB: "og {0} til: {1}", EN: "and {0} more: {1}"},
	"Before":  {NB: "og {0} måneder før dem: {1}", EN: "and {0} months before: {1}"},
	"ByUnit":  {NB: "Etter enhet", EN: "By unit"},
	"ByRule":  {NB: "Etter regel", EN: "By rule"},
	"ByMonth": {NB: "Etter måned", EN: "By month"},
	"Done":    {NB: "Ferdig", EN: "Done"},
	"Explain": {NB: "Forklaring", EN: "Explanation"},
	"Also":    {NB: "Retter også", EN: "Also cures"},
	"About":   {NB: "Gjelder", EN: "About"},
	"Source":  {NB: "Kilde", EN: "Source"},
	"Assumed": {NB: "Antatt, nr.", EN: "Assumed, no."},
	"Rule":    {NB: "Regel", EN: "Rule"},
}

// data writes the list as the script reads it: units, each with its contacts and with what
// cannot be decided there, as arrays, with numbers for texts and rules; then these. Nothing
// in it can end the element that it stands in: JSON is written for HTML.
func (p *maker) data(list *report.List) error {
	p.out.WriteString(`{"units":[`)
	for i, u := range list.Units {
		if i > 0 {
			p.out.WriteByte(',')
		}
		if err := p.put(`{"name":`, diag.Clean(u.Name), `,"title":`, p.UnitTitle(u.Name), `,"contacts":[`); err != nil {
			return err
		}
		between := ""
		for c, here := range list.Through(u.Contacts) {
			items := make([][8]any, len(here))
			for i := range here {
				items[i] = p.correction(c, &here[i])
			}
			month := ""
			if c.Dated {
				month = c.Date.String()[:7]
			}
			p.out.WriteString(between)
			between = ","
			if err := p.put("", [5]any{key(c), p.Titles.Record(c.Record), p.Date(c.Where), month, items}); err != nil {
				return err
			}
		}
		p.out.WriteString(`],"open":[`)
		between = ""
		for c, here := range list.Through(u.Open) {
			for _, open := range p.Open(c, here) {
				p.out.WriteString(between)
				between = ","
				if err := p.put("", [4]any{key(c), p.Titles.Record(c.Record), p.Date(c.Where), p.texts.number(p.Sentence(open))}); err != nil {
					return err
				}
			}
		}
		p.out.WriteString("]}")
	}
	say := map[string]string{}
	for name, t := range spoken {
		say[name] = p.say(t)
	}
	for _, s := range []diag.Severity{diag.Note, diag.Warning, diag.Error} {
		say[s.String()] = s.Word(p.Lang)
	}
	p.texts.number("")
	if p.rules == nil {
		p.rules = []rule{}
	}
	if err := p.put(`],"rules":`, p.rules, `,"texts":`, p.texts.list, `,"say":`, say); err != nil {
		return err
	}
	p.out.WriteByte('}')
	return nil
}

// put writes texts as they are and, every second, a value as JSON.
func (p *maker) put(parts ...any) error {
	for i, part := range parts {
		if i%2 == 0 {
			p.out.WriteString(part.(string))
			continue
		}
		text, err := json.Marshal(part)
		if err != nil {
			return err
		}
		if _, err := p.out.Write(text); err != nil {
			return err
		}
	}
	return nil
}

func key(c *report.Contact) string { return diag.Printable(diag.Cut(c.Key)) }

// correction is the number of its rule, how bad it is, the numbers of what to do, why, what
// else it cures and which records it is about, its assumptions, and its id.
func (p *maker) correction(c *report.Contact, x *report.Correction) [8]any {
	f := &x.Finding
	do := p.Fixes(x.Here, c.Key)
	if do == "" {
		do = report.Title(f)
	}
	on := ""
	if len(f.On) > 1 {
		on = report.Keys(f)
	}
	assumed := make([]int, len(f.Assumptions))
	for i, a := range f.Assumptions {
		assumed[i] = p.assumes.Number(diag.Clean(a))
	}
	for _, s := range report.SourceTexts(f) {
		p.sources.Number(diag.Clean(s))
	}
	return [8]any{p.rule(f), int(report.SeverityOf(f.Severity)), p.texts.number(do), p.texts.number(diag.Clean(f.Message)),
		p.texts.number(strings.Join(report.Also(f), "; ")), p.texts.number(on), assumed, f.ID()}
}

func (p *maker) rule(f *finding.Finding) int {
	r := rule{diag.Clean(f.Rule), report.Title(f), report.Sources(f), report.RulePlace(f)}
	at, known := p.ruleAt[r]
	if !known {
		if p.ruleAt == nil {
			p.ruleAt = map[rule]int{}
		}
		at = len(p.rules)
		p.rules, p.ruleAt[r] = append(p.rules, r), at
	}
	return at
}
