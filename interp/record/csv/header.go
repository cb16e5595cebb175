package csv

import (
	"bytes"
	"slices"
	"strconv"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// separators are those that are looked for, the most usual here first.
var separators = []string{";", ",", "\t", "|"}

// header reads the first line: which column is which field. It is false where
// the rows cannot be read for what is wrong with it, which is then reported, and
// where there is none: an empty file is an empty table.
func (t *table) header(separator rune) bool {
	t.sep = []byte(separators[0])
	if !t.next() {
		return false
	}
	if f := t.row.fault; f != nil && f.code == diag.RecordTooLong {
		t.in.Report.Limit = true
		t.stop(t.problem(f))
		return false
	}
	if c := t.w.Bytes(); len(c) > 0 && (c[0] == '{' || c[0] == '[') {
		t.stop(record.Problem{Code: diag.RecordForm, Line: t.line, Args: []diag.Arg{diag.Plain("JSON"), diag.Plain("CSV")}})
		return false
	}
	if f := t.valid(); f != nil {
		t.stop(t.problem(f))
		return false
	}
	found := t.separator()
	if separator != 0 {
		t.sep = []byte(string(separator))
		t.row.read(t.w, t.sep, t.end)
		if columns := len(t.row.cells); columns == 1 && t.row.fault == nil && len(found) > 0 {
			t.stop(record.Problem{Code: diag.CSVSeparator, Line: t.line, Args: []diag.Arg{shown(t.sep), shown(found)}})
			return false
		}
	}
	if f := t.row.fault; f != nil {
		t.in.Report.Limit = f.code == diag.CSVWide
		t.stop(t.problem(f))
		return false
	}
	if string(t.sep) != "," {
		t.in.DecimalComma()
	}
	defer t.leave()
	return t.columns()
}

// separator makes the separator that finds most fields the table's, and of those
// the one that finds most columns. It gives back the one it found, nil where the
// line has none.
func (t *table) separator() []byte {
	var best []byte
	most := 0
	for _, s := range separators {
		t.row.read(t.w, []byte(s), t.end)
		if t.row.fault != nil || len(t.row.cells) < 2 {
			continue
		}
		score := len(t.row.cells)
		for _, c := range t.row.cells {
			if t.in.Knows(t.content(c)) {
				score += maxColumns
			}
		}
		if score > most {
			most, best = score, []byte(s)
		}
	}
	if best != nil {
		t.sep = best
	}
	t.row.read(t.w, t.sep, t.end)
	return best
}

// columns finds out what each column is; it is false where that is not clear.
func (t *table) columns() bool {
	ok, hasKey := true, false
	key := t.in.Key()
	t.in.Begin()
	at, from := place{t.line, 1}, 0
	for i, c := range t.row.cells {
		at, from = at.behind(t.w.Bytes()[from:c.from], t.end), c.from
		number := strconv.Itoa(i + 1)
		n := t.in.Spell(nil, t.content(c)).Name
		t.names = append(t.names, n)
		p := record.Problem{Line: at.line, Column: at.column}
		switch {
		case len(bytes.TrimSpace(t.content(c))) == 0:
			p.Code, p.Args = diag.CSVNoName, []diag.Arg{diag.Plain(number)}
		case !t.in.Once(n):
			p.Code, p.Args = diag.CSVTwice, []diag.Arg{diag.Plain(number), diag.Plain(strconv.Itoa(t.earlier(i) + 1))}
		default:
			if t.in.Strange(n) {
				t.in.Unknown(n, diag.Term{NB: "kolonne " + number, EN: "column " + number}, at.line, at.column)
			}
			hasKey = hasKey || t.in.LeadsTo(n, key)
			continue
		}
		t.stop(p)
		ok = false
	}
	if ok && !hasKey {
		t.stop(record.Problem{Code: diag.CSVNoKey, Line: t.line, Field: key.Name, Args: []diag.Arg{diag.Plain(key.Name)}})
		ok = false
	}
	return ok
}

// earlier is the column before i that leads where it does.
func (t *table) earlier(i int) int {
	return slices.IndexFunc(t.names, func(n *record.Name) bool {
		return n == t.names[i] || n.Known() && t.in.LeadsTo(t.names[i], t.in.Field(n))
	})
}

// stop reports what is wrong with the table, whose rows are then not read.
func (t *table) stop(p record.Problem) {
	t.in.FaultOfFile(p)
	t.in.Report.Incomplete = true
}

// shown is a separator as messages call it.
func shown(sep []byte) diag.Arg {
	if string(sep) == "\t" {
		return diag.Term{NB: "tabulator", EN: "tab"}
	}
	return diag.Plain("`" + string(sep) + "`")
}
