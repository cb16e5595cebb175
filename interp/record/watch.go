package record

import (
	"strings"

	"ppolang/lang/model"
	"ppolang/lang/value"
)

// Watcher is told what stands in a file of which no record is kept.
type Watcher interface {
	// Value is a value for a field in the record in hand: trimmed, not blank, and good
	// until it returns.
	Value(f *model.Field, form Form, text []byte)
	// Nested says that there stands something for a field which is no value: an object, or
	// a list of such.
	Nested(f *model.Field)
	// Record ends the record in hand, which was taken or refused.
	Record(taken bool)
}

// NewWatch is an intake that hands all that is put into it to somebody who only looks:
// nothing is converted and no record kept.
func NewWatch(r *model.Record, file string, m *model.Mapping, w Watcher) *Intake {
	in := NewIntake(NewDataset(), r, file, m)
	in.watcher = w
	return in
}

// watch hands a value on.
func (in *Intake) watch(n *Name, form Form, raw []byte) {
	texts := [][]byte{raw}
	if form == List {
		texts = nil
		if len(raw) > 1 {
			for part := range strings.SplitSeq(string(raw[1:len(raw)-1]), string(rune(ListMark))) {
				texts = append(texts, []byte(part))
			}
		}
	}
	for _, t := range n.targets {
		for _, text := range texts {
			if text = value.Trim(text); len(text) > 0 {
				in.watcher.Value(in.schema.record.Fields[t.field], form, text)
			}
		}
	}
}

// watchFault keeps the problems of a record, but for those of values.
func (in *Intake) watchFault(p Problem) (of bool) {
	f := in.schema.record.FieldNamed(p.Field)
	if f != nil {
		in.watcher.Nested(f)
	}
	return f != nil
}

// watched ends a record that was looked at.
func (in *Intake) watched() {
	if in.bad {
		in.Report.take(&in.faults)
		in.Report.Failed++
	} else {
		in.Report.Records++
	}
	in.watcher.Record(!in.bad)
}
