package xlsx

import (
	"encoding/xml"
	"errors"
	"io"

	"ppolang/lang/diag"
)

// Limits on the XML of a part.
const (
	maxDepth = 64
	// maxToken is how long a text or a tag can be: a cell holds 32,767 characters, and
	// each takes at most some ten bytes.
	maxToken = 1 << 20
)

// event is what stands next in a part.
type event uint8

// The events.
const (
	starts event = iota // of an element
	ends                // of one
	text
	over // the part has come to its end
)

// part reads the XML of a part of the workbook. Entities are never resolved: a part
// that declares any is refused, and so is one that is no sound XML. Names count
// without their namespaces, which differ between the two editions of the standard.
type part struct {
	event event
	name  string // of the element that starts or ends
	text  []byte // until the next event
	depth int    // of the element: 1 for the root

	file    io.ReadCloser
	metered metered
	decoder *xml.Decoder
	attrs   []xml.Attr
}

// metered bounds how much is read for one token.
type metered struct {
	src  io.Reader
	left int
}

func (m *metered) Read(p []byte) (int, error) {
	if m.left <= 0 {
		return 0, beyond(diag.Term{NB: "MiB i en celle", EN: "MiB in a cell"}, "1")
	}
	n, err := m.src.Read(p[:min(len(p), m.left)])
	m.left -= n
	return n, err
}

// part opens a part of the workbook.
func (c *container) part(name string) (*part, error) {
	file, err := c.open(name)
	if err != nil {
		return nil, err
	}
	p := &part{file: file, metered: metered{src: file, left: maxToken}}
	p.decoder = xml.NewDecoder(&p.metered)
	return p, nil
}

func (p *part) close() { p.file.Close() }

// next goes on to the next event.
func (p *part) next() error {
	if p.event == ends {
		p.depth--
	}
	for {
		p.metered.left = maxToken
		token, err := p.decoder.Token()
		if err != nil {
			return p.end(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if p.depth++; p.depth > maxDepth {
				return refuse(diag.XLSXHostile, diag.Term{NB: "elementer mer enn 64 nivåer inne i hverandre", EN: "elements nested more than 64 levels deep"})
			}
			p.event, p.name, p.attrs = starts, t.Name.Local, t.Attr
			return nil
		case xml.EndElement:
			p.event, p.name = ends, t.Name.Local
			return nil
		case xml.CharData:
			p.event, p.text = text, t
			return nil
		case xml.Directive:
			return refuse(diag.XLSXHostile, diag.Term{NB: "erklæringer av entiteter eller andre direktiver", EN: "declarations of entities or other directives"})
		}
	}
}

// end is why there are no more tokens.
func (p *part) end(err error) error {
	var refused *refusal
	switch {
	case errors.As(err, &refused):
		return refused
	case err != io.EOF:
		return errDamaged
	}
	p.event = over
	return nil
}

// attr is an attribute of the element that starts, "" where it has none.
func (p *part) attr(name string) string {
	for i := range p.attrs {
		if p.attrs[i].Name.Local == name {
			return p.attrs[i].Value
		}
	}
	return ""
}

// is says whether an attribute is true. One that is not there is what it is by
// default.
func (p *part) is(name string, byDefault bool) bool {
	switch p.attr(name) {
	case "1", "true", "on":
		return true
	case "0", "false", "off":
		return false
	}
	return byDefault
}
