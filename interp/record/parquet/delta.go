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
	r, ok := runOf(data)
	if !ok || r.values > int(values) {
		return errDamaged
	}
	if e != format.DeltaByteArray {
		return nil
	}
	// What the texts have in common with those before, and how long the rest of each is,
	// are a run each.
	behind, ok := r.behind()
	if !ok {
		return errDamaged
	}
	if rests, ok := runOf(behind); !ok || rests.values != r.values {
		return errDamaged
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
	return nil
}

// run is a run of differences, as its beginning says: blocks of values in parts, each
// part of which has a width of its own.
type run struct {
	block, parts, values int
	blocks               []byte // and what is behind them
}

func runOf(data []byte) (r run, ok bool) {
	for _, n := range []*int{&r.block, &r.parts, &r.values} {
		u, size := binary.Uvarint(data)
		if size <= 0 || u > maxPageValues {
			return r, false
		}
		*n, data = int(u), data[size:]
	}
	_, size := binary.Uvarint(data) // the first value
	if size <= 0 || r.parts == 0 {
		return r, false
	}
	r.blocks = data[size:]
	return r, true
}

// behind is what follows a run: it goes as far as the library does, which takes a
// last part that is cut short for a whole one.
func (r run) behind() (data []byte, ok bool) {
	data = r.blocks
	for left := r.values - 1; left > 0; {
		_, size := binary.Uvarint(data) // the least difference
		if size <= 0 {
			return nil, false
		}
		data = data[size:]
		widths := data[:min(r.parts, len(data))]
		data = data[len(widths):]
		for _, bits := range widths {
			part := r.block / r.parts
			data = data[min(part*int(bits)/8, len(data)):]
			if left -= min(part, left); left == 0 {
				break
			}
		}
	}
	return data, true
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
