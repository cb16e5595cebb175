package parquet

import (
	"encoding/binary"
	"io"

	"github.com/parquet-go/parquet-go/encoding/delta"
	"github.com/parquet-go/parquet-go/format"
)

// deltaFits checks a page of differences, whose beginning says how many there are: the
// library makes room for as many, and of texts that begin like the one before puts as
// much together as they say. Of a file of some bytes that could be all of the memory.
// The data is the page as it is unpacked, without levels.
func deltaFits(e format.Encoding, data []byte, values int32) error {
	counted := func() error {
		n, ok := differences(data)
		if !ok || n > int64(values) {
			return errDamaged
		}
		return nil
	}
	switch e {
	case format.DeltaBinaryPacked, format.DeltaLengthByteArray:
		return counted()
	case format.DeltaByteArray:
		if err := counted(); err != nil {
			return err
		}
		alike, err := new(delta.BinaryPackedEncoding).DecodeInt32(nil, data)
		if err != nil {
			return errDamaged
		}
		all := int64(0)
		for _, n := range alike {
			if all += int64(n); n < 0 || all > maxPage {
				return beyond("en side", "a page", "256 MiB")
			}
		}
	}
	return nil
}

// differences is how many a run of them says that it has: the third number in it.
func differences(data []byte) (n int64, ok bool) {
	for range 3 {
		u, size := binary.Uvarint(data)
		if size <= 0 || u > maxPageValues {
			return 0, false
		}
		n, data = int64(u), data[size:]
	}
	return n, true
}

// isDelta says whether a page's values are such.
func isDelta(h *format.PageHeader) (format.Encoding, bool) {
	e := h.DataPageHeader.V.Encoding
	if h.Type == format.DataPageV2 {
		e = h.DataPageHeaderV2.V.Encoding
	}
	switch e {
	case format.DeltaBinaryPacked, format.DeltaLengthByteArray, format.DeltaByteArray:
		return e, h.Type != format.DictionaryPage
	}
	return e, false
}

// differ checks a page of differences.
func (f *file) differ(codec format.CompressionCodec, h *format.PageHeader, at int64, e format.Encoding, c *column) error {
	src, out, codec, err := f.values(codec, h, at)
	if err != nil {
		return err
	}
	page, done, err := unpacked(codec, src, out)
	if err != nil {
		return err
	}
	defer done()
	if h.Type == format.DataPage { // each of the levels there are has its length before it
		for _, most := range []int{c.leaf.MaxRepetitionLevel(), c.leaf.MaxDefinitionLevel()} {
			if most == 0 {
				continue
			}
			var size [4]byte
			if _, err := io.ReadFull(page, size[:]); err != nil {
				return errDamaged
			}
			if _, err := io.CopyN(io.Discard, page, int64(binary.LittleEndian.Uint32(size[:]))); err != nil {
				return errDamaged
			}
		}
	}
	data, err := io.ReadAll(io.LimitReader(page, maxPage))
	if err != nil {
		return errDamaged
	}
	return deltaFits(e, data, max(h.DataPageHeader.V.NumValues, h.DataPageHeaderV2.V.NumValues))
}
