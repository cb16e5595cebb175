package grid

import (
	"slices"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/value"
)

// header finds out which column is which field. It is false where the rows cannot
// be read for what is wrong with the header, which is then reported, and where
// there is none: an empty file is an empty table.
func (t *table) header() bool {
	h := t.rows.header
	switch {
	case h != nil:
		return t.columns(h)
	case len(t.rows.above) == 0:
		return false
	case t.rows.above[0].Fault != nil:
		p := *t.rows.above[0].Fault
		t.in.Report.Limit = p.Code == diag.RecordTooLong || p.Code == diag.CSVWide
		t.stop(p)
	default:
		t.noKey(t.rows.above[0].Line)
	}
	return false
}

// columns finds out what each column is; it is false where that is not clear.
func (t *table) columns(h *keptRow) bool {
	ok := true
	t.in.Begin()
	for i, c := range h.Cells {
		n := t.in.Spell(nil, c.Text).Name
		t.names = append(t.names, n)
		switch {
		case len(value.Trim(c.Text)) == 0:
			t.unnamed = append(t.unnamed, i)
		case !t.in.Once(n) && n.Known():
			t.stop(record.Problem{Code: diag.CSVTwice, Line: h.places[i][0], Column: h.places[i][1],
				Args: []diag.Arg{diag.Plain(strconv.Itoa(i + 1)), diag.Plain(strconv.Itoa(t.earlier(i) + 1))}})
			ok = false
		case n.Known():
			t.read = append(t.read, column{i, n})
			if t.key < 0 && t.in.LeadsTo(n, t.in.Key()) {
				t.key = i
			}
			if by := t.in.Governing(); t.date < 0 && by != nil && t.in.LeadsTo(n, by) {
				t.date = i
			}
		}
	}
	lacking := t.in.Lacking(h.Line)
	if ok && t.key < 0 && len(lacking) == 0 {
		t.strange(h)
		t.noKey(h.Line)
		return false
	}
	for _, p := range lacking {
		t.stop(p)
		ok = false
	}
	if !ok {
		return false
	}
	t.in.Report.Header, t.in.Report.Skipped.Above = h.Line, len(t.rows.above)
	if n := len(t.rows.above); n > 0 {
		t.in.FaultOfFile(record.Problem{Code: diag.TableAbove, Line: h.Line, Args: []diag.Arg{diag.Plain(strconv.Itoa(n))}})
	}
	t.strange(h)
	return true
}

// shownColumns is how many columns a message counts up.
const shownColumns = 20

// strange says of the columns that nothing is read from: one that is nearly called
// as a field is warned of, the others are only counted up.
func (t *table) strange(h *keptRow) {
	var unread []string
	for i, n := range t.names {
		if !t.in.Strange(n) || slices.Contains(t.unnamed, i) {
			continue
		}
		number := strconv.Itoa(i + 1)
		if !t.in.Near(n) {
			unread = append(unread, number)
			continue
		}
		t.in.Unknown(n, diag.Term{NB: "kolonne " + number, EN: "column " + number}, h.places[i][0], h.places[i][1])
	}
	if unread == nil {
		return
	}
	list := strings.Join(unread[:min(len(unread), shownColumns)], ", ")
	if len(unread) > shownColumns {
		list += " …"
	}
	t.in.FaultOfFile(record.Problem{Code: diag.TableUnread, Line: h.Line,
		Args: []diag.Arg{diag.Plain(strconv.Itoa(len(unread))), diag.Plain(list)}})
}

// earlier is the column before i that leads where it does.
func (t *table) earlier(i int) int {
	return slices.IndexFunc(t.names, func(n *record.Name) bool {
		return n == t.names[i] || n.Known() && t.in.LeadsTo(t.names[i], t.in.Field(n))
	})
}

// noKey says that no heading is the key's, and which one was looked for.
func (t *table) noKey(line int) {
	key := t.in.Key()
	t.stop(record.Problem{Code: diag.CSVNoKey, Line: line, Field: key.Name,
		Args: []diag.Arg{diag.Plain(key.Name), diag.Plain("«" + strings.Join(t.in.Headings(key), "», «") + "»"), diag.Plain(strconv.Itoa(searchedRows))}})
}

// stop reports what is wrong with the table, whose rows are then not read.
func (t *table) stop(p record.Problem) {
	t.in.FaultOfFile(p)
	t.in.Report.Incomplete = true
	t.in.Report.Used, t.in.Report.Unused = nil, nil // what stands there may be values
}
