package explain

import (
	"slices"
	"strings"

	"ppolang/interp/finding"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Answer is a value that a missing field may turn out to have, and what the rule would
// then come to.
type Answer struct {
	finding.Ref
	Field   *model.Field
	Value   record.Value
	Outcome finding.Outcome
	// Low and High say between what others give the same as Value: of numbers and days.
	Low, High *Bound
}

// Bound is an end of values that give the same; Open says that it is not one of them.
type Bound struct {
	Value record.Value
	Open  bool
}

// Answers are tried for so many records and values of a field that an explanation can
// be read.
const (
	mostAsked  = 3
	mostValues = 6
)

// Answers says of an undetermined case what each answer would give, for those fields of
// its records, and of those that these refer to, whose answers can be listed: yes and
// no, of codes those that the rule names, and of numbers and days what is on
// each side of those that it holds them against.
func (x *Explanation) Answers() []Answer {
	if x.Outcome != finding.Undetermined {
		return nil
	}
	var list []Answer
	for _, name := range x.Missing {
		of, field, _ := strings.Cut(name, ".")
		r := x.scope.info.RecordNamed(of)
		if r == nil || r.FieldNamed(field) == nil {
			continue // a key that several have, a group
		}
		f := r.FieldNamed(field)
		if f.Sensitive {
			continue
		}
		values := x.values(f)
		ordered := f.Type.Numeric() || f.Type.Kind == model.Date
		for i, on := range x.unknown(f) {
			if i == mostAsked {
				break
			}
			var answers []Answer
			for _, v := range values {
				answers = append(answers, Answer{Ref: on.ref(), Field: f, Value: v, Outcome: x.answered(on, f, v)})
			}
			if ordered {
				answers = x.ranges(f, answers)
			}
			list = append(list, answers...)
		}
	}
	return list
}

// unknown are the records of the case, and those that they refer to, that lack a field.
func (x *Explanation) unknown(f *model.Field) []*row {
	var list []*row
	add := func(r *row) {
		if r.typ() == f.Record && !r.table.Value(r.n, f).Known() && !slices.ContainsFunc(list, r.is) {
			list = append(list, r)
		}
	}
	for _, r := range x.subject.rows() {
		add(r)
		for _, ref := range r.typ().Fields {
			if ref.Type.Kind != model.Reference || ref.Type.Record != f.Record {
				continue
			}
			if v := r.table.Value(r.n, ref); v.Known() {
				if to := x.scope.find(f.Record, v.RawKey()); to != nil {
					add(to)
				}
			}
		}
	}
	return list
}

// values are what a field may be: of numbers and days the bounds that the rule holds
// against, and one before, between and behind them; nothing of texts, by which records
// are found.
func (x *Explanation) values(f *model.Field) []record.Value {
	switch f.Type.Kind {
	case model.Bool:
		return []record.Value{record.BoolOf(true), record.BoolOf(false)}
	case model.Code, model.Codes:
		var list []record.Value
		if f.Type.Kind == model.Codes {
			list = append(list, record.CodesOf(nil))
		}
		for _, c := range x.named(f) {
			if f.Type.Kind == model.Codes {
				list = append(list, record.CodesOf([]record.CodeValue{c}))
			} else {
				list = append(list, record.CodeOf(c))
			}
		}
		return list
	case model.Date:
		return x.days()
	}
	if f.Type.Numeric() {
		return x.numbers(f)
	}
	return nil
}

// named are the codes of a field's systems that the rule names.
func (x *Explanation) named(f *model.Field) []record.CodeValue {
	var list []record.CodeValue
	seen := map[*Node]bool{}
	var visit func(n *Node)
	visit = func(n *Node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		if n.Reads == "" && n.Case == "" {
			codes := n.Value.codes
			if n.Value.Kind == model.Code && n.Value.State == Known {
				codes = []record.CodeValue{{Raw: n.Value.text, Canon: n.Value.canon}}
			}
			for _, c := range codes {
				canon, _, known := model.Resolve(f.Type.Systems, c.Raw)
				if known && canon == c.Canon && len(list) < mostValues && !slices.Contains(list, c) {
					list = append(list, c)
				}
			}
		}
		for _, child := range n.Children {
			visit(child)
		}
	}
	for _, s := range x.Steps {
		visit(s.Node)
	}
	return list
}

// answered is what the rule comes to on the case where a record has a value.
func (x *Explanation) answered(on *row, f *model.Field, v record.Value) finding.Outcome {
	data := x.scope.data.Revised([]record.Revision{{Record: on.typ(), Row: on.n, Field: f, Value: v}})
	w := newWorld(x.scope.info, data, Options{On: x.scope.world.on, Pairs: x.scope.mostPairs})
	first := x.subject.rows()[0]
	for _, c := range w.cases(x.Rule.On) {
		same := func(r *row) bool { return r.typ() == first.typ() && r.n == first.n }
		if slices.ContainsFunc(c.rows(), same) {
			return w.judge(x.Rule, c).Outcome
		}
	}
	return finding.NotApplicable
}
