package proof

import (
	"strings"

	"ppolang/lang/cases"
	"ppolang/lang/diag"
)

// say adds a warning of a pair, or what shows it to the warning that there is already.
func (p *prover) say(list []diag.Diagnostic, of pair, rows []*cases.Row) []diag.Diagnostic {
	first, then := diag.Plain(of[0].rule.ID()), diag.Plain(of[1].rule.ID())
	shown := diag.Related{Place: p.place(of[0]), Note: p.note(rows)}
	for i, d := range list {
		if d.Code == diag.RulesConflict && d.Args[0] == then && d.Args[1] == first {
			list[i].Related = append(d.Related[:len(d.Related):len(d.Related)], shown)
			return list
		}
	}
	d := diag.New(diag.FixesContradict, p.place(of[1]), then, first, diag.Plain(of[1].field.Name))
	d.Related = []diag.Related{shown}
	return append(list, d)
}

func (p *prover) place(x *proposal) diag.Place {
	return p.info.Locate(p.info.HomeOf(x.rule.Decl).At(x.node))
}

// note says which records show it, field by field.
func (p *prover) note(rows []*cases.Row) diag.Term {
	var list []string
	for _, row := range rows {
		var fields []string
		for _, f := range row.Record.Fields {
			if text := row.Text(f); text != "" && f != row.Record.Key {
				fields = append(fields, f.Name+" = "+text)
			}
		}
		text := row.Record.Name + " " + row.Key
		if len(fields) > 0 {
			text += " (" + strings.Join(fields, "; ") + ")"
		}
		list = append(list, text)
	}
	shown := strings.Join(list, ", ")
	return diag.Term{NB: "det andre forslaget; begge kommer om " + shown, EN: "the other proposal; both come of " + shown}
}
