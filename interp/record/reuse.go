package record

import (
	"sync"

	"ppolang/lang/model"
)

// Batches are many and mostly of one record, in files that are alike. What an
// intake finds out about a record type and the names in its files serves the next
// batch too: intakes are kept with the records that the batches share.

// intakeKey is what makes intakes alike.
type intakeKey struct {
	of      *model.Record
	mapping *model.Mapping
}

// used is an intake of an earlier batch, nil where there is none, and where one is
// kept for the next, nil where this is no batch.
func (d *Dataset) used(of *model.Record, m *model.Mapping) (*Intake, *sync.Pool) {
	if d.shared == nil {
		return nil, nil
	}
	home := d.shared.Keep(intakeKey{of, m}, func() any { return new(sync.Pool) }).(*sync.Pool)
	in, _ := home.Get().(*Intake)
	return in, home
}

// An intake is kept after a file with no more records and names than these: what
// it remembers of a larger one would only lie there.
const (
	keptRecords   = 256
	keptSpellings = 256
)

// Done ends the intake of a file, which is not used after that. Of the records it
// forgets everything but the names of their fields.
func (in *Intake) Done() {
	if in.home == nil || in.record > keptRecords || len(in.spellings) > keptSpellings {
		return
	}
	for i := range in.memory {
		m := &in.memory[i]
		m.raw.empty()
		m.ids, m.bytes, m.last = m.ids[:0], 0, 0
	}
	for _, n := range in.names {
		n.warned, n.seen = false, 0
	}
	clear(in.seen)
	clear(in.nulls)
	in.nullMet = false
	in.schema.decimalComma(false)
	in.Report, in.table, in.record, in.stranger = Report{}, nil, 0, Name{}
	in.texts, in.refused, in.batches = nil, nil, batches{}
	in.home.Put(in)
}
