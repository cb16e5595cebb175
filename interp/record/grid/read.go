package grid

import (
	"bytes"
	"slices"
	"strconv"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// Read makes records of the rows. The error is that of reading; what is wrong with
// the table is in the intake's report.
func Read(rows Rows, in *record.Intake, shape record.Shape) error {
	t := table{in: in, rows: findHead(rows, shape)}
	if rows.Err() == nil && t.header() {
		for {
			row, more := t.rows.Next()
			if !more {
				break
			}
			t.take(&row)
		}
	}
	return rows.Err()
}

// Look says where the header is and which headings it has. The error is that of
// reading.
func Look(rows Rows, shape record.Shape) (record.Look, error) {
	h := findHead(rows, shape)
	if h.header == nil {
		return record.Look{}, rows.Err()
	}
	look := record.Look{Line: h.header.Line}
	for _, c := range h.header.Cells {
		look.Headings = append(look.Headings, string(bytes.TrimSpace(c.Text)))
	}
	for n := len(look.Headings); n > 0 && look.Headings[n-1] == ""; n-- {
		look.Headings = look.Headings[:n-1]
	}
	return look, rows.Err()
}

// table is a table that is being read.
type table struct {
	in    *record.Intake
	rows  *head
	names []*record.Name // by column
}

// header finds out which column is which field. It is false where the rows cannot
// be read for what is wrong with the header, which is then reported, and where
// there is none: an empty file is an empty table.
func (t *table) header() bool {
	h := t.rows.header
	switch {
	case h != nil && h.Fault == nil:
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
	ok, hasKey := true, false
	t.in.Report.Header, t.in.Report.Skipped.Above = h.Line, len(t.rows.above)
	key := t.in.Key()
	t.in.Begin()
	for i, c := range h.Cells {
		number := strconv.Itoa(i + 1)
		n := t.in.Spell(nil, c.Text).Name
		t.names = append(t.names, n)
		p := record.Problem{Line: h.places[i][0], Column: h.places[i][1]}
		switch {
		case len(bytes.TrimSpace(c.Text)) == 0:
			p.Code, p.Args = diag.CSVNoName, []diag.Arg{diag.Plain(number)}
		case !t.in.Once(n):
			p.Code, p.Args = diag.CSVTwice, []diag.Arg{diag.Plain(number), diag.Plain(strconv.Itoa(t.earlier(i) + 1))}
		default:
			if t.in.Strange(n) {
				t.in.Unknown(n, diag.Term{NB: "kolonne " + number, EN: "column " + number}, p.Line, p.Column)
			}
			hasKey = hasKey || t.in.LeadsTo(n, key)
			continue
		}
		t.stop(p)
		ok = false
	}
	if ok && !hasKey {
		t.noKey(h.Line)
		ok = false
	}
	if ok {
		t.headings(h)
	}
	return ok
}

// headings reports which headings are used. Where a line is no header its cells are
// values, so it is not asked before.
func (t *table) headings(h *keptRow) {
	for i, n := range t.names {
		list := &t.in.Report.Unused
		if n.Known() {
			list = &t.in.Report.Used
		}
		*list = append(*list, string(bytes.TrimSpace(h.Cells[i].Text)))
	}
}

// earlier is the column before i that leads where it does.
func (t *table) earlier(i int) int {
	return slices.IndexFunc(t.names, func(n *record.Name) bool {
		return n == t.names[i] || n.Known() && t.in.LeadsTo(t.names[i], t.in.Field(n))
	})
}

func (t *table) noKey(line int) {
	key := t.in.Key().Name
	t.stop(record.Problem{Code: diag.CSVNoKey, Line: line, Field: key, Args: []diag.Arg{diag.Plain(key)}})
}

// stop reports what is wrong with the table, whose rows are then not read.
func (t *table) stop(p record.Problem) {
	t.in.FaultOfFile(p)
	t.in.Report.Incomplete = true
}

// take reads a row as a record.
func (t *table) take(row *Row) {
	if row.blank() {
		t.in.Report.Skipped.Blank++
		return
	}
	t.in.Begin()
	switch {
	case row.Fault != nil:
		t.in.Fault(*row.Fault)
	case len(row.Cells) != len(t.names):
		t.in.Fault(record.Problem{Code: diag.CSVWidth, Line: row.Line,
			Args: []diag.Arg{diag.Plain(strconv.Itoa(len(row.Cells))), diag.Plain(strconv.Itoa(len(t.names)))}})
	default:
		for i := range row.Cells {
			if n := t.names[i]; n.Known() {
				t.put(n, i, &row.Cells[i])
			}
		}
	}
	t.in.Commit(row.Line)
}

func (t *table) put(n *record.Name, at int, c *Cell) {
	code, field := c.Fault, t.in.Field(n)
	if code == "" {
		code, field = t.in.Put(n, c.Form, c.Text)
	}
	if code == "" {
		return
	}
	line, column := t.rows.Place(at)
	p := record.Problem{Code: code, Line: line, Column: column, Field: field.Name,
		Args: []diag.Arg{diag.Plain(field.Name), record.Wanted(field)}}
	if p.Severity() == diag.Error {
		t.in.Fault(p)
		return
	}
	t.in.Unknowable(n)
	t.in.FaultOfFile(p)
}
