package grid

// Spreadsheets leave out the blank cells at the end of a row, now and then. But a
// line end in a cell without quotes leaves two pieces of a row that look like such
// rows, and neither is a record: together they have one cell more than the header,
// and where the second has the key there stands the rest of some text.

// shorts are the rows that end before the header does.
type shorts struct {
	first   int      // the line of the first that was taken
	waiting *keptRow // for the row behind it, which may be the other piece; nil for none
}

// waits says whether a row has to wait for the one behind it; the one that waited
// for this is taken.
func (t *table) waits(row *Row) bool {
	if k := t.shorts.waiting; k != nil && row.Fault == nil && len(k.Cells)+len(row.Cells) == len(t.names)+1 && !t.alike(&k.Row, row) {
		t.shorts.waiting = nil
		t.refuse(k.Line, len(k.Cells))
		t.refuse(row.Line, len(row.Cells))
		return true
	}
	t.takeShort()
	if row.Fault != nil || row.Bare || len(row.Cells) >= len(t.names) || len(row.Cells) == 1 || row.Cut {
		return false
	}
	t.shorts.waiting = &keptRow{Row: *row}
	t.shorts.waiting.keep(t.rows)
	return true
}

// takeShort takes the row that waited, if one did.
func (t *table) takeShort() {
	if k := t.shorts.waiting; k != nil {
		t.shorts.waiting = nil
		t.kept(k)
	}
}

// kept takes a row that waited. Where it ends before the header does, what is
// missing is blank, and it is counted.
func (t *table) kept(k *keptRow) {
	before := t.in.Report.Records
	t.record(&k.Row, k)
	if len(k.Cells) == len(t.names) || k.Bare || t.in.Report.Records == before {
		return
	}
	if t.in.Report.Short++; t.in.Report.Short == 1 {
		t.shorts.first = k.Line
	}
}

// refuse counts a row with too few cells as a record that could not be read.
func (t *table) refuse(line, cells int) {
	t.in.Begin()
	t.in.Fault(t.width(line, cells))
	t.in.Commit(line)
}

// alike says whether the keys of two rows look as if they were of one kind: letters
// stand where letters do, and digits where digits do.
func (t *table) alike(a, b *Row) bool {
	if t.key >= len(a.Cells) || t.key >= len(b.Cells) {
		return false
	}
	return pattern(a.Cells[t.key].Text) == pattern(b.Cells[t.key].Text)
}

// pattern is a text with one sign for each run of letters and of digits.
func pattern(text []byte) string {
	var out []byte
	for _, c := range text {
		switch {
		case '0' <= c && c <= '9':
			c = '9'
		case 'a' <= c|0x20 && c|0x20 <= 'z', c >= 0x80:
			c = 'a'
		}
		if len(out) == 0 || out[len(out)-1] != c || c != '9' && c != 'a' {
			out = append(out, c)
		}
	}
	return string(out)
}

// Place is where a cell of a row that was kept stands; one that it ends before is
// where its last one is.
func (k *keptRow) Place(cell int) (line, column int) {
	at := k.places[min(cell, len(k.places)-1)]
	return at[0], at[1]
}
