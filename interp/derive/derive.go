// Package derive makes of the rows that were read the records that are judged: rows
// that tell of one record are put together, and fields that the files did not give are
// filled in as the mappings say.
package derive

import (
	"slices"
	"sync"

	"ppolang/interp/plan"
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Account is what came of it: what is wrong, how many of the rows are no records of
// their own, and what was filled in.
type Account struct {
	record.Problems
	Tables    []Counts    // by record type, those that rows were read of
	Derived   []Derived   // by field and line
	Underived []Underived // by field
}

// Counts is what became of the rows of a type. What is neither is a record.
type Counts struct {
	Record *model.Record
	Files  []FileCounts // by file, those of which some row is neither
	Failed int          // records that there are none of, for their rows do not agree
}

// FileCounts is what became of the rows of a file that are no records of their own.
type FileCounts struct {
	File     string
	Again    int // rows that were the same in every field as one before, of any file
	Gathered int // rows that became part of the record of one before
}

// Derived is how many values a line gave.
type Derived struct {
	Line  *model.Derivation
	Count int
}

// Underived is in how many records no line gave a field a value, though the mapping has
// some.
type Underived struct {
	Field *model.Field
	Count int
}

// Program is the mappings of a rule set made ready. It may be used by any number of
// goroutines.
type Program struct {
	info     *model.Info
	mappings map[*model.Record][]*model.Mapping // those that derive something
	order    []*model.Record                    // those that are looked among before those that look
	once     sync.Once
	plan     *plan.Plan
}

// New makes the mappings of a rule set ready, which has been checked without errors.
func New(info *model.Info) *Program {
	p := &Program{info: info, mappings: map[*model.Record][]*model.Mapping{}}
	for _, m := range info.Mappings {
		if len(m.Derived) > 0 {
			p.mappings[m.Record] = append(p.mappings[m.Record], m)
		}
	}
	var seen []*model.Record
	var visit func(of *model.Record)
	visit = func(of *model.Record) {
		if of == nil || slices.Contains(seen, of) {
			return
		}
		seen = append(seen, of)
		for _, m := range p.mappings[of] {
			for _, line := range m.Derived {
				if line.Find != nil {
					visit(line.Find.Record)
				}
			}
		}
		if p.mappings[of] == nil {
			return
		}
		for _, f := range of.Fields { // conditions read what references lead to
			if f.Type.Kind == model.Reference {
				visit(f.Type.Record)
			}
		}
		p.order = append(p.order, of)
	}
	for _, of := range info.Records {
		visit(of)
	}
	return p
}

// reading is the plan of what the lines say.
func (p *Program) reading() *plan.Plan {
	p.once.Do(func() { p.plan = plan.NewReading(p.info) })
	return p.plan
}

// Seal makes records of the rows that were read, and leaves the dataset empty.
func (p *Program) Seal(data *record.Dataset) (*record.Sealed, Account) {
	var all Account
	for _, t := range data.Tables() {
		m := &merging{table: t, account: &all, counts: Counts{Record: t.Record}}
		m.run()
		all.Tables = append(all.Tables, m.counts)
	}
	sealed, problems := data.Seal()
	for _, x := range problems.List {
		all.Add(x)
	}
	for _, of := range p.order {
		if t := sealed.Table(of); t != nil && !sealed.IsShared(of) && t.Rows() > 0 {
			d := &deriving{Program: p, data: sealed, table: t, account: &all}
			d.run()
		}
	}
	return sealed, all
}
