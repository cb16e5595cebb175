package parquet

import "encoding/binary"

// walker passes over what is written in Thrift's compact protocol, and bounds what
// reading it will take: the library makes a list of the size that the file says
// before it reads what is in it.
type walker struct {
	data []byte
	at   int
	cost int // of what is made of it in memory, in bytes
}

// What reading takes in memory: the library's largest struct in a list has 560 bytes,
// other elements 16.
const (
	structCost  = 560
	elementCost = 16
	maxCost     = 256 << 20
	maxNesting  = 16
)

// The types of the protocol.
const (
	thriftTrue   = 1
	thriftFalse  = 2
	thriftByte   = 3
	thriftI16    = 4
	thriftI32    = 5
	thriftI64    = 6
	thriftDouble = 7
	thriftBinary = 8
	thriftList   = 9
	thriftSet    = 10
	thriftStruct = 12
)

// structOf says how long the struct is that data begins with; false where it is not
// whole, or larger than any has to be.
func structOf(data []byte) (int, bool) {
	w := walker{data: data}
	ok := w.fields(0)
	return w.at, ok
}

func (w *walker) byte() (byte, bool) {
	if w.at >= len(w.data) {
		return 0, false
	}
	w.at++
	return w.data[w.at-1], true
}

func (w *walker) varint() (uint64, bool) {
	x, n := binary.Uvarint(w.data[w.at:])
	w.at += max(n, 0)
	return x, n > 0
}

func (w *walker) skip(n uint64) bool {
	if n > uint64(len(w.data)-w.at) {
		return false
	}
	w.at += int(n)
	return true
}

// fields passes over a struct's fields and the stop behind them.
func (w *walker) fields(nesting int) bool {
	if nesting > maxNesting {
		return false
	}
	for {
		b, ok := w.byte()
		if !ok || b == 0 {
			return ok
		}
		if b>>4 == 0 { // its number is written out
			if _, ok := w.varint(); !ok {
				return false
			}
		}
		if kind := b & 15; kind == thriftTrue || kind == thriftFalse {
			continue // the type is the value
		} else if !w.value(kind, nesting) {
			return false
		}
	}
}

// value passes over a value of a field or a list.
func (w *walker) value(kind byte, nesting int) bool {
	switch kind {
	case thriftTrue, thriftFalse, thriftByte:
		return w.skip(1)
	case thriftI16, thriftI32, thriftI64:
		_, ok := w.varint()
		return ok
	case thriftDouble:
		return w.skip(8)
	case thriftBinary:
		n, ok := w.varint()
		return ok && w.skip(n)
	case thriftList, thriftSet:
		return w.list(nesting)
	case thriftStruct:
		return w.fields(nesting + 1)
	}
	return false // the format has no maps
}

func (w *walker) list(nesting int) bool {
	b, ok := w.byte()
	n, kind := uint64(b>>4), b&15
	if ok && n == 15 {
		n, ok = w.varint()
	}
	if !ok || n > uint64(len(w.data)-w.at) || nesting > maxNesting {
		return false
	}
	each := elementCost
	if kind == thriftStruct {
		each = structCost
	}
	if w.cost += int(n) * each; w.cost > maxCost {
		return false
	}
	for range n {
		if !w.value(kind, nesting+1) {
			return false
		}
	}
	return true
}
