package derive

import (
	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// gather makes one record of rows: what is known in one of them is known, and lists
// are put together in the order of the rows. Where two of them say otherwise of a
// field there is no record.
func (m *merging) gather(rows []int32) {
	first := rows[0]
	for _, row := range rows[1:] {
		m.gone[row] = true
		m.table.AlsoBy(first, m.table.Mapping(int(row)))
	}
	for i, c := range m.table.Columns {
		if c.Field.Type.Kind == model.Codes {
			continue
		}
		from := first // the row that the value is of
		for _, row := range rows[1:] {
			switch {
			case c.IDs[row] == 0:
			case c.IDs[from] == 0:
				from = row
			case m.differs(i, from, row):
				m.problem(diag.RecordRowsDiffer, from, row, []string{"`" + c.Field.Name + "`"})
				m.gone[first] = true
				m.counts.Failed++
				return
			}
		}
		c.IDs[first] = c.IDs[from]
	}
	for _, c := range m.table.Columns {
		if c.Field.Type.Kind == model.Codes {
			c.IDs[first] = gathered(c, rows)
		}
	}
	for _, row := range rows[1:] {
		m.of(row).Gathered++
	}
}

// gathered is the list of all codes of some rows. Rows that are each combination of
// several lists repeat what stands in those: a code that an earlier row has is not
// added again, and one that stands twice in a row is.
func gathered(c *record.Column, rows []int32) uint32 {
	var list []record.CodeValue
	known, of := uint32(0), 0 // the one list there is, and of how many rows
	has := map[string]bool{}
	for _, row := range rows {
		id := c.IDs[row]
		if id == 0 || id == known {
			continue
		}
		known, of = id, of+1
		codes := c.Dict.Value(id).RawCodes()
		for _, code := range codes {
			if !has[code.Canon] {
				list = append(list, code)
			}
		}
		for _, code := range codes {
			has[code.Canon] = true
		}
	}
	if of < 2 {
		return known
	}
	return c.Dict.Intern(record.CodesOf(list))
}
