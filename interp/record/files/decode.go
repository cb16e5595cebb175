package files

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"ppolang/interp/record"
)

// encodings are the character sets that are decoded, by name. UTF-8 needs none.
var encodings = map[string]*charmap.Charmap{
	"windows-1252": charmap.Windows1252, "cp1252": charmap.Windows1252,
	"iso-8859-1": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "latin-1": charmap.ISO8859_1,
	"utf-8": nil, "utf8": nil, "": nil,
}

// KnownEncoding says whether a file in that encoding can be read.
func KnownEncoding(name string) bool {
	_, ok := encodings[strings.ToLower(name)]
	return ok
}

// decode gives a window on the text, and the encoding that it is in.
func decode(w *record.Window, begins []byte, encoding string) (*record.Window, string) {
	if bytes.HasPrefix(begins, []byte("\ufeff")) {
		w.Advance(len("\ufeff"))
		return w, "utf-8"
	}
	table := encodings[strings.ToLower(encoding)]
	if table == nil {
		return w, "utf-8"
	}
	return record.NewWindow(&decoded{src: w, table: table}), strings.ToLower(encoding)
}

// decoded decodes one byte a character. A byte that the encoding has no character
// for becomes one that is not valid UTF-8, so that its record is refused.
type decoded struct {
	src   io.Reader
	table *charmap.Charmap
	in    [4096]byte
	buf   []byte
	out   []byte // what of buf is not given away yet
}

func (d *decoded) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		n, err := d.src.Read(d.in[:])
		d.buf = d.buf[:0]
		for _, c := range d.in[:n] {
			r := d.table.DecodeByte(c)
			if r == '\ufffd' {
				d.buf = append(d.buf, 0xff)
				continue
			}
			d.buf = utf8.AppendRune(d.buf, r)
		}
		d.out = d.buf
		if n == 0 && err != nil {
			return 0, err
		}
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}
