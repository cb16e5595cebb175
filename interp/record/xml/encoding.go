package xml

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// tables are the encodings of one byte a character that a document can declare.
var tables = map[string]*charmap.Charmap{
	"iso-8859-1": charmap.ISO8859_1, "iso8859-1": charmap.ISO8859_1, "latin1": charmap.ISO8859_1, "latin-1": charmap.ISO8859_1,
	"iso-8859-15":  charmap.ISO8859_15,
	"windows-1252": charmap.Windows1252, "cp1252": charmap.Windows1252,
}

// decoder gives a document in UTF-8. What a document declares of itself is often
// wrong, while bytes that happen to be UTF-8 beyond ASCII are UTF-8 and nothing
// else; so they are, and every other byte is what the declaration says, or
// ISO-8859-1 where it says UTF-8.
type decoder struct {
	src      *record.Window
	table    *charmap.Charmap
	declared string // what the document says that it is
	wide     bool   // it declares an encoding of one byte a character
	line     int
	wrong    int    // the line of the first character that is not what was declared; 0 for none
	rest     []byte // of a character, not given away yet
	char     [utf8.UTFMax]byte
}

// decode gives the document in UTF-8. The fault is what it declares and nobody
// reads. A name for the encoding that is given from outside goes before what the
// document declares.
func decode(w *record.Window, given string) (*record.Window, *decoder, *record.Problem) {
	for len(w.Bytes()) < 4 && w.More() {
	}
	begins := w.Bytes()
	switch {
	case bytes.HasPrefix(begins, []byte("\ufeff")):
		w.Advance(len("\ufeff"))
	case bytes.HasPrefix(begins, []byte{0xff, 0xfe}), bytes.HasPrefix(begins, []byte{'<', 0}):
		return utf16(w, unicode.LittleEndian), nil, nil
	case bytes.HasPrefix(begins, []byte{0xfe, 0xff}), bytes.HasPrefix(begins, []byte{0, '<'}):
		return utf16(w, unicode.BigEndian), nil, nil
	}
	if p := foreign(w); p != nil {
		return nil, nil, p
	}
	d := &decoder{src: w, table: charmap.ISO8859_1, line: 1, declared: "utf-8"}
	version, declared := declaration(w)
	if version != "" && version != "1.0" {
		return nil, nil, &record.Problem{Code: diag.RecordForm, Line: 1, Args: []diag.Arg{diag.Plain("XML " + short(version)), diag.Plain("XML 1.0")}}
	}
	if given != "" {
		declared = given
	}
	switch name := strings.ToLower(declared); name {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16": // what says UTF-16 and is not has been made UTF-8 by somebody
	default:
		if d.table = tables[name]; d.table == nil {
			return nil, nil, &record.Problem{Code: diag.RecordEncoding, Line: 1, Args: []diag.Arg{diag.Plain(short(declared))}}
		}
		d.declared, d.wide = name, true
	}
	return record.NewWindow(d), d, nil
}

// foreign says what a file is whose first mark is none of XML, nil where it is one.
func foreign(w *record.Window) *record.Problem {
	b := bytes.TrimLeft(w.Bytes(), blanks)
	if len(b) == 0 || b[0] == '<' {
		return nil
	}
	what := diag.Term{NB: "en tabell eller annen tekst", EN: "a table or other text"}
	switch {
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		what = diag.Term{NB: "en zip-fil eller et regneark (`.xlsx`)", EN: "a zip file or a spreadsheet (`.xlsx`)"}
	case bytes.HasPrefix(b, []byte{0x1f, 0x8b}):
		what = diag.Term{NB: "pakket med gzip (endelsen `.gz` mangler)", EN: "packed with gzip (its name lacks the ending `.gz`)"}
	case b[0] == '{' || b[0] == '[':
		what = diag.Term{NB: "JSON", EN: "JSON"}
	case bytes.IndexByte(b, 0) >= 0:
		what = diag.Term{NB: "noe annet enn tekst", EN: "something else than text"}
	}
	return &record.Problem{Code: diag.RecordForm, Line: 1, Column: 1, Args: []diag.Arg{what, diag.Plain("XML")}}
}

// short is a word out of a document as messages show it.
func short(word string) string {
	if len(word) > 20 {
		word = word[:20]
	}
	return diag.Mask(diag.Clean(strings.ToValidUTF8(word, "?")))
}

func utf16(w *record.Window, order unicode.Endianness) *record.Window {
	return record.NewWindow(transform.NewReader(w, unicode.UTF16(order, unicode.UseBOM).NewDecoder()))
}

// declaration is the version and the encoding that a document declares.
func declaration(w *record.Window) (version, encoding string) {
	const longest = 256
	for len(w.Bytes()) < longest && w.More() {
	}
	b := bytes.TrimLeft(w.Bytes()[:min(longest, len(w.Bytes()))], blanks)
	i := bytes.Index(b, []byte("?>"))
	if i < 0 || !bytes.HasPrefix(b, []byte("<?xml")) || nameByte[b[5]] {
		return "", ""
	}
	return pseudo(b[:i], "version"), pseudo(b[:i], "encoding")
}

// pseudo is what a declaration says of one of its words.
func pseudo(b []byte, word string) string {
	_, b, _ = bytes.Cut(b, []byte(word))
	b = bytes.TrimLeft(b, blanks+"=")
	if len(b) == 0 || b[0] != '"' && b[0] != '\'' {
		return ""
	}
	value, _, _ := bytes.Cut(b[1:], b[:1])
	return string(value)
}

// Read gives what comes next in UTF-8.
func (d *decoder) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		if len(d.rest) > 0 {
			k := copy(p[n:], d.rest)
			d.rest = d.rest[k:]
			n += k
			continue
		}
		b := d.src.Bytes()
		if !utf8.FullRune(b) {
			if n > 0 {
				return n, nil
			}
			if d.src.More() {
				continue
			}
			if len(b) == 0 {
				return 0, ended(d.src)
			}
		}
		if k := d.right(b[:min(len(b), len(p)-n)]); k > 0 {
			copy(p[n:], b[:k])
			d.src.Advance(k)
			n += k
			continue
		}
		n += d.character(p[n:], b)
	}
	return n, nil
}

// ended is how reading ended.
func ended(w *record.Window) error {
	if err := w.Err(); err != nil {
		return err
	}
	return io.EOF
}

// right is how much of a text is as it should be: UTF-8, or where one byte a
// character was declared and nothing else has been seen yet, ASCII.
func (d *decoder) right(b []byte) int {
	const block = 1 << 10
	n := 0
blocks:
	for n < len(b) {
		if len(b)-n >= block && utf8.Valid(b[n:n+block]) && d.plain(b[n:n+block]) {
			n += block
			continue
		}
		for stop := min(n+block, len(b)); n < stop; {
			size := 1
			if b[n] >= utf8.RuneSelf {
				r := rune(0)
				if r, size = utf8.DecodeRune(b[n:]); r == utf8.RuneError && size == 1 || d.wide && d.wrong == 0 {
					break blocks
				}
			}
			n += size
		}
	}
	d.count(b[:n])
	return n
}

// plain says whether valid UTF-8 needs no further look.
func (d *decoder) plain(b []byte) bool {
	if !d.wide || d.wrong > 0 {
		return true
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// count counts the lines as long as somebody may ask for one.
func (d *decoder) count(b []byte) {
	if d.wrong == 0 {
		d.line += bytes.Count(b, newline)
	}
}

// character gives one character that is not as it should be, as far as there is
// room for it.
func (d *decoder) character(p, b []byte) int {
	r, size := utf8.DecodeRune(b)
	valid := r != utf8.RuneError || size > 1
	if valid == d.wide && d.wrong == 0 {
		d.wrong = d.line
	}
	if !valid {
		if r = d.table.DecodeByte(b[0]); r == utf8.RuneError {
			r = rune(b[0])
		}
		size = 1
	}
	d.src.Advance(size)
	d.rest = utf8.AppendRune(d.char[:0], r)
	n := copy(p, d.rest)
	d.rest = d.rest[n:]
	return n
}

// warning is what has to be said of a document that is not what it declares.
func (d *decoder) warning() (record.Problem, bool) {
	if d == nil || d.wrong == 0 {
		return record.Problem{}, false
	}
	as := "ISO-8859-1"
	if d.wide {
		as = "UTF-8"
	}
	return record.Problem{Code: diag.XMLWrongEncoding, Line: d.wrong, Args: []diag.Arg{diag.Plain(strings.ToUpper(d.declared)), diag.Plain(as)}}, true
}
