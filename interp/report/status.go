package report

// Row is a correction as a work list in a workbook has it, by which it is known again in
// the next one.
type Row struct {
	ID, Record, Key, Field, Action, Code string
}

// Followed is what people wrote beside a correction.
type Followed struct {
	Status, Reason, Who, Due, Comment string
}

// Blank says whether nobody wrote anything.
func (f Followed) Blank() bool { return f == Followed{} }

// Earlier is a work list that people have written in.
type Earlier struct {
	Rows  []Row // in its order, each once
	Of    map[Row]Followed
	Shown map[Row][]string // what the row said: unit, date, what to change, why
}

// Add takes a row of it. Where it has the row twice, what was written first stays and
// what the other says more is behind it.
func (e *Earlier) Add(row Row, followed Followed, shown []string) {
	if e.Of == nil {
		e.Of, e.Shown = map[Row]Followed{}, map[Row][]string{}
	}
	had, known := e.Of[row]
	if !known {
		e.Rows = append(e.Rows, row)
		e.Of[row], e.Shown[row] = followed, shown
		return
	}
	join := func(a *string, b string) {
		switch {
		case *a == "":
			*a = b
		case b != "" && b != *a:
			*a += "; " + b
		}
	}
	join(&had.Status, followed.Status)
	join(&had.Reason, followed.Reason)
	join(&had.Who, followed.Who)
	join(&had.Due, followed.Due)
	join(&had.Comment, followed.Comment)
	e.Of[row] = had
}
