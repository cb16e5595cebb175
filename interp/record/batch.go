package record

// Batch is records of a file that were read one after the other, so that they can be
// looked at while the rest of it is read. Together the batches of a file are all of its
// records, in order, and all of its problems that are kept.
type Batch struct {
	Table    *Table
	From, To int       // rows of the table
	Problems []Problem // of these rows and of those between that could not be read
}

// batches are what is given of an intake now and then; nil for nothing.
type batches struct {
	rows     int // at least so many, but for the last
	each     func(Batch)
	from     int // the first row that was not given yet
	problems int // how many problems were
}

// Each gives the records of the file as they are read, so many at a time. Where rows are
// left out by what they say (utelat når) all of them are given at the end, when it is
// known which. What a line of a mapping derives is not in them yet.
func (in *Intake) Each(rows int, each func(Batch)) {
	in.batches = batches{rows: max(1, rows), each: each, from: in.table.Rows()}
}

// give gives what there is if it is enough, or the end.
func (in *Intake) give(end bool) {
	b := &in.batches
	if b.each == nil || in.refused != nil && !end {
		return
	}
	rows, problems := in.table.Rows(), len(in.Report.List)
	if rows-b.from < b.rows && !end || rows == b.from && problems == b.problems {
		return
	}
	each := Batch{in.table, b.from, rows, in.Report.List[b.problems:problems:problems]}
	b.from, b.problems = rows, problems
	b.each(each)
}

// End gives the last batch.
func (in *Intake) End() { in.give(true) }
