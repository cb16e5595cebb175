package derive

import (
	"encoding/binary"
	"hash/maphash"
	"slices"
	"strconv"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
	"ppolang/lang/model"
)

// merging finds the rows of a table that have one key, and makes one record of those
// that tell of one.
type merging struct {
	table   *record.Table
	account *Account
	counts  Counts
	files   map[string]int           // which of the counts a file's are
	next    []int32                  // by row: the next one with its key, 0 for none; nil where no key is there twice
	several []int32                  // the first rows of keys that are there more than once, in order
	gone    []bool                   // by row: it is no record of its own
	same    []func(id uint32) uint32 // by field: see comparable
	seed    maphash.Seed
}

func (m *merging) run() {
	if m.table.Record.Key == nil || m.table.Rows() < 2 {
		return
	}
	if m.chain(); m.several == nil {
		return
	}
	m.gone = make([]bool, m.table.Rows())
	m.same, m.seed = make([]func(id uint32) uint32, len(m.table.Columns)), maphash.MakeSeed()
	for _, first := range m.several {
		rows := []int32{first}
		for row := m.next[first]; row != 0; row = m.next[row] {
			rows = append(rows, row)
		}
		if slices.ContainsFunc(rows, m.gathers) {
			m.gather(rows)
		} else {
			m.count(rows)
		}
	}
	m.table.Keep(func(row int) bool { return !m.gone[row] })
}

// gathers says whether a row was read by a mapping that has rows with one key be one
// record.
func (m *merging) gathers(row int32) bool {
	by := m.table.Mapping(int(row))
	return by != nil && by.PerKey != nil
}

// chain leads from each row to the next one with its key.
func (m *merging) chain() {
	key := m.table.Columns[m.table.Record.Key.Index]
	type ends struct{ first, last int32 } // one more than the row
	ofKey := func() func(id uint32) *ends {
		if n := key.Dict.Len(); n <= 4*len(key.IDs)+64 {
			list := make([]ends, n)
			return func(id uint32) *ends { return &list[id] }
		}
		few := map[uint32]*ends{} // a batch has few of the texts of what it shares
		return func(id uint32) *ends {
			if few[id] == nil {
				few[id] = &ends{}
			}
			return few[id]
		}
	}()
	for row, id := range key.IDs {
		if id == 0 {
			continue
		}
		e := ofKey(id)
		if e.first == 0 {
			*e = ends{int32(row + 1), int32(row + 1)}
			continue
		}
		if m.next == nil {
			m.next = make([]int32, len(key.IDs))
		}
		if e.first == e.last {
			m.several = append(m.several, e.first-1)
		}
		m.next[e.last-1], e.last = int32(row), int32(row+1)
	}
	slices.Sort(m.several)
}

// count leaves those out that are the same as one before, and warns of the others.
func (m *merging) count(rows []int32) {
	kept := map[uint64]int32{m.hash(rows[0]): rows[0]}
	for _, row := range rows[1:] {
		at := m.hash(row)
		before, known := kept[at]
		for known && !m.alike(before, row) {
			at++
			before, known = kept[at]
		}
		if known {
			m.gone[row] = true
			m.of(row).Again++
			m.table.AlsoBy(before, m.table.Mapping(int(row)))
			continue
		}
		kept[at] = row
		m.warn(rows[0], row)
	}
}

// of counts the rows of the file that a row is of.
func (m *merging) of(row int32) *FileCounts {
	name := m.table.Place(int(row)).File
	if at, known := m.files[name]; known {
		return &m.counts.Files[at]
	}
	if m.files == nil {
		m.files = map[string]int{}
	}
	m.files[name] = len(m.counts.Files)
	m.counts.Files = append(m.counts.Files, FileCounts{File: name})
	return &m.counts.Files[len(m.counts.Files)-1]
}

// hash is the same for rows that are alike.
func (m *merging) hash(row int32) uint64 {
	ids := make([]byte, 0, 256)
	for i, c := range m.table.Columns {
		ids = binary.LittleEndian.AppendUint32(ids, m.comparable(i)(c.IDs[row]))
	}
	return maphash.Bytes(m.seed, ids)
}

func (m *merging) alike(a, b int32) bool {
	for i := range m.table.Columns {
		if m.differs(i, a, b) {
			return false
		}
	}
	return true
}

func (m *merging) differs(field int, a, b int32) bool {
	ids, number := m.table.Columns[field].IDs, m.comparable(field)
	return ids[a] != ids[b] && number(ids[a]) != number(ids[b])
}

// comparable is that of a field's column, made once.
func (m *merging) comparable(field int) func(id uint32) uint32 {
	if m.same[field] == nil {
		m.same[field] = comparable(m.table.Columns[field])
	}
	return m.same[field]
}

// comparable gives the values of a column numbers that are equal where the values are
// compared alike: codes may be written in more than one way.
func comparable(c *record.Column) func(id uint32) uint32 {
	if kind := c.Field.Type.Kind; kind != model.Code && kind != model.Codes {
		return func(id uint32) uint32 { return id }
	}
	numbers, list := map[string]uint32{}, make([]uint32, c.Dict.Len())
	for id := 1; id < len(list); id++ {
		var text strings.Builder
		for _, code := range c.Dict.Value(uint32(id)).RawCodes() {
			text.WriteString(code.Canon + "\x00")
		}
		if numbers[text.String()] == 0 {
			numbers[text.String()] = uint32(id)
		}
		list[id] = numbers[text.String()]
	}
	return func(id uint32) uint32 { return list[id] }
}

// warn says of two rows with one key in which fields they differ. Where these are
// lists only, a row is probably one code of a record.
func (m *merging) warn(first, row int32) {
	code := diag.RecordRowPerCode
	var names []string
	for i, c := range m.table.Columns {
		if m.differs(i, first, row) {
			names = append(names, "`"+c.Field.Name+"`")
			if c.Field.Type.Kind != model.Codes {
				code = diag.RecordSameKey
			}
		}
	}
	m.problem(code, first, row, names)
}

// problem is one of two rows with one key, about some fields.
func (m *merging) problem(code diag.Code, first, row int32, fields []string) {
	if !m.account.Keeps(code) {
		m.account.Add(record.Problem{Code: code})
		return
	}
	here, there := m.table.Place(int(row)), m.table.Place(int(first))
	key := m.table.Record.Key.Name
	m.account.Add(record.Problem{
		Code: code, File: here.File, Line: here.Line, Field: key,
		Args: []diag.Arg{diag.Plain(diag.Mask(there.File) + ":" + strconv.Itoa(there.Line)), diag.Plain(strings.Join(fields, ", ")), diag.Plain(key)},
	})
}
