package xml

import (
	"bytes"
	"slices"
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// outline is which elements a document has, as far as it begins: for whoever has
// to say which of them is a record.
type outline struct {
	version string  // what an element says of the version it is in
	parts   []*part // in the order they were met
	open    []*part
	deeper  int // open elements beyond those that are kept
}

// part is the elements of one path.
type part struct {
	name, space string
	count       int
	text        bool     // some have text, besides blanks
	attributes  []string // without prefixes
	children    []*part
	above       *part // nil for the root
}

// Limits on an outline: a message has some fifty kinds of elements.
const (
	maxParts = 512
	maxPart  = 64 // attributes of an element, kinds of children, bytes of a name
)

// begin takes an element that begins.
func (o *outline) begin(s *scanner) {
	var p *part
	if o.deeper == 0 {
		p = o.part(s)
	}
	if p == nil {
		o.deeper++
		return
	}
	p.count++
	for _, a := range s.tag.attributes {
		p.attribute(s.w.Bytes()[a.from:a.local], s.w.Bytes()[a.local:a.to])
	}
	if a, ok := s.attributeOf("versjon"); ok && o.version == "" {
		o.version = short(string(s.value(nil, a)))
	}
	o.open = append(o.open, p)
}

// take takes a piece of text.
func (o *outline) take(text []byte) {
	if n := len(o.open); n > 0 && o.deeper == 0 && !o.open[n-1].text {
		o.open[n-1].text = len(bytes.TrimSpace(text)) > 0
	}
}

// end takes an element that ends.
func (o *outline) end() {
	if o.deeper > 0 {
		o.deeper--
		return
	}
	o.open = o.open[:len(o.open)-1]
}

// part is the part of the element that begins, nil where no more are kept.
func (o *outline) part(s *scanner) *part {
	local, siblings := s.local(), o.parts[:min(1, len(o.parts))]
	local = local[:min(len(local), maxPart)]
	var above *part
	if n := len(o.open); n > 0 {
		above = o.open[n-1]
		siblings = above.children
	}
	for _, p := range siblings {
		if p.name == string(local) {
			return p
		}
	}
	if len(o.parts) == maxParts || above != nil && len(above.children) == maxPart {
		return nil
	}
	p := &part{name: string(local), above: above}
	p.space, _ = s.space(s.prefix())
	if above != nil {
		above.children = append(above.children, p)
	}
	o.parts = append(o.parts, p)
	return p
}

func (p *part) attribute(prefix, local []byte) {
	if string(prefix) == "xmlns:" || len(prefix) == 0 && string(local) == "xmlns" {
		return
	}
	if len(p.attributes) < maxPart && len(local) <= maxPart && !slices.Contains(p.attributes, string(local)) {
		p.attributes = append(p.attributes, string(local))
	}
}

// is says whether a part is what the path of a record ends in.
func (p *part) is(element []string) bool {
	for i := len(element) - 1; i >= 0; i-- {
		if p == nil || p.name != element[i] {
			return false
		}
		p = p.above
	}
	return len(element) > 0
}

// paths are all paths that a field could be read from, of a record that the part
// is: those in it, and those of what stands above it.
func (p *part) paths() []string {
	list := p.below(nil, "", nil)
	for up, from := "../", p; from.above != nil; up, from = up+"../", from.above {
		list = from.above.below(list, up, from)
	}
	return list
}

// below lists the paths of a part and of those in it, but for one.
func (p *part) below(list []string, way string, but *part) []string {
	for _, a := range p.attributes {
		list = append(list, way+"@"+a)
	}
	for _, c := range p.children {
		if c == but {
			continue
		}
		if c.text {
			list = append(list, way+c.name)
		}
		list = c.below(list, way+c.name+"/", nil)
	}
	return list
}

// likely is the element that is most like a record: one that comes again, and has
// more to say than any other; nil where there is none. One that is called what the
// mapping calls records goes before all.
func (o *outline) likely(element []string) *part {
	var best *part
	most := 0
	for _, p := range o.parts {
		has := len(p.attributes) + len(p.children)
		if p.is(element[max(0, len(element)-1):]) {
			return p
		}
		if p.count > 1 && has > most {
			best, most = p, has
		}
	}
	return best
}

// problem says that a document has no element that is a record, what it has, and
// which line of a mapping would read it.
func (o *outline) problem(element []string) record.Problem {
	hint := diag.Term{}
	if p := o.likely(element); p != nil {
		line, name := `"…/`+short(p.name)+`"`, called([]byte(p.name))
		hint = diag.Term{NB: "; `post " + line + "` i en innlesing leser " + name, EN: "; `record " + line + "` in a mapping reads " + name}
	}
	return record.Problem{Code: diag.XMLNoRecords, Line: 1, Args: []diag.Arg{
		diag.Plain("…/" + strings.Join(element, "/")), diag.Plain(called([]byte(o.parts[0].name))), hint}}
}

// Look says what kind of message a document is: its elements and, of those that are
// records or most like some, where fields can be read from.
func Look(src *record.Source, shape record.Shape) (record.Look, error) {
	var look record.Look
	w, _, p := decode(src.Window, shape.Encoding)
	if p != nil {
		look.Problems.Add(*p)
		return look, src.Window.Err()
	}
	s := scanner{w: w, line: 1, column: 1}
	var o outline
	for t := s.next(); t != end; t = s.next() {
		switch t {
		case opened:
			o.begin(&s)
		case closed:
			o.end()
		case text:
			o.take(s.text)
		}
	}
	if len(o.parts) == 0 {
		return look, src.Window.Err()
	}
	look.Root, look.Space, look.Version = o.parts[0].name, o.parts[0].space, o.version
	element := names(shape.Element)
	i := slices.IndexFunc(o.parts, func(p *part) bool { return p.is(element) })
	found := o.likely(element)
	if i >= 0 {
		found = o.parts[i]
		look.HasElement = true
	}
	if found != nil {
		look.Space, look.Element, look.Headings = found.space, found.name, found.paths()
	}
	return look, src.Window.Err()
}
