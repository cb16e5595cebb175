package xml

import (
	"strings"

	"ppolang/interp/record"
	"ppolang/lang/diag"
)

// outline is which elements a document has, as far as it begins: for whoever has
// to say which of them is a record.
type outline struct {
	root, space string
	paths       []*part // in the order they were met
	open        []*part
	deeper      int // open elements beyond those that are kept
}

// part is the elements of one path.
type part struct {
	path       string // from the root
	name       string
	count      int
	attributes []string
	children   []*part
}

// Limits on an outline: a message has some fifty kinds of elements.
const (
	maxParts = 512
	maxPart  = 64 // attributes of an element, and kinds of children
)

// begin takes an element that begins.
func (o *outline) begin(s *scanner) {
	local := s.local()
	if len(o.open) == 0 && o.deeper == 0 {
		o.root = string(local)
		o.space, _ = s.space(s.prefix())
	}
	if o.deeper > 0 {
		o.deeper++
		return
	}
	p := o.part(local)
	if p == nil {
		o.deeper++
		return
	}
	p.count++
	for _, a := range s.tag.attributes {
		p.attribute(s.w.Bytes()[a.from:a.to])
	}
	o.open = append(o.open, p)
}

// end takes an element that ends.
func (o *outline) end() {
	if o.deeper > 0 {
		o.deeper--
		return
	}
	o.open = o.open[:len(o.open)-1]
}

// part is the element of that name below the innermost open one, nil where no more
// are kept.
func (o *outline) part(local []byte) *part {
	siblings, path := o.paths[:min(1, len(o.paths))], ""
	var above *part
	if n := len(o.open); n > 0 {
		above = o.open[n-1]
		siblings, path = above.children, above.path+"/"
	}
	for _, p := range siblings {
		if p.name == string(local) {
			return p
		}
	}
	if len(o.paths) == maxParts || above != nil && len(above.children) == maxPart || len(local) > maxPart {
		return nil
	}
	p := &part{path: path + string(local), name: string(local)}
	if above != nil {
		above.children = append(above.children, p)
	}
	o.paths = append(o.paths, p)
	return p
}

func (p *part) attribute(name []byte) {
	if strings.HasPrefix(string(name), "xmlns") {
		return
	}
	for _, a := range p.attributes {
		if a == string(name) {
			return
		}
	}
	if len(p.attributes) < maxPart && len(name) <= maxPart {
		p.attributes = append(p.attributes, string(name))
	}
}

// likely is the element that is most like a record: one that comes again, and has
// more to say than any other; nil where there is none. One that is called what the
// mapping calls records goes before all.
func (o *outline) likely(name string) *part {
	var best *part
	most := 0
	for _, p := range o.paths {
		has := len(p.attributes) + len(p.children)
		if p.name == name {
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
	wanted, last := "…/"+strings.Join(element, "/"), ""
	if len(element) > 0 {
		last = element[len(element)-1]
	}
	hint := diag.Term{}
	if p := o.likely(last); p != nil {
		line := "\"…/" + short(p.name) + "\""
		hint = diag.Term{NB: "; `post " + line + "` i en innlesing leser " + called([]byte(p.name)), EN: "; `post " + line + "` in a mapping reads " + called([]byte(p.name))}
	}
	return record.Problem{Code: diag.XMLNoRecords, Line: 1, Args: []diag.Arg{diag.Plain(wanted), diag.Plain(called([]byte(o.root))), hint}}
}
