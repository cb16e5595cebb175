package files

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"ppolang/interp/record"
)

// The encodings by the names that messages and looks have for them.
const (
	utf8Name    = "utf-8"
	utf16Name   = "utf-16"
	windowsName = "windows-1252"
	latinName   = "iso-8859-1"
)

// encodings are the names that an encoding goes by.
var encodings = map[string]string{
	windowsName: windowsName, "cp1252": windowsName, latinName: latinName, "latin1": latinName, "latin-1": latinName,
	utf8Name: utf8Name, "utf8": utf8Name, utf16Name: utf16Name, "utf16": utf16Name,
}

// tables are the encodings of one byte a character.
var tables = map[string]*charmap.Charmap{windowsName: charmap.Windows1252, latinName: charmap.ISO8859_1}

// KnownEncoding says whether a file in that encoding can be read; "" is any.
func KnownEncoding(name string) bool {
	return name == "" || encodings[strings.ToLower(name)] != ""
}

// text is a window on a text in UTF-8, whatever it is encoded in.
type text struct {
	*record.Window
	guess    *guessed // where nobody knew
	encoding string
}

// named is the encoding that the text turned out to have.
func (t *text) named() string {
	if t.guess != nil && t.guess.windows != nil {
		return windowsName
	}
	return t.encoding
}

// decode gives the text in a window that begins so. A mark of the file's own goes
// before what is said of it. Where neither says anything, what is no UTF-8 is taken
// for Windows-1252, and that is told once.
func decode(w *record.Window, begins []byte, encoding string, tell func()) text {
	is := encodings[strings.ToLower(encoding)]
	if bytes.HasPrefix(begins, []byte("\ufeff")) {
		w.Advance(len("\ufeff"))
		return text{Window: w, encoding: utf8Name}
	}
	if wide, order, mark := wideText(begins); wide || is == utf16Name {
		w.Advance(mark)
		return text{Window: record.NewWindow(&wideDecoder{src: w, order: order}), encoding: utf16Name}
	}
	switch {
	case is == "":
		g := &guessed{src: w, tell: tell}
		return text{Window: record.NewWindow(g), guess: g, encoding: utf8Name}
	case is == utf8Name:
		return text{Window: w, encoding: is}
	}
	return text{Window: record.NewWindow(&decoded{src: w, table: tables[is]}), encoding: is}
}

// guessed is the text of a file whose encoding nobody has named: it is UTF-8, or
// Windows-1252 where it comes to a byte that is none and nothing before it, nor more
// of what follows, was more than plain ASCII.
type guessed struct {
	src     *record.Window
	tell    func()
	wide    bool     // it is UTF-8: there was more than ASCII in it
	damaged bool     // and yet not all of it is
	windows *decoded // nil as long as it is not Windows-1252
}

func (g *guessed) Read(p []byte) (int, error) {
	for {
		if g.windows != nil {
			return g.windows.Read(p)
		}
		if len(g.src.Bytes()) == 0 && !g.src.More() {
			return g.src.Read(p)
		}
		text := g.src.Bytes()
		text = text[:min(len(text), len(p))]
		if g.damaged || ascii(text) {
			return g.src.Read(p[:len(text)])
		}
		if utf8.Valid(text) {
			g.wide = true
			return g.src.Read(p[:len(text)])
		}
		sound := soundPart(text)
		switch {
		case sound > 0:
			g.wide = g.wide || !ascii(text[:sound])
			return g.src.Read(p[:sound])
		case !utf8.FullRune(text) && len(text) == len(g.src.Bytes()) && g.src.More():
		case g.wide || mostlySound(g.src.Bytes()):
			g.damaged = true
		default:
			g.tell()
			g.windows = &decoded{src: g.src, table: charmap.Windows1252}
		}
	}
}

// ascii says whether a text is nothing but ASCII.
func ascii(text []byte) bool {
	for len(text) >= 8 {
		if binary.NativeEndian.Uint64(text)&0x8080808080808080 != 0 {
			return false
		}
		text = text[8:]
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// soundPart is how much of a text is UTF-8, from its start.
func soundPart(text []byte) int {
	at := 0
	for at < len(text) {
		r, size := utf8.DecodeRune(text[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

// mostlySound says whether a text that is not UTF-8 has more characters in it that
// are, and are not ASCII, than bytes that are none.
func mostlySound(text []byte) bool {
	more := 0
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRune(text[at:])
		switch at += size; {
		case size > 1:
			more++
		case r == utf8.RuneError:
			more--
		}
	}
	return more > 0
}

// wideText says whether a text that begins so is UTF-16, how its bytes are ordered,
// and how long its mark is. Without a mark it is known by the zeros that every other
// byte is in a text of this country.
func wideText(begins []byte) (is bool, order binary.ByteOrder, mark int) {
	switch {
	case bytes.HasPrefix(begins, []byte{0xff, 0xfe}):
		return true, binary.LittleEndian, 2
	case bytes.HasPrefix(begins, []byte{0xfe, 0xff}):
		return true, binary.BigEndian, 2
	}
	var zeros [2]int
	for i, c := range begins {
		if c == 0 {
			zeros[i%2]++
		}
	}
	if zeros[0] > zeros[1] {
		order = binary.BigEndian
	} else {
		order = binary.LittleEndian
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	return len(begins) > 3 && 10*least < most && most > len(begins)/4, order, 0
}

// wideDecoder decodes UTF-16. What is no character becomes a byte that is not valid
// UTF-8, so that its record is refused.
type wideDecoder struct {
	src   *record.Window
	order binary.ByteOrder
	decodedText
}

func (d *wideDecoder) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		for len(d.src.Bytes()) < 4 && d.src.More() {
		}
		if len(d.src.Bytes()) == 0 {
			return d.src.Read(p)
		}
		d.buf = d.buf[:0]
		read := 0
		for read < len(d.src.Bytes()) && read < decodedSize {
			text := d.src.Bytes()[read:]
			if len(text) < 4 && read > 0 {
				break // what follows may belong to it
			}
			read += d.character(text)
		}
		d.src.Advance(read)
		d.out = d.buf
	}
	return d.give(p), nil
}

// character decodes the character that a text begins with, and says how long it is.
func (d *wideDecoder) character(text []byte) int {
	if len(text) == 1 {
		d.buf = append(d.buf, noText)
		return 1
	}
	r, size := rune(d.order.Uint16(text)), 2
	if utf16.IsSurrogate(r) {
		low := utf8.RuneError
		if len(text) >= 4 {
			low = rune(d.order.Uint16(text[2:]))
		}
		if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
			d.buf = append(d.buf, noText)
			return size
		}
		size = 4
	}
	d.buf = utf8.AppendRune(d.buf, r)
	return size
}

// noText is a byte that no valid UTF-8 has.
const noText = 0xff

// decodedSize is how much of a file is decoded at a time.
const decodedSize = 4096

// decodedText is what was decoded and not given away yet.
type decodedText struct{ buf, out []byte }

func (d *decodedText) give(p []byte) int {
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n
}

// decoded decodes one byte a character. A byte that the encoding has no character
// for becomes one that is not valid UTF-8, so that its record is refused.
type decoded struct {
	src   io.Reader
	table *charmap.Charmap
	in    [decodedSize]byte
	decodedText
}

func (d *decoded) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		n, err := d.src.Read(d.in[:])
		d.buf = d.buf[:0]
		for _, c := range d.in[:n] {
			r := d.table.DecodeByte(c)
			if r == '\ufffd' {
				d.buf = append(d.buf, noText)
				continue
			}
			d.buf = utf8.AppendRune(d.buf, r)
		}
		d.out = d.buf
		if n == 0 && err != nil {
			return 0, err
		}
	}
	return d.give(p), nil
}
