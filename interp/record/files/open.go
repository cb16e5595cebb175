package files

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"ppolang/interp/record"
	"ppolang/lang/diag"
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

// open looks at how the file begins and gives a window on its text, nil where it
// is none; unpacked is what unpacks it.
func open(in *record.Intake, w *record.Window, packed bool, encoding string) (text *record.Window, unpacked *unpacker) {
	if !KnownEncoding(encoding) {
		stop(in, diag.RecordEncoding, diag.Plain(encoding))
		return nil, nil
	}
	begins := head(w)
	switch isPacked := bytes.HasPrefix(begins, []byte{0x1f, 0x8b}); {
	case packed && !isPacked:
		if w.Err() == nil {
			stop(in, diag.RecordForm, diag.Term{NB: "upakket", EN: "not packed"}, diag.Term{NB: "en gzip-fil", EN: "a gzip file"})
		}
		return nil, nil
	case packed:
		var err error
		if unpacked, err = unpack(w); err != nil {
			if w.Err() == nil {
				stop(in, diag.RecordDamaged)
			}
			return nil, nil
		}
		w = record.NewWindow(unpacked)
		begins = head(w)
	}
	if what, foreign := seems(begins); foreign {
		stop(in, diag.RecordForm, what, diag.Term{NB: "tekst i UTF-8", EN: "text in UTF-8"})
		return nil, nil
	}
	if bytes.HasPrefix(begins, []byte("\ufeff")) {
		w.Advance(len("\ufeff"))
		return w, unpacked
	}
	if table := encodings[strings.ToLower(encoding)]; table != nil {
		w = record.NewWindow(&decoded{src: w, table: table})
	}
	return w, unpacked
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

// headSize is how much tells what a file is.
const headSize = 512

// head is how the file begins.
func head(w *record.Window) []byte {
	for len(w.Bytes()) < headSize && w.More() {
	}
	return w.Bytes()[:min(headSize, len(w.Bytes()))]
}

// seems says what a file is that is no text we read, by how it begins; false
// where it may be such a text.
func seems(begins []byte) (diag.Term, bool) {
	switch {
	case bytes.HasPrefix(begins, []byte{0x1f, 0x8b}):
		return diag.Term{NB: "pakket med gzip (endelsen `.gz` mangler)", EN: "packed with gzip (its name lacks the ending `.gz`)"}, true
	case bytes.HasPrefix(begins, []byte("PK\x03\x04")):
		return diag.Term{NB: "en zip-fil eller et regneark (`.xlsx`)", EN: "a zip file or a spreadsheet (`.xlsx`)"}, true
	case bytes.HasPrefix(begins, []byte{0xff, 0xfe}), bytes.HasPrefix(begins, []byte{0xfe, 0xff}), len(begins) > 3 && (begins[0] == 0) != (begins[1] == 0):
		return diag.Term{NB: "UTF-16", EN: "UTF-16"}, true
	case bytes.IndexByte(begins, 0) >= 0:
		return diag.Term{NB: "noe annet enn tekst", EN: "something else than text"}, true
	}
	return diag.Term{}, false
}

// cutName cuts a name off the front of a file's, letter case and the way an å is
// put together aside.
func cutName(file, name string) (rest string, ok bool) {
	return strings.CutPrefix(strings.ToLower(norm.NFC.String(file)), strings.ToLower(norm.NFC.String(name)))
}
