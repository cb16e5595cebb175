package xml

import (
	"bytes"
	standard "encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"ppolang/interp/record"
)

// tokens are what the scanner finds, one a line; false where the document is
// refused.
func tokens(document string) (string, bool) {
	s := scanner{w: record.NewWindow(strings.NewReader(document)), line: 1, column: 1}
	var b, words bytes.Buffer
	for {
		t := s.next()
		if t != text && words.Len() > 0 {
			fmt.Fprintf(&b, "text %q\n", words.String())
			words.Reset()
		}
		switch t {
		case end:
			return b.String(), s.fault == nil
		case opened:
			fmt.Fprintf(&b, "begin %s %s", s.prefix(), s.local())
			for _, a := range s.tag.attributes {
				d := s.w.Bytes()
				fmt.Fprintf(&b, " %s%s=%q", d[a.from:a.local], d[a.local:a.to], s.value(nil, a))
			}
			b.WriteString("\n")
		case closed:
			b.WriteString("end\n")
		case text:
			words.Write(s.text)
		}
	}
}

var blank = strings.NewReplacer("\n", " ", "\t", " ")

// standardTokens are what the standard library finds.
func standardTokens(document string) (string, error) {
	d := standard.NewDecoder(strings.NewReader(document))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var b, words bytes.Buffer
	var open []string
	for {
		t, err := d.RawToken()
		if _, is := t.(standard.CharData); !is && words.Len() > 0 {
			switch t.(type) {
			case standard.Comment, standard.ProcInst, standard.Directive:
			default:
				fmt.Fprintf(&b, "text %q\n", words.String())
				words.Reset()
			}
		}
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		name := func(n standard.Name) string {
			if n.Space != "" {
				return n.Space + ":" + n.Local
			}
			return n.Local
		}
		switch t := t.(type) {
		case standard.StartElement:
			open = append(open, name(t.Name))
			fmt.Fprintf(&b, "begin %s %s", t.Name.Space, t.Name.Local)
			for _, a := range t.Attr {
				fmt.Fprintf(&b, " %s=%q", name(a.Name), blank.Replace(a.Value))
			}
			b.WriteString("\n")
		case standard.EndElement:
			if len(open) == 0 || open[len(open)-1] != name(t.Name) {
				return "", fmt.Errorf("the wrong end")
			}
			open = open[:len(open)-1]
			b.WriteString("end\n")
		case standard.CharData:
			if len(open) > 0 {
				words.Write(t)
			}
		}
	}
}

// compare holds the scanner to the standard library: what it reads, that reads too,
// and finds the same.
func compare(t *testing.T, document string) (read bool) {
	t.Helper()
	got, ok := tokens(document)
	if !ok {
		return false
	}
	want, err := standardTokens(document)
	switch {
	case err != nil && strings.Contains(err.Error(), "name"):
		// The standard library has the letters of an older edition of XML.
	case err != nil:
		t.Errorf("%q\nread, but the standard library says: %v", document, err)
	case strings.Contains(document, "&#"):
		// A line end by its number stays one in a value; the standard library does not tell.
	case got != want:
		t.Errorf("%q\ngot\n%swant\n%s", document, got, want)
	}
	return true
}

// pieces are what random documents are made of.
var pieces = []string{
	"<a>", "</a>", "<b x='1'>", "</b>", "<c/>", "<n:d n:x=\"2\" y = '&lt;'>", "</n:d>", "<e\n f='a\r\nb\tc'\r\n>", "</e >",
	"text", "æøå", "&amp;", "&#x41;", "]]", ">", "]", "\r", "\r\n", "\n", " ", "<!-- c -->", "<!---->", "<!-- - -->", "<?p i?>", "<![CDATA[<x>]]]>", "<![CDATA[]]>", "<![CDATA[]]]]>", "<a x=\"]]>\">",
	"'", "\"", "/", "=", "<", "&", ";", "-", "--", "\x00", "\ufffe", "😀", "<!DOCTYPE a>", "<a x='1' x='2'>", "xmlns:n='u'",
}

func TestTheScannerAgainstTheStandardLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 20_000 {
		if compare(t, document(random)) {
			read++
		}
	}
	if read < 1000 {
		t.Errorf("only %d of the documents were read", read)
	}
}

// document is a random document, most often one that is nearly well-formed.
func document(random *rand.Rand) string {
	var b strings.Builder
	b.WriteString("<r xmlns:n='u'>")
	var open []string
	for range random.IntN(12) {
		p := pieces[random.IntN(len(pieces))]
		switch {
		case strings.HasPrefix(p, "</") && len(open) > 0 && random.IntN(20) > 0:
			b.WriteString(open[len(open)-1])
			open = open[:len(open)-1]
		case strings.HasPrefix(p, "</"):
			if random.IntN(20) == 0 {
				b.WriteString(p)
			}
		default:
			b.WriteString(p)
			if name, _, is := strings.Cut(strings.TrimPrefix(p, "<"), ">"); is && strings.HasPrefix(p, "<") && !strings.HasSuffix(p, "/>") && !strings.HasPrefix(p, "<!") && !strings.HasPrefix(p, "<?") {
				open = append(open, "</"+strings.Fields(name)[0]+">")
			}
		}
	}
	for len(open) > 0 {
		b.WriteString(open[len(open)-1])
		open = open[:len(open)-1]
	}
	b.WriteString("</r>")
	d := []rune(b.String())
	if random.IntN(4) == 0 { // a character is lost
		at := random.IntN(len(d))
		d = append(d[:at], d[at+1:]...)
	}
	return string(d)
}

// Whatever a file holds, it is read or refused, and what is read the standard
// library reads likewise.
func FuzzScan(f *testing.F) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		f.Add([]byte(document(random)))
	}
	f.Add([]byte(`<?xml version="1.0" encoding="ISO-8859-1"?><a>` + "\xe6</a>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if utf8.Valid(data) && !bytes.Contains(data, []byte("<?xml")) && len(data) < 1<<16 {
			compare(t, string(data))
		}
		w, _, p := decode(record.NewWindow(bytes.NewReader(data)), "")
		if p != nil {
			return
		}
		var all []byte
		for w.More() {
		}
		if all = w.Bytes(); !utf8.Valid(all) {
			t.Errorf("%q became %q", data, all)
		}
	})
}
