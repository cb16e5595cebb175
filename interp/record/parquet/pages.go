package parquet

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
	"github.com/pierrec/lz4/v4"
)

// Limits on a page. Writers make pages of about a megabyte; some write all of a
// column of a row group as one.
const (
	maxPage       = 256 << 20 // as it is unpacked
	maxPageValues = 1 << 26
	pageHead      = 16 << 10 // in which its header fits, mostly
	maxPageHead   = 1 << 20
)

// pagesFit checks the pages of a column of a row group before the library reads
// them: that they lie where the footer says, and unpack to what their headers say.
// The library unpacks whatever comes, and of some damage makes room without end.
func (f *file) pagesFit(m *format.ColumnMetaData, c *column) error {
	at := begins(m)
	dictionary := false
	for end := at + m.TotalCompressedSize; at < end; {
		h, size, err := f.pageAt(at, end)
		if err != nil {
			return err
		}
		if first := at == begins(m); !inOrder(&h, first, dictionary) {
			return errDamaged
		} else if first {
			dictionary = h.Type == format.DictionaryPage
		}
		at += int64(size)
		packed, out := int64(h.CompressedPageSize), int64(h.UncompressedPageSize)
		if packed < 0 || out < 0 || packed > end-at {
			return errDamaged
		}
		values := max(h.DataPageHeader.V.NumValues, h.DataPageHeaderV2.V.NumValues, h.DictionaryPageHeader.V.NumValues)
		if out > maxPage || packed > maxPage || values > maxPageValues {
			return beyond("en side", "a page", "256 MiB")
		}
		if m.Codec != format.Uncompressed {
			if err := f.unpacks(m.Codec, &h, at); err != nil {
				return err
			}
		}
		if e, is := isDelta(&h); is {
			if err := f.differ(m.Codec, &h, at, e, c); err != nil {
				return err
			}
		}
		at += packed
	}
	return nil
}

// inOrder checks that a page has the header of its type, that a dictionary comes
// first, and that no page needs one that is not there: the library would take what
// comes first for one.
func inOrder(h *format.PageHeader, first, dictionary bool) bool {
	coded := func(e format.Encoding) bool {
		//lint:ignore SA1019 older writers still use the deprecated name
		return e == format.RLEDictionary || e == format.PlainDictionary
	}
	switch h.Type {
	case format.DictionaryPage:
		return h.DictionaryPageHeader.Valid && first
	case format.DataPage:
		return h.DataPageHeader.Valid && (dictionary || !coded(h.DataPageHeader.V.Encoding))
	case format.DataPageV2:
		return h.DataPageHeaderV2.Valid && (dictionary || !coded(h.DataPageHeaderV2.V.Encoding))
	}
	return false
}

// pageAt reads the header of the page there, and says how long it is.
func (f *file) pageAt(at, end int64) (h format.PageHeader, size int, err error) {
	for room := int64(pageHead); ; room *= 8 {
		data := make([]byte, min(room, end-at))
		if _, err := f.ReadAt(data, at); err != nil && err != io.EOF {
			return h, 0, err
		}
		n, ok := structOf(data)
		if !ok && int64(len(data)) < end-at && room < maxPageHead {
			continue
		}
		if !ok || thrift.Unmarshal(new(thrift.CompactProtocol), data[:n], &h) != nil {
			return h, 0, errDamaged
		}
		return h, n, nil
	}
}

// values are where the values of a page lie, packed, and how much they unpack to: all of
// it, and in the second version what is behind the levels.
func (f *file) values(codec format.CompressionCodec, h *format.PageHeader, at int64) (src *io.SectionReader, out int64, by format.CompressionCodec, err error) {
	packed, out := int64(h.CompressedPageSize), int64(h.UncompressedPageSize)
	if v2 := h.DataPageHeaderV2; h.Type == format.DataPageV2 {
		if v2.V.IsCompressed.Valid && !v2.V.IsCompressed.V {
			codec = format.Uncompressed
		}
		levels := int64(v2.V.RepetitionLevelsByteLength) + int64(v2.V.DefinitionLevelsByteLength) // are not packed
		if levels < 0 || levels > packed || levels > out {
			return nil, 0, 0, errDamaged
		}
		at, packed, out = at+levels, packed-levels, out-levels
	}
	return io.NewSectionReader(f, at, packed), out, codec, nil
}

// unpacks checks that a page unpacks to as much as its header says.
func (f *file) unpacks(codec format.CompressionCodec, h *format.PageHeader, at int64) error {
	src, out, codec, err := f.values(codec, h, at)
	if err != nil || codec == format.Uncompressed {
		return err
	}
	if codec == format.Snappy { // which says it at the beginning
		begins := make([]byte, min(binary.MaxVarintLen64, src.Size()))
		if _, err := io.ReadFull(src, begins); err != nil {
			return errDamaged
		}
		if n, _ := binary.Uvarint(begins); int64(n) != out {
			return errDamaged
		}
		return nil
	}
	page, done, err := unpacked(codec, src, out)
	if err != nil {
		return err
	}
	defer done()
	// One byte more would be too many.
	if n, err := io.Copy(io.Discard, io.LimitReader(page, out+1)); err != nil || n != out {
		return errDamaged
	}
	return nil
}

// unpacked reads what is packed. What it gives is let go with done.
func unpacked(codec format.CompressionCodec, src *io.SectionReader, out int64) (page io.Reader, done func(), err error) {
	done = func() {}
	switch codec {
	case format.Uncompressed:
		return src, done, nil
	case format.Snappy, format.Lz4Raw:
		data := make([]byte, src.Size())
		if _, err := io.ReadFull(src, data); err != nil {
			return nil, nil, errDamaged
		}
		to := make([]byte, out)
		n := 0
		if codec == format.Snappy {
			to, err = snappy.Decode(to, data)
			n = len(to)
		} else {
			n, err = lz4.UncompressBlock(data, to)
		}
		if err != nil || int64(n) != out {
			return nil, nil, errDamaged
		}
		return bytes.NewReader(to), done, nil
	case format.Gzip:
		page, err = gzip.NewReader(src)
	case format.Zstd:
		var z *zstd.Decoder
		if z, err = zstd.NewReader(src, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxPage)); err == nil {
			page, done = z, z.Close
		}
	case format.Brotli:
		page = brotli.NewReader(src)
	default:
		err = errDamaged
	}
	if err != nil {
		return nil, nil, errDamaged
	}
	return page, done, nil
}
