package record

import (
	"strconv"

	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// sharedKey is how many records of one type may have one value of a sensitive key
// field: nobody has more contacts, and what looks like a person who has is mostly
// the number that somewhere is written for those whose number is not known.
const sharedKey = 1000

// standIns notes the sensitive key fields whose one value very many records share:
// once for a field, and never the value.
func (t *Table) standIns(problems *Problems) {
	for _, f := range t.Record.Fields {
		if !f.Sensitive || !f.Grouping || f.Type.Kind == model.Bool || f.Type.Kind == model.Code {
			continue // of yes or no, or of a list of codes, few values are many records' by nature
		}
		if row, any := t.Columns[f.Index].shared(sharedKey); any {
			problems.Add(Problem{
				Code: diag.RecordStandIn, File: t.Place(row).File, Field: f.Name,
				Args: []diag.Arg{diag.Plain(t.Record.Name + "." + f.Name), diag.Plain(strconv.Itoa(sharedKey))},
			})
		}
	}
}

// shared is the first row of a value that more than so many rows have; false where
// none has so many.
func (c *Column) shared(most int) (row int, any bool) {
	if len(c.IDs) <= most {
		return 0, false
	}
	counts := make([]uint32, c.Dict.Len())
	for _, id := range c.IDs {
		counts[id]++
	}
	counts[0] = 0 // unknown
	for row, id := range c.IDs {
		if counts[id] > uint32(most) {
			return row, true
		}
	}
	return 0, false
}
