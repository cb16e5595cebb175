// Package derive makes of the rows that were read the records that are judged: rows
// that tell of one record are put together.
package derive

import (
	"ppolang/interp/record"
	"ppolang/lang/model"
)

// Account is what came of it: what is wrong, and how many of the rows are no records
// of their own.
type Account struct {
	record.Problems
	Tables []Counts // by record type, those that rows were read of
}

// Counts is what became of the rows of a type. What is neither is a record.
type Counts struct {
	Record   *model.Record
	Again    int // rows that were the same in every field as one before
	Gathered int // rows that became part of the record of one before
	Failed   int // records that there are none of, for their rows do not agree
}

// Run puts the records of a dataset together, before it is sealed.
func Run(data *record.Dataset) Account {
	var all Account
	for _, t := range data.Tables() {
		m := &merging{table: t, account: &all, counts: Counts{Record: t.Record}}
		m.run()
		all.Tables = append(all.Tables, m.counts)
	}
	return all
}
