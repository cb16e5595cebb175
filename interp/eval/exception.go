package eval

import (
	"ppolang/interp/columns"
	"ppolang/interp/eval/cases"
	"ppolang/interp/plan"
	"ppolang/lang/syntax"
)

// exceptions are those of rules to built-in findings.
type exceptions map[syntax.Builtin][]exception

// exception is a rule's exception to a built-in finding: the records it covers,
// by the epoch in which the rule was judged.
type exception struct {
	codes  syntax.Expr // nil for all
	covers map[*plan.Epoch]map[*cases.Table]columns.Bits
}

func (r *run) exceptions() exceptions {
	excepted := exceptions{}
	for _, rule := range r.Info.Rules {
		c := r.Covers[rule]
		if c == nil {
			continue
		}
		var byEpoch map[*plan.Epoch]map[*cases.Table]columns.Bits
		for _, x := range rule.Excepts {
			if x.Rule != nil {
				continue
			}
			if byEpoch == nil {
				byEpoch = c.ByEpoch()
			}
			if len(byEpoch) == 0 {
				break
			}
			excepted[x.Builtin] = append(excepted[x.Builtin], exception{x.Codes, byEpoch})
		}
	}
	return excepted
}

// covers says whether a rule makes an exception to a finding about a record,
// and, where it is about a code, for that code.
func (e exceptions) covers(kind syntax.Builtin, on cases.Member, code string) bool {
	for _, x := range e[kind] {
		for epoch, tables := range x.covers {
			if x.codes != nil && !epoch.Has(x.codes, code) {
				continue
			}
			if rows, any := tables[on.Table]; any && rows.Has(int(on.Row)) {
				return true
			}
		}
	}
	return false
}
