package parquet

import (
	library "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"

	"ppolang/lang/diag"
)

// column is a column of the file: one value, or a list of values.
type column struct {
	name string
	leaf *library.Column // nil where it is neither
	kind kind
	list bool
	here int // the definition level from which on the list is there

	scale  int   // of decimals
	unsign bool  // of whole numbers
	unit   int64 // of times: so many are a second
	utc    bool  // times are instants, not what a clock showed
}

// kind is what the values of a column are.
type kind uint8

const (
	unreadable kind = iota
	textual
	whole
	decimal
	floating
	truth
	dated
	stamped
	clocked
	uuid
)

// columnOf says what a column is. A list is a column that repeats, or a group around
// one; groups of several columns are no value of a field.
func columnOf(c *library.Column) *column {
	found := &column{name: c.Name()}
	level := 0
	for inner := c; ; inner = inner.Columns()[0] {
		switch {
		case inner.Repeated():
			level++
			if found.list {
				return found // a list of lists
			}
			found.list, found.here = true, level
		case inner.Optional():
			level++
		}
		if inner.Leaf() {
			if inner == c || found.list {
				found.leaf = inner
				found.is(inner.Type())
			}
			return found
		}
		if len(inner.Columns()) != 1 {
			return found
		}
	}
}

// is says what the values of a type are.
func (c *column) is(t library.Type) {
	var logical any
	if l := t.LogicalType(); l != nil {
		logical = l.Value
	}
	if d, ok := logical.(*format.DecimalType); ok {
		c.kind, c.scale = decimal, int(d.Scale)
		if c.scale < 0 || c.scale > 76 {
			c.kind = unreadable
		}
		return
	}
	switch t.Kind() {
	case library.Boolean:
		c.kind = truth
	case library.Int32, library.Int64:
		c.whole(logical)
	case library.Int96: // how times were written before there was a type for them
		c.kind = stamped
	case library.Float, library.Double:
		c.kind = floating
	case library.ByteArray:
		switch logical.(type) {
		case nil, *format.StringType, *format.EnumType:
			c.kind = textual
		}
	case library.FixedLenByteArray:
		if _, ok := logical.(*format.UUIDType); ok {
			c.kind = uuid
		}
	}
}

func (c *column) whole(logical any) {
	switch l := logical.(type) {
	case nil:
		c.kind = whole
	case *format.IntType:
		c.kind, c.unsign = whole, !l.IsSigned
	case *format.DateType:
		c.kind = dated
	case *format.TimestampType:
		c.kind, c.utc = stamped, l.IsAdjustedToUTC
		c.unit = 1e9 / int64(l.Unit.Value.Duration())
	case *format.TimeType:
		c.kind, c.unit = clocked, 1e9/int64(l.Unit.Value.Duration())
	}
}

// term is what the column is, for messages.
func (c *column) term() diag.Term {
	if c.list {
		return diag.Term{NB: "en liste av noe annet enn enkle verdier", EN: "a list of something else than single values"}
	}
	return diag.Term{NB: "noe annet enn enkle verdier", EN: "something else than single values"}
}
