// Package proof finds rules that can propose fixes which contradict one another
// (docs/spec.md, 12.4). Each pair is proved by records that are made up for it and
// evaluated: what silences or excepts a rule is taken into account without a word of it
// here, and nothing is said that does not come. What cannot be made up is not said.
package proof

import (
	"context"
	"slices"

	"ppolang/interp"
	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/cases"
	"ppolang/lang/diag"
	"ppolang/lang/model"
	"ppolang/lang/syntax"
	"ppolang/lang/value"
)

const (
	// maxPairs bounds the pairs of proposals for one field that are looked at, each on
	// some days: rules/ppo.rules has thirty.
	maxPairs = 10_000
	maxLooks = 100_000
	// maxTries bounds the records that are made up for one rule set: a try takes a
	// millisecond or two. rules/ppo.rules takes a hundred and fifty.
	maxTries = 4000
)

// Contradictions are warnings of the pairs of rules whose fixes can contradict one
// another, with records that show it. Of a pair that the check has warned of already, as
// demanding different things, the records are added to that warning. The error is the
// context's, or an internal one; a rule set with errors has nothing to prove.
func Contradictions(ctx context.Context, info *model.Info, said []diag.Diagnostic) ([]diag.Diagnostic, error) {
	p := &prover{ctx: ctx, info: info, turns: info.Turns(), pool: map[value.Date]func(*model.Field) []string{}}
	list := slices.Clone(said)
	for _, one := range p.suspects() {
		shown, rows, err := p.prove(one)
		if err != nil {
			return nil, err
		}
		if rows != nil {
			list = p.say(list, shown, rows)
		}
	}
	return diag.Sort(list), nil
}

// prover is the state of one proof.
type prover struct {
	ctx     context.Context
	info    *model.Info
	program *interp.Program // made when it is first asked for
	pool    map[value.Date]func(*model.Field) []string
	turns   []value.Date
	pairs   int
	looks   int
	tries   int
}

// suspect is two rules, or one, with proposals that contradict one another if both are
// made for one record.
type suspect struct{ pairs []pair }

// pair is two proposals for one field, in the order of the files.
type pair [2]*proposal

// suspects are the pairs of rules that may contradict one another, by the files' order
// of the first: the versions and rows of each together.
func (p *prover) suspects() []*suspect {
	type names struct{ first, then string }
	var list []*suspect
	of := map[names]*suspect{}
	type proposed struct{ takes, puts []*proposal } // what only takes out, and the others
	byField := map[*model.Field]*proposed{}
	for _, r := range p.info.Rules {
		for _, x := range p.proposals(r) {
			before := byField[x.field]
			if before == nil {
				before = &proposed{}
				byField[x.field] = before
			}
			others := before.puts
			if x.action == syntax.Replace {
				others = slices.Concat(before.takes, before.puts)
			}
			for _, other := range others {
				if p.pairs++; p.pairs > maxPairs {
					return list
				}
				if !other.mayMeet(x) {
					continue
				}
				key := names{other.rule.Name, x.rule.Name}
				if of[key] == nil {
					of[key] = &suspect{}
					list = append(list, of[key])
				}
				of[key].pairs = append(of[key].pairs, pair{other, x})
			}
			if x.action == syntax.Remove {
				before.takes = append(before.takes, x)
			} else {
				before.puts = append(before.puts, x)
			}
		}
	}
	return list
}

// prove makes up records on which two rules contradict one another, with what they
// propose; nil where it finds none.
func (p *prover) prove(s *suspect) (pair, []*cases.Row, error) {
	for _, of := range s.pairs {
		for _, day := range p.days(of) {
			if p.looks++; p.looks > maxLooks {
				return pair{}, nil, nil
			}
			codes, can := p.clash(of, day)
			if !can {
				continue
			}
			for _, way := range []struct{ turned, loose bool }{{false, false}, {true, false}, {false, true}, {true, true}} {
				if p.tries++; p.tries > maxTries {
					return pair{}, nil, nil
				}
				made := p.make(of, codes, day, way.turned, way.loose)
				if !made.Sure {
					continue
				}
				if shown, err := p.contradict(made.Rows, of); err != nil || shown {
					return of, made.Rows, err
				}
			}
		}
	}
	return pair{}, nil, nil
}

func (p *prover) make(of pair, codes []string, day value.Date, turned, loose bool) cases.Made {
	if p.pool[day] == nil {
		p.pool[day] = cases.Codes(p.info, day)
	}
	a, b := of[0], of[1]
	if turned {
		a, b = b, a
	}
	lang := p.info.Lang
	mark := byte(',')
	if lang == syntax.EN {
		mark = '.'
	}
	return cases.Both(cases.Pair{
		Wish:  cases.Wish{Info: p.info, Day: day, Yes: syntax.KwYes.In(lang), No: syntax.KwNo.In(lang), Mark: mark, Pool: p.pool[day]},
		First: cases.Side{Rule: a.rule, Fix: a.clause}, Then: cases.Side{Rule: b.rule, Fix: b.clause},
		Field: a.field, Codes: codes, Loose: loose,
	})
}

// contradict says whether two rules contradict one another on some records.
func (p *prover) contradict(rows []*cases.Row, of pair) (bool, error) {
	if p.program == nil {
		program, err := interp.Compile(p.info)
		if err != nil {
			return false, err
		}
		p.program = program
	}
	result, err := p.program.Evaluate(p.ctx, p.sealed(rows), interp.Options{Workers: 1, Apart: true})
	if err != nil {
		return false, err
	}
	var list []finding.Finding
	for f := range result.Findings.All() {
		if f.Rule == of[0].rule.ID() || f.Rule == of[1].rule.ID() {
			list = append(list, f)
		}
	}
	return slices.ContainsFunc(finding.Contradictions(p.info, list), func(c finding.Contradiction) bool {
		return slices.Contains(c.Rules, of[0].rule.ID()) && slices.Contains(c.Rules, of[1].rule.ID())
	}), nil
}

// sealed are the records as they are evaluated; of the other kinds it is known that there
// are none.
func (p *prover) sealed(rows []*cases.Row) *record.Sealed {
	data := record.NewDataset()
	for _, r := range p.info.Records {
		data.Give(r)
	}
	for _, row := range rows {
		values := make([]record.Value, len(row.Record.Fields))
		for _, f := range row.Record.Fields {
			switch text := row.Text(f); text {
			case "", "?":
			case "()":
				values[f.Index] = record.CodesOf(nil)
			default:
				values[f.Index], _ = record.Convert(f, text)
			}
		}
		data.Give(row.Record).Append(record.Place{}, values)
	}
	sealed, _ := data.Seal()
	return sealed
}
