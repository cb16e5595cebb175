package parquet

import (
	"io"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// Limits on what the footer says.
const (
	maxFooter  = 32 << 20 // a thousand columns in a thousand row groups of statistics
	maxColumns = 4096
	maxLevels  = 16 // of columns within columns
)

// footer checks what the footer says before the library takes it at its word.
func (f *file) footer() error {
	length, err := f.tail()
	if err != nil {
		return err
	}
	if length > maxFooter {
		return beyond("en innholdsfortegnelse", "a footer", "32 MiB")
	}
	data := make([]byte, length)
	if _, err := f.ReadAt(data, f.size-8-length); err != nil && err != io.EOF {
		return err
	}
	if n, ok := structOf(data); !ok || n != len(data) {
		return errDamaged // a signed one is longer, and needs a key
	}
	var meta format.FileMetaData
	return safely(func() error {
		if err := thrift.Unmarshal(new(thrift.CompactProtocol), data, &meta); err != nil {
			return errDamaged
		}
		if err := nested(meta.Schema); err != nil {
			return err
		}
		return f.groupsFit(&meta)
	})
}

// nested checks that the tree of columns, which is written as a list, is whole and
// neither wide nor deep.
func nested(list []format.SchemaElement) error {
	if len(list) > maxColumns {
		return beyond("kolonner", "columns", "4096")
	}
	var open []int // how many children are still to come, by level
	for i := range list {
		for len(open) > 0 && open[len(open)-1] == 0 {
			open = open[:len(open)-1]
		}
		if (len(open) == 0) != (i == 0) {
			return errDamaged
		}
		if i > 0 {
			open[len(open)-1]--
		}
		children := int(list[i].NumChildren.V)
		if children < 0 || children > len(list) {
			return errDamaged
		}
		if children > 0 || i == 0 {
			open = append(open, children)
		}
		if len(open) > maxLevels {
			return beyond("kolonner inne i hverandre", "columns within one another", "16")
		}
	}
	for _, n := range open {
		if n != 0 {
			return errDamaged
		}
	}
	return nil
}

// groupsFit checks that each row group has every column, within the file.
func (f *file) groupsFit(meta *format.FileMetaData) error {
	leaves := 0
	for i := range meta.Schema {
		if i > 0 && meta.Schema[i].NumChildren.V == 0 && meta.Schema[i].Type.Valid {
			leaves++
		}
	}
	rows := int64(0)
	for i := range meta.RowGroups {
		g := &meta.RowGroups[i]
		if len(g.Columns) != leaves || g.NumRows < 0 {
			return errDamaged
		}
		rows += g.NumRows
		for j := range g.Columns {
			m := &g.Columns[j].MetaData
			from := begins(m)
			if g.Columns[j].FilePath != "" || m.TotalCompressedSize < 0 || from < int64(len(magic)) || from > f.size || m.TotalCompressedSize > f.size-from {
				return errDamaged
			}
			// The library unpacks every row group as it does the first.
			if m.Codec != meta.RowGroups[0].Columns[j].MetaData.Codec {
				return errDamaged
			}
		}
	}
	if rows != meta.NumRows {
		return errDamaged
	}
	return nil
}

// begins is where a column's pages begin.
func begins(m *format.ColumnMetaData) int64 {
	if m.DictionaryPageOffset != 0 {
		return m.DictionaryPageOffset
	}
	return m.DataPageOffset
}
